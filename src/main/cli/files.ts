import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { CardwrightError } from '../../shared/errors.ts';

/** What stands for the standard input on the command line, and what a document from there is called. */
const standardInput = '-';
const nameOfStandardInput = 'stdin';

export interface NamedFile {
  name: string;
  content: Uint8Array;
}

/** A hundred megabytes are not read into memory to be told that twenty is the limit. */
const largestFile = 20 * 1024 * 1024;

/**
 * Reads the files of a command line. A document is called by its base name, or as it was given where two base names are
 * the same. Throws in words where one cannot be read.
 */
export async function readFiles(paths: readonly string[]): Promise<NamedFile[]> {
  const names = namesOf(paths);
  const files: NamedFile[] = [];
  for (const [at, path] of paths.entries()) {
    const name = names[at] ?? path;
    files.push({ name, content: path === standardInput ? await buffer(process.stdin) : await read(path) });
  }
  return files;
}

export function namesOf(paths: readonly string[]): string[] {
  const bases = paths.map((path) => (path === standardInput ? nameOfStandardInput : basename(path)));
  return bases.map((base, at) =>
    bases.some((other, place) => other === base && place !== at) ? (paths[at] ?? base) : base,
  );
}

async function read(path: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw unreadable(path, 'it is a folder');
    if (stats.isFile() && stats.size > largestFile)
      throw new CardwrightError(
        'document-too-large',
        `“${path}” is larger than 20 MB. Nothing was read. Split it into parts and give those.`,
      );
    return await readFile(path);
  } catch (error) {
    if (error instanceof CardwrightError) throw error;
    throw unreadable(path, reasonOf(error));
  }
}

function unreadable(path: string, reason: string): CardwrightError {
  return new CardwrightError('not-found', `“${path}” could not be read: ${reason}. Nothing was done.`);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  return code === 'EACCES' || code === 'EPERM' ? 'you may not read it' : code || 'the system refused';
}
