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
  for (const [index, head] of heads.entries())
    if (index > 0 && areParadigms(head, rows, index)) fused.add(index);
  if (!heads.some((head, index) => index > 0 && startsAnew(head))) return fused;
  const alone = heads.filter(startsAnew).length === 1;
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
    if (kinds.size === 1 && kind !== undefined && kind !== 'text' && kind !== 'letters') continue;
    const all = cells.map((cell) => oneLine(cell?.text.text ?? ''));
    const texts = all.filter((text) => text.includes(' '));
    if (all.filter((text) => text.includes(', ')).length * 2 >= all.length) continue;
    if (texts.length < Math.min(fewest, rows.length) || texts.length * 2 <= all.length) continue;
    // "Wi-Fi Alliance" over "Wi-Fi 2": the cells bear the head's name.
    const [name = ''] = head.toLowerCase().split(' ');
    if (texts.every((text) => text.toLowerCase().startsWith(`${name} `))) continue;
    const others = heads.filter((_, other) => other !== index);
    const elsewhere = valuesBut(index, rows);
    const whole = texts.length === all.length;
    const plain =
      whole &&
      ([...others, head].some(isSentenceCase) || (alone && texts.every(endsSmall) && headsAreSmall(model)));
    const anew = texts.filter((text) => beginsAgain.test(text)).length >= mostlyAnew * all.length;
    if (plain || anew || hasTwoParts(texts, elsewhere, model)) fused.add(index);
  }
  return fused;
}

/** A capital word behind a word of content in lower case: "thrombin inhibitor Protamine". */
const beginsAgain = /\p{Ll}{4,}\s\p{Lu}/u;
/** Cells that begin anew, of all. */
const mostlyAnew = 0.6;

/** Letters by which a form is told as one of its word's. */
const stemLength = 2;

/** Each word of the head comes again, in order, in all cells: forms of two words side by side ("sing dance": "sings dances"). */
function areParadigms(head: string, rows: Rows, column: number): boolean {
  const words = head.toLowerCase().split(' ');
  if (words.length < 2 || rows.length < fewest || words.some((word) => word.length < stemLength))
    return false;
  return rows.every((row) => {
    const forms = oneLine(row[column]?.text.text ?? '')
      .toLowerCase()
      .split(' ');
    return (
      forms.length === words.length &&
      forms.every((form, at) => form.startsWith((words[at] as string).slice(0, stemLength))) &&
      forms.some((form, at) => form !== words[at])
    );
  });
}

function endsSmall(text: string): boolean {
  return /\s\p{Ll}[^\s]*$/u.test(text);
}

const smallHeads = new WeakMap<DocumentModel, boolean>();

/** Whether the titles of the document go on in lower case, so that its heads do too. */
function headsAreSmall(model: DocumentModel): boolean {
  let small = smallHeads.get(model);
  if (small === undefined) {
    const titles = model.sections.map(({ title }) => oneLine(title)).filter((title) => title.includes(' '));
    small = titles.some(isSentenceCase) && !titles.some(startsAnew);
    smallHeads.set(model, small);
  }
  return small;
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
  if (!head.includes(' ') || /[–—:/&]|\s-\s/u.test(head)) return false;
  if (head.endsWith(')')) return false;
  // "Day (hours) Moons": what is in brackets ends a head.
  const bare = head.replace(/\([^()]*\)/gu, '').trim();
  return /^\S+(?:\s+\S+)*?\s+\p{Lu}\p{Ll}/u.test(bare);
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
