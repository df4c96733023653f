/** How like two texts are by their words: small words and endings aside, as a learner would take them for the same. */

const small = new Set(
  'a an the of to and or for in on at is are be it its with by who what which must does do der die das ein eine und von für ist'.split(
    ' ',
  ),
);

function stem(word: string): string {
  return word
    .replace(/ies$/u, 'y')
    .replace(/(?:ings?|ed|es|s|en|e|n)$/u, (end) => (word.length - end.length >= 3 ? '' : end));
}

export function wordsOf(text: string): string[] {
  const found = text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (found ?? []).filter((word) => !small.has(word)).map((word) => stem(word));
}

/** The share of the words of `part` that stand in `whole`, from 0 to 1; signs such as "✅" count as they are written. */
export function cover(part: string, whole: string): number {
  const own = wordsOf(part);
  if (own.length === 0) return part.trim() !== '' && whole.includes(part.trim()) ? 1 : 0;
  const others = new Set(wordsOf(whole));
  return own.filter((word) => others.has(word)).length / own.length;
}

export function alike(one: string, other: string): boolean {
  return cover(one, other) >= 0.7 && cover(other, one) >= 0.6;
}

/** True where `text` says what `beginning` says, and may go on. */
export function begins(beginning: string, text: string): boolean {
  return cover(beginning, text) >= 0.7;
}

/** True where the two lists hold the same, in whatever order. */
export function sameSet(
  expected: readonly string[],
  given: readonly string[],
  equal: (one: string, other: string) => boolean = alike,
): boolean {
  return (
    expected.length === given.length && expected.every((one) => given.some((other) => equal(one, other)))
  );
}
