import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  NEW_CARD,
  applyGrade,
  applyManual,
  replay,
  type LoggedReview,
} from '../../../src/main/engine/scheduling/index.ts';
import { histories, live } from './histories.ts';

const always = () => DEFAULT_SETTINGS;

describe('replay', () => {
  it('gives what answering gave, over random histories in several zones, also with a clock set back', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { schedule, log } = live('card', history, DEFAULT_SETTINGS);
        expect(replay('card', log, always)).toEqual(schedule);
      }),
    );
  });

  it('takes voided answers as if they had not happened', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }), (history, voids) => {
        const { log } = live('card', history, DEFAULT_SETTINGS);
        const marked = log.map((review, index) => ({ ...review, voided: voids[index] === true }));
        let expected = NEW_CARD;
        for (const review of marked) {
          if (!review.voided) expected = applyGrade('card', expected, review.grade, review, DEFAULT_SETTINGS);
        }
        expect(replay('card', marked, always)).toEqual(expected);
      }),
    );
  });

  it('uses the settings in force at each answer', () => {
    const strict = { ...DEFAULT_SETTINGS, learningSteps: [3] };
    const first = { at: 0, studyDay: 100, grade: 'forgot', kind: 'learn', voided: false } as const;
    const second = { ...first, at: 600_000 };
    const card = replay('card', [first, second], (answer) => (answer.at === 0 ? DEFAULT_SETTINGS : strict));
    expect(card).toMatchObject({ reps: 2, dueAt: 600_000 + 180_000 });
  });

  it('moves nothing for cramming', () => {
    const learned = { at: 0, studyDay: 100, grade: 'good', kind: 'learn', voided: false } as const;
    const crammed = { ...learned, at: 1_000, grade: 'forgot', kind: 'cram' } as const;
    expect(replay('card', [learned, crammed], always)).toEqual(replay('card', [learned], always));
  });

  it('follows manual changes: another due day, back to new, a state from elsewhere', () => {
    const when = { at: 0, studyDay: 100, voided: false };
    const easy: LoggedReview = { ...when, kind: 'learn', grade: 'easy' };
    const forward: LoggedReview = { ...when, kind: 'manual', manual: { change: 'due', dueDay: 103 } };
    const known = replay('card', [easy], always);
    expect(replay('card', [easy, forward], always)).toEqual({ ...known, dueDay: 103, scheduledDays: 3 });
    const reset: LoggedReview = { ...when, kind: 'manual', manual: { change: 'reset' } };
    expect(replay('card', [easy, reset], always)).toEqual(NEW_CARD);
    const set: LoggedReview = { ...when, kind: 'manual', manual: { change: 'set', schedule: known } };
    expect(replay('card', [set], always)).toEqual(known);
    expect(replay('card', [easy, { ...reset, voided: true }], always)).toEqual(known);
  });

  it('leaves a card without memory new where only its due day is moved', () => {
    expect(applyManual(NEW_CARD, { change: 'due', dueDay: 5 })).toEqual(NEW_CARD);
  });
});
