import type { DocumentModel } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { Cell } from '../types.ts';
import { kindOf, kindOfWord } from './cell-kinds.ts';

type Rows = readonly (readonly (Cell | null)[])[];

/** Rows that it takes to see a pattern. */
const fewest = 3;
/** Words that have to come again, of all. */
const mostly = 0.75;

/**
 * Columns of which two may have run together in the header and in every row: the head begins anew ("Route Onset") although the
 * other heads go on in lower case, or the cells have two parts of which one is of one kind or one of a few words throughout.
 */
export function fusedColumns(header: readonly Cell[], rows: Rows, model: DocumentModel): ReadonlySet<number> {
  const heads = header.map((cell) => oneLine(cell.text.text));
  const fused = new Set<number>();
  if (!heads.some((head, index) => index > 0 && startsAnew(head))) return fused;
  // Who writes keys in title case writes heads so too.
  const keys = rows.map((row) => oneLine(row[0]?.text.text ?? ''));
  if (keys.filter(startsAnew).length * 2 >= keys.length) return fused;
  for (const [index, head] of heads.entries()) {
    if (index === 0 || !startsAnew(head)) continue;
    const cells = rows
      .map((row) => row[index] ?? null)
      .filter((cell) => oneLine(cell?.text.text ?? '') !== '');
    const kinds = new Set(cells.map((cell) => kindOf(cell, model)));
    const [kind] = kinds;
    if (kinds.size === 1 && kind !== 'text' && kind !== 'letters') continue;
    const all = cells.map((cell) => oneLine(cell?.text.text ?? ''));
    const texts = all.filter((text) => text.includes(' '));
    if (all.filter((text) => text.includes(', ')).length * 2 >= all.length) continue;
    if (texts.length < Math.min(fewest, rows.length) || texts.length * 2 <= all.length) continue;
    const others = heads.filter((_, other) => other !== index);
    const elsewhere = valuesBut(index, rows);
    const whole = texts.length === all.length;
    if ((whole && [...others, head].some(isSentenceCase)) || hasTwoParts(texts, elsewhere, model))
      fused.add(index);
  }
  return fused;
}

/** The cells of all other columns, in lower case. */
function valuesBut(column: number, rows: Rows): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row) =>
      row.flatMap((cell, index) => (index === column ? [] : oneLine(cell?.text.text ?? '').toLowerCase())),
    ),
  );
}

/** A capital word behind another word: two heads, or one in title case. */
function startsAnew(head: string): boolean {
  return head.includes(' ') && /^\S+(?:\s\S+)*?\s\p{Lu}\p{Ll}/u.test(head) && !/[–—:/&(-]/u.test(head);
}

/** A word of content in lower case behind the first one. */
function isSentenceCase(head: string): boolean {
  return /^\p{Lu}\S*\s(?:.*\s)?\p{Ll}{4,}/u.test(head);
}

/** The first or the last word of every cell is of one strong kind, or one of a few words that come again. */
function hasTwoParts(
  texts: readonly string[],
  elsewhere: ReadonlySet<string>,
  model: DocumentModel,
): boolean {
  const first = texts.map((text) => text.slice(0, text.indexOf(' ')));
  const last = texts.map((text) => text.slice(text.lastIndexOf(' ') + 1));
  const tail = texts.map((text) => /\S+\s\S+$/u.exec(text)?.[0] ?? '');
  return [first, last, tail].some((words) => {
    const kinds = words.map((word) => kindOfWord(word, model));
    const own = texts.some((text, index) => text !== words[index]);
    const strong = kinds.every((kind) => kind !== 'text' && kind !== 'empty');
    const known = words.every((word) => elsewhere.has(word.toLowerCase()));
    return own && (strong || known || comeAgain(words, model));
  });
}

function comeAgain(words: readonly string[], model: DocumentModel): boolean {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  const content = [...counts.keys()].every((word) => !model.words.functionWords.includes(word));
  const again = [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  return content && counts.size > 1 && again >= mostly * words.length;
}
