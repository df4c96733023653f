import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoodTable } from './corruptor.ts';

/** A good table and the document that it stands in. */
export interface Sample {
  /** File and heading. */
  name: string;
  /** Lines before and after the table. */
  before: readonly string[];
  after: readonly string[];
  table: GoodTable;
}

const root = join(import.meta.dirname, '../..');

/** The tables of the shipped decks and of the fixtures, each with the headings above it. */
export function samples(): Sample[] {
  return ['decks', 'tests/fixtures/damage'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.md'))
      .toSorted()
      .flatMap((file) => samplesIn(file, readFileSync(join(root, folder, file), 'utf8').split('\n'))),
  );
}

function samplesIn(file: string, lines: readonly string[]): Sample[] {
  const found: Sample[] = [];
  let title = '';
  let heading = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line.startsWith('# ')) title = line.slice(2);
    else if (line.startsWith('#')) heading = line.replace(/^#+ /u, '');
    if (!line.startsWith('|')) continue;
    const rows: string[][] = [];
    for (; lines[at]?.startsWith('|') === true; at++) rows.push(cellsOf(lines[at] as string));
    const [header = [], , ...body] = rows;
    found.push({
      name: `${file}: ${heading}`,
      before: [`# ${title}`, '', `## ${heading}`, '', 'The table below is worth learning by heart.', ''],
      after: ['', 'It is easier to remember in small parts.'],
      table: { header, rows: body },
    });
  }
  return found;
}

/** The fixtures have no escaped pipes. */
function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
}
