import { lineEndOf } from '../lines.ts';
import { isBlankCode, isSpaceCode, skipSpaceBack } from '../characters.ts';
import type { SourceLine } from '../inline/source-lines.ts';

/** A line without the white space at its ends; `indent` is in columns, a tab reaching to the next multiple of four. */
export interface Line extends SourceLine {
  indent: number;
  blank: boolean;
}

export function lineBetween(source: string, from: number, to: number): Line {
  let start = from;
  let indent = 0;
  while (start < to) {
    const code = source.charCodeAt(start);
    if (!isBlankCode(code)) break;
    if (isSpaceCode(code)) indent = code === 9 ? (indent | 3) + 1 : indent + 1;
    start += 1;
  }
  const end = skipSpaceBack(source, start, to);
  return { start, end, indent, blank: start >= end };
}

export function linesOfText(source: string, lineStarts: readonly number[]): Line[] {
  return lineStarts.map((start, index) => lineBetween(source, start, lineEndOf(source, lineStarts, index)));
}

const closers = /["'”’»›)\]}*_」』）】]+$/u;

/** The last unit that is no closing quote, bracket or emphasis, among the last eight. */
export function lastMark(text: string): string {
  return text.slice(-8).replace(closers, '').slice(-1);
}

/** Whether the line ends as a sentence, a clause or a lead-in does. */
export function isClosed(text: string): boolean {
  return /[.!?:;…。！？：；؟۔।]/u.test(lastMark(text)) || /[.!?:;…]$/.test(text);
}

/** Whether a line is written in capitals: four or more, and no small letter. */
export function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4;
}

export function lastWord(text: string): string {
  return /([\p{L}\p{M}'’-]{1,30})[^\p{L}]{0,3}$/u.exec(text.slice(-36))?.[1]?.toLowerCase() ?? '';
}

/** Whether the first word is all in lower case, as the rest of a sentence is. */
export function startsLower(text: string): boolean {
  const word = /^[("'“‘„«]?([\p{L}\p{M}’'-]{1,30})/u.exec(text.slice(0, 32))?.[1];
  return word !== undefined && word === word.toLowerCase() && word !== word.toUpperCase();
}

const label =
  /^(?:[*_]{1,3})?(\p{Lu}[\p{L}\p{M}\d ()/&'’-]{0,38}|[\p{Lo}][\p{Lo}\p{M} ]{0,20})(?:[*_]{1,3})?[:：](?:[*_]{1,3})?(?:\s|$)/u;

/** The words before the colon at the beginning of a line (`Answer: …`), or null. */
export function labelOf(text: string): string | null {
  if (!text.includes(':') && !text.includes('：')) return null;
  return label.exec(text.slice(0, 60))?.[1] ?? null;
}

const dashed = /^[\p{Lu}\d][\p{L}\p{M}\d ()/&'’-]{0,38}?\s[–—-]\s[\p{L}\d]/u;

/** Whether a line is made of a short label, a dash and more: `Fe – iron`. */
export function isDashed(text: string): boolean {
  return dashed.test(text.slice(0, 60));
}
