import type { Input } from '../../../src/shared/contract/index.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenEngine } from './open-engine.ts';
import { lineCompiler, openEngine, text } from './open-engine.ts';
import { execute, query, readTables } from './tables.ts';

let app: OpenEngine;
beforeEach(async () => {
  app = await openEngine(lineCompiler);
});
afterEach(() => app.close());

const guide = text('ship.txt', '# Ship', 'Keel = lowest beam', 'Steering -> Crew', 'Cleaning ? Crew / Guest');

const fieldsOf = (row: Record<string, unknown> | undefined): string[] =>
  JSON.parse(String(row?.['fields'])) as string[];

describe('a commit', () => {
  it('makes notes and cards of what is certain, in a deck of the given name, and keeps open questions', async () => {
    const result = await app.commit(await app.preview(guide), { deck: 'Sea :: Ship' });
    expect(result).toMatchObject({ notes: 2, cards: 3, known: 0, open: 1 });
    const rows = readTables(app.path);
    expect(rows.deck.map(({ name, cards }) => [name, cards])).toEqual([
      ['Sea', 0],
      ['Sea::Ship', 3],
    ]);
    expect(rows.deck[1]?.['gid']).toBe(result.deck);
    expect(rows.fact.map(({ key, status, decided }) => [key, status, decided])).toEqual([
      ['term:Keel', 'accepted', null],
      ['who:Steering', 'accepted', null],
      ['who:Cleaning', 'confirm', null],
    ]);
    expect(rows.note.map(({ fact_id }) => fact_id)).toEqual([1, 2]);
    expect(
      rows.card.map(({ note_id, template_ord, position, vetted, state }) => [
        note_id,
        template_ord,
        position,
        vetted,
        state,
      ]),
    ).toEqual([
      [1, 0, 0, 0, 0],
      [1, 1, 1, 0, 0],
      [2, 0, 2, 0, 0],
    ]);
    expect((await app.ask('app.today', {})).openQuestions).toBe(1);
  });

  it('keeps the document and where each fact stands in it', async () => {
    await app.commit(await app.preview(guide));
    const rows = readTables(app.path);
    expect(rows.source).toMatchObject([{ name: 'ship.txt', title: 'Ship', format: 'text', language: 'en' }]);
    expect(rows.source_version).toMatchObject([{ source_id: 1, text: 'text' in guide ? guide.text : '' }]);
    expect(rows.fact_span.map(({ locator }) => JSON.parse(String(locator)) as unknown)).toEqual([
      { from: 2, to: 2, start: 7, end: 25 },
      { from: 3, to: 3, start: 26, end: 42 },
      { from: 4, to: 4, start: 43, end: 66 },
    ]);
  });

  it('shows the document of a card in review', async () => {
    await app.commit(await app.preview(guide));
    const { card } = await app.ask('review.start', { deck: null, minutes: null });
    const [source] = card?.sources ?? [];
    expect(card?.sources).toMatchObject([{ name: 'ship.txt', from: 2, to: 2 }]);
    const view = await app.ask('source.view', {
      source: source?.source ?? '',
      version: source?.version ?? '',
    });
    expect(view).toEqual({
      name: 'ship.txt',
      title: 'Ship',
      language: 'en',
      lines: ['# Ship', 'Keel = lowest beam', 'Steering -> Crew', 'Cleaning ? Crew / Guest'],
    });
    expect(await app.fail('source.view', { source: 'a', version: 'b' })).toMatchObject({ code: 'not-found' });
  });

  it('follows the decisions: taken and edited cards are vetted, left ones do not come', async () => {
    const edit = {
      scope: 'At sea',
      prompt: 'Who holds the wheel?',
      answer: ['The crew'],
      explanation: 'Mine.',
    };
    const decisions = [
      { card: 'term:Keel/1', take: true, edit: null },
      { card: 'term:Keel/2', take: false, edit: null },
      { card: 'who:Steering/1', take: true, edit },
    ];
    const result = await app.commit(await app.preview(guide), { decisions, rest: 'leave' });
    expect(result).toMatchObject({ notes: 2, cards: 2 });
    const { note, card } = readTables(app.path);
    expect(card.map(({ note_id, template_ord, vetted }) => [note_id, template_ord, vetted])).toEqual([
      [1, 0, 1],
      [2, 0, 1],
    ]);
    expect(fieldsOf(note[0]).slice(0, 10)).toEqual([
      'Ship',
      'Keel = lowest beam',
      'What is Keel?',
      '["lowest beam"]',
      'any',
      '',
      '',
      '["Keel"]',
      'any',
      '',
    ]);
    expect(JSON.parse(String(note[0]?.['edited']))).toEqual([6]);
    expect(fieldsOf(note[1]).slice(0, 6)).toEqual([
      'At sea',
      'Mine.',
      'Who holds the wheel?',
      '["The crew"]',
      'any',
      '',
    ]);
    expect((JSON.parse(String(note[1]?.['base_fields'])) as string[])[2]).toBe('Who: Steering?');
    expect(JSON.parse(String(note[1]?.['edited']))).toEqual([0, 1, 2, 3, 5]);
  });

  it('leaves out what is not decided, so that it is proposed again, and remembers what was declined', async () => {
    await app.commit(await app.preview(guide), {
      decisions: [{ card: 'who:Steering/1', take: false, edit: null }],
      rest: 'leave',
    });
    expect(readTables(app.path).card).toEqual([]);
    const again = await app.preview(guide);
    expect(again.known).toEqual(['who:Steering', 'who:Cleaning']);
    expect(await app.commit(again)).toMatchObject({ notes: 1, cards: 2, known: 2 });
    expect(query(app.path, 'SELECT key FROM fact JOIN note ON note.fact_id = fact.id')).toEqual([
      { key: 'term:Keel' },
    ]);
  });

  it('takes a declined card when it is asked for by name', async () => {
    await app.commit(await app.preview(guide), {
      decisions: [{ card: 'who:Steering/1', take: false, edit: null }],
    });
    const decisions = [{ card: 'who:Steering/1', take: true, edit: null }];
    expect(await app.commit(await app.preview(guide), { decisions })).toMatchObject({ notes: 1, cards: 1 });
  });

  it('puts cards of one construct and scope into groups of at most twelve', async () => {
    const tasks = Array.from({ length: 14 }, (_, at) => `Task ${at} -> Crew`);
    await app.commit(await app.preview(text('a.txt', '# A', ...tasks, 'Keel = lowest beam')));
    const groups = query(
      app.path,
      'SELECT count(*) AS cards, kind FROM card_group GROUP BY key ORDER BY key',
    );
    expect(groups).toEqual([
      { cards: 2, kind: 'confusable' },
      { cards: 12, kind: 'confusable' },
      { cards: 2, kind: 'confusable' },
    ]);
  });

  it('refuses a deck name with an empty level, and the preview stays open', async () => {
    const preview = await app.preview(guide);
    const input = { preview: preview.preview, deck: 'Sea::', decisions: [], rest: 'take' };
    expect(await app.fail('import.commit', input)).toMatchObject({ code: 'invalid-input' });
    expect(readTables(app.path).fact).toEqual([]);
    expect(await app.commit(preview)).toMatchObject({ cards: 3 });
  });

  it('closes the preview: a second commit of it is refused and adds nothing', async () => {
    const preview = await app.preview(guide);
    await app.commit(preview);
    const before = readTables(app.path);
    const input = { preview: preview.preview, deck: 'Deck', decisions: [], rest: 'take' };
    expect(await app.fail('import.commit', input)).toMatchObject({ code: 'not-found' });
    expect(readTables(app.path)).toEqual(before);
  });

  it('takes the deck and the tags that front matter names', async () => {
    const document = text(
      'a.txt',
      '---',
      'deck: "Sea::Ship"',
      'tags: [tall ships, sea]',
      '---',
      'Keel = lowest beam',
    );
    const preview = await app.preview(document);
    expect(preview.deck).toBe('Sea::Ship');
    await app.commit(preview);
    expect(readTables(app.path).note[0]?.['tags']).toBe('["tall-ships","sea"]');
  });
});

describe('undo of an import', () => {
  it('leaves every table as it was, and redo brings the same rows back', async () => {
    await app.commit(await app.preview(text('other.txt', '# Other', 'Mast = tall pole')));
    const before = readTables(app.path);
    await app.commit(await app.preview(guide), { deck: 'Sea::Ship' });
    const after = readTables(app.path);
    expect(await app.ask('history.undo', {})).toEqual({ name: 'Import of Ship' });
    expect(readTables(app.path)).toEqual(before);
    await app.restart();
    expect(await app.ask('history.redo', {})).toEqual({ name: 'Import of Ship' });
    expect(readTables(app.path)).toEqual(after);
  });

  it('lets the same document be imported anew', async () => {
    await app.commit(await app.preview(guide));
    await app.ask('history.undo', {});
    const preview = await app.preview(guide);
    expect(preview).toMatchObject({ unchanged: false, known: [] });
    expect(await app.commit(preview)).toMatchObject({ notes: 2, cards: 3, known: 0 });
  });
});

describe('a commit that fails half way', () => {
  it('leaves the collection as it was, and can be tried again', async () => {
    await app.commit(await app.preview(text('other.txt', 'Mast = tall pole')));
    await app.engine.close();
    // The fourth card is refused: by then the import has written its document, facts, a note and a card.
    execute(
      app.path,
      `CREATE TRIGGER refuse BEFORE INSERT ON card WHEN (SELECT count(*) FROM card) = 3
       BEGIN SELECT RAISE (ABORT, 'refused'); END`,
    );
    await app.restart();
    const before = readTables(app.path);
    const operations = query(app.path, 'SELECT id FROM operation');
    const preview = await app.preview(guide);
    const input: Input<'import.commit'> = {
      preview: preview.preview,
      deck: 'Sea::Ship',
      decisions: [],
      rest: 'take',
    };
    expect(await app.fail('import.commit', input)).toMatchObject({ code: 'internal' });
    expect(readTables(app.path)).toEqual(before);
    expect(query(app.path, 'SELECT id FROM operation')).toEqual(operations);
    execute(app.path, 'DROP TRIGGER refuse');
    expect(await app.ask('import.commit', input)).toMatchObject({ notes: 2, cards: 3 });
  });
});
