import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CardwrightError } from '../../shared/errors.ts';
import type { FromEngine } from '../../shared/wire.ts';
import type { EngineChannel, EngineHost, EngineLaunch } from './engine-host.ts';

export interface NodeChildOptions {
  /** Path of the Node that runs the engine, version 22 or later; see `findNode`. */
  node: string;
  /** Script that calls `serveProcess`. */
  entry: string;
  launch: EngineLaunch;
}

/** Runs the engine in a child process of Node's own. */
export function nodeChildHost(options: NodeChildOptions): EngineHost {
  return { name: 'node-child', start: () => startChild(options) };
}

function startChild({ node, entry, launch }: NodeChildOptions): EngineChannel {
  const child = spawn(node, [entry, JSON.stringify(launch)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
  });
  const exits: ((reason: string) => void)[] = [];
  let ended = false;
  const end = (reason: string): void => {
    if (ended) return;
    ended = true;
    exits.forEach((listener) => listener(reason));
  };
  child.on('error', (error) => end(error.message));
  child.on('exit', (code, signal) => end(signal ?? `exit code ${code}`));
  return {
    send(message) {
      // A channel that breaks while a message is under way is reported by 'exit'; the supervisor sends again.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => child.on('message', (message) => listener(message as FromEngine)),
    onExit: (listener) => exits.push(listener),
    kill: () => void child.kill('SIGKILL'),
  };
}

/** better-sqlite3 13 speaks Node-API 10; an Electron that is older gets its engine from a Node beside it. */
export function hostsDatabase(versions: Readonly<Record<string, string | undefined>>): boolean {
  return Number(versions['napi'] ?? 0) >= 10;
}

export interface NodeSearch {
  execPath: string;
  versions: { readonly node: string; readonly electron?: string | undefined };
  env: Readonly<Record<string, string | undefined>>;
  /** Folder with node_modules. */
  root: string;
  platform: string;
}

/** A Node that better-sqlite3 runs on: this one, the one that `CARDWRIGHT_NODE` names, or the package `node`. */
export function findNode({ execPath, versions, env, root, platform }: NodeSearch): string {
  if (env['CARDWRIGHT_NODE']) return env['CARDWRIGHT_NODE'];
  if (versions.electron === undefined && Number.parseInt(versions.node, 10) >= 22) return execPath;
  const packaged = join(root, 'node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  throw new CardwrightError(
    'engine-stopped',
    'Cardwright needs Node 22 or later to keep your cards and found none. Run "npm ci" in its folder, or name one in CARDWRIGHT_NODE.',
  );
}
