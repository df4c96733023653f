import { compile } from '../engine/index.ts';
import { readFiles } from './files.ts';
import { summarise } from './summary.ts';
import type { Surroundings } from './surroundings.ts';

/** Prints what documents give; no collection is opened. With `json`, nothing but JSON goes to the standard output. */
export async function compileFiles(
  paths: readonly string[],
  how: { json: boolean; explain: boolean },
  { compileWorker }: Surroundings,
): Promise<void> {
  const { compilation, notices } = await compile(await readFiles(paths), compileWorker);
  if (how.json) {
    process.stdout.write(`${JSON.stringify(compilation, null, 2)}\n`);
    for (const notice of notices) process.stderr.write(`${notice}\n`);
  } else process.stdout.write(summarise(compilation, notices, how.explain));
}
