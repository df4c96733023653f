import type { Casing } from '../model/casing.ts';
import { oneLine } from '../model/text.ts';
import type { Words } from '../words/index.ts';
import { oncePerLanguage } from '../words/once.ts';
import { patternsOf } from './patterns.ts';

/**
 * A noun phrase as it stands in a sentence: "hypervisor" → "the hypervisor". The article is added only where the phrase has none
 * and its head is one countable thing, as the document or the ending of the word shows.
 */
export function withArticle(phrase: string, words: Words, casing: Casing): string {
  const [article] = words.articles;
  if (article === undefined || startsDetermined(phrase, words)) return phrase;
  const head = headOf(phrase, words);
  return head !== null && isCountable(head, words, casing) ? `${article} ${phrase}` : phrase;
}

/** "its gates" → "gates", "its office" → "the office": whose they are is what is asked. */
export function withoutOwner(phrase: string, words: Words, casing: Casing): string {
  const bare = phrase.replace(patternsOf(words).ownerStart, '');
  return bare === phrase ? phrase : withArticle(bare, words, casing);
}

/** A common noun for one thing, as far as can be seen, without an article: "ward". */
export function isBareNoun(phrase: string, words: Words): boolean {
  if (words.articles.length === 0 || startsDetermined(phrase, words)) return false;
  const head = headOf(phrase, words);
  return (
    head !== null &&
    words.grammar.singular(head) === head &&
    !head.endsWith('s') &&
    !words.massEndings.some((ending) => head.endsWith(ending))
  );
}

function startsDetermined(phrase: string, words: Words): boolean {
  const first = /^[\p{L}’']+/u.exec(phrase)?.[0]?.toLowerCase();
  // Behind a number, a bracket or a quotation mark nothing is known of the phrase.
  if (first === undefined) return true;
  return determining(words).has(first) || words.grammar.isGerund(first);
}

const determining = oncePerLanguage(
  (words) =>
    new Set([
      ...words.determiners,
      ...words.prepositions,
      ...words.functionWords,
      ...words.exclusive,
      ...words.clauseWords,
    ]),
);

/** The last word before the first preposition, bracket or comma; null where it is a name, an abbreviation or one of several. */
function headOf(phrase: string, words: Words): string | null {
  const run: string[] = [];
  for (const word of oneLine(phrase).split(' ')) {
    const lower = word.toLowerCase();
    if (/^[(“"']/u.test(word) || words.and.includes(lower) || words.functionWords.includes(lower)) break;
    run.push(word);
    if (/[,;:)]$/u.test(word)) break;
  }
  const rest = oneLine(phrase).slice(run.join(' ').length).trim();
  // "user and group management", "routers, switches": the first noun is not all that is meant.
  if (/[,;/&]/u.test(run.join(' ')) || words.and.some((and) => rest.toLowerCase().startsWith(`${and} `)))
    return null;
  const head = run.at(-1) ?? '';
  return /^\p{Ll}{3,}$/u.test(head) ? head : null;
}

function isCountable(head: string, words: Words, casing: Casing): boolean {
  if (words.grammar.singular(head) !== head || words.massEndings.some((ending) => head.endsWith(ending)))
    return false;
  if (/(?:s|ed)$/u.test(head)) return false;
  return casing.isCounted(head) || words.countEndings.some((ending) => head.endsWith(ending));
}
