import type { MadeFact } from './facts.ts';
import { normalise } from './normalise.ts';

/** Facts that share at least this many words with an open one are shown beside it. */
const sharedWords = 2;
const shown = 3;

/** Gives every open who-fact the lines that speak of the same thing, as reasons to decide by. */
export function addEvidence(facts: readonly MadeFact[]): void {
  const open = facts.filter((made) => made.fact.status === 'confirm' && made.draft.family === 'who');
  if (open.length === 0) return;
  const index = new Map<string, MadeFact[]>();
  for (const made of facts) {
    if (made.fact.status !== 'accepted' || made.draft.family !== 'who') continue;
    for (const stem of stemsOf(made)) {
      const list = index.get(stem);
      if (list === undefined) index.set(stem, [made]);
      else if (list.length < 200) list.push(made);
    }
  }
  for (const made of open) {
    const hits = new Map<MadeFact, number>();
    for (const stem of stemsOf(made))
      for (const other of index.get(stem) ?? []) hits.set(other, (hits.get(other) ?? 0) + 1);
    const best = [...hits]
      .filter(([, count]) => count >= sharedWords)
      .toSorted((a, b) => b[1] - a[1] || order(a[0]) - order(b[0]));
    for (const [other] of best.slice(0, shown)) {
      const source = other.fact.sources[0];
      const own = source?.document === made.fact.sources[0]?.document;
      const place = `${own ? '' : `${source?.document ?? ''}, `}line ${source?.from ?? 0}`;
      made.fact.why.push(`${place} says ${other.fact.answer.join(' and ')}: “${other.fact.subject}”`);
    }
  }
}

function stemsOf(made: MadeFact): Set<string> {
  return new Set(normalise(made.fact.subject, made.model, false).split(' '));
}

function order(made: MadeFact): number {
  return made.fact.sources[0]?.start ?? 0;
}
