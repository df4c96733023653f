import Papa from 'papaparse';
import { isSpaceCode } from '../characters.ts';

/** A cell as it stands in the source, without the quotation marks around it. */
export interface RawCell {
  start: number;
  end: number;
  quoted: boolean;
}

export interface RawRow {
  start: number;
  end: number;
  cells: readonly RawCell[];
  /** True where quotation marks do not match up: where one cell ends and the next begins is not known. */
  broken: boolean;
}

/** Signs that part cells, in the order in which they are tried. */
const separators = [',', '\t', ';', '|'];

/** How much of a table is looked at to find its separator, in units. */
const sampleSize = 50_000;

/** The sign that parts the cells of most lines, or null where no sign parts them alike. */
export function separatorOf(table: string): string | null {
  // Blanks at line ends are no tabs between cells.
  const lines = table.slice(0, sampleSize).split('\n');
  const sample = lines.map((line) => line.trimEnd()).join('\n');
  const guess = Papa.parse<string[]>(sample, {
    delimitersToGuess: separators,
    newline: '\n',
    preview: 40,
    skipEmptyLines: true,
  });
  const rows = guess.data.filter((row) => row.length > 1).length;
  const unsure = guess.errors.some(({ code }) => code === 'UndetectableDelimiter');
  return unsure || rows === 0 ? null : guess.meta.delimiter;
}

/**
 * The same text, as long, in the form that the library reads best: one sort of line end (CRLF and CR become LF, a blank
 * filling up), and no blanks between a separator and the quotation mark behind it.
 */
export function levelled(text: string, separator: string | null): string {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : text;
  if (separator === null || separator === '\t' || !lines.includes('"')) return lines;
  const escaped = `\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const padded = new RegExp(`${escaped}([ \\u00a0]{1,20})"`, 'gu');
  return lines.replace(padded, (_, blanks: string) => `${blanks}${separator}"`);
}

/**
 * Rows of a table of values (RFC 4180 with any separator), each cell with its place. `shift` is what offsets in `table`
 * lack to be those of the document. The library tells the cells; their places follow from their lengths, and a row in
 * which these do not add up is broken.
 */
export function rowsOf(table: string, separator: string, shift: number): RawRow[] {
  const rows: RawRow[] = [];
  let start = 0;
  Papa.parse<string[]>(table, {
    delimiter: separator,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const end = Math.min(table.length, meta.cursor);
      const cells = errors.length === 0 ? cellsIn(table, start, end, data, separator) : null;
      const from = skip(table, start, end);
      const to = skipBack(table, from, end);
      if (from < to)
        rows.push({
          start: Math.min(from, cells?.[0]?.start ?? from) + shift,
          end: Math.max(to, cells?.at(-1)?.end ?? to) + shift,
          cells: (cells ?? []).map((cell) => ({ ...cell, start: cell.start + shift, end: cell.end + shift })),
          broken: cells === null,
        });
      start = end;
    },
  });
  return rows;
}

function cellsIn(
  table: string,
  start: number,
  end: number,
  values: readonly string[],
  separator: string,
): RawCell[] | null {
  const cells: RawCell[] = [];
  let at = start;
  for (const [index, value] of values.entries()) {
    const quoted = table.charCodeAt(at) === 34;
    const doubled = quoted ? countQuotes(value) : 0;
    const from = at + (quoted ? 1 : 0);
    const to = from + value.length + doubled;
    if (to > end || (quoted && table.charCodeAt(to) !== 34)) return null;
    // Blanks at the end may stand where the source has its separator.
    cells.push({ start: from, end: quoted ? to : skipBack(table, from, to), quoted });
    at = quoted ? skipBlanks(table, to + 1, end, separator) : to;
    if (index + 1 === values.length) break;
    if (!table.startsWith(separator, at)) return null;
    at += separator.length;
  }
  return skip(table, at, end) === end ? cells : null;
}

function countQuotes(value: string): number {
  let count = 0;
  for (let at = value.indexOf('"'); at >= 0; at = value.indexOf('"', at + 1)) count += 1;
  return count;
}

function skip(table: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpaceCode(table.charCodeAt(at))) at += 1;
  return at;
}

/** Blanks behind a closing quotation mark; a separator may be a blank itself. */
function skipBlanks(table: string, from: number, to: number, separator: string): number {
  let at = from;
  while (
    at < to &&
    table.charCodeAt(at) !== 10 &&
    table.charAt(at) !== separator &&
    isSpaceCode(table.charCodeAt(at))
  )
    at += 1;
  return at;
}

function skipBack(table: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpaceCode(table.charCodeAt(at - 1))) at -= 1;
  return at;
}
