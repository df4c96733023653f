import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildIfStale } from '../../scripts/built.ts';

const root = join(import.meta.dirname, '..', '..');
const address = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/u;
let folder = '';
let started: ChildProcess | null = null;

beforeAll(async () => {
  if (!(await buildIfStale())) throw new Error('the app could not be built');
}, 120_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cardwright-start-'));
});
afterEach(async () => {
  if (started !== null && started.exitCode === null) {
    const ended = once(started, 'exit');
    started.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true });
});

/** The lines of a start, up to the address of the page. */
async function linesOf(args: string[], env: Record<string, string | undefined>): Promise<string[]> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start', ...args, '--no-open'], {
    cwd: root,
    env: { ...process.env, CARDWRIGHT_COLLECTION: join(folder, 'c.cardwright'), ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started = child;
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (address.test(line)) break;
  }
  return lines;
}

describe('npm start', () => {
  it('opens the browser host when it is asked for', async () => {
    expect(await linesOf(['--browser'], {})).toEqual([expect.stringMatching(address)]);
  });

  it.runIf(process.platform === 'linux')('says in two lines that there is no display', async () => {
    expect(await linesOf([], { DISPLAY: undefined, WAYLAND_DISPLAY: undefined })).toEqual([
      'There is no display to open a window on.',
      'Cardwright opens in your browser instead; everything works the same there.',
      expect.stringMatching(address),
    ]);
  });

  it('says in two lines that Electron is not there', async () => {
    expect(await linesOf([], { DISPLAY: ':1', ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual([
      "Electron's program is not here and could not be fetched.",
      'Cardwright opens in your browser instead; everything works the same there.',
      expect.stringMatching(address),
    ]);
  });

  it.runIf(process.platform === 'linux')('says in two lines that Electron does not run here', async () => {
    writeFileSync(join(folder, 'electron'), '#!/bin/sh\nexit 127\n');
    chmodSync(join(folder, 'electron'), 0o755);
    expect(await linesOf([], { DISPLAY: ':1', ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual([
      'Electron did not start on this computer (exit code 127).',
      'Cardwright opens in your browser instead; everything works the same there.',
      expect.stringMatching(address),
    ]);
  });
});
