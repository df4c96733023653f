import { areActions } from '../grammar/actions.ts';
import { labelOf } from '../grammar/labels.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { visit, type DocumentModel, type Place, type Section } from '../model/index.ts';
import { oneLine, wordsOf } from '../model/text.ts';
import type { Item, List, Span, Text } from '../types.ts';
import { allDiffer, behind, countedText, entryOf, entryOfText, type Entry } from './list-entries.ts';
import { speaksOfExams } from './advice.ts';
import {
  bareTitle,
  countIn,
  isClause,
  namesOthers,
  isGenericTitle,
  namingTitle,
  procedureTitle,
  silentSubjects,
  titlesOf,
  type ListTitle,
} from './list-titles.ts';
import { countedParts } from './text-lines.ts';
import type { Ask, Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'steps';
const mostSteps = 20;
/** More than these nobody says from memory in one breath. */
const mostListed = 7;

/**
 * The steps of a procedure that the document names: a numbered list under "How to …", "The phases of …:", or headings that count
 * ("Phase 1: …"). A numbered list of anything else is no procedure.
 */
export const steps: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      list: (list, place) => {
        const found = inList(list, place, model);
        if (found !== null) proposals.push(found);
      },
      paragraph: (block, place) => {
        const list = countedParts(block, model.document.text);
        const found = list === null ? null : inList(list, place, model);
        if (found !== null) proposals.push(found);
      },
    });
    yield* proposals;
    yield* inHeadings(model);
  },
};

interface Sequence {
  /** Null where a step is too long to be cut. */
  steps: readonly (Entry | null)[];
  title: string;
  leansOn: readonly Span[];
  section: Section;
}

function inList(list: List, place: Place, model: DocumentModel): Proposal | null {
  if (silentSubjects.has(model.about[place.section.index]?.subject ?? 'plain')) return null;
  const items = wholeList(list, place);
  if (items === null || items.length < 2 || items.length > mostSteps) return null;
  const counted = items.map((item) => countedText(item.text.text, model));
  const labelled = counted.every((count, index) => count?.count === index + 1);
  const lettered = isLettered(items);
  if (!labelled && !(list.ordered && (isNumbered(items) || lettered))) return null;
  const texts = items.map((item) => oneLine(item.text.text));
  if (texts.some((text) => /\?$/u.test(text))) return null;
  const titles = titlesOf(place);
  const title =
    titles.find((one) => isProcedure(one, texts, labelled, model)) ??
    (isUnnamed(list, place, texts, labelled, model) ? titles[0] : undefined);
  if (title === undefined) return null;
  const count = countIn(title.text, model);
  if (count !== null && count !== items.length) return null;
  const sequence: Sequence = {
    steps: items.map((item) => entryOf(item, model)),
    title:
      isGenericTitle(title.text, model) || isClause(title.text, model)
        ? namingTitle(place.section, model)
        : title.text,
    leansOn: title.span === null ? [] : [title.span],
    section: place.section,
  };
  return proposalOf(sequence, model);
}

function isProcedure(
  title: ListTitle,
  texts: readonly string[],
  labelled: boolean,
  model: DocumentModel,
): boolean {
  const named = procedureTitle(title.text, model);
  return (
    named === 'sure' || (named === 'loose' && areThingsToDo(texts, model)) || (named !== null && labelled)
  );
}

function areThingsToDo(texts: readonly string[], { words }: DocumentModel): boolean {
  return words.frames === null
    ? areActions(texts, words)
    : texts.every((text) => words.frames?.infinitive.test(text) === true);
}

/**
 * "Giving a medicine", "Spill of acid", "On the day, in this order:" above three or more numbered things to do: the numbers and the
 * verbs say that these are steps, whatever the title.
 */
function isUnnamed(
  list: List,
  place: Place,
  texts: readonly string[],
  labelled: boolean,
  model: DocumentModel,
): boolean {
  if (texts.length < 3 || place.items.length > 0) return false;
  const [title] = titlesOf(place);
  if (title === undefined || /\?$/u.test(title.text) || namesOthers(title.text, model)) return false;
  if (model.parties.mentions(title.text).length > 0 || countIn(title.text, model) !== null) return false;
  if (isForLearners(place.section, model)) return false;
  // "Step 1: …" says itself that these are steps.
  if (labelled) return true;
  if ((model.about[place.section.index]?.subject ?? 'plain') !== 'plain') return false;
  if (list.items.some((item) => labelOf(item.text) !== null)) return false;
  if (model.words.frames !== null) return texts.every((text) => model.words.frames?.infinitive.test(text));
  return list.ordered && areToDo(texts, model);
}

/** Titles above, the document's own apart, that speak of learning or of a career. */
function isForLearners(section: Section, model: DocumentModel): boolean {
  const { learning } = model.words.constructs.procedures;
  for (let at: Section | null = section; at !== null && at.parent?.heading != null; at = at.parent)
    if (speaksOfExams(at.title, model) || wordsOf(at.title).some((word) => learning.includes(word.lower)))
      return true;
  return false;
}

/** Most begin with a verb in its base form that is known, the others with a word that may be one; none is long. */
function areToDo(texts: readonly string[], model: DocumentModel): boolean {
  const { toThird, toBase } = patternsOf(model.words);
  const { functionWords, determiners, leadWords, grammar } = model.words;
  const { advising } = model.words.constructs.procedures;
  const empty = [functionWords, determiners, leadWords];
  const firsts = texts.map((text) => /^\p{L}+(?=\s)/u.exec(text)?.[0].toLowerCase() ?? '');
  const known = firsts.filter((first) => toThird.has(first)).length;
  return (
    known >= 0.6 * texts.length &&
    firsts.filter((first) => advising.includes(first)).length * 3 < texts.length &&
    new Set(firsts).size * 3 >= texts.length * 2 &&
    texts.every((text) => text.split(' ').length <= 14) &&
    firsts.every(
      (first) =>
        first !== '' &&
        !empty.some((list) => list.includes(first)) &&
        !grammar.isGerund(first) &&
        (toThird.has(first) || !toBase.has(first)),
    ) &&
    areActions(texts, model.words)
  );
}

/** The items of a list, and of those behind it that count on where it stops; null where it goes on from another one. */
function wholeList(list: List, place: Place): readonly Item[] | null {
  const items = [...list.items];
  if (!list.ordered) return items;
  if (numberOf(items[0]) !== 1 && numberOf(items[0]) !== null) return null;
  for (const block of place.siblings.slice(place.at + 1)) {
    if (block.type !== 'list' || !block.ordered) continue;
    if (numberOf(block.items[0]) !== items.length + 1) break;
    items.push(...block.items);
  }
  return items;
}

function numberOf(item: Item | undefined): number | null {
  const digits = /^\(?(\d{1,3})[.)]?$/u.exec(item?.marker ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Numbers, not letters: letters are choices and sub-points. */
function isNumbered(items: readonly Item[]): boolean {
  return items.every((item) => numberOf(item) !== null);
}

/** a, b, c. */
function isLettered(items: readonly Item[]): boolean {
  return items.every((item, index) =>
    new RegExp(`^\\(?${String.fromCharCode(97 + index)}[.)]$`, 'u').test(item.marker),
  );
}

/** "Step 1: …" on a heading; "1. …" where the heading above names a procedure. */
function countedHeading(section: Section, model: DocumentModel): { count: number; at: number } | null {
  const counted = countedText(section.title, model);
  // Numbers on the headings of a whole document count its chapters.
  const { parent } = section;
  if (counted !== null || parent === null || (parent.parent?.heading ?? null) === null) return counted;
  const match = /^[^\p{L}\p{N}]*(\d{1,2})[.)]\s+(?=\S)/u.exec(section.title);
  if (match === null || procedureTitle(bareTitle(parent.title), model) !== 'sure') return null;
  return { count: Number(match[1]), at: match[0].length };
}

/** "Phase 1: Preparation", "Phase 2: …" on headings of one level below one heading. */
function* inHeadings(model: DocumentModel): Iterable<Proposal> {
  const runs = new Map<Section | null, { section: Section; count: number }[]>();
  for (const section of model.sections) {
    if (section.heading === null) continue;
    const counted = countedHeading(section, model);
    if (counted === null || counted.at >= section.title.length) continue;
    const run = runs.get(section.parent);
    if (run === undefined) runs.set(section.parent, [{ section, count: counted.count }]);
    else run.push({ section, count: counted.count });
  }
  for (const [parent, run] of runs) {
    const first = run[0]?.section;
    if (first === undefined || run.length < 2 || run.length > mostSteps) continue;
    if (run.some((one, index) => one.count !== index + 1 || one.section.level !== first.level)) continue;
    const title = namingTitle(parent ?? first, model);
    const others =
      procedureTitle(`${title} ${model.words.constructs.procedures.parts[0] ?? ''}`, model) === null;
    if (others || silentSubjects.has(model.about[first.index]?.subject ?? 'plain')) continue;
    const entries = run.map(({ section }) =>
      section.heading === null ? null : entryOfText(behindCount(section.heading.text), [], model),
    );
    const heading = parent?.heading;
    const leansOn = heading === null || heading === undefined ? [] : [heading.span];
    const found = proposalOf({ steps: entries, title, leansOn, section: parent ?? first }, model);
    if (found !== null) yield found;
  }
}

/** A heading's text without a bare number in front of it. */
function behindCount(text: Text): Text {
  const at = /^[^\p{L}\p{N}]*\d{1,2}[.)]\s+/u.exec(text.text)?.[0].length ?? 0;
  return at === 0 ? text : behind(text, at);
}

function proposalOf(sequence: Sequence, model: DocumentModel): Proposal | null {
  const { steps: entries } = sequence;
  const known = entries.filter((entry) => entry !== null);
  if (known.length < 2 || !allDiffer(known)) return null;
  const claims: Draft[] = [];
  if (known.length === entries.length) claims.push(wholeClaim(known, sequence, model));
  const [first] = entries;
  const { prompts } = model.words.constructs;
  if (first !== null && first !== undefined && entries.length > 2)
    claims.push(
      stepClaim(
        sequence.title,
        'first-step',
        first,
        [first],
        fill(prompts.firstStep, sequence.title, ''),
        sequence,
        model,
      ),
    );
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    if (entry === null || next === null || next === undefined || entries.length < 3) continue;
    const prompt = fill(prompts.nextStep, sequence.title, entry.name);
    claims.push(stepClaim(entry.name, 'next-step', next, [entry, next], prompt, sequence, model));
  }
  if (claims.length === 0) return null;
  return { recogniser: name, territory: known.map((entry) => entry.span), claims, weight: 0, beside: true };
}

function fill(template: string, title: string, step: string): string {
  return template.replace('{title}', () => bareTitle(title)).replace('{step}', () => step);
}

/** All of them in order: one card where they are few enough to be said from memory. */
function wholeClaim(entries: readonly Entry[], sequence: Sequence, model: DocumentModel): Draft {
  const prompt = fill(model.words.constructs.prompts.allSteps, sequence.title, '').replace('{count}', () =>
    String(entries.length),
  );
  const ask: Ask[] =
    entries.length <= mostListed ? [{ kind: 'question', card: 'list', template: 'steps', prompt }] : [];
  const answer = entries.map((entry) => entry.name);
  return {
    ...shared(sequence, model),
    family: 'list',
    subject: sequence.title,
    relation: 'steps',
    answer,
    answerMode: 'ordered',
    explanation: `${sequence.title}: ${answer.join('; ')}`,
    spans: entries.map((entry) => entry.span),
    ask,
  };
}

function stepClaim(
  subject: string,
  relation: string,
  answer: Entry,
  entries: readonly Entry[],
  prompt: string,
  sequence: Sequence,
  model: DocumentModel,
): Draft {
  return {
    ...shared(sequence, model),
    family: 'question',
    subject,
    scope: relation === 'next-step' ? [sequence.title] : [],
    relation,
    answer: [answer.name],
    answerMode: 'any',
    explanation:
      answer.detail === '' ? `${sequence.title}: ${answer.name}` : `${answer.name}: ${answer.detail}`,
    spans: entries.map((entry) => entry.span),
    ask: [{ kind: 'question', card: 'question', template: relation, prompt }],
  };
}

function shared(
  sequence: Sequence,
  model: DocumentModel,
): Pick<
  Draft,
  | 'recogniser'
  | 'construct'
  | 'context'
  | 'scope'
  | 'options'
  | 'leansOn'
  | 'certainty'
  | 'why'
  | 'open'
  | 'parties'
> {
  return {
    recogniser: name,
    construct: 'steps',
    context: headingsOf(sequence.section, model).filter((title) => bareTitle(title) !== sequence.title),
    scope: [],
    options: null,
    leansOn: sequence.leansOn,
    certainty: 0.9,
    why: ['a list that is counted, under a title that names a procedure'],
    open: false,
    parties: [],
  };
}
