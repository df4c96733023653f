import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  offsetMinutes,
  studyDayEnd,
  studyDayOf,
  studyDayStart,
  studyDayTime,
} from '../../../src/main/engine/scheduling/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Days since 1970-01-01 of a calendar date. */
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const at = (instant: string): number => Date.parse(instant);

const losAngeles = { zone: 'America/Los_Angeles', rolloverHour: 4 };
const newYork = { zone: 'America/New_York', rolloverHour: 4 };
const berlin = { zone: 'Europe/Berlin', rolloverHour: 4 };

describe('study day', () => {
  it('stays the same in Los Angeles across UTC midnight', () => {
    // 15:50 and 16:10 on 9 January, at UTC-8: the UTC date changes between them.
    expect(studyDayOf(at('2026-01-09T23:50:00Z'), losAngeles)).toBe(dayOf('2026-01-09'));
    expect(studyDayOf(at('2026-01-10T00:10:00Z'), losAngeles)).toBe(dayOf('2026-01-09'));
  });

  it('begins at the rollover hour of the local clock', () => {
    // 03:59:59.999 and 04:00 in Berlin in winter (UTC+1).
    expect(studyDayOf(at('2026-01-10T02:59:59.999Z'), berlin)).toBe(dayOf('2026-01-09'));
    expect(studyDayOf(at('2026-01-10T03:00:00Z'), berlin)).toBe(dayOf('2026-01-10'));
    expect(studyDayStart(dayOf('2026-01-10'), berlin)).toBe(at('2026-01-10T03:00:00Z'));
    expect(studyDayStart(dayOf('2026-01-10'), { ...berlin, rolloverHour: 0 })).toBe(
      at('2026-01-09T23:00:00Z'),
    );
  });

  it('has days before 1970 as well', () => {
    expect(studyDayOf(at('1969-12-31T03:59:00Z'), { zone: 'UTC', rolloverHour: 4 })).toBe(-2);
  });

  it.each([
    // Clocks go forward on 29 March 2026 in Berlin and on 8 March in New York; back on 25 October and 1 November. The
    // change lies at 01:00Z and 02:00 local, before the rollover: it belongs to the study day that began the day before.
    ['Berlin forward', berlin, '2026-03-28', 23],
    ['Berlin, the day after', berlin, '2026-03-29', 24],
    ['Berlin back', berlin, '2026-10-24', 25],
    ['New York forward', newYork, '2026-03-07', 23],
    ['New York back', newYork, '2026-10-31', 25],
  ])('%s: a study day over a daylight-saving change', (_name, calendar, date, hours) => {
    const day = dayOf(date);
    expect(studyDayEnd(day, calendar) - studyDayStart(day, calendar)).toBe(hours * HOUR);
    expect(studyDayOf(studyDayEnd(day, calendar) - 1, calendar)).toBe(day);
    expect(studyDayOf(studyDayEnd(day, calendar), calendar)).toBe(day + 1);
  });

  it('begins at the end of the gap where the clock skips the rollover hour', () => {
    // Berlin goes from 02:00 to 03:00 at 01:00Z on 29 March 2026.
    const early = { ...berlin, rolloverHour: 2 };
    expect(studyDayStart(dayOf('2026-03-29'), early)).toBe(at('2026-03-29T01:00:00Z'));
    expect(studyDayOf(at('2026-03-29T00:59:59Z'), early)).toBe(dayOf('2026-03-28'));
    expect(studyDayOf(at('2026-03-29T01:00:00Z'), early)).toBe(dayOf('2026-03-29'));
  });

  it('begins once where the clock shows the rollover hour twice', () => {
    // Berlin shows 02:00 at 00:00Z (summer time) and again at 01:00Z on 25 October 2026.
    const early = { ...berlin, rolloverHour: 2 };
    expect(studyDayStart(dayOf('2026-10-25'), early)).toBe(at('2026-10-25T00:00:00Z'));
    expect(studyDayOf(at('2026-10-25T01:30:00Z'), early)).toBe(dayOf('2026-10-25'));
  });

  it('follows a traveller: the same instant lies on another study day in another zone', () => {
    const instant = at('2026-06-01T20:30:00Z');
    expect(studyDayOf(instant, { zone: 'Asia/Tokyo', rolloverHour: 4 })).toBe(dayOf('2026-06-02'));
    expect(studyDayOf(instant, losAngeles)).toBe(dayOf('2026-06-01'));
  });

  it('knows offsets east and west, of half hours too', () => {
    expect(offsetMinutes(at('2026-07-01T00:00:00Z'), 'America/Los_Angeles')).toBe(-420);
    expect(offsetMinutes(at('2026-07-01T00:00:00Z'), 'Asia/Kolkata')).toBe(330);
    expect(offsetMinutes(at('2026-01-01T00:00:00Z'), 'Europe/Berlin')).toBe(60);
  });

  it('writes the local clock less the rollover as if it were UTC', () => {
    // 16:10 in Los Angeles less four hours.
    expect(studyDayTime(at('2026-01-10T00:10:00Z'), losAngeles)).toBe(at('2026-01-09T12:10:00Z'));
  });

  it('refuses a zone that is none', () => {
    expect(() => studyDayOf(0, { zone: 'Mars/Olympus', rolloverHour: 4 })).toThrow(RangeError);
  });

  const calendars = fc.record({
    zone: fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'America/Los_Angeles',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
      'Pacific/Auckland',
    ),
    rolloverHour: fc.integer({ min: 0, max: 23 }),
  });
  const instants = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2060-01-01T00:00:00Z') });

  it('holds every instant between its start and its end', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, instant) => {
        const day = studyDayOf(instant, calendar);
        expect(studyDayStart(day, calendar)).toBeLessThanOrEqual(instant);
        expect(studyDayEnd(day, calendar)).toBeGreaterThan(instant);
      }),
    );
  });

  it('never goes back while time goes on in one place', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 3 * DAY }), (calendar, instant, later) => {
        expect(studyDayOf(instant + later, calendar)).toBeGreaterThanOrEqual(studyDayOf(instant, calendar));
      }),
    );
  });
});
