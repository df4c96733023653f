import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  renameSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { packaged, root, runNode } from './project.ts';

const out = join(root, 'out');
const stamp = join(out, 'built');
const cache = join(root, 'node_modules', '.cache', 'cardwright-build');
const lock = join(cache, 'lock');
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
 * only if it fails. False: it failed, and out/ is as it was.
 */
export async function buildIfStale(): Promise<boolean> {
  if (!isStale()) return true;
  const release = await takeLock();
  try {
    return !isStale() || (await buildAside('quiet'));
  } finally {
    release();
  }
}

/** Builds out/ and shows how. False: it failed, and out/ is as it was. */
export async function build(): Promise<boolean> {
  const release = await takeLock();
  try {
    return await buildAside('full');
  } finally {
    release();
  }
}

/** Builds into a folder of its own, which then takes the place of out/: an app that runs never sees half a build. */
async function buildAside(output: 'quiet' | 'full'): Promise<boolean> {
  const begun = new Date();
  const fresh = join(cache, 'fresh');
  const old = join(cache, 'old');
  rmSync(fresh, { recursive: true, force: true });
  const lines: string[] = [];
  if ((await runBuild(fresh, output, lines)) !== 0) {
    process.stderr.write(lines.join(''));
    return false;
  }
  writeFileSync(join(fresh, 'built'), '');
  utimesSync(join(fresh, 'built'), begun, begun);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
  return true;
}

function runBuild(folder: string, output: 'quiet' | 'full', lines: string[]): Promise<number> {
  const args = [packaged('electron-vite/bin/electron-vite.js'), 'build', '--outDir', folder];
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
  mkdirSync(cache, { recursive: true });
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
