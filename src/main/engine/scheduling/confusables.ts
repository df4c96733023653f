import type { QueueCard } from './queue-types.ts';

/** More than this many confusable cards in a row would be a drill, and would set the order by risk aside. */
const MOST_SIDE_BY_SIDE = 4;

/**
 * True where two cards must not follow each other: they share a confusable group, and one of them is still being learned.
 * A card that was recalled once, also one that was forgotten again later, no longer is.
 */
export function clash(a: QueueCard, b: QueueCard): boolean {
  return (isBeingLearned(a) || isBeingLearned(b)) && shareGroup(a, b);
}

/** True where two cards are to be met side by side: they share a confusable group, and both have been recalled. */
export function belongTogether(a: QueueCard, b: QueueCard): boolean {
  return !isBeingLearned(a) && !isBeingLearned(b) && shareGroup(a, b);
}

/**
 * Reviews in units to show in a row: a card brings those it is confused with along, up to four cards in all, so that they
 * are told apart by contrast. A unit stands where its first card stood.
 */
export function sideBySide(reviews: readonly QueueCard[]): QueueCard[][] {
  const members = new Map<string, { cards: QueueCard[]; from: number }>();
  for (const card of reviews) {
    for (const group of card.confusables) {
      const known = members.get(group);
      if (known) known.cards.push(card);
      else members.set(group, { cards: [card], from: 0 });
    }
  }
  const placed = new Set<string>();
  const units: QueueCard[][] = [];
  for (const card of reviews) {
    if (placed.has(card.id)) continue;
    placed.add(card.id);
    const unit = [card];
    for (const group of card.confusables) {
      const fellows = members.get(group);
      if (!fellows) continue;
      for (; unit.length < MOST_SIDE_BY_SIDE && fellows.from < fellows.cards.length; fellows.from += 1) {
        const fellow = fellows.cards[fellows.from];
        if (!fellow || placed.has(fellow.id)) continue;
        placed.add(fellow.id);
        unit.push(fellow);
      }
    }
    units.push(unit);
  }
  return units;
}

function isBeingLearned({ state }: QueueCard): boolean {
  return state === 'new' || state === 'learning';
}

function shareGroup(a: QueueCard, b: QueueCard): boolean {
  return a.confusables.some((group) => b.confusables.includes(group));
}
