import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Figures } from './figures.ts';
import { figuresOf } from './figures.ts';

interface FirstCard {
  card: boolean;
  rss: number;
}

/** Wall time (ms) from starting a process to its first due card, and the process's memory (MB), over several starts. */
export async function measureColdStart(
  engine: string,
  collection: string,
  studyDay: number,
  starts: number,
): Promise<{ ms: Figures; megabytes: number }> {
  const times: number[] = [];
  let rss = 0;
  for (let start = 0; start < starts; start += 1) {
    const begin = performance.now();
    const { line, ms } = await firstLine([engine, collection, String(studyDay)], begin);
    const seen = JSON.parse(line) as FirstCard;
    if (!seen.card) throw new Error('There was no card to show');
    times.push(ms);
    rss = Math.max(rss, seen.rss);
  }
  // The first start writes the cache of compiled code, as the first start after an installation does.
  return { ms: figuresOf(times.slice(1)), megabytes: rss / 1e6 };
}

async function firstLine(parameters: string[], begin: number): Promise<{ line: string; ms: number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'first-card.mjs'), ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let first: { line: string; ms: number } | null = null;
    createInterface(child.stdout).once('line', (line) => (first = { line, ms: performance.now() - begin }));
    child.once('close', () => {
      if (first === null) reject(new Error('The engine did not start'));
      else resolve(first);
    });
  });
}
