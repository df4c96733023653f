import type { Conflict, Fact } from './types.ts';

/** One way to settle a question: what is shown, and the decision it stands for. */
export interface Choice {
  readonly label: string;
  readonly fact: string;
  readonly answer: readonly string[];
}

/** What one keystroke can say to a question: one of its options, or that the proposed answer is right. */
export function choicesOf(fact: Fact): readonly Choice[] {
  if (fact.options !== null && fact.options.length > 0) {
    return fact.options.map((option) => ({ label: option, fact: fact.id, answer: [option] }));
  }
  return fact.answer.length === 0
    ? []
    : [{ label: fact.answer.join(', '), fact: fact.id, answer: fact.answer }];
}

/** Of statements that disagree, one is right: each is a choice. One from an earlier import is chosen through a fact of this one. */
export function conflictChoices({ facts, sides }: Conflict): readonly Choice[] {
  return sides.map((side) => ({
    label: side.answer.join(', '),
    fact: side.earlier ? (facts[0] ?? side.fact) : side.fact,
    answer: side.answer,
  }));
}

/** The chosen one among them, by what has been answered so far; -1 for none. */
export function chosenIndex(
  choices: readonly Choice[],
  answers: ReadonlyMap<string, readonly string[]>,
): number {
  return choices.findIndex((choice) => {
    const given = answers.get(choice.fact);
    return given !== undefined && given.join('\n') === choice.answer.join('\n');
  });
}
