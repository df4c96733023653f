import { spawn, type SpawnOptions } from 'node:child_process';
import { dirname, join } from 'node:path';

export const root = dirname(import.meta.dirname);

/** A program that a package brings, as arguments for Node: its script, by the package's own export. */
export function packaged(path: string): string {
  return join(root, 'node_modules', ...path.split('/'));
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a command to its end; resolves with its exit code, 1 where it could not be started or was killed. */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a script with this very Node. */
export function runNode(args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return run(process.execPath, args, options);
}
