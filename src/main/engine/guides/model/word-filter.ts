import { readingWithSums, sumOf, sumRange, wordSums } from './readings.ts';
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
    this.#sums[sumOf(word)] = 1;
  }

  /** Words with other letters than those of ASCII are not told apart. */
  mayHold(text: string): boolean {
    const reading = readingWithSums(text);
    if (reading.from === -2) return true;
    const sums = wordSums();
    for (let at = reading.from; at < reading.to; at++) if (this.#sums[sums[at] as number] === 1) return true;
    return this.#signs.length > 0 && this.#signs.some((sign) => text.includes(sign));
  }
}

/**
 * The same for phrases of which a text has to hold every word. A pattern finds a phrase between any two characters that are no
 * letters, beside digits as well: texts with such words are let through.
 */
export class PhraseFilter {
  /** By the sum of one of its words: those of the others. */
  readonly #others = new Map<number, number[][]>();
  readonly #first = new Uint8Array(sumRange);
  readonly #signs: string[] = [];

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const words = wordsOf(phrase).filter((word) => /^[a-z]+$/iu.test(word.text));
      const [longest, ...others] = words.toSorted((a, b) => b.text.length - a.text.length);
      if (longest === undefined) {
        this.#signs.push(phrase);
        continue;
      }
      const sum = sumOf(longest.text);
      this.#first[sum] = 1;
      const known = this.#others.get(sum) ?? [];
      this.#others.set(sum, [...known, others.map((word) => sumOf(word.text))]);
    }
  }

  mayHold(text: string): boolean {
    const reading = readingWithSums(text);
    if (reading.from === -2 || reading.mixed) return true;
    const sums = wordSums();
    const holds = (sum: number): boolean => {
      for (let at = reading.from; at < reading.to; at++) if (sums[at] === sum) return true;
      return false;
    };
    for (let at = reading.from; at < reading.to; at++) {
      const sum = sums[at] as number;
      if (this.#first[sum] === 1 && this.#others.get(sum)?.some((others) => others.every(holds)) === true)
        return true;
    }
    return this.#signs.some((sign) => text.includes(sign));
  }
}
