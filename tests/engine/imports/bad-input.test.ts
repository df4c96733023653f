import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentInput } from '../../../src/shared/contract/index.ts';
import type { OpenEngine } from './open-engine.ts';
import { openEngine, text } from './open-engine.ts';
import { readTables } from './tables.ts';

/** Through the whole engine with the app's own readers and compiler, in its worker. */
let app: OpenEngine;
beforeAll(async () => {
  app = await openEngine();
});
afterAll(() => app.close());

const empty = {
  deck: [],
  source: [],
  source_version: [],
  fact: [],
  fact_span: [],
  note: [],
  card: [],
  card_group: [],
};

const bytes = (name: string, content: Uint8Array): DocumentInput => ({
  name,
  base64: Buffer.from(content).toString('base64'),
});

const duties = [
  '# Duties at sea',
  '',
  '| Area | Crew manages | Guest manages |',
  '|---|---|---|',
  '| Café deck | Ropes | Shoes |',
];
const guide = duties.join('\n');

type Outcome = { code: string; message: string } | { cards: number; prompts: string[] };

/** Cards, or an error in words; the engine goes on answering meanwhile, and nothing is in the collection afterwards. */
async function outcome(...documents: DocumentInput[]): Promise<Outcome> {
  const reading = app.read(documents);
  expect((await app.engine.request('app.today', {})).ok).toBe(true);
  const end = await reading;
  expect(readTables(app.path)).toEqual(empty);
  if (end.type === 'job-failed') return { code: end.error.code, message: end.error.message };
  const preview = await app.ask('import.preview', { preview: end.preview ?? '' });
  await app.ask('import.discard', { preview: preview.preview });
  const { cards } = preview.compilation;
  return { cards: cards.length, prompts: cards.map(({ prompt }) => prompt) };
}

const words = expect.stringMatching(/^[^<]{20,}\.$/s);

describe('documents that cannot be read', () => {
  const random = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3) * 104_729) & 0xff);

  it.each([
    ['nothing at all', bytes('a.md', new Uint8Array())],
    ['nothing but blanks', text('a.md', ' ', '\t', '')],
    ['zero bytes', bytes('a.txt', new Uint8Array(5000))],
    ['noise', bytes('a.txt', random)],
    ['a picture', bytes('a.md', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'))],
    ['a package', bytes('a.md', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0]))],
  ])('%s', async (_what, document) => {
    expect(await outcome(document)).toEqual({
      code: expect.stringMatching(/^un(readable|supported)/),
      message: words,
    });
  });

  it('50 MB', async () => {
    const line = 'The crew manages the ropes of the ship and the guests manage their shoes.\n';
    const large = line.repeat(Math.ceil((50 * 1024 * 1024) / line.length));
    expect(await outcome({ name: 'a.txt', text: large })).toEqual({
      code: 'document-too-large',
      message: words,
    });
    expect(await outcome(bytes('a.txt', Buffer.from(large)))).toEqual({
      code: 'document-too-large',
      message: words,
    });
  });
});

describe('documents in another encoding', () => {
  const utf16 = Buffer.from(guide, 'utf16le');

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${guide}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${guide}`, 'utf16le')],
    ['UTF-16, the big end first, with a mark', Buffer.from(`\uFEFF${guide}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', utf16],
    ['Windows-1252', Buffer.from(guide, 'latin1')],
    ['lines that end in CR', Buffer.from(duties.join('\r'))],
  ])('%s gives the cards that UTF-8 gives', async (_what, content) => {
    const plain = await outcome(text('a.md', ...duties));
    expect(plain).toMatchObject({ cards: 2 });
    expect(await outcome(bytes('a.md', content))).toEqual(plain);
  });
});

describe('hostile documents come to an end', () => {
  const mark = (count: number, what: string): string => what.repeat(count);

  it.each<[string, DocumentInput]>([
    [
      'a table of ten thousand columns',
      text('a.md', `|${mark(10_000, ' x |')}`, `|${mark(10_000, '---|')}`, `|${mark(10_000, ' y |')}`),
    ],
    [
      'a list ten thousand levels deep',
      text(
        'a.md',
        ...Array.from({ length: 10_000 }, (_, at) => `${' '.repeat(Math.min(2 * at, 4000))}- item`),
      ),
    ],
    ['quotes ten thousand levels deep', text('a.md', `${mark(10_000, '> ')}text`)],
    ['tags ten thousand levels deep', text('a.html', `${mark(10_000, '<div><ul><li>')}text`)],
    ['a line of a megabyte', text('a.txt', mark(40_000, 'The crew manages the ropes, '))],
    ['a word of a megabyte', text('a.txt', mark(1_000_000, 'a'))],
    ['brackets without end', text('a.md', mark(50_000, '[![a]('))],
    ['stars without end', text('a.md', mark(50_000, '**a *b '))],
    [
      'backticks without end',
      text('a.md', Array.from({ length: 2000 }, (_, at) => mark(at % 300, '`')).join(' ')),
    ],
    ['pipes without end', text('a.txt', ...Array.from({ length: 3000 }, () => mark(60, '| a ')))],
    ['colons and dashes without end', text('a.md', mark(20_000, 'a: - b – '))],
    ['blanks without end', text('a.txt', `a${mark(500_000, ' ')}b`, `${mark(500_000, '\t')}c`)],
    [
      'questions without end',
      text('a.txt', ...Array.from({ length: 5000 }, (_, at) => `Who manages ${at}? Answer:`)),
    ],
    ['entities without end', text('a.html', `<p>${mark(50_000, '&amp;&#38;&lt')}</p>`)],
    ['comments that never close', text('a.html', mark(20_000, '<!-- <p title="'))],
  ])(
    '%s',
    async (_what, document) => {
      const result = await outcome(document);
      expect('code' in result ? result.code : 'read').toMatch(
        /^(read|unreadable-document|document-too-large)$/,
      );
    },
    20_000,
  );

  it('a page with scripts gives cards without them', async () => {
    const page = `<html><head><script>document.title = 'owned'</script></head><body onload="alert(1)">
      <h1>Duties</h1><table><tr><th>Area</th><th>Crew manages</th><th>Guest manages</th></tr>
      <tr><td>Deck</td><td>Ropes<script>alert(2)</script><img src=x onerror="alert(3)"></td><td>Shoes</td></tr></table>
      <iframe srcdoc="<script>alert(4)</script>"></iframe></body></html>`;
    const result = await outcome({ name: 'a.html', text: page });
    expect(result).toMatchObject({ cards: 2 });
    expect(JSON.stringify(result)).not.toMatch(/alert|script|onerror|owned/);
  });

  it('nothing is imported of several documents when one of them cannot be read', async () => {
    expect(await outcome(text('a.md', ...duties), bytes('b.md', new Uint8Array()))).toMatchObject({
      code: 'unreadable-document',
    });
  });
});

describe('progress', () => {
  it('goes forward through phases that a page has words for, and ends with the cards', async () => {
    const { job } = await app.ask('import.read', {
      documents: [text('a.md', ...duties), text('b.md', ...duties)],
    });
    await app.end(job);
    const phases = app.events.flatMap((event) =>
      event.type === 'job-progress' && event.job === job ? [event.phase] : [],
    );
    const order = ['read', 'compile', 'reconcile', 'cards'];
    expect(phases.length).toBeGreaterThan(1);
    expect(phases).toEqual(phases.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(phases.every((phase) => order.includes(phase))).toBe(true);
    expect(phases.at(-1)).toBe('cards');
  });
});

describe('the guides that ship with the app', () => {
  it.each(['cloud-shared-responsibility.md', 'data-protection-roles.md', 'incident-response-roles.md'])(
    '%s becomes cards, is known afterwards, and can be undone',
    async (shipped) => {
      const preview = await app.preview({ shipped });
      const result = await app.commit(preview, { deck: preview.deck });
      expect(result.cards).toBe(preview.compilation.cards.length);
      expect(result.cards).toBeGreaterThan(30);
      const guides = (await app.ask('app.today', {})).shippedGuides;
      expect(guides.filter(({ imported }) => imported).map(({ id }) => id)).toEqual([shipped]);
      const again = await app.preview({ shipped });
      expect(again.unchanged).toBe(true);
      expect(await app.commit(again)).toMatchObject({
        notes: 0,
        cards: 0,
        known: preview.compilation.facts.length,
      });
      await app.ask('history.undo', {});
    },
  );
});
