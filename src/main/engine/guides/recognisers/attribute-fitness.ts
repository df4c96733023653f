import type { DocumentModel, Place } from '../model/index.ts';
import { dutyPhrase } from '../model/duty-phrase.ts';
import { wordsOf } from '../model/text.ts';
import { isLetterless } from '../tables/cell-kinds.ts';
import type { Grid } from '../tables/grid.ts';
import type { Cell, Table } from '../types.ts';
import { plain } from './attribute-values.ts';
import { matrixOf } from './matrix.ts';
import { partyColumns } from './party-columns.ts';

const longestKey = 80;
/** Words of a key on average: longer ones are statements. */
const longestKeys = 4;
const longestHead = 6;
const mostColumns = 8;
const mostRows = 1000;

const unfit = ['objectives', 'links', 'host', 'answers', 'questions', 'mistakes'];

/** Why a table is none of things and attributes, in words; empty where the ledger has its own words; null where it is one. */
export function unfitReason(grid: Grid, table: Table, place: Place, model: DocumentModel): string | null {
  const { header } = grid;
  const about = model.about[place.section.index];
  // A heading that merely names somebody says nothing of a table further down.
  if (about?.soft !== true && unfit.includes(about?.subject ?? 'plain')) return '';
  if (grid.rows.length < 2 || grid.width < 2) return 'a table of one row or one column';
  if (grid.rows.length > mostRows || grid.width > mostColumns)
    return `a table of more than ${mostColumns} columns or ${mostRows} rows`;
  if (grid.headless !== null || header === null) return grid.headless ?? '';
  if (matrixOf(table, place, model) !== null) return '';
  const heads = header.map((cell) => plain(cell));
  if (heads.slice(1).some((head) => head === '')) return 'a column has no head';
  if (heads.some((head) => head.split(' ').length > longestHead))
    return 'the heads of the columns are sentences';
  if (new Set(heads).size !== heads.length) return 'two columns have the same head';
  const keys = grid.rows.map((row) => plain(row.cells[0]));
  if (keys.some((key) => key.length > longestKey)) return 'the first column holds statements, not names';
  const duties = heads.slice(1).filter((head) => dutyPhrase(head, model.words)?.weak === false);
  if (duties.length > 1 && partyColumns(table, place, model) === null)
    return 'columns of what somebody does, without somebody who is known to act';
  const { columns } = model.words;
  const [keyHead = ''] = heads;
  const others = heads.slice(1);
  if (isRecord(keyHead, keys, model) || others.every((head) => columns.records.includes(head)))
    return 'a table that counts, dates or points elsewhere';
  if (columns.term.includes(keyHead) && others.some((head) => columns.definition.includes(head))) return '';
  return contrasts(keys, header, place, model);
}

/** "Port" and "Code" name things by their numbers, "Step" and "Week" count rows. */
function isRecord(keyHead: string, keys: readonly string[], model: DocumentModel): boolean {
  // "0", "1–4", "7 or more": classes of a score rather than counted rows.
  const ranges = keys.filter((key) => /^[<>≤≥]|\d\s?[–-]\s?\d|^\d+\s\p{L}|\d\+$/u.test(key)).length;
  if (model.words.columns.records.includes(keyHead)) return ranges * 2 < keys.length;
  return keyHead === '' && keys.every((key) => /^[\d.]+$/u.test(key));
}

/**
 * Columns of parties, whose cells say what these do, and a column of what they share: what nobody makes a fact of there is no
 * attribute either.
 */
export function columnsOfParties(table: Table, place: Place, model: DocumentModel): ReadonlySet<number> {
  const layout = partyColumns(table, place, model);
  if (layout === null) return new Set();
  const shared = layout.sharedColumn === null ? [] : [layout.sharedColumn.index];
  return new Set([...layout.columns.map(({ index }) => index), ...shared]);
}

/**
 * "Lease | Licence" over statements on each: the first column holds no keys. Keys are short, and no title names the head of
 * their column beside another. Templates hold made-up values.
 */
function contrasts(
  keys: readonly string[],
  header: readonly Cell[],
  place: Place,
  model: DocumentModel,
): string | null {
  const side = 'statements side by side: the first column holds no names';
  const total = keys.map((key) => key.split(' ').length).reduce((sum, count) => sum + count, 0);
  if (total > longestKeys * keys.length) return side;
  const { columns, headings, grammar } = model.words;
  // "Right | Wrong"; beside three others "Right" is what somebody is entitled to.
  if (header.length <= 3 && columns.opposites.includes(plain(header[0]))) return side;
  const title = `${place.section.title} ${model.title}`.toLowerCase();
  const titleWords = wordsOf(title);
  if (titleWords.some(({ lower }) => headings.templates.includes(lower)))
    return 'a template: its values are made up';
  const stems = new Set(titleWords.map((word) => grammar.stem(grammar.singular(word.lower))));
  const named = header.filter((cell) => {
    const words = wordsOf(plain(cell));
    return words.length > 0 && words.every((word) => stems.has(grammar.stem(grammar.singular(word.lower))));
  });
  return named.length === header.length && !keys.every(isLetterless) ? side : null;
}
