import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compilationSchema } from '../../src/shared/guide.ts';

const root = join(import.meta.dirname, '../..');
const day = 86_400_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cardwright-cli-'));
  writeFileSync(join(folder, 'ship.md'), guide);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const guide = `# Duties at sea

| Area | Crew manages | Guest manages |
|---|---|---|
| Deck | Ropes | Shoes |
`;

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line from its sources, in the test's folder and on a collection there. */
function cardwright(
  args: string[],
  more: { input?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  const collection = join(folder, 'collection.db');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'src/main/cli/index.ts'), ...args], {
      cwd: folder,
      env: { ...process.env, CARDWRIGHT_COLLECTION: collection, NODE_OPTIONS: '', ...more.env },
    });
    const ran: Ran = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.err += text));
    child.on('close', (code) => resolve({ ...ran, code }));
    child.stdin.end(more.input ?? '');
  });
}

describe('cardwright compile', () => {
  it('compiles several files together, and says with --strict that they contradict each other', async () => {
    const list = (crew: string, guest: string): string =>
      `# Rules\n\n## Crew duties\n\nThe crew is responsible for:\n\n- ${crew}\n\n## Guest duties\n\nThe guest is responsible for:\n\n- ${guest}\n`;
    writeFileSync(join(folder, 'one.md'), list('the anchor', 'towels'));
    writeFileSync(join(folder, 'two.md'), list('towels', 'shoes'));
    const plain = await cardwright(['compile', 'one.md', 'two.md']);
    expect(plain.code).toBe(0);
    expect(plain.out).toContain(
      'Contradicted: 1\n  Who is responsible for “towels”: Guest (one.md, line 13) or Crew (two.md, line 7)?',
    );
    expect((await cardwright(['compile', 'one.md', 'two.md', '--strict'])).code).toBe(4);
    expect((await cardwright(['compile', 'one.md', '--strict'])).code).toBe(0);
  });

  it('says of a line who claimed what', async () => {
    const { code, out } = await cardwright(['compile', 'ship.md', '--explain', '5']);
    expect(code).toBe(0);
    expect(out).toContain('ship.md:5  | Deck | Ropes | Shoes |');
    expect(out).toContain('taken: responsibility-table');
    expect((await cardwright(['compile', 'ship.md', '--explain', '99'])).code).toBe(3);
  });

  it('writes cards as CSV in which no spreadsheet finds a formula', async () => {
    writeFileSync(
      join(folder, 'sums.md'),
      '# Sums\n\n- Q: What does "=1+1" give, in words?\n- A: =two, I think\n',
    );
    const { code } = await cardwright(['compile', 'sums.md', '--out', 'deck.csv']);
    expect(code).toBe(0);
    const [head, row] = readFileSync(join(folder, 'deck.csv'), 'utf8').split('\r\n');
    expect(head).toBe('prompt,answer,scope,explanation,source');
    expect(row).toContain('"What does ""=1+1"" give, in words?"');
    expect(row).toContain(`"'=two, I think"`);
    expect(row).toContain('sums.md:3');
  });

  it('ends with 2 where no file is named, and 3 where one cannot be read', async () => {
    expect((await cardwright(['compile', '--json'])).code).toBe(2);
    expect((await cardwright(['compile', 'nowhere.md'])).code).toBe(3);
  });

  it('prints JSON of the documented schema and nothing else', async () => {
    const { code, out, err } = await cardwright(['compile', 'ship.md', '--json']);
    expect([code, err]).toEqual([0, '']);
    const compilation = compilationSchema.parse(JSON.parse(out));
    expect(compilation.documents).toMatchObject([
      { name: 'ship.md', title: 'Duties at sea', format: 'markdown' },
    ]);
    expect(compilation.cards.map(({ answer }) => answer)).toEqual([['Crew'], ['Guest']]);
  });

  it('opens no collection', async () => {
    await cardwright(['compile', 'ship.md']);
    expect(existsSync(join(folder, 'collection.db'))).toBe(false);
  });

  it('prints a summary with documents, parties, facts, cards with their lines, and what was left out', async () => {
    writeFileSync(join(folder, 'ship.md'), `${guide}\nSee you on board.\n`);
    const { code, out } = await cardwright(['compile', 'ship.md']);
    expect(code).toBe(0);
    expect(out).toContain('ship.md: “Duties at sea” (markdown');
    expect(out).toMatch(/^Parties\n {2}Crew.*\n {2}Guest/m);
    expect(out).toMatch(/^Facts: 2\n {2}2 responsibility-table/m);
    expect(out).toMatch(/^Cards: 2\n {2}5 {2}.*ropes.*→ Crew\n {2}5 {2}.*shoes.*→ Guest$/m);
    expect(out).toMatch(/^Left out\n(?: {2}.*\n)* {2}.*: 7$/m);
  });

  it('explains how sure it is, and why', async () => {
    const { out } = await cardwright(['compile', 'ship.md', '--explain']);
    expect(out).toMatch(/→ Crew\n +responsibility-table, \d+ % sure: .*“Crew manages”/);
  });

  it('prints what it asks with the evidence', async () => {
    const matrix = [
      '# Duties',
      '',
      '| Duty | Crew | Guest |',
      '| Ropes | x | x |',
      '| Shoes | x | |',
      '| Deck | x | |',
    ];
    writeFileSync(join(folder, 'marks.txt'), matrix.join('\n'));
    const { out } = await cardwright(['compile', 'marks.txt']);
    expect(out).toMatch(/^Asked: 2\n {2}5 {2}shoes$/im);
    expect(out).toMatch(/choices: Crew \| Guest/);
  });

  it('reads the standard input', async () => {
    const { out } = await cardwright(['compile', '-', '--json'], { input: guide });
    expect(compilationSchema.parse(JSON.parse(out)).documents[0]?.name).toBe('stdin');
  });

  it('calls documents by their base names, and as given where two are the same', async () => {
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'old/ship.md'), guide);
    writeFileSync(join(folder, 'old/boat.md'), guide);
    const { out } = await cardwright(['compile', 'ship.md', 'old/ship.md', 'old/boat.md', '--json']);
    expect(compilationSchema.parse(JSON.parse(out)).documents.map(({ name }) => name)).toEqual([
      'ship.md',
      'old/ship.md',
      'boat.md',
    ]);
  });

  it.each([
    ['a file that is not there', 'missing.md', 'there is no such file'],
    ['a file that is no text', 'noise.md', 'Nothing was read'],
  ])('says in words why it cannot read %s', async (_what, name, words) => {
    writeFileSync(
      join(folder, 'noise.md'),
      Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'),
    );
    const { code, out, err } = await cardwright(['compile', name, '--json']);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain(words);
    expect(err).not.toMatch(/^ +at /m);
  });

  it('says so where it does not understand, with the code 2', async () => {
    const lines = [['compile'], ['compile', 'ship.md', '--nonsense'], ['nonsense']];
    const all = await Promise.all(lines.map((line) => cardwright(line)));
    expect(all.map(({ code, out }) => [code, out])).toEqual(lines.map(() => [2, '']));
    expect(all.every(({ err }) => err.includes('cardwright --help'))).toBe(true);
  });
});

describe('a collection from the command line', () => {
  it('takes an import, knows it the next time, says what is due and is well', async () => {
    const first = await cardwright(['import', 'ship.md', '--deck', 'Sea::Duties']);
    expect(first).toMatchObject({ code: 0, out: 'Added to “Sea::Duties”: 2 cards of 2 notes.\n', err: '' });
    const again = await cardwright(['import', 'ship.md']);
    expect(again.out).toContain('Nothing to add');
    const due = await cardwright(['due']);
    expect(due.out).toMatch(/^Due today: 2 cards, about \d+ minutes?\.$/m);
    expect(due.out).toMatch(/^Sea::Duties +2 +0 +0 +2$/m);
    expect(await cardwright(['doctor'])).toMatchObject({
      code: 0,
      out: '2 cards and 0 reviews were checked.\nThe collection is well.\n',
    });
  });

  it('is where --collection says, before the environment', async () => {
    const path = join(folder, 'elsewhere', 'my.db');
    await cardwright(['import', 'ship.md', '--collection', path]);
    expect([existsSync(path), existsSync(join(folder, 'collection.db'))]).toEqual([true, false]);
    expect((await cardwright(['--collection', path, 'due'])).out).toContain('Due today: 2 cards');
  });

  it('is not made by looking at it', async () => {
    const all = await Promise.all([cardwright(['due']), cardwright(['doctor'])]);
    expect(all.map(({ code }) => code)).toEqual([1, 1]);
    expect(all.every(({ err }) => err.includes('There is no collection at'))).toBe(true);
    expect(existsSync(join(folder, 'collection.db'))).toBe(false);
  });

  it('is refused in words where the file is none, and left as it is', async () => {
    writeFileSync(
      join(folder, 'collection.db'),
      'not a database, but long enough to look like a file of some kind. '.repeat(9),
    );
    const { code, err } = await cardwright(['due']);
    expect(code).toBe(1);
    expect(err).toContain('not a Cardwright collection');
    expect(err).not.toMatch(/^ +at /m);
  });

  it('adds nothing of documents of which one cannot be read', async () => {
    writeFileSync(join(folder, 'empty.md'), '');
    const { code, err } = await cardwright(['import', 'ship.md', 'empty.md']);
    expect(code).toBe(1);
    expect(err).toContain('empty.md');
    expect((await cardwright(['due'])).out).toContain('Nothing is due today.');
  });

  it('lists no copies where there are none, and refuses one that is not there', async () => {
    await cardwright(['import', 'ship.md']);
    expect((await cardwright(['restore'])).out).toContain('There is no copy of');
    expect(await cardwright(['restore', 'nope'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('no such copy'),
    });
  });

  it('comes back from a copy by its path, and keeps what it replaces', async () => {
    await cardwright(['import', 'ship.md']);
    const other = join(folder, 'other.db');
    await cardwright(['import', 'ship.md', '--deck', 'Other', '--collection', other]);
    expect((await cardwright(['restore', other])).out).toContain('What was there before is kept as');
    expect((await cardwright(['due'])).out).toMatch(/^Other +2/m);
    const copies = await cardwright(['restore']);
    expect(copies.out).toMatch(/^collection replaced .*\(replaced by a copy, /m);
  });

  it('lives at a shifted time', async () => {
    await cardwright(['import', 'ship.md'], { env: { CARDWRIGHT_CLOCK_SHIFT: String(-30 * day) } });
    const { code, out } = await cardwright(['due'], { env: { CARDWRIGHT_CLOCK_SHIFT: String(-30 * day) } });
    expect([code, out]).toEqual([0, expect.stringContaining('Due today: 2 cards')]);
  });
});
