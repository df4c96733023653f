import { upperFirst } from './text.ts';

/** How often a word was seen in lower case, and with a capital where no sentence begins. */
interface Seen {
  lower: number;
  capital: number;
}

/** Knows from the document alone which words keep their capital in mid-sentence. */
export class Casing {
  readonly #seen = new Map<string, Seen>();

  /** Learns from running text: sentences, not headings or cells, which are often in title case. */
  learn(sentence: string): void {
    let first = true;
    for (const match of sentence.matchAll(/\p{L}[\p{L}\p{N}]*/gu)) {
      const word = match[0];
      const lower = word.toLowerCase();
      const seen = this.#seen.get(lower) ?? { lower: 0, capital: 0 };
      if (word === lower) seen.lower++;
      else if (
        !first &&
        !/[.:;"“”(•–—-]\s*$/u.test(sentence.slice(Math.max(0, match.index - 3), match.index))
      )
        seen.capital++;
      this.#seen.set(lower, seen);
      first = false;
    }
  }

  /** True where the document itself writes the word small. */
  isCommon(word: string): boolean {
    const seen = this.#seen.get(word.toLowerCase());
    return seen !== undefined && seen.lower > 0 && seen.lower >= seen.capital;
  }

  isProper(word: string): boolean {
    const seen = this.#seen.get(word.toLowerCase());
    return seen !== undefined && seen.capital > 0 && seen.lower === 0;
  }

  /**
   * The text as it stands in the middle of a sentence: title case goes, names and abbreviations stay. Every word is
   * judged by itself where all words are capitalised ("Guest Operating System"); otherwise only the first.
   */
  inSentence(text: string): string {
    const words = [...text.matchAll(/\p{L}[\p{L}\p{N}]*/gu)];
    const long = words.filter((word) => word[0].length > 3);
    const titleCase = long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word[0]));
    let result = text;
    for (const [index, word] of words.entries()) {
      if (index > 0 && !titleCase) break;
      const written = word[0];
      if (
        !/^\p{Lu}\p{Ll}+$/u.test(written) &&
        !(written.length === 1 && /^[AI]$/u.test(written) && index === 0)
      )
        continue;
      if (!this.#becomesSmall(written, index, titleCase, words.length)) continue;
      result =
        result.slice(0, word.index) + written.toLowerCase() + result.slice(word.index + written.length);
    }
    return result;
  }

  #becomesSmall(word: string, index: number, titleCase: boolean, count: number): boolean {
    if (this.isProper(word)) return false;
    if (this.isCommon(word)) return true;
    // A word that the text never shows in mid-sentence: a lone first word is taken for an ordinary one, a whole
    // phrase in title case for a name.
    return !titleCase && index === 0 && count > 0;
  }

  /** The text as it begins a sentence. */
  atStart(text: string): string {
    return upperFirst(text);
  }
}
