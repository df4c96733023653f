import { oneLine } from './text.ts';
import type { Cell } from '../types.ts';
import type { Words } from '../words/index.ts';

export type Mark = 'yes' | 'no' | 'empty';

/** Signs that stand for yes and no in any language, besides those that the words of the document's language name. */
const yesSigns = new Set([...'✓✔✅☑√●•■⬛⚫⬤◉★🟢✗✘☒×🗸👍']);
const noSigns = new Set([...'❌○□⬜⚪◯☐☆🔴✖👎']);
/** Crosses: marks like any other, unless ticks stand beside them. */
const crosses = new Set([...'xX✗✘☒×']);
const ticks = new Set([...'✓✔✅☑√🗸']);

/** What a cell of a matrix says; null where it is no mark. */
export function markOf(cell: Cell | null | undefined, words: Words): Mark | null {
  if (isLong(cell)) return null;
  const text = signOf(cell);
  if (text === '') return 'empty';
  if (yesSigns.has(text)) return 'yes';
  if (noSigns.has(text)) return 'no';
  const lower = text.toLowerCase();
  if (words.yes.includes(lower)) return 'yes';
  if (words.no.includes(lower)) return 'no';
  const both = /^(\S{1,2}) (\p{L}+)$/u.exec(lower);
  const [, sign = '', word = ''] = both ?? [];
  if (yesSigns.has(sign) && words.yes.includes(word)) return 'yes';
  return noSigns.has(sign) && words.no.includes(word) ? 'no' : null;
}

/** Reads the marks of one table: a cross is a yes of its own, and a no where ticks stand beside it. */
export function marksIn(
  cells: Iterable<Cell | null | undefined>,
  words: Words,
): (cell: Cell | null | undefined) => Mark | null {
  let ticked = false;
  for (const cell of cells) ticked ||= ticks.has(signOf(cell));
  return (cell) => (ticked && crosses.has(signOf(cell)) ? 'no' : markOf(cell, words));
}

const raciLetters = ['R', 'A', 'S', 'C', 'I'] as const;

/** Longer cells hold words. */
const longestMark = 60;

function isLong(cell: Cell | null | undefined): boolean {
  return cell !== null && cell !== undefined && cell.text.text.length > longestMark;
}

function signOf(cell: Cell | null | undefined): string {
  const text = oneLine(cell?.text.text ?? '');
  return /[\ufe0e\ufe0f*]/u.test(text) ? text.replace(/[\ufe0e\ufe0f*]/gu, '') : text;
}

/** RACI letters of a cell, in capitals, also where it has words for them; empty where it holds none. */
export function raciOf(cell: Cell | null | undefined, words: Words): string[] {
  if (isLong(cell)) return [];
  const text = signOf(cell);
  if (/\p{L}{4}/u.test(text)) {
    const found = text
      .toLowerCase()
      .split(/\s*[/,&+]\s*/u)
      .map((part) => raciLetters.find((letter) => words.raci[letter].includes(part)));
    return found.every((letter) => letter !== undefined) ? found : [];
  }
  return /^[RACIS](?:\s*[/,&+]?\s*[RACIS]){0,3}$/u.test(text) ? [...text.replace(/[^RACIS]/gu, '')] : [];
}

export function isMarkCell(cell: Cell, words: Words): boolean {
  const mark = markOf(cell, words);
  return mark === 'yes' || mark === 'no' || raciOf(cell, words).length > 0;
}
