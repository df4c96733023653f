import type { Cell, Opaque, Span, Table } from '../types.ts';
import type { InlineOptions } from './inline/inline.ts';
import type { SourceLine } from './inline/source-lines.ts';
import { pipeRows, type PipeRow } from './pipe-rows.ts';
import { cellOf, tableOf, tooWide } from './table-cells.ts';

/**
 * Tables from a run of pipe lines. The first row is the header where a delimiter row follows it; a later delimiter row
 * begins another table with the row before it, unless that repeats the header; where no delimiter row stands in its place, a
 * later one is misplaced, and one at the top has lost its header or stands above it.
 */
export function pipeTables(
  source: string,
  lines: readonly SourceLine[],
  options: InlineOptions,
): readonly (Table | Opaque)[] {
  const span: Span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const rows = pipeRows(source, lines);
  if (rows === null) return [{ type: 'opaque', why: tooWide, span }];
  const tables: (Table | Opaque)[] = [];
  let from = 0;
  if (rows[1]?.delimiter === true) {
    for (let at = 3; at < rows.length; at += 1) {
      if (rows[at]?.delimiter !== true || at - from < 3 || rows[at - 1]?.delimiter === true) continue;
      if (sameCells(source, rows[at - 1], rows[from])) continue;
      tables.push(oneTable(source, rows.slice(from, at - 1), options));
      from = at - 1;
    }
  }
  tables.push(oneTable(source, rows.slice(from), options));
  return tables;
}

function sameCells(source: string, one: PipeRow | undefined, other: PipeRow | undefined): boolean {
  const textOf = (row: PipeRow | undefined): string =>
    (row?.cells ?? [])
      .map((ranges) => ranges.map(({ start, end }) => source.slice(start, end).trim()).join(' '))
      .join('|');
  return textOf(one) === textOf(other);
}

function oneTable(source: string, read: readonly PipeRow[], options: InlineOptions): Table | Opaque {
  const rows: (readonly Cell[])[] = [];
  let delimiter = -1;
  for (const [index, row] of read.entries()) {
    if (row.delimiter) {
      if (delimiter < 0) delimiter = index;
      continue;
    }
    rows.push(row.cells.map((cell) => cellOf(source, cell, options)));
  }
  const marked = delimiter === 1;
  const damage: string[] = [];
  if (delimiter < 0) damage.push('no-delimiter');
  else if (delimiter === 0) damage.push('lost-header');
  else if (delimiter > 1) damage.push('misplaced-delimiter');
  if (marked && (read[0]?.cells.length ?? 0) < (read[1]?.cells.length ?? 0)) damage.push('short-header');
  const span: Span = { start: read[0]?.span.start ?? 0, end: read.at(-1)?.span.end ?? 0 };
  return tableOf(rows, marked, damage, span);
}
