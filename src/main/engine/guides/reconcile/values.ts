import type { ConflictKind } from '../../../../shared/guide.ts';
import type { MadeFact } from '../facts.ts';
import { wordsOf } from '../model/text.ts';
import { contentOf } from '../phrases.ts';
import type { Found } from './conflicts.ts';
import { Series } from './series.ts';

/** Of the answers to one question, so many are held against each other. */
const mostAnswers = 24;

/** Relations that have one right answer, and what it is called when two places give two. */
const single: Readonly<Record<string, ConflictKind>> = {
  attribute: 'value',
  answer: 'value',
  'true-or-false': 'truth',
};

/**
 * Facts other than who-facts that answer one question differently: cells of the same row and column, answers to the same question,
 * the same statement called true and false, two lists of one thing of which both say how many members they have. An answer
 * that only adds words to another one is the same.
 */
export function differingValues(facts: readonly MadeFact[]): Found[] {
  const questions = new Map<string, MadeFact[]>();
  for (const made of facts) {
    const { relation } = made.draft;
    if (made.draft.family === 'who' || made.fact.answer.length === 0) continue;
    if (!Object.hasOwn(single, relation) && relation !== 'contains') continue;
    const question = questions.get(made.key);
    if (question === undefined) questions.set(made.key, [made]);
    else question.push(made);
  }
  const series = new Series();
  for (const question of questions.values()) series.learn(question);
  const found: Found[] = [];
  for (const question of questions.values()) {
    if (question.length < 2) continue;
    const all = question.slice(0, mostAnswers);
    const opposed = new Set<MadeFact>();
    for (const [at, one] of all.entries())
      for (const two of all.slice(at + 1)) {
        const apart = one.model === two.model && series.separates(one, two);
        if (!apart && differ(one, two)) opposed.add(one).add(two);
      }
    const [first] = opposed;
    if (first === undefined) continue;
    const kind = first.draft.relation === 'contains' ? 'list' : (single[first.draft.relation] ?? 'value');
    found.push({ kind, facts: [...opposed], beside: [] });
  }
  return found;
}

function differ(one: MadeFact, two: MadeFact): boolean {
  if (one.draft.relation === 'contains') return counted(one) && counted(two) && !sameMembers(one, two);
  const [a, b] = [contents(one), contents(two)];
  return !within(a, b) && !within(b, a);
}

function contents({ fact, model }: MadeFact): Set<string> {
  return contentOf(fact.answer.join(' '), model);
}

function within(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((stem) => whole.has(stem));
}

/** "The three pillars are": the list is whole. */
function counted({ fact, model }: MadeFact): boolean {
  const numbers = model.words.comparing?.numbers ?? [];
  return wordsOf(fact.subject).some((word) => numbers.includes(word.lower) || /^\d+$/u.test(word.text));
}

function sameMembers(one: MadeFact, two: MadeFact): boolean {
  const members = ({ fact, model }: MadeFact): Set<string> =>
    new Set(fact.answer.map((answer) => [...contentOf(answer, model)].toSorted().join(' ')));
  const [a, b] = [members(one), members(two)];
  return within(a, b) || within(b, a);
}
