import { classAt, inWord } from './letters.ts';

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
}

/** More texts than a guide of several megabytes has: beyond them all are forgotten, and read again. */
const mostReadings = 150_000;

const readings = new Map<string, Reading>();

export function readingOf(text: string): Reading {
  let reading = readings.get(text);
  if (reading === undefined) {
    if (readings.size >= mostReadings) forgetReadings();
    reading = { line: null, plain: null, from: -1, to: -1 };
    readings.set(text, reading);
  }
  return reading;
}

/** Lets go of the texts of a document once it is compiled. */
export function forgetReadings(): void {
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

/** Takes the sums of a text's words, the same for capitals and small ones. */
export function takeSums(text: string, reading: Reading): void {
  if (used + text.length > sums.length) {
    const larger = new Uint16Array(2 * (used + text.length));
    larger.set(sums);
    sums = larger;
  }
  let next = used;
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) {
      if ((classAt(text, at) & inWord) !== 0) {
        reading.from = -2;
        return;
      }
    } else if (wordCodes[code] === 1) {
      sum = withLetter(sum, code);
      continue;
    }
    if (sum !== 0) {
      sums[next++] = sum % sumRange;
      sum = 0;
    }
  }
  if (sum !== 0) sums[next++] = sum % sumRange;
  reading.from = used;
  reading.to = next;
  used = next;
}

const wordCodes = Uint8Array.from({ length: 128 }, (_, code) =>
  (classAt(String.fromCharCode(code), 0) & inWord) === 0 ? 0 : 1,
);

/** A sum over the letters of a word, the same for capitals and small ones; never 0. */
export function withLetter(sum: number, code: number): number {
  const small = code >= 65 && code <= 90 ? code + 32 : code;
  return ((sum * 31 + small) & 0xffffff) + 1;
}
