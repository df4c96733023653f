import type { DeckRow } from '../../../shared/contract/index.ts';

export interface DeckLine {
  readonly deck: DeckRow;
  /** The part of the name below the nearest deck above it that is listed. */
  readonly label: string;
  readonly level: number;
}

const separator = '::';

/** Decks in the order of their names, level by level; a deck whose parent is not listed keeps its whole name. */
export function deckTree(decks: readonly DeckRow[]): readonly DeckLine[] {
  const names = new Set(decks.map((deck) => deck.name));
  const inOrder = decks.toSorted((one, other) => compareNames(one.name, other.name));
  return inOrder.map((deck) => {
    const parts = deck.name.split(separator);
    let level = 0;
    let shownAbove = 0;
    for (let depth = 1; depth < parts.length; depth += 1) {
      if (!names.has(parts.slice(0, depth).join(separator))) continue;
      level += 1;
      shownAbove = depth;
    }
    return { deck, label: parts.slice(shownAbove).join(separator), level };
  });
}

function compareNames(one: string, other: string): number {
  const ones = one.split(separator);
  const others = other.split(separator);
  for (let depth = 0; depth < Math.min(ones.length, others.length); depth += 1) {
    const order = (ones[depth] ?? '').localeCompare(others[depth] ?? '', undefined, { numeric: true });
    if (order !== 0) return order;
  }
  return ones.length - others.length;
}
