import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';

export type CopyKind = 'daily' | 'before-migration' | 'replaced';

/** A copy of the collection, kept in the folder `copies` beside it. */
export interface Copy {
  /** File name. */
  name: string;
  path: string;
  kind: CopyKind;
  /** Instant (ms) at which it was made. */
  at: number;
  bytes: number;
}

const marks: Readonly<Record<CopyKind, RegExp>> = {
  daily: /^\d{4}-\d{2}-\d{2}$/,
  'before-migration': /^before version \d+$/,
  replaced: /^replaced \d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(?: \d+)?$/,
};

/** Folder of the copies, beside the collection. */
export function copiesFolder(path: string): string {
  return join(dirname(path), 'copies');
}

/** Path of a copy: the collection's own name, with what tells the copy apart before the extension. */
export function copyPath(path: string, mark: string): string {
  const extension = extname(path);
  return join(copiesFolder(path), `${basename(path, extension)} ${mark}${extension}`);
}

/** Path of the copy of a study day (days since 1970-01-01). */
export function dailyCopyPath(path: string, studyDay: number): string {
  return copyPath(path, new Date(studyDay * 86_400_000).toISOString().slice(0, 10));
}

/** Path for the collection that a restored copy replaces. */
export function replacedPath(path: string, now: number): string {
  const mark = `replaced ${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}`;
  for (let number = 1; ; number += 1) {
    const candidate = copyPath(path, number === 1 ? mark : `${mark} ${number}`);
    if (!existsSync(candidate)) return candidate;
  }
}

/** The copies of a collection, newest first. */
export function listCopies(path: string): Copy[] {
  const folder = copiesFolder(path);
  if (!existsSync(folder)) return [];
  const extension = extname(path);
  const start = `${basename(path, extension)} `;
  return readdirSync(folder)
    .flatMap((name): Copy[] => {
      if (!name.startsWith(start) || !name.endsWith(extension)) return [];
      const mark = name.slice(start.length, name.length - extension.length);
      const kind = (Object.keys(marks) as CopyKind[]).find((one) => marks[one].test(mark));
      const file = join(folder, name);
      const { mtimeMs, size } = statSync(file);
      return kind === undefined ? [] : [{ name, path: file, kind, at: Math.round(mtimeMs), bytes: size }];
    })
    .toSorted((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
}

/** Removes the oldest daily copies beyond so many, by the study day in their names. */
export function pruneDailyCopies(path: string, keep: number): void {
  const daily = listCopies(path).filter(({ kind }) => kind === 'daily');
  for (const { path: old } of daily.toSorted((a, b) => (a.name < b.name ? 1 : -1)).slice(keep))
    rmSync(old, { force: true });
}

/** Keeps the collection as it was at a version, before it is migrated. */
export function keepCopyBeforeMigration(database: Connection, path: string, version: number): void {
  mkdirSync(copiesFolder(path), { recursive: true });
  const copy = copyPath(path, `before version ${version + 1}`);
  rmSync(copy, { force: true });
  database.prepare('VACUUM INTO ?').run(copy);
}
