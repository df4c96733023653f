import type { Asked, CompiledCard, Conflict, Fact } from '../../../shared/guide.ts';

/** A conflict as it is kept with each of its facts: the sides by the compiler's fact ids. */
export interface KeptConflict extends Pick<Conflict, 'kind' | 'question'> {
  facts: readonly string[];
}

/** The cards that a fact would have with some answer. */
export interface Prospect {
  answer: readonly string[];
  cards: readonly CompiledCard[];
}

/** What is kept of a fact beside its key, status and places, as JSON. */
export interface FactBody extends Omit<Fact, 'id' | 'sources' | 'status' | 'asked'> {
  /** How it was asked: kept after the answer, so that it can be opened again. */
  asked?: Asked;
  /** What contradicts it. */
  conflicts?: readonly KeptConflict[];
  /** For each answer that can be given later, the cards that follow: nothing need be read again. */
  prospects?: readonly Prospect[];
  /** The scope that the learner gave it, to tell it from what contradicts it. */
  qualifier?: string;
}

export function readBody(json: string): FactBody {
  return JSON.parse(json) as FactBody;
}
