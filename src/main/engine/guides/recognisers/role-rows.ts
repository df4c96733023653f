import { actionForm } from '../grammar/actions.ts';
import { readItem } from '../grammar/items.ts';
import type { DocumentModel, Place } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { GridRow } from '../tables/grid.ts';
import type { Cell } from '../types.ts';
import { bindingOf } from './party-columns.ts';
import { itemsOf } from './responsibility-table.ts';
import type { Proposal } from './types.ts';
import { headingsOf, whoClaim } from './who.ts';

/**
 * "Role | Responsibilities": each row names a party and lists what it does. Only what reads as an action is taken: such cells
 * describe the role just as often.
 */
export function roleRows(
  rows: readonly GridRow[],
  header: readonly Cell[],
  at: { key: number; duties: number },
  place: Place,
  model: DocumentModel,
): Proposal[] {
  const context = headingsOf(place.section, model);
  return rows.flatMap(({ cells }): Proposal[] => {
    const key = cells[at.key] ?? null;
    const duties = cells[at.duties] ?? null;
    const party = key === null ? null : model.parties.named(oneLine(key.text.text), model.words);
    if (key === null || duties === null || party === null) return [];
    const items = itemsOf(duties, model);
    const actions = actionForm(
      items.map((item) => item.text),
      model.words,
    );
    const claims = items.flatMap((item) => {
      const reading = readItem(item.text, bindingOf(null, model), model.words, model.casing, actions);
      if (typeof reading === 'string' || !reading.action) return [];
      return [
        whoClaim(model, {
          recogniser: 'party-column',
          construct: 'party-column',
          parties: [party],
          predicate: reading.predicate,
          subject: reading.subject,
          lead: null,
          context,
          scope: [],
          explanation: `${oneLine(key.text.text)}: ${oneLine(duties.text.text)}`,
          spans: [item.span],
          leansOn: [key.span, ...header.map((cell) => cell.span)],
          certainty: 0.9,
          why: [`stands in the row of “${oneLine(key.text.text)}”`],
          open: false,
        }),
      ];
    });
    return claims.length === 0
      ? []
      : [{ recogniser: 'party-column', territory: [duties.span], claims, weight: 0 }];
  });
}
