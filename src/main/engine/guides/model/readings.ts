import { classAt, inWord, letter } from './letters.ts';

/**
 * What every recogniser asks of the same texts again and again, found out once. Each part follows from the text alone, so that
 * keeping it changes nothing but the time. `null`: not yet asked for.
 */
export interface Reading {
  /** On one line; see `oneLine`. */
  line: string | null;
  /** With plain quotes; see `plainQuotes`. */
  plain: string | null;
  /** Range of the sums of its words in `wordSums`; -1: not yet taken; `-2`: words with other letters than those of ASCII. */
  from: number;
  to: number;
  /** True where a word has letters beside digits or &: "RFC822". Known with the sums. */
  mixed: boolean;
}

/** More texts than a guide of several megabytes has: beyond them all are forgotten, and read again. */
const mostReadings = 150_000;

const readings = new Map<string, Reading>();

export function readingOf(text: string): Reading {
  let reading = readings.get(text);
  if (reading === undefined) {
    if (readings.size >= mostReadings) forgetReadings();
    reading = { line: null, plain: null, from: -1, to: -1, mixed: false };
    readings.set(text, reading);
  }
  return reading;
}

/**
 * A function of a text and its language, with its answers kept until the readings are forgotten. It must depend on nothing
 * else, and what it returns must not be changed.
 */
export function keptPerText<Words extends object, Made>(
  make: (text: string, words: Words) => Made,
): (text: string, words: Words) => Made {
  let language: Words | null = null;
  const kept = new Map<string, Made>();
  forgetting.push(() => kept.clear());
  return (text, words) => {
    if (words !== language || kept.size >= mostReadings) {
      kept.clear();
      language = words;
    }
    let made = kept.get(text);
    if (made === undefined) kept.set(text, (made = make(text, words)));
    return made;
  };
}

const forgetting: (() => void)[] = [];

/** Lets go of the texts of a document once it is compiled. */
export function forgetReadings(): void {
  for (const forget of forgetting) forget();
  readings.clear();
  sums = new Uint16Array(firstSums);
  used = 0;
}

export const sumRange = 4096;
const firstSums = 0x4000;
let sums = new Uint16Array(firstSums);
let used = 0;

/** The sums of the words of all texts read, each in `[0, sumRange)`, text behind text. */
export function wordSums(): Uint16Array {
  return sums;
}

/** The reading of a text with the sums of its words taken, the same for capitals and small ones. */
export function readingWithSums(text: string): Reading {
  const reading = readingOf(text);
  if (reading.from === -1) takeSums(text, reading);
  return reading;
}

function takeSums(text: string, reading: Reading): void {
  if (used + text.length > sums.length) {
    const larger = new Uint16Array(2 * (used + text.length));
    larger.set(sums);
    sums = larger;
  }
  let next = used;
  let sum = 0;
  let kinds = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) {
      if ((classAt(text, at) & inWord) !== 0) {
        reading.from = -2;
        return;
      }
    } else {
      const kind = wordCodes[code] as number;
      if (kind !== 0) {
        sum = withLetter(sum, code);
        kinds |= kind;
        continue;
      }
    }
    if (sum !== 0) {
      sums[next++] = sum % sumRange;
      if (kinds === mixedKinds) reading.mixed = true;
      sum = 0;
      kinds = 0;
    }
  }
  if (sum !== 0) sums[next++] = sum % sumRange;
  if (kinds === mixedKinds) reading.mixed = true;
  reading.from = used;
  reading.to = next;
  used = next;
}

/** Of the characters of ASCII: 1 for letters, 2 for what else words have, 0 for all others. */
const wordCodes = Uint8Array.from({ length: 128 }, (_, code) => {
  const bits = classAt(String.fromCharCode(code), 0) & inWord;
  return bits === letter ? 1 : bits === 0 ? 0 : 2;
});
const mixedKinds = 3;

export function sumOf(word: string): number {
  let sum = 0;
  for (let at = 0; at < word.length; at++) sum = withLetter(sum, word.charCodeAt(at));
  return sum % sumRange;
}

/** A sum over the letters of a word, the same for capitals and small ones; never 0. */
function withLetter(sum: number, code: number): number {
  const small = code >= 65 && code <= 90 ? code + 32 : code;
  return ((sum * 31 + small) & 0xffffff) + 1;
}
