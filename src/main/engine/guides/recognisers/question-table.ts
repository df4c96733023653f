import { visit, type DocumentModel, type Section } from '../model/index.ts';
import { oneLine, plainQuotes } from '../model/text.ts';
import type { Cell, Span, Table } from '../types.ts';

/** A row of a table of questions. */
interface QuestionRow {
  question: string;
  answer: string;
  /** Empty where the table has no column for it. */
  explanation: string;
  territory: Span[];
  section: Section;
}

/** Places of the columns; `asks` where only a text that ends with a question mark counts as a question. */
interface Columns {
  question: number;
  answer: number;
  explanation: number;
  asks: boolean;
}

/**
 * Rows of tables whose heads say "Question" and "Answer" (and "Explanation"), or front and back. Of a CSV without heads the
 * first column is asked where it holds questions.
 */
export function questionRows(model: DocumentModel): QuestionRow[] {
  const found: QuestionRow[] = [];
  visit(model.sections, {
    table: (table, place) => {
      const columns = columnsOf(table, model);
      if (columns === null) return;
      for (const row of table.rows) found.push(...rowOf(row, columns, place.section));
    },
  });
  return found;
}

function columnsOf(table: Table, model: DocumentModel): Columns | null {
  const { labels, columns } = model.words;
  if (table.header === null) {
    const width = table.rows[0]?.length ?? 0;
    if (model.document.format !== 'csv' || width < 2 || width > 3) return null;
    return { question: 0, answer: 1, explanation: 2, asks: true };
  }
  const heads = table.header.map((cell) => plainQuotes(oneLine(cell.text.text)).toLowerCase());
  const at = (names: readonly string[]): number => heads.findIndex((head) => names.includes(head));
  const explanation = at(labels.explanation);
  const question = at(labels.question);
  const answer = at(labels.answer);
  if (question !== -1 && answer !== -1) return { question, answer, explanation, asks: false };
  const front = at(columns.fronts ?? []);
  const back = at(columns.backs ?? []);
  return front === -1 || back === -1 ? null : { question: front, answer: back, explanation, asks: true };
}

function rowOf(row: readonly Cell[], columns: Columns, section: Section): QuestionRow[] {
  const cells = [row[columns.question], row[columns.answer], row[columns.explanation]];
  const [question = '', answer = '', explanation = ''] = cells.map((cell) => said(cell));
  if (question === '' || answer === '' || (columns.asks && !/[?？؟]["”’»)]*$/u.test(question))) return [];
  const territory = cells.flatMap((cell) => (cell === undefined || said(cell) === '' ? [] : [cell.span]));
  return [{ question, answer, explanation, territory, section }];
}

/** Items of a cell are parted by semicolons where the source parts them by lines. */
function said(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell.parts.length < 2) return oneLine(cell.text.text);
  return cell.parts.map((part) => oneLine(part.text).replace(/[;,]$/u, '')).join('; ');
}
