import { arrange, mixEvenly } from './arrange.ts';
import { retrievability } from './fsrs-adapter.ts';
import { secondsFor } from './pace.ts';
import type { BuiltQueue, QueueCard, QueueRules } from './queue-types.ts';
import { inRisingOrder } from './rising-order.ts';

/** So many new cards of one confusable group a day, as long as there are others to fill the day with. */
export const NEW_OF_ONE_GROUP = 3;

/**
 * The cards of a session, in order.
 *
 * - Cards on minute steps come by due instant, whenever they are due: see `SessionQueue`.
 * - Reviews come by falling risk of loss. All cards share one forgetting curve, on which recall falls with elapsed days over
 *   stability: that quotient is what is compared. Cards of equal risk are shuffled by the seed.
 * - New cards come by position, evenly mixed into the reviews; see `arrange` for confusable cards.
 * - A note has at most one card a study day: one on steps goes before a review, a review before a new card.
 * - Limits count what was already done today. Cards on steps are not limited: they were begun.
 * - Of one confusable group no more than three new cards are introduced a day, unless there are no others to fill it with.
 * - With minutes, the session ends where the expected seconds of its cards, at the learner's own pace, have filled them. The
 *   worth of a review is the risk it takes away for each second it is expected to cost, (1 - R) / (R pass + (1 - R) fail).
 *   That rises with 1 - R at any pace, so the order by risk is the order by worth; what the pace decides is how many
 *   fit. New cards keep their even share, so a backlog crowds them out. At least one card is always there.
 *
 * The order in which the cards are handed in does not matter.
 */
export function buildQueue(cards: Iterable<QueueCard>, rules: QueueRules): BuiltQueue {
  const pools = sortOut(cards, rules);
  const notes = new NoteRule(rules.answeredToday);
  const learning = pools.learning.toSorted(byDueInstant).filter((card) => notes.claim(card));
  const reviews = mostAtRisk(pools.review, notes, rules);
  const fresh = introduce(pools.fresh, notes, rules);
  const session = fitIntoMinutes(learning, reviews, fresh, rules);
  return {
    learning: session.learning,
    main: arrange(session.reviews, session.fresh),
    putOff: {
      'not-due': pools.notDue,
      sibling: notes.refused,
      limit: [...notes.unclaimed(pools.review), ...notes.unclaimed(pools.fresh)],
      minutes: session.minutes,
    },
  };
}

/** Order of cards on minute steps; one without an instant is due at once. */
export function byDueInstant(a: QueueCard, b: QueueCard): number {
  const [first, second] = [dueInstant(a), dueInstant(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Instant (ms) at which a card on steps is due. */
export function dueInstant(card: QueueCard): number {
  return card.dueAt ?? Number.NEGATIVE_INFINITY;
}

function sortOut(
  cards: Iterable<QueueCard>,
  rules: QueueRules,
): Record<'learning' | 'review' | 'fresh' | 'notDue', QueueCard[]> {
  const learning: QueueCard[] = [];
  const review: QueueCard[] = [];
  const fresh: QueueCard[] = [];
  const notDue: QueueCard[] = [];
  const lastInstant = rules.dayEnd + rules.learnAheadMinutes * 60_000;
  for (const card of cards) {
    if (card.state === 'new') fresh.push(card);
    else if (card.dueDay !== null && card.dueDay > rules.now.studyDay) notDue.push(card);
    else if (card.state === 'review') review.push(card);
    else if (dueInstant(card) >= lastInstant) notDue.push(card);
    else learning.push(card);
  }
  return { learning, review, fresh, notDue };
}

/** Grows with the risk of loss; a card without memory comes first. */
function risk(card: QueueCard, studyDay: number): number {
  if (card.stability === null || card.lastDay === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, studyDay - card.lastDay) / card.stability;
}

/** One card of a note a study day: the first to claim the note's place. */
class NoteRule {
  readonly #answered = new Map<string, Set<string>>();
  readonly #claimed = new Set<string>();
  readonly #decided = new Set<QueueCard>();
  /** Cards whose claim failed. */
  readonly refused: QueueCard[] = [];

  constructor(answeredToday: Iterable<Pick<QueueCard, 'id' | 'note'>>) {
    for (const { id, note } of answeredToday) {
      const ids = this.#answered.get(note);
      if (ids) ids.add(id);
      else this.#answered.set(note, new Set([id]));
    }
  }

  claim(card: QueueCard): boolean {
    const answered = this.#answered.get(card.note);
    const taken = this.#claimed.has(card.note) || (answered !== undefined && !answered.has(card.id));
    if (taken) this.refused.push(card);
    else this.#claimed.add(card.note);
    this.#decided.add(card);
    return !taken;
  }

  /** Those cards that never claimed a place. */
  unclaimed(cards: readonly QueueCard[]): QueueCard[] {
    return cards.filter((card) => !this.#decided.has(card));
  }
}

function placesLeft(perDay: number, done: number): number {
  return Math.max(0, perDay - done);
}

/** Reviews by falling risk of loss, up to the day's limit. */
function mostAtRisk(cards: readonly QueueCard[], notes: NoteRule, rules: QueueRules): QueueCard[] {
  const places = placesLeft(rules.limits.reviewsPerDay, rules.done.reviews);
  const chosen: QueueCard[] = [];
  if (places === 0) return chosen;
  const { studyDay } = rules.now;
  for (const card of inRisingOrder(cards, (one) => -risk(one, studyDay), rules.seed, places)) {
    if (notes.claim(card)) chosen.push(card);
    if (chosen.length === places) break;
  }
  return chosen;
}

/**
 * New cards by position, up to the day's limit; few of one confusable group, and others of the group only where places
 * would stay empty.
 */
function introduce(cards: readonly QueueCard[], notes: NoteRule, rules: QueueRules): QueueCard[] {
  const places = placesLeft(rules.limits.newPerDay, rules.done.new);
  const counts = new Map(rules.introducedToday);
  const chosen: QueueCard[] = [];
  const spare: QueueCard[] = [];
  if (places === 0) return chosen;
  const byPosition = (card: QueueCard): number => card.position;
  for (const card of inRisingOrder(cards, byPosition, rules.seed, places)) {
    const crowded = card.confusables.some((group) => (counts.get(group) ?? 0) >= NEW_OF_ONE_GROUP);
    if (crowded) spare.push(card);
    else if (notes.claim(card)) {
      for (const group of card.confusables) counts.set(group, (counts.get(group) ?? 0) + 1);
      chosen.push(card);
    }
    if (chosen.length === places) return chosen;
  }
  for (const card of spare) {
    if (notes.claim(card)) chosen.push(card);
    if (chosen.length === places) break;
  }
  return [...inRisingOrder(chosen, byPosition, rules.seed, chosen.length)];
}

/** As many cards as the session's minutes hold: steps that come up within them first, then reviews and new cards. */
function fitIntoMinutes(
  learning: readonly QueueCard[],
  reviews: readonly QueueCard[],
  fresh: readonly QueueCard[],
  rules: QueueRules,
): Record<'learning' | 'reviews' | 'fresh' | 'minutes', readonly QueueCard[]> {
  if (rules.minutes === null) return { learning, reviews, fresh, minutes: [] };
  const lastInstant = rules.now.at + (rules.minutes + rules.learnAheadMinutes) * 60_000;
  const inTime = learning.filter((card) => dueInstant(card) <= lastInstant);
  const late = learning.slice(inTime.length);
  const wanted = [...inTime, ...mixEvenly(reviews, fresh)];
  let seconds = rules.minutes * 60;
  let fitting = 0;
  for (const card of wanted) {
    seconds -= expectedSeconds(card, rules);
    if (seconds < 0 && fitting > 0) break;
    fitting += 1;
  }
  const chosen = wanted.slice(0, fitting);
  return {
    learning: chosen.slice(0, inTime.length),
    reviews: chosen.filter((card) => card.state === 'review'),
    fresh: chosen.filter((card) => card.state === 'new'),
    minutes: [...late, ...wanted.slice(fitting)],
  };
}

/** Seconds a card is expected to take today, by its own chance of recall. */
function expectedSeconds(card: QueueCard, { now, settings, pace }: QueueRules): number {
  if (card.state !== 'review' || card.stability === null) return secondsFor(card.state, pace);
  const elapsed = now.studyDay - (card.lastDay ?? now.studyDay);
  const recall = retrievability(card.stability, elapsed, settings);
  return secondsFor('review', pace, recall);
}
