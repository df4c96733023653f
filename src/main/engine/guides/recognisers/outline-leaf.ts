import { isFieldLabel, labelOf, type Label } from '../grammar/labels.ts';
import { entryIn } from '../grammar/term-entry.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { anyOf, oneLine, plainQuotes, withoutClosing } from '../model/text.ts';
import type { List, Paragraph, Span, Text } from '../types.ts';
import { lineBreaks } from '../model/line-breaks.ts';
import { WordFilter } from '../model/word-filter.ts';
import { oncePerLanguage } from '../words/once.ts';
import { isTermLabel, readsLikeMeaning } from './glossary.ts';
import { leadOf, leadReading, listBinding } from './list-binding.ts';
import { termClaim } from './term-claims.ts';
import { groupsOf } from './list-groups.ts';
import type { Proposal, Recogniser } from './types.ts';

const name = 'outline-leaf';

/**
 * "Label: description" at the end of an outline, in a list or in paragraphs, where siblings are alike and nothing ties them to a
 * party. A sheet of properties ("Owner: …", "Cost: …") describes one thing and defines none.
 */
export const outlineLeaf: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    const seen = new Set<Paragraph>();
    visit(model.sections, {
      list: (list, place) => proposals.push(...inList(list, place, model)),
      paragraph: (block, place) => {
        if (!seen.has(block)) proposals.push(...inParagraphs(place, seen, model));
      },
    });
    yield* proposals;
  },
};

const unfit = [
  'objectives',
  'links',
  'host',
  'mistakes',
  'answers',
  'party',
  'shared',
  'examples',
  'practices',
  'questions',
  'summary',
];

/** A label with its description. */
interface Leaf {
  label: Label;
  span: Span;
}

function inList(list: List, place: Place, model: DocumentModel): Proposal[] {
  if (unfit.includes(model.about[place.section.index]?.subject ?? 'plain')) return [];
  // Where fewer than half of the items have a label there are no leaves, whatever the list is about.
  let labelled = 0;
  for (const item of list.items) if (labelOf(item.text) !== null) labelled++;
  if (labelled * 2 < list.items.length || labelled < 2) return [];
  const lead = leadOf(place);
  const sorts = namesSorts(lead?.text ?? '', model) || namesSorts(place.section.title, model);
  if (list.ordered && !sorts) return [];
  const reading = leadReading(place, model);
  if (reading !== null && (reading.kind === 'party' || reading.kind === 'scenario')) return [];
  if (listBinding(place, model) !== null || groupsOf(list.items, model).length > 1) return [];
  const leaves: Leaf[] = [];
  for (const item of list.items) {
    const label = item.children.length > 0 ? null : labelOf(item.text);
    if (label === null) continue;
    if (isFieldLabel(label, model.words)) return [];
    if (isTermLabel(label, model) && !isNeutral(label, model)) leaves.push({ label, span: item.text.span });
  }
  if (leaves.length * 2 < list.items.length) return [];
  const outline = model.words.headings.outline.some((word) =>
    place.section.title.toLowerCase().includes(word),
  );
  return described(leaves, sorts, outline ? 0.5 : 0.6, place, model);
}

/** Paragraphs in a row that each begin with a label, from the one at the place on. */
function inParagraphs(place: Place, seen: Set<Paragraph>, model: DocumentModel): Proposal[] {
  const leaves: Leaf[] = [];
  for (let at = place.at; at < place.siblings.length; at++) {
    const block = place.siblings[at];
    if (block?.type !== 'paragraph') break;
    const label = paragraphLabel(block.text, model);
    if (label === null) break;
    seen.add(block);
    leaves.push({ label, span: block.text.span });
  }
  if (leaves.length < 2 || unfit.includes(model.about[place.section.index]?.subject ?? 'plain')) return [];
  const lead = leadOf(place);
  const sorts = namesSorts(lead?.text ?? '', model) || namesSorts(place.section.title, model);
  if (!sorts && leaves.length < 3) return [];
  return described(leaves, sorts, 0.6, place, model);
}

function paragraphLabel(text: Text, model: DocumentModel): Label | null {
  const label = labelOf(text);
  if (label === null || (label.separator !== ':' && !label.strong)) return null;
  return isTermLabel(label, model) &&
    !isNeutral(label, model) &&
    !isFieldLabel(label, model.words) &&
    !hasFurtherLines(text, model)
    ? label
    : null;
}

/** True where a later line of the text has a label, too: then the first does not head them all. */
function hasFurtherLines(text: Text, model: DocumentModel): boolean {
  const starts = lineBreaks(text, model.document.text);
  return starts.some((start, index) => entryIn(text.text.slice(start, starts[index + 1])) !== null);
}

/** Terms where enough of the siblings are described; under "types of …" any description will do, elsewhere it has to define. */
function described(
  leaves: readonly Leaf[],
  sorts: boolean,
  share: number,
  place: Place,
  model: DocumentModel,
): Proposal[] {
  if (leaves.length < 2) return [];
  const fits = leaves.every(
    ({ label }) =>
      label.label.split(' ').length <= 6 &&
      label.rest.split(' ').length >= 3 &&
      model.parties.mentions(label.label).length === 0 &&
      (readsLikeMeaning(label.rest, model) || (sorts && !/\?\s*$/u.test(label.rest))),
  );
  if (!fits || leaves.some(({ label }) => speaksToLearner(label.rest, model))) return [];
  const sure = leaves.filter(({ label }) => defines(label.rest, model));
  if (!sorts && sure.length < share * leaves.length) return [];
  const kept = sorts ? leaves : leaves.filter((leaf) => sure.includes(leaf) || isPhrase(leaf.label.rest));
  const above = place.items
    .map((item) => withoutClosing(oneLine(item.text.text)))
    .filter((text) => text.length < 60);
  return kept.map(({ label, span }) => {
    const why = sorts ? 'one of the sorts that are listed' : 'one of several labels with a description';
    const claim = termClaim(label.label, label.rest, [span], place, model, 0.78, why, 'glossary');
    const draft = { ...claim, recogniser: name, context: [...claim.context, ...above] };
    return { recogniser: name, territory: [span], claims: [draft], weight: 0 };
  });
}

/** "types of …", "main categories:": what follows are names of sorts. */
function namesSorts(text: string, model: DocumentModel): boolean {
  const { signs, pattern } = sorts(model.words);
  if (!signs.mayHold(text)) return false;
  const plain = plainQuotes(oneLine(text));
  return plain.split(' ').length <= 20 && pattern.test(plain);
}

const sorts = oncePerLanguage(({ definitions }) => ({
  signs: new WordFilter(definitions.kinds),
  pattern: new RegExp(
    `(?<!\\p{L})${anyOf(definitions.kinds)}(?:\\s+(?:of|to)\\s+.*|\\s+(?:are|include|includes))?\\s*:?$`,
    'iu',
  ),
}));

export function isNeutral(label: Label, model: DocumentModel): boolean {
  const plain = plainQuotes(label.label).toLowerCase();
  return model.words.neutralLabels.some((word) => plain === word || plain.endsWith(` ${word}`));
}

export function speaksToLearner(rest: string, model: DocumentModel): boolean {
  return learnerWord(model.words).test(rest);
}

const learnerWord = oncePerLanguage(
  ({ learner }) =>
    new RegExp(`(?<!\\p{L})(?:${[...learner.subjects, ...learner.possessives].join('|')})(?!\\p{L})`, 'iu'),
);

/** "A device that …", "connects the …", "spreading …": the beginning of a definition. */
export function defines(rest: string, model: DocumentModel): boolean {
  const { words } = model;
  const hedged = rest.replace(hedge(words), '');
  const [first = '', second = ''] = hedged.toLowerCase().split(/[^\p{L}'’]+/u);
  if (words.definitionStarts.includes(first) || words.grammar.isGerund(first)) return true;
  const patterns = patternsOf(words);
  if (patterns.toBase.has(first) && !patterns.nounLike.has(patterns.toBase.get(first) as string)) return true;
  if (/\p{L}{2}s$/u.test(first) && words.articles.includes(second)) return true;
  return relativeClause(words).test(rest);
}

const hedge = oncePerLanguage(({ definitions }) => new RegExp(`^${anyOf(definitions.hedges)}\\s+`, 'iu'));
const relativeClause = oncePerLanguage(
  ({ definitions }) => new RegExp(`\\s(?:${definitions.clauses.join('|')})\\s`, 'iu'),
);

/** A noun phrase of some length rather than a value. */
function isPhrase(rest: string): boolean {
  return rest.split(' ').length >= 4 && !/[\d,;]/u.test(rest);
}
