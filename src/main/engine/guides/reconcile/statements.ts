import type { MadeFact } from '../facts.ts';
import type { DocumentModel } from '../model/index.ts';
import { plainQuotes } from '../model/text.ts';
import { contentOf, stemsOf } from '../phrases.ts';
import { topicsOf, type Topic } from './topics.ts';

/** Who is said to do what, where: what a who-fact, or a sentence that makes none, can be held against others by. */
export interface Statement {
  made: MadeFact;
  topics: readonly Topic[];
  /** The parts of its scope that add something, normalised. */
  scope: readonly string[];
  /** Keys of parties, the same for the same party in every document; sorted. */
  parties: readonly string[];
  /** Keys of all parties of its document. */
  known: ReadonlySet<string>;
}

/** The key of a party that is the same in all documents. */
export type Same = (key: string) => string;

export function statementOf(made: MadeFact, same: Same): Statement | null {
  const { draft, model, fact } = made;
  const sided = draft.family === 'parts' && draft.relation === 'parts';
  if (draft.family !== 'who' && !sided) return null;
  // Who is accountable, consulted or informed is no other answer to who is responsible.
  if (draft.family === 'who' && draft.relation !== 'responsible') return null;
  if (made.parties.length === 0 || fact.answer.length === 0) return null;
  const label = labelOf(made);
  const whole = [...topicsOf(fact.subject, model), ...guardedBy(made)];
  return {
    made,
    topics: label === null ? whole : [...whole, ...topicsOf(label, model, 'label')],
    scope: scopeOf(made),
    parties: partiesOf(made, same),
    known: knownIn(model, same),
  };
}

/** "Who is responsible for securing networks?" speaks of their safety, though the fact's subject are the networks alone. */
function guardedBy({ draft, fact, model }: MadeFact): readonly Topic[] {
  const guards = model.words.comparing?.guards ?? [];
  const [ask] = draft.ask;
  if (guards.length === 0 || ask?.kind !== 'who' || fact.subject.length > longestLabel) return [];
  const at = ask.predicate.toLowerCase().lastIndexOf(fact.subject.toLowerCase());
  if (at <= 0) return [];
  const verb =
    /(\p{L}+)\s+(?:\p{L}{1,3}\s+)?$/u.exec(ask.predicate.slice(Math.max(0, at - 40), at))?.[1] ?? '';
  if (!guards.includes(verb.toLowerCase())) return [];
  return topicsOf(`${verb} ${fact.subject}`, model).filter(({ guarded }) => guarded);
}

const parties = new WeakMap<Same, WeakMap<DocumentModel, ReadonlySet<string>>>();

function knownIn(model: DocumentModel, same: Same): ReadonlySet<string> {
  let models = parties.get(same);
  if (models === undefined) parties.set(same, (models = new WeakMap()));
  let known = models.get(model);
  if (known === undefined)
    models.set(model, (known = new Set(model.parties.all.map((party) => same(party.key)))));
  return known;
}

/** Whether two stand in one sentence or item: what one sentence sets side by side is no contradiction. */
export function samePlace(one: Statement, two: Statement): boolean {
  const [a, b] = [one.made.fact.sources.at(-1), two.made.fact.sources.at(-1)];
  return a?.document === b?.document && a?.from === b?.from;
}

function partiesOf(made: MadeFact, same: Same): readonly string[] {
  const [first] = made.parties;
  if (first !== undefined && made.parties.length === 1) return [same(first.key)];
  return [...new Set(made.parties.map((party) => same(party.key)))].toSorted();
}

/** The label of the item or sentence that the fact was made from: it says what all of it is about. */
export function labelOf({ draft, model }: MadeFact): string | null {
  const label = draft.recogniser === 'party-sentence' ? draft.scope.at(-1) : undefined;
  const [span] = draft.spans;
  if (label === undefined || span === undefined || label.length > longestLabel) return null;
  // A case that is given before the sentence is part of the explanation and of the scope too, but not of the sentence.
  const written = model.document.text.slice(span.start, span.start + label.length + 8);
  const [sentence, start] = [written, label].map((text) => plainQuotes(text).toLowerCase());
  return sentence?.includes(start ?? '') === true ? label : null;
}

const longestLabel = 80;

function scopeOf(made: MadeFact): readonly string[] {
  const { scope } = made.draft;
  if (scope.length === 0) return scope;
  const parts: string[] = [];
  for (const part of scope) {
    const read = readScope(part, made.model);
    if (!isGeneric(read, made)) parts.push(read.stems);
  }
  return parts;
}

/** A part of a scope: all of its stems, and those of them that carry meaning. */
interface Scope {
  stems: string;
  content: readonly string[];
}

/** Scopes come again with every fact of their table or list. */
const scopes = new WeakMap<DocumentModel, Map<string, Scope>>();

function readScope(part: string, model: DocumentModel): Scope {
  let known = scopes.get(model);
  if (known === undefined) scopes.set(model, (known = new Map()));
  let scope = known.get(part);
  if (scope === undefined) {
    scope = { stems: stemsOf(part, model).join(' '), content: [...contentOf(part, model)] };
    known.set(part, scope);
  }
  return scope;
}

/** A scope that repeats the subject or the document's title adds nothing. */
function isGeneric({ content }: Scope, { model, fact }: MadeFact): boolean {
  if (content.length === 0) return true;
  const said = contentOf(`${fact.subject} ${model.title}`, model);
  return content.every((stem) => said.has(stem));
}
