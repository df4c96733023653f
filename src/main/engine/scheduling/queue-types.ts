import type { Pace } from './pace.ts';
import type { CardState, Moment, SchedulingSettings } from './types.ts';

/** A card as the queue sees it. Suspended and buried cards are not handed in. */
export interface QueueCard {
  readonly id: string;
  readonly state: CardState;
  /** Study day; for review cards. */
  readonly dueDay: number | null;
  /** Instant in ms; for cards on minute steps. */
  readonly dueAt: number | null;
  readonly stability: number | null;
  /** Study day of the last answer. */
  readonly lastDay: number | null;
  /** Key shared by the cards of one note. */
  readonly note: string;
  /** Keys of the groups of cards that are easily confused with this one. */
  readonly confusables: readonly string[];
  /** New cards are introduced in rising order of this. */
  readonly position: number;
}

export interface QueueRules {
  readonly now: Moment;
  /** Instant (ms) at which the study day is over. */
  readonly dayEnd: number;
  readonly limits: { readonly newPerDay: number; readonly reviewsPerDay: number };
  /** First answers and reviews already given on this study day; they count towards the limits. */
  readonly done: { readonly new: number; readonly reviews: number };
  readonly learnAheadMinutes: number;
  /** Length the session may have; null: as long as there are cards. */
  readonly minutes: number | null;
  readonly pace: Pace;
  /** For the forgetting curve. */
  readonly settings: SchedulingSettings;
  /** Decides between cards that are equal in all else. */
  readonly seed: string;
  /** Cards answered on this study day: their siblings wait for another day. */
  readonly answeredToday: Iterable<Pick<QueueCard, 'id' | 'note'>>;
  /** New cards introduced on this study day, by confusable group. */
  readonly introducedToday: ReadonlyMap<string, number>;
}

/**
 * Why a card is not in the session: a card of its note is, or was answered today; the day's limit is reached; the session's
 * minutes are spent; it is not due before the study day ends.
 */
type PutOffReason = 'sibling' | 'limit' | 'minutes' | 'not-due';

/** A session's cards. Every card handed in is in exactly one of these lists. */
export interface BuiltQueue {
  /** Cards on minute steps, by due instant. */
  readonly learning: readonly QueueCard[];
  /** Reviews and new cards in the order to show them. */
  readonly main: readonly QueueCard[];
  readonly putOff: Readonly<Record<PutOffReason, readonly QueueCard[]>>;
}
