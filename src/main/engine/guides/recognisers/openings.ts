import { classAt, letter, lowerOf, unitsAt } from '../model/letters.ts';

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/**
 * True where a text begins with the first word of one of the phrases, signs before it apart. Cheap, so that patterns are tried only
 * on the few texts that can match them.
 */
export function opensWith(text: string, phrases: readonly string[]): boolean {
  let words = known.get(phrases);
  if (words === undefined) {
    words = new Set(phrases.map(firstWord));
    known.set(phrases, words);
  }
  return words.has(firstWord(text));
}

/** The first run of letters and apostrophes, in lower case, looked for in the first forty characters. */
function firstWord(text: string): string {
  const end = Math.min(text.length, 40);
  let from = 0;
  while (from < end && !isInWord(text, from)) from++;
  let to = from;
  while (to < end && isInWord(text, to)) to += unitsAt(text, to);
  const word = text.slice(from, to);
  return word.includes('’') ? word.toLowerCase().replace(/’/gu, "'") : lowerOf(word);
}

function isInWord(text: string, at: number): boolean {
  return (classAt(text, at) & letter) !== 0 || text.charAt(at) === "'" || text.charAt(at) === '’';
}
