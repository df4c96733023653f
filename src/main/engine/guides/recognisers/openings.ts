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
  return /[\p{L}'’]+/u.exec(text.slice(0, 40))?.[0].toLowerCase().replace(/’/gu, "'") ?? '';
}
