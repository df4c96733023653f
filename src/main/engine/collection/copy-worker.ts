import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/**
 * What the copying thread runs. It is text, not a file of its own, because it must be found from the source and from any
 * bundle alike. The copy is made in one read transaction, so it is consistent, and answers go on being written meanwhile;
 * then it is opened and checked.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.sqlite);
const source = new Database(workerData.from, { readonly: true });
source.backup(workerData.to, { progress: () => 0x7fffffff }).then(() => {
  source.close();
  const copy = new Database(workerData.to);
  // Without a log beside it, the copy is one file.
  copy.pragma('journal_mode = DELETE');
  const found = copy.pragma('quick_check(1)', { simple: true });
  copy.close();
  parentPort.postMessage(found);
});
`;

/**
 * Copies a collection to a path and checks the copy, on a thread of its own.
 * @returns when it is done, `null`, or what `quick_check` found wrong with it. Rejects where it could not be written, or was ended.
 */
export function copyOnThread(
  from: string,
  to: string,
): { done: Promise<string | null>; end: () => Promise<unknown> } {
  const sqlite = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = new Worker(program, { eval: true, workerData: { from, to, sqlite } });
  worker.unref();
  const done = new Promise<string | null>((resolve, reject) => {
    worker.once('message', (found: unknown) => resolve(found === 'ok' ? null : String(found)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The copy was not finished')));
  });
  return { done, end: () => worker.terminate() };
}
