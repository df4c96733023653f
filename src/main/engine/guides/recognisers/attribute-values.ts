import type { DocumentModel } from '../model/index.ts';
import type { Mark } from '../model/marks.ts';
import { oneLine, plainQuotes } from '../model/text.ts';
import { isLetterless } from '../tables/cell-kinds.ts';
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
 * Keys without a letter in lower case ("22", "B") are named with the head of their column.
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
    const things = told.map((row) => thingOf(row, keys, grid, model));
    const names = things.map((thing) => `${thing?.name.toLowerCase() ?? ''}|${plain(thing?.row.group)}`);
    if (told.length > 1 && things.every((thing) => thing !== null) && new Set(names).size === names.length)
      return { things, keys };
  }
  return null;
}

function isNothing(cell: Cell | null | undefined, model: DocumentModel): boolean {
  return model.words.nothing.includes(plain(cell));
}

function thingOf(row: GridRow, keys: readonly number[], grid: Grid, model: DocumentModel): Thing | null {
  const cells = keys.map((key) => row.cells[key] ?? null);
  const names: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const parts = cell !== null && cell.parts.length > 1 ? cell.parts : [];
    const joined = parts.map((part) => oneLine(part.text)).join(', ');
    const text = joined === '' ? oneLine(cell?.text.text ?? '') : joined;
    if (text === '' || model.words.nothing.includes(text.toLowerCase())) return null;
    names.push(named(text, grid.header?.[keys[index] as number], model));
  }
  return { name: names.join(', '), spans: cells.flatMap((cell) => (cell === null ? [] : [cell.span])), row };
}

function named(key: string, head: Cell | undefined, model: DocumentModel): string {
  const title = oneLine(head?.text.text ?? '').replace(/\s*\([^()]*\)$/u, '');
  const generic =
    title === '' ||
    title.split(' ').length > 3 ||
    model.words.columns.attributes.includes(title.toLowerCase());
  if (generic || !isLetterless(key) || key.toLowerCase().startsWith(title.toLowerCase())) return key;
  return `${model.words.grammar.singular(title)} ${key}`;
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
  if (model.words.nothing.includes(text.toLowerCase()) || !/[\p{L}\p{N}]/u.test(text)) return [];
  if (/^https?:/iu.test(text)) return [];
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
