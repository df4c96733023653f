import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findElectron, type Found } from './hosts.ts';
import { packaged, root, runNode } from './project.ts';

const answerWithinMs = 3_000;

/** Electron's binary; fetched now, as its package does at the first run, if the place it comes from answers in time. */
export async function obtainElectron(): Promise<Found | null> {
  const found = findElectron();
  if (found !== null || process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined) return found;
  if (!(await answersInTime(releaseAddress()))) return null;
  await runNode([packaged('electron/install.js')]);
  return findElectron();
}

function releaseAddress(): string {
  const path = join(root, 'node_modules', 'electron', 'package.json');
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  const { env } = process;
  const mirror =
    env['ELECTRON_MIRROR'] ??
    env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/';
  return `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

/** Whether a server answers, and with a good status; a closed network makes nobody wait. */
export async function answersInTime(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(answerWithinMs) });
    return response.ok;
  } catch {
    return false;
  }
}
