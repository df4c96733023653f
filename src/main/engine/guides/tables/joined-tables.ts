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
  for (const next of tables) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(last, next, model))
      joined[joined.length - 1] = { ...last, grid: together(last.grid, next.grid) };
    else joined.push(next);
  }
  return joined;
}

function goesOn(last: JoinedTable, next: JoinedTable, model: DocumentModel): boolean {
  const [one, other] = [last.grid.header, next.grid.header];
  if (one === null || last.grid.width !== next.grid.width || last.grid.headless !== null) return false;
  const near = last.place.section === next.place.section || continues(last.place, next.place);
  if (!near) return false;
  // The same keys again under the same header: tables on different things.
  const keys = new Set(last.grid.rows.map((row) => oneLine(row.cells[0]?.text.text ?? '').toLowerCase()));
  if (next.grid.rows.some((row) => keys.has(oneLine(row.cells[0]?.text.text ?? '').toLowerCase())))
    return false;
  if (other !== null) return sameTexts(one, other) && next.grid.headless === null;
  const adjacent = last.place.siblings === next.place.siblings && next.place.at - last.place.at <= 2;
  const columns = columnsOf(
    last.grid.rows.map((row) => row.cells),
    last.grid.width,
    model,
  );
  const strong = columns.some((column) => (kindOfColumn(column) ?? 'text') !== 'text');
  return (
    adjacent &&
    strong &&
    next.grid.left.length === 0 &&
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
