import type { ItemUnit, PlainUnit } from './units.ts';
import { isCapitals, isClosed, labelOf, lastMark, lastWord, startsLower, type Line } from './line.ts';
import { openEndings, textLabels } from './text-words.ts';

/** Narrowest and widest columns in which texts are broken by hand or by a mail program. */
const narrowest = 40;
const widest = 120;
/** How many pairs of lines it takes to speak of a habit. */
const fewestPairs = 3;

/**
 * The column at which a text was broken by force, or 0: three in five lines that another line follows could not have
 * taken its first word as well.
 */
export function wrapColumn(source: string, lines: readonly Line[]): number {
  const pairs: { length: number; word: number }[] = [];
  let column = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.blank || !next || next.blank || !isWordy(source, next)) continue;
    const length = line.end - line.start + line.indent;
    column = Math.max(column, length);
    pairs.push({ length, word: firstWordLength(source, next) });
  }
  if (pairs.length < fewestPairs || column < narrowest || column > widest) return 0;
  const full = pairs.filter(({ length, word }) => length + 1 + word > column - 2).length;
  return full * 5 >= pairs.length * 3 ? column : 0;
}

function isWordy(source: string, line: Line): boolean {
  return !/[|#>*+•○▪=~`-]/.test(source.charAt(line.start));
}

function firstWordLength(source: string, line: Line): number {
  const space = /\s/.exec(source.slice(line.start, Math.min(line.end, line.start + widest)));
  return space ? space.index : Math.min(widest, line.end - line.start);
}

/** Whether `next`, which stands right below, is the rest of the sentence that `unit` begins. */
export function goesOn(source: string, unit: PlainUnit | ItemUnit, next: Line, column: number): boolean {
  const text = source.slice(next.start, Math.min(next.end, next.start + 80));
  if (isTextLabel(text) || (unit.kind === 'plain' && isBoldLine(unit.text))) return false;
  if (isCapitals(unit.text) && /\p{Ll}/u.test(text)) return false;
  const last = unit.lines.at(-1);
  const tail = last ? source.slice(Math.max(last.start, last.end - 48), last.end) : '';
  if (unit.kind === 'item' && next.indent >= Math.max(unit.indent + 2, unit.textIndent - 1)) {
    if (column === 0 && isTermAlone(unit, source.slice(next.start, next.end))) return false;
    return !isClosed(tail) || column > 0 || startsLower(text);
  }
  if (column > 0 && last) {
    const indent = unit.lines.length === 1 ? unit.indent : next.indent;
    const full = last.end - last.start + indent + 1 + firstWordLength(source, next) > column - 2;
    if (full && (unit.kind === 'plain' || next.indent > unit.indent)) return true;
  }
  if (isClosed(tail)) return false;
  return startsLower(text) || breaksOff(tail) || /^=\s/.test(text) || isRemnant(unit, text);
}

/** Longest item that can be a term whose meaning stands below it. */
const longestTerm = 32;

/** A few words without punctuation over a sentence with a capital: a term and what it means, not one line that was broken. */
function isTermAlone(unit: PlainUnit | ItemUnit, next: string): boolean {
  if (unit.lines.length > 1 || unit.text.length > longestTerm || breaksOff(unit.text)) return false;
  return !isClosed(unit.text) && isClosed(next) && /^\p{Lu}/u.test(next) && next.length > unit.text.length;
}

/** Longest end of a sentence that stands alone on a line, and the shortest line that it can come from. */
const longestRemnant = 24;
const fullLine = 80;

/** A word or two with a full stop below a long line that has none: the end of its sentence. */
function isRemnant(unit: PlainUnit | ItemUnit, text: string): boolean {
  if (unit.text.length < fullLine || text.length > longestRemnant) return false;
  return /[.!]$/.test(text) && text.split(' ').length <= 3 && labelOf(text) === null;
}

/** Whether a line stops where no sentence can: at a comma, an open bracket, an article or a preposition. */
export function breaksOff(text: string): boolean {
  const mark = lastMark(text);
  if (mark === ',' || mark === '，' || mark === '(' || mark === '&') return true;
  // The letter of an answer (`Correct answer: a`) is no article.
  if (/[:：]\s?\(?\p{L}$/u.test(text.slice(-4))) return false;
  return openEndings.has(lastWord(text)) && /\p{L}$/u.test(text) && text.includes(' ');
}

/** A line all in bold is a heading of its own. */
function isBoldLine(text: string): boolean {
  return text.length <= 110 && /^(\*\*|__)[^*_]{1,100}\1$/.test(text);
}

function isTextLabel(text: string): boolean {
  const found = labelOf(text);
  return found !== null && (textLabels.has(found.toLowerCase()) || /^(?:[*_]{2}|\p{Lu})/u.test(text));
}

export function appendLine(source: string, unit: PlainUnit | ItemUnit, line: Line): void {
  unit.lines.push({ start: line.start, end: line.end });
  unit.text += ` ${source.slice(line.start, line.end)}`;
}
