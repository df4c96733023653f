import type { ReadDocument, Span } from '../types.ts';
import { formsOf } from '../grammar/frames/forms.ts';
import { chooseWords, type Words } from '../words/index.ts';
import { learnAbbreviations } from './abbreviations.ts';
import { aboutSections, type About } from './about.ts';
import { Casing } from './casing.ts';
import { withDeclared } from './declared-parties.ts';
import { learnParties } from './learn-parties.ts';
import { outline, type Leaf, type Section } from './outline.ts';
import type { Parties } from './party.ts';
import { oneLine } from './text.ts';

export type { About } from './about.ts';
export type { Leaf, Place, Section } from './outline.ts';
export { visit } from './outline.ts';
export type { Parties, Party } from './party.ts';

/** What is known of a document before any card is thought of. */
export interface DocumentModel {
  document: ReadDocument;
  words: Words;
  language: string;
  title: string;
  sections: readonly Section[];
  /** By index of section. */
  about: readonly About[];
  leaves: readonly Leaf[];
  parties: Parties;
  abbreviations: ReadonlyMap<string, string>;
  casing: Casing;
}

export function buildModel(document: ReadDocument): DocumentModel {
  const { sections, leaves } = outline(document);
  const declared = document.language;
  const { words, language } = chooseWords(declared, document.text);
  const casing = new Casing(
    words.singleDeterminers,
    words.frames === null ? null : formsOf(words.frames, words).small,
  );
  for (const leaf of leaves)
    if (leaf.kind !== 'heading' && leaf.kind !== 'opaque') casing.learn(leaf.text, leaf.kind !== 'cell');
  const abbreviations = learnAbbreviations(textsOf(leaves));
  const learned = learnParties(sections, { words, casing, leaves, abbreviations });
  const top = { start: 0, end: leaves[0]?.span.end ?? 0 };
  const parties = withDeclared(learned, document.front.parties, top, words);
  return {
    document,
    words,
    language,
    title: document.title ?? firstTitle(sections, leaves) ?? document.name,
    sections,
    about: aboutSections(sections, parties, words, document.format === 'text'),
    leaves,
    parties,
    abbreviations,
    casing,
  };
}

function* textsOf(leaves: readonly Leaf[]): Iterable<string> {
  for (const leaf of leaves) yield leaf.text;
}

/** The first heading, or a line before it that reads like a title. */
function firstTitle(sections: readonly Section[], leaves: readonly Leaf[]): string | null {
  const first = leaves.find((leaf) => leaf.kind !== 'opaque');
  if (first === undefined) return null;
  const short = first.text.split(/\s+/u).length <= 12 && !/[.!?;,]\s*$/u.test(first.text);
  const heading = sections.find((section) => section.heading !== null);
  if (heading !== undefined && first.kind === 'sentence' && short && first.text.trim() !== '')
    return oneLine(first.text);
  return heading?.title ?? null;
}

/** Leaves that a range of the source touches, by index: `[first, last]`; null where it touches none. */
export function leavesIn(leaves: readonly Leaf[], span: Span): { first: number; last: number } | null {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaves[middle] as Leaf).span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const first = low;
  let last = first - 1;
  while (last + 1 < leaves.length && (leaves[last + 1] as Leaf).span.start < span.end) last++;
  return last < first ? null : { first, last };
}
