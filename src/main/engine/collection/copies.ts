import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';

/** Folder of the copies, beside the collection. */
export function copiesFolder(path: string): string {
  return join(dirname(path), 'copies');
}

/** File name of a copy: the collection's own, with what tells it apart before the extension. */
export function copyName(path: string, mark: string): string {
  const extension = extname(path);
  return `${basename(path, extension)} ${mark}${extension}`;
}

/** Keeps the collection as it was at a version, before it is migrated. Answers with the copy's path. */
export function keepCopyBeforeMigration(database: Connection, path: string, version: number): string {
  mkdirSync(copiesFolder(path), { recursive: true });
  const copy = join(copiesFolder(path), copyName(path, `before version ${version + 1}`));
  if (existsSync(copy)) rmSync(copy);
  database.prepare('VACUUM INTO ?').run(copy);
  return copy;
}
