import { readItem } from '../grammar/items.ts';
import type { DocumentModel, Party, Place } from '../model/index.ts';
import { visit } from '../model/index.ts';
import { partyGrid, titlesAbove, type PartyGrid } from '../model/party-grid.ts';
import { oneLine, plainQuotes } from '../model/text.ts';
import type { Cell } from '../types.ts';
import { bindingOf, partyColumns } from './party-columns.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf, scopeLead, sharedParties, whoClaim } from './who.ts';

const name = 'party-grid';

/** Cells that name a party: who has the thing of one axis in the case of the other. */
export const partyGridTable: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      table: (table, place) => {
        if (partyColumns(table, place, model) !== null) return;
        const before = place.siblings[place.at - 1];
        const lead = before?.type === 'paragraph' ? before.text.text : null;
        const titles = [...headingsOf(place.section, model), model.title];
        const grid = partyGrid(table, titlesAbove(table, titles, lead), model.words);
        if (grid !== null) proposals.push(...gridProposals(grid, place, model));
      },
    });
    yield* proposals;
  },
};

/** Which axis holds the cases ("For SaaS, who …"); null where nothing tells, and the question names both alike. */
type Cases = 'rows' | 'columns' | null;

function gridProposals(grid: PartyGrid, place: Place, model: DocumentModel): Proposal[] {
  const cases = casesOf(grid, model);
  const context = headingsOf(place.section, model);
  const proposals: Proposal[] = [];
  for (const row of grid.rows) {
    const key = row[0] as Cell;
    for (const { cell: head, index } of grid.columns) {
      const cell = row[index];
      const parties = cell === undefined ? null : partiesOf(cell, grid, model);
      if (cell === undefined || parties === null) continue;
      const claim = gridClaim(key, head, cell, parties, cases, context, model);
      if (claim !== null)
        proposals.push({ recogniser: name, territory: [cell.span], claims: [claim], weight: 0 });
    }
  }
  return proposals;
}

function gridClaim(
  key: Cell,
  head: Cell,
  cell: Cell,
  parties: readonly Party[],
  cases: Cases,
  context: readonly string[],
  model: DocumentModel,
): Draft | null {
  const row = oneLine(key.text.text);
  const column = oneLine(head.text.text);
  const [item, scope] = cases === 'rows' ? [column, row] : [row, column];
  const reading = cases === null ? null : readItem(item, bindingOf(null, model), model.words, model.casing);
  if (typeof reading === 'string') return null;
  const claim = whoClaim(model, {
    recogniser: name,
    construct: 'party-grid',
    parties,
    predicate: reading?.predicate ?? '',
    subject: reading?.subject ?? item,
    lead: reading === null ? null : scopeLead(scope, model),
    context: [...context, scope],
    scope: [scope],
    explanation: `${row}, ${column}: ${oneLine(cell.text.text)}`,
    spans: [cell.span],
    leansOn: [key.span, head.span],
    certainty: 0.95,
    why: ['the cell of the row and the column names the party'],
  });
  if (reading !== null) return claim;
  const prompt = model.words.prompts.grid.replace('{row}', () => row).replace('{column}', () => column);
  return { ...claim, ask: [{ kind: 'question', card: 'responsibility', template: 'grid', prompt }] };
}

/** Who a cell names; null where it is empty or says nothing. "Shared" means the two of the grid, or of the document. */
function partiesOf(cell: Cell, grid: PartyGrid, model: DocumentModel): Party[] | null {
  const text = oneLine(cell.text.text);
  const lower = plainQuotes(text).toLowerCase();
  if (text === '' || model.words.nothing.includes(lower)) return null;
  if (model.words.shared.includes(lower)) {
    const named = grid.names.map((one) => model.parties.named(one.name, model.words));
    const both = [...new Set(named.filter((party) => party !== null))];
    const parties = both.length === 2 ? both : sharedParties(model, text);
    return parties.length > 1 ? parties : null;
  }
  const party = model.parties.named(text, model.words);
  return party === null ? null : [party];
}

/**
 * The head of the keys tells ("Task", "Service model"); else the axis most of whose names are abbreviations in mixed case or capitals, as
 * kinds of services are, where the other's are not.
 */
function casesOf(grid: PartyGrid, model: DocumentModel): Cases {
  const { columns, dutyNouns } = model.words;
  const head = plainQuotes(oneLine(grid.keyHead?.text.text ?? '')).toLowerCase();
  const parts = head.split(/[^\p{L}]+/u);
  if (parts.some((part) => columns.task.includes(part) || dutyNouns.includes(part))) return 'columns';
  if (columns.cases.includes(head) || columns.cases.includes(parts.at(-1) ?? '')) return 'rows';
  const short = (cells: readonly Cell[]): number =>
    cells.filter((cell) => /^\p{L}*\p{Lu}[\p{L}\d-]*\p{Lu}$/u.test(oneLine(cell.text.text))).length /
    cells.length;
  const rows = short(grid.rows.map((row) => row[0] as Cell));
  const heads = short(grid.columns.map(({ cell }) => cell));
  if (rows >= 0.6 && heads <= 0.3) return 'rows';
  return heads >= 0.6 && rows <= 0.3 ? 'columns' : null;
}
