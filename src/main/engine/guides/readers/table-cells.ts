import type { Cell, Opaque, Span, Table, Text } from '../types.ts';
import { skipSpace, skipSpaceBack } from './characters.ts';
import { type InlineOptions, inlineText } from './inline/inline.ts';
import { type SourceLine, trimmed } from './inline/source-lines.ts';
import { sliceText } from './mapped-text.ts';

/** More columns than this are no study table: such a table is kept as a whole, unread. */
export const mostColumns = 200;

export const tooWide = `table with more than ${mostColumns} columns`;

/** A cell from a range of the source, or from several where its line was broken. */
export function cellOf(source: string, ranges: readonly SourceLine[], options: InlineOptions): Cell {
  const lines = ranges.map((range) => trimmed(source, range.start, range.end));
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const { text: read, breaks } = inlineText(source, lines, span, options);
  const text = withoutEscapes(read);
  return { text, parts: partsOf(text, text === read ? breaks : []), span, columns: 1, rows: 1 };
}

/** In a table a pipe needs its backslash within code too, where it would be text elsewhere. */
function withoutEscapes(text: Text): Text {
  if (!text.text.includes('\\|')) return text;
  const kept: number[] = [];
  /** Where each offset has moved to. */
  const moved: number[] = [];
  for (let at = 0; at <= text.text.length; at += 1) {
    moved.push(kept.length);
    if (at < text.text.length && !text.text.startsWith('\\|', at)) kept.push(at);
  }
  return {
    text: kept.map((at) => text.text.charAt(at)).join(''),
    map: kept.map((at) => text.map[at] ?? text.span.start),
    span: text.span,
    marks: text.marks.map((mark) => ({ ...mark, from: moved[mark.from] ?? 0, to: moved[mark.to] ?? 0 })),
  };
}

const leadingMarker = /^(?:[-*•●○◦▪■‣·–+]|\d{1,3}[.)])\s/;
const inlineBullet = /\s[•●▪■]\s/g;

/** Parts of a cell at its line breaks, or at bullets written in running text; markers are left out. */
export function partsOf(text: Text, breaks: readonly number[]): readonly Text[] {
  const cuts = [...breaks];
  if (cuts.length === 0 && /^[•●▪■]\s/.test(text.text)) {
    for (const match of text.text.matchAll(inlineBullet)) cuts.push(match.index);
  } else if (cuts.length === 0) return [text];
  const parts: Text[] = [];
  let from = 0;
  for (const cut of [...cuts, text.text.length]) {
    const part = partBetween(text, from, cut);
    if (part) parts.push(part);
    from = cut;
  }
  return parts.length > 0 ? parts : [text];
}

function partBetween(text: Text, from: number, to: number): Text | null {
  let start = skipSpace(text.text, from, to);
  const end = skipSpaceBack(text.text, start, to);
  const marker = leadingMarker.exec(text.text.slice(start, Math.min(end, start + 8)));
  if (marker) start = skipSpace(text.text, start + marker[0].length, end);
  if (start >= end) return null;
  const last = text.map[end - 1] ?? text.span.start;
  const next = text.map[end] ?? text.span.end;
  const span: Span = {
    start: text.map[start] ?? text.span.start,
    end: Math.max(last + 1, Math.min(next, text.span.end)),
  };
  return sliceText(text, start, end, span);
}

/** Longest header cell, in units: longer ones are content. */
const longestHeaderCell = 60;

/**
 * Whether the first of these rows is a header although nothing marks it: short cells, all different, without closing
 * punctuation or numbers, above rows that are longer or of another kind. A row with an empty cell counts where the rows
 * below have their long text in the first column and marks in the others.
 */
function looksLikeHeader(rows: readonly (readonly Cell[])[]): boolean {
  const [first, ...rest] = rows;
  if (!first || rest.length < 2) return false;
  const texts = first.map((cell) => cell.text.text);
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0 || new Set(filled).size < filled.length) return false;
  if (filled.some((text) => text.length > longestHeaderCell || /[.!?;:]$|^[\d.,%$€-]+$/.test(text)))
    return false;
  if (isMark(filled[0] ?? '')) return false;
  const firstColumn = average(rest.map((row) => row[0]?.text.text.length ?? 0));
  const own = average(filled.map((text) => text.length));
  // An empty corner above a column of names.
  const corner = texts[0] === '' && filled.length === texts.length - 1 && filled.length > 1;
  if (corner && rest.every((row) => (row[0]?.text.text ?? '') !== '')) return true;
  if (filled.length < texts.length) {
    const others = rest.flatMap((row) => row.slice(1)).map((cell) => cell.text.text);
    return firstColumn > own && others.every((text) => text === '' || isMark(text));
  }
  const body = average(rest.flatMap((row) => row.map((cell) => cell.text.text.length)));
  if (standsOut(texts[0] ?? '', rest)) return true;
  const numeric = rest.some((row) => row.some((cell) => /^[\d.,%$€-]+$/.test(cell.text.text)));
  const marks = rest.some((row) => row.slice(1).some((cell) => isMark(cell.text.text)));
  return body >= own * 1.2 || numeric || marks;
}

/** The only capital in the first column is that of its head. */
function standsOut(head: string, rows: readonly (readonly Cell[])[]): boolean {
  return /^\p{Lu}/u.test(head) && rows.every((row) => /^\p{Ll}/u.test(row[0]?.text.text ?? ''));
}

function isMark(text: string): boolean {
  return text.length <= 3 && /^(?:[x✓✔✗✘●○•✅❌☑☐√-]\ufe0f?|yes|no|[raci](?:\/[raci])?)$/iu.test(text);
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/**
 * A table from its rows, or the note that it is too wide to be read. `marked` says that row 0 is the header; where it is
 * false, `guess` lets the shape of the rows decide.
 */
export function tableOf(
  rows: readonly (readonly Cell[])[],
  marked: boolean,
  damage: readonly string[],
  span: Span,
  guess = true,
): Table | Opaque {
  const header = marked || (guess && looksLikeHeader(rows)) ? (rows[0] ?? null) : null;
  const body = header ? rows.slice(1) : rows;
  const amiss = [...damage];
  if (new Set(rows.map((row) => row.length)).size > 1) amiss.push('uneven-rows');
  if (header?.some((cell) => cell.text.text === '')) amiss.push('empty-header-cell');
  return { type: 'table', header, rows: body, headerMarked: marked, damage: amiss, caption: null, span };
}
