import { dutyPhrase } from '../model/duty-phrase.ts';
import type { DocumentModel } from '../model/index.ts';
import { oneLine, plainQuotes } from '../model/text.ts';
import type { Cell, Table } from '../types.ts';
import { kindOf } from './cell-kinds.ts';
import { columnsOf, isForeign, rejects, type Column } from './columns.ts';
import { fusedColumns } from './fused-columns.ts';
import { headed } from './header.ts';
import { placed } from './placing.ts';

/** A row of a table whose cells stand in the columns that they belong to. */
export interface GridRow {
  /** By column; null where there is no cell, or where it is not known which. */
  cells: readonly (Cell | null)[];
  /** `whole` as it was written; `mended` where places were proved by the other rows; `open` where some are not known. */
  state: 'whole' | 'mended' | 'open';
  /** By column: the cells that may stand there, in rows that are open. */
  open: readonly (readonly Cell[])[];
  /** The key of the rows that it belongs to, where a row of its own heads them. */
  group: Cell | null;
  /** The cells as they were written. */
  raw: readonly Cell[];
}

/** A table as far as it can be read. */
export interface Grid {
  header: readonly Cell[] | null;
  width: number;
  rows: readonly GridRow[];
  /** Rows that nothing is made of, with the reason. */
  left: readonly { cells: readonly Cell[]; why: string }[];
  /** Rows that repeat the header, or say that the table goes on. */
  furniture: readonly (readonly Cell[])[];
  /** Why the heads of the columns cannot be trusted; null where they can. */
  headless: string | null;
  /** The header has fewer cells than the rows. */
  headerShort: boolean;
  /** The last head is empty, its column is not. */
  headMoved: boolean;
  /** Columns that may be two that ran together. */
  fused: ReadonlySet<number>;
}

/** Why rows wait for a decision: one wording, so that they are asked together. */
export const lostPlace = 'the row has lost a cell or a border: which column a cell belongs to is not known';

const broken = 'the row may be one half of a broken row';
const unfit = 'the row has other cells than the table has columns, and they fit in no way that is certain';
const keyless = 'the row has no key';
const more = 'the next row has no key: more may be said of this one';

/** Rows without empty cells that it takes to judge the others by them alone. */
const fewestComplete = 3;

const grids = new WeakMap<Table, Grid>();

/** The grid of a table; the same object each time. */
export function gridOf(table: Table, model: DocumentModel): Grid {
  const known = grids.get(table);
  if (known !== undefined) return known;
  const grid = makeGrid(table, model);
  grids.set(table, grid);
  return grid;
}

type Row = readonly Cell[];

/** What is known of a table when its rows are read. */
interface Frame {
  width: number;
  /** Found when first asked for: rows without empty cells stand as they are. */
  columns: () => readonly Column[];
  /** Empty cells seem to have been lost, and rows filled up at the end. */
  packed: boolean;
  /** Several rows have no key: they go on about the row above. */
  heirs: boolean;
  /** The row is the only one with empty cells, or one of few where others got one too many. */
  lone: boolean;
}

function makeGrid(table: Table, model: DocumentModel): Grid {
  const { header, rows: body } = headed(table, model);
  const furniture = body.filter((row) => isFurniture(row, header, model));
  const left = new Set(furniture);
  const rows = body.filter((row) => !left.has(row) && row.some((cell) => !isEmpty(cell)));
  const width = widthOf(header, rows);
  const lostHead =
    table.damage.includes('short-header') && rows.some((row) => row.length > (header?.length ?? 0));
  const headerShort = header !== null && (header.length < width || lostHead);
  const headMoved =
    header !== null &&
    header.length === width &&
    isEmpty(header.at(-1)) &&
    rows.some((row) => row.length === width && !isEmpty(row.at(-1)));
  const groups = groupRows(rows, width);
  const grid = place(rows, groups, width, header, model);
  return {
    header: header !== null && header.length > width ? header.slice(0, width) : header,
    width,
    ...grid,
    furniture,
    headless: headless(header, rows, width, headMoved, headerShort),
    headerShort,
    headMoved,
    fused:
      header === null
        ? new Set()
        : fusedColumns(
            header,
            grid.rows.map((row) => row.cells),
            model,
          ),
  };
}

function textOf(cell: Cell | null | undefined): string {
  return oneLine(cell?.text.text ?? '');
}

/** The same as a text of '', without making it. */
function isEmpty(cell: Cell | null | undefined): boolean {
  return cell === null || cell === undefined || cell.text.text.trim() === '';
}

function filledIn(row: Row): number {
  let count = 0;
  for (const cell of row) if (!isEmpty(cell)) count++;
  return count;
}

/** A repeated header, or a line that only says that the table goes on. */
function isFurniture(row: Row, header: Row | null, model: DocumentModel): boolean {
  const filled = filledIn(row);
  if (filled === 1) {
    const bare = plainQuotes(textOf(row.find((cell) => !isEmpty(cell))))
      .toLowerCase()
      .replace(/^[([\s]+|[)\].…\s]+$/gu, '');
    return model.words.columns.continued.includes(bare);
  }
  return (
    header !== null &&
    filled > 1 &&
    row.length === header.length &&
    row.every((cell, index) => textOf(cell).toLowerCase() === textOf(header[index]).toLowerCase())
  );
}

/** As wide as most rows; a wider header counts, since cells are lost more often than heads are added. */
function widthOf(header: Row | null, rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [most = [0, 0]] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  const named = header === null ? 0 : header.findLastIndex((cell) => !isEmpty(cell)) + 1;
  const own = header === null ? 0 : header.length;
  if (counts.has(own)) return most[0] > own && most[1] * 2 > rows.length ? most[0] : own;
  return Math.max(most[0], named);
}

function headless(
  header: Row | null,
  rows: readonly Row[],
  width: number,
  moved: boolean,
  short: boolean,
): string | null {
  if (header === null) return 'the table has no header: what its columns mean is not known';
  if (short) return 'the header has fewer cells than the rows: what the columns mean is not certain';
  if (moved) return 'a column has no head: the names may have moved';
  if (rows.filter((row) => row.length < width).length * 2 > rows.length)
    return 'most rows have fewer cells than the header: two columns may have run together';
  return null;
}

/** Rows with one filled cell that head the rows below: set in bold, spanning the table, or the first of several. */
function groupRows(rows: readonly Row[], width: number): Set<Row> {
  if (width <= 2) return new Set();
  const heads = rows.filter((row) => {
    const spanning = row.length > 1 && row.every((cell) => cell.span === row[0]?.span);
    return spanning || (!isEmpty(row[0]) && filledIn(row) === 1);
  });
  if (heads.length === 0) return new Set();
  const strong = heads.filter((row) => {
    const [cell] = row;
    const spanning = row.length > 1 && row.every((other) => other.span === cell?.span);
    const bold = cell?.text.marks.some(
      (mark) => mark.kind === 'strong' && mark.to - mark.from >= 0.8 * cell.text.text.length,
    );
    return spanning || bold === true;
  });
  const keysAreBold =
    rows.filter((row) => row[0]?.text.marks.some((mark) => mark.kind === 'strong')).length > heads.length;
  if (strong.length > 0 && !keysAreBold) return new Set(strong);
  const first = rows[0] !== undefined && heads.includes(rows[0]) && heads.length > 1;
  return first && !heads.includes(rows.at(-1) as Row) ? new Set(heads) : new Set();
}

function place(
  rows: readonly Row[],
  groups: ReadonlySet<Row>,
  width: number,
  header: Row | null,
  model: DocumentModel,
): Pick<Grid, 'rows' | 'left'> {
  const full = rows.filter((row) => row.length === width && !groups.has(row));
  const packed = leftPacked(full, width);
  const complete = full.filter((row) => !row.some(isEmpty));
  const keyed = packed ? complete : full.filter((row) => !isEmpty(row[0]));
  let found: readonly Column[] | null = null;
  // Under "Aspect" each row is of a kind of its own: the columns tell nothing.
  const turned = header?.[0] !== undefined && isAspect(header[0], model);
  const columns = (): readonly Column[] =>
    (found ??= columnsOf(turned ? [] : complete.length >= fewestComplete ? complete : keyed, width, model));
  const isStrict = (): boolean =>
    full.length < rows.length ||
    turned ||
    header?.some((cell) => dutyPhrase(textOf(cell), model.words)?.weak === false) === true ||
    columns().some((column) => column.kinds.has('letters'));
  const bare = full.filter((row) => isEmpty(row[0]));
  const heirs =
    bare.length > 1 && bare.length * 3 >= full.length && full[0] !== undefined && !isEmpty(full[0][0]);
  const gaps = full.length - complete.length;
  const shifted = (header !== null && header.length < width) || isShifted(rows, width);
  const few = gaps === 1 || (!heirs && gaps * 3 <= complete.length && shifted);
  const result: GridRow[] = [];
  const left: { cells: readonly Cell[]; why: string }[] = [];
  let group: Cell | null = null;
  let above: Cell | null = null;
  const empty: Cell[][] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as Row;
    if (groups.has(row)) {
      group = row[0] ?? null;
      continue;
    }
    const next = rows[at + 1];
    if (
      next !== undefined &&
      row.length < width &&
      next.length < width &&
      row.length + next.length === width
    ) {
      const joined = [...row, ...next];
      if (
        fits(joined, columns(), model) &&
        next.some((cell, index) => rejects(columns()[index] as Column, kindOf(cell, model)))
      ) {
        result.push({ cells: joined, state: 'mended', open: empty, group, raw: joined });
      } else left.push({ cells: row, why: broken }, { cells: next, why: broken });
      at++;
      continue;
    }
    const lone =
      few && complete.length >= fewestComplete && row.length === width && row.some(isEmpty) && isStrict();
    const unsaid = row.length < width ? gaps === 0 : isEmpty(row[0]) && gaps <= complete.length;
    if (unsaid && row.length <= width && complete.length > 1 && isOfSigns(columns())) {
      left.push({ cells: row, why: lostPlace });
      continue;
    }
    const read = readRow(row, { width, columns, packed, heirs, lone }, above, model);
    if (read === keyless) {
      // Whether it goes on about the row above is not known: neither is what is said of that one all that is said.
      const last = result.at(-1);
      if (last !== undefined && rows[at - 1] === last.raw)
        left.push({ cells: (result.pop() as GridRow).raw, why: more });
      left.push({ cells: row, why: keyless });
    } else if (typeof read === 'string') left.push({ cells: row, why: read });
    else {
      above = read.cells[0] ?? above;
      result.push({ ...read, group, raw: row });
    }
  }
  return { rows: result, left };
}

/**
 * Empty cells were lost and filled up at the end where no row has an empty cell before a filled one, although several have
 * them in differing numbers.
 */
function leftPacked(rows: readonly Row[], width: number): boolean {
  const gaps = rows.map((row) => width - 1 - row.findLastIndex((cell) => !isEmpty(cell)));
  const inner = rows.some((row, index) => row.slice(0, width - (gaps[index] ?? 0)).some(isEmpty));
  const short = gaps.filter((gap) => gap > 0);
  return !inner && short.length > 1 && (new Set(short).size > 1 || short.length * 2 >= rows.length);
}

/** Some row has an empty cell before its key, or one too many before a filled one. */
function isShifted(rows: readonly Row[], width: number): boolean {
  return rows.some(
    (row) =>
      (row.length > width || isEmpty(row[0])) &&
      row.findIndex(isEmpty) < row.findLastIndex((cell) => !isEmpty(cell)),
  );
}

/** Marks or letters in all columns but the first: what a row says is all of them together. */
function isOfSigns(columns: readonly Column[]): boolean {
  return columns.slice(1).every((column) => {
    const kinds = [...column.kinds.keys()];
    return kinds.length > 0 && kinds.every((kind) => kind === 'letters' || kind === 'mark');
  });
}

/** A head over features: "Aspect", "Feature". */
function isAspect(head: Cell, model: DocumentModel): boolean {
  return model.words.columns.attributes.includes(plainQuotes(textOf(head)).toLowerCase());
}

function fits(row: readonly Cell[], columns: readonly Column[], model: DocumentModel): boolean {
  return row.every((cell, index) => !rejects(columns[index] as Column, kindOf(cell, model)));
}

function readRow(
  row: Row,
  { width, columns: columnsOfTable, packed, heirs, lone }: Frame,
  above: Cell | null,
  model: DocumentModel,
): Omit<GridRow, 'group' | 'raw'> | string {
  if (row.length === width && !row.some(isEmpty)) return { cells: row, state: 'whole', open: [] };
  const columns = columnsOfTable();
  const filled = row.filter((cell) => !isEmpty(cell));
  if (row.length > width) {
    const cut = cutDown(row, width, columns, model);
    if (cut !== null) return { cells: cut, state: 'mended', open: [] };
    return filled.length <= width ? mended(filled, width, columns, model) : unfit;
  }
  if (row.length < width) return row.length === 1 ? unfit : mended(row, width, columns, model);
  const literal = fits(row, columns, model);
  if (isEmpty(row[0])) {
    if (literal && above !== null && heirs)
      return { cells: [above, ...row.slice(1)], state: 'whole', open: [] };
    return literal || filled.length < 2 ? keyless : mended(filled, width, columns, model, keyless);
  }
  const strange = row.some(
    (cell, index) => index > 0 && !isEmpty(cell) && isForeign(cell.text.text, index, columns, true),
  );
  const moved = !literal || strange || lone || (packed && isEmpty(row.at(-1)));
  return moved ? mended(filled, width, columns, model) : { cells: row, state: 'whole', open: [] };
}

/** The cells at their places as far as the other rows prove them. */
function mended(
  cells: readonly Cell[],
  width: number,
  columns: readonly Column[],
  model: DocumentModel,
  otherwise = unfit,
): Omit<GridRow, 'group' | 'raw'> | string {
  const found = placed(cells, width, columns, model);
  if (found === null || found.cells[0] === null) return otherwise;
  const open = found.open.some((candidates) => candidates.length > 0);
  const known = found.cells.filter((cell) => cell !== null).length;
  if (known < 2 && !open) return otherwise;
  return { cells: found.cells, state: open ? 'open' : 'mended', open: found.open };
}

/** A row that is too long by its empty cells alone: null where it is not known which of them are too many. */
function cutDown(row: Row, width: number, columns: readonly Column[], model: DocumentModel): Row | null {
  const extra = row.length - width;
  if (
    row.slice(width).every((cell) => textOf(cell) === '') &&
    fits(row.slice(0, width), columns, model) &&
    textOf(row[0]) !== ''
  ) {
    const inner = row.slice(0, width).some((cell) => textOf(cell) === '');
    if (!inner) return row.slice(0, width);
  }
  const empties = row.filter((cell) => textOf(cell) === '');
  if (empties.length !== extra) return null;
  const left = row.filter((cell) => textOf(cell) !== '');
  return fits(left, columns, model) ? left : null;
}
