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

/**
 * Runs a command to its end, and ends it when this process is asked to end. Resolves with its exit code, 1 where it could
 * not be started or was killed.
 */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    // Ctrl+C reaches the child by itself; this process stays to report how it ended.
    const wait = (): void => undefined;
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGINT', wait).on('SIGTERM', pass);
    const end = (code: number): void => {
      process.off('SIGINT', wait).off('SIGTERM', pass);
      resolve(code);
    };
    child.on('error', () => end(1));
    child.on('exit', (code) => end(code ?? 1));
  });
}

/** Runs a script with this very Node. */
export function runNode(args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return run(process.execPath, args, options);
}
