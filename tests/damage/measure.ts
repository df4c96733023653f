import { compile } from '../../src/main/engine/guides/compile.ts';
import type { Fact } from '../../src/shared/guide.ts';
import { damaged, whole, type Damage } from './corruptor.ts';
import { samples, type Sample } from './tables.ts';

/** What became of one damaged table. */
export interface Trial {
  sample: string;
  seed: number;
  kinds: readonly Damage[];
  lines: readonly string[];
  made: readonly Judged[];
  asked: readonly Fact[];
  /** Facts of the whole table. */
  true: number;
}
export interface Judged {
  fact: Fact;
  right: boolean;
}

/** Sums over trials. */
export interface Tally {
  made: number;
  wrong: number;
  asked: number;
  found: number;
  true: number;
}

/** Damages every sample `times` times; seeds follow from `seed`. */
export function trials(seed: number, times: number, among: readonly Sample[] = samples()): Trial[] {
  const found: Trial[] = [];
  for (const [index, sample] of among.entries()) {
    const truths = new Map<string, Set<string>>();
    for (let time = 0; time < times; time++) {
      const own = seed * 1_000_003 + index * 1009 + time;
      const { lines, kinds } = damaged(sample.table, own);
      const name = time % 2 === 0 ? 'guide.md' : 'guide.txt';
      const truth = truths.get(name) ?? new Set(accepted(factsOf(sample, whole(sample.table), name)));
      truths.set(name, truth);
      const facts = factsOf(sample, lines, name);
      found.push({
        sample: sample.name,
        seed: own,
        kinds,
        lines,
        made: facts
          .filter((fact) => fact.status === 'accepted')
          .map((fact) => ({ fact, right: truth.has(keyOf(fact)) })),
        asked: facts.filter((fact) => fact.status !== 'accepted'),
        true: truth.size,
      });
    }
  }
  return found;
}

function factsOf(sample: Sample, lines: readonly string[], name: string): Fact[] {
  const content = [...sample.before, ...lines, ...sample.after].join('\n');
  const format = name.endsWith('.txt') ? 'text' : 'markdown';
  return compile([{ name, content, format }]).compilation.facts;
}

function accepted(facts: readonly Fact[]): string[] {
  return facts.filter((fact) => fact.status === 'accepted').map((fact) => keyOf(fact));
}

/** What a fact states: its subject, the scope that belongs to it, the relation and the answer. */
function keyOf(fact: Fact): string {
  const parts = [fact.subject, ...fact.context, fact.relation, ...fact.answer.toSorted()];
  return parts.map((part) => part.toLowerCase().replace(/\s+/gu, ' ').trim()).join(' | ');
}

/** Sums over trials, as the compiler decided. */
export function tally(among: readonly Trial[]): Tally {
  const sum: Tally = { made: 0, wrong: 0, asked: 0, found: 0, true: 0 };
  for (const trial of among) {
    sum.made += trial.made.length;
    sum.wrong += trial.made.filter((judged) => !judged.right).length;
    sum.found += new Set(trial.made.filter((judged) => judged.right).map(({ fact }) => keyOf(fact))).size;
    sum.asked += trial.asked.length;
    sum.true += trial.true;
  }
  return sum;
}
