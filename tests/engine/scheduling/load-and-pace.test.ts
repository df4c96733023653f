import { describe, expect, it } from 'vitest';
import {
  PRIOR_PACE,
  forecastLoad,
  minutesFor,
  paceOf,
  secondsFor,
  type TimedAnswer,
} from '../../../src/main/engine/scheduling/index.ts';

describe('load', () => {
  it('counts what is overdue as due today, leaves out what lies beyond, and has every day', () => {
    const due = [
      { studyDay: 95, cards: 3 },
      { studyDay: 100, cards: 4 },
      { studyDay: 102, cards: 5 },
      { studyDay: 102, cards: 1 },
      { studyDay: 106, cards: 2 },
      { studyDay: 107, cards: 50 },
    ];
    expect(forecastLoad(due, 100)).toEqual([
      { studyDay: 100, cards: 7 },
      { studyDay: 101, cards: 0 },
      { studyDay: 102, cards: 6 },
      { studyDay: 103, cards: 0 },
      { studyDay: 104, cards: 0 },
      { studyDay: 105, cards: 0 },
      { studyDay: 106, cards: 2 },
    ]);
  });
});

describe('pace', () => {
  const passes = (count: number, seconds: number): TimedAnswer[] =>
    Array.from({ length: count }, () => ({ state: 'review', grade: 'good', timeMs: seconds * 1000 }));

  it('is the prior where there are no answers', () => {
    expect(paceOf([])).toEqual(PRIOR_PACE);
  });

  it('moves from the prior towards the learner: ten answers of 4 s meet a prior of 8 s half way', () => {
    // One of ten is cut at each end: 8 x 4 s and 10 x 8 s are 112 s for 18 answers.
    expect(paceOf(passes(10, 4)).review.pass).toBeCloseTo(112 / 18, 10);
  });

  it('counts an answer for 60 seconds at most, and hardly minds a few that are far off', () => {
    // Of 21 answers two are cut at each end: 17 x 4 s and 10 x 8 s.
    const calm = paceOf([...passes(20, 4), ...passes(1, 4)]).review.pass;
    const lunch = paceOf([...passes(20, 4), ...passes(1, 5000)]).review.pass;
    expect(lunch).toBeCloseTo((17 * 4 + 80) / 27, 10);
    expect(lunch).toBe(calm);
    expect(paceOf(passes(1, 5000)).review.pass).toBeCloseTo((60 + 80) / 11, 10);
  });

  it('keeps states and outcomes apart', () => {
    const pace = paceOf([
      { state: 'new', grade: 'forgot', timeMs: 47_000 },
      { state: 'relearning', grade: 'guessed', timeMs: 19_000 },
      { state: 'learning', grade: 'forgot', timeMs: 31_000 },
    ]);
    expect(pace).toEqual({ first: 27, step: { pass: 9, fail: 21 }, review: PRIOR_PACE.review });
  });

  it('estimates minutes from counts', () => {
    // A review or step: 0.9 x 8 + 0.1 x 20 = 9.2 s. A new card: 25 s, and one return: 34.2 s.
    expect(secondsFor('review', PRIOR_PACE)).toBeCloseTo(9.2, 10);
    expect(minutesFor({ new: 2, learning: 3, review: 10 }, PRIOR_PACE)).toBeCloseTo(
      (2 * 34.2 + 13 * 9.2) / 60,
      10,
    );
    expect(secondsFor('review', PRIOR_PACE, 0.5)).toBe(14);
  });
});
