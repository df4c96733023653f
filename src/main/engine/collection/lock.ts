import Database from 'better-sqlite3';
import { CardwrightError } from '../../../shared/errors.ts';

/** Held while a collection is open. */
export interface Lock {
  release(): void;
}

/**
 * Makes this the collection's only writer. The lock is SQLite's own exclusive lock on an empty file beside the
 * collection: the operating system lets go of it when the process ends, however it ends, so none is ever left behind.
 * The collection's own file is not touched. Throws `collection-locked`.
 */
export function lockCollection(path: string): Lock {
  const database = new Database(`${path}-lock`, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
    throw new CardwrightError(
      'collection-locked',
      'This collection is open already, in another window or another program. Nothing was changed. Close it there, or open another collection.',
    );
  }
  return { release: () => void database.close() };
}
