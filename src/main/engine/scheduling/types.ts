import type { Grade } from '../../../shared/contract/review.ts';

export type { Grade };

/** `learning` and `relearning` cards are on minute steps; `review` cards come back after study days. */
export type CardState = 'new' | 'learning' | 'review' | 'relearning';

/** FSRS memory. */
export interface Memory {
  /** Days after which the chance of recall has fallen to 0.90. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
}

/** Everything that scheduling knows of a card. It is the fold of the card's reviews (see `replay`). */
export interface CardSchedule {
  readonly state: CardState;
  /** Null until the first answer. */
  readonly memory: Memory | null;
  /** Index into the steps in force; 0 for new and review cards. */
  readonly step: number;
  /** Instant in ms at which a minute step is over; null for new cards and for day intervals. */
  readonly dueAt: number | null;
  /** Study day on which a day interval is over; null for new cards and for minute steps. */
  readonly dueDay: number | null;
  /** The day interval in force: dueDay less the study day it was counted from; 0 where there is none. */
  readonly scheduledDays: number;
  /** Study day of the last answer. */
  readonly lastDay: number | null;
  /** Instant in ms of the last answer. */
  readonly lastAt: number | null;
  /** Answers that counted. */
  readonly reps: number;
  /** How often a review card was forgotten. */
  readonly lapses: number;
}

/** What was in force when a card was answered. Reuse one object for many answers: prepared weights are kept with it. */
export interface SchedulingSettings {
  /** Chance of recall at which a card falls due; brought into 0.70 to 0.99. */
  readonly desiredRetention: number;
  /** Minutes; may be empty. */
  readonly learningSteps: readonly number[];
  /** Minutes; may be empty. */
  readonly relearningSteps: readonly number[];
  /** Days. */
  readonly maximumInterval: number;
  /** The 21 weights of FSRS-6. */
  readonly weights: readonly number[];
}

/** When something happened, by the clock and by the calendar of study. */
export interface Moment {
  /** Instant in ms since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly studyDay: number;
}

export type ReviewKind = 'learn' | 'review' | 'relearn' | 'cram' | 'manual';

/** A change of a card's schedule that is not an answer. */
export type ManualChange =
  /** Back to new; reps and lapses begin again. */
  | { readonly change: 'reset' }
  /** Due on another day; the memory stays as it is. A card without memory stays new. */
  | { readonly change: 'due'; readonly dueDay: number }
  /** A state that comes from elsewhere (an imported card, memory worked out by other means). */
  | { readonly change: 'set'; readonly schedule: CardSchedule };

interface LoggedMoment extends Moment {
  /** Undone: taken as if it had not happened. */
  readonly voided: boolean;
}

/** An answer as the review log holds it. */
export interface LoggedAnswer extends LoggedMoment {
  readonly kind: Exclude<ReviewKind, 'manual'>;
  readonly grade: Grade;
}

/** A manual entry of the review log. */
interface LoggedChange extends LoggedMoment {
  readonly kind: 'manual';
  readonly manual: ManualChange;
}

export type LoggedReview = LoggedAnswer | LoggedChange;
