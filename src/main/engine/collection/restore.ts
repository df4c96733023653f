import {
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { CardwrightError } from '../../../shared/errors.ts';
import type { Copy } from './copies.ts';
import { copiesFolder, listCopies, replacedPath } from './copies.ts';
import { lockCollection } from './lock.ts';
import { migrations } from './migrations/index.ts';
import { inspect } from './open.ts';

/** What `restore` did. */
export interface Restored {
  /** The copy that is the collection now. */
  copy: string;
  /** Where the collection that it replaced is kept; null where there was none. */
  replaced: string | null;
}

/**
 * Puts a copy in the collection's place. The copy is checked first and stays where it is; the collection that was there is
 * kept among the copies, whatever state it is in.
 * @param copy name or path of a copy; null: the newest daily one.
 * @param now instant (ms).
 */
export function restore(collection: string, copy: string | null, now: number): Restored {
  const chosen = choose(collection, copy);
  const lock = lockCollection(collection);
  try {
    check(chosen);
    const part = `${collection}.part`;
    copyFileSync(chosen, part);
    const file = openSync(part, 'r+');
    fsyncSync(file);
    closeSync(file);
    const replaced = existsSync(collection) ? setAside(collection, now) : null;
    for (const end of ['-wal', '-shm']) rmSync(`${collection}${end}`, { force: true });
    renameSync(part, collection);
    return { copy: chosen, replaced };
  } finally {
    lock.release();
  }
}

function choose(collection: string, copy: string | null): string {
  const copies = listCopies(collection);
  const found: Pick<Copy, 'path'> | undefined =
    copy === null
      ? copies.filter(({ kind }) => kind === 'daily').toSorted((a, b) => (a.name < b.name ? 1 : -1))[0]
      : copies.find(
          ({ name }) =>
            name === basename(copy) &&
            (name === copy || resolve(copy) === resolve(copiesFolder(collection), name)),
        );
  if (found !== undefined) return found.path;
  if (copy !== null && existsSync(copy)) return resolve(copy);
  throw new CardwrightError(
    'not-found',
    copy === null
      ? 'There is no copy of this collection yet. Nothing was changed.'
      : 'There is no such copy. Nothing was changed. "cardwright restore --list" shows those there are.',
  );
}

/** A copy that would not open is no help: it is refused before anything is moved. */
function check(path: string): void {
  inspect(path, migrations.length);
  const database = new Database(path, { readonly: true });
  try {
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new CardwrightError(
        'collection-corrupt',
        'That copy is damaged. Nothing was changed. Try an older one.',
      );
  } finally {
    database.close();
  }
}

/** The log goes with the file: answers may be in it that the file does not have yet. */
function setAside(collection: string, now: number): string {
  mkdirSync(copiesFolder(collection), { recursive: true });
  const place = replacedPath(collection, now);
  for (const end of ['', '-wal', '-shm'])
    if (existsSync(`${collection}${end}`)) renameSync(`${collection}${end}`, `${place}${end}`);
  return place;
}
