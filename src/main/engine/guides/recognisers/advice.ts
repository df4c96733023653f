import { patternsOf } from '../grammar/patterns.ts';
import type { DocumentModel, Section } from '../model/index.ts';
import { anyOf, balanced, oneLine, plainQuotes, upperFirst, withoutClosing, wordsOf } from '../model/text.ts';
import type { Span, Text } from '../types.ts';
import { oncePerLanguage } from '../words/once.ts';

/** What the document calls right or wrong. */
export interface Advice {
  statement: string;
  good: boolean;
  /** What is to be done in its place, where the document says so. */
  instead: string;
  spans: readonly Span[];
  section: Section;
  why: string;
  /** What says which it is: where it stands (a heading, a column, a sign), its own label, or only its first words ("Never …"). */
  by: 'place' | 'label' | 'opening';
}

/** Signs that call what follows right or wrong. */
export const right = /^(?:✅|✔️?|👍|☑️?)\s*/u;
export const wrong = /^(?:❌|✗|✘|🚫|👎|⛔️?|✖️?)\s*/u;

const patternsFor = oncePerLanguage(({ constructs: { advice } }) => ({
  instead: new RegExp(`^(.{8,250}?[.;,–—-]?)\\s+${anyOf(advice.instead)}\\s*:\\s+(.+)$`, 'iu'),
  negative: new RegExp(`^${anyOf(advice.negative)}\\s+(?=\\p{L})`, 'iu'),
  reason: new RegExp(`,?\\s+${anyOf(advice.reasons)}\\s.*$`, 'isu'),
  positive: new RegExp(`^${anyOf(advice.positive)}\\s+(?=\\p{L})`, 'iu'),
  study: new Set(advice.study),
  verbs: new Set(advice.verbs),
  exams: new RegExp(`(?<!\\p{L})${anyOf(advice.exams)}(?!\\p{L})`, 'iu'),
  shortGerunds: new Set(advice.shortGerunds),
}));

/** Null where a text is too short or too long to be judged alone, or points to something before it. */
export function adviceOf(
  text: string,
  good: boolean,
  spans: readonly Span[],
  section: Section,
  model: DocumentModel,
  why: string,
  instead = '',
): Advice | null {
  const statement = upperFirst(withoutClosing(oneLine(text)));
  const words = statement.split(' ').length;
  // Cut at a sign within brackets, it lacks its end.
  if (words < 2 || statement.length > 250 || !balanced(statement) || /\?$/u.test(statement)) return null;
  if (patternsOf(model.words).pointerStart.test(statement)) return null;
  return { statement, good, instead: withoutClosing(oneLine(instead)), spans, section, why, by: 'place' };
}

/** "Never work alone" → "Work alone"; null where a text does not begin so. */
export function withoutNegative(statement: string, model: DocumentModel): string | null {
  const { negative, reason } = patternsFor(model.words);
  const match = negative.exec(plainQuotes(statement));
  if (match === null) return null;
  // "Don't pay as there is no guarantee": without its "don't", the reason would speak for the contrary.
  return upperFirst(statement.slice(match[0].length).replace(reason, ''));
}

/** "Always check the rungs" → "Check the rungs"; null where a text does not begin so, with a verb behind it. */
export function withoutPositive(statement: string, model: DocumentModel): string | null {
  const match = patternsFor(model.words).positive.exec(plainQuotes(statement));
  if (match === null) return null;
  const rest = statement.slice(match[0].length);
  const [first = '', second = ''] = firstWords(rest);
  const { articles, determiners, functionWords } = model.words;
  const empty = [articles, determiners, functionWords].some((list) => list.includes(first));
  return empty || second === '' ? null : upperFirst(rest);
}

/** "Name each variable": a base form with its object. `expected`: a verb is what the place asks for. */
export function isOrder(statement: string, expected: boolean, model: DocumentModel): boolean {
  const patterns = patternsOf(model.words);
  const [first = '', second = ''] = firstWords(statement);
  if (second === '') return false;
  if (model.words.frames !== null) return expected && isForeignOrder(statement, first, second, model);
  const common = patternsFor(model.words).verbs.has(first);
  return (
    (common || patterns.toThird.has(first)) &&
    (expected || common || !patterns.nounLike.has(first) || patterns.objectStarts.has(second))
  );
}

/** An infinitive with what goes with it, or a word before an article: "Aufzüge meiden", "guarda las actas". */
function isForeignOrder(statement: string, first: string, second: string, { words }: DocumentModel): boolean {
  if (words.functionWords.includes(first) || words.determiners.includes(first)) return false;
  return (words.frames?.infinitive.test(statement) ?? false) || words.articles.includes(second);
}

/**
 * Things to do in a list that is expected to hold them: none begins like a noun, and at least one is told by its verb, unless the
 * list is headed "Don't", which nobody writes above things.
 */
export function areOrders(statements: readonly string[], forbidden: boolean, model: DocumentModel): boolean {
  const { words } = model;
  if (words.frames !== null) return true;
  return (
    (forbidden || statements.some((statement) => isOrder(statement, false, model))) &&
    statements.every((statement) => {
      const [first = ''] = firstWords(statement);
      const { toBase, toThird } = patternsOf(words);
      const told = toBase.has(first) && !toThird.has(first);
      const empty = [words.functionWords, words.determiners, words.leadWords, words.clauseWords];
      return !told && !empty.some((list) => list.includes(first)) && !isDoing(first, model);
    })
  );
}

/** "configuring", "using". */
export function isDoing(word: string, { words }: DocumentModel): boolean {
  return words.grammar.isGerund(word) || patternsFor(words).shortGerunds.has(word);
}

/** "Leaving the port open", "Not testing it", "Blindly trusting a label": something that is done. */
export function isDeed(statement: string, model: DocumentModel): boolean {
  const [first = '', second = ''] = firstWords(statement);
  const { negations, adverbs } = model.words;
  const led = negations.includes(first) || adverbs.includes(first) || /^\p{L}{3,}ly$/u.test(first);
  return (isDoing(first, model) || (led && isDoing(second, model))) && !isStatement(statement, model);
}

/** "Teaching reinforces learning": a statement rather than something that is done. */
export function isStatement(statement: string, model: DocumentModel): boolean {
  const patterns = patternsOf(model.words);
  const after = firstWords(statement).slice(1, 5);
  return after.some((word, index) => {
    const base = patterns.toBase.get(word);
    return (
      // "Believing that it is safe": the clause is what is believed.
      (model.words.be.includes(word) && !after.slice(0, index).some((one) => /^(?:that|what)$/u.test(one))) ||
      (base !== undefined && base !== word && !patterns.nounLike.has(base))
    );
  });
}

/** True where a text speaks of learning, exams, or of the document itself. */
export function isForStudy(statement: string, model: DocumentModel): boolean {
  const { study } = patternsFor(model.words);
  return wordsOf(statement).some((word) => study.has(word.lower));
}

/** True for the title of a part on how to study for an exam or how to sit it. */
export function speaksOfExams(title: string, model: DocumentModel): boolean {
  const { exams } = patternsFor(model.words);
  return exams.test(plainQuotes(title));
}

function firstWords(statement: string): string[] {
  return statement
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u, 6)
    .filter((word) => word !== '');
}

/** "… Instead: …" within one text. */
export function insteadIn(text: string, model: DocumentModel): { statement: string; instead: string } {
  const match = patternsFor(model.words).instead.exec(text);
  return match === null
    ? { statement: text, instead: '' }
    : { statement: (match[1] as string).replace(/[\s;,–—-]+$/u, ''), instead: match[2] as string };
}

/** Behind a colon, this much at most goes with what stands before it. */
const shortWhole = 110;

/** The bold beginning or first sentence of an item, and what should be done instead where the rest is labelled so. */
export function splitAdvice(text: Text, model: DocumentModel): { statement: string; instead: string } {
  const strong = text.marks.find((mark) => mark.kind === 'strong' && mark.from <= 1);
  const whole = oneLine(text.text);
  const bold =
    strong === undefined ? '' : oneLine(text.text.slice(strong.from, strong.to)).replace(/[:.–—-]+$/u, '');
  const named = bold.split(' ').length >= 2 && strong !== undefined && strong.to < text.text.length;
  const cut = insteadIn(whole, model);
  if (named) return { statement: bold, instead: cut.instead };
  const end =
    cut.statement.length <= shortWhole
      ? /^.{8,200}?(?:[.!](?=\s|$)|\s[–—](?=\s)|;|\s→)/u
      : /^.{8,200}?(?:[.!](?=\s|$)|\s[–—](?=\s)|;|:(?=\s)|\s→)/u;
  const first = end.exec(cut.statement)?.[0] ?? cut.statement;
  return { statement: first.replace(/[\s.!;:–—→-]+$/u, ''), instead: cut.instead };
}
