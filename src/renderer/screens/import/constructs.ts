import type { Construct } from './types.ts';

/** Every construct, in the order of its heading. The check fails the build when the contract gains one. */
const placeOf: Readonly<Record<Construct, number>> = {
  'responsibility-table': 0,
  'party-column': 1,
  'party-grid': 2,
  'party-list': 3,
  'party-sentence': 4,
  'two-sided': 5,
  'mark-matrix': 6,
  glossary: 7,
  'term-example': 8,
  definition: 9,
  'attribute-table': 10,
  'question-answer': 11,
  'multiple-choice': 12,
  'true-false': 13,
  cloze: 14,
  'fill-in': 15,
  matching: 16,
  abbreviation: 17,
  list: 18,
  ordering: 19,
  steps: 20,
  practice: 21,
  mnemonic: 22,
  'cross-reference': 23,
};

const isConstruct = (name: string): name is Construct => Object.hasOwn(placeOf, name);

export const constructOrder: readonly Construct[] = Object.keys(placeOf)
  .filter(isConstruct)
  .toSorted((one, other) => placeOf[one] - placeOf[other]);
