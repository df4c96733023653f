import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenEngine } from '../imports/open-engine.ts';
import { lineCompiler, openEngine, text } from '../imports/open-engine.ts';
import { query, readTables } from '../imports/tables.ts';

let app: OpenEngine;
beforeEach(async () => {
  app = await openEngine(lineCompiler);
});
afterEach(() => app.close());

const guide = text('ship.txt', '# Ship', 'Keel = lowest beam', 'Steering -> Crew');
const names = async (): Promise<string[]> => (await app.ask('deck.list', {})).map(({ name }) => name);
const idOf = async (name: string): Promise<string> =>
  (await app.ask('deck.list', {})).find((deck) => deck.name === name)?.id ?? '';

describe('a deck', () => {
  it('moves with those below it when its name gets another level above', async () => {
    await app.commit(await app.preview(guide), { deck: 'Sea::Ship' });
    await app.ask('deck.create', { name: 'Sea::Ship::Terms' });
    await app.ask('deck.rename', { id: await idOf('Sea::Ship'), name: 'Exams::Ship' });
    expect(await names()).toEqual(['Exams', 'Exams::Ship', 'Exams::Ship::Terms', 'Sea']);
    expect(await app.ask('history.undo', {})).toEqual({ name: 'Rename deck Sea::Ship' });
    expect(await names()).toEqual(['Sea', 'Sea::Ship', 'Sea::Ship::Terms']);
  });

  it('is deleted with those below it and all their cards, leaves graves, and comes back as it was', async () => {
    await app.commit(await app.preview(guide), { deck: 'Sea::Ship' });
    await app.commit(await app.preview(text('mast.txt', '# Mast', 'Mast = tall pole')), { deck: 'Other' });
    const before = readTables(app.path);
    expect(await app.ask('deck.delete', { id: await idOf('Sea') })).toEqual({ decks: 2, cards: 3 });
    expect(await names()).toEqual(['Other']);
    const left = readTables(app.path);
    expect(left.card).toHaveLength(2);
    expect(left.fact.map(({ key }) => key)).toEqual(['term:Mast']);
    expect(left.source).toHaveLength(2);
    const graves = query(app.path, 'SELECT kind, count(*) AS graves FROM grave GROUP BY kind ORDER BY kind');
    expect(graves).toEqual([
      { kind: 'card', graves: 3 },
      { kind: 'deck', graves: 2 },
      { kind: 'fact', graves: 2 },
      { kind: 'note', graves: 2 },
    ]);
    await app.restart();
    expect(await app.ask('history.undo', {})).toEqual({ name: 'Delete deck Sea' });
    expect(readTables(app.path)).toEqual(before);
    expect(query(app.path, 'SELECT gid FROM grave')).toEqual([]);
  });

  it('that was deleted does not keep its document from proposing its cards again', async () => {
    await app.commit(await app.preview(guide), { deck: 'Ship' });
    await app.ask('deck.delete', { id: await idOf('Ship') });
    const preview = await app.preview(guide);
    expect(preview.known).toEqual([]);
    expect(await app.commit(preview)).toMatchObject({ notes: 2, cards: 3 });
  });

  it('of more cards than one step takes is deleted as one operation', async () => {
    const tasks = Array.from({ length: 230 }, (_, at) => `Task ${at} -> Crew`);
    await app.commit(await app.preview(text('a.txt', '# A', ...tasks)), { deck: 'Many' });
    expect(await app.ask('deck.delete', { id: await idOf('Many') })).toEqual({ decks: 1, cards: 230 });
    expect(await app.ask('app.today', {})).toMatchObject({ cards: 0, undo: 'Delete deck Many' });
    await app.ask('history.undo', {});
    expect((await app.ask('app.today', {})).cards).toBe(230);
  });

  it('that is gone is refused in words', async () => {
    expect(await app.fail('deck.delete', { id: 'gone' })).toMatchObject({ code: 'not-found' });
  });
});
