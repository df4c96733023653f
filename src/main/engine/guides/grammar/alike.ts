import type { Words } from '../words/index.ts';
import type { Clause } from './clauses.ts';
import { patternsOf } from './patterns.ts';
import { verbsToThird } from './predicate.ts';

/**
 * Clauses that are set against each other, in one mood: beside "A patches the hosts", "B must patch the guests" becomes "patches
 * the guests", as the modal alone would tell whose clause it is. Advice ("should") is not made a statement.
 */
export function alikeClauses(clauses: readonly Clause[], words: Words): Clause[] {
  const plain = clauses.some((clause) => clause.kind === 'verb');
  return clauses.map((clause) => {
    if (!plain || clause.kind !== 'modal' || !isFirm(clause.verb, words)) return clause;
    const text = verbsToThird(clause.object, words);
    const [verb = '', ...rest] = text.split(' ');
    // An unknown verb stays as it is written.
    return text === clause.object || !patternsOf(words).toBase.has(verb)
      ? clause
      : { ...clause, kind: 'verb' as const, text, verb, object: rest.join(' '), part: text };
  });
}

/** What each side does, in one form: "patches the hosts" and "patch the guests" both in the base form. */
export function alikeParts(clauses: readonly Clause[], words: Words): string[] {
  const { toBase, toThird } = patternsOf(words);
  const first = (clause: Clause): string => clause.part.split(' ')[0] as string;
  const verbs = clauses.filter((clause) => clause.kind !== 'responsible');
  const thirds = verbs.filter((clause) => toBase.has(first(clause)));
  const bases = verbs.filter((clause) => toThird.has(first(clause)));
  const parts = clauses.map((clause) => clause.part);
  if (thirds.length === 0 || bases.length === 0 || thirds.length + bases.length < verbs.length) return parts;
  return clauses.map((clause) => (thirds.includes(clause) ? verbsToBase(clause.part, words) : clause.part));
}

/** "operates, tests and repairs the lift" → "operate, test and repair the lift". */
export function verbsToBase(text: string, words: Words): string {
  const { toBase, and } = patternsOf(words);
  let result = '';
  let rest = text;
  for (;;) {
    const match = /^(\p{Ll}+)(,?\s*)/u.exec(rest);
    const base = toBase.get(match?.[1] ?? '');
    if (match === null || base === undefined) return result + rest;
    result += base + (match[2] as string);
    rest = rest.slice(match[0].length);
    const joint = and.exec(` ${rest}`);
    const isJoint = joint !== null && joint.index === 0;
    if (!isJoint && !(match[2] as string).startsWith(',')) return result + rest;
    if (isJoint) {
      result += rest.slice(0, joint[0].length - 1);
      rest = rest.slice(joint[0].length - 1);
    }
  }
}

/** "trains its staff", said of several: "trains their own staff". */
export function eachOwn(predicate: string, words: Words): string {
  const own = [...words.ownPossessives, ...words.learner.possessives];
  return predicate.replace(/(?<=\s)\p{L}+(?=\s)/gu, (word) =>
    own.includes(word.toLowerCase()) ? words.theirOwn : word,
  );
}

function isFirm(modal: string, words: Words): boolean {
  return words.firmModals.includes(modal);
}
