import { oneLine } from './text.ts';
import type { Cell } from '../types.ts';
import type { Words } from '../words/index.ts';

export type Mark = 'yes' | 'no' | 'empty';

/** What a cell of a matrix says; null where it is no mark. */
export function markOf(cell: Cell | undefined, words: Words): Mark | null {
  const text = oneLine(cell?.text.text ?? '').toLowerCase();
  if (text === '') return 'empty';
  if (words.yes.includes(text)) return 'yes';
  return words.no.includes(text) ? 'no' : null;
}

/** RACI letters of a cell, in capitals; empty where it holds none. */
export function raciOf(cell: Cell | undefined): string[] {
  const text = oneLine(cell?.text.text ?? '').replace(/\*/gu, '');
  return /^[RACIS](?:\s*[/,&+]?\s*[RACIS]){0,3}$/u.test(text) ? [...text.replace(/[^RACIS]/gu, '')] : [];
}

export function isMarkCell(cell: Cell, words: Words): boolean {
  const mark = markOf(cell, words);
  return mark === 'yes' || mark === 'no' || raciOf(cell).length > 0;
}
