import { classAt } from './letters.ts';
import { inWord, wordsOf } from './text.ts';

const tableSize = 4096;

/**
 * Tells by one look at a text that it holds none of some words, so that a dear pattern need not be tried. Words are those of
 * `wordsOf`, their case aside; a text may be let through for nothing, but never the other way round.
 */
export class WordFilter {
  readonly #sums = new Uint8Array(tableSize);
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
    for (let at = 0; at < word.length; at++) sum = added(sum, word.charCodeAt(at));
    this.#sums[sum % tableSize] = 1;
  }

  /** Words with other letters than those of ASCII are not told apart. */
  mayHold(text: string): boolean {
    let sum = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if ((classAt(text, at) & inWord) !== 0) {
        if (code >= 128) return true;
        sum = added(sum, code);
      } else if (sum !== 0) {
        if (this.#sums[sum % tableSize] === 1) return true;
        sum = 0;
      }
    }
    if (sum !== 0 && this.#sums[sum % tableSize] === 1) return true;
    return this.#signs.length > 0 && this.#signs.some((sign) => text.includes(sign));
  }
}

/** A sum over the letters of a word, the same for capitals and small ones; never 0. */
function added(sum: number, code: number): number {
  const small = code >= 65 && code <= 90 ? code + 32 : code;
  return ((sum * 31 + small) & 0xffffff) + 1;
}
