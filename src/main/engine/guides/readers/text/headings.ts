import type { SourceLine } from '../inline/source-lines.ts';
import { breaksOff } from './joining.ts';
import { isClosed, isDashed, labelOf, lastWord } from './line.ts';
import {
  instanceWords,
  leadInEndings,
  numberedFigure,
  numberedTable,
  partWords,
  pictureCaption,
  questionStarters,
  relativeWords,
  sentenceVerbs,
  textLabels,
  titleSmallWords,
} from './text-words.ts';
import type { PlainUnit, Unit } from './units.ts';

/** Longest heading in units and words; sentence case has to be shorter to be believed. */
const longestTitle = 110;
const mostTitleWords = 15;
const longestSentenceCase = 64;
const mostSentenceCaseWords = 9;
/** How many units of site furniture may stand above a title. */
const topUnits = 16;
/** More short lines than this in a row are a menu or a list that lost its bullets, not headings. */
const mostInARow = 5;

/** How sure a line is to be a heading: `marked` by a sign or numbering, `shaped` like one, or none. */
export type HeadingKind = 'marked' | 'shaped' | null;

/** Signs that sites hang on their headings: `Title#`, `Title¶`, `Title[edit]`. A `#` after a single letter is a language. */
const anchor = /(?<=[\p{L}\p{M}\d]{2}|[^\p{L}\s])\s?(?:#|¶|🔗|\[(?:edit|bearbeiten|editar|modifier)\])$/u;

/** Length of a line without the sign that a site hangs on its headings; its whole length where there is none. */
export function withoutAnchor(text: string): number {
  const found = anchor.exec(text.slice(-40));
  return found ? text.length - found[0].length : text.length;
}

/** Which of the units are headings. */
export function headingKinds(units: readonly Unit[]): readonly HeadingKind[] {
  const kinds = units.map((unit, index) => kindOf(units, unit, index));
  for (const [index, unit] of units.entries())
    if (kinds[index] === null && kinds[index + 1] && isAbove(units, unit, index)) kinds[index] = 'shaped';
  const anchored = units.filter(
    (unit) => unit.kind === 'plain' && withoutAnchor(unit.text) < unit.text.length,
  ).length;
  if (anchored >= 2)
    return kinds.map((kind, index) => (kind === 'marked' || isTop(units, index) ? kind : null));
  return thinOut(units, kinds);
}

/** Whether nothing but site furniture stands before. */
function isTop(units: readonly Unit[], index: number): boolean {
  return (
    units
      .slice(0, Math.min(index, topUnits))
      .every((unit) => unit.kind === 'block' && unit.block.type === 'opaque') && index < topUnits
  );
}

/**
 * Short lines in a row: after a lead-in they are what it announces, and many are no headings at all. The last of the row
 * stays one where content follows it.
 */
function thinOut(units: readonly Unit[], kinds: readonly HeadingKind[]): HeadingKind[] {
  const kept = [...kinds];
  for (let from = 0; from < units.length; from += 1) {
    if (!kept[from]) continue;
    let to = from;
    while (kept[to + 1]) to += 1;
    const before = units[from - 1];
    const announced = before?.kind === 'plain' && !kept[from - 1] && /[:：]$/.test(before.text) && to > from;
    const many = to - from + 1 > mostInARow;
    for (let at = from; at < to; at += 1) if (kept[at] === 'shaped' && (announced || many)) kept[at] = null;
    from = to;
  }
  return kept;
}

function kindOf(units: readonly Unit[], unit: Unit, index: number): HeadingKind {
  if (unit.kind === 'heading') return 'marked';
  if (unit.kind === 'item') return null;
  if (unit.kind !== 'plain' || unit.lines.length !== 1 || unit.text.length > longestTitle) return null;
  const next = followerOf(units, index);
  if (!next || unit.text.startsWith('[') || isUnderItem(units[index - 1], unit)) return null;
  if (withoutAnchor(unit.text) < unit.text.length) return 'marked';
  if (numberedFigure.test(unit.text) || numberedTable.test(unit.text) || pictureCaption.test(unit.text))
    return null;
  if (isNumberedTitle(unit.text)) return 'marked';
  if (isBoldTitle(unit.text)) return 'marked';
  return isShaped(units, unit, index, next) ? 'shaped' : null;
}

/** Right below an item: its text goes on further in, or it is a question and this its answer. */
function isUnderItem(above: Unit | undefined, unit: PlainUnit): boolean {
  if (above?.kind !== 'item' || unit.apart) return false;
  return unit.indent >= above.indent + 2 || /[?？؟]$/u.test(above.text);
}

/** The next unit that is no site furniture. */
function followerOf(units: readonly Unit[], index: number): Unit | null {
  for (let at = index + 1; at < units.length; at += 1) {
    const unit = units[at];
    if (unit && !(unit.kind === 'block' && unit.block.type === 'opaque' && unit.block.why !== 'code'))
      return unit;
  }
  return null;
}

/** A short line in sentence case behind a blank line and right above a heading: it heads what that begins. */
function isAbove(units: readonly Unit[], unit: Unit, index: number): boolean {
  const next = units[index + 1];
  if (unit.kind !== 'plain' || unit.lines.length !== 1 || !unit.apart || next?.kind !== 'plain' || next.apart)
    return false;
  const words = unit.text.split(/\s+/u);
  if (breaksOff(unit.text) || isClosed(unit.text) || isPlainLabel(units, unit.text, index)) return false;
  return /^\p{Lu}/u.test(unit.text) && isTitlePhrase(unit.text, words);
}

function isShaped(units: readonly Unit[], unit: PlainUnit, index: number, next: Unit): boolean {
  const { text } = unit;
  const words = text.split(/\s+/u);
  if (words.length > mostTitleWords || breaksOff(text) || isPlainLabel(units, text, index)) return false;
  if (/[?？؟]["'”’»)]*$/u.test(text)) return isQuestionTitle(text, words, next);
  if (isClosed(text) || !/\p{L}/u.test(text) || /^[\p{Ll}(=<{]/u.test(text)) return false;
  if (!/\p{Lu}|\p{Ll}/u.test(text)) return isUncasedTitle(text, words, next);
  // Cells of a row that stands alone; the title of a page may have its site behind a bar.
  if (/\s\|(?:\s|$)/u.test(text) && !isTop(units, index)) return false;
  if (isTitleCase(words)) return true;
  return isTitlePhrase(text, words) && (isSubstance(next, text) || isTop(units, index));
}

/** Few words in sentence case that make no sentence: a verb makes one unless it tells of what (`Words that come up`). */
function isTitlePhrase(text: string, words: readonly string[]): boolean {
  if (text.length > longestSentenceCase || words.length > mostSentenceCaseWords) return false;
  const lower = words.map((word) => word.toLowerCase());
  if (leadInEndings.has(lastWord(text))) return false;
  if (questionStarters.has(lower[0] ?? '')) return true;
  return lower.every(
    (word, at) => !sentenceVerbs.has(word) || (at > 1 && relativeWords.has(lower[at - 1] ?? '')),
  );
}

/** `Term: …`, or one of several lines in a row that begin with a label, whether a colon or a dash ends it. */
function isPlainLabel(units: readonly Unit[], text: string, index: number): boolean {
  if (isDashed(text) && isDashedRow(units, index)) return true;
  const label = labelOf(text);
  if (label === null) return false;
  if (textLabels.has(label.toLowerCase()) || text.length > 90) return true;
  // A single letter is the key to a question.
  if (/[:：]\s?\(?\p{L}\)?$/u.test(text)) return true;
  // A label and several things in lower case are a line of the text.
  if (/^[^:：]{1,60}[:：]\s\p{Ll}[^,]{0,60},\s/u.test(text) && !isTop(units, index)) return true;
  return [units[index - 1], units[index + 1]].some(
    (near) => near?.kind === 'plain' && labelOf(near.text) !== null,
  );
}

/** Whether the line above or below, without a blank line between, has a label and a dash as well. */
function isDashedRow(units: readonly Unit[], index: number): boolean {
  const here = units[index];
  const above = units[index - 1];
  const below = units[index + 1];
  return (
    (above?.kind === 'plain' && here?.apart === false && isDashed(above.text)) ||
    (below?.kind === 'plain' && !below.apart && isDashed(below.text))
  );
}

function isQuestionTitle(text: string, words: readonly string[], next: Unit): boolean {
  if (words.length > 12 || text.length > 90 || /[.!?]\s/.test(text)) return false;
  return isSubstance(next, text) && !(next.kind === 'item' && next.marker.number > 0) && !isAnswer(next);
}

function isAnswer(unit: Unit): boolean {
  if (unit.kind !== 'plain' && unit.kind !== 'item')
    return unit.kind === 'block' && unit.block.type === 'callout';
  const label = labelOf(unit.text);
  return label !== null && textLabels.has(label.toLowerCase());
}

/** Scripts without capitals give no other sign than being short above something longer. */
function isUncasedTitle(text: string, words: readonly string[], next: Unit): boolean {
  const spaced = words.length > 1;
  return text.length <= (spaced ? 50 : 24) && words.length <= 7 && isSubstance(next, text);
}

/** A table, a list, a callout, or a paragraph that is longer, ends as a sentence does or says what a term means. */
function isSubstance(unit: Unit, title: string): boolean {
  if (unit.kind !== 'plain') return unit.kind !== 'heading';
  const { text } = unit;
  if (text.length > title.length * 1.5 || isClosed(text) || labelOf(text) !== null) return true;
  return isDashed(text) || text.includes(' = ');
}

/** Seven in ten of the words that can be capitals are: small words within do not count. */
function isTitleCase(words: readonly string[]): boolean {
  let capitals = 0;
  let counted = 0;
  for (const [index, word] of words.entries()) {
    const bare = word.replace(/^[^\p{L}\p{N}]{1,4}/u, '').replace(/[^\p{L}\p{N}]{1,4}$/u, '');
    if (bare === '' || (index > 0 && titleSmallWords.has(bare.toLowerCase()))) continue;
    const capital = /^[\p{Lu}\p{N}\p{Lo}]/u.test(bare);
    if (index === 0 && !capital) return false;
    counted += 1;
    if (capital) capitals += 1;
  }
  return counted > 0 && capitals * 10 >= counted * 7;
}

function isBoldTitle(text: string): boolean {
  const inner = /^(\*\*|__)([^*_]{1,100})\1$/.exec(text)?.[2];
  return (
    inner !== undefined &&
    !isClosed(inner) &&
    labelOf(`${inner}: `) !== null &&
    !textLabels.has(inner.toLowerCase())
  );
}

const numbering =
  /^(?:\d{1,2}(?:\.\d{1,2}){1,4}\.?|[IVX]{1,5}\.|§+\s?\d{1,4}[a-z]?|第[\d一二三四五六七八九十]{1,4}[章節节部課课編编])[\s\u3000:：]/u;
const worded = /^(\p{L}{3,12})\s(\d{1,3}|[IVX]{1,5}|[A-Z])(?:\s?[:.–—-]\s?|\s|$)/u;

/** The word and number, or the numbering, with which a heading begins: `Chapter 3`, `Example 1:`, `2.4`. */
interface Numbering {
  word: string;
  /** How many numbers stand in a row: 2 for `2.4`. 0 where a word leads. */
  depth: number;
  part: boolean;
}

export function numberingOf(text: string): Numbering | null {
  const found = worded.exec(text.slice(0, 40));
  const word = found?.[1]?.toLowerCase() ?? '';
  if (partWords.has(word)) return { word, depth: 0, part: true };
  if (instanceWords.has(word)) return { word, depth: 0, part: false };
  const numbers = numbering.exec(text.slice(0, 40))?.[0];
  if (numbers === undefined) return null;
  if (/^\d/.test(numbers)) return { word: '', depth: numbers.match(/\d+/g)?.length ?? 1, part: true };
  return {
    word: numbers.replace(/[\p{N}IVX一二三四五六七八九十.\s:：]+/gu, '') || 'roman',
    depth: 0,
    part: true,
  };
}

function isNumberedTitle(text: string): boolean {
  if (!numberingOf(text) || breaksOff(text)) return false;
  const rest = text.replace(numbering, '').replace(worded, '').trim();
  if (isClosed(text) && !/[?]$/.test(text)) return false;
  return rest === '' || !/^\p{Ll}/u.test(rest);
}

/** The range of a heading's own words within its line. */
export function titleRange(line: SourceLine, text: string): SourceLine {
  return { start: line.start, end: line.start + withoutAnchor(text) };
}
