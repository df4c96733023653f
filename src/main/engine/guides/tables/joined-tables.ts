import type { DocumentModel, Place } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { Table } from '../types.ts';
import { kindOf } from './cell-kinds.ts';
import { columnsOf, kindOfColumn, rejects } from './columns.ts';
import type { Grid } from './grid.ts';

/** A table with the place where it stands; `grid` holds the rows of all tables that go on with it. */
export interface JoinedTable {
  table: Table;
  place: Place;
  grid: Grid;
}

/**
 * Tables that were cut into several: in one section under the same header, or without one right below a table whose
 * columns they fit. Each table is met once.
 */
export function joinedTables(tables: readonly JoinedTable[], model: DocumentModel): JoinedTable[] {
  const joined: JoinedTable[] = [];
  // Of the last table with all that goes on with it: found once, not again for each that follows.
  let keys: Set<string> | null = null;
  for (const next of tables) {
    const last = joined.at(-1);
    if (last !== undefined && mayGoOn(last, next)) {
      const known = (keys ??= new Set(keysOf(last.grid)));
      const own = keysOf(next.grid);
      // The same keys again under the same header: tables on different things.
      if (!own.some((key) => known.has(key)) && (next.grid.header !== null || fitsBelow(last, next, model))) {
        joined[joined.length - 1] = { ...last, grid: together(last.grid, next.grid) };
        for (const key of own) known.add(key);
        continue;
      }
    }
    joined.push(next);
    keys = null;
  }
  return joined;
}

function keysOf(grid: Grid): string[] {
  return grid.rows.map((row) => oneLine(row.cells[0]?.text.text ?? '').toLowerCase());
}

/** Where the tables stand and what their heads say. */
function mayGoOn(last: JoinedTable, next: JoinedTable): boolean {
  const [one, other] = [last.grid.header, next.grid.header];
  if (one === null || last.grid.width !== next.grid.width || last.grid.headless !== null) return false;
  const near = last.place.section === next.place.section || continues(last.place, next.place);
  if (!near) return false;
  if (other !== null) return next.grid.headless === null && sameTexts(one, other);
  const adjacent = last.place.siblings === next.place.siblings && next.place.at - last.place.at <= 2;
  return adjacent && next.grid.left.length === 0;
}

/** Rows without a header that fit the columns above them. */
function fitsBelow(last: JoinedTable, next: JoinedTable, model: DocumentModel): boolean {
  const columns = columnsOf(
    last.grid.rows.map((row) => row.cells),
    last.grid.width,
    model,
  );
  const strong = columns.some((column) => (kindOfColumn(column) ?? 'text') !== 'text');
  return (
    strong &&
    next.grid.rows.every(
      (row) =>
        row.state === 'whole' &&
        row.cells.every((cell, index) => {
          const column = columns[index];
          return column !== undefined && !rejects(column, kindOf(cell, model));
        }),
    )
  );
}

/** The next section bears the same title, with a word in brackets behind it: "Ports (continued)". */
function continues(one: Place, other: Place): boolean {
  const bare = (title: string): string =>
    title
      .replace(/\s*[([][^()[\]]*[)\]]\s*$/u, '')
      .trim()
      .toLowerCase();
  const title = one.section.title.toLowerCase();
  return (
    other.section.index === one.section.index + 1 &&
    title !== '' &&
    other.section.title.toLowerCase() !== title &&
    bare(other.section.title) === title
  );
}

function sameTexts(one: NonNullable<Grid['header']>, other: NonNullable<Grid['header']>): boolean {
  return one.every(
    (cell, index) =>
      oneLine(cell.text.text).toLowerCase() === oneLine(other[index]?.text.text ?? '').toLowerCase(),
  );
}

function together(one: Grid, other: Grid): Grid {
  return {
    ...one,
    rows: [...one.rows, ...other.rows],
    left: [...one.left, ...other.left],
    furniture: [...one.furniture, ...other.furniture, ...(other.header === null ? [] : [other.header])],
  };
}
