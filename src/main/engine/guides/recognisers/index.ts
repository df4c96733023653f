import { abbreviation } from './abbreviation.ts';
import { attributeList } from './attribute-list.ts';
import { attributeTable } from './attribute-table.ts';
import { cloze } from './cloze.ts';
import { definitionSentence } from './definition-sentence.ts';
import { crossReference } from './cross-reference.ts';
import { fillIn } from './fill-in.ts';
import { flashLines } from './flash-lines.ts';
import { exampleList } from './example-list.ts';
import { headingTerms } from './heading-terms.ts';
import { glossary } from './glossary.ts';
import { namedList } from './named-list.ts';
import { ordering } from './ordering.ts';
import { steps } from './steps.ts';
import { languageFree } from './language-free.ts';
import { markMatrix } from './mark-matrix.ts';
import { matching } from './matching.ts';
import { mnemonic } from './mnemonic.ts';
import { multipleChoice } from './multiple-choice.ts';
import { outlineLeaf } from './outline-leaf.ts';
import { partyColumn } from './party-column.ts';
import { partyGridTable } from './party-grid.ts';
import { partyList } from './party-list.ts';
import { partySentence } from './party-sentence.ts';
import { questionAnswer } from './question-answer.ts';
import { practice } from './practice.ts';
import { responsibilityTable } from './responsibility-table.ts';
import { termPairs } from './term-pairs.ts';
import { termExample } from './term-example.ts';
import { statedGap } from './stated-gap.ts';
import { toldList } from './told-list.ts';
import { trueFalse } from './true-false.ts';
import { twoSided } from './two-sided.ts';
import type { Recogniser } from './types.ts';

/** Every recogniser. A new construct is one new file and its line here; its place among the others is in arbiter.ts. */
export const recognisers: readonly Recogniser[] = [
  trueFalse,
  multipleChoice,
  questionAnswer,
  termExample,
  exampleList,
  markMatrix,
  responsibilityTable,
  partyColumn,
  partyGridTable,
  twoSided,
  partySentence,
  definitionSentence,
  partyList,
  attributeList,
  glossary,
  outlineLeaf,
  termPairs,
  attributeTable,
  ordering,
  steps,
  namedList,
  toldList,
  abbreviation,
  cloze,
  practice,
  mnemonic,
  matching,
  crossReference,
  fillIn,
  flashLines,
  headingTerms,
  languageFree,
  statedGap,
];
