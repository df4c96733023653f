import { Temporal } from 'temporal-polyfill';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Where and how a learner's study days are counted. */
export interface StudyCalendar {
  /** IANA name of the zone, e.g. `Europe/Berlin`. */
  readonly zone: string;
  /** 0 to 23: the hour of the local clock at which a study day begins. */
  readonly rolloverHour: number;
}

/**
 * Minutes by which the zone's clock is ahead of UTC at an instant (negative in the Americas); fractions where a zone
 * kept local mean time. @throws RangeError on an unknown zone.
 */
export function offsetMinutes(at: number, zone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return zoned.offsetNanoseconds / 60_000_000_000;
}

/**
 * Study-day time, in ms: the local clock less the rollover hour, written as if it were UTC. Its UTC calendar date is the
 * study day, which is what ts-fsrs has to be fed with: it counts elapsed days between UTC dates.
 */
export function studyDayTime(at: number, calendar: StudyCalendar): number {
  return at + offsetMinutes(at, calendar.zone) * 60_000 - calendar.rolloverHour * HOUR;
}

/** The study day of an instant: days since 1970-01-01 of the local date, the rollover hour being taken off first. */
export function studyDayOf(at: number, calendar: StudyCalendar): number {
  return Math.floor(studyDayTime(at, calendar) / DAY);
}

/**
 * First instant (ms) of a study day: when the local clock shows the rollover hour. Where the clock skips that hour, it is
 * the end of the gap; where it shows it twice, the first time.
 */
export function studyDayStart(studyDay: number, calendar: StudyCalendar): number {
  const local = Temporal.PlainDate.from('1970-01-01')
    .add({ days: studyDay })
    .toPlainDateTime({ hour: calendar.rolloverHour });
  return local.toZonedDateTime(calendar.zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** The instant (ms) at which a study day is over, which is the first of the next. A study day has 23, 24 or 25 hours. */
export function studyDayEnd(studyDay: number, calendar: StudyCalendar): number {
  return studyDayStart(studyDay + 1, calendar);
}
