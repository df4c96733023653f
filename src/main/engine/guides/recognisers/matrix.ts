import type { DocumentModel, Party, Place } from '../model/index.ts';
import { isMarkCell } from '../model/marks.ts';
import { oneLine } from '../model/text.ts';
import { gridOf } from '../tables/grid.ts';
import type { Cell, Span, Table } from '../types.ts';
import { partyColumns } from './party-columns.ts';

/** Tasks and what stands under each party for them, whichever of the two the rows are. */
export interface Matrix {
  parties: readonly { party: Party; head: Span; title: string }[];
  tasks: readonly Task[];
  /** The table shows signs of damage. */
  damaged: boolean;
}
export interface Task {
  subject: Cell;
  /** By party; null where there is no cell, or where it is not known. */
  cells: readonly (Cell | null)[];
  /** Cells whose party is not known. */
  loose: readonly Cell[];
}

/** Cells that have to be marks, of those that hold something. */
const mostlyMarks = 0.8;

/** A table of marks or letters under parties, or beside them; null where it is none. */
export function matrixOf(table: Table, place: Place, model: DocumentModel): Matrix | null {
  const matrix = downward(table, place, model) ?? sideways(table, model);
  if (matrix === null || matrix.parties.length < 2) return null;
  let filled = 0;
  let marks = 0;
  const count = (cell: Cell | null): void => {
    if (cell === null || cell.text.text.trim() === '') return;
    filled++;
    if (isMarkCell(cell, model.words)) marks++;
  };
  for (const task of matrix.tasks) {
    for (const cell of task.cells) count(cell);
    for (const cell of task.loose) count(cell);
  }
  return filled === 0 || marks < mostlyMarks * filled ? null : matrix;
}

function downward(table: Table, place: Place, model: DocumentModel): Matrix | null {
  const layout = partyColumns(table, place, model);
  if (layout === null || layout.columns.length < 2) return null;
  const key = layout.key ?? 0;
  if (layout.columns.some((column) => column.index === key)) return null;
  // Marks under a head that is no known party: who else is marked is not known.
  const taken = new Set([key, ...layout.columns.map((column) => column.index)]);
  const width = Math.max(...layout.rows.map((row) => row.cells.length));
  const strange = Array.from({ length: width }, (_, index) => index).some(
    (index) =>
      !taken.has(index) &&
      layout.rows.every((row) => {
        const cell = row.cells[index] ?? null;
        return cell === null || oneLine(cell.text.text) === '' || isMarkCell(cell, model.words);
      }),
  );
  if (strange) return null;
  const tasks = layout.rows.flatMap((row): Task[] => {
    const subject = row.cells[key] ?? null;
    if (subject === null || oneLine(subject.text.text) === '') return [];
    const cells = layout.columns.map((column) => row.cells[column.index] ?? null);
    return [{ subject, cells, loose: [...new Set(row.open.flat())] }];
  });
  const parties = layout.columns.map(({ party, cell }) => ({
    party,
    head: cell.span,
    title: oneLine(cell.text.text),
  }));
  return { parties, tasks, damaged: layout.shifted || table.damage.length > 0 };
}

/** Parties as rows, tasks as columns. */
function sideways(table: Table, model: DocumentModel): Matrix | null {
  const { header, rows, left, headless } = gridOf(table, model);
  if (header === null || headless !== null || left.length > 0 || rows.length < 2) return null;
  const heads = header.slice(1);
  if (heads.some((head) => model.parties.named(oneLine(head.text.text), model.words) !== null)) return null;
  const parties: { party: Party; head: Span; title: string }[] = [];
  for (const {
    cells: [key],
  } of rows) {
    const title = oneLine(key?.text.text ?? '');
    const party = title === '' ? null : model.parties.named(title, model.words);
    if (party === null || key === null || key === undefined) return null;
    parties.push({ party, head: key.span, title });
  }
  if (new Set(parties.map(({ party }) => party)).size < rows.length) return null;
  if (rows.some((row) => row.state === 'open')) return null;
  const tasks = heads.flatMap((subject, index): Task[] =>
    oneLine(subject.text.text) === ''
      ? []
      : [{ subject, cells: rows.map((row) => row.cells[index + 1] ?? null), loose: [] }],
  );
  return { parties, tasks, damaged: table.damage.length > 0 };
}
