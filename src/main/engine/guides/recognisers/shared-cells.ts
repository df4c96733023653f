import { readItem } from '../grammar/items.ts';
import type { DocumentModel, Party } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { Cell, Span } from '../types.ts';
import { bindingOf, type PartyLayout } from './party-columns.ts';
import type { Draft, Proposal } from './types.ts';
import { scopeLead, whoClaim } from './who.ts';

const name = 'responsibility-table';

/** A row of a responsibility table, with what the claims about it need. */
export interface SharedRow {
  key: string;
  keySpan: Span | null;
  cells: readonly (Cell | null)[];
  explanation: string;
  context: readonly string[];
}

/**
 * What a row says is shared: the items of a column headed "Shared", and the row itself where its cells say "shared". It is shared by
 * the parties of the table where these are two, or by those whose cells say so; else it is asked by whom.
 */
export function sharedProposals(
  row: SharedRow,
  layout: PartyLayout,
  itemsOf: (cell: Cell, model: DocumentModel) => { text: string; span: Span }[],
  model: DocumentModel,
): Proposal[] {
  const proposals: Proposal[] = [];
  const parties = [...new Set(layout.columns.map((column) => column.party))];
  const column = layout.sharedColumn;
  const cell = column === null ? null : (row.cells[column.index] ?? null);
  if (column !== null && cell !== null) {
    const claims = itemsOf(cell, model).flatMap((item) => {
      const scope = row.key === '' ? [] : [row.key];
      const by = parties.length === 2 ? parties : [];
      return claim(item.text, item.span, by, row, scope, [column.cell.span], model) ?? [];
    });
    if (claims.length > 0) proposals.push({ recogniser: name, territory: [cell.span], claims, weight: 0 });
  }
  const sharing = layout.columns.filter(({ index }) => isShared(row.cells[index], model));
  const others = layout.columns.filter(
    ({ index }) => !isShared(row.cells[index], model) && oneLine(row.cells[index]?.text.text ?? '') !== '',
  );
  if (sharing.length > 0 && others.length === 0 && row.key !== '' && row.keySpan !== null) {
    const named = [...new Set(sharing.map(({ party }) => party))];
    const by = named.length > 1 ? named : parties.length === 2 ? parties : [];
    const spans = sharing.flatMap(({ index }) => row.cells[index]?.span ?? []);
    const made = claim(row.key, spans[0] ?? row.keySpan, by, row, [], [row.keySpan], model);
    if (made !== null) proposals.push({ recogniser: name, territory: spans, claims: [made], weight: 0 });
  }
  return proposals;
}

/** True for a cell that says that the row is shared. */
export function isShared(cell: Cell | null | undefined, model: DocumentModel): boolean {
  return model.words.shared.includes(oneLine(cell?.text.text ?? '').toLowerCase());
}

function claim(
  text: string,
  span: Span,
  parties: readonly Party[],
  row: SharedRow,
  scope: readonly string[],
  leansOn: readonly Span[],
  model: DocumentModel,
): Draft | null {
  const reading = readItem(text, bindingOf(null, model), model.words, model.casing);
  if (typeof reading === 'string') return null;
  const open = parties.length === 0;
  return whoClaim(model, {
    recogniser: name,
    construct: 'responsibility-table',
    parties,
    predicate: reading.predicate,
    subject: reading.subject,
    lead: scope[0] === undefined ? null : scopeLead(scope[0], model),
    context: [...row.context, ...scope],
    scope,
    explanation: row.explanation,
    spans: [span],
    leansOn: row.keySpan === null ? leansOn : [...leansOn, row.keySpan],
    certainty: open ? 0.5 : 0.93,
    why: open
      ? ['the table says that it is shared', 'it does not say by whom']
      : ['the table says that it is shared'],
    open,
  });
}
