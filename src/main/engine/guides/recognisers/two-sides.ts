import type { DocumentModel } from '../model/index.ts';
import { oneLine, plainQuotes } from '../model/text.ts';
import type { Cell, Table } from '../types.ts';

interface Sides {
  term: Cell;
  meaning: Cell;
}

/** Words of a meaning: less is another name, a translation or a value. */
const leastMeaning = 3;

/**
 * Terms and meanings of a table of flash cards: its heads say front and back, or it is a CSV of two columns without heads, and
 * nearly all rows read that way. Null where it is no such table.
 */
export function twoSides(table: Table, model: DocumentModel): Sides[] | null {
  const { fronts = [], backs = [] } = model.words.columns;
  if (table.header !== null) {
    const heads = table.header.map((cell) => plainQuotes(oneLine(cell.text.text)).toLowerCase());
    const front = heads.findIndex((head) => fronts.includes(head));
    const back = heads.findIndex((head) => backs.includes(head));
    return front === -1 || back === -1 ? null : rowsOf(table, front, back);
  }
  if (model.document.format !== 'csv' || table.rows.length < 2) return null;
  if (table.rows.some((row) => row.length > 2)) return null;
  const sides = rowsOf(table, 0, 1);
  const asked = table.rows.filter((row) => isQuestion(row[0]?.text.text ?? '')).length;
  return sides.length > 0 && sides.length >= 0.8 * (table.rows.length - asked) ? sides : null;
}

function rowsOf(table: Table, front: number, back: number): Sides[] {
  return table.rows.flatMap((row): Sides[] => {
    const [term, meaning] = [row[front], row[back]];
    if (term === undefined || meaning === undefined || !isTerm(term.text.text)) return [];
    const words = oneLine(meaning.text.text);
    return words.split(' ').length < leastMeaning || isQuestion(words) ? [] : [{ term, meaning }];
  });
}

function isQuestion(text: string): boolean {
  return /[?？؟]["”’»)]*\s*$/u.test(text);
}

export function isTerm(text: string): boolean {
  const plain = oneLine(text);
  return plain !== '' && plain.split(' ').length <= 9 && !/\?$/u.test(plain);
}
