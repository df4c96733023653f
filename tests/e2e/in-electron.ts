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

export async function openInElectron(start: Start): Promise<Running> {
  const electron = await _electron.launch({
    executablePath: findElectron()?.path ?? '',
    args: electronArguments(start),
    env: electronEnvironment(start),
    cwd: root,
  });
  const page = await electron.firstWindow();
  // Not `waitForLoadState`: the window may have loaded before Playwright listened to it.
  await page.waitForFunction(() => document.readyState === 'complete');
  return { page, electron, address: null, close: () => electron.close() };
}
