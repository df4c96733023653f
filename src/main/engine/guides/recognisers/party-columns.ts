import { frameBinding } from '../grammar/frames/items.ts';
import { readItem, type Binding } from '../grammar/items.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { modalThird } from '../grammar/predicate.ts';
import { dutyPhrase } from '../model/duty-phrase.ts';
import type { DocumentModel, Party, Place } from '../model/index.ts';
import { headingParty } from '../model/about.ts';
import { oneLine } from '../model/text.ts';
import { gridOf, type GridRow } from '../tables/grid.ts';
import type { Cell, Table } from '../types.ts';
import { oncePerLanguage } from '../words/once.ts';

export interface PartyColumn {
  index: number;
  cell: Cell;
  party: Party;
  binding: Binding;
  certainty: number;
}

export interface PartyLayout {
  columns: readonly PartyColumn[];
  /** The column of row keys; null where there is none. */
  key: number | null;
  rows: readonly GridRow[];
  /** A column of what is shared, beside those of the parties. */
  sharedColumn: { index: number; cell: Cell } | null;
  /** True where the header was moved by one: its empty first cell was lost. */
  shifted: boolean;
}

/** The columns of a table that stand for parties, with the table's rows; null where there are none, or none is certain. */
export function partyColumns(table: Table, place: Place, model: DocumentModel): PartyLayout | null {
  let layout = layouts.get(table);
  if (layout === undefined) {
    layout = readColumns(table, place, model);
    layouts.set(table, layout);
  }
  return layout;
}

/** Several recognisers ask for the columns of every table. */
const layouts = new WeakMap<Table, PartyLayout | null>();

function readColumns(table: Table, place: Place, model: DocumentModel): PartyLayout | null {
  const grid = gridOf(table, model);
  const { header, rows, width } = grid;
  if (header === null) return null;
  const named = header.map((cell, index) => (grid.fused.has(index) ? null : columnOf(cell, index, model)));
  const found = named.filter((column) => column !== null);
  const shared = sharedColumnOf(header, model);
  const byPhrase = found.filter((column) => column.certainty > 0.9).length;
  if (
    found.length === 0 ||
    (byPhrase === 0 &&
      (found.length < 2 || (shared === null && !speaksOfDuties(rows, header, found, place, model))))
  )
    return null;
  if (!table.headerMarked && found.length < 2) return null;
  // "Aspect | Meaning | Driver does": a feature of the rows like those beside it.
  const [only] = found;
  if (found.length === 1 && only !== undefined && width > 2 && shared === null && saysDoes(only, model))
    return null;
  const shift = shiftOf(header, found, width);
  if (!shift && (grid.headerShort || grid.headMoved)) return null;
  const columns = shift
    ? found.map((column) => ({ ...column, index: column.index + 1, certainty: 0.85 }))
    : found;
  const moved = shift ? 1 : 0;
  const sharedColumn = shared === null ? null : { ...shared, index: shared.index + moved };
  const taken = new Set(columns.map((column) => column.index));
  if (sharedColumn !== null) taken.add(sharedColumn.index);
  let key: number | null = null;
  for (let index = 0; index < width && key === null; index++) if (!taken.has(index)) key = index;
  return { columns, sharedColumn, key, rows, shifted: shift };
}

/**
 * Columns that merely bear the names of parties may compare them in any respect ("maximum fine"). They hold duties
 * where a heading, the lead-in, the caption or the key column says so, where the cells are marks, or where most are verb phrases.
 */
function speaksOfDuties(
  rows: readonly GridRow[],
  header: readonly Cell[],
  found: readonly PartyColumn[],
  place: Place,
  model: DocumentModel,
): boolean {
  const { words } = model;
  const before = place.siblings[place.at - 1];
  const titles: string[] = [
    ...header.map((cell) => cell.text.text),
    before?.type === 'paragraph' ? before.text.text : '',
  ];
  for (let at: Place['section'] | null = place.section; at !== null; at = at.parent) titles.push(at.title);
  if (words.columns.task.includes(oneLine(header[0]?.text.text ?? '').toLowerCase())) return true;
  const duty = dutyWord(words);
  if (titles.some((title) => duty.test(title))) return true;
  const cells = found
    .flatMap((column) => rows.map((row) => row.cells[column.index] ?? null))
    .filter((cell) => oneLine(cell?.text.text ?? '') !== '');
  const actions = cells.filter((cell) => {
    const reading = readItem(oneLine(cell?.text.text ?? ''), bindingOf(null, model), words, model.casing);
    return typeof reading !== 'string' && reading.action;
  });
  return cells.length > 0 && actions.length >= 0.7 * cells.length;
}

const dutyWord = oncePerLanguage(
  ({ dutyNouns, columns }) =>
    new RegExp(
      `\\b(?:${dutyNouns.join('|')}|${columns.party.filter((word) => word.startsWith('who')).join('|')}|raci)\\b`,
      'iu',
    ),
);

function columnOf(cell: Cell, index: number, model: DocumentModel): PartyColumn | null {
  const title = oneLine(cell.text.text);
  if (title === '') return null;
  const duty = dutyPhrase(title, model.words);
  const party =
    duty === null
      ? null
      : (model.parties.named(duty.who, model.words) ??
        headingParty(title, model.parties, model.words)?.party ??
        null);
  if (duty !== null && party !== null)
    return { index, cell, party, binding: bindingOf(duty.verb, model), certainty: 0.97 };
  const acting = actingColumn(title, model);
  if (acting !== null)
    return { index, cell, party: acting.party, binding: bindingOf(acting.verb, model), certainty: 0.95 };
  const exact =
    model.parties.named(title.replace(/\s*\([^()]*\)\s*$/u, ''), model.words) ??
    model.parties.named(title, model.words);
  return exact === null
    ? null
    : { index, cell, party: exact, binding: bindingOf(null, model), certainty: 0.9 };
}

/** "Driver does", without a word for what is done. */
function saysDoes({ cell }: PartyColumn, { words }: DocumentModel): boolean {
  const last = oneLine(cell.text.text).toLowerCase().split(' ').at(-1) ?? '';
  return words.grammar.thirdPerson('do') === last || last === 'do';
}

/** "Shared", "Both", "Shared responsibility" as the head of a column. */
function sharedColumnOf(
  header: readonly Cell[],
  { words }: DocumentModel,
): { index: number; cell: Cell } | null {
  for (const [index, cell] of header.entries()) {
    const [first = '', second = '', ...rest] = oneLine(cell.text.text).toLowerCase().split(' ');
    const noun = second === '' || words.dutyNouns.includes(second);
    if (index > 0 && rest.length === 0 && words.shared.includes(first) && noun) return { index, cell };
  }
  return null;
}

/** "Host cleans": a known party and a verb of duty. */
function actingColumn(title: string, model: DocumentModel): { party: Party; verb: string } | null {
  const match = /^(.+)\s+(\p{L}+)$/u.exec(title);
  const party = match === null ? null : model.parties.named(match[1] as string, model.words);
  const verb = (match?.[2] ?? '').toLowerCase();
  const { toBase, toThird } = patternsOf(model.words);
  return party !== null && (toBase.has(verb) || toThird.has(verb))
    ? { party, verb: toBase.get(verb) ?? verb }
    : null;
}

/** The binding that the verb of a heading or column gives, in the third person. */
export function bindingOf(verb: string | null, model: DocumentModel): Binding {
  if (verb === null) return { verb: null, modal: null, prefix: null };
  const { words } = model;
  if (words.frames !== null) return frameBinding(verb, words.frames);
  const lower = verb.toLowerCase();
  if (words.modals.includes(lower.replace(/ do$/u, ''))) {
    return { verb: null, modal: modalThird(lower.replace(/ do$/u, '')), prefix: null };
  }
  const [first = '', ...rest] = lower.split(' ');
  if (first === 'is' || first === 'are' || first === 'do' || first === 'does')
    return { verb: null, modal: null, prefix: null };
  const { toThird, fromParticiple } = patternsOf(words);
  const base = toThird.has(first) || first === 'look' ? first : fromParticiple.get(first);
  const third = base === undefined ? first : words.grammar.thirdPerson(base);
  return { verb: [third, ...rest].join(' '), modal: null, prefix: null };
}

/**
 * A header whose first, empty cell was lost: all of its filled cells are parties and stand at the left, and the rows
 * have one cell more than it has names.
 */
function shiftOf(header: readonly Cell[], found: readonly PartyColumn[], width: number): boolean {
  const filled = header.filter((cell) => cell.text.text.trim() !== '');
  if (filled.length !== found.length || found[0]?.index !== 0) return false;
  return width === filled.length + 1;
}
