import { readingOf, sumRange, takeSums, withLetter, wordSums } from './readings.ts';
import { wordsOf } from './text.ts';

/**
 * Tells by one look at a text that it holds none of some words, so that a dear pattern need not be tried. Words are those of
 * `wordsOf`, their case aside; a text may be let through for nothing, but never the other way round.
 */
export class WordFilter {
  readonly #sums = new Uint8Array(sumRange);
  readonly #signs: string[] = [];

  /** Of a phrase its longest word is looked for; of one without words ("©") the whole. */
  constructor(phrases: Iterable<string> = []) {
    for (const phrase of phrases) {
      const [longest] = wordsOf(phrase).toSorted((a, b) => b.text.length - a.text.length);
      if (longest === undefined) this.#signs.push(phrase);
      else this.add(longest.text);
    }
  }

  add(word: string): void {
    let sum = 0;
    for (let at = 0; at < word.length; at++) sum = withLetter(sum, word.charCodeAt(at));
    this.#sums[sum % sumRange] = 1;
  }

  /** Words with other letters than those of ASCII are not told apart. */
  mayHold(text: string): boolean {
    const reading = readingOf(text);
    if (reading.from === -1) takeSums(text, reading);
    if (reading.from === -2) return true;
    const sums = wordSums();
    for (let at = reading.from; at < reading.to; at++)
      if (this.#sums[sums[at] as number] === 1) return true;
    return this.#signs.length > 0 && this.#signs.some((sign) => text.includes(sign));
  }
}
