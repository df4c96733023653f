import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { OpenEngine } from './open-engine.ts';
import { lineCompiler, openEngine, text } from './open-engine.ts';
import { query, readTables } from './tables.ts';

let app: OpenEngine;
beforeEach(async () => {
  app = await openEngine(lineCompiler);
});
afterEach(() => app.close());

const ship = (...lines: string[]): ReturnType<typeof text> => text('ship.txt', '# Ship', ...lines);
const first = ship('Keel = lowest beam', 'Steering -> Crew', 'Cleaning ? Crew / Guest');

const statuses = (): Record<string, unknown> =>
  Object.fromEntries(query(app.path, 'SELECT key, status FROM fact').map(({ key, status }) => [key, status]));
const fields = (key: string): string[] =>
  JSON.parse(
    String(
      query(app.path, 'SELECT fields FROM note JOIN fact ON fact.id = fact_id WHERE key = ?', key)[0]?.[
        'fields'
      ],
    ),
  ) as string[];

describe('the same document again', () => {
  it('says so, and adds nothing', async () => {
    await app.commit(await app.preview(first));
    const before = readTables(app.path);
    const preview = await app.preview(first);
    expect(preview.unchanged).toBe(true);
    expect(preview.known).toEqual(['term:Keel', 'who:Steering', 'who:Cleaning']);
    expect(await app.commit(preview, { deck: 'Another' })).toMatchObject({
      notes: 0,
      cards: 0,
      known: 3,
      open: 1,
      deck: null,
    });
    expect(readTables(app.path)).toEqual(before);
    // What adds nothing is no step of undo.
    expect(await app.ask('history.undo', {})).toEqual({ name: 'Import of Ship' });
    expect(readTables(app.path).card).toEqual([]);
  });

  it('is known under another name, and with every card asked for by name', async () => {
    await app.commit(await app.preview(first));
    const before = readTables(app.path);
    const preview = await app.preview({ ...first, name: 'ship (1).txt' });
    expect(preview.unchanged).toBe(true);
    const decisions = preview.compilation.cards.map(({ id }) => ({ card: id, take: true, edit: null }));
    expect(await app.commit(preview, { decisions })).toMatchObject({ notes: 0, cards: 0 });
    expect(readTables(app.path)).toEqual(before);
  });

  it('does not bring back a card that was dropped in review', async () => {
    await app.commit(await app.preview(ship('Steering -> Crew')));
    const { session, card } = await app.ask('review.start', { deck: null, minutes: null });
    const onCard = { requestId: randomUUID(), session, card: card?.id ?? '', version: card?.version ?? 0 };
    await app.ask('review.drop', onCard);
    expect(await app.commit(await app.preview(ship('Steering -> Crew')))).toMatchObject({
      cards: 0,
      known: 1,
    });
    expect(readTables(app.path).card).toEqual([]);
  });

  it('twice in one import is one document', async () => {
    const copy = { ...first, name: 'copy.txt' } as typeof first;
    expect(await app.commit(await app.preview(first, copy))).toMatchObject({ notes: 2, cards: 3 });
    const { source, fact_span } = readTables(app.path);
    expect(source).toHaveLength(1);
    expect(fact_span).toHaveLength(3);
  });
});

describe('a changed document', () => {
  const second = ship('Steering -> Guest', 'Keel = lowest beam', 'Mast = tall pole');

  it('says what is new, changed and gone', async () => {
    await app.commit(await app.preview(first));
    const preview = await app.preview(second);
    expect(preview.unchanged).toBe(false);
    expect(preview.known).toEqual(['who:Steering', 'term:Keel']);
    expect(preview.notices).toEqual([expect.stringContaining('1 fact new, 1 changed, 1 no longer in it')]);
  });

  it('becomes a new version; notes, cards and history stay with their facts', async () => {
    await app.commit(await app.preview(first));
    const { session, card } = await app.ask('review.start', { deck: null, minutes: null });
    expect(card?.prompt).toBe('What is Keel?');
    await app.ask('review.answer', {
      requestId: randomUUID(),
      session,
      card: card?.id ?? '',
      version: card?.version ?? 0,
      grade: 'easy',
      timeMs: 1000,
      evidence: 'recall',
      options: null,
      picked: null,
    });
    const before = readTables(app.path);
    expect(await app.commit(await app.preview(second))).toMatchObject({
      notes: 1,
      cards: 2,
      known: 2,
      open: 0,
    });
    const after = readTables(app.path);
    expect(after.source).toHaveLength(1);
    expect(after.source_version.map(({ source_id }) => source_id)).toEqual([1, 1]);
    expect(statuses()).toEqual({
      'term:Keel': 'accepted',
      'who:Steering': 'accepted',
      'who:Cleaning': 'gone',
      'term:Mast': 'accepted',
    });
    expect(after.note.slice(0, 2).map(({ gid }) => gid)).toEqual(before.note.map(({ gid }) => gid));
    expect(after.card[0]).toEqual(before.card[0]);
    expect(after.card[0]?.['state']).toBe(2);
    expect(query(app.path, 'SELECT count(*) AS reviews FROM review')).toEqual([{ reviews: 1 }]);
    // The text of a fact follows its document, and a card with another answer is vetted anew.
    expect(fields('who:Steering').slice(1, 4)).toEqual(['Steering -> Guest', 'Who: Steering?', '["Guest"]']);
    expect(after.card[2]).toMatchObject({ vetted: 0 });
  });

  it('moves the places of its facts, and the review shows the new ones', async () => {
    await app.commit(await app.preview(ship('Steering -> Crew')));
    await app.commit(await app.preview(ship('A preface', 'Steering -> Crew')));
    const { card } = await app.ask('review.start', { deck: null, minutes: null });
    expect(card?.sources).toMatchObject([{ from: 3, to: 3 }]);
    const version = query(app.path, 'SELECT gid FROM source_version ORDER BY id DESC LIMIT 1')[0]?.['gid'];
    expect(card?.sources[0]?.version).toBe(version);
  });

  it('keeps what the user edited and renews the rest', async () => {
    const edit = {
      scope: 'Ship',
      prompt: 'My own question',
      answer: ['Crew'],
      explanation: 'Steering -> Crew',
    };
    await app.commit(await app.preview(ship('Steering -> Crew')), {
      decisions: [{ card: 'who:Steering/1', take: true, edit }],
    });
    await app.commit(await app.preview(ship('Steering -> Guest')));
    expect(fields('who:Steering').slice(0, 4)).toEqual([
      'Ship',
      'Steering -> Guest',
      'My own question',
      '["Guest"]',
    ]);
  });

  it('does not add a card that was left out of a note', async () => {
    await app.commit(await app.preview(ship('Keel = lowest beam')), {
      decisions: [{ card: 'term:Keel/2', take: false, edit: null }],
    });
    await app.commit(await app.preview(ship('Keel = the lowest beam')));
    expect(fields('term:Keel').slice(2, 8)).toEqual([
      'What is Keel?',
      '["the lowest beam"]',
      'any',
      '',
      '',
      '["Keel"]',
    ]);
    expect(readTables(app.path).card).toHaveLength(1);
  });

  it('brings a fact back that was gone', async () => {
    await app.commit(await app.preview(first));
    await app.commit(await app.preview(ship('Keel = lowest beam')));
    expect(statuses()).toMatchObject({ 'who:Steering': 'gone' });
    const back = await app.preview(first);
    expect(back.unchanged).toBe(false);
    expect(await app.commit(back)).toMatchObject({ notes: 0, cards: 0 });
    expect(statuses()).toMatchObject({ 'who:Steering': 'accepted', 'who:Cleaning': 'confirm' });
  });

  it('can be taken back as a whole', async () => {
    await app.commit(await app.preview(first));
    const before = readTables(app.path);
    await app.commit(await app.preview(second));
    await app.ask('history.undo', {});
    const after = readTables(app.path);
    expect({ ...after, note: [], card: [], fact: [] }).toEqual({ ...before, note: [], card: [], fact: [] });
    const without = (rows: Record<string, unknown>[]): unknown[] =>
      rows.map((row) => ({ ...row, modified: 0, version: 0 }));
    for (const table of ['note', 'card', 'fact'] as const)
      expect(without(after[table])).toEqual(without(before[table]));
  });
});

describe('two documents that say the same', () => {
  it('share the fact and its card, which names both', async () => {
    await app.commit(await app.preview(ship('Steering -> Crew')));
    const other = text('boat.txt', '# Boat', 'Some lines', 'Steering -> Crew', 'Rowing -> Guest');
    const preview = await app.preview(other);
    expect(preview).toMatchObject({ known: ['who:Steering'], unchanged: false });
    expect(await app.commit(preview)).toMatchObject({ notes: 1, cards: 1, known: 1 });
    expect(readTables(app.path).source).toHaveLength(2);
    const { card } = await app.ask('review.start', { deck: null, minutes: null });
    expect(card?.sources.map(({ name, from }) => [name, from]).toSorted()).toEqual([
      ['boat.txt', 3],
      ['ship.txt', 2],
    ]);
  });

  it('keeps a fact that only one of them still says, in the wording of the first', async () => {
    await app.commit(await app.preview(ship('Steering -> Crew', 'Keel = lowest beam')));
    await app.commit(await app.preview(text('boat.txt', '# Boat', 'Steering -> Guest', 'Rowing -> Guest')));
    expect(fields('who:Steering')[3]).toBe('["Crew"]');
    await app.commit(await app.preview(ship('Keel = lowest beam')));
    expect(statuses()).toMatchObject({ 'who:Steering': 'accepted' });
    await app.commit(await app.preview(text('boat.txt', '# Boat', 'Rowing -> Guest')));
    expect(statuses()).toMatchObject({ 'who:Steering': 'gone' });
  });

  it('are two, where they have no more in common than a name', async () => {
    await app.commit(await app.preview(text('notes.txt', '# Ship', 'Steering -> Crew')));
    await app.commit(await app.preview(text('notes.txt', '# Garden', 'Watering -> Guest')));
    expect(readTables(app.path).source.map(({ title }) => title)).toEqual(['Ship', 'Garden']);
    expect(statuses()).toEqual({ 'who:Steering': 'accepted', 'who:Watering': 'accepted' });
  });

  it('are one, where a download got another name', async () => {
    await app.commit(await app.preview(first));
    await app.commit(
      await app.preview(
        text('ship (1).txt', '# Ship', 'Keel = lowest beam', 'Steering -> Crew', 'Mast = tall pole'),
      ),
    );
    expect(readTables(app.path).source).toMatchObject([{ name: 'ship (1).txt' }]);
  });
});
