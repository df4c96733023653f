import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Figures } from './figures.ts';
import { figuresOf } from './figures.ts';

interface Told {
  card: boolean;
  rss: number;
  /** Since the process was started. */
  ms: number;
}

/** Wall times (ms) from starting a process to its first due card. */
export async function measureColdStart(
  engine: string,
  collection: string,
  studyDay: number,
  starts: number,
): Promise<Figures> {
  const times: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const [first] = await run([engine, collection, String(studyDay)]);
    if (!first?.card) throw new Error('There was no card to show');
    times.push(first.ms);
  }
  // The first start writes the cache of compiled code, as the first start after an installation does.
  return figuresOf(times.slice(1));
}

/** Memory (MB) of an engine's process at its first card, and after so many answers. */
export async function measureMemory(
  engine: string,
  collection: string,
  studyDay: number,
  answers: number,
): Promise<{ first: number; after: number }> {
  const [first, after] = await run([engine, collection, String(studyDay), String(answers)]);
  return { first: (first?.rss ?? 0) / 1e6, after: (after?.rss ?? 0) / 1e6 };
}

async function run(parameters: string[]): Promise<Told[]> {
  const begin = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'first-card.mjs'), ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told: Told[] = [];
  createInterface(child.stdout).on('line', (line) => {
    told.push({ ...(JSON.parse(line) as Omit<Told, 'ms'>), ms: performance.now() - begin });
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error('The engine did not start');
  return told;
}
