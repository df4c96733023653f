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
  /** What the facts of the whole table state. */
  truth: ReadonlySet<string>;
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
        truth,
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

/**
 * How bold the compiler is: `careful` asks for what stands in damaged rows too, `shipped` is as it decides, and `guessing`
 * takes the first of the answers that a question offers.
 */
export type Boldness = 'careful' | 'shipped' | 'guessing';

/** The certainty of what stands in a row as it was written. */
const asWritten = 0.8;

/** Sums over trials. */
export function tally(among: readonly Trial[], boldness: Boldness = 'shipped'): Tally {
  const sum: Tally = { made: 0, wrong: 0, asked: 0, found: 0, true: 0 };
  for (const trial of among) {
    const kept = trial.made.filter(({ fact }) => boldness !== 'careful' || fact.certainty >= asWritten);
    const guessed = boldness === 'guessing' ? trial.asked.map((fact) => guess(fact, trial.truth)) : [];
    const made = [...kept, ...guessed];
    const right = made.filter((judged) => judged.right);
    sum.made += made.length;
    sum.wrong += made.length - right.length;
    sum.found += new Set(right.map(({ fact }) => keyOf(fact))).size;
    sum.asked += trial.made.length + trial.asked.length - made.length;
    sum.true += trial.truth.size;
  }
  return sum;
}

function guess(fact: Fact, truth: ReadonlySet<string>): Judged {
  const guessed = { ...fact, answer: fact.options?.slice(0, 1) ?? [] };
  return { fact: guessed, right: truth.has(keyOf(guessed)) };
}
