/** A table as it should be: the header and the rows below it, all with as many cells. */
export interface GoodTable {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Weights of the kinds of damage; docs/damage.md says what each of them does. */
export const weights = {
  'empties-dropped': 10,
  'empties-padded': 10,
  'cell-lost': 8,
  'row-shifted': 6,
  'row-shifted-cut': 4,
  'header-lost': 6,
  'head-lost': 6,
  'header-shifted': 5,
  'cells-merged': 8,
  'column-merged': 3,
  'column-merged-all': 3,
  'delimiter-missing': 8,
  'delimiter-misplaced': 5,
  'row-broken': 7,
  'row-broken-at-pipe': 4,
  'pipe-lost': 5,
  'pipes-lost': 3,
} as const;
export type Damage = keyof typeof weights;

/** A line of the table: a row, or the delimiter row; `lines` once it was written out. */
interface Line {
  role: 'header' | 'delimiter' | 'row';
  cells: string[];
  /** Text of the line, or of the two lines into which it was broken; null until damage needs it. */
  text: string[] | null;
}

/** Random numbers from 0 to below 1, the same ones for a seed: mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The table damaged at random: its lines, and what was done. */
export function damaged(table: GoodTable, seed: number): { lines: string[]; kinds: Damage[] } {
  const random = randomFrom(seed);
  const draw = random();
  const times = draw < 0.6 ? 1 : draw < 0.9 ? 2 : 3;
  const kinds: Damage[] = [];
  let lines = linesOf(table);
  for (let attempt = 0; kinds.length < times && attempt < 50; attempt++) {
    const kind = drawn(random);
    const after = damages[kind](lines, random);
    if (after === null || kinds.includes(kind)) continue;
    lines = after;
    kinds.push(kind);
  }
  return { lines: written(lines), kinds };
}

/** The table as it should be written. */
export function whole(table: GoodTable): string[] {
  return written(linesOf(table));
}

function linesOf(table: GoodTable): Line[] {
  const line = (role: Line['role'], cells: readonly string[]): Line => ({
    role,
    cells: [...cells],
    text: null,
  });
  return [
    line('header', table.header),
    line(
      'delimiter',
      table.header.map(() => '---'),
    ),
    ...table.rows.map((row) => line('row', row)),
  ];
}

function written(lines: readonly Line[]): string[] {
  return lines.flatMap((line) => line.text ?? [lineText(line.cells)]);
}

function lineText(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}

function drawn(random: () => number): Damage {
  const entries = Object.entries(weights) as [Damage, number][];
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [kind, weight] of entries) {
    left -= weight;
    if (left < 0) return kind;
  }
  return 'pipes-lost';
}

/** Gives the lines after the damage; null where the table has no place for it. */
type Act = (lines: readonly Line[], random: () => number) => Line[] | null;

const damages: Readonly<Record<Damage, Act>> = {
  'empties-dropped': (lines) => withoutEmpties(lines, false),
  'empties-padded': (lines) => withoutEmpties(lines, true),
  'cell-lost': (lines, random) =>
    someRows(lines, random, 3, (cells) => cells.toSpliced(1 + below(cells.length - 1, random), 1)),
  'row-shifted': (lines, random) =>
    someRows(lines, random, 2, (cells) => cells.toSpliced(below(cells.length, random), 0, '')),
  'row-shifted-cut': (lines, random) =>
    someRows(lines, random, 2, (cells) => cells.toSpliced(below(cells.length, random), 0, '').slice(0, -1)),
  'header-lost': (lines) => without(lines, ['header']),
  'head-lost': (lines) => without(lines, ['header', 'delimiter']),
  'header-shifted': (lines, random) => {
    const header = lines.find((line) => line.role === 'header' && line.text === null);
    if (header === undefined || header.cells.length < 3) return null;
    const at = random() < 2 / 3 ? 0 : 1 + below(header.cells.length - 1, random);
    return lines.map((line) => (line === header ? { ...line, cells: line.cells.toSpliced(at, 1) } : line));
  },
  'cells-merged': (lines, random) =>
    someRows(lines, random, 3, (cells) => merged(cells, 1 + below(cells.length - 2, random))),
  'column-merged': (lines, random) => mergedColumn(lines, random, ['row']),
  'column-merged-all': (lines, random) => mergedColumn(lines, random, ['row', 'header', 'delimiter']),
  'delimiter-missing': (lines) => without(lines, ['delimiter']),
  'delimiter-misplaced': (lines, random) => {
    const at = lines.findIndex((line) => line.role === 'delimiter');
    const delimiter = lines[at];
    if (at !== 1 || delimiter === undefined || lines.length < 6) return null;
    const to = [0, 2, 3, 4][below(4, random)] as number;
    return lines.toSpliced(at, 1).toSpliced(to, 0, delimiter);
  },
  'row-broken': (lines, random) =>
    brokenRows(lines, random, (cells) => {
      const text = lineText(cells);
      const blanks = [...text.matchAll(/(?<=[^\s|]) (?=[^\s|])/gu)].map((match) => match.index);
      const blank = blanks[below(blanks.length, random)];
      return blank === undefined ? null : [text.slice(0, blank), text.slice(blank + 1)];
    }),
  'row-broken-at-pipe': (lines, random) =>
    brokenRows(lines, random, (cells) => {
      if (cells.length < 2) return null;
      const at = 1 + below(cells.length - 1, random);
      const first = lineText(cells.slice(0, at));
      const second = lineText(cells.slice(at));
      const form = random();
      if (form < 0.5) return [first, second.slice(1).trimStart()];
      return form < 0.75 ? [first.slice(0, -1).trimEnd(), second] : [first, second];
    }),
  'pipe-lost': (lines, random) => {
    const candidates = lines.filter((line) => line.role !== 'delimiter' && line.text === null);
    if (candidates.length === 0) return null;
    const chosen = chosenOf(candidates, random);
    return lines.map((line) => {
      if (!chosen.has(line)) return line;
      const text = lineText(line.cells);
      return { ...line, text: [random() < 0.5 ? text.slice(1).trimStart() : text.slice(0, -1).trimEnd()] };
    });
  },
  'pipes-lost': (lines) =>
    lines.some((line) => line.text !== null || line.cells.length < 2)
      ? null
      : lines.map((line) => ({ ...line, text: [lineText(line.cells).slice(1, -1).trim()] })),
};

/** A whole number from 0 to below `count`. */
function below(count: number, random: () => number): number {
  return Math.floor(random() * count);
}

/** Each with a chance of one in five, and one at the least. */
function chosenOf(lines: readonly Line[], random: () => number): Set<Line> {
  const chosen = new Set(lines.filter(() => random() < 0.2));
  const one = lines[below(lines.length, random)];
  if (chosen.size === 0 && one !== undefined) chosen.add(one);
  return chosen;
}

function someRows(
  lines: readonly Line[],
  random: () => number,
  fewest: number,
  act: (cells: string[]) => string[],
): Line[] | null {
  const rows = lines.filter(
    (line) => line.role === 'row' && line.text === null && line.cells.length >= fewest,
  );
  if (rows.length === 0) return null;
  const chosen = chosenOf(rows, random);
  return lines.map((line) => (chosen.has(line) ? { ...line, cells: act(line.cells) } : line));
}

function brokenRows(
  lines: readonly Line[],
  random: () => number,
  act: (cells: readonly string[]) => string[] | null,
): Line[] | null {
  const rows = lines.filter((line) => line.role === 'row' && line.text === null);
  if (rows.length === 0) return null;
  const chosen = chosenOf(rows, random);
  let broken = 0;
  const after = lines.map((line) => {
    const text = chosen.has(line) ? act(line.cells) : null;
    if (text === null) return line;
    broken += 1;
    return { ...line, text };
  });
  return broken === 0 ? null : after;
}

function withoutEmpties(lines: readonly Line[], padded: boolean): Line[] | null {
  if (!lines.some((line) => line.role === 'row' && line.text === null && line.cells.includes('')))
    return null;
  return lines.map((line) => {
    if (line.role !== 'row' || line.text !== null) return line;
    const left = line.cells.filter((cell) => cell !== '');
    const filler = padded ? line.cells.slice(left.length).map(() => '') : [];
    return { ...line, cells: [...left, ...filler] };
  });
}

function without(lines: readonly Line[], roles: readonly Line['role'][]): Line[] | null {
  const left = lines.filter((line) => !roles.includes(line.role));
  return roles.every((role) => lines.some((line) => line.role === role)) ? left : null;
}

function merged(cells: readonly string[], at: number): string[] {
  return cells.toSpliced(at, 2, `${cells[at] ?? ''} ${cells[at + 1] ?? ''}`.trim());
}

function mergedColumn(
  lines: readonly Line[],
  random: () => number,
  roles: readonly Line['role'][],
): Line[] | null {
  const width = Math.min(...lines.map((line) => line.cells.length));
  if (width < 4 || lines.some((line) => line.text !== null)) return null;
  const at = 1 + below(width - 2, random);
  return lines.map((line) => {
    if (!roles.includes(line.role)) return line;
    return line.role === 'delimiter'
      ? { ...line, cells: line.cells.slice(1) }
      : { ...line, cells: merged(line.cells, at) };
  });
}
