import { patternsOf } from '../grammar/patterns.ts';
import type { Words } from '../words/index.ts';
import type { Casing } from './casing.ts';
import type { Leaf } from './outline.ts';
import { escapeRegExp } from './text.ts';

/**
 * True where a name that ends like a plural is one somebody's: it is always written with a capital, and the document treats it as
 * one ("Brambleworks operates …").
 */
export function isOneInS(form: string, leaves: readonly Leaf[], words: Words, casing: Casing): boolean {
  const last = form.split(' ').at(-1) as string;
  if (!/^\p{Lu}/u.test(last) || words.grammar.singular(last) === last || casing.isCommon(last)) return false;
  const { toBase, toThird } = patternsOf(words);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(form)}\\s+(\\p{Ll}+)`, 'gu');
  let singles = 0;
  let several = 0;
  for (const leaf of leaves) {
    if (leaf.kind === 'heading' || !leaf.text.includes(form)) continue;
    for (const match of leaf.text.matchAll(pattern)) {
      const verb = match[1] as string;
      const { one, many } = words.singularForms;
      if (toBase.has(verb) || one.includes(verb)) singles++;
      if (toThird.has(verb) || many.includes(verb)) several++;
    }
  }
  return singles > several;
}

/** Each spelling once, whatever its case: "customers", "Customers" and "CUSTOMERS" are one alias. */
export function oneSpelling(aliases: Iterable<string>, name: string): string[] {
  const kept = new Map<string, string>();
  const own = name.toLowerCase();
  for (const alias of aliases) {
    const key = alias.toLowerCase();
    const known = kept.get(key);
    if (key !== own && (known === undefined || small(alias) > small(known))) kept.set(key, alias);
  }
  return [...kept.values()].toSorted();
}

/** Small letters: the spelling with the most of them is what is met in running text. */
function small(text: string): number {
  return text.match(/\p{Ll}/gu)?.length ?? 0;
}
