import type { NextInterval } from '../../../shared/contract/review.ts';
import { elapsedDays, fuzzedInterval, nextMemory, plainInterval, type FsrsGrade } from './fsrs-adapter.ts';
import type {
  CardSchedule,
  CardState,
  Grade,
  Memory,
  Moment,
  ReviewKind,
  SchedulingSettings,
} from './types.ts';

/** The schedule of a card that was never answered. */
export const NEW_CARD: CardSchedule = {
  state: 'new',
  memory: null,
  step: 0,
  dueAt: null,
  dueDay: null,
  scheduledDays: 0,
  lastDay: null,
  lastAt: null,
  reps: 0,
  lapses: 0,
};

/** What the review log calls an answer to a card in this state. */
export function answerKind(state: CardState): Exclude<ReviewKind, 'cram' | 'manual'> {
  if (state === 'review') return 'review';
  return state === 'relearning' ? 'relearn' : 'learn';
}

/** One answer on its way through the rules. */
interface Answer {
  readonly cardId: string;
  readonly before: CardSchedule;
  readonly now: Moment;
  readonly settings: SchedulingSettings;
  readonly elapsed: number;
}

/**
 * The schedule after an answer. Answering and replaying both use this function and nothing else, so a card's state can be
 * rebuilt from its reviews at any time.
 *
 * - Minute steps come back by the clock, at `dueAt`, also where that instant lies on the next study day. Day intervals
 *   come back on `dueDay`, and elapsed time is counted in study days: neither drifts over a daylight-saving change.
 * - Hard on the first step waits the average of the first two steps, or one and a half times a single one; on a later step
 *   it repeats that step (as Anki does; ts-fsrs would go back to the average).
 * - Day intervals are fuzzed by card id and number of answers, and keep the order hard <= good <= easy.
 * - A clock that was set back counts as no time elapsed: by the short-term formula a right answer then never lowers
 *   stability, and a review card keeps at least the interval it had.
 * - `guessed` was luck: it is evidence of nothing. The memory stays as it was (a card without memory gets that of Forgot);
 *   a step is repeated; a review card gets the interval it had, less if its memory asks for less, and one answered
 *   early keeps its due day. It is no lapse, or nobody would own up to a guess. Where there is no step to repeat, the
 *   card comes back on the next study day. Time counts on from the guess, as its answer was shown.
 *
 * @param cardId the card's global id; it seeds the fuzz.
 * @throws RangeError where the settings cannot be used.
 */
export function applyGrade(
  cardId: string,
  before: CardSchedule,
  grade: Grade,
  now: Moment,
  settings: SchedulingSettings,
): CardSchedule {
  const answer: Answer = { cardId, before, now, settings, elapsed: elapsedDays(before, now.studyDay) };
  if (grade === 'guessed') return applyGuess(answer);
  return before.state === 'review' ? applyToReview(answer, grade) : applyToStep(answer, grade);
}

/** When a card would come back after each grade: what the grade buttons say. */
export function previewGrades(
  cardId: string,
  before: CardSchedule,
  now: Moment,
  settings: SchedulingSettings,
): Record<Grade, NextInterval> {
  const after = (grade: Grade): NextInterval => {
    const next = applyGrade(cardId, before, grade, now, settings);
    return next.dueAt === null
      ? { unit: 'days', value: next.scheduledDays }
      : { unit: 'minutes', value: (next.dueAt - now.at) / 60_000 };
  };
  return {
    forgot: after('forgot'),
    hard: after('hard'),
    good: after('good'),
    easy: after('easy'),
    guessed: after('guessed'),
  };
}

function applyToReview(answer: Answer, grade: FsrsGrade): CardSchedule {
  const { before, settings } = answer;
  if (grade === 'forgot') {
    const memory = memoryAfter(answer, 'forgot');
    const lapses = before.lapses + 1;
    const first = settings.relearningSteps[0];
    return first === undefined
      ? { ...inDays(answer, memory, stepFreeIntervals(answer).forgot), lapses }
      : { ...inMinutes(answer, memory, 'relearning', 0, first), lapses };
  }
  return inDays(answer, memoryAfter(answer, grade), reviewIntervals(answer)[grade]);
}

function applyToStep(answer: Answer, grade: FsrsGrade): CardSchedule {
  const memory = memoryAfter(answer, grade);
  const { state, step, steps } = position(answer);
  const first = steps[0];
  if (first !== undefined) {
    if (grade === 'forgot') return inMinutes(answer, memory, state, 0, first);
    if (grade === 'hard') return inMinutes(answer, memory, state, step, hardDelay(steps, step));
    const next = steps[step + 1];
    if (grade === 'good' && next !== undefined) return inMinutes(answer, memory, state, step + 1, next);
  }
  return inDays(answer, memory, stepFreeIntervals(answer)[grade]);
}

function applyGuess(answer: Answer): CardSchedule {
  const { before, now, settings } = answer;
  const memory = before.memory ?? memoryAfter(answer, 'forgot');
  if (before.state !== 'review') {
    const { state, step, steps } = position(answer);
    const delay = steps[step];
    return delay === undefined ? inDays(answer, memory, 1) : inMinutes(answer, memory, state, step, delay);
  }
  const had = Math.max(1, before.scheduledDays);
  const days = Math.min(had, plainInterval(memory.stability, settings));
  const untilDue = (before.dueDay ?? now.studyDay) - now.studyDay;
  return inDays(answer, memory, untilDue > 0 ? Math.min(days, untilDue) : days);
}

/** Where a card stands in the steps in force; these may have become fewer since its last answer. */
function position({ before, settings }: Answer): {
  state: 'learning' | 'relearning';
  step: number;
  steps: readonly number[];
} {
  const state = before.state === 'relearning' ? 'relearning' : 'learning';
  const steps = state === 'relearning' ? settings.relearningSteps : settings.learningSteps;
  return { state, step: Math.max(0, Math.min(before.step, steps.length - 1)), steps };
}

/** Minutes; the steps are not empty. */
function hardDelay(steps: readonly number[], step: number): number {
  const [first = 0, second] = steps;
  if (step > 0) return steps[step] ?? first;
  return second === undefined ? first * 1.5 : (first + second) / 2;
}

function memoryAfter({ before, elapsed, settings }: Answer, grade: FsrsGrade): Memory {
  return nextMemory(before.memory, elapsed, grade, settings);
}

function fuzzed(answer: Answer, grade: FsrsGrade): number {
  const { cardId, before, elapsed, settings } = answer;
  const { stability } = memoryAfter(answer, grade);
  return fuzzedInterval(stability, elapsed, before.scheduledDays, `${cardId}/${before.reps}`, settings);
}

/** Good is at least a day longer than Hard, Easy than Good, as in Anki and ts-fsrs. */
function reviewIntervals(answer: Answer): Record<'hard' | 'good' | 'easy', number> {
  const { before, now, settings } = answer;
  const clockSetBack = before.lastDay !== null && now.studyDay < before.lastDay;
  const least = clockSetBack ? before.scheduledDays : 1;
  const bounded = (days: number): number =>
    Math.min(Math.max(days, least), Math.floor(settings.maximumInterval));
  const fuzzedGood = fuzzed(answer, 'good');
  const hard = Math.min(fuzzed(answer, 'hard'), fuzzedGood);
  const good = Math.max(fuzzedGood, hard + 1);
  const easy = Math.max(fuzzed(answer, 'easy'), good + 1);
  return { hard: bounded(hard), good: bounded(good), easy: bounded(easy) };
}

/** Day intervals of a card that leaves its steps or has none. */
function stepFreeIntervals(answer: Answer): Record<FsrsGrade, number> {
  const good = fuzzed(answer, 'good');
  const hard = Math.min(fuzzed(answer, 'hard'), good);
  return {
    forgot: Math.min(fuzzed(answer, 'forgot'), hard),
    hard,
    good,
    easy: Math.max(fuzzed(answer, 'easy'), good),
  };
}

function inMinutes(
  answer: Answer,
  memory: Memory,
  state: 'learning' | 'relearning',
  step: number,
  minutes: number,
): CardSchedule {
  const dueAt = answer.now.at + Math.round(minutes * 60_000);
  return { ...answered(answer), memory, state, step, dueAt, dueDay: null, scheduledDays: 0 };
}

function inDays(answer: Answer, memory: Memory, days: number): CardSchedule {
  return {
    ...answered(answer),
    memory,
    state: 'review',
    step: 0,
    dueAt: null,
    dueDay: answer.now.studyDay + days,
    scheduledDays: days,
  };
}

function answered({ before, now }: Answer): CardSchedule {
  return { ...before, reps: before.reps + 1, lastDay: now.studyDay, lastAt: now.at };
}
