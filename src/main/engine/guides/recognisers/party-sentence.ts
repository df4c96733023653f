import { clausesOf, type Clause } from '../grammar/clauses.ts';
import { labelOf, withoutCount } from '../grammar/labels.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { visit, type DocumentModel, type Party, type Place } from '../model/index.ts';
import { oneLine, withoutClosing } from '../model/text.ts';
import type { Item, Text } from '../types.ts';
import { leadBefore, leadOf } from './list-binding.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { clauseProblem, clauseSubject, headingsOf, whoClaim } from './who.ts';

const name = 'party-sentence';

/** A sentence with one party as its subject: "X operates, manages and controls Y". */
export const partySentence: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      paragraph: (block, place) => {
        if (readsSentences(place, model))
          proposals.push(...sentences(block.sentences, place, [], null, model));
      },
      list: (list, place) => {
        if (!readsSentences(place, model)) return;
        const scenario = scenarioOf(place, model);
        for (const item of list.items) proposals.push(...itemSentences(item, place, scenario, model));
      },
    });
    yield* proposals;
  },
};

const silent = new Set(['objectives', 'links', 'host', 'mistakes', 'practices', 'questions', 'answers']);

/** Objectives, advice and quizzes speak of duties without stating them. */
export function readsSentences(place: Place, model: DocumentModel): boolean {
  return !silent.has(model.about[place.section.index]?.subject ?? 'plain');
}

/** The case in which the statements of a list hold: "If you launch …" before it, or the heading of a worked example. */
export function scenarioOf(
  place: Place,
  model: DocumentModel,
): { scope: string; lead: string; title: string } | null {
  const before = leadOf(place);
  const reading = before === null ? null : leadBefore(before.text, before.previous, model);
  if (reading?.kind === 'scenario')
    return { scope: reading.text, lead: reading.text, title: before?.text ?? '' };
  const about = model.about[place.section.index];
  if (about?.subject !== 'examples' || place.section.heading === null) return null;
  const scope = withoutCount(place.section.title, model.words);
  if (scope === '' || new RegExp(`^(?:${model.words.headings.examples.join('|')})s?$`, 'iu').test(scope))
    return null;
  return {
    scope,
    lead: model.words.prompts.forScope.replace('{scope}', () => model.casing.inSentence(scope)),
    title: before?.text ?? '',
  };
}

type Scenario = ReturnType<typeof scenarioOf>;

function itemSentences(item: Item, place: Place, scenario: Scenario, model: DocumentModel): Proposal[] {
  const label = labelOf(item.text);
  if (label === null) return sentences(item.sentences, place, [], scenario, model);
  if (model.parties.named(label.label, model.words) !== null) return [];
  const clauses = clausesOf(label.rest, model.parties, model.words);
  const parties = new Set(clauses.flatMap((clause) => clause.parties));
  const first = clauses[0];
  if (first === undefined || parties.size !== 1 || clauses.length !== 1) return [];
  const claim = claimOf(first, item.text, place, [label.label], scenario, model);
  return claim === null
    ? []
    : [{ recogniser: name, territory: [item.text.span], claims: [claim], weight: 0 }];
}

function sentences(
  texts: readonly Text[],
  place: Place,
  scope: readonly string[],
  scenario: Scenario,
  model: DocumentModel,
): Proposal[] {
  const proposals: Proposal[] = [];
  let last: { party: Party; responsible: boolean } | null = null;
  for (const sentence of texts) {
    const clauses = usable(sentence.text, model);
    const parties = new Set(clauses.flatMap((clause) => clause.parties));
    const claims = clauses
      .map((clause) => claimOf(clause, sentence, place, scope, scenario, model))
      .filter((claim) => claim !== null);
    if (claims.length > 0)
      proposals.push({ recogniser: name, territory: [sentence.span], claims, weight: 0 });
    else if (last !== null && last.responsible) {
      const continued = continuation(sentence, last.party, place, scope, model);
      if (continued !== null) {
        proposals.push({ recogniser: name, territory: [sentence.span], claims: [continued], weight: -1 });
        continue;
      }
    }
    const only = parties.size === 1 ? [...parties][0] : undefined;
    last =
      only === undefined
        ? null
        : {
            party: only,
            responsible: clauses.every((clause) => clause.kind === 'responsible' && !clause.negated),
          };
  }
  return proposals;
}

/** Clauses of a sentence that is neither a question nor a lead-in whose object comes below. */
export function usable(text: string, model: DocumentModel): Clause[] {
  const plain = oneLine(text);
  if (/\?["”’)]?\s*$/u.test(plain) || plain.length > 600) return [];
  return clausesOf(plain, model.parties, model.words);
}

export function claimOf(
  clause: Clause,
  sentence: Text,
  place: Place,
  scope: readonly string[],
  scenario: Scenario,
  model: DocumentModel,
): Draft | null {
  if (clauseProblem(clause, model) !== null) return null;
  const patterns = patternsOf(model.words);
  if (
    /:\s*$/u.test(sentence.text) &&
    (patterns.listObject.test(clause.object) || patterns.partsAtEnd.test(clause.text))
  )
    return null;
  const isPlaceholder = patterns.listObject.test(clause.object) && clause.object !== '';
  if (isPlaceholder) return null;
  const own = clause.lead === null ? [] : [clause.lead];
  const outer = scenario === null ? [] : [scenario.scope];
  const subject = clause.object === '' ? (clause.lead ?? '') : clauseSubject(clause, model);
  return whoClaim(model, {
    recogniser: name,
    construct: 'party-sentence',
    parties: clause.parties,
    predicate: clause.text,
    subject: model.casing.inSentence(subject),
    lead:
      clause.lead ??
      scenario?.lead ??
      (scope.length > 0
        ? model.words.prompts.forScope.replace('{scope}', () => model.casing.inSentence(scope.join(', ')))
        : null),
    context: [...new Set([...headingsOf(place.section, model), ...outer, ...scope])],
    scope: [...outer, ...scope, ...(clause.object === '' ? [] : own)],
    explanation:
      scenario === null || scenario.title === ''
        ? oneLine(sentence.text)
        : `${scenario.title} ${oneLine(sentence.text)}`,
    spans: [sentence.span],
    leansOn: [],
    certainty: clause.kind === 'verb' ? 0.88 : 0.94,
    why: ['the sentence has the party as its subject'],
  });
}

/** "This also includes …" behind "X is responsible for …". */
function continuation(
  sentence: Text,
  party: Party,
  place: Place,
  scope: readonly string[],
  model: DocumentModel,
): Draft | null {
  const text = oneLine(sentence.text);
  const match = patternsOf(model.words).partsLead.exec(text);
  if (match === null) return null;
  const object = withoutClosing(text.slice(match[0].length));
  if (object === '' || object.split(' ').length > 25 || /:\s*$/u.test(text)) return null;
  return whoClaim(model, {
    recogniser: name,
    construct: 'party-sentence',
    parties: [party],
    predicate: model.words.prompts.responsibleFor.replace('{item}', () => object),
    subject: object,
    lead: null,
    context: headingsOf(place.section, model),
    scope,
    explanation: text,
    spans: [sentence.span],
    leansOn: [],
    certainty: 0.85,
    why: ['continues the sentence before, which names the party'],
  });
}
