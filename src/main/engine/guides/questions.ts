import type { Asked, AskedKind } from '../../../shared/guide.ts';
import type { MadeFact } from './facts.ts';
import type { DocumentModel } from './model/index.ts';
import { hash } from './normalise.ts';
import { contentOf, stemsOf } from './phrases.ts';
import { topicsOf } from './reconcile/topics.ts';

/** Facts that share at least this many words with an open one are shown beside it, or one that is all of a name. */
const sharedWords = 2;
/** Lines of evidence for one question, and for each of its answers. */
const shown = 4;
const shownForEach = 2;
/** A word that more facts than this speak of says little about any. */
const mostFacts = 200;

/**
 * Says of every open fact how it is asked: which kind of question, with which others in one table, and what other lines say of the
 * same thing, for each side.
 */
export function addQuestions(facts: readonly MadeFact[]): void {
  const open = facts.filter((made) => made.fact.status === 'confirm');
  if (open.length === 0) return;
  const index = indexOf(facts);
  for (const made of open) {
    const evidence = made.draft.family === 'who' ? evidenceFor(made, index) : [];
    made.fact.asked = { kind: kindOf(made), group: groupOf(made), evidence };
    for (const { source, answer, subject } of evidence) {
      const own = source.document === made.fact.sources[0]?.document;
      const place = `${own ? '' : `${source.document}, `}line ${source.from}`;
      made.fact.why.push(`${place} says ${answer.join(' and ')}: “${subject}”`);
    }
  }
}

function kindOf({ draft, fact }: MadeFact): AskedKind {
  if (fact.answer.length > 0) return 'doubtful';
  if (draft.family === 'who' && fact.options !== null) return 'whose';
  return fact.options === null ? 'text' : 'choice';
}

/** The same options, construct and reason: a reason names no word of the text, apart from what it quotes. */
function groupOf(made: MadeFact): string {
  const { fact, model } = made;
  const reason = (fact.why[0] ?? '').replace(/“[^”]*”/gu, '');
  const parts = [kindOf(made), fact.construct, reason, (fact.options ?? []).join('|'), model.document.name];
  return `g-${hash(parts.join('\n'))}`;
}

type Index = ReadonlyMap<string, readonly MadeFact[]>;

function indexOf(facts: readonly MadeFact[]): Index {
  const index = new Map<string, MadeFact[]>();
  for (const made of facts) {
    if (made.fact.answer.length === 0 || made.draft.family !== 'who') continue;
    for (const stem of spokenOf(made)) {
      const list = index.get(stem);
      if (list === undefined) index.set(stem, [made]);
      else if (list.length < mostFacts) list.push(made);
    }
  }
  return index;
}

/** What a fact speaks of: its words without the names of parties, which stand everywhere. */
function spokenOf({ fact, model }: MadeFact): Set<string> {
  const parties =
    partyStems.get(model) ?? new Set(model.parties.all.flatMap(({ name }) => [...contentOf(name, model)]));
  partyStems.set(model, parties);
  return new Set([...contentOf(fact.subject, model)].filter((stem) => !parties.has(stem)));
}

const partyStems = new WeakMap<DocumentModel, ReadonlySet<string>>();

function evidenceFor(made: MadeFact, index: Index): Asked['evidence'] {
  const { fact, model } = made;
  const hits = new Map<MadeFact, number>();
  for (const stem of spokenOf(made))
    for (const other of index.get(stem) ?? [])
      if (other !== made && other.shownBy === null) hits.set(other, (hits.get(other) ?? 0) + 1);
  const names = new Set(topicsOf(fact.subject, model).map(({ key }) => key));
  const best = [...hits]
    .filter(([other, count]) => count >= sharedWords || named(other, names))
    .toSorted((a, b) => b[1] - a[1] || order(a[0], made) - order(b[0], made));
  const counts = new Map<string, number>();
  const chosen: Asked['evidence'] = [];
  for (const [other] of [...best, ...otherSides(best, hits)]) {
    const said = other.fact.answer.join('+');
    const count = counts.get(said) ?? 0;
    const [source] = other.fact.sources;
    if (source === undefined || count >= shownForEach || chosen.length >= shown) continue;
    counts.set(said, count + 1);
    const { answer, subject, explanation } = other.fact;
    chosen.push({ answer: [...answer], subject, text: explanation, source });
  }
  return chosen;
}

type Hits = readonly (readonly [MadeFact, number])[];

/**
 * What speaks for somebody else in a case of what was found: beside "On RDS the provider patches the database" also "patching (for
 * RDS self-managed)", although it shares one word only with what is asked.
 */
function otherSides(best: Hits, hits: ReadonlyMap<MadeFact, number>): Hits {
  const cases = new Set(best.flatMap(([other]) => leadsOf(other).flatMap(codesIn)));
  if (cases.size === 0) return [];
  const said = new Set(best.map(([{ fact }]) => fact.answer.join('+')));
  const found = new Set(best.map(([other]) => other));
  return [...hits].filter(
    ([other]) =>
      !found.has(other) &&
      !said.has(other.fact.answer.join('+')) &&
      codesIn(other.fact.subject).some((code) => cases.has(code)),
  );
}

/** The cases in which a who-fact holds, as its sentence has them. */
function leadsOf({ draft }: MadeFact): string[] {
  return draft.ask.flatMap((ask) => (ask.kind === 'who' && ask.lead !== null ? [ask.lead] : []));
}

/** Short names in capitals. */
function codesIn(text: string): string[] {
  return text.match(/\b\p{Lu}[\p{Lu}\p{N}]{1,7}\b/gu) ?? [];
}

function named(other: MadeFact, names: ReadonlySet<string>): boolean {
  return names.has(stemsOf(other.fact.subject, other.model).toSorted().join(' '));
}

/** The document's own lines come first. */
function order({ fact, model }: MadeFact, made: MadeFact): number {
  return (fact.sources[0]?.start ?? 0) + (model === made.model ? 0 : 1e9);
}
