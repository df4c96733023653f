import type { DocumentModel, Party } from '../model/index.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { isBareAdjective } from '../grammar/split.ts';
import { oneLine, wordsOf } from '../model/text.ts';
import { phraseOf, type PhraseWord } from '../phrases.ts';
import { isUnspacedScript } from '../readers/characters.ts';
import type { Words } from '../words/index.ts';

/** True where the prompt holds the answer, or every word of it by its stem. */
export function givesAway(prompt: string, answer: string, model: DocumentModel): boolean {
  if (isUnspacedScript(answer.charCodeAt(0)) && prompt.includes(answer)) return true;
  const asked = wordsIn(prompt, model);
  const told = wordsIn(answer, model);
  const content = told.some((word) => !word.empty);
  for (const word of told) {
    if (content && word.empty) continue;
    if (!holds(asked, word.lower, content ? word.stem : word.lower)) return false;
  }
  return true;
}

/** False for a text that breaks off behind an article or "and": the lead-in of something that stands elsewhere. */
export function isWhole(text: string, { words }: DocumentModel): boolean {
  if (words.frames !== null) return true;
  const last = /(?:^|\s)(\p{Ll}+):?$/u.exec(text)?.[1];
  return last === undefined || ![words.articles, words.and].some((list) => list.includes(last));
}

/** An answer without what marks it in Markdown that its reader could not see: "**No**" in HTML, "- item" in a cell or a definition. */
export function plainAnswer(text: string): string {
  const bare = text.startsWith('- ') ? text.slice(2).trim().replace(/\s-\s/gu, '; ') : text;
  return bare.includes('**')
    ? bare.replace(/(?<![^\s(])\*\*(?=\S)([^*]+)(?<=\S)\*\*(?![\p{L}\p{N}/])/gu, '$1')
    : bare;
}

function holds(asked: readonly PhraseWord[], lower: string, stem: string): boolean {
  for (const one of asked)
    if (one.lower === lower || one.stem === lower || one.lower === stem || one.stem === stem) return true;
  return false;
}

/** The words of a text; those of lately asked texts are kept, since headings, options and prompts come again and again. */
function wordsIn(text: string, model: DocumentModel): readonly PhraseWord[] {
  let known = lately.get(model);
  if (known === undefined) lately.set(model, (known = new Map()));
  let words = known.get(text);
  if (words === undefined) {
    words = phraseOf(text, model.words);
    if (known.size >= mostKept) known.clear();
    known.set(text, words);
  }
  return words;
}

const mostKept = 4000;
const lately = new WeakMap<DocumentModel, Map<string, readonly PhraseWord[]>>();

/** More blanks than this, and the sentence around them is lost. */
const mostBlanks = 2;

/**
 * A meaning or example with the words of the term taken out. Null where what is left cannot be understood: more than two
 * blanks, or a third of the words that carry meaning, in the whole or in its first sentence.
 */
export function masked(text: string, term: string, model: DocumentModel): string | null {
  // Without blanks between words there is no telling where the term ends.
  if (isUnspacedScript(term.charCodeAt(0)) && text.includes(term)) return null;
  const stems = new Set<string>();
  for (const word of wordsIn(term, model)) if (!word.empty) stems.add(word.stem);
  // Most meanings do not hold their term: only for the others it matters where words stand.
  if (!text.includes('ʼ') && !phraseOf(text, model.words).some((word) => stems.has(word.stem)))
    return oneLine(text);
  const { stem } = model.words.grammar;
  const { functionWords } = patternsOf(model.words);
  const words = wordsOf(text);
  const hits = words.filter((word) => stems.has(stem(word.lower)));
  if (hits.length === 0) return oneLine(text);
  const first = /^.*?[.!?](?=\s)/su.exec(text)?.[0].length ?? text.length;
  for (const end of new Set([text.length, first])) {
    const content = words.filter((word) => word.end <= end && !functionWords.has(word.lower)).length;
    const blanks = hits.filter((hit) => hit.end <= end).length;
    if (content - blanks < 2 || blanks > mostBlanks || (blanks > 0 && blanks * 3 >= content)) return null;
  }
  let result = text;
  for (const hit of hits.toReversed()) result = `${result.slice(0, hit.start)}____${result.slice(hit.end)}`;
  return oneLine(result.replace(/____(?:['’]s)?(?:[\s-]+____)+/gu, '____'));
}

/**
 * A predicate without the names of those who are the answer: "AWS managed services" → "managed services", "the tenant's
 * furniture" → "the furniture", "your data" → "their data". Null where the name cannot go without changing the sense.
 */
export function withoutParties(
  predicate: string,
  parties: readonly Party[],
  model: DocumentModel,
  pronouns = true,
): string | null {
  let text = predicate;
  if (pronouns && parties.some((party) => party.learner)) text = spokenOf(text, model.words, true);
  const { learner } = model.words;
  const isPronoun = (word: string): boolean =>
    [...learner.subjects, ...learner.possessives].includes(word.toLowerCase());
  if (model.words.frames !== null) {
    // Taking a name out would leave an article of the wrong gender or case.
    return model.parties.mentions(text).some((mention) => parties.includes(mention.party))
      ? null
      : oneLine(text);
  }
  const mentions = model.parties
    .mentions(text)
    .filter((mention) => parties.includes(mention.party))
    .filter((mention) => pronouns || !isPronoun(text.slice(mention.start, mention.end)));
  for (const mention of mentions.toReversed()) {
    const before = text.slice(0, mention.start);
    const after = text.slice(mention.end);
    const article = /(?:^|\s)(the|an?|each|every|its)\s+$/iu.exec(before);
    const attributive = /^\s+[\p{L}\p{N}]/u.test(after) && !startsFunction(after, model);
    if (mention.possessive && attributive) {
      text = article === null ? `${before}the${after}` : `${before.trimEnd()}${after}`;
      continue;
    }
    // "When a client wants": a name that acts cannot go.
    if (!pronouns && attributive && acts(before, after, model)) return null;
    if (!attributive || /\b(?:by|between|and|or)\s+(?:the\s+|an?\s+)?$/iu.test(before)) return null;
    // What is left must still name something: "customer specific" would become "specific".
    if (isBareAdjective(after.trim(), model.words)) return null;
    text = `${before}${after.trimStart()}`;
  }
  return oneLine(text);
}

/** True for the subject of a clause, as far as the form of the next word can tell. */
function acts(before: string, after: string, model: DocumentModel): boolean {
  const bare = before.replace(/(?<=^|\s)(?:the|an?|each|every)\s+$/iu, '');
  const first = /(?:^|\s)(\p{L}+)\s+$/u.exec(bare)?.[1] ?? '';
  const word = /^\s+(\p{L}+)/u.exec(after)?.[1] ?? '';
  return model.words.clauseLeads.includes(first.toLowerCase()) && (bare === before || /[^su]s$/u.test(word));
}

/** "If you open an account" → "If somebody opens an account"; other words for the reader become those of the third person. */
export function impersonal(text: string, model: DocumentModel): string {
  const { learner, grammar } = model.words;
  const subject = learner.subjects[0] ?? '';
  let result = text;
  if (learner.anybody !== undefined) {
    const acting = new RegExp(`(?<![\\p{L}'’])${subject}\\s+(\\p{Ll}+)`, 'giu');
    result = result.replace(acting, (whole, verb: string) =>
      patternsOf(model.words).modalWords.has(verb)
        ? `${learner.anybody ?? subject} ${verb}`
        : patternsOf(model.words).toThird.has(verb) || model.words.singularForms.many.includes(verb)
          ? `${learner.anybody ?? subject} ${grammar.thirdPerson(verb)}`
          : whole,
    );
  }
  return spokenOf(result, model.words, false);
}

interface ReaderWords {
  /** Any of them: most texts hold none. */
  any: RegExp;
  /** Each with what stands for it; `polite`: only as it is written, where its capital tells it from another word. */
  each: readonly { pattern: RegExp; polite: RegExp; to: string }[];
}

const readerWords = new WeakMap<Words, ReaderWords>();

/** A text that speaks of its reader ("your data") in the third person ("their data"). */
function spokenOf(text: string, words: Words, polite: boolean): string {
  let known = readerWords.get(words);
  if (known === undefined) {
    const whole = (from: string): string => `(?<![\\p{L}'’])(?:${from})(?![\\p{L}'’])`;
    known = {
      any: new RegExp(words.learnerReplacements.map(([from]) => whole(from)).join('|'), 'iu'),
      each: words.learnerReplacements.map(([from, to]) => ({
        pattern: new RegExp(whole(from), 'giu'),
        polite: new RegExp(whole(from), words.learner.polite.includes(from) ? 'gu' : 'giu'),
        to,
      })),
    };
    readerWords.set(words, known);
  }
  if (!known.any.test(text)) return text;
  let result = text;
  for (const one of known.each) result = result.replace(polite ? one.polite : one.pattern, one.to);
  return result;
}

function startsFunction(after: string, model: DocumentModel): boolean {
  const word = /^\s+([\p{L}\p{N}]+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  const patterns = patternsOf(model.words);
  return (
    patterns.functionWords.has(word) ||
    patterns.toBase.has(word) ||
    /^(?:must|should|can|may|will|has|have|who|that|which)$/u.test(word)
  );
}

/** The names taken out and their places left blank, for questions whose answer is all of the parties. */
export function blanked(predicate: string, parties: readonly Party[], model: DocumentModel): string {
  let text = predicate;
  for (const mention of model.parties.mentions(text).toReversed()) {
    if (parties.includes(mention.party))
      text = `${text.slice(0, mention.start)}____${text.slice(mention.end)}`;
  }
  return oneLine(text);
}
