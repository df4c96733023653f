import type { DeckRow } from '../../../shared/contract/index.ts';

const separator = '::';

/** The last level of a deck's name. */
export function leafOf(name: string): string {
  return name.split(separator).at(-1) ?? name;
}

/** The levels above a deck; empty for a deck at the top. */
export function parentOf(name: string): string {
  const at = name.lastIndexOf(separator);
  return at === -1 ? '' : name.slice(0, at);
}

/** A deck's name under another deck; '' is the top. */
export function nameUnder(parent: string, leaf: string): string {
  return parent === '' ? leaf : `${parent}${separator}${leaf}`;
}

/** Decks that a deck can be moved under: not itself, none below it, not the one it is under. */
export function placesFor(deck: DeckRow, decks: readonly DeckRow[]): readonly DeckRow[] {
  return decks.filter(
    ({ name }) =>
      name !== deck.name && !name.startsWith(`${deck.name}${separator}`) && name !== parentOf(deck.name),
  );
}
