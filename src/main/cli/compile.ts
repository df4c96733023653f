import { writeFile } from 'node:fs/promises';
import { CardwrightError } from '../../shared/errors.ts';
import { compile, csvOf, explain } from '../engine/index.ts';
import { readFiles, type NamedFile } from './files.ts';
import { explanationOf, summarise } from './summary.ts';
import type { Surroundings } from './surroundings.ts';

/** The options as they were written. */
export interface CompileFlags {
  json?: true;
  /** True without a value. */
  explain?: string | true;
  out?: string;
  strict?: true;
}

export interface CompileOptions {
  files: string[];
  json: boolean;
  /** All facts, or one line of one file (null where there is only one). */
  explain: boolean | { file: string | null; line: number };
  out: string | null;
  strict: boolean;
}

/** Understands the options; null where no file is named. `--explain guide.md` names a file and no line. */
export function compileOptions(files: readonly string[], flags: CompileFlags): CompileOptions | null {
  const place = typeof flags.explain === 'string' ? /^(?:(.+):)?(\d+)$/u.exec(flags.explain) : null;
  const isFile = typeof flags.explain === 'string' && place === null;
  const all = isFile ? [String(flags.explain), ...files] : [...files];
  if (all.length === 0) return null;
  return {
    files: all,
    json: flags.json === true,
    explain:
      place === null ? flags.explain !== undefined : { file: place[1] ?? null, line: Number(place[2]) },
    out: flags.out ?? null,
    strict: flags.strict === true,
  };
}

/**
 * Prints what documents give together; no collection is opened. With `json`, nothing but JSON goes to the standard output. Answers
 * with false where `strict` asks for documents that leave nothing open, and they do.
 */
export async function compileFiles(
  paths: readonly string[],
  how: Omit<CompileOptions, 'files'>,
  { compileWorker }: Surroundings,
): Promise<boolean> {
  const files = await readFiles(paths);
  if (typeof how.explain === 'object') {
    const file = fileOf(files, how.explain.file);
    const explained = await explain(file, how.explain.line);
    if (explained === null)
      throw new CardwrightError('not-found', `“${file.name}” has no line ${how.explain.line}.`);
    process.stdout.write(
      how.json
        ? `${JSON.stringify(explained, null, 2)}\n`
        : explanationOf(file.name, how.explain.line, explained),
    );
    return true;
  }
  const { compilation, notices } = await compile(files, compileWorker);
  if (how.out !== null) await write(how.out, await csvOf(compilation.cards));
  if (how.json) {
    process.stdout.write(`${JSON.stringify(compilation, null, 2)}\n`);
    for (const notice of notices) process.stderr.write(`${notice}\n`);
  } else process.stdout.write(summarise(compilation, notices, how.explain));
  if (how.out !== null)
    process.stderr.write(`${compilation.cards.length} cards were written to “${how.out}”.\n`);
  return !how.strict || compilation.facts.every(({ status }) => status === 'accepted');
}

function fileOf(files: readonly NamedFile[], name: string | null): NamedFile {
  const [first] = files;
  const found =
    name === null ? first : files.find((file) => file.name === name || file.name.endsWith(`/${name}`));
  if (found === undefined) throw new CardwrightError('not-found', `“${name ?? ''}” is none of the files.`);
  if (name === null && files.length > 1)
    throw new CardwrightError(
      'not-found',
      'There are several files: say which one, as in --explain guide.md:12.',
    );
  return found;
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch {
    throw new CardwrightError('forbidden', `“${path}” could not be written. Nothing was changed.`);
  }
}
