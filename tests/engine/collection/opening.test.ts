import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Collection } from '../../../src/main/engine/collection/collection.ts';
import { foundation } from '../../../src/main/engine/collection/migrations/001-foundation.ts';
import { migrations } from '../../../src/main/engine/collection/migrations/index.ts';
import { defaultCollectionPath } from '../../../src/main/engine/collection/place.ts';
import { CardwrightError } from '../../../src/shared/errors.ts';
import { StandingClock, addNotes, plainNotes, temporaryFolder, withCollection } from './support.ts';

const clock = new StandingClock();
let folder: string;
let path: string;
let remove: () => void;

beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  path = join(folder, 'deep', 'folder', 'collection.db');
});
afterEach(() => remove());

function refusal(): CardwrightError {
  try {
    Collection.open(path, { clock }).close();
  } catch (error) {
    if (error instanceof CardwrightError) return error;
    throw error;
  }
  throw new Error('The collection opened');
}

test('a new collection is made with its folder, its settings of the file, and the notetypes of the seven kinds', () => {
  withCollection(path, clock, ({ database }) => {
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(database.pragma('user_version', { simple: true })).toBe(migrations.length);
    const loose = database
      .prepare(
        `SELECT name FROM pragma_table_list WHERE strict = 0 AND schema = 'main' AND name NOT LIKE 'sqlite_%'`,
      )
      .all();
    expect(loose).toEqual([]);
    const kinds = database.prepare('SELECT kind FROM notetype ORDER BY kind').pluck().all();
    expect(kinds).toEqual(['attribute', 'cloze', 'contrast', 'list', 'question', 'responsibility', 'term']);
    const fields = database
      .prepare(`SELECT group_concat(name, '|' ORDER BY ord) FROM notetype_field GROUP BY notetype_id LIMIT 1`)
      .pluck()
      .get();
    expect(String(fields).startsWith('Scope|Explanation|Prompt 1|Answer 1|Mode 1|Options 1|Prompt 2')).toBe(
      true,
    );
  });
});

test('what was written is there when the collection is opened again', () => {
  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('Card', 3)));
  expect(withCollection(path, clock, ({ cards }) => cards.count())).toBe(3);
});

test('a second writer is refused in words, in this process and in another', () => {
  withCollection(path, clock, () => {
    expect(refusal()).toMatchObject({ code: 'collection-locked' });
    const support = join(import.meta.dirname, 'support.ts');
    const script = `import(${JSON.stringify(support)}).then(({ withCollection, StandingClock }) => {
      try { withCollection(${JSON.stringify(path)}, new StandingClock(), () => undefined); process.exit(3); }
      catch (error) { process.exit(error.code === 'collection-locked' ? 4 : 5); }
    })`;
    expect(spawnSync(process.execPath, ['--input-type=module', '-e', script]).status).toBe(4);
  });
  withCollection(path, clock, ({ cards }) => expect(cards.count()).toBe(0));
});

test('the lock of a process that was killed is gone with it', () => {
  const module = join(import.meta.dirname, '../../../src/main/engine/collection/collection.ts');
  const script = `import(${JSON.stringify(module)}).then(({ Collection }) => {
    Collection.open(${JSON.stringify(path)}, { clock: { now: () => 0, zone: () => 'UTC' } });
    process.kill(process.pid, 'SIGKILL');
  })`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
  expect(child.signal).toBe('SIGKILL');
  withCollection(path, clock, ({ cards }) => expect(cards.count()).toBe(0));
});

test('a collection of a newer version is refused in words and left as it is', () => {
  withCollection(path, clock, () => undefined);
  const database = new Database(path);
  database.pragma(`user_version = ${migrations.length + 1}`);
  database.close();
  const before = readFileSync(path);
  expect(refusal()).toMatchObject({ code: 'collection-newer', details: { version: migrations.length + 1 } });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a newer version that is still in the log only is refused, too', () => {
  withCollection(path, clock, () => undefined);
  const writer = new Database(path);
  writer.pragma('wal_autocheckpoint = 0');
  writer.pragma('user_version = 99');
  const before = readFileSync(path);
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  expect(refusal()).toMatchObject({ code: 'collection-newer', details: { version: 99 } });
  expect(readFileSync(path).equals(before)).toBe(true);
  writer.close();
});

test.each([
  ['text', Buffer.from('Dear diary, '.repeat(400))],
  ['a few bytes', Buffer.from('SQLite')],
  ['zeros', Buffer.alloc(8192)],
])('a file of %s is refused in words and left as it is', (_name, bytes) => {
  withCollection(path, clock, () => undefined);
  writeFileSync(path, bytes);
  expect(refusal()).toMatchObject({ code: 'collection-corrupt' });
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test.each([0.25, 0.5, 0.9])(
  'a collection cut short to %d of its size is refused and left as it is',
  (part) => {
    withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('Card', 300)));
    truncateSync(path, Math.floor(statSync(path).size * part));
    const before = readFileSync(path);
    expect(refusal()).toMatchObject({ code: 'collection-corrupt' });
    expect(readFileSync(path).equals(before)).toBe(true);
  },
);

test("somebody else's database is refused and left as it is", () => {
  withCollection(path, clock, () => undefined);
  for (const end of ['', '-wal', '-shm']) if (existsSync(`${path}${end}`)) truncateSync(`${path}${end}`, 0);
  const other = new Database(path);
  other.exec('CREATE TABLE recipe (name TEXT)');
  other.close();
  const before = readFileSync(path);
  expect(refusal()).toMatchObject({ code: 'collection-corrupt' });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('damage inside the pages ends in the words for damage, not in an internal error', () => {
  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('Card', 300)));
  const bytes = readFileSync(path);
  bytes.fill(0xff, 4096, bytes.length);
  writeFileSync(path, bytes);
  expect(refusal()).toMatchObject({ code: 'collection-corrupt' });
});

test('an older collection is migrated in one step, and a copy of it is kept', () => {
  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('Card', 2)));
  const next = [
    foundation,
    'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; INSERT INTO later VALUES (7);',
  ];
  const migrated = Collection.open(path, { clock, migrations: next });
  expect(migrated.database.pragma('user_version', { simple: true })).toBe(2);
  expect(migrated.database.prepare('SELECT id FROM later').pluck().get()).toBe(7);
  expect(migrated.cards.count()).toBe(2);
  migrated.close();
  const copy = new Database(join(folder, 'deep', 'folder', 'copies', 'collection before version 2.db'));
  expect(copy.pragma('user_version', { simple: true })).toBe(1);
  expect(copy.prepare('SELECT count(*) FROM card').pluck().get()).toBe(2);
  copy.close();
});

test('a migration that fails leaves the collection at its version', () => {
  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('Card', 2)));
  const broken = [foundation, 'CREATE TABLE later (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);'];
  expect(() => Collection.open(path, { clock, migrations: broken })).toThrow('no such table: nowhere');
  withCollection(path, clock, ({ database, cards }) => {
    expect(cards.count()).toBe(2);
    expect(database.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'later'`).pluck().get()).toBe(0);
  });
});

test('the collection lies where the system keeps such things', () => {
  const place = (platform: string, environment: Record<string, string>, home: string): string =>
    defaultCollectionPath(platform, environment, home);
  expect(place('linux', {}, '/home/ada')).toBe('/home/ada/.local/share/cardwright/collection.db');
  expect(place('linux', { XDG_DATA_HOME: '/data' }, '/home/ada')).toBe('/data/cardwright/collection.db');
  expect(place('linux', { XDG_DATA_HOME: 'data' }, '/home/ada')).toBe(
    '/home/ada/.local/share/cardwright/collection.db',
  );
  expect(place('darwin', {}, '/Users/ada')).toBe(
    '/Users/ada/Library/Application Support/Cardwright/collection.db',
  );
  expect(place('win32', { APPDATA: 'C:\\Users\\Ada\\AppData\\Roaming' }, 'C:\\Users\\Ada')).toBe(
    'C:\\Users\\Ada\\AppData\\Roaming\\Cardwright\\collection.db',
  );
});
