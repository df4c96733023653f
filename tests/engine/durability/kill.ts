import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { Collection } from '../../../src/main/engine/collection/collection.ts';
import { systemClock } from '../../../src/main/engine/index.ts';
import { addNotes, plainNotes } from '../collection/support.ts';

/** What was found after so many kills. */
export interface KillReport {
  kills: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  /** Kills after which `quick_check` found something. */
  damaged: number;
}

const longestLifeMs = 100;

/** Beside the collection: compiled code, so that most of a child's life goes into answering. */
function codeCache(path: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_COMPILE_CACHE: `${path}-code` };
}

/** A collection of cards enough for children that answer as fast as they can. */
export function prepare(path: string): void {
  const collection = Collection.open(path, { clock: systemClock() });
  addNotes(collection, 'Deck', plainNotes('Card', 400));
  collection.config.set('newPerDay', 400, 0);
  collection.close();
  // A process that is killed leaves no compiled code behind; this one ends by itself.
  const engine = join(import.meta.dirname, '../../../src/main/engine/index.ts');
  execFileSync(process.execPath, [engine], { env: codeCache(path) });
}

/** Lets a child answer and kills it at a random moment, so many times, looking after each kill at what is there. */
export async function killRepeatedly(path: string, kills: number): Promise<KillReport> {
  const report: KillReport = { kills, acknowledged: 0, lost: 0, doubled: 0, damaged: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const acknowledged = await answerUntilKilled(path);
    const found = look(path, acknowledged);
    report.acknowledged += acknowledged.length;
    report.lost += found.lost;
    report.doubled += found.doubled;
    if (!found.sound) report.damaged += 1;
  }
  return report;
}

/** Request ids of the answers that the child had acknowledged when it died. */
async function answerUntilKilled(path: string): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'answering-child.ts'), path], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: codeCache(path),
  });
  const acknowledged: string[] = [];
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => {
    if (acknowledged.length === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * longestLifeMs);
    acknowledged.push(line);
  });
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_code, by) => resolve(by));
  });
  if (signal !== 'SIGKILL') throw new Error(`The child ended by itself: ${complaints}`);
  // A line that was cut off was not acknowledged.
  return acknowledged.filter((line) => line.length === 36);
}

function look(
  path: string,
  acknowledged: readonly string[],
): { lost: number; doubled: number; sound: boolean } {
  const database = new Database(path);
  try {
    const counts = database
      .prepare<unknown[], number>(
        `SELECT (SELECT count(*) FROM review WHERE request_id = value) FROM json_each(?)`,
      )
      .pluck()
      .all(JSON.stringify(acknowledged));
    return {
      lost: counts.filter((count) => count === 0).length,
      doubled: counts.filter((count) => count > 1).length,
      sound: database.pragma('quick_check', { simple: true }) === 'ok',
    };
  } finally {
    database.close();
  }
}
