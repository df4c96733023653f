import type { Text } from '../types.ts';
import { isDigit, isSpaceCode, isUnspacedScript, skipSpace } from './characters.ts';
import { sliceText } from './mapped-text.ts';
import { abbreviations, openEndedAbbreviations, sentenceStarters } from './sentence-words.ts';

/**
 * Sentences of a text, in order; together they are the text up to the blanks between them. By hand rather than with
 * Intl.Segmenter, which ends one after `Dr.`, `J.` and `z. B.` and goes by the ICU data of the runtime, where the same
 * document has to give the same cards always; it takes about as long. Thai, Lao and Khmer mark no ends of sentences;
 * such a text is one sentence.
 */
export function sentencesOf(text: Text, source: string): readonly Text[] {
  const ends = sentenceEnds(text.text);
  if (ends.length <= 1) return text.text === '' ? [] : [text];
  const sentences: Text[] = [];
  let from = 0;
  let start = text.span.start;
  for (const end of ends) {
    const last = end >= text.text.length;
    const stop = last ? text.span.end : (text.map[end] ?? text.span.end);
    sentences.push(sliceText(text, from, end, { start, end: stop }));
    from = text.text.charCodeAt(end) === 32 ? end + 1 : end;
    start = Math.min(skipSpace(source, stop, text.span.end), text.map[from] ?? text.span.end);
  }
  return sentences;
}

/** Ends (exclusive) of the sentences of a text whose white space is collapsed; the last is the text's length. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isTerminator(code)) continue;
    let end = at + 1;
    while (end < text.length && (isTerminator(text.charCodeAt(end)) || isCloser(text, end))) end += 1;
    if (endsSentence(text, start, at, end)) {
      ends.push(end);
      start = text.charCodeAt(end) === 32 ? end + 1 : end;
    }
    at = end - 1;
  }
  if (start < text.length) ends.push(text.length);
  return ends;
}

/** `. ! ? …`, their full-width and CJK forms, Arabic, Urdu, Devanagari, Armenian and Ethiopic ones. */
function isTerminator(code: number): boolean {
  if (code < 128) return code === 46 || code === 33 || code === 63;
  return (
    code === 0x2026 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff0e ||
    code === 0xff1f ||
    code === 0xff61 ||
    code === 0x061f ||
    code === 0x06d4 ||
    code === 0x0964 ||
    code === 0x0965 ||
    code === 0x0589 ||
    code === 0x1362 ||
    code === 0x203c ||
    (code >= 0x2047 && code <= 0x2049)
  );
}

const closers = new Set('"\')]}”’»›」』）】〉》');

function isCloser(text: string, at: number): boolean {
  return closers.has(text.charAt(at));
}

function endsSentence(text: string, start: number, at: number, end: number): boolean {
  if (end >= text.length) return true;
  const terminator = text.charCodeAt(at);
  if (text.charCodeAt(end) !== 32) {
    const last = text.charCodeAt(end - 1);
    return isUnspacedScript(terminator) || (terminator > 128 && isUnspacedScript(last));
  }
  const next = firstLetter(text, end + 1);
  if (next !== '' && next !== next.toUpperCase()) return false;
  if (terminator !== 46) return true;
  if (end === at + 1) return !isAbbreviation(text, start, at, next);
  return true;
}

/** The first letter or digit from `at` on, past opening quotes and brackets; empty where something else comes first. */
function firstLetter(text: string, at: number): string {
  for (let here = at; here < Math.min(text.length, at + 4); here += 1) {
    const letter = String.fromCodePoint(text.codePointAt(here) ?? 32);
    if (/[\p{L}\p{N}]/u.test(letter)) return letter;
    if (!/[\p{Ps}\p{Pi}\p{Po}"'*_]/u.test(letter)) return '';
  }
  return '';
}

/** Longest abbreviation, in units, that is looked for before a full stop. */
const longestAbbreviation = 16;

function isAbbreviation(text: string, start: number, stop: number, next: string): boolean {
  let from = stop;
  while (from > start && stop - from <= longestAbbreviation && !isSpaceCode(text.charCodeAt(from - 1)))
    from -= 1;
  const word = text.slice(from, stop).replace(/^[^\p{L}\p{N}]{1,8}/u, '');
  if (word === '' || stop - from > longestAbbreviation) return false;
  if ([...word].every((letter) => isDigit(letter.charCodeAt(0)))) {
    const enumerates = from === start;
    return (
      enumerates ||
      (from >= start + 3 && /\p{L}$/u.test(text.slice(from - 2, from - 1)) && isMonthNext(text, stop))
    );
  }
  const lower = word.toLowerCase();
  if (abbreviations.has(lower)) return true;
  const starter = sentenceStarters.has(wordAt(text, stop + 2));
  if (openEndedAbbreviations.has(lower)) return next === '';
  const letters = [...word];
  if (letters.length === 1 && /\p{L}/u.test(word))
    return !starter && letters[0] !== letters[0]?.toLowerCase();
  return /^(?:\p{L}\.){1,6}\p{L}$/u.test(word) && !starter;
}

/** "am 3. Mai": an ordinal in the middle of a date. */
function isMonthNext(text: string, stop: number): boolean {
  return /^(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)/i.test(text.slice(stop + 2, stop + 6));
}

function wordAt(text: string, at: number): string {
  return /^["'“‘(]?(\p{L}{1,12})/u.exec(text.slice(at, at + 16))?.[1] ?? '';
}
