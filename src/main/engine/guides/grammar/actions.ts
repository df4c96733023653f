import type { Words } from '../words/index.ts';
import { patternsOf } from './patterns.ts';

/** How the items of a list say what is done: "checks the chart" (third person) or "check the chart"; null where they are no such things. */
export type ActionForm = 'third' | 'base' | null;

/**
 * The form of a list's items. Most begin with a verb, and at least one with a word that is nothing else; then "monitor vital signs"
 * is read as a verb as well, and so is a word that is not known as a verb, as far as it has the form of the others.
 */
export function actionForm(items: readonly string[], words: Words): ActionForm {
  const patterns = patternsOf(words);
  if (words.frames !== null || items.length < 2) return null;
  let third = 0;
  let base = 0;
  let certain = 0;
  let modal = 0;
  let unknownThird = 0;
  let unknownBase = 0;
  for (const item of items) {
    const [first = '', next = ''] = (item.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []).slice(0, 2);
    if (next === '' || /^(?:of|and|or|for)$/u.test(next)) {
      // "washes and feeds": another verb of the same form stands behind.
      const other = /^[\p{L}'’-]+\s+and\s+([\p{L}'’-]+)/u.exec(item.toLowerCase())?.[1] ?? '';
      if (next === 'and' && patterns.toBase.has(first) && patterns.toBase.has(other)) {
        third++;
        certain++;
      }
      continue;
    }
    // "Must keep the keys", "Can close the hall" among them
    if (patterns.modalWords.has(first) && patterns.toThird.has(next)) {
      modal++;
      continue;
    }
    const known = patterns.toThird.has(first) ? first : patterns.toBase.get(first);
    if (known === undefined) {
      if (isFormOf(first, next, 'third', words)) unknownThird++;
      else if (isFormOf(first, next, 'base', words)) unknownBase++;
      continue;
    }
    if (patterns.toThird.has(first)) base++;
    else third++;
    if (!patterns.nounLike.has(known) || words.strictDeterminers.includes(next)) certain++;
  }
  if (certain === 0) return null;
  const form = third > base ? 'third' : 'base';
  const unknown = form === 'third' ? unknownThird : unknownBase;
  const known = third + base;
  return known + (known >= unknown ? unknown : 0) >= 0.7 * (items.length - modal) ? form : null;
}

/** True where the items of a list are things to do. */
export function areActions(items: readonly string[], words: Words): boolean {
  return actionForm(items, words) !== null;
}

/** True where an unknown word may be a verb of the form, by its ending and by what stands behind it. */
export function isFormOf(first: string, next: string, form: ActionForm, words: Words): boolean {
  if (form === null || next === '' || !/^\p{L}{3,}$/u.test(first)) return false;
  if (/^(?:of|and|or|for|is|are|must|should|can|may|will|was|were|has|have)$/u.test(next)) return false;
  const { functionWords, adverbSet } = patternsOf(words);
  if (functionWords.has(first) || adverbSet.has(first)) return false;
  return form === 'third'
    ? /[^su]s$/u.test(first)
    : !/(?:s|ed|ing|ly|tion|sion|ment|ance|ence|ity|ness|ship|ure|ism|al|ary|ic|ous|ive|able|ible|ful)$/u.test(
        first,
      );
}
