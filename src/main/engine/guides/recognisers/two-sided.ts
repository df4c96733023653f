import { alikeClauses, alikeParts, eachOwn } from '../grammar/alike.ts';
import type { Clause } from '../grammar/clauses.ts';
import { visit, type DocumentModel, type Party, type Place } from '../model/index.ts';
import { oneLine, trimmed, upperFirst, withoutClosing } from '../model/text.ts';
import { normalise } from '../normalise.ts';
import type { Cell, Span, Text } from '../types.ts';
import { partyColumns } from './party-columns.ts';
import { claimOf, mayHoldClauses, readsSentences, scenarioOf, usable } from './party-sentence.ts';
import { statementsOf, type Statement } from './statements.ts';
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
        if (readsSentences(place, model, false) && mayHoldClauses(block, model))
          proposals.push(...fromSentences(block.sentences, place, model));
      },
      list: (list, place) => {
        if (!readsSentences(place, model, true)) return;
        for (const item of list.items)
          if (mayHoldClauses(item, model)) proposals.push(...fromSentences(item.sentences, place, model));
      },
      definition: (block, place) => {
        const [meaning] = block.meanings;
        if (meaning === undefined || block.meanings.length > 1) return;
        const label = { text: oneLine(block.term.text), span: block.term.span };
        proposals.push(...underLabel([statement(meaning)], label, place, model));
      },
      table: (table, place) => {
        if (partyColumns(table, place, model) !== null) return;
        for (const row of table.rows) {
          for (const [index, cell] of row.entries())
            if (index > 0) proposals.push(...fromCell(cell, row[0], place, model));
        }
      },
    });
    yield* proposals;
  },
};

interface SourceLabel {
  text: string;
  span: Span | null;
}

function statement(text: Text): Statement {
  return { sentence: text, text: oneLine(text.text), label: null, labelSpan: null };
}

function fromCell(cell: Cell, key: Cell | undefined, place: Place, model: DocumentModel): Proposal[] {
  if (key === undefined || !mayNameSides(cell, model)) return [];
  const label = oneLine(key.text.text);
  if (label === '') return [];
  return underLabel([statement(cell.text)], { text: label, span: key.span }, place, model);
}

/** False for short cells, and for those that name nobody. */
function mayNameSides({ text }: Cell, { parties, words }: DocumentModel): boolean {
  return text.text.length >= 20 && (words.frames !== null || parties.mayMention(text.text));
}

/** Both sides behind one label, over as many sentences as go on about them; or both in one sentence without a label. */
function fromSentences(sentences: readonly Text[], place: Place, model: DocumentModel): Proposal[] {
  const statements = statementsOf(sentences, model);
  const proposals: Proposal[] = [];
  for (let at = 0; at < statements.length; at++) {
    const current = statements[at] as Statement;
    if (current.label === null) {
      proposals.push(...unlabelled(current, place, model));
      continue;
    }
    let end = at + 1;
    while (
      end < statements.length &&
      statements[end]?.label === null &&
      sidesOf([statements[end] as Statement], model, true).length > 0
    )
      end++;
    const own = sidesOf([current], model, true).length > 0;
    const found = own
      ? underLabel(statements.slice(at, end), { text: current.label, span: current.labelSpan }, place, model)
      : [];
    proposals.push(...found);
    if (found.length > 0) at = end - 1;
  }
  return proposals;
}

/** Statement of one side, with the words it was made in. */
interface Side {
  clause: Clause;
  party: Party;
  written: string;
}

/** `labelled`: the label says what "it" and "them" are, and what is done needs no object. */
function sidesOf(statements: readonly Statement[], model: DocumentModel, labelled = false): Side[] {
  return statements.flatMap(({ text }) =>
    usable(text, model).flatMap((clause): Side[] => {
      const [party] = clause.parties;
      if (party === undefined || clause.parties.length > 1 || clause.negated || clause.part === '') return [];
      if (!labelled && (clauseProblem(clause, model) !== null || clause.object === '')) return [];
      return [
        { clause, party, written: withoutClosing(trimmed(oneLine(text), clause.from, clause.to).text) },
      ];
    }),
  );
}

/** False for most sentences: those that name nobody, or one party once, set no side against another. */
function namesTwo(text: string, model: DocumentModel): boolean {
  return model.parties.mentions(oneLine(text)).length > 1;
}

function partiesOf(sides: readonly Side[]): Set<Party> {
  return new Set(sides.map((side) => side.party));
}

function underLabel(
  statements: readonly Statement[],
  label: SourceLabel,
  place: Place,
  model: DocumentModel,
): Proposal[] {
  const sides = sidesOf(statements, model, true);
  if (partiesOf(sides).size < 2 || model.parties.named(label.text, model.words) !== null) return [];
  const spans = statements.map((one) => one.sentence.span);
  const claims = labelledClaims(sides, statements, label, spans, place, model);
  return [
    { recogniser: name, territory: label.span === null ? spans : [...spans, label.span], claims, weight: 1 },
  ];
}

function labelledClaims(
  sides: readonly Side[],
  statements: readonly Statement[],
  label: SourceLabel,
  spans: readonly Span[],
  place: Place,
  model: DocumentModel,
): Draft[] {
  const parts = new Map<Party, string[]>();
  const alike = alikeParts(
    sides.map((side) => side.clause),
    model.words,
  );
  for (const [index, side] of sides.entries())
    parts.set(side.party, [...(parts.get(side.party) ?? []), alike[index] as string]);
  const about = model.about[place.section.index];
  const text = statements.map((one) => oneLine(one.sentence.text)).join(' ');
  const explanation = text.startsWith(label.text) ? text : `${label.text}: ${text}`;
  const shared = {
    recogniser: name,
    construct: 'two-sided' as const,
    family: 'parts' as const,
    subject: label.text,
    context: headingsOf(place.section, model),
    scope: [],
    explanation,
    spans,
    leansOn: [],
    certainty: 0.93,
    why: ['the sentence gives each side its part'],
    options: null,
    open: false,
  };
  const { prompts, grammar } = model.words;
  const title = upperFirst(label.text);
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
          .replace('{label}', () => title)
          .replace('{whose}', () => grammar.possessive(party.inSentence)),
      },
    ],
  }));
  if (about?.subject === 'shared' && sharedParties(model, explanation).length === parts.size) {
    const subject = model.casing.inSentence(label.text);
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
        spans,
        leansOn: about.heading === null || about.heading.heading === null ? [] : [about.heading.heading.span],
        certainty: 0.93,
        why: ['stands under a heading that says shared, and gives each side its part'],
      }),
    );
  }
  return claims;
}

/** Both sides in one sentence: who does what, and the second side with the first one given. */
function unlabelled(current: Statement, place: Place, model: DocumentModel): Proposal[] {
  if (!namesTwo(current.text, model)) return [];
  const sides = sidesOf([current], model);
  if (partiesOf(sides).size < 2) return [];
  const scenario = scenarioOf(place, model);
  const deeds = sides.map((side) => normalise(side.clause.part, model, true));
  if (new Set(deeds).size < deeds.length) return bothDo(sides, deeds, current, place, scenario, model);
  const clauses = alikeClauses(
    sides.map((side) => side.clause),
    model.words,
  );
  const claims = clauses
    .map((clause) => claimOf(clause, current, place, scenario, model))
    .filter((claim) => claim !== null)
    .map((claim): Draft => ({
      ...claim,
      recogniser: name,
      construct: 'two-sided',
      why: ['the sentence sets one side against the other'],
    }));
  const contrast = otherSide(sides, current, place, scenario?.scope ?? null, model);
  if (contrast !== null) claims.push(contrast);
  return claims.length === 0
    ? []
    : [{ recogniser: name, territory: [current.sentence.span], claims, weight: 0 }];
}

/** "A trains its staff, and B must train its staff": who does has one answer, both. */
function bothDo(
  sides: readonly Side[],
  deeds: readonly string[],
  current: Statement,
  place: Place,
  scenario: ReturnType<typeof scenarioOf>,
  model: DocumentModel,
): Proposal[] {
  const [first] = sides;
  if (first === undefined || new Set(deeds).size > 1) return [];
  const clause = { ...first.clause, parties: [...partiesOf(sides)] };
  const claim = claimOf(clause, current, place, scenario, model);
  if (claim === null) return [];
  const ask = claim.ask.map((one) =>
    one.kind === 'who' ? { ...one, predicate: eachOwn(one.predicate, model.words) } : one,
  );
  const both: Draft = {
    ...claim,
    recogniser: name,
    construct: 'two-sided',
    why: ['the sentence says it of each side'],
    ask,
  };
  return [{ recogniser: name, territory: [current.sentence.span], claims: [both], weight: 0 }];
}

function otherSide(
  sides: readonly Side[],
  current: Statement,
  place: Place,
  scenario: string | null,
  model: DocumentModel,
): Draft | null {
  const [first, second] = sides;
  if (sides.length !== 2 || first === undefined || second === undefined) return null;
  if (
    first.clause.verbLast === true ||
    first.clause.lead !== null ||
    second.clause.lead !== null ||
    first.written.split(' ').length > 30
  )
    return null;
  const { prompts, grammar } = model.words;
  const known = upperFirst(first.written);
  const whose = grammar.possessive(second.party.inSentence);
  return {
    recogniser: name,
    construct: 'two-sided',
    family: 'parts',
    subject: withoutClosing(first.written),
    context: headingsOf(place.section, model),
    scope: scenario === null ? [] : [scenario],
    relation: `part-of:${second.party.name}`,
    answer: [alikeParts([first.clause, second.clause], model.words)[1] as string],
    answerMode: 'any',
    options: null,
    explanation: oneLine(current.sentence.text),
    spans: [current.sentence.span],
    leansOn: [],
    certainty: 0.9,
    why: ['the sentence sets one side against the other'],
    ask: [
      {
        kind: 'question',
        card: 'contrast',
        template: 'other-side',
        prompt: prompts.otherSide.replace('{known}', () => known).replace('{whose}', () => whose),
      },
    ],
    open: false,
    parties: [second.party],
  };
}
