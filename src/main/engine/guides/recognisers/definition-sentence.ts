import { clausesOf } from '../grammar/clauses.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { lineBreaks } from '../model/line-breaks.ts';
import { anyOf, oneLine, plainQuotes, upperFirst, wordsOf, withoutClosing } from '../model/text.ts';
import type { Paragraph, Span, Text } from '../types.ts';
import { WordFilter } from '../model/word-filter.ts';
import { oncePerLanguage } from '../words/once.ts';
import { bareTitle } from './list-titles.ts';
import { termClaim } from './term-claims.ts';
import type { Proposal, Recogniser } from './types.ts';

const name = 'definition-sentence';

/**
 * "A firewall is a device that …", "A **lien** is a right over …", "A **controller** determines …": a sentence whose subject is
 * the title above it, set in bold, or introduced with its abbreviation. Praise and statements about a thing define nothing.
 */
export const definitionSentence: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    const titled = new Set<number>();
    visit(model.sections, {
      paragraph: (block, place) => {
        if (silent(place, model)) return;
        const first = !titled.has(place.section.index) && place.items.length === 0;
        titled.add(place.section.index);
        proposals.push(...inParagraph(block, place, first, model));
      },
      list: (list, place) => {
        if (silent(place, model)) return;
        for (const item of list.items) {
          const sentence = item.sentences[0];
          if (sentence !== undefined) proposals.push(...inSentence(sentence, null, place, model));
        }
      },
    });
    yield* proposals;
  },
};

const silentSubjects = [
  'objectives',
  'links',
  'host',
  'mistakes',
  'answers',
  'questions',
  'examples',
  'summary',
];

function silent(place: Place, model: DocumentModel): boolean {
  return silentSubjects.includes(model.about[place.section.index]?.subject ?? 'plain');
}

function inParagraph(block: Paragraph, place: Place, first: boolean, model: DocumentModel): Proposal[] {
  const bold = boldTitle(block, place, model);
  return block.sentences.flatMap((sentence, index) => {
    if (index === 0 && bold !== null && bold.end > 0)
      return inSentence(cut(sentence, bold.end), bold.title, place, model, sentence.span);
    const own = first || block.text.text.length > 60 ? place.section.title : null;
    const title = index > 0 ? null : (bold?.title ?? own);
    return inSentence(sentence, title, place, model);
  });
}

/** A line in bold that serves as the title of a paragraph: its own first line, which ends at `end`, or the paragraph before it. */
function boldTitle(
  block: Paragraph,
  place: Place,
  model: DocumentModel,
): { title: string; end: number } | null {
  const start = block.sentences[0];
  const mark = start?.marks.find((one) => one.kind === 'strong' && one.from <= 1 && one.to <= 80);
  if (start !== undefined && mark !== undefined) {
    const end = lineBreaks(start, model.document.text)[0];
    if (end !== undefined && mark.to >= end - 2 && mark.to < end)
      return { title: oneLine(start.text.slice(0, end)), end };
  }
  const before = place.siblings[place.at - 1];
  if (before?.type !== 'paragraph' || before.text.text.length > 80) return null;
  return boldUpTo(before.text, before.text.text.length) ? { title: oneLine(before.text.text), end: 0 } : null;
}

function boldUpTo(text: Text, end: number): boolean {
  return text.marks.some((mark) => mark.kind === 'strong' && mark.from <= 1 && mark.to >= end - 1);
}

function cut(text: Text, from: number): Text {
  const marks = text.marks
    .filter((mark) => mark.from >= from)
    .map((mark) => ({ ...mark, from: mark.from - from, to: mark.to - from }));
  return { text: text.text.slice(from), map: text.map.slice(from), span: text.span, marks };
}

interface Definition {
  term: string;
  meaning: string;
}

function inSentence(
  sentence: Text,
  title: string | null,
  place: Place,
  model: DocumentModel,
  span: Span = sentence.span,
): Proposal[] {
  if (sentence.text.length > 500 || !mayDefine(sentence, title, model)) return [];
  if (/[:?]\s*$/u.test(sentence.text)) return [];
  const found =
    named(sentence, model) ?? defined(sentence, title, model) ?? bySubject(sentence, title, model);
  if (found === null || clausesOf(oneLine(sentence.text), model.parties, model.words).length > 0) return [];
  const claim = termClaim(
    found.term,
    found.meaning,
    [span],
    place,
    model,
    0.9,
    'a sentence that says what the term means',
    'glossary',
  );
  const bare = keyOf(found.term, model);
  const context = claim.context.filter((heading) => !keyOf(heading, model).includes(bare));
  const draft = { ...claim, recogniser: name, construct: 'definition' as const, context };
  return [{ recogniser: name, territory: [span], claims: [draft], weight: 0 }];
}

/** What marks a term: print, a title above, an abbreviation in brackets, or words that name it. Most sentences have none. */
function mayDefine(sentence: Text, title: string | null, model: DocumentModel): boolean {
  return (
    title !== null ||
    sentence.marks.length > 0 ||
    sentence.text.includes('(') ||
    naming(model.words).mayHold(sentence.text)
  );
}

const naming = oncePerLanguage(
  ({ constructs }) => new WordFilter([...constructs.called, ...constructs.theTerm]),
);

const definition = oncePerLanguage(
  ({ definitions, articles }) =>
    new RegExp(
      `^(\\s*(?:(?:${articles.join('|')})\\s+)?)([^,;:?]{2,90}?)\\s+(?:(${anyOf(definitions.refers)})|(${anyOf(definitions.copulas)})(?:\\s+${anyOf(definitions.hedges)})?)\\s+(.{8,400})$`,
      'isu',
    ),
);

/**
 * "The … that … is called a lien.": the end of the sentence is the term, and what is called so its meaning. "The term lien means …":
 * the author says which word is explained.
 */
function named(sentence: Text, model: DocumentModel): Definition | null {
  if (!naming(model.words).mayHold(sentence.text)) return null;
  const text = oneLine(sentence.text);
  const { called, theTerm } = model.words.constructs;
  const { articles, definitions } = model.words;
  const article = `(?:(?:${articles.join('|')})\\s+)?`;
  const lower = text.toLowerCase();
  const at = called.find((phrase) => lower.includes(` ${phrase} `));
  if (at !== undefined) {
    const cut = lower.indexOf(` ${at} `);
    const meaning = text.slice(0, cut);
    const term = new RegExp(
      `^${article}["“]?([^"“”,;:()]{2,60}?)["”]?(?:\\s*\\([^()]{2,40}\\))?[.!]?$`,
      'iu',
    ).exec(text.slice(cut + at.length + 2))?.[1];
    if (term === undefined || !isNamed(term, meaning, model)) return null;
    return { term: upperFirst(term), meaning };
  }
  const lead = theTerm.find((phrase) => lower.startsWith(`${phrase} `));
  if (lead === undefined) return null;
  const found = new RegExp(
    `^["“]?([^"“”,;:]{2,60}?)["”]?\\s+${anyOf(definitions.refers)}\\s+(.{8,400})$`,
    'iu',
  ).exec(text.slice(lead.length + 1));
  return found === null
    ? null
    : { term: upperFirst(found[1] as string), meaning: withoutClosing(found[2] as string) };
}

/** A short name, and before it a phrase that says what it is, rather than another name or a clause of its own. */
function isNamed(term: string, meaning: string, model: DocumentModel): boolean {
  const words = meaning.split(' ');
  const patterns = patternsOf(model.words);
  if (term.split(' ').length > 5 || words.length < 4 || words.length > 40 || /[,;:]/u.test(meaning))
    return false;
  if (patterns.pointerStart.test(meaning) || patterns.leadWord.test(meaning)) return false;
  return !/\s(?:and|or|that|which)\s*$/iu.test(meaning) && !/^(?:as|by|for|because|so)\s/iu.test(term);
}

/** "X is a …", "X refers to …". */
function defined(sentence: Text, title: string | null, model: DocumentModel): Definition | null {
  // Without print, title and brackets nothing makes its subject a term.
  if (title === null && sentence.marks.length === 0 && !sentence.text.includes('(')) return null;
  const match = definition(model.words).exec(plainQuotes(sentence.text));
  if (match === null) return null;
  const [, before = '', , refers, , rest = ''] = match;
  const subject = sentence.text.slice(before.length, before.length + (match[2] as string).length);
  const term = marked(sentence, before.length, subject, title, / for$/iu.test(refers ?? ''), model);
  if (term === null) return null;
  const meaning = withoutClosing(oneLine(sentence.text.slice(sentence.text.length - rest.length)));
  if (refers !== undefined)
    return meaning.split(' ').length < 2 || meaning.startsWith('(') ? null : { term, meaning };
  const plural = /\bare\s+$/iu.test(match[0].slice(0, match[0].length - rest.length));
  return isKind(meaning, plural, model) ? { term, meaning } : null;
}

/** A complement that says what a thing is, rather than how good it is or whose. */
function isKind(meaning: string, plural: boolean, model: DocumentModel): boolean {
  const { definitions, relatives, learner } = model.words;
  const list = meaning
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== '');
  const [first = '', second = ''] = list;
  const relative = list.slice(2).some((word) => relatives.includes(word));
  if (list.slice(0, 4).some((word) => definitions.praise.includes(word))) return false;
  if (list.slice(0, 3).some((word) => learner.possessives.includes(word) || /['’]s$/u.test(word)))
    return false;
  if (definitions.openers.includes(first)) return list.length >= 5 || (relative && list.length >= 4);
  if (first === model.words.articles[0]) return relative && list.length >= 5 && !/est$/u.test(second);
  const clause = list.slice(1).some((word) => definitions.clauses.includes(word));
  if (!plural || !clause || list.length < 5) return false;
  const { prepositions, grammar } = model.words;
  return !prepositions.includes(second) && !/(?:ed|ly)$/u.test(first) && !grammar.isGerund(first);
}

/** The subject as a term where the title, bold print or its own abbreviation makes it one; else null. */
function marked(
  sentence: Text,
  at: number,
  subject: string,
  title: string | null,
  spelling: boolean,
  model: DocumentModel,
): string | null {
  const text = oneLine(subject);
  const bare = oneLine(text.replace(/\s*\([^()]*\)\s*$/u, ''));
  const words = wordsOf(bare);
  if (words.length === 0 || words.length > 7) return null;
  if (
    patternsOf(model.words).pointerStart.test(bare) ||
    model.words.learner.subjects.includes(bare.toLowerCase())
  )
    return null;
  const strong = sentence.marks.some(
    (mark) =>
      mark.kind === 'strong' &&
      mark.from <= at + 1 &&
      mark.to >= at + bare.length &&
      mark.to <= at + subject.length + 1,
  );
  const own = keyOf(bare, model);
  if (strong || (title !== null && titleKeys(title, model).includes(own))) return upperFirst(text);
  // "HACCP (Hazard Analysis …) is a system", "CDM stands for …": letters that the document spells out.
  if (/^\p{Lu}[\p{L}\d&-]*\p{Lu}$/u.test(bare) && (spelling || model.abbreviations.has(bare))) return text;
  const short = /\(([\p{Lu}][\p{L}\p{N}&-]{1,7})\)\s*$/u.exec(text)?.[1];
  return short !== undefined && words.length > 1 && keyOf(model.abbreviations.get(short) ?? '', model) === own
    ? upperFirst(text)
    : null;
}

/** "A **controller** determines …" under a heading that names it: any verb may define, but title and bold print must agree. */
function bySubject(sentence: Text, title: string | null, model: DocumentModel): Definition | null {
  const mark = sentence.marks.find((one) => one.kind === 'strong');
  if (mark === undefined || title === null) return null;
  const subject = oneLine(sentence.text.slice(mark.from, mark.to));
  const before = oneLine(sentence.text.slice(0, mark.from)).toLowerCase();
  const rest = withoutClosing(oneLine(sentence.text.slice(mark.to)));
  const verb = rest.split(' ')[0]?.toLowerCase() ?? '';
  if (!model.words.articles.slice(1).includes(before) || !patternsOf(model.words).toBase.has(verb))
    return null;
  if (!titleKeys(title, model).includes(keyOf(subject, model)) || rest.split(' ').length < 5) return null;
  const meaning = model.words.prompts.oneThat.replace('{predicate}', () => rest);
  return { term: upperFirst(subject), meaning };
}

/** The names in a title: without its count, and what stands in brackets. */
function titleKeys(title: string, model: DocumentModel): string[] {
  const plain = bareTitle(title);
  const inner = /\(([^()]+)\)/u.exec(plain)?.[1] ?? '';
  const head = /^([^:]{2,60}):\s/u.exec(plain)?.[1] ?? '';
  const keys = [plain.replace(/\s*\([^()]*\)/gu, ''), inner, head].map((part) => keyOf(part, model));
  return keys.filter((key) => key !== '');
}

/** Lower case, without articles, the last word in the singular. */
function keyOf(text: string, model: DocumentModel): string {
  const words = wordsOf(text)
    .map((word) => word.lower)
    .filter((word) => !model.words.articles.includes(word));
  const last = words.pop();
  return last === undefined ? '' : [...words, model.words.grammar.singular(last)].join(' ');
}
