import fc from 'fast-check';
import {
  NEW_CARD,
  applyGrade,
  answerKind,
  studyDayOf,
  type CardSchedule,
  type Grade,
  type LoggedAnswer,
  type Moment,
  type SchedulingSettings,
} from '../../../src/main/engine/scheduling/index.ts';

/** Noon of a winter's day in 2026, in Berlin. */
export const START = Date.parse('2026-01-12T11:00:00Z');
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

const ZONES = ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Tokyo', 'UTC'] as const;

export interface Step {
  readonly grade: Grade;
  /** Since the answer before; negative where the clock was set back. */
  readonly gapMinutes: number;
  readonly zone: string;
}

export const grades: fc.Arbitrary<Grade> = fc.constantFrom('forgot', 'hard', 'good', 'easy', 'guessed');

/** Answers minutes, days and months apart, at times with a clock set back, in several zones. */
export const histories: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    grade: grades,
    gapMinutes: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 30 }) },
      { weight: 6, arbitrary: fc.integer({ min: 600, max: 60 * 1440 }) },
      { weight: 1, arbitrary: fc.integer({ min: -40 * 1440, max: -1 }) },
    ),
    zone: fc.constantFrom(...ZONES),
  }),
  { maxLength: 15 },
);

export interface Lived {
  readonly schedule: CardSchedule;
  readonly log: LoggedAnswer[];
  readonly at: number;
}

/** Answers a card as the application does, and keeps the log. */
export function live(cardId: string, history: readonly Step[], settings: SchedulingSettings): Lived {
  let schedule = NEW_CARD;
  let at = START;
  const log: LoggedAnswer[] = [];
  for (const { grade, gapMinutes, zone } of history) {
    at += gapMinutes * MINUTE;
    const now: Moment = { at, studyDay: studyDayOf(at, { zone, rolloverHour: 4 }) };
    log.push({ ...now, grade, kind: answerKind(schedule.state), voided: false });
    schedule = applyGrade(cardId, schedule, grade, now, settings);
  }
  return { schedule, log, at };
}
