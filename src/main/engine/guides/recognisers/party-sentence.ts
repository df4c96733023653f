import { clausesOf, type Clause } from '../grammar/clauses.ts';
import { labelOf, withoutCount } from '../grammar/labels.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { visit, type DocumentModel, type Party, type Place } from '../model/index.ts';
import { oneLine, upperFirst, withoutClosing } from '../model/text.ts';
import type { Item, Paragraph, Text } from '../types.ts';
import { leadOf, leadReading } from './list-binding.ts';
import { oncePerPart } from './once-per-part.ts';
import { statementsOf, type Statement } from './statements.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { clauseProblem, clauseSubject, headingsOf, scopeLead, whoClaim } from './who.ts';

const name = 'party-sentence';

/** A sentence with one party as its subject: "X operates, manages and controls Y". */
export const partySentence: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      paragraph: (block, place) => {
        if (readsSentences(place, model, false) && mayHoldClauses(block, model))
          proposals.push(...sentences(block.sentences, place, caseOf(place, model), model));
      },
      list: (list, place) => {
        if (!readsSentences(place, model, true)) return;
        for (const item of list.items) {
          if (mayHoldClauses(item, model))
            proposals.push(...sentences(item.sentences, place, scenarioOf(place, model), model));
        }
      },
    });
    yield* proposals;
  },
};

/**
 * False where none of the sentences of a paragraph or an item can have a clause: without the name of a party there is none, but in
 * languages described by frames, whose clauses may have no subject.
 */
export const mayHoldClauses = oncePerPart(
  ({ text }: Paragraph | Item, { parties, words }) => words.frames !== null || parties.mayMention(text.text),
);

const silent = new Set(['objectives', 'links', 'host', 'mistakes', 'practices', 'answers']);

/** Objectives, advice and the items of a quiz speak of duties without stating them. */
export function readsSentences(place: Place, model: DocumentModel, items: boolean): boolean {
  const subject = model.about[place.section.index]?.subject ?? 'plain';
  return !silent.has(subject) && !(items && subject === 'questions');
}

/** The case in which the statements of a list hold: "If you launch …" before it, or the heading of a worked example. */
export const scenarioOf = oncePerPart(readScenario);

function readScenario(
  place: Place,
  model: DocumentModel,
): { scope: string; lead: string; title: string } | null {
  const before = leadOf(place);
  const reading = leadReading(place, model);
  if (reading?.kind === 'scenario')
    return { scope: reading.text, lead: reading.text, title: before?.text ?? '' };
  const own = caseOf(place, model);
  return own === null ? null : { ...own, title: before?.text ?? '' };
}

/** The heading of a worked example as the case in which its statements hold. */
function caseOf(place: Place, model: DocumentModel): { scope: string; lead: string; title: string } | null {
  const about = model.about[place.section.index];
  if (about?.subject !== 'examples' || place.section.heading === null || !isCase(place.section.title, model))
    return null;
  const scope = withoutCount(place.section.title, model.words);
  if (scope === '' || new RegExp(`^(?:${model.words.headings.examples.join('|')})s?$`, 'iu').test(scope))
    return null;
  return { scope, lead: model.words.prompts.underScope.replace('{scope}', () => scope), title: '' };
}

/** "Example 2: …", "Scenario: …", "The night shift scenario"; not "Definition-example pairs". */
function isCase(title: string, model: DocumentModel): boolean {
  return withoutCount(title, model.words) !== title || /(?:scenario|case)(?:\s*\([^()]*\))?$/iu.test(title);
}

type Scenario = ReturnType<typeof scenarioOf>;

function sentences(
  texts: readonly Text[],
  place: Place,
  scenario: Scenario,
  model: DocumentModel,
): Proposal[] {
  const proposals: Proposal[] = [];
  let last: { party: Party; responsible: boolean } | null = null;
  const labelled = texts[0] !== undefined && labelOf(texts[0]) !== null;
  for (const statement of statementsOf(texts, model)) {
    if (statement.label !== null && model.parties.named(statement.label, model.words) !== null) continue;
    const clauses = usable(statement.text, model, scenario !== null);
    const whole =
      clauses.length > 0 || statement.label === null
        ? clauses
        : usable(statement.sentence.text, model, scenario !== null);
    const shown = clauses.length > 0 ? statement : { ...statement, label: null };
    // "Conclusion: The lease has ended. The tenant may recover …" is said of one case.
    const told = labelled ? whole.filter((clause) => !model.words.permissions.includes(clause.verb)) : whole;
    const claims = claimsOf(told, shown, place, scenario, model);
    const sides = new Set(claims.map((claim) => claim.answer.join('+')));
    if (sides.size === 1) {
      const boundaries = whole.map((clause) => boundaryOf(clause, shown, place, model));
      claims.push(...boundaries.filter((claim) => claim !== null));
      proposals.push({ recogniser: name, territory: [statement.sentence.span], claims, weight: 0 });
    } else if (last !== null && last.responsible && whole.length === 0) {
      const continued = continuation(statement, last.party, place, model);
      if (continued === null) {
        last = null;
        continue;
      }
      proposals.push({
        recogniser: name,
        territory: [statement.sentence.span],
        claims: [continued],
        weight: -1,
      });
      continue;
    }
    const final = whole.at(-1);
    const party = final?.parties.length === 1 ? final.parties[0] : undefined;
    last =
      party === undefined || final === undefined
        ? null
        : { party, responsible: final.kind === 'responsible' && !final.negated };
  }
  return proposals;
}

/** The claims of a sentence's clauses. */
function claimsOf(
  clauses: readonly Clause[],
  statement: Statement,
  place: Place,
  scenario: Scenario,
  model: DocumentModel,
): Draft[] {
  const claims: Draft[] = [];
  for (const clause of clauses) {
    const claim = claimOf(clause, statement, place, scenario, model);
    if (claim !== null) claims.push(claim);
  }
  return claims;
}

/** Clauses of a sentence that is neither a question nor too long to be one. */
export function usable(text: string, model: DocumentModel, free = false): readonly Clause[] {
  const plain = oneLine(text);
  if (plain.length > 600 || (plain.includes('?') && /\?["”’)]?\s*$/u.test(plain))) return [];
  return clausesOf(plain, model.parties, model.words, free);
}

/** The claim of one clause; null where the clause is a lead-in or cannot be asked. */
export function claimOf(
  clause: Clause,
  statement: Statement,
  place: Place,
  scenario: Scenario,
  model: DocumentModel,
): Draft | null {
  if (clauseProblem(clause, model) !== null) return null;
  const patterns = patternsOf(model.words);
  const { sentence, label } = statement;
  if (/:\s*$/u.test(sentence.text) && patterns.partsAtEnd.test(clause.text)) return null;
  // "checks a sample of it": what is meant stands in another clause.
  const parts = clause.object.toLowerCase().split(' ');
  if (parts.length <= 4 && model.words.pointers.includes(parts.at(-1) as string)) return null;
  if (patterns.listObject.test(clause.object) && clause.object !== '') return null;
  if (isPraise(clause, place, scenario, model) || (scenario !== null && setsScene(clause, statement, model)))
    return null;
  const own = clause.lead === null ? [] : [clause.lead];
  const outer = [...(scenario === null ? [] : [scenario.scope]), ...(label === null ? [] : [label])];
  const object = clause.object === '' ? (clause.lead ?? '') : clauseSubject(clause, model);
  const forLabel = label === null ? null : scopeLead(label, model);
  return whoClaim(model, {
    recogniser: name,
    construct: 'party-sentence',
    parties: clause.parties,
    predicate: predicateOf(clause, model),
    subject: model.casing.inSentence(object),
    lead: clause.lead ?? forLabel ?? scenario?.lead ?? null,
    context: [...new Set([...headingsOf(place.section, model), ...outer])],
    scope: clause.object === '' ? outer : [...outer, ...own],
    explanation:
      scenario === null || scenario.title === ''
        ? oneLine(sentence.text)
        : `${scenario.title} ${oneLine(sentence.text)}`,
    spans: [sentence.span],
    leansOn: [],
    certainty: clause.kind === 'verb' ? 0.88 : 0.94,
    why: ['the sentence says who does it'],
  });
}

/** "A retailer runs a shop on …" tells the case; what "the retailer" does in it is a statement. */
function setsScene(clause: Clause, { text }: Statement, { words }: DocumentModel): boolean {
  const first = oneLine(text).slice(clause.from).split(' ')[0]?.toLowerCase() ?? '';
  return clause.kind === 'verb' && words.articles.includes(first) && words.singleDeterminers.includes(first);
}

/** "X runs everything from A down to B": how far its part reaches. */
function boundaryOf(clause: Clause, statement: Statement, place: Place, model: DocumentModel): Draft | null {
  const [party] = clause.parties;
  const { boundary, boundarySigns } = patternsOf(model.words);
  if (party === undefined || clause.negated) return null;
  const lower = clause.object.toLowerCase();
  if (!boundarySigns.some((sign) => lower.includes(sign))) return null;
  const match = boundary.exec(clause.object);
  if (match === null || clauseProblem(clause, model) !== null) return null;
  const [, , from = '', to = '', rest = ''] = match;
  const text = oneLine(statement.text);
  const at = text.indexOf(from, clause.from);
  if (at === -1) return null;
  const known = upperFirst(text.slice(clause.from, at).trim());
  return {
    recogniser: name,
    construct: 'party-sentence',
    family: 'question',
    subject: known,
    context: headingsOf(place.section, model),
    scope: [],
    relation: 'boundary',
    answer: [oneLine(`${from} ${to} ${rest}`)],
    answerMode: 'any',
    options: null,
    explanation: oneLine(statement.sentence.text),
    spans: [statement.sentence.span],
    leansOn: [],
    certainty: 0.9,
    why: ['the sentence says how far the part reaches'],
    ask: [
      {
        kind: 'question',
        card: 'contrast',
        template: 'boundary',
        prompt: model.words.prompts.boundary
          .replace('{known}', () => known)
          .replace('{from}', from.split(' ')[0]?.toLowerCase() ?? '')
          .replace('{to}', to.toLowerCase()),
      },
    ],
    open: false,
    parties: [party],
  };
}

/** "X supports many formats" is a duty only where the text speaks of duties. */
function isPraise(clause: Clause, place: Place, scenario: Scenario, model: DocumentModel): boolean {
  if (clause.kind !== 'verb' || scenario !== null || !model.words.softVerbs.includes(clause.verb))
    return false;
  const subject = model.about[place.section.index]?.subject;
  if (subject === 'party' || subject === 'shared') return false;
  const titles = [...headingsOf(place.section, model), model.title].join(' ').toLowerCase();
  return !model.words.dutyNouns.some((noun) => noun.length > 4 && titles.includes(noun));
}

/** A passive sentence begins with what becomes the object: its capital goes. */
function predicateOf(clause: Clause, model: DocumentModel): string {
  return clause.from === 0 && clause.text === `${clause.verb} ${clause.object}`
    ? `${clause.verb} ${model.casing.inSentence(clause.object)}`.trim()
    : clause.text;
}

/** "This also includes …" behind "X is responsible for …". */
function continuation(statement: Statement, party: Party, place: Place, model: DocumentModel): Draft | null {
  const { text } = statement;
  const match = patternsOf(model.words).partsLead.exec(text);
  if (match === null) return null;
  const object = withoutClosing(text.slice(match[0].length)).replace(/,?\s+and so on$/iu, '');
  if (object === '' || object.split(' ').length > 25 || /:\s*$/u.test(text)) return null;
  return whoClaim(model, {
    recogniser: name,
    construct: 'party-sentence',
    parties: [party],
    predicate: model.words.prompts.responsibleFor.replace('{item}', () => object),
    subject: object,
    lead: null,
    context: headingsOf(place.section, model),
    scope: [],
    explanation: text,
    spans: [statement.sentence.span],
    leansOn: [],
    certainty: 0.85,
    why: ['continues the sentence before, which names the party'],
  });
}
