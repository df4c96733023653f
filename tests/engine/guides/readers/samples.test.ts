import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/main/engine/guides/readers/index.ts';
import type { Block, ReadDocument, Table } from '../../../../src/main/engine/guides/types.ts';
import { lineIndexOf } from '../../../../src/main/engine/guides/readers/lines.ts';
import { problemsIn } from './support.ts';

const folder = new URL('../../../../../shared/study-guides/', import.meta.url);

/** What a person counts in the sample whose name begins so, by its lines (from 1); read before the program read it. */
interface Expected {
  title: number;
  /** Lines of the headings below the title, by level. */
  second: readonly number[];
  third: readonly number[];
  /** First line, rows of the body, columns. */
  tables: readonly (readonly [number, number, number])[];
  /** First line and number of items of each list. */
  lists: readonly (readonly [number, number])[];
  callouts: readonly (readonly [number, string])[];
  captions: readonly number[];
}

const samples: Readonly<Record<string, Expected>> = {
  '000': {
    title: 1,
    second: [3, 7, 22, 32, 39],
    third: [9, 14, 20, 24],
    tables: [
      [25, 5, 2],
      [34, 3, 4],
    ],
    lists: [
      [10, 4],
      [15, 5],
    ],
    callouts: [],
    captions: [],
  },
  '001': {
    title: 3,
    second: [6, 12, 18, 20, 28, 43, 44, 45, 46, 54, 65, 75],
    third: [55, 61],
    tables: [[21, 5, 3]],
    lists: [
      [8, 4],
      [13, 5],
      [29, 14],
      [47, 6],
      [57, 4],
      [63, 2],
      [66, 8],
      [76, 3],
    ],
    callouts: [
      [5, 'important'],
      [74, 'tip'],
    ],
    captions: [],
  },
  '002': {
    title: 1,
    second: [4, 10, 19, 29, 35, 40, 45],
    third: [],
    tables: [[30, 3, 3]],
    lists: [
      [8, 2],
      [12, 4],
      [17, 2],
      [21, 5],
      [27, 2],
      [36, 4],
      [41, 4],
    ],
    callouts: [],
    captions: [],
  },
  '003': {
    title: 3,
    second: [5, 17, 21, 37, 50, 56, 61],
    third: [],
    tables: [],
    lists: [
      [9, 2],
      [31, 3],
      [45, 4],
      [62, 4],
    ],
    callouts: [[11, 'note']],
    captions: [39],
  },
  '004': {
    title: 1,
    second: [6, 10, 19, 40],
    third: [],
    tables: [[41, 13, 3]],
    lists: [
      [3, 2],
      [8, 2],
      [12, 6],
      [21, 6],
      [28, 3],
      [32, 2],
      [35, 5],
    ],
    callouts: [],
    captions: [],
  },
};

function load(prefix: string): ReadDocument {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix)) ?? prefix;
  return readDocument({ name, content: readFileSync(new URL(name, folder)) });
}

const present = existsSync(folder);

describe.skipIf(!present)('the sample guides', () => {
  it.each(Object.entries(samples))(
    '%s has the headings, tables, lists and callouts that a person sees',
    (prefix, expected) => {
      const document = load(prefix);
      const lineOf = (block: Block): number => lineIndexOf(document.lineStarts, block.span.start) + 1;
      const headings = (level: number): number[] =>
        document.blocks.filter((block) => block.type === 'heading' && block.level === level).map(lineOf);
      const tables = document.blocks.filter((block): block is Table => block.type === 'table');
      expect(document.format).toBe('text');
      expect(headings(1)).toEqual([expected.title]);
      expect(headings(2)).toEqual(expected.second);
      expect(headings(3)).toEqual(expected.third);
      expect(
        tables.map((table) => [
          lineOf(table),
          table.rows.length,
          Math.max(...[table.header ?? [], ...table.rows].map((row) => row.length)),
        ]),
      ).toEqual(expected.tables);
      expect(tables.every((table) => table.header !== null)).toBe(true);
      expect(
        document.blocks.flatMap((block) =>
          block.type === 'list' ? [[lineOf(block), block.items.length]] : [],
        ),
      ).toEqual(expected.lists);
      expect(
        document.blocks.flatMap((block) => (block.type === 'callout' ? [[lineOf(block), block.kind]] : [])),
      ).toEqual(expected.callouts);
      expect(document.blocks.filter((block) => block.type === 'caption').map(lineOf)).toEqual(
        expected.captions,
      );
      expect(problemsIn(document)).toEqual([]);
    },
  );

  it('says of the table of marks what it has lost', () => {
    const table = load('004').blocks.find((block): block is Table => block.type === 'table');
    expect(table?.headerMarked).toBe(false);
    expect(table?.damage.toSorted()).toEqual(['empty-header-cell', 'no-delimiter', 'uneven-rows']);
    const marks =
      table?.rows.map((row) => row.slice(1).filter((cell) => cell.text.text === 'x').length) ?? [];
    expect(marks.filter((count) => count === 2)).toHaveLength(2);
    expect(marks.filter((count) => count === 1)).toHaveLength(11);
  });

  it('joins the severed lines', () => {
    const item = load('001')
      .blocks.flatMap((block) => (block.type === 'list' ? block.items : []))
      .find((one) => one.sentences.length === 2 && one.text.text.includes('yum'));
    expect(item).toBeDefined();
    const text = load('003').blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text.text] : []));
    expect(text.some((line) => line.endsWith('for free!'))).toBe(true);
  });
});
