import { patternsOf } from '../grammar/patterns.ts';
import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { isLink } from '../model/outline.ts';
import { anyOf, oneLine, plainQuotes, wordsOf } from '../model/text.ts';
import type { List } from '../types.ts';
import type { Words } from '../words/index.ts';
import { allDiffer, countedText, entryOf } from './list-entries.ts';
import {
  bareTitle,
  countIn,
  isGenericTitle,
  namingTitle,
  procedureTitle,
  silentSubjects,
  statesOrder,
  titlesOf,
  type ListTitle,
} from './list-titles.ts';
import type { Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'list';
const most = 7;

/**
 * A list that is learned as a whole because the document names it: with its number ("The three pillars of X are:") or by a noun
 * for parts and kinds ("Types of X"). Lists of parties' duties, tips and links are none.
 */
export const namedList: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      list: (list, place) => {
        const found = inList(list, place, model);
        if (found !== null) proposals.push(found);
      },
    });
    yield* proposals;
  },
};

const silent: ReadonlySet<string> = new Set([
  ...silentSubjects,
  'party',
  'shared',
  'mistakes',
  'practices',
  'examples',
]);

function inList(list: List, place: Place, model: DocumentModel): Proposal | null {
  const { length } = list.items;
  if (length < 2 || length > most || silent.has(model.about[place.section.index]?.subject ?? 'plain'))
    return null;
  const title = titlesOf(place).find((one) => namesList(one, length, model));
  if (title === undefined || (list.ordered && goesOn(list, place))) return null;
  if (list.items.filter((item) => isLink(item.text)).length * 2 >= length) return null;
  if (list.items.some((item) => countedText(item.text.text, model) !== null)) return null;
  const entries = list.items.map((item) => entryOf(item, model));
  const known = entries.filter((entry) => entry !== null);
  const answer = known.map((entry) => entry.name);
  if (known.length < length || !allDiffer(known) || answer.join('; ').length > 280) return null;
  const bare = subjectOf(title.text, place, model);
  // "AWS Regions" may head what is said of them: only with "of", or over names, does the list hold the things themselves.
  if (!namesParts(title.text, model) && !areNames(answer, model)) return null;
  // "Side effects" of one thing are not those of another: the heading is part of what is asked.
  const above = namingTitle(place.section, model);
  const scope = namesParts(title.text, model) || bare.startsWith(above) ? [] : [above];
  const prompt = model.words.constructs.prompts.nameAll
    .replace('{title}', () => bare)
    .replace('{count}', () => String(length));
  return {
    recogniser: name,
    territory: known.map((entry) => entry.span),
    weight: 0,
    beside: true,
    claims: [
      {
        recogniser: name,
        construct: 'list',
        family: 'list',
        subject: bare,
        context: headingsOf(place.section, model).filter((heading) => !bare.startsWith(bareTitle(heading))),
        scope,
        relation: 'contains',
        answer,
        answerMode: 'all',
        options: null,
        explanation: `${bare}: ${answer.join('; ')}`,
        spans: known.map((entry) => entry.span),
        leansOn: title.span === null ? [] : [title.span],
        certainty: 0.88,
        why: ['the words before the list say what its items are'],
        ask: [{ kind: 'question', card: 'list', template: 'list', prompt }],
        open: false,
        parties: [],
      },
    ],
  };
}

/** "Types of X": the noun is what the items are. */
function namesParts(title: string, model: DocumentModel): boolean {
  const bare = withoutCopula(title, model.words);
  const of = model.words.constructs.of.join('|');
  return new RegExp(`\\s(?:${of})\\s`, 'iu').test(bare) || countIn(bare, model) !== null;
}

/** A few words each, none of which begins a statement. */
function areNames(names: readonly string[], model: DocumentModel): boolean {
  const { determiners, articles, be, modals } = model.words;
  const starts = new Set(determiners.filter((word) => !articles.includes(word)));
  const verbs = new Set([...be, ...modals]);
  return names.every((name) => {
    const words = wordsOf(name).map((word) => word.lower);
    return (
      words.length <= 7 && !starts.has(words[0] ?? '') && !words.slice(1).some((word) => verbs.has(word))
    );
  });
}

/** A list that counts on in a later block is not whole. */
function goesOn(list: List, place: Place): boolean {
  const first = Number.parseInt(list.items[0]?.marker ?? '', 10);
  if (first > 1) return true;
  return place.siblings
    .slice(place.at + 1)
    .some(
      (block) =>
        block.type === 'list' &&
        block.ordered &&
        Number.parseInt(block.items[0]?.marker ?? '', 10) === list.items.length + 1,
    );
}

function namesList(title: ListTitle, length: number, model: DocumentModel): boolean {
  const { text } = title;
  const plain = plainQuotes(text);
  if (/[?.!]$/u.test(plain) || procedureTitle(plain, model) === 'sure' || statesOrder(plain, model))
    return false;
  if (isGenericTitle(plain, model) || model.parties.mentions(plain).length > 1) return false;
  const patterns = patternsFor(model.words);
  if (patterns.other.test(plain)) return false;
  // "A valid contract has four elements:" above four of them.
  const told = title.by === 'lead' && length > 2 && countBefore(plain, model) === length;
  if (told && !patterns.clause.test(plain)) return true;
  if (patterns.clause.test(plain)) return false;
  const bare = withoutCopula(plain, model.words);
  const { toThird, nounLike } = patternsOf(model.words);
  const first = wordsOf(bare)[0]?.lower ?? '';
  if (toThird.has(first) && !nounLike.has(first)) return false;
  const count = countIn(bare, model);
  if (count !== null && count !== length) return false;
  if (patterns.head.test(bare)) return true;
  return title.by === 'lead' && count !== null && patterns.counted.test(bare);
}

/** The number that stands close to the end of a lead-in, with its noun behind it: "has four elements". */
function countBefore(title: string, model: DocumentModel): number | null {
  const words = wordsOf(title.replace(/\s*\([^()]*\)$/u, ''));
  const tail = words.slice(-5, -1).findLast((word) => model.words.constructs.numbers.has(word.lower));
  return tail === undefined ? null : (model.words.constructs.numbers.get(tail.lower) ?? null);
}

/** What the list is of; where its own title says only "Main types", behind the heading above: "Muscle: main types". */
function subjectOf(title: string, place: Place, model: DocumentModel): string {
  const bare = withoutCopula(title, model.words);
  const { empty } = patternsFor(model.words);
  if (wordsOf(bare).some((word) => !empty.has(word.lower) && !/^\d+$/u.test(word.text))) return bare;
  const holder = place.items.at(-2) ?? null;
  const above = holder === null ? null : entryOf(holder, model);
  const from = bareTitle(place.section.title) === bareTitle(title) ? place.section.parent : place.section;
  const named = above?.name ?? namingTitle(from ?? place.section, model);
  return `${named}: ${model.casing.inSentence(bare)}`;
}

/** "The three pillars of X are" → "The three pillars of X"; "There are two types of X" → "two types of X". */
function withoutCopula(text: string, words: Words): string {
  const { there, copula } = patternsFor(words);
  return oneLine(text.replace(there, '').replace(copula, ''));
}

interface Patterns {
  other: RegExp;
  clause: RegExp;
  head: RegExp;
  counted: RegExp;
  /** Words that leave open of what the list is. */
  empty: ReadonlySet<string>;
  there: RegExp;
  copula: RegExp;
}

const made = new WeakMap<Words, Patterns>();

function patternsFor(words: Words): Patterns {
  const known = made.get(words);
  if (known !== undefined) return known;
  const { numbers, procedures, thereAre, of, plainAdjectives } = words.constructs;
  // Whose duties they are is the question there, not which.
  const listHeads = words.constructs.listHeads.filter((noun) => !words.dutyNouns.includes(noun));
  const between = [...words.prepositions, ...of].join('|');
  const patterns: Patterns = {
    other: new RegExp(
      `(?<![\\p{L}-])${anyOf(procedures.others.filter((word) => !listHeads.includes(word)))}(?![\\p{L}-])`,
      'iu',
    ),
    clause: new RegExp(
      `(?<!\\p{L})(?:${[...words.learner.subjects, ...words.modals, ...words.clauseWords].join('|')})(?!\\p{L})`,
      'iu',
    ),
    head: new RegExp(
      `^((?:(?!(?:${between})\\s)[\\p{L}\\p{N}'’/&-]+\\s+){0,4})${anyOf(listHeads)}(?:\\s+(?:${of.join('|')})\\s+\\S.*|\\s*\\([^()]*\\))?$`,
      'iu',
    ),
    empty: new Set([
      ...plainAdjectives,
      ...words.articles,
      ...words.determiners,
      ...numbers.keys(),
      ...listHeads,
    ]),
    counted: new RegExp(
      `^(?:(?:${words.articles.join('|')})\\s+)?(?:${[...numbers.keys()].join('|')}|\\d{1,2})\\s+(?:[\\p{L}'’-]+\\s+){0,3}[\\p{L}'’-]{3,}`,
      'iu',
    ),
    there: new RegExp(`^${anyOf(thereAre)}\\s+`, 'iu'),
    copula: new RegExp(
      `\\s+(?:${[...words.containing.many, ...words.containing.one, ...words.be].join('|')})(?:\\s+${anyOf(words.listPlaceholders)})?$`,
      'iu',
    ),
  };
  made.set(words, patterns);
  return patterns;
}
