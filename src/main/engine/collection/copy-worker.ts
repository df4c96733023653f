import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/**
 * What the copying thread runs. It is text, not a file of its own, because it must be found from the source and from any
 * bundle alike. All steps of the copy are made in one read transaction, so it is consistent, and answers go on being
 * written meanwhile. Then it is opened and checked, table by table: between steps and tables the thread can be ended.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.sqlite);

async function copy() {
  const source = new Database(workerData.from, { readonly: true });
  source.exec('BEGIN');
  source.prepare('SELECT count(*) FROM sqlite_schema').get();
  await source.backup(workerData.to, { progress: () => workerData.pagesPerStep });
  source.exec('COMMIT');
  source.close();
}

async function check() {
  const made = new Database(workerData.to);
  // Without a log beside it, the copy is one file.
  made.pragma('journal_mode = DELETE');
  const tables = made.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  for (const table of tables) {
    const found = made.pragma('quick_check("' + table + '")', { simple: true });
    if (found !== 'ok') return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
  made.close();
  return 'ok';
}

copy().then(check).then((found) => parentPort.postMessage(found));
`;

/** 8 MB: a few milliseconds each. */
const pagesPerStep = 2000;

/**
 * Copies a collection to a path and checks the copy, on a thread of its own.
 * @returns when it is done, `null`, or what `quick_check` found wrong with it. Rejects where it could not be written, or was ended.
 */
export function copyOnThread(
  from: string,
  to: string,
): { done: Promise<string | null>; end: () => Promise<unknown> } {
  const sqlite = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = new Worker(program, { eval: true, workerData: { from, to, sqlite, pagesPerStep } });
  worker.unref();
  const done = new Promise<string | null>((resolve, reject) => {
    worker.once('message', (found: unknown) => resolve(found === 'ok' ? null : String(found)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The copy was not finished')));
  });
  return { done, end: () => worker.terminate() };
}
