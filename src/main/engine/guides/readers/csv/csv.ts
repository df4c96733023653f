import type { Block, Cell, Heading, Opaque } from '../../types.ts';
import { languages } from '../../words/index.ts';
import type { InlineOptions } from '../inline/inline.ts';
import { plainText } from '../mapped-text.ts';
import { mostColumns, tableOf, tooWide } from '../table-cells.ts';
import { csvCell } from './cells.ts';
import { levelled, type RawRow, rowsOf, separatorOf } from './rows.ts';

interface CsvDocument {
  /** The file's name, without its ending. */
  title: string;
  blocks: readonly Block[];
  notices: readonly string[];
}

const separatorNames: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** Separators by the names that Anki gives them in `#separator:`. */
const namedSeparators: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
};

/**
 * A table of values (CSV by RFC 4180, TSV) as one table block, every cell with its place. The separator and the row of heads
 * are found from the content; `sep=;` (Excel) and `#separator:tab` (Anki) in the first lines say it outright. Null where
 * no separator parts the lines: then it is no table.
 */
export function readCsv(source: string, name: string): CsvDocument | null {
  const { blocks: preamble, from, separator: declared } = preambleOf(source);
  const plain = levelled(source.slice(from), null);
  const separator = declared ?? (/\.(?:tsv|tab)$/i.test(name) ? '\t' : separatorOf(plain));
  if (separator === null || !plain.includes(separator)) return null;
  const rows = rowsOf(levelled(plain, separator), separator, from);
  const width = usualWidth(rows);
  if (width < 2) return null;
  const title = name.replace(/\.[^.]{1,8}$/u, '');
  if (width > mostColumns) {
    const span = { start: from, end: source.length };
    return { title, blocks: [...preamble, { type: 'opaque', why: tooWide, span }], notices: [] };
  }
  return { title, ...new CsvReader(source, rows, width, separator).read(preamble) };
}

/** Lines above the table that say how to read it. */
function preambleOf(source: string): { blocks: Opaque[]; from: number; separator: string | null } {
  const blocks: Opaque[] = [];
  let separator: string | null = null;
  let from = 0;
  for (;;) {
    const found =
      /^(?:sep=(?<sign>.)|#(?<key>[a-z][a-z ]{1,30}):(?<value>.{0,500}))[ \t]*(?:\r\n|\n|\r|$)/iu.exec(
        source.slice(from, from + 600),
      );
    if (!found || (found.groups?.['sign'] !== undefined && from > 0)) return { blocks, from, separator };
    const { sign, key, value } = found.groups ?? {};
    if (sign !== undefined) separator = sign;
    if (key?.toLowerCase() === 'separator')
      separator = namedSeparators[(value ?? '').trim().toLowerCase()] ?? value?.trim().charAt(0) ?? null;
    const end = from + found[0].trimEnd().length;
    blocks.push({ type: 'opaque', why: 'says how the table is written', span: { start: from, end } });
    from += found[0].length;
  }
}

/** How many cells most rows have. */
function usualWidth(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells, broken } of rows)
    if (!broken) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 0;
  for (const [cells, count] of counts) {
    const best = counts.get(width) ?? 0;
    if (count > best || (count === best && cells > width)) width = cells;
  }
  return width;
}

class CsvReader {
  readonly #source: string;
  readonly #rows: readonly RawRow[];
  readonly #width: number;
  readonly #separator: string;
  readonly #options: InlineOptions;

  constructor(source: string, rows: readonly RawRow[], width: number, separator: string) {
    this.#source = source;
    this.#rows = rows;
    this.#width = width;
    this.#separator = separator;
    // Cards that were exported from another program carry HTML.
    const tagged = /<\/?(?:b|i|u|em|strong|div|span|p|li|ul|ol)>/i.test(source.slice(0, 100_000));
    this.#options = { markup: tagged, isReference: () => false };
  }

  read(preamble: readonly Block[]): Omit<CsvDocument, 'title'> {
    const { titles, first } = this.#titles();
    const rows = this.#rows.slice(first);
    let uneven = 0;
    const cells = rows.map((row): readonly Cell[] => {
      const fits = !row.broken && !row.cells.slice(this.#width).some((cell) => this.#isFilled(cell));
      if (fits)
        return row.cells.slice(0, this.#width).map((cell) => csvCell(this.#source, cell, this.#options));
      uneven += 1;
      return [this.#wholeRow(row)];
    });
    const start = rows[0]?.start ?? this.#source.length;
    const end = rows.at(-1)?.end ?? start;
    const marked = cells.length > 1 && isHead(cells[0] ?? []);
    // Of two columns without known heads the first row may as well be a word and its translation.
    const table = tableOf(cells, marked, [], { start, end }, this.#width > 2);
    const headed = table.type === 'table' && table.header !== null;
    return { blocks: [...preamble, ...titles, table], notices: this.#notices(rows.length, headed, uneven) };
  }

  /** A row that cannot be told apart stays whole in its first cell: nothing is made of half a meaning. */
  #wholeRow(row: RawRow): Cell {
    const text = plainText(this.#source, row.start, row.end);
    return {
      text,
      parts: [text],
      span: text.span,
      columns: 1,
      rows: 1,
      unread: 'a row whose cells cannot be told apart',
    };
  }

  #isFilled(cell: { start: number; end: number }): boolean {
    return this.#source.slice(cell.start, cell.end).trim() !== '';
  }

  /** Rows above the heads with words in the first cell only are titles. */
  #titles(): { titles: Heading[]; first: number } {
    const titles: Heading[] = [];
    for (const row of this.#rows.slice(0, 5)) {
      const [own, ...others] = row.cells;
      if (own === undefined || others.some((cell) => this.#isFilled(cell)) || !this.#isFilled(own)) break;
      if (own.end - own.start > 120) break;
      const { text } = csvCell(this.#source, own, this.#options);
      if (text.text === '') break;
      titles.push({
        type: 'heading',
        level: Math.min(6, titles.length + 1),
        text,
        span: { start: row.start, end: row.end },
      });
    }
    return titles.length < this.#rows.length - 1
      ? { titles, first: titles.length }
      : { titles: [], first: 0 };
  }

  #notices(rows: number, marked: boolean, uneven: number): string[] {
    const parted = separatorNames[this.#separator] ?? `“${this.#separator}”`;
    const heads = marked
      ? 'The first row was taken for the heads of the columns.'
      : 'No row of heads was found; a first row such as “term, definition” says what the columns hold.';
    const notices = [
      `Read as a table of ${rows} rows and ${this.#width} columns, parted by ${parted}. ${heads}`,
    ];
    if (uneven > 0)
      notices.push(
        `${uneven} ${uneven === 1 ? 'row has' : 'rows have'} more cells than the table has columns, or a quotation mark ` +
          'too few, and nothing was made of them. A cell that holds the separator needs quotation marks around it.',
      );
    return notices;
  }
}

let heads: ReadonlySet<string> | null = null;

/** Every head of a column that a recogniser knows, in all languages. */
function knownHeads(): ReadonlySet<string> {
  heads ??= new Set(
    languages.flatMap(({ columns, labels }) => [
      ...Object.values(columns).flat(),
      ...labels.term,
      ...labels.definition,
      ...labels.example,
      ...labels.question,
      ...labels.answer,
      ...labels.explanation,
    ]),
  );
  return heads;
}

/** Longest head of a column, in units. */
const longestHead = 60;

/** A first row of short cells, all different, of which at least one is a head that is known. */
function isHead(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => cell.text.text.toLowerCase()).filter((text) => text !== '');
  if (texts.length < 2 || new Set(texts).size < texts.length) return false;
  if (texts.some((text) => text.length > longestHead || /[.!;]$/u.test(text))) return false;
  return texts.some((text) => knownHeads().has(text.replace(/[:*]$/u, '')));
}
