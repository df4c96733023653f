import { app } from 'electron';
import { join } from 'node:path';
import { utilityHost } from '../../src/main/shell/utility-host.ts';
import { lifecycle, runCase } from '../hosts/lifecycle.ts';

/** Runs the lifecycle suite over Electron's utility process, and prints one line of JSON for each case. */
async function main(): Promise<void> {
  await app.whenReady();
  const entry = join(import.meta.dirname, 'probe-process.js');
  const kind = { ownProcess: true, make: utilityHost.bind(null, entry) };
  for (const one of lifecycle) {
    const fault = await runCase(kind, one).then(
      () => null,
      (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    process.stdout.write(`${JSON.stringify({ name: one.name, fault })}\n`);
  }
  app.exit();
}

void main();
