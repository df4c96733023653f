import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import Database from 'better-sqlite3';
import { CardwrightError } from '../../../shared/errors.ts';
import type { Clock } from '../clock.ts';
import { keepCopyBeforeMigration } from './copies.ts';
import { furnish } from './furnish.ts';
import type { Lock } from './lock.ts';
import { lockCollection } from './lock.ts';
import type { Migrations } from './migrations/index.ts';
import { migrations as released } from './migrations/index.ts';

/** Marks the file as ours: "Crdw" (SQLite's application id, bytes 68 to 71 of the file). */
export const applicationId = 0x43726477;

/** Commits are written to the log; it is emptied into the file when the user pauses, or when it gets this long (pages). */
const logPages = 4000;

/** Opens or makes the file. See `Collection.open`. */
export function openFile(
  path: string,
  options: { clock: Clock; migrations?: Migrations },
): { database: Connection; lock: Lock } {
  const migrations = options.migrations ?? released;
  mkdirSync(dirname(path), { recursive: true });
  const lock = lockCollection(path);
  try {
    if (existsSync(path)) inspect(path, migrations.length);
    return { database: connect(path, migrations, options.clock), lock };
  } catch (error) {
    lock.release();
    throw wordsFor(error, path);
  }
}

function connect(path: string, migrations: Migrations, clock: Clock): Connection {
  const database = new Database(path, { timeout: 2000 });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma(`wal_autocheckpoint = ${logPages}`);
    database.pragma(`journal_size_limit = ${logPages * 4096}`);
    migrate(database, path, migrations, clock);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function migrate(database: Connection, path: string, migrations: Migrations, clock: Clock): void {
  const from = Number(database.pragma('user_version', { simple: true }));
  if (from === migrations.length) return;
  if (from > 0) keepCopyBeforeMigration(database, path, from);
  database
    .transaction(() => {
      for (const sql of migrations.slice(from)) database.exec(sql);
      if (from === 0) {
        database.pragma(`application_id = ${applicationId}`);
        furnish(database, clock.now());
      }
      database.pragma(`user_version = ${migrations.length}`);
    })
    .exclusive();
}

/** Looks at a file before anything may write to it. Throws `collection-corrupt` or `collection-newer`. */
export function inspect(path: string, version: number): void {
  const logged = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
  const header = readHeader(path);
  if (header === null) {
    if (logged) throw corrupt(path);
    return;
  }
  if (header.application !== applicationId && header.version > 0) throw corrupt(path);
  if (header.version > version) throw newer(path, header.version);
  if (!logged && header.bytes !== null && header.bytes > statSync(path).size) throw corrupt(path);
  // Through SQLite, but still unable to write: the log may hold a later version than the file.
  const database = new Database(path, { readonly: true, timeout: 2000 });
  try {
    const logVersion = Number(database.pragma('user_version', { simple: true }));
    if (logVersion > version) throw newer(path, logVersion);
    const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    // Someone else's database, or one whose first page alone survived.
    if (logVersion === 0 && Number(tables) > 0) throw corrupt(path);
    if (logVersion > 0) readEdges(database);
  } finally {
    database.close();
  }
}

/** Reads the far end of the big tables: a file that was cut short fails here and not in the middle of an answer. */
function readEdges(database: Connection): void {
  for (const table of ['card', 'note', 'review', 'operation'])
    database.prepare(`SELECT * FROM ${table} ORDER BY id DESC LIMIT 1`).get();
}

/** The fields of SQLite's file header that matter here (sqlite.org/fileformat2.html, 1.3); null for an empty file. */
function readHeader(path: string): { application: number; version: number; bytes: number | null } | null {
  const file = openSync(path, 'r');
  try {
    if (!fstatSync(file).isFile()) throw corrupt(path);
    if (fstatSync(file).size === 0) return null;
    const header = Buffer.alloc(100);
    if (readSync(file, header, 0, 100, 0) < 100) throw corrupt(path);
    if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw corrupt(path);
    const pageSize = header.readUInt16BE(16);
    const pages = header.readUInt32BE(28);
    // The page count holds only where the version-valid-for number is the change counter.
    const counted = header.readUInt32BE(24) === header.readUInt32BE(92);
    return {
      version: header.readUInt32BE(60),
      application: header.readUInt32BE(68),
      bytes: counted ? pages * (pageSize === 1 ? 65_536 : pageSize) : null,
    };
  } finally {
    closeSync(file);
  }
}

function newer(path: string, version: number): CardwrightError {
  return new CardwrightError(
    'collection-newer',
    'This collection was made by a newer version of Cardwright. Nothing was changed. Update Cardwright, then open it again.',
    { path, version },
  );
}

function corrupt(path: string): CardwrightError {
  return new CardwrightError(
    'collection-corrupt',
    'This file is damaged, or it is not a Cardwright collection. It was left as it is. Bring back the last copy with "cardwright restore", or open another collection.',
    { path },
  );
}

/** SQLite's own words for damage and for a disk that takes no more, in ours; other errors stay as they are. */
export function wordsFor(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB') return corrupt(path);
  if (error.code === 'SQLITE_FULL')
    return new CardwrightError(
      'internal',
      'The disk is full, so this was not saved. Everything saved before is kept. Make room, then try again.',
    );
  if (error.code.startsWith('SQLITE_READONLY') || error.code.startsWith('SQLITE_CANTOPEN'))
    return new CardwrightError(
      'internal',
      'The collection cannot be written where it lies. Nothing was changed. Look at the permissions of its folder.',
      { path },
    );
  return error;
}
