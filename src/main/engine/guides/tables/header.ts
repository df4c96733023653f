import { dutyPhrase } from '../model/duty-phrase.ts';
import type { DocumentModel } from '../model/index.ts';
import { oneLine, plainQuotes } from '../model/text.ts';
import type { Cell, Table } from '../types.ts';
import { kindOf } from './cell-kinds.ts';
import { columnsOf, isQuantity } from './columns.ts';

type Row = readonly Cell[];

/** The header of a table and the rows below it; `header` null where no row is known to be one. */
export function headed(table: Table, model: DocumentModel): { header: Row | null; rows: readonly Row[] } {
  if (table.headerMarked) return { header: table.header, rows: table.rows };
  const all = table.header === null ? table.rows : [table.header, ...table.rows];
  const [first, ...rest] = all;
  const shifted = table.damage.includes('lost-header') && isMoved(first);
  return first !== undefined && !shifted && isHeader(first, rest, model)
    ? { header: first, rows: rest }
    : { header: null, rows: all };
}

/** Below a delimiter row that heads the table, an empty corner is a sign of a row that has moved rather than of a header. */
function isMoved(first: Row | undefined): boolean {
  return first?.[0] !== undefined && textOf(first[0]) === '';
}

/**
 * Whether a first row that nothing marks is a header. Rows of things look alike, so it takes evidence: a column of
 * quantities or marks below a word, or words that are heads of columns.
 */
function isHeader(first: Row, rest: readonly Row[], model: DocumentModel): boolean {
  if (rest.length < 2 || first.length < 2) return false;
  const texts = first.map((cell) => textOf(cell));
  const filled = texts.filter((text) => text !== '');
  if (filled.length < texts.length - 1 || new Set(filled).size < filled.length) return false;
  if (texts.slice(1).includes('') && texts.at(-1) !== '') return false;
  const kinds = first.map((cell) => kindOf(cell, model));
  if (kinds.some((kind) => isQuantity(kind) || kind === 'mark' || kind === 'nothing')) return false;
  // An empty corner above keys.
  if (
    first.length > 2 &&
    texts[0] === '' &&
    rest.every((row) => row[0] !== undefined && textOf(row[0]) !== '')
  )
    return true;
  if (first.length > 2 && (headsKeys(texts, rest, model) || areAlikeHeads(texts, rest))) return true;
  const full = rest.filter((row) => row.length === first.length);
  const columns = columnsOf(full, first.length, model);
  const isParty = (index: number): boolean =>
    kinds[index] === 'party' && columns[index]?.kinds.has('party') !== true;
  if (first.filter((cell, index) => isParty(index) || isKnownHead(cell, model)).length >= 2) return true;
  if (first.some((cell, index) => index > 0 && headsColumn(cell, rest, index, model))) return true;
  return columns.some((column, index) => {
    const only = [...column.kinds.keys()];
    const strong =
      only.length > 0 &&
      (only.every(isQuantity) || only.every((kind) => kind === 'mark' || kind === 'letters'));
    return strong && column.count >= 2 && (kinds[index] === 'text' || kinds[index] === 'party');
  });
}

/**
 * A head that tells by itself: it asks ("How long", "When?"), or it is of another kind than the cells below it, which hold a number or
 * begin in lower case where it does not.
 */
function headsColumn(head: Cell, rows: readonly Row[], index: number, model: DocumentModel): boolean {
  const title = oneLine(head.text.text);
  const cells = rows.map((row) => oneLine(row[index]?.text.text ?? '')).filter((text) => text !== '');
  if (title === '' || cells.length < 2 || /\p{N}/u.test(title)) return false;
  const [first = ''] = title.toLowerCase().split(/[^\p{L}]+/u);
  if (model.words.clauseWords.includes(first) && title.split(' ').length <= 4) return true;
  const most = 0.75 * cells.length;
  if (cells.filter((text) => /\p{N}/u.test(text)).length >= most) return true;
  return /^\p{Lu}/u.test(title) && cells.filter((text) => /^\p{Ll}/u.test(text)).length >= most;
}

/** "Type | Cargo | Gear": a first head that names a class of things, and no head that stands among the cells below it. */
function headsKeys(texts: readonly string[], rows: readonly Row[], model: DocumentModel): boolean {
  const last = (texts[0] ?? '').split(' ').at(-1) ?? '';
  if (!model.words.columns.classes.includes(last) || texts.some((text) => text.split(' ').length > 5))
    return false;
  return rows.every((row) => row.every((cell, index) => textOf(cell) !== texts[index]));
}

/** "New colour | Old colour": heads that share a word which no cell below them holds. */
function areAlikeHeads(texts: readonly string[], rows: readonly Row[]): boolean {
  const words = texts
    .slice(1)
    .map((text) => new Set(text.split(/[^\p{L}]+/u).filter((word) => word.length > 3)));
  const cells = new Set(rows.flatMap((row) => row.flatMap((cell) => textOf(cell).split(/[^\p{L}]+/u))));
  const seen = new Set<string>();
  for (const own of words)
    for (const word of own) {
      if (seen.has(word) && !cells.has(word)) return true;
      seen.add(word);
    }
  return false;
}

function textOf(cell: Cell): string {
  return plainQuotes(oneLine(cell.text.text)).toLowerCase();
}

function isKnownHead(cell: Cell, model: DocumentModel): boolean {
  const { columns, fieldLabels } = model.words;
  const text = textOf(cell);
  const lists = [
    columns.task,
    columns.party,
    columns.analogy,
    columns.term,
    columns.definition,
    columns.example,
    columns.attributes,
    columns.values,
    fieldLabels,
  ];
  return lists.some((list) => list.includes(text)) || dutyPhrase(text, model.words) !== null;
}
