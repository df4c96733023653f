import type { Clause } from '../grammar/clauses.ts';
import { labelOf } from '../grammar/labels.ts';
import { visit, type DocumentModel, type Party, type Place } from '../model/index.ts';
import { oneLine, spanOf, trimmed, upperFirst, withoutClosing } from '../model/text.ts';
import type { Cell, Item, Span, Text } from '../types.ts';
import { partyColumns } from './party-columns.ts';
import { claimOf, readsSentences, scenarioOf, usable } from './party-sentence.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { clauseProblem, headingsOf, sharedParties, whoClaim } from './who.ts';

const name = 'two-sided';

/** "A does X, but B must do Y", in one sentence or two, also behind a label and in a cell. */
export const twoSided: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      paragraph: (block, place) => {
        if (!readsSentences(place, model)) return;
        for (const sentence of block.sentences)
          push(proposals, fromText([sentence], sentence, null, place, model));
      },
      list: (list, place) => {
        if (!readsSentences(place, model)) return;
        for (const item of list.items) push(proposals, fromItem(item, place, model));
      },
      definition: (block, place) => {
        const meaning = block.meanings[0];
        if (meaning !== undefined && block.meanings.length === 1) {
          push(
            proposals,
            fromText(
              [meaning],
              meaning,
              { label: oneLine(block.term.text), span: block.term.span },
              place,
              model,
            ),
          );
        }
      },
      table: (table, place) => {
        if (partyColumns(table, place, model) !== null) return;
        for (const row of table.rows)
          for (const [index, cell] of row.entries()) {
            if (index > 0) push(proposals, fromCell(cell, row[0], place, model));
          }
      },
    });
    yield* proposals;
  },
};

function push(proposals: Proposal[], proposal: Proposal | null): void {
  if (proposal !== null) proposals.push(proposal);
}

interface SourceLabel {
  label: string;
  span: Span;
}

function fromItem(item: Item, place: Place, model: DocumentModel): Proposal | null {
  const label = labelOf(item.text);
  if (label === null) return fromText(item.sentences, item.text, null, place, model);
  const span = spanOf(item.text, 0, label.at);
  return fromText(item.sentences, item.text, { label: label.label, span }, place, model, label.at);
}

function fromCell(cell: Cell, key: Cell | undefined, place: Place, model: DocumentModel): Proposal | null {
  const label = oneLine(key?.text.text ?? '');
  if (label === '' || key === undefined || cell.text.text.length < 20) return null;
  return fromText([cell.text], cell.text, { label, span: key.span }, place, model);
}

/** Statement of one side, with the words it was made in. */
interface Side {
  clause: Clause;
  party: Party;
  written: string;
}

function fromText(
  sentences: readonly Text[],
  whole: Text,
  label: SourceLabel | null,
  place: Place,
  model: DocumentModel,
  from = 0,
): Proposal | null {
  const texts =
    label === null || from === 0
      ? sentences.map((sentence) => sentence.text)
      : [oneLine(whole.text.slice(from))];
  const sides: Side[] = [];
  for (const text of texts) {
    for (const clause of usable(text, model)) {
      const [party] = clause.parties;
      if (
        party === undefined ||
        clause.parties.length > 1 ||
        clauseProblem(clause, model) !== null ||
        clause.object === ''
      )
        continue;
      sides.push({
        clause,
        party,
        written: withoutClosing(trimmed(oneLine(text), clause.from, clause.to).text),
      });
    }
  }
  if (new Set(sides.map((side) => side.party)).size < 2) return null;
  if (label !== null && model.parties.named(label.label, model.words) !== null) return null;
  const claims =
    label === null ? unlabelled(sides, sentences, place, model) : labelled(sides, whole, label, place, model);
  if (claims.length === 0) return null;
  const territory = label === null ? sentences.map((sentence) => sentence.span) : [whole.span, label.span];
  return { recogniser: name, territory, claims, weight: label === null ? 0 : 1 };
}

function labelled(
  sides: readonly Side[],
  whole: Text,
  label: SourceLabel,
  place: Place,
  model: DocumentModel,
): Draft[] {
  const parts = new Map<Party, string[]>();
  for (const side of sides) parts.set(side.party, [...(parts.get(side.party) ?? []), partOf(side)]);
  const about = model.about[place.section.index];
  const explanation = oneLine(whole.text).startsWith(label.label)
    ? oneLine(whole.text)
    : `${label.label}: ${oneLine(whole.text)}`;
  const shared = {
    recogniser: name,
    construct: 'two-sided' as const,
    family: 'parts' as const,
    subject: label.label,
    context: headingsOf(place.section, model),
    scope: [],
    explanation,
    spans: [whole.span],
    leansOn: [],
    certainty: 0.93,
    why: ['the sentence gives each side its part'],
    options: null,
    open: false,
  };
  const { prompts, grammar } = model.words;
  const claims: Draft[] = [...parts].map(([party, texts]) => ({
    ...shared,
    relation: `part-of:${party.name}`,
    answer: [texts.join('; ')],
    answerMode: 'any' as const,
    parties: [party],
    ask: [
      {
        kind: 'question' as const,
        card: 'contrast' as const,
        template: 'part',
        prompt: prompts.part
          .replace('{label}', () => upperFirst(label.label))
          .replace('{whose}', () => grammar.possessive(party.inSentence)),
      },
    ],
  }));
  claims.push({
    ...shared,
    relation: 'parts',
    answer: [...parts].map(([party, texts]) => `${party.name}: ${texts.join('; ')}`),
    answerMode: 'all',
    parties: [...parts.keys()],
    ask: [
      {
        kind: 'question',
        card: 'contrast',
        template: 'contrast',
        prompt: prompts.contrast.replace('{label}', () => upperFirst(label.label)),
      },
    ],
  });
  if (about?.subject === 'shared' && sharedParties(model, explanation).length === parts.size) {
    const subject = model.casing.inSentence(label.label);
    claims.push(
      whoClaim(model, {
        recogniser: name,
        construct: 'two-sided',
        parties: [...parts.keys()],
        predicate: prompts.responsibleFor.replace('{item}', () => subject),
        subject,
        lead: null,
        context: shared.context,
        scope: [],
        explanation,
        spans: [whole.span],
        leansOn:
          about.heading?.heading === null || about.heading === null ? [] : [about.heading.heading.span],
        certainty: 0.93,
        why: ['stands under a heading that says shared, and gives each side its part'],
      }),
    );
  }
  return claims;
}

function partOf(side: Side): string {
  return side.clause.part;
}

function unlabelled(
  sides: readonly Side[],
  sentences: readonly Text[],
  place: Place,
  model: DocumentModel,
): Draft[] {
  const claims: Draft[] = [];
  const scenario = scenarioOf(place, model);
  for (const side of sides) {
    const sentence =
      sentences.find((text) => oneLine(text.text).includes(side.written.slice(0, 40))) ?? sentences[0];
    if (sentence === undefined) continue;
    const claim = claimOf(side.clause, sentence, place, [], scenario, model);
    if (claim !== null)
      claims.push({
        ...claim,
        recogniser: name,
        construct: 'two-sided',
        why: ['the sentence sets one side against the other'],
      });
  }
  const contrast = otherSide(sides, sentences, place, scenario?.scope ?? null, model);
  return contrast === null ? claims : [...claims, contrast];
}

/** The second side, asked with the first one given. */
function otherSide(
  sides: readonly Side[],
  sentences: readonly Text[],
  place: Place,
  scenario: string | null,
  model: DocumentModel,
): Draft | null {
  const [first, second] = sides;
  if (
    sides.length !== 2 ||
    first === undefined ||
    second === undefined ||
    first.clause.lead !== null ||
    second.clause.lead !== null
  )
    return null;
  if (first.written.split(' ').length > 30) return null;
  const { prompts, grammar } = model.words;
  const known = upperFirst(first.written);
  return {
    recogniser: name,
    construct: 'two-sided',
    family: 'parts',
    subject: withoutClosing(first.written),
    context: headingsOf(place.section, model),
    scope: scenario === null ? [] : [scenario],
    relation: `part-of:${second.party.name}`,
    answer: [partOf(second)],
    answerMode: 'any',
    options: null,
    explanation: oneLine(sentences.map((sentence) => sentence.text).join(' ')),
    spans: sentences.map((sentence) => sentence.span),
    leansOn: [],
    certainty: 0.9,
    why: ['the sentence sets one side against the other'],
    ask: [
      {
        kind: 'question',
        card: 'contrast',
        template: 'other-side',
        prompt: prompts.otherSide
          .replace('{known}', () => known)
          .replace('{whose}', () => grammar.possessive(second.party.inSentence)),
      },
    ],
    open: false,
    parties: [second.party],
  };
}
