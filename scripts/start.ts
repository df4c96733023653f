import { join } from 'node:path';
import { buildIfStale } from './built.ts';
import { obtainElectron } from './fetch-electron.ts';
import { hasDisplay, isRoot } from './hosts.ts';
import { root, run, runNode, say } from './project.ts';

/** An Electron that ends with an error this soon could not start on this system: a library is missing. */
const startsWithinMs = 3_000;

const asked = process.argv.slice(2);
const args = asked.filter((arg) => arg !== '--browser');

if (await buildIfStale()) process.exitCode = await start();
else {
  process.stderr.write('Cardwright could not be built; what went wrong is above.\n');
  process.exitCode = 1;
}

async function start(): Promise<number> {
  if (asked.includes('--browser')) return startBrowserHost();
  if (!hasDisplay()) return insteadOfElectron('There is no display to open a window on.');
  const electron = await obtainElectron();
  if (electron === null) {
    return insteadOfElectron("Electron's program is not here and could not be fetched.");
  }
  const begun = performance.now();
  const code = await run(electron.path, electronArguments());
  if (code === 0 || performance.now() - begun > startsWithinMs) return code;
  return insteadOfElectron(`Electron did not start on this computer (exit code ${code}).`);
}

function electronArguments(): string[] {
  const early = ['-r', join(root, 'scripts', 'early-schemes.cjs')];
  return [...(isRoot() ? ['--no-sandbox'] : []), ...early, root, ...args];
}

function insteadOfElectron(reason: string): Promise<number> {
  say(reason);
  say('Cardwright opens in your browser instead; everything works the same there.');
  return startBrowserHost();
}

function startBrowserHost(): Promise<number> {
  return runNode([join(root, 'out', 'main', 'browser-host.js'), ...args]);
}
