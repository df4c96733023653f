import type { DocumentModel, Place, Section } from '../model/index.ts';
import { anyOf, oneLine, plainQuotes, wordsOf } from '../model/text.ts';
import type { Words } from '../words/index.ts';
import type { Block, Span } from '../types.ts';
import { leadOf } from './list-binding.ts';

/** What names a list: its lead-in, or the heading above it. */
export interface ListTitle {
  /** One line, without closing colon and count of its own ("3.2 "). */
  text: string;
  span: Span | null;
  by: 'lead' | 'heading';
}

const longestTitle = 14;

/** Sections whose lists are somebody else's: questions, links, the site's own. */
export const silentSubjects: ReadonlySet<string> = new Set([
  'objectives',
  'links',
  'host',
  'answers',
  'questions',
  'summary',
]);

/** The lead-in with a colon in front of a list, and then the heading of its section where the list comes first in it. */
export function titlesOf(place: Place): readonly ListTitle[] {
  let found = titles.get(place);
  if (found === undefined) titles.set(place, (found = findTitles(place)));
  return found;
}

/** Orders, steps and names of lists ask for the same titles. */
const titles = new WeakMap<Place, readonly ListTitle[]>();

function findTitles(place: Place): readonly ListTitle[] {
  const all: ListTitle[] = [];
  const lead = leadOf(place);
  const before = place.siblings[place.at - 1];
  if (lead !== null && (/:\s*$/u.test(lead.text) || place.items.length > 0 || isTitleLine(before)))
    all.push({ text: bareTitle(lead.text), span: lead.span, by: 'lead' });
  const first = before === undefined || (place.at === 1 && before.type === 'paragraph');
  const { heading, title } = place.section;
  if (heading !== null && place.items.length === 0 && first)
    all.push({ text: bareTitle(title), span: heading.span, by: 'heading' });
  return all.filter(({ text }) => text !== '' && text.split(' ').length <= longestTitle);
}

/** One short line of its own that does not close: "Parts of the pump", "Pour in this order". */
function isTitleLine(before: Block | undefined): boolean {
  if (before?.type !== 'paragraph') return false;
  const { text } = before.text;
  return text.length <= 80 && /[\p{L}\p{N})]$/u.test(text) && !text.includes('\n');
}

/** Without count, closing colon and mark-up that was left over: "3.2 Steps:" → "Steps". */
export function bareTitle(text: string): string {
  return oneLine(text)
    .replace(/^(?![\d#*])[\p{Extended_Pictographic}\uFE0F\s]+/u, '')
    .replace(/^(?:[\p{L}]?\d+(?:\.\d+)*\s*[.):]?\s+|[IVX]{1,4}[.)]\s+)/u, '')
    .replace(/[\s:#*_]+$/u, '');
}

interface TitlePatterns {
  lead: RegExp;
  noun: RegExp;
  loose: RegExp;
  other: RegExp;
  order: RegExp;
  range: RegExp;
  aim: RegExp;
  clause: RegExp;
  generic: ReadonlySet<string>;
}

const made = new WeakMap<Words, TitlePatterns>();

function patternsFor(words: Words): TitlePatterns {
  const known = made.get(words);
  if (known !== undefined) return known;
  const { procedures, orders, ranges, numbers } = words.constructs;
  const functional = [...words.functionWords, ...words.be];
  const head = (nouns: readonly string[]): RegExp =>
    new RegExp(
      `(?<![\\p{L}-])${anyOf(nouns)}(?=\\s*(?:$|[()]|[,–—]|(?:${[...functional, ...words.listPlaceholders].join('|')})(?!\\p{L})))`,
      'iu',
    );
  const graded = anyOf(ranges.graded);
  const patterns = {
    lead: new RegExp(`^(?:the\\s+)?${anyOf(procedures.leads)}(?!\\p{L})`, 'iu'),
    noun: head(procedures.nouns),
    loose: head(procedures.looseNouns),
    other: new RegExp(`(?<![\\p{L}-])${anyOf(procedures.others)}(?![\\p{L}-])`, 'iu'),
    order: new RegExp(`(?<!\\p{L})${anyOf(orders)}(?!\\p{L})`, 'iu'),
    range: new RegExp(
      `(?<!\\p{L})(?:${ranges.from}\\s+(?:\\p{L}+\\s+)?${graded}(?!\\p{L}).{0,60}?|${graded})\\s${ranges.to}\\s+(?:\\p{L}+\\s+)?${graded}(?!\\p{L})|(?<!\\p{L})${graded}\\s+${ranges.first}(?!\\p{L})`,
      'iu',
    ),
    aim: new RegExp(`^(?:\\p{L}+\\s+){1,2}(?:better\\s+)?${anyOf(procedures.aims)}(?!\\p{L})`, 'iu'),
    clause: new RegExp(
      `(?<![\\p{L}'’])(?:${[...words.learner.subjects, ...words.modals, ...words.bareSubjects].join('|')})(?![\\p{L}'’])`,
      'iu',
    ),
    generic: new Set([
      ...functional,
      ...words.articles,
      ...procedures.nouns,
      ...procedures.looseNouns,
      ...procedures.parts,
      ...numbers.keys(),
      ...procedures.empty,
    ]),
  };
  made.set(words, patterns);
  return patterns;
}

/** Whether a title names a procedure; `loose` where that counts only above things to do. Null where it does not. */
export function procedureTitle(title: string, model: DocumentModel): 'sure' | 'loose' | null {
  const patterns = patternsFor(model.words);
  const plain = plainQuotes(title);
  if (/\?$/u.test(plain) || patterns.other.test(plain)) return null;
  if (patterns.noun.test(plain)) return 'sure';
  if (patterns.lead.test(plain)) return patterns.aim.test(plain) ? null : 'sure';
  return patterns.loose.test(plain) ? 'loose' : null;
}

/** True for a title over questions, tips, links, plans of study and the like. */
export function namesOthers(title: string, model: DocumentModel): boolean {
  return patternsFor(model.words).other.test(plainQuotes(title));
}

/** True where a title says that what follows is in an order: "from most to least …", "in order of …". */
export function statesOrder(title: string, model: DocumentModel): boolean {
  const patterns = patternsFor(model.words);
  return patterns.order.test(title) || patterns.range.test(title);
}

/** True where a title says that something comes in steps, but not what: "Steps:", "Follow these steps". */
export function isGenericTitle(title: string, model: DocumentModel): boolean {
  const { generic } = patternsFor(model.words);
  return wordsOf(title).every((word) => generic.has(word.lower) || /^\d+$/u.test(word.lower));
}

/** True where a lead-in is a sentence of its own ("You must do this in order") rather than a name. */
export function isClause(title: string, model: DocumentModel): boolean {
  return patternsFor(model.words).clause.test(plainQuotes(title));
}

/** The nearest heading from a section up that says what its lists are about; the document's title where none does. */
export function namingTitle(section: Section, model: DocumentModel): string {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    const title = bareTitle(at.title);
    if (title !== '' && !isGenericTitle(title, model)) return title;
  }
  return bareTitle(model.title);
}

/** The number that a title gives before what it counts: "The three pillars", "5 steps of"; null where it gives none. */
export function countIn(title: string, model: DocumentModel): number | null {
  const { numbers } = model.words.constructs;
  for (const word of wordsOf(title).slice(0, 8)) {
    const number = numbers.get(word.lower) ?? (/^\d{1,2}$/u.test(word.text) ? Number(word.text) : null);
    if (number !== null && number > 1) return number;
  }
  return null;
}
