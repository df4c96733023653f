import type { MadeFact } from '../facts.ts';
import { sameAnswer, type Found } from './conflicts.ts';

/** What the user has said to what is asked or contradicted. */
export interface Decisions {
  /** Answers by fact id. Of facts that contradict each other one answer settles all. */
  answers: Readonly<Record<string, readonly string[]>>;
  /** Facts of a contradiction that all stay, with the scope that tells each apart; empty where it stays as it is. */
  qualifiers: Readonly<Record<string, string>>;
}

export const userAnswered = 'answered by the user';
export const userKept = 'kept beside what contradicts it by the user';

/** Settles a contradiction where the user has decided it. Answers whether that is so. */
export function settled(found: Found, decisions: Decisions, dropped: Set<MadeFact>): boolean {
  const sides = [...found.facts, ...found.beside.filter((side): side is MadeFact => 'draft' in side)];
  const decided = sides.find(({ fact }) => decisions.answers[fact.id] !== undefined);
  if (decided !== undefined) {
    keepOne(found.facts, sides, decided, decisions.answers[decided.fact.id] ?? [], dropped);
    return true;
  }
  if (!sides.some(({ fact }) => decisions.qualifiers[fact.id] !== undefined)) return false;
  for (const side of sides) qualify(side, decisions.qualifiers[side.fact.id] ?? '');
  return true;
}

/** The fact with the answer that was chosen has the sources of all; those in doubt with another answer are dropped. */
function keepOne(
  doubtful: readonly MadeFact[],
  sides: readonly MadeFact[],
  decided: MadeFact,
  answer: readonly string[],
  dropped: Set<MadeFact>,
): void {
  const right = (made: MadeFact): boolean => sameAnswer(made.fact.answer, answer);
  const winner = right(decided) ? decided : (sides.find(right) ?? decided);
  for (const made of doubtful) {
    if (made === winner || right(made)) continue;
    dropped.add(made);
    winner.fact.sources = [...winner.fact.sources, ...made.fact.sources];
    winner.places.push(...made.places);
  }
  giveAnswer(winner, answer);
}

/** The user's answer to a fact: it is certain now, and labelled as the user's. */
export function giveAnswer(made: MadeFact, answer: readonly string[] | undefined): void {
  const { fact } = made;
  if (answer === undefined || answer.length === 0 || fact.why.includes(userAnswered)) return;
  fact.answer = [...answer];
  fact.answerMode = answer.length > 1 ? 'all' : 'any';
  fact.status = 'accepted';
  fact.certainty = 1;
  fact.why = [userAnswered, ...fact.why];
  made.parties = made.model.parties.all.filter((party) => answer.includes(party.name));
}

function qualify(made: MadeFact, qualifier: string): void {
  if (made.fact.why.includes(userKept)) return;
  made.fact.status = 'accepted';
  made.fact.certainty = 1;
  made.fact.why = [userKept, ...made.fact.why];
  if (qualifier === '') return;
  made.qualifier = qualifier;
  made.fact.context = [...made.fact.context, qualifier];
}
