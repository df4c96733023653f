import type { Objective } from '../../../shared/guide.ts';
import { locate, type MadeFact } from './facts.ts';
import { leavesIn, type DocumentModel, type Leaf, type Section } from './model/index.ts';
import { anyOf, oneLine, plainQuotes } from './model/text.ts';
import { normalise } from './normalise.ts';
import { bareTitle } from './recognisers/list-titles.ts';
import type { Words } from './words/index.ts';

const known = new WeakMap<DocumentModel, readonly Leaf[]>();

/**
 * The lines that say what the reader is to learn: under a heading of objectives they begin with what is to be done ("Describe …"),
 * under "you should be able to:" every item counts. Domains of an exam count where they carry a weight.
 */
export function objectiveLeaves(model: DocumentModel): readonly Leaf[] {
  const cached = known.get(model);
  if (cached !== undefined) return cached;
  const { objectiveLeads, objectiveVerbs, examDomains } = model.words.constructs;
  const lead = new RegExp(`(?<!\\p{L})${anyOf(objectiveLeads)}(?!\\p{L})`, 'iu');
  const domain = new RegExp(`(?<!\\p{L})${anyOf(examDomains)}(?!\\p{L}).{0,120}\\d{1,3}\\s?%`, 'iu');
  const verbs = new Set(objectiveVerbs);
  const found: Leaf[] = [];
  let led: Section | null = null;
  for (const leaf of model.leaves) {
    if (leaf.kind !== 'item') {
      const short = leaf.kind === 'sentence' && leaf.text.length < 300;
      led = short && /:\s*$/u.test(leaf.text) && lead.test(plainQuotes(leaf.text)) ? leaf.section : null;
      continue;
    }
    const first = /^[^\p{L}]*(\p{L}+)/u.exec(leaf.text)?.[1]?.toLowerCase() ?? '';
    const headed = model.about[leaf.section.index]?.subject === 'objectives' && verbs.has(first);
    if (led === leaf.section || headed || (leaf.text.length < 200 && domain.test(leaf.text)))
      found.push(leaf);
  }
  known.set(model, found);
  return found;
}

/**
 * What the document says is to be learned, and the facts that cover it: those in sections that the objective names. It names a section
 * when all words of the section's title that carry meaning are in it, or all of its own are in that title.
 */
export function objectivesOf(model: DocumentModel, facts: readonly MadeFact[]): Objective[] {
  const leaves = objectiveLeaves(model);
  if (leaves.length === 0) return [];
  const topics = sectionTopics(model);
  const inSection = factsBySection(model, facts);
  const spoken = wordsBySection(model, facts, inSection);
  return leaves.map((leaf): Objective => {
    const wanted = contentOf(leaf.text, model);
    const covering = new Set<string>();
    const shared = new Map<number, number>();
    for (const word of wanted)
      for (const section of topics.byWord.get(word) ?? [])
        shared.set(section, (shared.get(section) ?? 0) + 1);
    for (const [section, count] of shared) {
      if (count < wanted.size && count < (topics.sizes.get(section) ?? 0)) continue;
      for (const id of inSection.get(section) ?? []) covering.add(id);
    }
    if (covering.size === 0)
      for (const section of closest(wanted, spoken))
        for (const id of inSection.get(section) ?? []) covering.add(id);
    return { text: oneLine(leaf.text), source: locate(model.document, leaf.span), facts: [...covering] };
  });
}

/** Share of an objective's words that a section has to speak of. */
const mostWords = 0.7;

/** Where no title names it: the sections whose title and facts together speak of most of an objective, and none of more. */
function closest(wanted: ReadonlySet<string>, spoken: ReadonlyMap<number, ReadonlySet<string>>): number[] {
  if (wanted.size < 2) return [];
  let best: number[] = [];
  let most = Math.max(2, mostWords * wanted.size);
  for (const [section, own] of spoken) {
    let count = 0;
    for (const word of wanted) if (own.has(word)) count++;
    if (count < most) continue;
    if (count > most) best = [];
    most = count;
    best.push(section);
  }
  return best;
}

/** The words of each section's title and of what its facts say. */
function wordsBySection(
  model: DocumentModel,
  facts: readonly MadeFact[],
  inSection: ReadonlyMap<number, ReadonlySet<string>>,
): Map<number, Set<string>> {
  const byId = new Map(facts.map(({ fact }) => [fact.id, fact]));
  const found = new Map<number, Set<string>>();
  for (const section of model.sections) {
    if (section.heading === null || section.title === model.title) continue;
    const own = contentOf(section.title, model);
    for (const id of inSection.get(section.index) ?? []) {
      const fact = byId.get(id);
      if (fact === undefined) continue;
      for (const word of contentOf([fact.subject, ...fact.answer].join(' '), model)) own.add(word);
    }
    found.set(section.index, own);
  }
  return found;
}

/** Words that carry meaning, by their stems; verbs of learning name no topic. */
function contentOf(text: string, model: DocumentModel): Set<string> {
  const empty = emptyIn(model.words);
  return new Set(
    normalise(bareTitle(text), model, true)
      .split(' ')
      .filter((word) => word !== '' && !empty.has(word) && /\p{L}/u.test(word)),
  );
}

const learning = new WeakMap<Words, ReadonlySet<string>>();

function emptyIn(words: Words): ReadonlySet<string> {
  let stems = learning.get(words);
  if (stems === undefined) {
    const { stem } = words.grammar;
    // "How the line moves" names the same topic as "why the line moves".
    const empty = [...words.constructs.objectiveVerbs, ...words.functionWords, ...words.clauseWords];
    learning.set(words, (stems = new Set(empty.flatMap((word) => [word, stem(word)]))));
  }
  return stems;
}

interface Topics {
  byWord: Map<string, number[]>;
  sizes: Map<number, number>;
}

/** Titles of all sections but the objectives' own and the document's. */
function sectionTopics(model: DocumentModel): Topics {
  const topics: Topics = { byWord: new Map(), sizes: new Map() };
  for (const section of model.sections) {
    const { subject } = model.about[section.index] ?? {};
    if (section.heading === null || section.title === model.title || subject === 'objectives') continue;
    const words = contentOf(section.title, model);
    topics.sizes.set(section.index, words.size);
    for (const word of words) {
      const sections = topics.byWord.get(word);
      if (sections === undefined) topics.byWord.set(word, [section.index]);
      else sections.push(section.index);
    }
  }
  return topics;
}

/** Facts of a document by the sections that hold them, those above included. */
function factsBySection(model: DocumentModel, facts: readonly MadeFact[]): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const { fact, places } of facts) {
    for (const place of places) {
      const span = place.document === model.document.name ? place.spans[0] : undefined;
      const leaf = span === undefined ? null : leavesIn(model.leaves, span);
      let section: Section | null = leaf === null ? null : (model.leaves[leaf.first]?.section ?? null);
      for (; section !== null; section = section.parent) {
        const ids = found.get(section.index);
        if (ids === undefined) found.set(section.index, new Set([fact.id]));
        else ids.add(fact.id);
      }
    }
  }
  return found;
}
