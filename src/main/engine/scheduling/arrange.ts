import { belongTogether, clash, sideBySide } from './confusables.ts';
import type { QueueCard } from './queue-types.ts';

/** How far to look for a card that does not clash; beyond, the order would no longer be the one asked for. */
const LOOK_AHEAD = 50;
const MOST_REPAIRS = 50;

/**
 * New cards mixed evenly into reviews: the k-th of n new cards (from 0) comes when the share (k + 1/2) / n of the reviews
 * has been shown. Both keep their own order, but for confusables: those that were recalled are set side by side, and
 * those being learned are kept apart as far as the other cards allow.
 */
export function arrange(reviews: readonly QueueCard[], fresh: readonly QueueCard[]): QueueCard[] {
  return moveApart(mix(sideBySide(reviews), reviews.length, fresh));
}

/** The same even mixing for the question of how many of each fit: confusables are left where they are. */
export function mixEvenly(reviews: readonly QueueCard[], fresh: readonly QueueCard[]): QueueCard[] {
  const mixed: QueueCard[] = [];
  let shown = 0;
  for (const [introduced, card] of fresh.entries()) {
    const until = dueAfter(introduced, reviews.length, fresh.length);
    for (; shown < until; shown += 1) {
      const review = reviews[shown];
      if (review) mixed.push(review);
    }
    mixed.push(card);
  }
  return [...mixed, ...reviews.slice(shown)];
}

/** How many reviews come before a new card. */
function dueAfter(index: number, reviews: number, fresh: number): number {
  return Math.floor(((index + 0.5) * reviews) / fresh);
}

function mix(units: QueueCard[][], reviews: number, fresh: readonly QueueCard[]): QueueCard[] {
  const newOnes = new Line(fresh.map((card) => [card]));
  const old = new Line(units);
  const mixed: QueueCard[] = [];
  let shown = 0;
  let introduced = 0;
  while (newOnes.left > 0 || old.left > 0) {
    const last = mixed.at(-1);
    const newFirst =
      old.left === 0 || (newOnes.left > 0 && shown >= dueAfter(introduced, reviews, fresh.length));
    const [wanted, other] = newFirst ? [newOnes, old] : [old, newOnes];
    const from = wanted.fits(last) || !other.fits(last) ? wanted : other;
    const unit = from.take(last);
    if (from === newOnes) introduced += 1;
    else shown += unit.length;
    mixed.push(...unit);
  }
  return mixed;
}

/** Units waiting in order, out of which the first that does not clash may be called. */
class Line {
  readonly #units: (QueueCard[] | null)[];
  #first = 0;
  left: number;

  constructor(units: QueueCard[][]) {
    this.#units = units;
    this.left = units.length;
  }

  fits(last: QueueCard | undefined): boolean {
    return this.#search(last) !== -1;
  }

  /** The first unit that may follow, or else the first of all. */
  take(last: QueueCard | undefined): QueueCard[] {
    const found = this.#search(last);
    const index = found === -1 ? this.#first : found;
    const unit = this.#units[index] ?? [];
    this.#units[index] = null;
    this.left -= 1;
    while (this.#first < this.#units.length && this.#units[this.#first] === null) this.#first += 1;
    return unit;
  }

  #search(last: QueueCard | undefined): number {
    let looked = 0;
    for (let index = this.#first; index < this.#units.length && looked < LOOK_AHEAD; index += 1) {
      const head = this.#units[index]?.[0];
      if (!head) continue;
      if (!last || !clash(last, head)) return index;
      looked += 1;
    }
    return -1;
  }
}

/** Where clashing cards were left over, moves a new card of each such pair to the nearest place that takes it. */
function moveApart(mixed: QueueCard[]): QueueCard[] {
  let cards = mixed;
  let repairs = 0;
  for (let index = cards.length - 1; index > 0 && repairs < MOST_REPAIRS; index -= 1) {
    const [before, card] = [cards[index - 1], cards[index]];
    if (!before || !card || !clash(before, card)) continue;
    repairs += 1;
    const repaired = moveAway(cards, index) ?? moveAway(cards, index - 1);
    if (!repaired) continue;
    cards = repaired;
    // What stood before may have moved up by one: look at this place again.
    index = Math.min(index + 2, cards.length);
  }
  return cards;
}

/** The cards with the new card at an index moved to where it clashes with nothing; null where that does not help. */
function moveAway(cards: readonly QueueCard[], index: number): QueueCard[] | null {
  const card = cards[index];
  if (card?.state !== 'new') return null;
  const [before, after] = [cards[index - 1], cards[index + 1]];
  const now = Number(clashes(before, card)) + Number(clashes(card, after));
  if (Number(clashes(before, after)) >= now) return null;
  const rest = cards.toSpliced(index, 1);
  for (let distance = 1; distance <= rest.length; distance += 1) {
    for (const gap of [index - distance, index + distance]) {
      if (gap >= 0 && gap <= rest.length && takes(rest, gap, card)) return rest.toSpliced(gap, 0, card);
    }
  }
  return null;
}

/** True where a card may stand before the one at `gap`, without a clash and without splitting a pair. */
function takes(cards: readonly QueueCard[], gap: number, card: QueueCard): boolean {
  const [left, right] = [cards[gap - 1], cards[gap]];
  if (clashes(left, card) || clashes(card, right)) return false;
  return !(left && right && belongTogether(left, right));
}

function clashes(a: QueueCard | undefined, b: QueueCard | undefined): boolean {
  return a !== undefined && b !== undefined && clash(a, b);
}
