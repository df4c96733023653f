import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { packaged, root, runNode } from './project.ts';

const stamp = join(root, 'out', 'built');
const lock = join(root, 'node_modules', '.cache', 'cardwright-build.lock');
const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** True where out/ is missing or a source is newer than what it was built from. */
export function isStale(): boolean {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.some((path) => newest(join(root, path)) > built);
}

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time tells of files that were taken away.
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * Builds out/ where it is stale. Two starts at once build once. What the build has to say goes to standard error, and
 * only if it fails.
 */
export async function buildIfStale(): Promise<boolean> {
  if (!isStale()) return true;
  const release = await takeLock();
  try {
    return !isStale() || (await build('quiet'));
  } finally {
    release();
  }
}

export async function build(output: 'quiet' | 'full'): Promise<boolean> {
  const begun = new Date();
  const lines: string[] = [];
  const code = await runBuild(output, lines);
  if (code !== 0) {
    process.stderr.write(lines.join(''));
    return false;
  }
  writeFileSync(stamp, '');
  utimesSync(stamp, begun, begun);
  return true;
}

function runBuild(output: 'quiet' | 'full', lines: string[]): Promise<number> {
  const args = [packaged('electron-vite/bin/electron-vite.js'), 'build'];
  if (output === 'full') return runNode(args);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function takeLock(): Promise<() => void> {
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch {
      if (!holderLives()) rmSync(lock, { force: true });
      await wait(100);
    }
  }
}

function holderLives(): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
