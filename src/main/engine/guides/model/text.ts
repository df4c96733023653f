import type { Span, Text } from '../types.ts';
import { blank, classAt, inWord, lowerOf, nextOf, runEnd } from './letters.ts';
import { readingOf } from './readings.ts';

/** Part of a text, by character range of its `text`, trimmed of blanks at both ends. */
export interface Piece {
  text: string;
  /** Where it stands in the text it was taken from. */
  from: number;
  to: number;
}

export function trimmed(source: string, from: number, to: number): Piece {
  let start = from;
  let end = to;
  while (start < end && isBlank(source.charCodeAt(start))) start++;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  return { text: source.slice(start, end), from: start, to: end };
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

/** The source range of `[from, to)` of a text; the text's whole span where the range is empty. */
export function spanOf(text: Text, from = 0, to = text.text.length): Span {
  if (from <= 0 && to >= text.text.length) return text.span;
  const first = text.map[from];
  const last = text.map[to - 1];
  if (first === undefined || last === undefined || to <= from) return text.span;
  return { start: first, end: last + 1 };
}

/** One line, single blanks, plain spaces. */
export function oneLine(text: string): string {
  const reading = readingOf(text);
  return (reading.line ??= isOneLine(text) ? text : text.replace(/\s+/gu, ' ').trim());
}

/** True for most texts, which are cut to one line already: cheaper than replacing. */
function isOneLine(text: string): boolean {
  return !text.startsWith(' ') && !text.endsWith(' ') && !/[^\S ]| {2}/u.test(text);
}

/** Quotation marks and apostrophes made plain, for matching only. */
export function plainQuotes(text: string): string {
  const reading = readingOf(text);
  return (reading.plain ??= /[‘’ʼ“”„«»]/u.test(text)
    ? text.replace(/[‘’ʼ]/gu, "'").replace(/[“”„«»]/gu, '"')
    : text);
}

export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** A pattern source that matches any of the phrases, the longest first; blanks match any run of blanks. */
export function anyOf(phrases: readonly string[]): string {
  const known = alternatives.get(phrases);
  if (known !== undefined) return known;
  if (phrases.length === 0) return '(?!)';
  const sorted = phrases.toSorted((a, b) => b.length - a.length);
  const source = `(?:${sorted.map((phrase) => escapeRegExp(phrase).replace(/ /gu, '\\s+')).join('|')})`;
  alternatives.set(phrases, source);
  return source;
}

const alternatives = new WeakMap<readonly string[], string>();

export interface Word {
  text: string;
  lower: string;
  start: number;
  end: number;
}

/** Runs of letters, digits and &: "AWS-managed" is two words, "customer's" is "customer" and "s". */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (let start = nextOf(text, 0, inWord); start < text.length;) {
    const end = runEnd(text, start, inWord);
    const word = text.slice(start, end);
    found.push({ text: word, lower: lowerOf(word), start, end });
    start = nextOf(text, end, inWord);
  }
  return found;
}

/** Signs that mean something else with a capital: "mRNA", "pH", "α1", "β2-agonist". */
const ownCase = /^\P{L}*(?:\p{Ll}\S?\p{Lu}|\p{Script=Greek}{1,2}(?![\p{Script=Greek}\p{M}]))/u;

export function upperFirst(text: string): string {
  if (ownCase.test(text)) return text;
  const first = text.match(/^\P{L}*?\p{L}/u)?.[0];
  return first === undefined ? text : first.toUpperCase() + text.slice(first.length);
}

/** Removes closing punctuation; keeps brackets and quotes that belong to the text. */
export function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && isClosing(text, end - 1)) end--;
  return end === text.length ? text : text.slice(0, end);
}

function isClosing(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === '.' || (classAt(text, at) & blank) !== 0 || closers.includes(char);
}

const closers = ';:,…';

/** True where brackets and double quotes are balanced: a piece cut out of a text that is not lost half of something. */
export function balanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '(' || char === '[') depth++;
    if (char === ')' || char === ']') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
