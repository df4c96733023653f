import type { CompiledCard } from '../../../../shared/guide.ts';
import type { MadeFact } from '../facts.ts';
import { giveAnswer } from '../reconcile/decisions.ts';
import { composeCards } from './compose.ts';

/** The cards that a fact would have with some answer. */
export interface Prospect {
  answer: string[];
  cards: CompiledCard[];
}

/** More options than this are not gone through: the first answers show how its questions are put. */
const mostOptions = 12;

/**
 * For each fact that waits for a decision, by id: the cards that follow from each answer it may get, so that it can be answered
 * later without reading its document again.
 */
export function prospectsOf(facts: readonly MadeFact[]): Record<string, Prospect[]> {
  return Object.fromEntries(
    facts
      .filter(({ fact }) => fact.status !== 'accepted')
      .map((made) => [made.fact.id, answersOf(made).map((answer) => prospectOf(made, answer))]),
  );
}

function prospectOf(made: MadeFact, answer: readonly string[]): Prospect {
  const answered: MadeFact = { ...made, shownBy: null, fact: { ...made.fact, why: [] } };
  giveAnswer(answered, answer);
  return { answer: [...answer], cards: composeCards([answered]) };
}

function answersOf({ fact, draft }: MadeFact): string[][] {
  const own = fact.answer.length > 0 ? [fact.answer] : [];
  const options = (fact.options ?? []).slice(0, mostOptions).map((option) => [option]);
  const together =
    draft.family === 'who' && (fact.options?.length ?? 0) > 1 ? [[...(fact.options ?? [])]] : [];
  const all = [...own, ...options, ...together];
  return all.filter((answer, at) => all.findIndex((other) => other.join('\n') === answer.join('\n')) === at);
}
