import { smallStart } from '../grammar/frames/sentences.ts';
import {
  blank,
  capital,
  classAt,
  digit,
  letter,
  lowerOf,
  nextOf,
  runEnd,
  small as smallLetter,
  unitsAt,
} from './letters.ts';

/** How often a word was seen at all, in lower case, and with a capital where no sentence begins. */
interface Seen {
  all: number;
  lower: number;
  capital: number;
  /** In lower case. */
  word: string;
  /** True for the words before one of several: "a", "each". */
  single: boolean;
}

/** Knows from the document alone which words keep their capital in mid-sentence. */
export class Casing {
  readonly #seen = new Map<string, Seen>();
  /** The same by each spelling. */
  readonly #written = new Map<string, Seen>();
  readonly #counted = new Set<string>();

  readonly #singles: ReadonlySet<string>;

  readonly #small: ReadonlySet<string> | null;

  /**
   * `singles` are the words before one of several: "a", "an", "each". `small`: the only words that lose their capital within a
   * sentence, for languages in which nouns have one or texts are quoted as they stand.
   */
  constructor(singles: readonly string[] = [], small: ReadonlySet<string> | null = null) {
    this.#singles = new Set(singles);
    this.#small = small;
  }

  /** Learns from running text: sentences, not headings or cells, which are often in title case. */
  learn(sentence: string, running = true): void {
    let first = true;
    let article = false;
    for (let start = nextOf(sentence, 0, letter); start < sentence.length;) {
      const end = runEnd(sentence, start, letter | digit);
      const word = sentence.slice(start, end);
      const seen = this.#written.get(word) ?? this.#meet(word);
      seen.all++;
      if (word === seen.word) seen.lower++;
      else if (running && !first && !beginsSentence(sentence, start)) seen.capital++;
      first = false;
      if (article) this.#counted.add(seen.word);
      article = seen.single;
      start = nextOf(sentence, end, letter);
    }
  }

  #meet(word: string): Seen {
    const lower = lowerOf(word);
    let seen = this.#seen.get(lower);
    if (seen === undefined) {
      seen = { all: 0, lower: 0, capital: 0, word: lower, single: this.#singles.has(lower) };
      this.#seen.set(lower, seen);
    }
    this.#written.set(word, seen);
    return seen;
  }

  /** True where the document counts it: "a valve", or "valves" beside "valve". */
  isCounted(word: string): boolean {
    return this.#counted.has(word) || this.#seen.has(`${word}s`);
  }

  /** How often the document has the word. */
  count(word: string): number {
    return this.#seen.get(word.toLowerCase())?.all ?? 0;
  }

  isKnown(word: string): boolean {
    return this.#seen.has(word.toLowerCase());
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
    if (this.#small !== null) return smallStart(text, this.#small);
    const words = lettersIn(text);
    const first = words[0];
    if (first === undefined) return text;
    const plain = words.filter((word) => word.title);
    const small = words.some((word, index) => index > 0 && word.small);
    if (plain.length > 1 && !small) {
      return plain.every((word) => this.isCommon(text.slice(word.from, word.to)))
        ? lowered(text, plain)
        : text;
    }
    if (first.to - first.from === 1 && text[first.from] === 'A') return lowered(text, [first]);
    return first.title && !this.isProper(text.slice(first.from, first.to)) ? lowered(text, [first]) : text;
  }
}

/** A word by its place; `title`: one capital and small letters; `small`: four small letters or more at its beginning. */
interface Written {
  from: number;
  to: number;
  title: boolean;
  small: boolean;
}

function lettersIn(text: string): Written[] {
  const found: Written[] = [];
  for (let from = nextOf(text, 0, letter); from < text.length;) {
    const to = runEnd(text, from, letter | digit);
    const bits = classAt(text, from);
    const rest = from + unitsAt(text, from);
    const title = (bits & capital) !== 0 && rest < to && runEnd(text, rest, smallLetter) === to;
    const small = (bits & smallLetter) !== 0 && lettersUpTo(text, from, 4) === 4;
    found.push({ from, to, title, small });
    from = nextOf(text, to, letter);
  }
  return found;
}

/** How many small letters stand at a place, as far as it is asked for. */
function lettersUpTo(text: string, from: number, most: number): number {
  let count = 0;
  for (let at = from; count < most && (classAt(text, at) & smallLetter) !== 0; at += unitsAt(text, at))
    count++;
  return count;
}

const opening = new Set('.:;"“”(•–—-');

/** True behind a full stop, a bracket, a dash and the like, with or without a blank between. */
function beginsSentence(sentence: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && at > start - 3 && (classAt(sentence, at) & blank) !== 0) at--;
  return at >= 0 && at >= start - 3 && opening.has(sentence[at] as string);
}

function lowered(text: string, words: readonly Written[]): string {
  let result = '';
  let done = 0;
  for (const word of words) {
    result += text.slice(done, word.from) + text.slice(word.from, word.to).toLowerCase();
    done = word.to;
  }
  return result + text.slice(done);
}
