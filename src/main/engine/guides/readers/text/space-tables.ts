import type { Opaque, Table } from '../../types.ts';
import { type InlineOptions } from '../inline/inline.ts';
import type { SourceLine } from '../inline/source-lines.ts';
import { cellOf, mostColumns, tableOf, tooWide } from '../table-cells.ts';
import type { Line } from './line.ts';
import { markerOf } from './markers.ts';

/** Rows it takes before columns of blanks are believed in. */
const fewestAligned = 3;

interface SpaceTable {
  table: Table | Opaque;
  /** How many lines it takes. */
  count: number;
}

/** A table of which the cells are parted by tabs, beginning at line `at`; two rows of as many cells make one. */
export function tabTable(
  source: string,
  lines: readonly Line[],
  at: number,
  options: InlineOptions,
): SpaceTable | null {
  const first = tabCells(source, lines[at]);
  if (!first) return null;
  const rows: SourceLine[][] = [first];
  for (
    let row = tabCells(source, lines[at + rows.length]);
    row && row.length <= first.length;
    row = tabCells(source, lines[at + rows.length])
  )
    rows.push(row);
  const even = evenRows(rows);
  return even < 2 ? null : { table: compose(source, filledUp(rows.slice(0, even)), options), count: even };
}

/**
 * How many of the rows make one table: all, where most are as wide as the first one, since cells at the end of a line get lost; else
 * those before the first that is not.
 */
function evenRows(rows: readonly (readonly SourceLine[])[]): number {
  const width = rows[0]?.length;
  const whole = rows.filter((row) => row.length === width).length;
  if (whole > 2 && whole * 2 > rows.length) return rows.length;
  const odd = rows.findIndex((row) => row.length !== width);
  return odd === -1 ? rows.length : odd;
}

function tabCells(source: string, line: Line | undefined): SourceLine[] | null {
  if (!line || line.blank) return null;
  if (!source.slice(line.start, line.end).includes('\t')) return null;
  if (markerOf(source.slice(line.start, line.start + 40))) return null;
  const cells: SourceLine[] = [];
  // A tab at the beginning stands behind an empty cell: the corner of a table.
  let start = source.charCodeAt(line.start - 1) === 9 ? line.start - 1 : line.start;
  for (let at = start; at <= line.end; at += 1) {
    if (at < line.end && source.charCodeAt(at) !== 9) continue;
    cells.push({ start, end: at });
    start = at + 1;
  }
  return cells.length < 2 ? null : cells;
}

/** A table of which the columns are aligned with blanks: three rows or more whose cells begin in the same columns. */
export function alignedTable(
  source: string,
  lines: readonly Line[],
  at: number,
  options: InlineOptions,
): SpaceTable | null {
  const first = alignedCells(source, lines[at]);
  if (!first) return null;
  const rows: SourceLine[][] = [first];
  const base = (lines[at]?.start ?? 0) - (lines[at]?.indent ?? 0);
  let ruled = 0;
  let count = 1;
  for (; at + count < lines.length; count += 1) {
    const line = lines[at + count];
    if (!line || line.blank) break;
    if (count === 1 && isRule(source, line)) {
      ruled = 1;
      continue;
    }
    const row = alignedCells(source, line);
    const from = line.start - line.indent;
    if (row?.length !== first.length) break;
    if (row.some((cell, index) => cell.start - from !== (first[index]?.start ?? 0) - base)) break;
    rows.push(row);
  }
  if (rows.length + ruled < fewestAligned) return null;
  return { table: compose(source, rows, options, ruled === 1), count };
}

/**
 * A table of which the cells are parted by bars that do not close the lines: `Port | Use`. Two rows of as many cells make
 * one; a line of dashes and bars below the first says that it is the header.
 */
export function barTable(
  source: string,
  lines: readonly Line[],
  at: number,
  options: InlineOptions,
): SpaceTable | null {
  const first = barCells(source, lines[at]);
  if (!first) return null;
  const rows: SourceLine[][] = [first];
  const ruled = isBarRule(source, lines[at + 1]) ? 1 : 0;
  for (;;) {
    const row = barCells(source, lines[at + ruled + rows.length]);
    if (row === null || row.length > first.length + 1) break;
    rows.push(fitted(row, first.length));
  }
  const even = evenRows(rows);
  if (even < 2) return null;
  return { table: compose(source, filledUp(rows.slice(0, even)), options, ruled === 1), count: even + ruled };
}

/** Cells of this length are marks or letters. */
const longestMark = 3;

/**
 * Rows of texts that are too short lack their last cells: who writes the signs between cells leaves out none within a line. Of marks
 * this cannot be said, as tables lose their empty cells when they are copied.
 */
function filledUp(rows: readonly SourceLine[][]): SourceLine[][] {
  const width = rows[0]?.length ?? 0;
  return rows.map((row) => {
    const last = row.at(-1) as SourceLine;
    if (row.length >= width || row.slice(1).some((cell) => cell.end - cell.start <= longestMark)) return row;
    const none = { start: last.end, end: last.end };
    return [...row, ...Array.from({ length: width - row.length }, () => none)];
  });
}

/** A row that a bar closes: it holds no further cell, and where cells are missing before it they are empty. */
function fitted(row: SourceLine[], width: number): SourceLine[] {
  const last = row.at(-1) as SourceLine;
  if (last.start < last.end) return row;
  if (row.length > width) return row.slice(0, width);
  return [...row, ...Array.from({ length: width - row.length }, () => last)];
}

function barCells(source: string, line: Line | undefined): SourceLine[] | null {
  if (!line || line.blank || markerOf(source.slice(line.start, Math.min(line.end, line.start + 40))))
    return null;
  const cells: SourceLine[] = [];
  let start = line.start;
  for (let at = line.start + 1; at < line.end; at += 1) {
    if (source.charCodeAt(at) !== 124) continue;
    const closes = at + 1 === line.end;
    if (!isBlankAt(source, at - 1) || !(closes || isBlankAt(source, at + 1))) return null;
    cells.push({ start, end: at });
    start = at + 1;
  }
  cells.push({ start, end: line.end });
  return cells.length < 2 ? null : cells.map((cell) => trimmedCell(source, cell));
}

function isBlankAt(source: string, at: number): boolean {
  return source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9;
}

function trimmedCell(source: string, cell: SourceLine): SourceLine {
  let { start, end } = cell;
  while (start < end && isBlankAt(source, start)) start += 1;
  while (end > start && isBlankAt(source, end - 1)) end -= 1;
  return { start, end };
}

/** `--- | ---` */
function isBarRule(source: string, line: Line | undefined): boolean {
  if (line === undefined || line.blank || line.end - line.start > 400) return false;
  const text = source.slice(line.start, line.end);
  return /^[ \t:|-]+$/.test(text) && /-[ \t]?\|[ \t]?:?-/.test(text);
}

function alignedCells(source: string, line: Line | undefined): SourceLine[] | null {
  if (!line || line.blank || markerOf(source.slice(line.start, Math.min(line.end, line.start + 40))))
    return null;
  if (!source.slice(line.start, line.end).includes('  ')) return null;
  const cells: SourceLine[] = [];
  let start = line.start;
  for (let at = line.start; at < line.end; at += 1) {
    if (source.charCodeAt(at) !== 32 || source.charCodeAt(at + 1) !== 32) continue;
    cells.push({ start, end: at });
    while (source.charCodeAt(at + 1) === 32) at += 1;
    start = at + 1;
  }
  cells.push({ start, end: line.end });
  // A gap after a full stop is how some people type, not a column.
  const sentences = cells.slice(0, -1).filter((cell) => /[.!?]/.test(source.charAt(cell.end - 1)));
  return cells.length < 2 || sentences.length > 0 ? null : cells;
}

/** `----  -----  ---` under the header. */
function isRule(source: string, line: Line): boolean {
  for (let at = line.start; at < line.end; at += 1) {
    const code = source.charCodeAt(at);
    if (code !== 45 && code !== 61 && code !== 32) return false;
  }
  return source.charCodeAt(line.start) !== 32;
}

function compose(
  source: string,
  rows: SourceLine[][],
  options: InlineOptions,
  marked = false,
): Table | Opaque {
  const span = { start: rows[0]?.[0]?.start ?? 0, end: rows.at(-1)?.at(-1)?.end ?? 0 };
  if (rows.some((row) => row.length > mostColumns)) return { type: 'opaque', why: tooWide, span };
  const cells = rows.map((row) => row.map((cell) => cellOf(source, [cell], options)));
  return tableOf(cells, marked, marked ? [] : ['no-delimiter'], span);
}
