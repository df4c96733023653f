import { clausesOf } from '../grammar/clauses.ts';
import { actionForm, type ActionForm } from '../grammar/actions.ts';
import { readItem, type Binding, type ItemReading } from '../grammar/items.ts';
import { isFieldLabel, labelOf } from '../grammar/labels.ts';
import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { oneLine, withoutClosing } from '../model/text.ts';
import type { Item, List } from '../types.ts';
import { termClaim } from './term-claims.ts';
import { inlineProposals, labelledParty, labelledRole, labelsThings } from './inline-list.ts';
import { itemOwner } from './item-owner.ts';
import { listBinding, type ListBinding } from './list-binding.ts';
import { groupsOf } from './list-groups.ts';
import { partsProposal } from './parts-list.ts';
import { isNeutral } from './statements.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf, whoClaim } from './who.ts';

const name = 'party-list';

/** A list whose heading or lead-in names a party; also "X's duties: a, b, c" in one line, and items labelled with a party. */
export const partyList: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      list: (list, place) => proposals.push(...listProposals(list, place, model)),
      paragraph: (block, place) => {
        const own = labelledRole(block, place, model);
        proposals.push(...own);
        if (own.length > 0) return;
        for (const sentence of block.sentences) proposals.push(...inlineProposals(sentence, place, model));
      },
      caption: (block, place) => {
        for (const sentence of block.sentences) proposals.push(...inlineProposals(sentence, place, model));
      },
    });
    yield* proposals;
  },
};

function listProposals(list: List, place: Place, model: DocumentModel): Proposal[] {
  const proposals: Proposal[] = [];
  const things = labelsThings(list.items, model);
  for (const group of groupsOf(list.items, model)) {
    const binding = group.binding ?? listBinding(place, model);
    const binds = binding !== null && binding.certainty > 0;
    const actions = binds ? actionForm(textsOf(group.items), model.words) : null;
    for (const item of group.items) {
      const own = things ? [] : labelledParty(item, place, model);
      if (own.length > 0) {
        proposals.push(...own);
        continue;
      }
      if (!binds) continue;
      const proposal = itemProposal(item, binding, place, actions, model);
      if (proposal !== null) proposals.push(proposal);
    }
  }
  const parts = partsProposal(list, place, model);
  if (parts !== null) proposals.push(parts);
  return proposals;
}

function textsOf(items: readonly Item[]): string[] {
  return items.map((item) => oneLine(item.text.text));
}

function itemProposal(
  item: Item,
  binding: ListBinding,
  place: Place,
  actions: ActionForm,
  model: DocumentModel,
): Proposal | null {
  const written = labelOf(item.text);
  if (written !== null && isFieldLabel(written, model.words)) return null;
  // "Rights: …" beside "Duties: …" under one heading.
  const title = written?.label.toLowerCase() ?? '';
  if (model.words.headings.outcomes.includes(title)) return null;
  const neutral =
    written !== null && (isNeutral(written.label, model) || model.words.dutyNouns.includes(title));
  const label = neutral ? null : written;
  const text = neutral ? written.rest : oneLine(item.text.text);
  if (text === '' || /[?:]\s*$/u.test(text)) return null;
  const rest = label === null ? text : label.rest;
  const clauses = clausesOf(rest, model.parties, model.words);
  const named = new Set(clauses.filter((clause) => !clause.negated).flatMap((clause) => clause.parties));
  if (clauses.some((clause) => clause.negated) || (named.size > 0 && label === null)) return null;
  const first = neutral ? text : oneLine((item.sentences[0] ?? item.text).text);
  const owner = itemOwner(label === null ? first : text, label, binding, model);
  if (owner === null) return null;
  if (!binding.shared && !owner.own && [...named].some((party) => !binding.parties.includes(party)))
    return null;
  const read = (said: string, told: Binding): ItemReading | string =>
    readItem(said, told, model.words, model.casing, label === null ? actions : null);
  const reading = read(
    closed(owner.text, first),
    label === null ? binding.binding : { ...binding.binding, modal: null },
  );
  if (typeof reading === 'string') return null;
  if (binding.soft && !owner.own) {
    const told = label === null ? reading : read(label.rest, binding.binding);
    if (typeof told === 'string' || !told.action) return null;
  }
  const open = binding.certainty < 0.6 || owner.parties.length === 0;
  const context = [...headingsOf(place.section, model), ...binding.scope];
  const claim = whoClaim(model, {
    recogniser: name,
    construct: 'party-list',
    parties: owner.parties,
    predicate: reading.predicate,
    subject: reading.subject,
    lead: binding.lead,
    context: [...new Set(context)],
    scope: binding.scope,
    explanation: explanationOf(item, binding),
    spans: [item.text.span],
    leansOn: binding.leansOn,
    certainty: binding.certainty,
    why: owner.parties.length === 0 ? [owner.why, 'it does not say by whom'] : [owner.why],
    open,
  });
  const claims: Draft[] = [claim];
  // "Special cases: matters which are solely …" also says what the label means.
  if (label !== null && owner.own && /^\p{L}+\s+(?:which|that|who)\s/iu.test(label.rest)) {
    claims.push(
      termClaim(
        label.label,
        label.rest,
        [item.text.span],
        place,
        model,
        0.85,
        'the item says what its label means',
        'glossary',
      ),
    );
  }
  return { recogniser: name, territory: [item.text.span], claims, weight: label === null ? 0 : 1 };
}

/** The words of an item with its full stop, which tells orders from names. */
function closed(text: string, written: string): string {
  return /[.!]$/u.test(written) && !/[.!]$/u.test(text) ? `${text}.` : text;
}

function explanationOf(item: Item, binding: ListBinding): string {
  const text = oneLine(item.text.text);
  return binding.title === '' ? text : `${withoutClosing(binding.title)}: ${text}`;
}
