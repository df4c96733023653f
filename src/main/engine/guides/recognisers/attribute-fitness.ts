import { clausesOf } from '../grammar/clauses.ts';
import { headingParty } from '../model/about.ts';
import { dutyPhrase } from '../model/duty-phrase.ts';
import type { DocumentModel, Place } from '../model/index.ts';
import { oneLine, wordsOf } from '../model/text.ts';
import { isLetterless } from '../tables/cell-kinds.ts';
import type { Grid } from '../tables/grid.ts';
import type { Cell } from '../types.ts';
import { plain } from './attribute-values.ts';

const longestKey = 80;
/** Words of a key on average: longer ones are statements. */
const longestKeys = 4;
const longestHead = 6;
const mostColumns = 8;
const mostRows = 1000;

const unfit = [
  'objectives',
  'links',
  'host',
  'answers',
  'questions',
  'mistakes',
  'party',
  'shared',
  'examples',
];

/** Why a table is none of things and attributes, in words; empty where the ledger has its own words; null where it is one. */
export function unfitReason(grid: Grid, place: Place, model: DocumentModel): string | null {
  const { header } = grid;
  if (unfit.includes(model.about[place.section.index]?.subject ?? 'plain')) return '';
  if (grid.rows.length < 2 || grid.width < 2) return 'a table of one row or one column';
  if (grid.rows.length > mostRows || grid.width > mostColumns)
    return `a table of more than ${mostColumns} columns or ${mostRows} rows`;
  if (grid.headless !== null || header === null) return grid.headless ?? '';
  if (namesParties(grid, header, model)) return '';
  const heads = header.map((cell) => plain(cell));
  if (heads.slice(1).some((head) => head === '')) return 'a column has no head';
  if (heads.some((head) => head.split(' ').length > longestHead))
    return 'the heads of the columns are sentences';
  if (new Set(heads).size !== heads.length) return 'two columns have the same head';
  const keys = grid.rows.map((row) => plain(row.cells[0]));
  if (keys.some((key) => key.length > longestKey)) return 'the first column holds statements, not names';
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
  if (model.words.columns.records.includes(keyHead)) return true;
  return keyHead === '' && keys.every((key) => /^[\d.]+$/u.test(key));
}

/** Tables on who does what are for others, also where those make nothing of them. */
function namesParties(grid: Grid, header: readonly Cell[], model: DocumentModel): boolean {
  const { columns, dutyNouns } = model.words;
  const { parties } = model;
  const heads = header.map((cell) => oneLine(cell.text.text));
  return (
    heads.some(
      (head) =>
        parties.mentions(head).length > 0 ||
        headingParty(head, parties, model.words) !== null ||
        dutyPhrase(head, model.words)?.weak === false ||
        columns.party.includes(head.toLowerCase()) ||
        columns.party.includes(head.toLowerCase().split(' ')[0] ?? '') ||
        columns.task.includes(head.toLowerCase()) ||
        head
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .some((word) => dutyNouns.includes(word) && !model.words.weakDutyNouns.includes(word)),
    ) ||
    (parties.all.length > 0 &&
      grid.rows.some((row) =>
        row.cells.some((cell) => {
          const text = oneLine(cell?.text.text ?? '');
          return (
            text !== '' &&
            (parties.named(text, model.words) !== null || clausesOf(text, parties, model.words).length > 0)
          );
        }),
      ))
  );
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
  if (columns.opposites.includes(plain(header[0]))) return side;
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
