import { once } from 'node:events';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { findElectron, isRoot } from '../../scripts/hosts.ts';
import { root } from '../../scripts/project.ts';
import type { Running, Start } from './app.ts';

/** The arguments of a start of the app in Electron. */
export function electronArguments({ profile, files = [], early = true }: Start): string[] {
  return [
    ...(isRoot() ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    ...(early ? ['-r', join(root, 'scripts', 'early-schemes.cjs')] : []),
    root,
    ...files,
  ];
}

export function electronEnvironment({
  collection,
  clockShiftMs = 0,
  env = {},
}: Start): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return {
    ...Object.fromEntries(own),
    CARDWRIGHT_COLLECTION: collection,
    CARDWRIGHT_CLOCK_SHIFT: String(clockShiftMs),
    ...env,
  };
}

/** Within this a window answers, on a busy computer too. */
const answersWithinMs = 20_000;

/**
 * Starts the app. On a busy computer about one start in a hundred is lost to Playwright: Electron changes the process of
 * its first page while Playwright attaches to it, and the page never answers. Such a start is ended and made again.
 */
export async function openInElectron(start: Start): Promise<Running> {
  const first = await tryElectron(start);
  const running = first ?? (await tryElectron(start));
  if (running === null) throw new Error('the window of the app did not answer, twice');
  return running;
}

async function tryElectron(start: Start): Promise<Running | null> {
  const electron = await _electron.launch({
    executablePath: findElectron()?.path ?? '',
    args: electronArguments(start),
    env: electronEnvironment(start),
    cwd: root,
  });
  const page = await electron.firstWindow();
  const answers = await page
    .waitForFunction(() => document.readyState === 'complete' && location.protocol !== 'about:', null, {
      timeout: answersWithinMs,
    })
    .then(
      () => true,
      () => false,
    );
  if (answers) return { page, electron, address: null, close: () => electron.close() };
  const ended = once(electron.process(), 'exit');
  electron.process().kill('SIGKILL');
  await ended;
  return null;
}
