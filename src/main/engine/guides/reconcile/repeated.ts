import type { Locator } from '../../../../shared/guide.ts';
import type { MadeFact } from '../facts.ts';
import type { Repeated } from './meanings.ts';
import type { Statement } from './statements.ts';

/** One fact for each id: the most certain one, with the sources and reasons of all. */
export function mergeById(made: readonly MadeFact[]): MadeFact[] {
  const byId = new Map<string, MadeFact[]>();
  for (const fact of made) {
    const same = byId.get(fact.fact.id);
    if (same === undefined) byId.set(fact.fact.id, [fact]);
    else same.push(fact);
  }
  return [...byId.values()].map((facts) => (facts.length === 1 ? (facts[0] as MadeFact) : merge(facts)));
}

function merge(facts: readonly MadeFact[]): MadeFact {
  const best = facts.reduce((one, other) => (other.fact.certainty > one.fact.certainty ? other : one));
  return {
    ...best,
    fact: {
      ...best.fact,
      options: facts.map(({ fact }) => fact.options).find((options) => options !== null) ?? null,
      sources: unionOf(facts),
      status: facts.some(({ fact }) => fact.status === 'accepted') ? 'accepted' : best.fact.status,
      why: [...new Set(facts.flatMap(({ fact }) => fact.why))],
    },
    places: facts.flatMap(({ places }) => places),
    sections: [...new Set(facts.flatMap(({ sections }) => sections))],
  };
}

function unionOf(facts: readonly MadeFact[]): Locator[] {
  const sources = new Map<string, Locator>();
  for (const { fact } of facts)
    for (const source of fact.sources)
      sources.set(`${source.document}:${source.start}:${source.end}`, source);
  return [...sources.values()];
}

/**
 * Who-facts with different ids that say the same: the same subject by its stems and abbreviations, the same parties under other
 * names, a scope that adds nothing. Never by one shared word.
 */
export function sameStatements(statements: readonly Statement[]): Repeated[] {
  const groups = new Map<string, MadeFact[]>();
  for (const { made, topics, scope, parties } of statements) {
    if (made.draft.family !== 'who' || made.fact.status !== 'accepted') continue;
    const [topic, ...others] = topics.filter(({ kind }) => kind === 'whole');
    if (topic === undefined || others.length > 0) continue;
    const key = [
      topic.stems.length > 6 ? topic.stems.join(' ') : topic.key,
      topic.bracket,
      ...scope,
      ...parties,
    ].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [made]);
    else group.push(made);
  }
  const repeated: Repeated[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const [shown, ...others] = group.toSorted(
      (a, b) => b.fact.certainty - a.fact.certainty || (a.fact.id < b.fact.id ? -1 : 1),
    );
    if (shown !== undefined) repeated.push({ shown, others });
  }
  return repeated;
}

/** One card for all: every fact keeps its id and answer and gets the sources of the others; only one is shown. */
export function showOnce({ shown, others }: Repeated): void {
  const sources = unionOf([shown, ...others]);
  for (const other of others) {
    other.shownBy = shown;
    if (shown.draft.family === 'term' && !shown.fact.explanation.includes(other.fact.explanation))
      shown.fact.explanation = `${shown.fact.explanation}\n${other.fact.explanation}`;
  }
  for (const { fact } of [shown, ...others]) fact.sources = sources;
}
