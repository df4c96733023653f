/** How often a word was seen in lower case, and with a capital where no sentence begins. */
interface Seen {
  lower: number;
  capital: number;
}

/** Knows from the document alone which words keep their capital in mid-sentence. */
export class Casing {
  readonly #seen = new Map<string, Seen>();
  readonly #counts = new Map<string, number>();

  /** Learns from running text: sentences, not headings or cells, which are often in title case. */
  learn(sentence: string, running = true): void {
    let first = true;
    for (const match of sentence.matchAll(/\p{L}[\p{L}\p{N}]*/gu)) {
      const word = match[0];
      const lower = word.toLowerCase();
      this.#counts.set(lower, (this.#counts.get(lower) ?? 0) + 1);
      const seen = this.#seen.get(lower) ?? { lower: 0, capital: 0 };
      if (word === lower) seen.lower++;
      else if (
        running &&
        !first &&
        !/[.:;"“”(•–—-]\s*$/u.test(sentence.slice(Math.max(0, match.index - 3), match.index))
      )
        seen.capital++;
      this.#seen.set(lower, seen);
      first = false;
    }
  }

  /** How often the document has the word. */
  count(word: string): number {
    return this.#counts.get(word.toLowerCase()) ?? 0;
  }

  isKnown(word: string): boolean {
    return this.count(word) > 0;
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
   * The text as it stands in the middle of a sentence. A phrase in title case becomes small as a whole where the document
   * writes all of its words small elsewhere, and stays a name otherwise; of other texts only the first word is looked at.
   */
  inSentence(text: string): string {
    const words = [...text.matchAll(/\p{L}[\p{L}\p{N}]*/gu)];
    const first = words[0];
    if (first === undefined) return text;
    const plain = words.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word[0]));
    const small = words.slice(1).some((word) => /^\p{Ll}{4,}/u.test(word[0]));
    if (plain.length > 1 && !small) {
      return plain.every((word) => this.isCommon(word[0])) ? lowered(text, plain) : text;
    }
    const written = first[0];
    if (written === 'A') return lowered(text, [first]);
    return /^\p{Lu}\p{Ll}+$/u.test(written) && !this.isProper(written) ? lowered(text, [first]) : text;
  }
}

function lowered(text: string, words: readonly RegExpMatchArray[]): string {
  let result = text;
  for (const word of words) {
    const at = word.index ?? 0;
    result = result.slice(0, at) + word[0].toLowerCase() + result.slice(at + word[0].length);
  }
  return result;
}
