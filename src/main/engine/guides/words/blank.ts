import { english } from './english.ts';
import { phrases, words } from './list.ts';
import type { Frames, Words } from './types.ts';

/** Stands for no word at all: patterns are made from lists, and need at least one alternative. */
const noWord = '\uF8FF';

const { comparing: _, ...shared } = english;

/** A value of the same shape without any word in it. */
function emptied<T>(value: T): T {
  return emptyLike(value) as T;
}

function emptyLike(value: unknown): unknown {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return value.some((part) => Array.isArray(part)) ? [] : [noWord];
  if (value instanceof RegExp) return /(?!)/u;
  if (value instanceof Map) return new Map();
  if (value instanceof Set) return new Set();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, emptyLike(part)]));
}

/** The recognisers that a language without words for the other constructs can be read with. */
export const spokenRecognisers = words(
  `true-false multiple-choice question-answer term-example mark-matrix responsibility-table party-column two-sided party-sentence
   definition-sentence party-list glossary outline-leaf term-pairs attribute-table ordering steps list cloze practice mnemonic
   matching fill-in abbreviation`,
);

export const noFrames: Frames = {
  nounsCapital: false,
  slots: {},
  leads: [],
  sentences: [],
  leadIns: [],
  headings: [],
  evidence: [],
  clauseBreaks: { main: [], final: [] },
  continuations: [],
  infinitive: /(?!)/u,
  participle: /(?!)/u,
  verbs: new Map(),
  finals: new Map(),
  inflections: (word) => [word],
};

/**
 * A language of which nothing is known, and what the others are built on: signs that need no language are there, words are not.
 * Its prompts have no words either.
 */
export const blank: Words = {
  ...emptied({ ...shared, grammar: null, frames: null }),
  language: 'und',
  frames: noFrames,
  recognisers: ['language-free', 'cloze'],
  learner: { subjects: [noWord], possessives: [noWord], name: noWord, polite: [] },
  elided: '',
  writer: [],
  learnerReplacements: [],
  nothing: phrases('- | – | — | n/a | ? | …'),
  yes: words('x ✓ ✔ ✅ ☑ ● • ✗ ✘ + * √ ☒ 🗸 ✔️ ☑️'),
  no: words('❌ ○ - – — ☐ ◯ 0 ✖ ✖️'),
  and: ['&', '/', '+'],
  grammar: {
    thirdPerson: (verb) => verb,
    stem: (word) => word.toLowerCase(),
    singular: (word) => word,
    possessive: (name) => name,
    participles: () => [],
    isGerund: () => false,
  },
  prompts: {
    ...emptied(english.prompts),
    forScope: '{scope}:',
    underScope: '{scope}:',
    behindLead: '{lead}: {question}',
    means: '{term} = ?',
    whichTerm: '{meaning} = ?',
    exampleOf: '{example} → ?',
    attribute: '{subject} – {attribute} = ?',
    attributeReverse: '{attribute}: {value} = ?',
    cloze: '{text}',
    grid: '{row} – {column}: ?',
  },
};
