import type { Counts } from '../../../shared/contract/common.ts';
import type { CardState, Grade } from './types.ts';

/** How long the learner takes for one answer, in seconds. */
export interface Pace {
  /** A card met for the first time. */
  readonly first: number;
  /** Cards on learning or relearning steps. */
  readonly step: { readonly pass: number; readonly fail: number };
  /** Cards that come back after days. */
  readonly review: { readonly pass: number; readonly fail: number };
}

/** One answer as the pace sees it. */
export interface TimedAnswer {
  /** State of the card before the answer. */
  readonly state: CardState;
  readonly grade: Grade;
  readonly timeMs: number;
}

/** What is assumed of a learner of whom nothing is known yet. */
export const PRIOR_PACE: Pace = {
  first: 25,
  step: { pass: 8, fail: 20 },
  review: { pass: 8, fail: 20 },
};

const CAP_SECONDS = 60;
/** The prior counts like this many answers. */
const PRIOR_WEIGHT = 10;
/** Share of the answers that is left out at each end, before the mean is taken. */
const TRIM = 0.1;
/** Steps 1m 10m: after its first showing a new card comes back once on the same day where all goes well. */
const RETURNS_OF_A_NEW_CARD = 1;
/** Share of answers that pass, where nothing is known of the single card. */
const USUAL_RECALL = 0.9;

/**
 * The learner's pace from recent answers (a few hundred are plenty). Each figure is a trimmed mean, drawn towards the prior
 * while there are few answers; an answer counts for at most 60 seconds, so a card left open over lunch changes little.
 */
export function paceOf(answers: Iterable<TimedAnswer>): Pace {
  const first: number[] = [];
  const step = { pass: [] as number[], fail: [] as number[] };
  const review = { pass: [] as number[], fail: [] as number[] };
  for (const { state, grade, timeMs } of answers) {
    const seconds = Math.min(Math.max(0, timeMs / 1000), CAP_SECONDS);
    const outcome = grade === 'forgot' ? 'fail' : 'pass';
    if (state === 'new') first.push(seconds);
    else (state === 'review' ? review : step)[outcome].push(seconds);
  }
  return {
    first: towardsPrior(first, PRIOR_PACE.first),
    step: {
      pass: towardsPrior(step.pass, PRIOR_PACE.step.pass),
      fail: towardsPrior(step.fail, PRIOR_PACE.step.fail),
    },
    review: {
      pass: towardsPrior(review.pass, PRIOR_PACE.review.pass),
      fail: towardsPrior(review.fail, PRIOR_PACE.review.fail),
    },
  };
}

/**
 * Seconds a card is expected to take today. A new card counts with its return later in the day.
 * @param recall chance, 0 to 1, that the answer passes; without meaning for a new card.
 */
export function secondsFor(state: CardState, pace: Pace, recall = USUAL_RECALL): number {
  if (state === 'new') return pace.first + RETURNS_OF_A_NEW_CARD * secondsFor('learning', pace);
  const { pass, fail } = state === 'review' ? pace.review : pace.step;
  return recall * pass + (1 - recall) * fail;
}

/** Minutes that so many cards will take. */
export function minutesFor(counts: Counts, pace: Pace): number {
  const seconds =
    counts.new * secondsFor('new', pace) +
    counts.learning * secondsFor('learning', pace) +
    counts.review * secondsFor('review', pace);
  return seconds / 60;
}

function towardsPrior(seconds: number[], prior: number): number {
  const sorted = seconds.toSorted((a, b) => a - b);
  const cut = Math.floor(sorted.length * TRIM);
  const kept = sorted.slice(cut, sorted.length - cut);
  const sum = kept.reduce((total, value) => total + value, 0);
  return (sum + prior * PRIOR_WEIGHT) / (kept.length + PRIOR_WEIGHT);
}
