import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rating, State, StrategyMode, createEmptyCard, fsrs, type Card } from 'ts-fsrs';
import {
  DEFAULT_SETTINGS,
  NEW_CARD,
  applyGrade,
  elapsedDays,
  studyDayOf,
  studyDayStart,
  studyDayTime,
  type CardSchedule,
  type Grade,
  type StudyCalendar,
} from '../../../src/main/engine/scheduling/index.ts';
import { DAY, MINUTE, histories } from './histories.ts';

const losAngeles = { zone: 'America/Los_Angeles', rolloverHour: 4 };
const berlin = { zone: 'Europe/Berlin', rolloverHour: 4 };
const tokyo = { zone: 'Asia/Tokyo', rolloverHour: 4 };

const answer = (card: CardSchedule, grade: Grade, instant: string, calendar: StudyCalendar): CardSchedule => {
  const at = Date.parse(instant);
  return applyGrade('card', card, grade, { at, studyDay: studyDayOf(at, calendar) }, DEFAULT_SETTINGS);
};

describe('traps of the calendar', () => {
  it('Los Angeles: two answers of one afternoon are of one day, though UTC midnight lies between', () => {
    const first = answer(NEW_CARD, 'good', '2026-01-09T23:50:00Z', losAngeles);
    const second = answer(first, 'good', '2026-01-10T00:10:00Z', losAngeles);
    const earlier = answer(first, 'good', '2026-01-09T23:58:00Z', losAngeles);
    expect(second.memory).toEqual(earlier.memory);
    expect(second.memory?.stability).toBeCloseTo(2.3065, 8);

    // ts-fsrs itself goes wrong with UTC, and right with study-day time.
    const scheduler = fsrs();
    const stability = (times: readonly number[]): number =>
      times.reduce<Card>(
        (card, time) => scheduler.next(card, time, Rating.Good).card,
        createEmptyCard(new Date(0)),
      ).stability;
    const times = [Date.parse('2026-01-09T23:50:00Z'), Date.parse('2026-01-10T00:10:00Z')];
    expect(stability(times)).toBeGreaterThan(5);
    expect(stability(times.map((time) => studyDayTime(time, losAngeles)))).toBe(second.memory?.stability);
  });

  it('rollover at 04:00: an answer after midnight belongs to the evening before it', () => {
    const evening = answer(NEW_CARD, 'good', '2026-01-09T21:00:00Z', berlin);
    const night = Date.parse('2026-01-10T02:30:00Z');
    const morning = Date.parse('2026-01-10T03:30:00Z');
    expect(elapsedDays(evening, studyDayOf(night, berlin))).toBe(0);
    expect(elapsedDays(evening, studyDayOf(morning, berlin))).toBe(1);
  });

  it.each([
    // Answered at 22:00 local the evening before the change; 2 days later the study day begins at 04:00 local.
    ['Berlin forward', berlin, '2026-03-28T21:00:00Z', '2026-03-30T02:00:00Z'],
    ['Berlin back', berlin, '2026-10-24T20:00:00Z', '2026-10-26T03:00:00Z'],
    [
      'New York forward',
      { zone: 'America/New_York', rolloverHour: 4 },
      '2026-03-08T03:00:00Z',
      '2026-03-09T08:00:00Z',
    ],
    [
      'New York back',
      { zone: 'America/New_York', rolloverHour: 4 },
      '2026-11-01T02:00:00Z',
      '2026-11-02T09:00:00Z',
    ],
  ])(
    '%s: a card due after two study days is due at the rollover, not an hour off',
    (_name, zone, from, due) => {
      const learning = answer(NEW_CARD, 'good', from, zone);
      const learned = answer(learning, 'good', from, zone);
      expect(learned.scheduledDays).toBe(2);
      expect(studyDayStart(learned.dueDay ?? 0, zone)).toBe(Date.parse(due));
    },
  );

  it('travel: westward over midnight counts as the same day, eastward as the days of the local calendar', () => {
    const inTokyo = answer(NEW_CARD, 'easy', '2026-06-01T20:30:00Z', tokyo);
    const landed = Date.parse('2026-06-02T06:00:00Z');
    expect(elapsedDays(inTokyo, studyDayOf(landed, losAngeles))).toBe(0);
    const again = answer(inTokyo, 'good', '2026-06-02T06:00:00Z', losAngeles);
    expect(again.memory?.stability).toBeGreaterThanOrEqual(inTokyo.memory?.stability ?? 0);
    expect(again.lastDay).toBe(studyDayOf(landed, losAngeles));
    const inBerlin = answer(again, 'good', '2026-06-04T06:00:00Z', berlin);
    expect(elapsedDays(again, inBerlin.lastDay ?? 0)).toBe(3);
  });

  it('a clock set back: a right answer lowers neither stability nor interval, and time counts on from it', () => {
    const card: CardSchedule = {
      ...NEW_CARD,
      state: 'review',
      memory: { stability: 20, difficulty: 5 },
      dueDay: 21_020,
      scheduledDays: 20,
      lastDay: 21_000,
      lastAt: 21_000 * DAY,
      reps: 5,
    };
    for (const grade of ['hard', 'good', 'easy'] as const) {
      for (let reps = 0; reps < 50; reps += 1) {
        const now = { at: 20_000 * DAY, studyDay: 20_000 };
        const next = applyGrade('card', { ...card, reps }, grade, now, DEFAULT_SETTINGS);
        expect(next.memory?.stability).toBeGreaterThanOrEqual(20);
        expect(next.scheduledDays).toBeGreaterThanOrEqual(20);
        expect(next).toMatchObject({ lapses: 0, lastDay: 20_000, dueDay: 20_000 + next.scheduledDays });
      }
    }
  });

  it('several answers on one day do not inflate the interval', () => {
    const once = answer(
      answer(NEW_CARD, 'good', '2026-01-09T09:00:00Z', berlin),
      'good',
      '2026-01-09T09:10:00Z',
      berlin,
    );
    let often = once;
    for (const minute of [20, 30, 40, 50])
      often = answer(often, 'hard', `2026-01-09T09:${minute}:00Z`, berlin);
    expect(often.memory?.stability).toBe(once.memory?.stability);
  });
});

describe('against ts-fsrs itself', () => {
  const ratings = { forgot: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;
  const states = {
    [State.New]: 'new',
    [State.Learning]: 'learning',
    [State.Review]: 'review',
    [State.Relearning]: 'relearning',
  } as const;
  const utc = { zone: 'UTC', rolloverHour: 0 };
  /**
   * Here they differ by design: ts-fsrs rounds 5.5 minutes, and goes back to them on the second step, where Anki and this
   * project repeat the step.
   */
  const hardMinutes = ({ state, step }: CardSchedule): number => {
    if (state === 'relearning') return 15;
    return step === 0 ? 5.5 : 10;
  };

  it('gives the same memory, state, step, lapses and interval for plain UTC, over random histories', () => {
    const theirs = fsrs({ enable_fuzz: true }).useStrategy(StrategyMode.SEED, function seed() {
      // The number of answers has been raised already when ts-fsrs asks for the seed.
      return `card/${Reflect.get(this, 'current').reps - 1}`;
    });
    const forward = histories.map((steps) =>
      steps.filter((step) => step.grade !== 'guessed' && step.gapMinutes >= 0),
    );
    fc.assert(
      fc.property(forward, (steps) => {
        let at = Date.parse('2026-01-12T11:00:00Z');
        let mine = NEW_CARD;
        let card: Card = createEmptyCard(new Date(at));
        for (const { grade, gapMinutes } of steps) {
          if (grade === 'guessed') continue;
          at += gapMinutes * MINUTE;
          const before = mine;
          mine = applyGrade('card', mine, grade, { at, studyDay: studyDayOf(at, utc) }, DEFAULT_SETTINGS);
          card = theirs.next(card, new Date(at), ratings[grade]).card;
          expect(mine.memory).toEqual({ stability: card.stability, difficulty: card.difficulty });
          expect([mine.state, mine.step, mine.lapses, mine.reps]).toEqual([
            states[card.state],
            card.learning_steps,
            card.lapses,
            card.reps,
          ]);
          const onHard = at + hardMinutes(before) * MINUTE;
          const theirDue = grade === 'hard' ? onHard : card.due.getTime();
          expect(mine.dueAt).toBe(mine.state === 'review' ? null : theirDue);
          const theirDays = Math.min(card.scheduled_days, 36_500);
          // Where fuzz would take back an interval that grew, ours is a day longer than the last, Good and Easy one more.
          const kept = [1, 2, 3]
            .map((more) => before.scheduledDays + more)
            .filter((days) => before.scheduledDays > 0 && days > theirDays && mine.state === 'review');
          expect([theirDays, ...kept]).toContain(mine.scheduledDays);
        }
      }),
      { numRuns: 300 },
    );
  });
});
