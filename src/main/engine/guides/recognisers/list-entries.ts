import { labelOf } from '../grammar/labels.ts';
import type { DocumentModel } from '../model/index.ts';
import { oneLine, plainQuotes, spanOf, withoutClosing } from '../model/text.ts';
import type { Item, Span, Text } from '../types.ts';

/** An item of a list that is learned as a whole: its name, and what is said of it. */
export interface Entry {
  name: string;
  /** What follows the name, up to the end of the item; may be empty. */
  detail: string;
  span: Span;
}

/** A name of more words than this is a sentence. */
const longestName = 12;
const longestText = 90;

/** "Step 3:", "Phase two –": the count of an item, in front of its text. */
function countPattern(model: DocumentModel): RegExp {
  const known = counts.get(model);
  if (known !== undefined) return known;
  const { procedures, numbers } = model.words.constructs;
  const pattern = new RegExp(
    `^(?:${procedures.parts.join('|')})\\s*#?(\\d{1,2}|[IVX]{1,4}|${[...numbers.keys()].join('|')})\\s*(?:[:.)–—-]|$)\\s*`,
    'iu',
  );
  counts.set(model, pattern);
  return pattern;
}

const counts = new WeakMap<DocumentModel, RegExp>();

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The count that a text begins with, and the text behind it; null where it begins with none. */
export function countedText(source: string, model: DocumentModel): { count: number; at: number } | null {
  const match = countPattern(model).exec(source);
  if (match === null) return null;
  const word = (match[1] as string).toLowerCase();
  const count = /^\d/u.test(word)
    ? Number(word)
    : (model.words.constructs.numbers.get(word) ?? romans.indexOf(word) + 1);
  return { count, at: match[0].length };
}

/**
 * The name of an item: its label ("**Containment**: …"), its whole text where that is short, or its first sentence. Null where
 * none of these stands alone.
 */
export function entryOf(item: Item, model: DocumentModel): Entry | null {
  return entryOfText(item.text, item.sentences, model);
}

export function entryOfText(text: Text, sentences: readonly Text[], model: DocumentModel): Entry | null {
  const counted = countedText(text.text, model);
  const bare = counted === null ? text : behind(text, counted.at);
  const strong = bare.marks.find((mark) => mark.kind === 'strong' && mark.from <= 1);
  const label = labelOf(bare);
  if (label !== null && (label.separator === ':' || label.strong || label.label.split(' ').length <= 5)) {
    const name = nameOf(label.label);
    return name === null ? null : { name, detail: label.rest, span: text.span };
  }
  const whole = nameOf(bare.text);
  if (whole !== null) return { name: whole, detail: '', span: text.span };
  if (strong !== undefined && /^[\s.(]/u.test(bare.text.slice(strong.to))) {
    const name = nameOf(bare.text.slice(0, strong.to));
    if (name !== null) return { name, detail: oneLine(bare.text.slice(strong.to)), span: text.span };
  }
  const first = sentences[0];
  if (sentences.length < 2 || first === undefined) return null;
  const start = counted === null ? 0 : counted.at;
  const name = nameOf(first.text.slice(Math.min(start, first.text.length)));
  return name === null
    ? null
    : { name, detail: oneLine(text.text.slice(first.text.length)), span: text.span };
}

/** The rest of a text, with its marks. */
export function behind(text: Text, at: number): Text {
  const marks = text.marks
    .filter((mark) => mark.to > at)
    .map((mark) => ({ ...mark, from: Math.max(0, mark.from - at), to: mark.to - at }));
  return { text: text.text.slice(at), map: text.map.slice(at), span: spanOf(text, at), marks };
}

/** A text as a name: one line, no closing punctuation; null where it is too long, a question, or nothing. */
function nameOf(source: string): string | null {
  const name = withoutClosing(plainQuotes(oneLine(source)));
  if (!/\p{L}{2}|\p{L}\d|^\p{L}$/u.test(name) || name.length > longestText || /[?]$|https?:/u.test(name))
    return null;
  return name.split(' ').length > longestName ? null : name;
}

/** True where all names differ, whatever their case. */
export function allDiffer(entries: readonly { name: string }[]): boolean {
  return new Set(entries.map((entry) => entry.name.toLowerCase())).size === entries.length;
}
