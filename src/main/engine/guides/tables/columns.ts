import type { DocumentModel } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { Cell } from '../types.ts';
import { kindOf, type CellKind } from './cell-kinds.ts';

/** What the cells of a column are like in the rows whose cells are surely in their places. */
export interface Column {
  /** Cells that hold something. */
  count: number;
  kinds: ReadonlyMap<CellKind, number>;
  /** How often each value occurs, in lower case. */
  values: ReadonlyMap<string, number>;
}

/** Cells that it takes before a column is known to be of one kind. */
const fewestAlike = 3;

export function columnsOf(
  rows: readonly (readonly (Cell | null)[])[],
  width: number,
  model: DocumentModel,
): Column[] {
  return Array.from({ length: width }, (_, index) => {
    const kinds = new Map<CellKind, number>();
    const values = new Map<string, number>();
    let count = 0;
    for (const row of rows) {
      const cell = row[index];
      const kind = kindOf(cell, model);
      if (kind === 'empty' || kind === 'nothing' || cell === null || cell === undefined) continue;
      const value = oneLine(cell.text.text).toLowerCase();
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      values.set(value, (values.get(value) ?? 0) + 1);
      count++;
    }
    return { count, kinds, values };
  });
}

/** The one kind of a column; null where it has several, or too few cells to tell. */
export function kindOfColumn(column: Column): CellKind | null {
  const [kind] = column.kinds.keys();
  return kind === undefined || column.kinds.size > 1 || column.count < fewestAlike ? null : kind;
}

/** True where a cell of this kind cannot stand in the column: all cells there are of another kind, and one of the two is strong. */
export function rejects(column: Column, kind: CellKind): boolean {
  if (kind === 'empty' || kind === 'nothing') return false;
  const only = kindOfColumn(column);
  if (only !== null) return only !== kind;
  const counted = column.count >= fewestAlike && [...column.kinds.keys()].every(isQuantity);
  return counted && !isQuantity(kind);
}

export function isQuantity(kind: CellKind): boolean {
  return kind.startsWith('quantity');
}

/** True where a value occurs again and again in the column, and is met in no other. */
export function isAtHome(value: string, at: number, columns: readonly Column[]): boolean {
  const key = oneLine(value).toLowerCase();
  return (columns[at]?.values.get(key) ?? 0) >= 2 && isForeign(value, at, columns, false);
}

/** True where a value is met in no column but this one; with `elsewhere`, where it is met in others and not here. */
export function isForeign(
  value: string,
  at: number,
  columns: readonly Column[],
  elsewhere: boolean,
): boolean {
  const key = oneLine(value).toLowerCase();
  if (elsewhere && columns[at]?.values.has(key) === true) return false;
  return columns.some((column, index) => index !== at && column.values.has(key)) === elsewhere;
}
