import type { MadeFact } from '../facts.ts';
import { contentOf } from '../phrases.ts';
import type { Found } from './conflicts.ts';

/** Meanings of one term that are held against each other. */
const mostMeanings = 24;

/** Facts that say the same: the first one is shown, the others stay as its sources. */
export interface Repeated {
  shown: MadeFact;
  others: readonly MadeFact[];
}

/**
 * Definitions of the same term: where the words of one that carry meaning are all among those of another they mean the same, and the
 * fuller one is shown; otherwise the term has two meanings, or somebody is wrong.
 */
export function meanings(facts: readonly MadeFact[]): { repeated: Repeated[]; found: Found[] } {
  const terms = new Map<string, MadeFact[]>();
  for (const made of facts) {
    if (made.draft.family !== 'term' || made.draft.relation !== 'means' || made.fact.answer.length === 0)
      continue;
    const term = terms.get(made.key);
    if (term === undefined) terms.set(made.key, [made]);
    else term.push(made);
  }
  const repeated: Repeated[] = [];
  const found: Found[] = [];
  for (const term of terms.values()) {
    if (term.length < 2) continue;
    const clusters = clustersOf(term.slice(0, mostMeanings));
    for (const [shown, ...others] of clusters)
      if (shown !== undefined && others.length > 0)
        repeated.push({ shown: shown.made, others: others.map(({ made }) => made) });
    const certain = clusters.filter((cluster) => cluster.some(({ made }) => made.fact.status === 'accepted'));
    if (certain.length < 2) continue;
    const shown = certain.flatMap(([first]) => (first === undefined ? [] : [first.made]));
    const others = certain.flatMap((cluster) => cluster.slice(1).map(({ made }) => made));
    found.push({ kind: 'meaning', facts: [...shown, ...others], beside: [] });
  }
  return { repeated, found };
}

interface Meaning {
  made: MadeFact;
  content: ReadonlySet<string>;
}

/** Meanings that nest, the fullest first in each cluster. */
function clustersOf(term: readonly MadeFact[]): Meaning[][] {
  const all = term.map((made): Meaning => ({
    made,
    content: contentOf(made.fact.answer.join(' '), made.model),
  }));
  all.sort((a, b) => b.content.size - a.content.size || (a.made.fact.id < b.made.fact.id ? -1 : 1));
  const clusters: Meaning[][] = [];
  for (const meaning of all) {
    const home = clusters.find(
      ([fullest]) => fullest !== undefined && nests(meaning.content, fullest.content),
    );
    if (home === undefined) clusters.push([meaning]);
    else home.push(meaning);
  }
  return clusters;
}

function nests(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((stem) => whole.has(stem));
}
