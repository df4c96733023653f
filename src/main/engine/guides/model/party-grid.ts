import type { Cell, Span, Table } from '../types.ts';
import type { Words } from '../words/index.ts';
import { oneLine, plainQuotes } from './text.ts';

/** A table whose every cell names a party: who has what (one axis) in which case (the other axis). */
export interface PartyGrid {
  /** Names of the cases or things above the columns, in the columns' order; the key column is not among them. */
  columns: readonly { cell: Cell; index: number }[];
  keyHead: Cell | null;
  rows: readonly (readonly Cell[])[];
  /** The written names in the cells, each once, those for "all of them" apart. */
  names: readonly { name: string; span: Span }[];
}

/** Names of parties that a grid may have, and how often each cell's text repeats on average. */
const mostNames = 5;
const fewestRepeats = 2;
const longestName = 4;

/**
 * Reads a table as a grid of parties; null where it is none. Its cells (two columns and two rows at least) hold few names over and
 * over, and either a title, the lead-in or the head of the keys speaks of duties (`titles`), or a cell says "shared". At
 * least one name is that of somebody by its form.
 */
export function partyGrid(table: Table, titles: readonly string[], words: Words): PartyGrid | null {
  const written = table.header ?? table.rows[0];
  if (written === undefined) return null;
  const rows = table.header === null ? table.rows.slice(1) : table.rows;
  const header = withKey(written, rows);
  if (header === null || rows.length < 2) return null;
  const [keyHead, ...heads] = header;
  const columns = heads.map((cell, index) => ({ cell, index: index + 1 }));
  if (columns.length < 2 || columns.some(({ cell }) => textOf(cell) === '')) return null;
  // "Owner | Approver": the columns say in what way, and are read each for itself.
  if (columns.some(({ cell }) => words.columns.party.includes(textOf(cell).toLowerCase()))) return null;
  if (new Set(columns.map(({ cell }) => textOf(cell).toLowerCase())).size < columns.length) return null;
  const names = new Map<string, { name: string; span: Span }>();
  let filled = 0;
  let shared = false;
  for (const row of rows) {
    if (row.length > header.length || textOf(row[0] as Cell) === '') return null;
    for (const cell of row.slice(1)) {
      const text = textOf(cell);
      const lower = text.toLowerCase();
      if (text === '' || words.nothing.includes(lower)) continue;
      filled++;
      if (words.shared.includes(lower)) {
        shared = true;
        continue;
      }
      if (!isName(text, words)) return null;
      if (!names.has(lower)) names.set(lower, { name: text, span: cell.span });
    }
  }
  const complete = filled >= 0.75 * rows.length * columns.length;
  if (!complete || names.size < 1 || names.size > mostNames || names.size + (shared ? 1 : 0) < 2) return null;
  if (filled < fewestRepeats * names.size) return null;
  const told = shared || [...titles, textOf(keyHead ?? null)].some((title) => speaksOfDuties(title, words));
  if (!told || ![...names.values()].some(({ name }) => isSomebody(name, words))) return null;
  return { columns, keyHead, rows, names: [...names.values()] };
}

/**
 * The header, its first cell null where it has none. One that lost its empty first cell has moved to the left: its last cell is
 * empty, or it is one short, and the cells below are filled.
 */
function withKey(
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): readonly [Cell | null, ...Cell[]] | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filledLast = rows.every((row) => row.length < width || textOf(row[width - 1] as Cell) !== '');
  const moved = header.length === width && filledLast && textOf(header[width - 1] as Cell) === '';
  if (moved) return [null, ...header.slice(0, -1)];
  if (header.length === width - 1) return [null, ...header];
  if (header.length !== width) return null;
  const [first, ...rest] = header;
  return [first === undefined || textOf(first) === '' ? null : first, ...rest];
}

function textOf(cell: Cell | null): string {
  return cell === null ? '' : plainQuotes(oneLine(cell.text.text));
}

/** A few words, none of them a mark, a yes or a number. */
function isName(text: string, words: Words): boolean {
  const lower = text.toLowerCase();
  if (words.yes.includes(lower) || words.no.includes(lower)) return false;
  if (words.ratings.includes(lower) || words.adverbs.includes(lower) || words.negations.includes(lower))
    return false;
  // "x", "R/A": a mark or letters.
  if (/^[A-Za-z](?:\s?[/,&+]\s?[A-Za-z])*$/u.test(text)) return false;
  return text.split(' ').length <= longestName && /^\p{L}[\p{L} .&/'’-]*$/u.test(text);
}

function isSomebody(name: string, words: Words): boolean {
  const lower = name.toLowerCase();
  const last = lower.split(' ').at(-1) as string;
  return (
    words.learner.subjects.includes(lower) ||
    (/^\p{L}{4,}$/u.test(last) && words.agentEndings.some((ending) => last.endsWith(ending)))
  );
}

function speaksOfDuties(title: string, words: Words): boolean {
  const lower = plainQuotes(title)
    .toLowerCase()
    .replace(/[?:.]$/u, '');
  if (words.columns.party.includes(lower)) return true;
  // "1. Who looks after what": without the number.
  const parts = lower.split(/[^\p{L}]+/u).filter((part) => part !== '');
  // "Who does what", "Who pays".
  if (words.columns.party.includes(parts[0] ?? '')) return true;
  return parts.some((word) => words.dutyNouns.includes(word) && !words.weakDutyNouns.includes(word));
}

/** What may say that a table is about duties: the titles above it, its caption and the paragraph before it. */
export function titlesAbove(table: Table, titles: readonly string[], before: string | null): string[] {
  return [
    ...titles,
    ...(before === null ? [] : [before]),
    ...(table.caption === null ? [] : [table.caption.text]),
  ];
}
