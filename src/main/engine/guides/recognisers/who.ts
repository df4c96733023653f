import type { Construct } from '../../../../shared/guide.ts';
import type { Clause } from '../grammar/clauses.ts';
import { isVague } from '../grammar/items.ts';
import { isBareNoun, withArticle } from '../grammar/noun-phrase.ts';
import { patternsOf } from '../grammar/patterns.ts';
import type { DocumentModel, Party, Section } from '../model/index.ts';
import { oneLine, upperFirst } from '../model/text.ts';
import type { Span } from '../types.ts';
import type { Words } from '../words/index.ts';
import { oncePerPart } from './once-per-part.ts';
import type { Draft } from './types.ts';

export interface WhoClaim {
  recogniser: string;
  construct: Construct;
  parties: readonly Party[];
  /** One of them suffices ("the landlord or the agent"). */
  either?: boolean;
  predicate: string;
  subject: string;
  lead: string | null;
  context: readonly string[];
  scope: readonly string[];
  explanation: string;
  spans: readonly Span[];
  leansOn: readonly Span[];
  certainty: number;
  why: readonly string[];
  open?: boolean;
}

/** A claim that somebody is responsible for something. */
export function whoClaim(model: DocumentModel, claim: WhoClaim): Draft {
  const [only] = claim.parties;
  const names =
    claim.parties.length === 1 && only !== undefined
      ? [only.name]
      : [...new Set(claim.parties.map((party) => party.name))];
  return {
    recogniser: claim.recogniser,
    construct: claim.construct,
    family: 'who',
    subject: oneLine(claim.subject),
    context: claim.context,
    scope: claim.scope,
    relation: 'responsible',
    answer: claim.open === true ? [] : names,
    answerMode: names.length > 1 && claim.either !== true ? 'all' : 'any',
    options: optionsOf(model, claim.parties),
    explanation: claim.explanation,
    spans: claim.spans,
    leansOn: claim.leansOn,
    certainty: claim.certainty,
    why: claim.why,
    ask: [
      {
        kind: 'who',
        predicate: oneLine(claim.predicate),
        lead: claim.lead,
      },
    ],
    open: claim.open === true,
    parties: claim.parties,
  };
}

/**
 * The parties to choose from: all of the document that can be somebody. Things that a sentence gives a duty to ("the kernel")
 * are none of them, and questions about those have no options, so that the options never depend on the answer.
 */
export function optionsOf(model: DocumentModel, answer: readonly Party[]): string[] | null {
  if (answer.some((party) => !party.person)) return null;
  let names = persons.get(model.parties);
  if (names === undefined) {
    const all = model.parties.all.filter((party) => party.person).map((party) => party.name);
    names = [...new Set(all)].toSorted();
    persons.set(model.parties, names);
  }
  return names.length > 1 ? names : null;
}

/** The names of a document's parties that can be somebody; all its facts share the one list. */
const persons = new WeakMap<DocumentModel['parties'], string[]>();

/** What a clause is about: its object, with the verb where that says more than "is responsible for". */
export function clauseSubject(clause: Clause, model: DocumentModel): string {
  const generic =
    clause.kind === 'responsible' || model.words.genericVerbs.includes(clause.verb.toLowerCase());
  return generic ? clause.object : clause.kind === 'modal' ? clause.object : clause.text;
}

/** Why a clause makes no question, or null where it does. Sentences in pairs and alone, and both their claims ask for it. */
export const clauseProblem = oncePerPart(readProblem);

function readProblem(clause: Clause, model: DocumentModel): string | null {
  const patterns = patternsOf(model.words);
  if (clause.negated && !isBan(clause, model)) return 'says who is not responsible';
  if (clause.object.startsWith('(') && /^\([^()]*\)$/u.test(clause.object) && !clause.verb.includes(' '))
    return 'does not say for what';
  if (clause.object === '') return clause.lead === null ? 'does not say for what' : null;
  if (clause.object.length < 5 && /^(?:for|of|to|in|on|with|by|at|from|that)$/iu.test(clause.object))
    return 'leads to what follows';
  // "ensures that the hosts are patched" is no pointer, "does that" is one.
  const points = patterns.pointerStarts.mayOpen(clause.object) && patterns.pointerStart.test(clause.object);
  if (points && !/^that(?:\s+\S+){3,}/iu.test(clause.object)) return 'points to something said before';
  if (clause.kind === 'modal' && clause.lead === null && pointsBack(clause.object, model))
    return 'points to something said before';
  if (clause.object.includes(' ') && saysMore(clause, model)) return 'says more than one thing';
  if (isVague(clause.object, model.words)) return 'does not say for what';
  if (clause.object.includes(',') && patterns.turn.test(clause.object)) return 'says more than one thing';
  const { words } = model;
  const verb = clause.verb.split(' ')[0] as string;
  if (
    words.givingVerbs.includes(verb) &&
    words.learner.subjects.includes((clause.object.split(' ')[0] as string).toLowerCase())
  )
    return 'praise rather than a duty';
  if (clause.object.length > 90 && clause.object.split(' ').length > 45) return 'too long for a question';
  return null;
}

/** "confirm them", "do the following": a verb whose object stands elsewhere. "check that the ropes hold" has its own. */
function pointsBack(object: string, model: DocumentModel): boolean {
  const { pointerStarts, pointerStart, listObject } = patternsOf(model.words);
  const behind = object.slice(object.indexOf(' ') + 1);
  if (behind.length === object.length) return false;
  if (pointerStarts.mayOpen(behind) && pointerStart.test(behind))
    return behind.split(' ').length <= (/^that\s/iu.test(behind) ? 2 : 3);
  return listObject.test(behind);
}

/** "marks the work, and the examiner checks it", "need a key, it takes a day": a clause of its own behind the object. */
function saysMore({ object, parties }: Clause, model: DocumentModel): boolean {
  if (object.includes(', ') && patternsOf(model.words).ownClause.test(object)) return true;
  if (!object.includes(' and ')) return false;
  return model.parties
    .mentions(object)
    .some(
      ({ party, start, end, possessive }) =>
        !possessive &&
        !parties.includes(party) &&
        /,?\sand\s(?:the\s|an?\s|each\s)?$/iu.test(object.slice(0, start)) &&
        /^\s(?:\p{L}*[^\P{L}su]s|must|should|has|can|may|will)\s/iu.test(object.slice(end)),
    );
}

/** "Contractors must not start work until …": what somebody is forbidden to do, said of one party that is not the reader. */
function isBan({ kind, verb, object, parties }: Clause, { words }: DocumentModel): boolean {
  const [party] = parties;
  if (kind !== 'modal' || party === undefined || parties.length > 1 || !party.person || party.learner)
    return false;
  const [not = '', act = '', ...others] = object.toLowerCase().split(' ', 4);
  const { studyVerbs, functionWords, adverbSet } = patternsOf(words);
  return (
    words.firmModals.includes(verb) &&
    words.negations.includes(not) &&
    ![studyVerbs, functionWords, adverbSet].some((set) => set.has(act)) &&
    !words.exclusive.includes(act) &&
    others.length > 0
  );
}

/** Titles from the outermost heading to the section's own, the document's title apart. */
export function headingsOf(section: Section, model: DocumentModel): readonly string[] {
  const known = headings.get(section);
  if (known !== undefined) return known;
  const titles: string[] = [];
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (at.title !== '' && at.title !== model.title) titles.unshift(at.title);
  }
  headings.set(section, titles);
  return titles;
}

/** All claims of a section share the one list. */
const headings = new WeakMap<Section, readonly string[]>();

/** Those who can be responsible, things apart. */
export function personsOf(model: DocumentModel): Party[] {
  return model.parties.all.filter((party) => party.person);
}

/**
 * The parties that "shared" means: all of them where there are exactly two, else those that the text names, else the two that
 * stand beside it; none where that is open.
 */
export function sharedParties(model: DocumentModel, text: string, beside: readonly Party[] = []): Party[] {
  const persons = personsOf(model);
  if (persons.length === 2) return persons;
  const named = [...new Set(model.parties.mentions(text).map((mention) => mention.party))];
  if (named.length > 1) return named;
  return beside.length === 2 ? [...beside] : [];
}

/** "For EC2", or "Monitor incidents:" where the key is a phrase that does not fit behind a preposition. */
export function scopeLead(key: string, model: DocumentModel): string {
  const { words } = model;
  if (words.frames !== null)
    return words.prompts.forScope.replace('{scope}', () => key.replace(/[:.]$/u, ''));
  const patterns = patternsOf(words);
  const [, first = '', second = ''] =
    /^([\p{L}'’-]*)(?:[^\p{L}'’-]+([\p{L}'’-]*))?/u.exec(key.toLowerCase()) ?? [];
  const base = patterns.toThird.has(first) ? first : patterns.toBase.get(first);
  const isPhrase = base !== undefined && second !== '' && !patterns.nounLike.has(base);
  const long = key.split(/\s+/u).length > 6 || /[?:.!]$/u.test(key);
  if (isPhrase || long) return words.prompts.underScope.replace('{scope}', () => key.replace(/[:.]$/u, ''));
  const scope = withArticle(model.casing.inSentence(key), words, model.casing);
  // "For ward, who …" lacks a word that nothing here can supply; "Ward: who …" does not.
  if (isBareNoun(scope, words)) return words.prompts.underScope.replace('{scope}', () => key);
  return words.prompts.forScope.replace('{scope}', () => scope);
}

/** "What is it?" becomes "what is it?"; "WHAT is it?" stays. */
function lowerStart(question: string): string {
  return /^\p{Lu}\p{Lu}/u.test(question) ? question : question.slice(0, 1).toLowerCase() + question.slice(1);
}

/** A question behind its condition: "For EC2, who …", "Monitor incidents: who …". */
export function behindLead(lead: string, question: string, { prompts }: Words): string {
  const { behindLead: template } = prompts;
  const asked = template.includes(',') ? lowerStart(question) : upperFirst(question);
  const between = lead.endsWith(':') ? '{lead} {question}' : template;
  return between.replace('{lead}', () => upperFirst(lead)).replace('{question}', () => asked);
}
