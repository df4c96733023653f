import { areActions, readItem } from '../grammar/items.ts';
import { visit, type DocumentModel, type Party, type Place } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { Cell, Table } from '../types.ts';
import { isMarkCell, markOf, raciOf } from '../model/marks.ts';
import { bindingOf, partyColumns, type PartyColumn } from './party-columns.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf, whoClaim } from './who.ts';

const name = 'mark-matrix';

/**
 * Marks, or RACI letters, under party columns. Where empty cells may have been lost, the column of a single mark cannot
 * be known: such rows are asked.
 */
export const markMatrix: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      table: (table, place) => proposals.push(...tableProposals(table, place, model)),
    });
    yield* proposals;
  },
};

interface MarkRow {
  subject: Cell;
  cells: readonly Cell[];
  marked: Party[];
}

function tableProposals(table: Table, place: Place, model: DocumentModel): Proposal[] {
  const layout = partyColumns(table, place, model);
  if (layout === null || layout.columns.length < 2) return [];
  const cells = layout.rows.flatMap((row) => row.slice(1)).filter((cell) => oneLine(cell.text.text) !== '');
  if (cells.length === 0 || cells.filter((cell) => isMarkCell(cell, model.words)).length < 0.8 * cells.length)
    return [];
  const key = layout.key ?? 0;
  if (layout.columns.some((column) => column.index === key)) return [];
  const raci = cells.some((cell) => /^[RACI]$/u.test(oneLine(cell.text.text)));
  const context = headingsOf(place.section, model);
  if (raci) return raciProposals(layout.rows, layout.columns, key, context, model);
  const rows = layout.rows.flatMap((row): MarkRow[] => {
    const subject = row[key];
    if (subject === undefined || oneLine(subject.text.text) === '') return [];
    const marked = layout.columns
      .filter((column) => markOf(row[column.index], model.words) === 'yes')
      .map((column) => column.party);
    return marked.length === 0 ? [] : [{ subject, cells: row, marked }];
  });
  const doubt = marksAreLost(
    rows,
    layout.columns,
    layout.shifted || table.damage.length > 0,
    layout.width,
    model,
  );
  const actions = areActions(
    rows.map((row) => oneLine(row.subject.text.text)),
    model.words,
  );
  return rows.map((row) => rowProposal(row, layout.columns, { doubt, actions }, context, model));
}

/**
 * Empty cells are lost where a damaged table has every single mark directly behind its text, or where rows have fewer cells
 * than the header.
 */
function marksAreLost(
  rows: readonly MarkRow[],
  columns: readonly PartyColumn[],
  damaged: boolean,
  width: number,
  model: DocumentModel,
): boolean {
  const singles = rows.filter((row) => row.marked.length === 1);
  if (singles.some((row) => row.cells.length < width)) return true;
  if (!damaged || singles.length < 2) return damaged && singles.length > 0;
  const first = columns[0] as PartyColumn;
  const others = columns.slice(1);
  return singles.every(
    (row) =>
      row.marked[0] === first.party &&
      others.every((column) => markOf(row.cells[column.index], model.words) === 'empty'),
  );
}

function rowProposal(
  row: MarkRow,
  columns: readonly PartyColumn[],
  { doubt, actions }: { doubt: boolean; actions: boolean },
  context: readonly string[],
  model: DocumentModel,
): Proposal {
  const subject = oneLine(row.subject.text.text);
  const reading = readItem(subject, bindingOf(null, model), model.words, model.casing, actions);
  const open = doubt && row.marked.length < columns.length;
  const titles = columns.map((column) => oneLine(column.cell.text.text)).join(', ');
  const marked = row.cells.filter((cell) => isMarkCell(cell, model.words));
  const claim = whoClaim(model, {
    recogniser: name,
    construct: 'mark-matrix',
    parties: row.marked,
    predicate:
      typeof reading === 'string'
        ? model.words.prompts.responsibleFor.replace('{item}', () => subject)
        : reading.predicate,
    subject: typeof reading === 'string' ? subject : reading.subject,
    lead: null,
    context,
    scope: [],
    explanation: `${subject}: ${open ? 'one mark, whose column is not certain' : row.marked.map((party) => party.name).join(', ')} (columns: ${titles})`,
    spans: [row.subject.span, ...marked.map((cell) => cell.span)],
    leansOn: columns.map((column) => column.cell.span),
    certainty: open ? 0.5 : doubt ? 0.95 : 0.97,
    why: open
      ? ['the table has lost its empty cells: the column of a single mark is not known']
      : [
          row.marked.length === columns.length
            ? 'every column is marked'
            : 'the mark stands in the party’s column',
        ],
    open,
  });
  const claims: Draft[] = [open ? { ...claim, options: columns.map((column) => column.party.name) } : claim];
  return { recogniser: name, territory: claim.spans, claims, weight: 0 };
}

const letters = { R: 'responsible', A: 'accountable', C: 'consulted', I: 'informed', S: null } as const;

function raciProposals(
  rows: readonly (readonly Cell[])[],
  columns: readonly PartyColumn[],
  key: number,
  context: readonly string[],
  model: DocumentModel,
): Proposal[] {
  return rows.flatMap((row): Proposal[] => {
    const cell = row[key];
    const text = oneLine(cell?.text.text ?? '');
    if (cell === undefined || text === '') return [];
    const subject = model.casing.inSentence(text);
    const claims: Draft[] = [];
    for (const [letter, relation] of Object.entries(letters)) {
      const holders = columns.filter((column) => raciOf(row[column.index]).includes(letter));
      if (holders.length === 0 || relation === null) continue;
      const template =
        relation === 'responsible' ? model.words.prompts.responsibleFor : model.words.prompts[relation];
      const claim = whoClaim(model, {
        recogniser: name,
        construct: 'mark-matrix',
        parties: holders.map((column) => column.party),
        predicate: template.replace('{item}', () => subject),
        subject,
        lead: null,
        context,
        scope: [],
        explanation: `${text}: ${columns.map((column) => `${column.party.name} ${oneLine(row[column.index]?.text.text ?? '')}`).join(', ')}`,
        spans: [cell.span, ...holders.map((column) => (row[column.index] as Cell).span)],
        leansOn: columns.map((column) => column.cell.span),
        certainty: row.length < columns.length + 1 ? 0.4 : 0.95,
        why: [`${letter} in the matrix means ${relation}`],
        open: row.length < columns.length + 1,
      });
      claims.push({ ...claim, relation });
    }
    return claims.length === 0
      ? []
      : [{ recogniser: name, territory: row.map((cell) => cell.span), claims, weight: 0 }];
  });
}
