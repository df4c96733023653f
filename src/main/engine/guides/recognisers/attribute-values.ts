import type { DocumentModel } from '../model/index.ts';
import type { Mark } from '../model/marks.ts';
import { oneLine, plainQuotes } from '../model/text.ts';
import type { Grid, GridRow } from '../tables/grid.ts';
import type { Cell, Span } from '../types.ts';

/** Longer cells are prose: no answer to a card. */
export const longestCell = 300;
const longestPart = 120;
const mostParts = 7;
/** Classes in a first column, of its rows. */
const mostClasses = 0.6;

/** One attribute of one thing. */
export interface Value {
  thing: string;
  /** Where the thing is named: keys, heads, group rows. */
  thingSpans: readonly Span[];
  /** The row that heads a group of rows. */
  group: string | null;
  attribute: string;
  attributeCell: Cell;
  /** Several where the cell lists several things. */
  texts: readonly string[];
  cell: Cell;
  /** Its row was damaged: the other rows proved where the cell stands. */
  mended: boolean;
  /** What can be chosen from, where the table says so. */
  choices: readonly string[] | null;
  /** For a cell that may stand elsewhere: what may stand in its place. */
  candidates: readonly string[] | null;
}

/** The values of one attribute, whether it is a column or a row. */
export interface Group {
  attribute: string;
  values: Value[];
  /** No row's value is unknown: the values can be compared. */
  complete: boolean;
  /** The things head the columns: the head of the first one does not say what they are. */
  turned: boolean;
}

/** A thing that a row is about, by its key or keys. */
export interface Thing {
  name: string;
  spans: readonly Span[];
  row: GridRow;
}

export function plain(cell: Cell | null | undefined): string {
  return plainQuotes(oneLine(cell?.text.text ?? '')).toLowerCase();
}

/**
 * The things of a table: one column of keys that differ, or two that differ together. Null where rows cannot be told apart.
 * Bare numbers and letters ("22", "B") are named with the head of their column.
 */
export function thingsOf(
  grid: Grid,
  model: DocumentModel,
): { things: readonly Thing[]; keys: readonly number[] } | null {
  const rows = grid.rows;
  const inherited = rows.some((row, index) => {
    const [key] = row.cells;
    return key !== null && key !== undefined && rows[index - 1]?.cells[0]?.span === key.span;
  });
  const first = new Set(rows.map((row) => plain(row.cells[0])));
  // A class before its members comes again and again; one name that is met twice tells nothing.
  const classes = inherited || first.size <= mostClasses * rows.length;
  const ways = inherited ? [[0], [0, 1]] : [[0], [1], [0, 1]];
  for (const keys of classes ? ways : [[0]]) {
    if (keys.length + 1 > grid.width || (keys[0] === 1 && grid.width < 3)) continue;
    // "Activators | -": nothing is known of what the second key would name.
    const told = rows.filter((row) => keys.every((key, at) => at === 0 || !isNothing(row.cells[key], model)));
    const titles = keys.map((key) => titleBefore(key, told, grid, model));
    const things = told.map((row) => thingOf(row, keys, titles, model));
    const names = things.map((thing) => `${thing?.name.toLowerCase() ?? ''}|${plain(thing?.row.group)}`);
    if (told.length > 1 && things.every((thing) => thing !== null) && new Set(names).size === names.length)
      return { things, keys };
  }
  return null;
}

function isNothing(cell: Cell | null | undefined, model: DocumentModel): boolean {
  return model.words.nothing.includes(plain(cell));
}

function thingOf(
  row: GridRow,
  keys: readonly number[],
  titles: readonly (string | null)[],
  model: DocumentModel,
): Thing | null {
  const cells = keys.map((key) => row.cells[key] ?? null);
  const names: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const text = keyText(cell);
    if (text === '' || model.words.nothing.includes(text.toLowerCase())) return null;
    const title = titles[index] ?? null;
    const bare = title === null || text.toLowerCase().startsWith(title.toLowerCase());
    names.push(bare ? text : `${title} ${text}`);
  }
  return { name: names.join(', '), spans: cells.flatMap((cell) => (cell === null ? [] : [cell.span])), row };
}

function keyText(cell: Cell | null): string {
  const parts = cell !== null && cell.parts.length > 1 ? cell.parts : [];
  const joined = parts.map((part) => oneLine(part.text)).join(', ');
  return joined === '' ? oneLine(cell?.text.text ?? '') : joined;
}

/** A number, a letter, or a letter with a number: it names nothing by itself. */
const bareKey = /^(?:[<>≤≥~≈±+/#-]?\s?\d[\d.,:/–-]*\+?|\p{L}|\p{L}-?\d{1,4})$/u;
/** "7 or more" beside such keys. */
const nearlyBareKey = /^(?:[<>≤≥~≈±+/#-]?\s?\d|\p{L}(?:-?\d{1,4})?$)/u;

/**
 * The head that names keys together with their column ("Port 22"): most of its keys are bare, and the others begin with a number.
 * One rule for the whole column, so that all keys are named alike.
 */
function titleBefore(
  column: number,
  rows: readonly GridRow[],
  grid: Grid,
  model: DocumentModel,
): string | null {
  const title = oneLine(grid.header?.[column]?.text.text ?? '').replace(/\s*\([^()]*\)$/u, '');
  const generic =
    title === '' ||
    title.split(' ').length > 3 ||
    /^[^\p{L}]*$/u.test(title) ||
    model.words.columns.attributes.includes(title.toLowerCase());
  const keys = rows.map((row) => keyText(row.cells[column] ?? null));
  const bare = keys.filter((key) => bareKey.test(key)).length;
  const named = !generic && bare * 2 > keys.length && keys.every((key) => nearlyBareKey.test(key));
  return named ? model.words.grammar.singular(title) : null;
}

/** How the signs of one table read. */
export interface Signs {
  markOf: (cell: Cell | null | undefined) => Mark | null;
  /** Meanings that a line beside the table gives. */
  legend: ReadonlyMap<string, string>;
}

/** What a cell says: its text, or the parts of a list; none where it says nothing or is no answer. */
export function textsOf(cell: Cell, signs: Signs, model: DocumentModel): readonly string[] {
  const text = oneLine(cell.text.text);
  const meaning = signs.legend.get(text);
  if (meaning !== undefined) return [meaning];
  const mark = markWord(signs.markOf(cell), text, model);
  if (mark !== null) return [mark];
  // "N/A (per region)" says no more than "N/A".
  const bare = text.toLowerCase().replace(/\s*\([^()]*\)$/u, '');
  if (model.words.nothing.includes(bare) || !/[\p{L}\p{N}]/u.test(text)) return [];
  // "shared?": whoever wrote it did not know.
  if (/^\S+\?$/u.test(text)) return [];
  if (/^https?:|^\S+\.(?:jpe?g|png|gif|svg|webp|pdf)$/iu.test(text)) return [];
  // Most cells hold one thing.
  if (cell.parts.length <= 1 && !text.includes(';')) return text.length > longestCell ? [] : [text];
  const parts = (
    cell.parts.length > 1 ? cell.parts.map((part) => oneLine(part.text)) : text.split(/;\s+/u)
  ).filter((part) => /[\p{L}\p{N}]/u.test(part));
  // "Good; widely used" is one thing said twice; two parts on lines of their own are two things.
  const fewest = cell.parts.length > 1 ? 2 : 3;
  const list =
    parts.length >= fewest && parts.length <= mostParts && parts.every((part) => part.length <= longestPart);
  const texts = list
    ? parts.map((part) => part.replace(/[;,]$/u, ''))
    : [cell.parts.length > 1 ? parts.join('; ') : text];
  return texts.join('; ').length > longestCell ? [] : texts;
}

/** A tick as a word, as the language has it. */
function markWord(mark: Mark | null, text: string, model: DocumentModel): string | null {
  if (mark !== 'yes' && mark !== 'no') return null;
  if (/[\p{L}\p{N}]{2}/u.test(text)) return text;
  if (mark === 'no' && model.words.nothing.includes(text)) return null;
  if (/\p{N}/u.test(text)) return null;
  return (
    (mark === 'yes' ? model.words.yes : model.words.no).find((word) => /^\p{L}{2,}$/u.test(word)) ?? null
  );
}

export function isProse(cell: Cell, signs: Signs, model: DocumentModel): boolean {
  if (cell.text.text.length <= longestCell) return false;
  return oneLine(cell.text.text).length > longestCell && textsOf(cell, signs, model).length === 0;
}
