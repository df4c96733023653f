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
  'attribute-list': 11,
  'question-answer': 12,
  'multiple-choice': 13,
  'true-false': 14,
  cloze: 15,
  'fill-in': 16,
  matching: 17,
  abbreviation: 18,
  list: 19,
  ordering: 20,
  steps: 21,
  practice: 22,
  mnemonic: 23,
  'cross-reference': 24,
};

const isConstruct = (name: string): name is Construct => Object.hasOwn(placeOf, name);

export const constructOrder: readonly Construct[] = Object.keys(placeOf)
  .filter(isConstruct)
  .toSorted((one, other) => placeOf[one] - placeOf[other]);
