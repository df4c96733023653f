import type { Asked, Conflict, Fact } from '../../../shared/guide.ts';
import type { Prospect } from '../guides/cards/prospects.ts';

/** A conflict as it is kept with each of its facts: the sides by the compiler's fact ids. */
export interface KeptConflict extends Pick<Conflict, 'kind' | 'question'> {
  /** Those in doubt, and those that speak against them. */
  facts: readonly string[];
  beside: readonly string[];
}

/** What is needed to answer a fact later, and to open it again. */
export interface Open {
  /** How it is asked. */
  asked?: Asked;
  /** What contradicts it. */
  conflicts?: readonly KeptConflict[];
  /** For each answer that can be given later, the cards that follow: nothing need be read again. */
  prospects?: readonly Prospect[];
}

/** What is kept of a fact beside its key, status and places, as JSON. */
export interface FactBody extends Omit<Fact, 'id' | 'sources' | 'status' | 'asked'>, Open {
  /** The scope that the learner gave it, to tell it from what contradicts it. */
  qualifier?: string;
}

/** What is kept of a fact that was compiled. */
export function bodyOf(fact: Fact, open: Open = {}, qualifier = ''): string {
  const { construct, subject, context, relation, answer, answerMode, options, explanation, certainty, why } =
    fact;
  const body: FactBody = {
    construct,
    subject,
    context,
    relation,
    answer,
    answerMode,
    options,
    explanation,
    certainty,
    why,
    ...open,
    ...(qualifier === '' ? {} : { qualifier }),
  };
  return JSON.stringify(body);
}

/** The user's decision about a fact, as it is stored: the answer, or that it stays beside what contradicts it. */
export type Decided = { answer: string[] } | { qualifier: string };

export function readDecided(json: string): Decided {
  const value: unknown = JSON.parse(json);
  if (Array.isArray(value)) return { answer: value.filter((entry) => typeof entry === 'string') };
  const qualifier =
    typeof value === 'object' && value !== null && 'qualifier' in value ? value.qualifier : '';
  return { qualifier: typeof qualifier === 'string' ? qualifier : '' };
}

export function writeDecided(decided: Decided): string {
  return JSON.stringify('answer' in decided ? decided.answer : decided);
}

export function readBody(json: string): FactBody {
  return JSON.parse(json) as FactBody;
}
