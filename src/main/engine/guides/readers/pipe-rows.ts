import type { Span } from '../types.ts';
import { skipSpace, skipSpaceBack } from './characters.ts';
import type { SourceLine } from './inline/source-lines.ts';
import { mostColumns } from './table-cells.ts';

/** A row of a pipe table: where each of its cells stands, in one range or, where the row was broken, in several. */
export interface PipeRow {
  cells: readonly (readonly SourceLine[])[];
  delimiter: boolean;
  /** Its line, or both of its lines. */
  span: Span;
}

/** Ranges between the pipes of a row; a pipe behind a backslash is text. Null where there are too many. */
function pipeCells(source: string, line: SourceLine): SourceLine[] | null {
  const cells: SourceLine[] = [];
  let start = skipSpace(source, line.start, line.end);
  const end = skipSpaceBack(source, start, line.end);
  if (source.charCodeAt(start) === 124) start += 1;
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 124) {
      cells.push({ start, end: at });
      start = at + 1;
      if (cells.length > mostColumns) return null;
    }
  }
  if (start < end || cells.length === 0) cells.push({ start, end });
  return cells;
}

/** `|---|:-:|`: only dashes, colons, pipes and blanks, with a dash in each cell. */
export function isDelimiterRow(source: string, line: SourceLine): boolean {
  let dashes = 0;
  let pipes = 0;
  let inCell = 0;
  for (let at = line.start; at < line.end; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 45) {
      dashes += 1;
      inCell += 1;
    } else if (code === 124) {
      if (inCell === 0 && at > line.start && pipes > 0) return false;
      inCell = 0;
      pipes += 1;
    } else if (code !== 58 && code !== 32 && code !== 9) return false;
  }
  return dashes > 0 && pipes > 0;
}

function begins(source: string, line: SourceLine): boolean {
  return source.charCodeAt(skipSpace(source, line.start, line.end)) === 124;
}

function ends(source: string, line: SourceLine): boolean {
  const end = skipSpaceBack(source, line.start, line.end);
  return end > line.start && source.charCodeAt(end - 1) === 124 && source.charCodeAt(end - 2) !== 92;
}

/** Lines that begin a block of their own whatever stands above them. */
const otherBlock = /^(?:#{1,6}\s|>|[-*+•●○]\s|\d{1,9}[.)]\s|```|~~~)/;

/**
 * How many lines from the first one on are rows of one table; `lineAt` gives null where the block ends. A table begins
 * with two lines that begin with a pipe, with a line with pipes above a delimiter row, or with a line that lost its first pipe above
 * one that has it. It goes on as long as lines have pipes: a row may have lost its outer ones or be broken over two lines.
 */
export function pipeRun(source: string, lineAt: (index: number) => SourceLine | null): number {
  const first = lineAt(0);
  const second = lineAt(1);
  if (first === null || second === null || !hasPipe(source, first)) return 0;
  const opened = begins(source, first);
  const late = !opened && delimiterBelow(source, lineAt);
  const started = opened
    ? begins(source, second) || goesOnBelow(source, second, lineAt(2))
    : late ||
      isDelimiterRow(source, second) ||
      (ends(source, first) && begins(source, second) && !startsOther(source, first));
  if (!started) return 0;
  let count = 2;
  for (let line = lineAt(count); line !== null; line = lineAt(count)) {
    if (!hasPipe(source, line) || (!isDelimiterRow(source, line) && startsOther(source, line))) break;
    count += 1;
  }
  return count;
}

/** How far below the first row a delimiter row is looked for that stands too low. */
const lowestDelimiter = 5;

/** A delimiter row a few lines below, under lines with as many cells as it has. */
function delimiterBelow(source: string, lineAt: (index: number) => SourceLine | null): boolean {
  let width = 0;
  for (let index = 0; index <= lowestDelimiter; index += 1) {
    const line = lineAt(index);
    if (line === null || !hasPipe(source, line)) return false;
    const count = pipeCells(source, line)?.length ?? 0;
    if (isDelimiterRow(source, line)) return index > 0 && count === width;
    if (startsOther(source, line) || (index > 0 && count !== width)) return false;
    width = count;
  }
  return false;
}

/** The second half of a first row that was broken, or one that lost its first pipe, above a row that has it. */
function goesOnBelow(source: string, second: SourceLine, third: SourceLine | null): boolean {
  if (startsOther(source, second) || !hasPipe(source, second)) return false;
  return isDelimiterRow(source, second) || (ends(source, second) && third !== null && begins(source, third));
}

function startsOther(source: string, line: SourceLine): boolean {
  const start = skipSpace(source, line.start, line.end);
  return otherBlock.test(source.slice(start, Math.min(line.end, start + 12)));
}

function hasPipe(source: string, line: SourceLine): boolean {
  for (let at = line.start; at < line.end; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 124) return true;
  }
  return false;
}

/** The rows of a run of lines, broken ones put together where only that gives a row as wide as the others; null where one is too wide. */
export function pipeRows(source: string, lines: readonly SourceLine[]): PipeRow[] | null {
  const read: { line: SourceLine; cells: SourceLine[]; delimiter: boolean }[] = [];
  for (const line of lines) {
    const cells = pipeCells(source, line);
    if (cells === null) return null;
    read.push({ line, cells, delimiter: isDelimiterRow(source, line) });
  }
  const width = widthOf(read);
  const opening = read.filter(({ line }) => begins(source, line)).length;
  const closing = read.filter(({ line }) => ends(source, line)).length;
  const joins = opening * 2 >= read.length && closing * 2 >= read.length;
  const rows: PipeRow[] = [];
  for (let at = 0; at < read.length; at += 1) {
    const { line, cells, delimiter } = read[at] as (typeof read)[number];
    const next = read[at + 1];
    if (joins && !delimiter && next !== undefined && !next.delimiter && cells.length <= width) {
      const joint = jointOf(ends(source, line), begins(source, next.line));
      const together = cells.length + next.cells.length - (joint === 'cell' ? 1 : 0);
      if (joint !== null && together === width && next.cells.length <= width) {
        const span = { start: line.start, end: next.line.end };
        rows.push({ cells: joined(cells, next.cells, joint), delimiter: false, span });
        at += 1;
        continue;
      }
    }
    const span = { start: line.start, end: line.end };
    rows.push({ cells: cells.map((cell) => [cell]), delimiter, span });
  }
  return rows;
}

/** How two lines of one row meet: within a cell, or between two. Null where both have their outer pipes. */
function jointOf(closed: boolean, opened: boolean): 'cell' | 'pipe' | null {
  if (closed && opened) return null;
  return closed || opened ? 'pipe' : 'cell';
}

function joined(
  first: readonly SourceLine[],
  second: readonly SourceLine[],
  joint: 'cell' | 'pipe',
): SourceLine[][] {
  const before = first.map((cell) => [cell]);
  const after = second.map((cell) => [cell]);
  if (joint === 'pipe') return [...before, ...after];
  return [...before.slice(0, -1), [...(before.at(-1) ?? []), ...(after[0] ?? [])], ...after.slice(1)];
}

/** As many cells as the delimiter row says, else as most rows have. */
function widthOf(rows: readonly { cells: readonly SourceLine[]; delimiter: boolean }[]): number {
  const delimiter = rows.find((row) => row.delimiter);
  if (delimiter !== undefined) return delimiter.cells.length;
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
