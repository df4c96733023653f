import type { Opaque, Table } from '../../types.ts';
import { type InlineOptions } from '../inline/inline.ts';
import type { SourceLine } from '../inline/source-lines.ts';
import { cellOf, mostColumns, tableOf, tooWide } from '../table-cells.ts';
import { isClosed, type Line } from './line.ts';
import { markerOf } from './markers.ts';

/** Rows it takes before columns of blanks are believed in. */
const fewestAligned = 3;
/** Longer lines with bars are running text. */
const longestBarRow = 2000;
/** Longer lines with dots in them are running text. */
const longestLeaderRow = 300;

interface SpaceTable {
  table: Table | Opaque;
  /** How many lines it takes. */
  count: number;
}

/**
 * A table of which the cells are parted by tabs, beginning at line `at`: two rows of as many cells make one. Rows that lost
 * their last cells belong to it; so does a head whose first cell is empty, and columns that some rows reach with more tabs.
 */
export function tabTable(
  source: string,
  lines: readonly Line[],
  at: number,
  options: InlineOptions,
): SpaceTable | null {
  const rows = rowsFrom(source, lines, at, tabCells);
  if (rows.length < 2) return null;
  const indented = rows.every((row) => isEmpty(row[0]));
  const raw = indented ? rows.map((row) => row.slice(1)) : rows;
  const filled = raw.map((row) => row.filter((cell, index) => index === 0 || !isEmpty(cell)));
  const kept = !isEven(raw) && isEven(filled) ? filled : raw;
  // Tabs behind the last column part nothing.
  const width = kept.reduce(
    (most, row) => Math.max(most, row.findLastIndex((cell) => !isEmpty(cell)) + 1),
    0,
  );
  const cut = kept.map((row) => row.slice(0, width));
  const wider = cut.findIndex((row) => row.length > (cut[0]?.length ?? 0));
  const even = evenRows(wider < 0 ? cut : cut.slice(0, wider));
  if (width < 2 || even < 2) return null;
  const table = compose(source, filledUp(cut.slice(0, even)).map(asRanges), options);
  return { table, count: even };
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

function isEven(rows: readonly (readonly SourceLine[])[]): boolean {
  return rows.every((row) => row.length === rows[0]?.length);
}

function isEmpty(cell: SourceLine | undefined): boolean {
  return cell === undefined || cell.start >= cell.end;
}

/** The lines from `at` on that have cells, up to the first that has none. */
function rowsFrom(
  source: string,
  lines: readonly Line[],
  at: number,
  cellsOf: typeof tabCells,
): SourceLine[][] {
  const rows: SourceLine[][] = [];
  for (let row = cellsOf(source, lines[at]); row; row = cellsOf(source, lines[at + rows.length]))
    rows.push(row);
  return rows;
}

/** Cells of a line between its tabs, those at its ends included. */
function tabCells(source: string, line: Line | undefined): SourceLine[] | null {
  if (!line || line.blank) return null;
  let from = line.start;
  while (from > 0 && isBlankAt(source, from - 1)) from -= 1;
  let to = line.end;
  while (isBlankAt(source, to)) to += 1;
  if (!source.slice(line.start, to).includes('\t')) return null;
  if (markerOf(source.slice(line.start, Math.min(line.end, line.start + 40)))) return null;
  const cells: SourceLine[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && source.charCodeAt(at) !== 9) continue;
    cells.push(trimmedCell(source, { start, end: at }));
    start = at + 1;
  }
  return cells.filter((cell) => !isEmpty(cell)).length < 2 ? null : cells;
}

/**
 * A table of which the columns are aligned with blanks: three rows or more whose cells begin in the same columns. A row may
 * leave cells empty; a line that begins below a later column is the rest of the cell above it.
 */
export function alignedTable(
  source: string,
  lines: readonly Line[],
  at: number,
  options: InlineOptions,
): SpaceTable | null {
  const first = alignedCells(source, lines[at]);
  if (!first) return null;
  const base = (lines[at]?.start ?? 0) - (lines[at]?.indent ?? 0);
  const columns = first.map((cell) => cell.start - base);
  const rows: SourceLine[][][] = [first.map((cell) => [cell])];
  let full = 1;
  let ruled = 0;
  let count = 1;
  for (; at + count < lines.length; count += 1) {
    const line = lines[at + count];
    if (!line || line.blank) break;
    if (count === 1 && isRule(source, line)) {
      ruled = 1;
      continue;
    }
    const from = line.start - line.indent;
    const cells = alignedCells(source, line) ?? [{ start: line.start, end: line.end }];
    const places = cells.map((cell) => columns.indexOf(cell.start - from));
    if (places.includes(-1) || (cells.length === 1 && places[0] === 0)) break;
    if (places[0] === 0) {
      rows.push(
        columns.map((_, index) => [cells[places.indexOf(index)] ?? { start: line.end, end: line.end }]),
      );
      if (cells.length === columns.length) full += 1;
    } else if (rows.length > 1)
      for (const [index, cell] of cells.entries()) rows.at(-1)?.[places[index] ?? 0]?.push(cell);
    else break;
  }
  withoutSigns(source, rows);
  if (full < 2 - ruled || rows.length + ruled < fewestAligned) return null;
  return { table: compose(source, rows, options, ruled === 1), count };
}

/** A sign at the beginning of every cell of the second column only parts it from the first: `Gross wage   : pay before …`. */
function withoutSigns(source: string, rows: readonly (readonly SourceLine[])[][]): void {
  const [head] = rows;
  if (head?.length !== 2) return;
  const signed = rows.every((row) =>
    /^[:=–—-][ \t]/u.test(source.slice(row[1]?.[0]?.start, row[1]?.[0]?.end)),
  );
  if (!signed) return;
  for (const row of rows) {
    const [first, ...more] = row[1] ?? [];
    if (first) row[1] = [trimmedCell(source, { start: first.start + 1, end: first.end }), ...more];
  }
}

const leaders = /\s?(?:\.{3,200}|…{1,60}|(?:\s\.){3,100})\s?/u;

/** Lines whose two halves are parted by dots, as in a list of prices: a table without a head, or a table of contents. */
export function leaderTable(
  source: string,
  lines: readonly Line[],
  at: number,
  options: InlineOptions,
): SpaceTable | null {
  const rows = rowsFrom(source, lines, at, leaderCells);
  if (rows.length < 2) return null;
  const span = { start: rows[0]?.[0]?.start ?? 0, end: rows.at(-1)?.at(-1)?.end ?? 0 };
  const pages = rows.every((row) =>
    /^(?:\d{1,4}|[ivxlc]{1,6})$/iu.test(source.slice(row[1]?.start, row[1]?.end)),
  );
  if (pages) return { table: { type: 'opaque', why: 'contents', span }, count: rows.length };
  return { table: compose(source, rows.map(asRanges), options), count: rows.length };
}

function leaderCells(source: string, line: Line | undefined): SourceLine[] | null {
  if (!line || line.blank || line.end - line.start > longestLeaderRow) return null;
  const text = source.slice(line.start, line.end);
  if (!text.includes('...') && !text.includes('…') && !text.includes(' . .')) return null;
  const found = leaders.exec(text);
  if (!found || found.index === 0) return null;
  const from = line.start + found.index;
  const to = from + found[0].length;
  // An ellipsis has one sign, or three dots without a blank before them.
  const short = found[0].trim().length < 4 && !(isBlankAt(source, from) && isBlankAt(source, to - 1));
  // A sentence with dots in it has a gap to be filled in.
  if (
    short ||
    to >= line.end ||
    isClosed(text) ||
    markerOf(text.slice(0, 40)) ||
    leaders.test(text.slice(to - line.start))
  )
    return null;
  return [
    { start: line.start, end: from },
    { start: to, end: line.end },
  ];
}

function asRanges(row: readonly SourceLine[]): SourceLine[][] {
  return row.map((cell) => [cell]);
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
  const head = barCells(source, lines[at]);
  if (!head) return null;
  const first = isEmpty(head.at(-1)) ? head.slice(0, -1) : head;
  if (first.length < 2) return null;
  const rows: SourceLine[][] = [first];
  const ruled = isBarRule(source, lines[at + 1]) ? 1 : 0;
  for (;;) {
    const row = barCells(source, lines[at + ruled + rows.length]);
    if (row === null || row.length > first.length + 1) break;
    rows.push(fitted(row, first.length));
  }
  const even = evenRows(rows);
  if (even < 2) return null;
  return {
    table: compose(source, filledUp(rows.slice(0, even)).map(asRanges), options, ruled === 1),
    count: even + ruled,
  };
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
  if (!line || line.blank || line.end - line.start > longestBarRow) return null;
  if (markerOf(source.slice(line.start, Math.min(line.end, line.start + 40)))) return null;
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
  rows: readonly (readonly (readonly SourceLine[])[])[],
  options: InlineOptions,
  marked = false,
): Table | Opaque {
  const last = rows.at(-1)?.flat() ?? [];
  const span = { start: rows[0]?.[0]?.[0]?.start ?? 0, end: Math.max(0, ...last.map((range) => range.end)) };
  if (rows.some((row) => row.length > mostColumns)) return { type: 'opaque', why: tooWide, span };
  const cells = rows.map((row) => row.map((ranges) => cellOf(source, ranges, options)));
  return tableOf(cells, marked, marked ? [] : ['no-delimiter'], span);
}
