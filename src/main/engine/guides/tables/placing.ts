import { spanOf, oneLine } from '../model/text.ts';
import type { DocumentModel } from '../model/index.ts';
import { sliceText } from '../readers/mapped-text.ts';
import type { Cell } from '../types.ts';
import { kindOf } from './cell-kinds.ts';
import { isAtHome, kindOfColumn, rejects, type Column } from './columns.ts';

/** More ways to place the cells of a row than this are not weighed. */
const mostWays = 600;
const widest = 16;

/** Where the cells of a damaged row stand. */
export interface Placed {
  /** By column: the cell that must stand there; null where there is none, or where it is not known. */
  cells: readonly (Cell | null)[];
  /** By column: the cells that may stand there, where that is not known. */
  open: readonly (readonly Cell[])[];
}

/** One way to read a row: by cell its column, and whether it also fills the next one because two cells ran together. */
type Way = readonly Place[];
interface Place {
  column: number;
  fused: boolean;
}

/**
 * Places cells that have lost some of their neighbours into the columns, in order, the first one into the first column. Each gap
 * is an empty cell that was lost, or a border that was lost between two cells. A cell is placed where all ways that
 * respect the kinds of the columns agree, or where its value is at home in one column; null where no way is left.
 */
export function placed(
  cells: readonly Cell[],
  width: number,
  columns: readonly Column[],
  model: DocumentModel,
): Placed | null {
  const all = waysOf(cells, width, columns, model);
  if (all === null) return null;
  const ways = all.filter((way) =>
    cells.every((cell, index) => atHome(cell, way[index], all, index, columns, model)),
  );
  if (ways.length === 0) return null;
  const settled: (Cell | null)[] = Array.from({ length: width }, () => null);
  const open: Cell[][] = Array.from({ length: width }, () => []);
  const left: { cell: Cell; at: Set<number> }[] = [];
  for (const [index, cell] of cells.entries()) {
    if (oneLine(cell.text.text) === '') continue;
    const taken = ways.map((way) => way[index] as Place);
    const at = new Set(taken.filter(({ fused }) => !fused).map(({ column }) => column));
    const fused = new Set(taken.filter((place) => place.fused).map(({ column }) => column));
    const [only] = at;
    const [both] = fused;
    const halves = at.size === 0 && fused.size === 1 ? halvesOf(cell, both as number, columns, model) : [];
    if (at.size === 1 && fused.size === 0 && only !== undefined) settled[only] = cell;
    else if (halves.length === 1 && halves[0] !== undefined && both !== undefined)
      [settled[both], settled[both + 1]] = halves[0];
    else left.push({ cell, at });
  }
  for (const { cell, at } of left)
    for (const column of at) if (settled[column] === null) (open[column] as Cell[]).push(cell);
  return { cells: settled, open };
}

/** False for a place of a cell whose value is at home in another column that some way allows. */
function atHome(
  cell: Cell,
  place: Place | undefined,
  ways: readonly Way[],
  index: number,
  columns: readonly Column[],
  model: DocumentModel,
): boolean {
  if (place === undefined) return false;
  const homes = columns.map(
    (_, column) =>
      isAtHome(cell.text.text, column, columns) &&
      ways.some((way) => way[index]?.column === column && !way[index].fused),
  );
  if (homes.includes(true)) return !place.fused && homes[place.column] === true;
  const joins = columns.map(
    (_, column) =>
      ways.some((way) => way[index]?.column === column && way[index].fused) &&
      isFused(cell, column, columns, model),
  );
  return joins.includes(true) ? place.fused && joins[place.column] === true : true;
}

function waysOf(
  cells: readonly Cell[],
  width: number,
  columns: readonly Column[],
  model: DocumentModel,
): Way[] | null {
  if (width > widest || cells.length > width || cells.length === 0) return null;
  const kinds = cells.map((cell) => kindOf(cell, model));
  const ways: Way[] = [];
  const go = (index: number, column: number, way: Way): void => {
    if (ways.length > mostWays) return;
    if (index === cells.length) {
      ways.push(way);
      return;
    }
    const cell = cells[index] as Cell;
    const gaps = width - column - (cells.length - index);
    const kind = kinds[index] ?? 'empty';
    const profile = columns[column] as Column;
    if (!rejects(profile, kind)) go(index + 1, column + 1, [...way, { column, fused: false }]);
    if (gaps <= 0 || index === 0) return;
    if (halvesOf(cell, column, columns, model).length > 0)
      go(index + 1, column + 2, [...way, { column, fused: true }]);
    go(index, column + 1, way);
  };
  go(0, 0, []);
  return ways.length > mostWays ? null : ways;
}

/** The ways to cut a cell at a blank so that its halves fit a column and the next one, where their kinds or values are known. */
function halvesOf(
  cell: Cell,
  column: number,
  columns: readonly Column[],
  model: DocumentModel,
): (readonly [Cell, Cell])[] {
  const { text } = cell.text;
  const left = columns[column];
  const right = columns[column + 1];
  if (left === undefined || right === undefined || text.length > 200) return [];
  const found: (readonly [Cell, Cell])[] = [];
  for (const blank of text.matchAll(/\s+/gu)) {
    const first = part(cell, 0, blank.index);
    const second = part(cell, blank.index + blank[0].length, text.length);
    if (first === null || second === null) continue;
    if (rejects(left, kindOf(first, model)) || rejects(right, kindOf(second, model))) continue;
    found.push([first, second]);
  }
  return found;
}

function part(cell: Cell, from: number, to: number): Cell | null {
  if (to <= from) return null;
  const text = sliceText(cell.text, from, to, spanOf(cell.text, from, to));
  return { text, parts: [text], span: text.span, columns: 1, rows: 1 };
}

/** True where both halves of a cell that joins two columns are known values or of the columns' kinds, and the whole is neither. */
function isFused(cell: Cell, column: number, columns: readonly Column[], model: DocumentModel): boolean {
  const whole = oneLine(cell.text.text).toLowerCase();
  if (columns.some((one) => one.values.has(whole))) return false;
  const known = (half: Cell, at: number): boolean => {
    const profile = columns[at] as Column;
    const kind = kindOfColumn(profile);
    return (
      profile.values.has(oneLine(half.text.text).toLowerCase()) ||
      (kind !== null && kind !== 'text' && kind === kindOf(half, model))
    );
  };
  return halvesOf(cell, column, columns, model).some(
    ([first, second]) => known(first, column) && known(second, column + 1),
  );
}
