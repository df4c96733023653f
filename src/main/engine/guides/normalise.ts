import type { DocumentModel } from './model/index.ts';
import { classAt, digit } from './model/letters.ts';
import { plainQuotes, wordsOf } from './model/text.ts';
import { patternsOf } from './grammar/patterns.ts';

/**
 * A text reduced to what it is about: case, articles, plural, inflection and punctuation gone, abbreviations that the
 * document defines replaced by their long form. The order of the words is kept only where it matters.
 */
export function normalise(text: string, model: DocumentModel, ordered: boolean): string {
  let known = normalised.get(model);
  if (known === undefined) {
    known = [new Map(), new Map()];
    normalised.set(model, known);
  }
  const found = known[ordered ? 1 : 0].get(text);
  if (found !== undefined) return found;
  const result = reduce(text, model, ordered);
  known[ordered ? 1 : 0].set(text, result);
  return result;
}

const normalised = new WeakMap<DocumentModel, [Map<string, string>, Map<string, string>]>();

function reduce(text: string, model: DocumentModel, ordered: boolean): string {
  const { fillers } = patternsOf(model.words);
  const stems: string[] = [];
  const seen = ordered ? null : new Set<string>();
  let numbered = false;
  for (const word of wordsOf(expand(plainQuotes(text), model))) {
    if (fillers.has(word.lower)) continue;
    const stem = model.words.grammar.stem(word.lower);
    if (seen?.has(stem) === true) continue;
    seen?.add(stem);
    stems.push(stem);
    // "GV 1.2" is not "GV 2.1".
    numbered ||= (classAt(stem, 0) & digit) !== 0 && /^\p{N}+$/u.test(stem);
  }
  if (stems.length === 0) return plainQuotes(text).trim().toLowerCase();
  return (ordered || numbered || stems.length > 6 ? stems : stems.toSorted()).join(' ');
}

/** "Identity and Access Management (IAM)" and "IAM" become one. */
export function expand(text: string, model: DocumentModel): string {
  if (model.abbreviations.size === 0) return text;
  return text.replace(/\b\p{Lu}[\p{L}\p{N}&-]{1,7}\b/gu, (word, at: number) => {
    const long = model.abbreviations.get(word);
    if (long === undefined) return word;
    const before = text
      .slice(0, at)
      .replace(/\(\s*$/u, '')
      .trimEnd()
      .toLowerCase();
    return before.endsWith(long.toLowerCase()) ? ' ' : long;
  });
}

/** 64 bits of a text, in base 36: cyrb53 (bryc, public domain) with both of its halves kept whole. */
export function hash(text: string): string {
  let one = 0xdeadbeef ^ 17;
  let two = 0x41c6ce57 ^ 17;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return half(two) + half(one);
}

/** Seven digits: one and three pairs. */
function half(bits: number): string {
  const all = bits >>> 0;
  const rest = Math.floor(all / 1296);
  const first = Math.floor(rest / 1296);
  return (
    digits.charAt(Math.floor(first / 1296)) +
    (pairs[first % 1296] as string) +
    (pairs[rest % 1296] as string) +
    (pairs[all % 1296] as string)
  );
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Every two digits: few long steps are cheaper than many short ones. */
const pairs = Array.from(
  { length: 1296 },
  (_, value) => digits.charAt(Math.floor(value / 36)) + digits.charAt(value % 36),
);
