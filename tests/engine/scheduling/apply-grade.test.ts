import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  NEW_CARD,
  applyGrade,
  previewGrades,
  retrievability,
  type CardSchedule,
  type Grade,
  type Moment,
  type SchedulingSettings,
} from '../../../src/main/engine/scheduling/index.ts';
import { DAY, MINUTE, START, grades, histories, live, type Step } from './histories.ts';

const onDay = (studyDay: number, minute = 0): Moment => ({ at: studyDay * DAY + minute * MINUTE, studyDay });

const settingsWith = (change: Partial<SchedulingSettings>): SchedulingSettings => ({
  ...DEFAULT_SETTINGS,
  ...change,
});

/** Answers one after another. */
const after = (answers: readonly [Grade, Moment][], settings = DEFAULT_SETTINGS): CardSchedule =>
  answers.reduce((card, [grade, now]) => applyGrade('card', card, grade, now, settings), NEW_CARD);

const review: CardSchedule = {
  state: 'review',
  memory: { stability: 20, difficulty: 5 },
  step: 0,
  dueAt: null,
  dueDay: 120,
  scheduledDays: 20,
  lastDay: 100,
  lastAt: 100 * DAY,
  reps: 4,
  lapses: 1,
};

const minutesUntilDue = (card: CardSchedule, now: Moment): number | null =>
  card.dueAt === null ? null : (card.dueAt - now.at) / MINUTE;

describe('memory, against values worked out by hand from the FSRS-6 formulas and default weights', () => {
  it.each<[Grade, number, number]>([
    // Stability w0..w3; difficulty w4 - e^(w5 (g - 1)) + 1, within 1 and 10.
    ['forgot', 0.212, 6.4133],
    ['hard', 1.2931, 5.11217],
    ['good', 2.3065, 2.1181],
    ['easy', 8.2956, 1],
  ])('first answer: %s', (grade, stability, difficulty) => {
    const { memory } = after([[grade, onDay(100)]]);
    expect(memory?.stability).toBeCloseTo(stability, 8);
    expect(memory?.difficulty).toBeCloseTo(difficulty, 4);
  });

  it('good twice on one day, and again when due', () => {
    // Same day: 2.3065^-0.0658 x e^(0.5425 x 0.0912) is 0.9945, so a right answer leaves stability as it is.
    const learned = after([
      ['good', onDay(100)],
      ['good', onDay(100, 10)],
    ]);
    expect(learned).toMatchObject({ state: 'review', dueDay: 102, scheduledDays: 2, lastDay: 100, reps: 2 });
    expect(learned.memory?.stability).toBeCloseTo(2.3065, 8);
    expect(learned.memory?.difficulty).toBeCloseTo(2.11121, 4);
    // R after 2 days is (1 + 0.98035 x 2 / 2.3065)^-0.1542 = 0.9095.
    expect(retrievability(2.3065, 2, DEFAULT_SETTINGS)).toBeCloseTo(0.9095, 4);
    // S' = 2.3065 x (1 + e^1.8722 x (11 - 2.11121) x 2.3065^-0.1666 x (e^(0.796 x 0.0905) - 1)) = 10.971.
    const again = applyGrade('card', learned, 'good', onDay(102), DEFAULT_SETTINGS);
    expect(again.memory?.stability).toBeCloseTo(10.971, 2);
    // An interval of 11 is moved by at most 1 + 0.15 x 4.5 + 0.1 x 4 = 2.075 days.
    expect(again.scheduledDays).toBeGreaterThanOrEqual(9);
    expect(again.scheduledDays).toBeLessThanOrEqual(13);
    expect(again.dueDay).toBe(102 + again.scheduledDays);
  });

  it('recall is 0.9 when as many days have passed as the stability counts', () => {
    expect(retrievability(37, 37, DEFAULT_SETTINGS)).toBeCloseTo(0.9, 6);
    expect(retrievability(37, -5, DEFAULT_SETTINGS)).toBe(1);
  });
});

describe('steps', () => {
  it.each<[Grade, number | null, number]>([
    ['forgot', 1, 0],
    ['hard', 5.5, 0],
    ['good', 10, 1],
    ['easy', null, 0],
    ['guessed', 1, 0],
  ])('a new card on steps 1m 10m: %s', (grade, minutes, step) => {
    const now = onDay(100);
    const card = after([[grade, now]]);
    expect(minutesUntilDue(card, now)).toBe(minutes);
    expect(card.step).toBe(step);
    expect(card.state).toBe(minutes === null ? 'review' : 'learning');
  });

  it.each<[Grade, number | null, number]>([
    ['forgot', 1, 0],
    ['hard', 10, 1],
    ['good', null, 0],
    ['easy', null, 0],
    ['guessed', 10, 1],
  ])('on the second step: %s', (grade, minutes, step) => {
    const now = onDay(100, 10);
    const card = after([
      ['good', onDay(100)],
      [grade, now],
    ]);
    expect(minutesUntilDue(card, now)).toBe(minutes);
    expect(card.step).toBe(step);
  });

  it('Hard on a single step waits one and a half times as long; steps may be fractions of a minute', () => {
    const now = onDay(100);
    const single = settingsWith({ learningSteps: [10] });
    expect(minutesUntilDue(after([['hard', now]], single), now)).toBe(15);
    expect(minutesUntilDue(after([['forgot', now]], settingsWith({ learningSteps: [0.5] })), now)).toBe(0.5);
  });

  it('a forgotten review card goes through the relearning steps and counts a lapse', () => {
    const now = onDay(120);
    const lapsed = applyGrade('card', review, 'forgot', now, DEFAULT_SETTINGS);
    expect(lapsed).toMatchObject({ state: 'relearning', step: 0, lapses: 2, dueDay: null, scheduledDays: 0 });
    expect(minutesUntilDue(lapsed, now)).toBe(10);
    expect(lapsed.memory?.stability).toBeLessThan(20);
    const again = applyGrade('card', lapsed, 'forgot', onDay(120, 10), DEFAULT_SETTINGS);
    expect(again).toMatchObject({ state: 'relearning', lapses: 2 });
    const back = applyGrade('card', again, 'good', onDay(120, 20), DEFAULT_SETTINGS);
    expect(back).toMatchObject({ state: 'review', lapses: 2, dueAt: null });
  });

  it('without steps every answer gives a day interval', () => {
    const none = settingsWith({ learningSteps: [], relearningSteps: [] });
    // Stability 0.212 and 1.2931 ask for one day, 2.3065 for two; below 2.5 days nothing is fuzzed.
    expect(after([['forgot', onDay(100)]], none)).toMatchObject({ state: 'review', dueDay: 101 });
    expect(after([['hard', onDay(100)]], none)).toMatchObject({ state: 'review', dueDay: 101 });
    expect(after([['good', onDay(100)]], none)).toMatchObject({ state: 'review', dueDay: 102 });
    expect(after([['guessed', onDay(100)]], none)).toMatchObject({ state: 'review', dueDay: 101 });
    const lapsed = applyGrade('card', review, 'forgot', onDay(120), none);
    expect(lapsed).toMatchObject({ state: 'review', lapses: 2, dueAt: null });
  });

  it('a card whose step is gone from the settings stands on the last one', () => {
    const now = onDay(100, 10);
    const onSecond = after([['good', onDay(100)]]);
    const shorter = settingsWith({ learningSteps: [5] });
    expect(minutesUntilDue(applyGrade('card', onSecond, 'forgot', now, shorter), now)).toBe(5);
    expect(applyGrade('card', onSecond, 'good', now, shorter).state).toBe('review');
    expect(minutesUntilDue(applyGrade('card', onSecond, 'guessed', now, shorter), now)).toBe(5);
  });

  it('a step over the end of the study day stays a minute step', () => {
    const now = { at: START, studyDay: 100 };
    expect(applyGrade('card', NEW_CARD, 'good', now, DEFAULT_SETTINGS)).toMatchObject({
      state: 'learning',
      dueAt: START + 10 * MINUTE,
      dueDay: null,
    });
  });
});

describe('day intervals', () => {
  it('are moved for each card in its own way, always the same for the same answer', () => {
    const intervals = Array.from(
      { length: 40 },
      (_, index) => applyGrade(`card-${index}`, review, 'good', onDay(120), DEFAULT_SETTINGS).scheduledDays,
    );
    expect(new Set(intervals).size).toBeGreaterThan(3);
    expect(applyGrade('card-7', review, 'good', onDay(120), DEFAULT_SETTINGS).scheduledDays).toBe(
      intervals[7],
    );
    const later = Array.from(
      { length: 40 },
      (_, index) =>
        applyGrade('card-7', { ...review, reps: index }, 'good', onDay(120), DEFAULT_SETTINGS).scheduledDays,
    );
    expect(new Set(later).size).toBeGreaterThan(3);
  });

  it('do not depend on the time of day', () => {
    const morning = applyGrade('card', review, 'good', onDay(120, 5), DEFAULT_SETTINGS);
    const evening = applyGrade('card', review, 'good', onDay(120, 900), DEFAULT_SETTINGS);
    expect(evening.dueDay).toBe(morning.dueDay);
  });

  it('keep the order of the grades and stay within the maximum', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(1, 30, 36_500), fc.nat(400), (history, maximumInterval, gap) => {
        const settings = settingsWith({ maximumInterval });
        const { schedule, at } = live('card', history, settings);
        const now = { at: at + gap * DAY, studyDay: Math.floor(at / DAY) + gap };
        const days = (grade: Grade): number =>
          applyGrade('card', schedule, grade, now, settings).scheduledDays;
        expect(days('hard')).toBeLessThanOrEqual(days('good'));
        expect(days('good')).toBeLessThanOrEqual(days('easy'));
        expect(days('easy')).toBeGreaterThanOrEqual(1);
        expect(days('easy')).toBeLessThanOrEqual(maximumInterval);
      }),
    );
  });

  it('grow for a recall when due, whatever the fuzz', () => {
    for (let index = 0; index < 200; index += 1) {
      const next = applyGrade(`card-${index}`, review, 'good', onDay(120), DEFAULT_SETTINGS);
      expect(next.scheduledDays).toBeGreaterThan(review.scheduledDays);
    }
  });

  it('grow for a recall before they are due as well, though fuzz could take so small a gain back', () => {
    // Hard after 2 of 20 days asks for 23 days, which fuzz moves to 20 at the least.
    for (let index = 0; index < 200; index += 1) {
      const next = applyGrade(`card-${index}`, review, 'hard', onDay(102), DEFAULT_SETTINGS);
      expect(next.scheduledDays).toBeGreaterThan(review.scheduledDays);
    }
  });

  it('keep the order of the grades also where weights make a first Easy weaker than a first Hard', () => {
    const weights = DEFAULT_SETTINGS.weights.with(1, 50).with(2, 5).with(3, 2);
    const settings = settingsWith({ weights, learningSteps: [] });
    const days = (grade: Grade): number => after([[grade, onDay(100)]], settings).scheduledDays;
    expect(days('hard')).toBeLessThanOrEqual(days('good'));
    expect(days('good')).toBeLessThanOrEqual(days('easy'));
  });

  it('are shorter for a higher desired retention, which is brought into 0.70 to 0.99', () => {
    const days = (desiredRetention: number): number =>
      applyGrade('card', review, 'good', onDay(120), settingsWith({ desiredRetention })).scheduledDays;
    expect(days(0.99)).toBeLessThan(days(0.9));
    expect(days(0.9)).toBeLessThan(days(0.7));
    expect(days(1)).toBe(days(0.99));
    expect(days(0.2)).toBe(days(0.7));
    expect(() => days(Number.NaN)).toThrow(RangeError);
  });

  it('come from 21 weights and no other number of them', () => {
    const weights = DEFAULT_SETTINGS.weights.slice(0, 19);
    expect(() => applyGrade('card', review, 'good', onDay(120), settingsWith({ weights }))).toThrow(
      RangeError,
    );
  });
});

describe('guessed', () => {
  it('leaves the memory as it was and gives the interval the card had, also long after it was due', () => {
    const guessed = applyGrade('card', review, 'guessed', onDay(190), DEFAULT_SETTINGS);
    expect(guessed).toEqual({
      ...review,
      dueDay: 210,
      scheduledDays: 20,
      lastDay: 190,
      lastAt: 190 * DAY,
      reps: 5,
    });
  });

  it('gives less than the interval the card had where its memory asks for less', () => {
    // A stability of 20 days at a desired retention of 0.90 is an interval of 20 days.
    const stretched = { ...review, dueDay: 150, scheduledDays: 50 };
    const guessed = applyGrade('card', stretched, 'guessed', onDay(150), DEFAULT_SETTINGS);
    expect(guessed).toMatchObject({ dueDay: 170, scheduledDays: 20 });
  });

  it('does not move the due day of a card that was answered early', () => {
    const guessed = applyGrade('card', review, 'guessed', onDay(110), DEFAULT_SETTINGS);
    expect(guessed).toMatchObject({ dueDay: 120, scheduledDays: 10 });
  });

  it('is no evidence of memory for a card that has none', () => {
    expect(after([['guessed', onDay(100)]]).memory).toEqual(after([['forgot', onDay(100)]]).memory);
  });

  const guess = (history: readonly Step[], gap: number) => {
    const { schedule: before, at } = live('card', history, DEFAULT_SETTINGS);
    const now = { at: at + gap * DAY, studyDay: Math.floor(at / DAY) + gap };
    return { before, now, guessed: applyGrade('card', before, 'guessed', now, DEFAULT_SETTINGS) };
  };
  const gaps = fc.integer({ min: -20, max: 200 });

  it('never lengthens the interval of a review card, nor puts off one that is not due yet', () => {
    fc.assert(
      fc.property(histories, gaps, (history, gap) => {
        const { before, now, guessed } = guess(history, gap);
        fc.pre(before.state === 'review');
        expect(guessed).toMatchObject({ state: 'review', memory: before.memory, lapses: before.lapses });
        expect(guessed.scheduledDays).toBeLessThanOrEqual(before.scheduledDays);
        expect(guessed.dueDay).toBe(now.studyDay + guessed.scheduledDays);
        const due = before.dueDay ?? 0;
        const latest = due > now.studyDay ? due : now.studyDay + before.scheduledDays;
        expect(guessed.dueDay).toBeLessThanOrEqual(latest);
      }),
      { numRuns: 300 },
    );
  });

  it('repeats a step, never with a longer wait than the card had', () => {
    fc.assert(
      fc.property(histories, gaps, (history, gap) => {
        const { before, now, guessed } = guess(history, gap);
        fc.pre(before.state === 'learning' || before.state === 'relearning');
        const { state, step, memory, lapses } = before;
        expect(guessed).toMatchObject({ state, step, memory, lapses });
        const had = (before.dueAt ?? 0) - (before.lastAt ?? 0);
        expect((guessed.dueAt ?? Number.POSITIVE_INFINITY) - now.at).toBeLessThanOrEqual(had);
      }),
      { numRuns: 300 },
    );
  });
});

describe('preview', () => {
  it('says what each grade would do', () => {
    const now = onDay(100);
    const preview = previewGrades('card', NEW_CARD, now, DEFAULT_SETTINGS);
    expect(preview).toMatchObject({
      forgot: { unit: 'minutes', value: 1 },
      hard: { unit: 'minutes', value: 5.5 },
      good: { unit: 'minutes', value: 10 },
      guessed: { unit: 'minutes', value: 1 },
    });
    expect(preview.easy).toEqual({ unit: 'days', value: after([['easy', now]]).scheduledDays });
  });

  it('is what then happens', () => {
    fc.assert(
      fc.property(histories, grades, (history, grade) => {
        const { schedule, at } = live('card', history, DEFAULT_SETTINGS);
        const now = { at: at + DAY, studyDay: Math.floor(at / DAY) + 1 };
        const promised = previewGrades('card', schedule, now, DEFAULT_SETTINGS)[grade];
        const next = applyGrade('card', schedule, grade, now, DEFAULT_SETTINGS);
        expect(promised).toEqual(
          next.dueAt === null
            ? { unit: 'days', value: next.scheduledDays }
            : { unit: 'minutes', value: (next.dueAt - now.at) / MINUTE },
        );
      }),
    );
  });
});
