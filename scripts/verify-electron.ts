import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './built.ts';
import { obtainElectron } from './fetch-electron.ts';
import { hasDisplay, onPath } from './hosts.ts';
import { packaged, root, run, runNode, say } from './project.ts';

/** Everything that runs in Electron, on the very version that package.json declares and the app ships with. */
const declared = (
  JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as {
    version: string;
  }
).version;
delete process.env['ELECTRON_OVERRIDE_DIST_PATH'];
process.exitCode = await verify();

async function verify(): Promise<number> {
  const electron = await obtainElectron();
  if (electron === null) {
    say(`Electron ${declared} is not here and could not be fetched, so nothing was verified.`);
    return 1;
  }
  const virtual = hasDisplay() ? null : onPath('xvfb-run');
  if (!hasDisplay() && virtual === null) {
    say('There is no display, and no xvfb-run to make one, so nothing was verified.');
    return 1;
  }
  if (!(await buildIfStale())) return 1;
  const command = [packaged('@playwright/test/cli.js'), 'test', '--project=electron'];
  const code =
    virtual === null ? await runNode(command) : await run(virtual, ['-a', process.execPath, ...command]);
  say(
    code === 0 ? `Verified on ${electron.name}.` : `Not verified on ${electron.name}; what failed is above.`,
  );
  return code;
}
