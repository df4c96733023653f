import type { Cell, Opaque, Table } from '../../types.ts';
import { emptyText } from '../mapped-text.ts';
import { mostColumns, partsOf, tableOf, tooWide } from '../table-cells.ts';
import { elementSpan, inlineOf } from './inline.ts';
import { attribute, type Element, type HtmlTree, isElement, opaqueReason } from './tree.ts';

/** Places that spanning cells may fill in one table; more are left out. */
const mostFilled = 100_000;
/** Rows that a cell may span, by the HTML standard. */
const mostRowsSpanned = 65_534;

interface Row {
  element: Element;
  head: boolean;
}

/** Rows of a table, not of the tables inside it. */
function rowsOf(table: Element): Row[] {
  const rows: Row[] = [];
  for (const child of table.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'tr') rows.push({ element: child, head: false });
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) {
      for (const row of child.childNodes) {
        if (isElement(row) && row.tagName === 'tr')
          rows.push({ element: row, head: child.tagName === 'thead' });
      }
    }
  }
  return rows.filter(({ element }) => opaqueReason(element) === null);
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(
    (node): node is Element => isElement(node) && /^t[dh]$/.test(node.tagName) && opaqueReason(node) === null,
  );
}

/** Cells of a table that is there for the layout of a page, in order; null where the table holds data. */
export function layoutCells(table: Element): readonly Element[] | null {
  const cells = rowsOf(table).map(({ element }) => cellsOf(element));
  const role = attribute(table, 'role');
  const single = cells.every((row) => row.length <= 1) && !cells.flat().some((cell) => cell.tagName === 'th');
  const nested = cells.flat().some((cell) => holdsStructure(cell));
  return role === 'presentation' || role === 'none' || single || nested ? cells.flat() : null;
}

/** Whether a cell holds headings or a table: data tables do not. */
function holdsStructure(element: Element): boolean {
  return element.childNodes.some(
    (child) => isElement(child) && (/^(?:h[1-6]|table)$/.test(child.tagName) || holdsStructure(child)),
  );
}

/**
 * A table of data. A cell that spans columns or rows fills all of its places, so that every row can be read alone; the
 * copies have the span of the one cell, and say 1 for their own columns and rows. The last row of the head is the header.
 */
export function htmlTable(tree: HtmlTree, element: Element): Table | Opaque {
  const span = elementSpan(tree, element) ?? { start: 0, end: 0 };
  const rows = rowsOf(element);
  const grid: (readonly Cell[])[] = [];
  let pending: ({ cell: Cell; left: number } | undefined)[] = [];
  let filled = 0;
  let heads = 0;
  for (const { element: row, head } of rows) {
    const cells: Cell[] = [];
    const next: typeof pending = [];
    const takePending = (): void => {
      for (let above = pending[cells.length]; above && filled < mostFilled; above = pending[cells.length]) {
        if (above.left > 1) next[cells.length] = { cell: above.cell, left: above.left - 1 };
        cells.push({ ...above.cell, columns: 1, rows: 1 });
        filled += 1;
      }
    };
    const elements = cellsOf(row);
    for (const own of elements) {
      takePending();
      const cell = cellFrom(tree, own);
      if (cells.length + cell.columns > mostColumns) return { type: 'opaque', why: tooWide, span };
      for (let column = 0; column < cell.columns; column += 1) {
        if (cell.rows > 1) next[cells.length] = { cell, left: cell.rows - 1 };
        cells.push(column === 0 ? cell : { ...cell, columns: 1, rows: 1 });
      }
    }
    takePending();
    pending = next;
    const isHead =
      head || (grid.length === 0 && elements.length > 1 && elements.every((own) => own.tagName === 'th'));
    if (isHead && grid.length === heads) heads += 1;
    if (cells.length > 0) grid.push(cells);
  }
  const marked = heads > 0 && heads <= grid.length;
  const table = tableOf(marked ? grid.slice(heads - 1) : grid, marked, [], span);
  return table.type === 'table' ? { ...table, caption: captionOf(tree, element) } : table;
}

function cellFrom(tree: HtmlTree, element: Element): Cell {
  const inline = inlineOf(tree, element.childNodes);
  const columns = spanned(element, 'colspan', 1000);
  const rows = spanned(element, 'rowspan', mostRowsSpanned);
  if (inline)
    return {
      text: inline.text,
      parts: partsOf(inline.text, inline.breaks),
      span: inline.text.span,
      columns,
      rows,
    };
  const location = element.sourceCodeLocation;
  const text = emptyText((location?.startTag?.endOffset ?? location?.startOffset ?? 0) + tree.shift);
  return { text, parts: [text], span: text.span, columns, rows };
}

function spanned(element: Element, name: string, most: number): number {
  const number = Number.parseInt(attribute(element, name) ?? '1', 10);
  return Number.isNaN(number) ? 1 : Math.min(most, Math.max(1, number));
}

function captionOf(tree: HtmlTree, table: Element): Table['caption'] {
  const caption = table.childNodes.find(
    (node): node is Element => isElement(node) && node.tagName === 'caption',
  );
  return caption ? (inlineOf(tree, caption.childNodes)?.text ?? null) : null;
}
