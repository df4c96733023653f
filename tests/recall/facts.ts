import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const factKinds = [
  'who',
  'term',
  'example',
  'cell',
  'ask',
  'order',
  'list',
  'cloze',
  'part',
  'mistake',
  'good',
] as const;
export type FactKind = (typeof factKinds)[number];

/** A fact that a careful reader of the guide wants a card of. */
export interface ExpectedFact {
  kind: FactKind;
  /** What is asked: the subject, the term, "row / column", the question; for mistakes, practices and orders the whole. */
  asked: string;
  answers: readonly string[];
  line: string;
}

export interface JudgedGuide {
  name: string;
  content: Uint8Array;
  facts: readonly ExpectedFact[];
  /** Phrases that may stand in no card: navigation, adverts, slogans. */
  banned: readonly string[];
}

const folder = join(import.meta.dirname, 'guides');

/** The guides of this folder with their facts; `NAME.facts` has one fact a line, "kind: asked => answer + answer". */
export function judgedGuides(): JudgedGuide[] {
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.facts'))
    .toSorted()
    .map((name) => {
      const lines = readFileSync(join(folder, `${name}.facts`), 'utf8')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
      return {
        name,
        content: readFileSync(join(folder, name)),
        facts: lines.flatMap((line) => (line.startsWith('not:') ? [] : [factOf(line, name)])),
        banned: lines.flatMap((line) => (line.startsWith('not:') ? [line.slice(4).trim()] : [])),
      };
    });
}

function factOf(line: string, name: string): ExpectedFact {
  const match = /^(\w+):\s*(.*)$/u.exec(line);
  const kind = factKinds.find((known) => known === match?.[1]);
  const rest = match?.[2] ?? '';
  if (kind === undefined || rest === '') throw new Error(`${name}: this line states no fact: ${line}`);
  if (kind === 'order') return { kind, asked: rest, answers: rest.split(/\s+>\s+/u), line };
  const [asked = '', right = ''] = rest.split(/\s+=>\s+/u);
  const answers = right
    .split(/\s+\+\s+/u)
    .map((answer) => answer.trim())
    .filter((answer) => answer !== '');
  return { kind, asked, answers, line };
}
