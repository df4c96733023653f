import type { ParsedInput } from '../../../shared/contract/index.ts';
import { CardwrightError } from '../../../shared/errors.ts';
import { readDecided } from '../collection/fact-body.ts';
import type { FactRepository } from '../collection/repositories/facts.ts';
import { questionOf } from '../collection/repositories/facts.ts';
import type { Decisions, Qualifiers } from '../jobs/compile-protocol.ts';
import type { OpenPreview } from './import-preview.ts';
import { isOpen } from './import-preview.ts';

export type Decision = ParsedInput<'import.decide-all'>['decisions'][number];

/** What the user has said to the facts of an import so far, by fact id. */
export interface Said {
  decisions: Decisions;
  qualifiers: Qualifiers;
}

/** What the user said in an earlier import of the same facts. */
export function rememberedDecisions(asked: ReadonlySet<string>, facts: FactRepository): Said {
  const decisions: Record<string, string[]> = {};
  const qualifiers: Record<string, string> = {};
  for (const fact of asked) {
    const row = facts.byKey(fact);
    if (row === null || row.decided === null || isOpen(row)) continue;
    const decided = readDecided(row.decided);
    if ('answer' in decided) decisions[fact] = decided.answer;
    else qualifiers[fact] = decided.qualifier;
  }
  return { decisions, qualifiers };
}

/** One more decision; throws where the documents do not ask for it, or where a scope is given to a fact that is no side of it. */
export function withDecision(
  preview: Pick<OpenPreview, 'asked' | 'open'>,
  { decisions, qualifiers }: Said,
  { fact, answer, qualifiers: given }: Decision,
): Said {
  if (!preview.asked.has(fact))
    throw new CardwrightError(
      'not-found',
      'This question is not asked by the document. Nothing was changed.',
    );
  const sides = sidesOf(fact, preview);
  if (given !== null && Object.keys(given).some((side) => !sides.has(side)))
    throw new CardwrightError(
      'not-found',
      'A scope was given to a statement that is no side of this contradiction. Nothing was changed.',
    );
  // Of facts that contradict each other one decision settles all.
  const question = questionOf(fact) ?? fact;
  const others = <Value>(said: Readonly<Record<string, Value>>): [string, Value][] =>
    Object.entries(said).filter(([other]) => !sides.has(other) && (questionOf(other) ?? other) !== question);
  const kept =
    given === null || answer !== null ? [] : [...sides].map((side) => [side, given[side] ?? ''] as const);
  return {
    decisions: Object.fromEntries([
      ...others(decisions),
      ...(answer === null ? [] : [[fact, answer] as const]),
    ]),
    qualifiers: Object.fromEntries([...others(qualifiers), ...kept]),
  };
}

/** All facts of the contradictions that a fact belongs to. */
function sidesOf(fact: string, { open }: Pick<OpenPreview, 'open'>): Set<string> {
  const conflicts = open.get(fact)?.conflicts ?? [];
  return new Set([fact, ...conflicts.flatMap(({ facts, beside }) => [...facts, ...beside])]);
}
