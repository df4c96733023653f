import type { Construct } from './types.ts';

/** Every construct, in the order of its heading. The check fails the build when the contract gains one. */
const placeOf: Readonly<Record<Construct, number>> = {
  'responsibility-table': 0,
  'party-column': 1,
  'party-list': 2,
  'party-sentence': 3,
  'two-sided': 4,
  'mark-matrix': 5,
  glossary: 6,
  'term-example': 7,
  definition: 8,
  'attribute-table': 9,
  'question-answer': 10,
  'multiple-choice': 11,
  'true-false': 12,
};

const isConstruct = (name: string): name is Construct => Object.hasOwn(placeOf, name);

export const constructOrder: readonly Construct[] = Object.keys(placeOf)
  .filter(isConstruct)
  .toSorted((one, other) => placeOf[one] - placeOf[other]);

/** The construct a group's key ends with; null for the conflicts. */
export function constructOf(key: string): Construct | null {
  const name = key.slice(key.indexOf(' ') + 1);
  return isConstruct(name) ? name : null;
}
