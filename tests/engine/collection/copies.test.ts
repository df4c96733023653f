import { existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  copiesFolder,
  dailyCopyPath,
  listCopies,
  pruneDailyCopies,
} from '../../../src/main/engine/collection/copies.ts';
import { listCopies as listed, restore } from '../../../src/main/engine/index.ts';
import { CardwrightError } from '../../../src/shared/errors.ts';
import {
  StandingClock,
  addNotes,
  day,
  firstStudyDay,
  plainNotes,
  startEngine,
  temporaryFolder,
  withCollection,
} from './support.ts';

let clock: StandingClock;
let path: string;
let remove: () => void;

beforeEach(() => {
  const temporary = temporaryFolder();
  remove = temporary.remove;
  path = join(temporary.folder, 'collection.db');
  clock = new StandingClock();
});
afterEach(() => remove());

/** Runs an engine until it has made this study day's copy. */
async function copyOfToday(): Promise<void> {
  const { engine, ask, close } = await startEngine(path, clock, { copyDelayMs: 0 });
  const made = new Promise<void>((resolve) => {
    engine.onEvent((event) => {
      if (event.type === 'changed') resolve();
    });
  });
  if ((await ask('app.info', {})).lastCopyAt === null) await made;
  expect((await ask('app.info', {})).lastCopyAt).not.toBeNull();
  await close();
}

function cardsIn(file: string): unknown {
  const database = new Database(file, { readonly: true });
  try {
    expect(database.pragma('quick_check', { simple: true })).toBe('ok');
    return database.prepare('SELECT count(*) FROM card').pluck().get();
  } finally {
    database.close();
  }
}

function refusal(body: () => unknown): CardwrightError {
  try {
    body();
  } catch (error) {
    if (error instanceof CardwrightError) return error;
    throw error;
  }
  throw new Error('It was not refused');
}

test('the first start of a study day makes one whole copy, later starts none', async () => {
  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('Card', 5)));
  await copyOfToday();
  const copy = join(dirname(path), 'copies', 'collection 2026-03-02.db');
  expect(dailyCopyPath(path, firstStudyDay)).toBe(copy);
  expect(cardsIn(copy)).toBe(5);
  expect(readdirSync(copiesFolder(path))).toEqual(['collection 2026-03-02.db']);

  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('More', 1)));
  await copyOfToday();
  expect(cardsIn(copy)).toBe(5);
  clock.pass(day);
  await copyOfToday();
  expect(cardsIn(dailyCopyPath(path, firstStudyDay + 1))).toBe(6);
  expect(listed(path).map(({ name, kind }) => [name, kind])).toEqual([
    ['collection 2026-03-03.db', 'daily'],
    ['collection 2026-03-02.db', 'daily'],
  ]);
});

test('an engine that is closed while it copies leaves nothing half-made', async () => {
  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('Card', 5)));
  const { ask, close } = await startEngine(path, clock, { copyDelayMs: 0 });
  await new Promise((resolve) => setImmediate(() => setTimeout(resolve, 1)));
  await ask('settings.get', {});
  await close();
  const left = existsSync(copiesFolder(path)) ? readdirSync(copiesFolder(path)) : [];
  expect(left.filter((name) => name !== 'collection 2026-03-02.db')).toEqual([]);
});

test('a copy that is made while answers are written is what the collection was when it began, and whole', async () => {
  withCollection(path, clock, (collection) => {
    addNotes(collection, 'Deck', plainNotes('Card', 100));
    // Enough pages for many steps of the copy.
    collection.database
      .prepare(`INSERT INTO meta (key, value) SELECT 'filler ' || value, ? FROM json_each(?)`)
      .run('x'.repeat(200_000), JSON.stringify(Array.from({ length: 150 }, (_, index) => index)));
  });
  const { ask, close } = await startEngine(path, clock, { copyDelayMs: 0 });
  let written = 0;
  for (; (await ask('app.info', {})).lastCopyAt === null; written += 1) {
    await ask('deck.create', { name: `During ${written}` });
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(written).toBeGreaterThan(1);
  const copy = dailyCopyPath(path, firstStudyDay);
  expect(cardsIn(copy)).toBe(100);
  const database = new Database(copy, { readonly: true });
  const names = database.prepare(`SELECT name FROM deck WHERE name LIKE 'During %'`).pluck().all();
  database.close();
  // The first so many and no others: one moment of the collection.
  expect(names.length).toBeLessThan(written);
  expect(new Set(names)).toEqual(new Set(names.map((_, index) => `During ${index}`)));
  await close();
});

test('what a copy left behind that was cut off is cleared away', async () => {
  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('Card', 5)));
  mkdirSync(copiesFolder(path));
  for (const end of ['.part', '.part-journal'])
    writeFileSync(join(copiesFolder(path), `collection 2026-03-01.db${end}`), 'cut off');
  await copyOfToday();
  expect(readdirSync(copiesFolder(path))).toEqual(['collection 2026-03-02.db']);
});

test('the last ten daily copies are kept, and other copies are left alone', () => {
  mkdirSync(copiesFolder(path));
  for (let index = 0; index < 13; index += 1) writeFileSync(dailyCopyPath(path, firstStudyDay + index), '');
  for (const name of ['collection before version 2.db', 'collection notes.db', 'other 2026-03-02.db'])
    writeFileSync(join(copiesFolder(path), name), '');
  pruneDailyCopies(path, 10);
  const daily = listCopies(path).filter(({ kind }) => kind === 'daily');
  expect(daily.map(({ name }) => name).toSorted()).toEqual(
    Array.from({ length: 10 }, (_, index) => `collection 2026-03-${String(index + 5).padStart(2, '0')}.db`),
  );
  expect(readdirSync(copiesFolder(path))).toHaveLength(13);
});

test('a copy is restored, and what it replaces is kept and can be restored in turn', async () => {
  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('Card', 5)));
  await copyOfToday();
  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('More', 2)));

  const { replaced } = restore(path, null, clock);
  expect(withCollection(path, clock, ({ cards }) => cards.count())).toBe(5);
  expect(cardsIn(replaced ?? '')).toBe(7);
  const kept = listCopies(path).find(({ kind }) => kind === 'replaced');
  expect(kept?.path).toBe(replaced);

  restore(path, kept?.name ?? '', clock);
  expect(withCollection(path, clock, ({ cards }) => cards.count())).toBe(7);
});

test('a damaged collection is replaced and kept as it is', async () => {
  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('Card', 5)));
  await copyOfToday();
  truncateSync(path, 5000);
  const damaged = readFileSync(path);
  const { replaced } = restore(path, null, clock);
  expect(readFileSync(replaced ?? '').equals(damaged)).toBe(true);
  expect(withCollection(path, clock, ({ cards }) => cards.count())).toBe(5);
});

test('nothing is moved where there is no copy, the copy is damaged, or the collection is open', async () => {
  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('Card', 5)));
  expect(refusal(() => restore(path, null, clock))).toMatchObject({ code: 'not-found' });
  expect(refusal(() => restore(path, 'collection 1999-01-01.db', clock))).toMatchObject({
    code: 'not-found',
  });
  await copyOfToday();
  withCollection(path, clock, () => {
    expect(refusal(() => restore(path, null, clock))).toMatchObject({ code: 'collection-locked' });
  });
  truncateSync(dailyCopyPath(path, firstStudyDay), 9000);
  const before = readFileSync(path);
  expect(refusal(() => restore(path, null, clock))).toMatchObject({ code: 'collection-corrupt' });
  expect(readFileSync(path).equals(before)).toBe(true);
});
