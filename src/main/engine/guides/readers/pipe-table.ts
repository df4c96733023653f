import type { Cell, Opaque, Span, Table } from '../types.ts';
import { skipSpace, skipSpaceBack } from './characters.ts';
import type { InlineOptions } from './inline/inline.ts';
import type { SourceLine } from './inline/source-lines.ts';
import { cellOf, mostColumns, tableOf, tooWide } from './table-cells.ts';

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

/**
 * Tables from a run of pipe lines. The first row is the header where a delimiter row follows it; a later delimiter row
 * begins another table with the row before it; one at the top has lost its header.
 */
export function pipeTables(
  source: string,
  lines: readonly SourceLine[],
  options: InlineOptions,
): readonly (Table | Opaque)[] {
  const tables: (Table | Opaque)[] = [];
  let from = 0;
  for (let at = 2; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || at - from < 3 || !isDelimiterRow(source, line)) continue;
    tables.push(oneTable(source, lines.slice(from, at - 1), options));
    from = at - 1;
  }
  tables.push(oneTable(source, lines.slice(from), options));
  return tables;
}

function oneTable(source: string, lines: readonly SourceLine[], options: InlineOptions): Table | Opaque {
  const span: Span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const rows: (readonly Cell[])[] = [];
  let delimiter = -1;
  for (const [index, line] of lines.entries()) {
    if (isDelimiterRow(source, line)) {
      if (delimiter < 0) delimiter = index;
      continue;
    }
    const cells = pipeCells(source, line);
    if (!cells) return { type: 'opaque', why: tooWide, span };
    rows.push(cells.map((cell) => cellOf(source, cell, options)));
  }
  const marked = delimiter === 1;
  const damage: string[] = [];
  if (delimiter < 0) damage.push('no-delimiter');
  else if (delimiter === 0) damage.push('lost-header');
  else if (delimiter > 1) damage.push('misplaced-delimiter');
  return tableOf(rows, marked, damage, span);
}
