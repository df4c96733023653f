import { obtainElectron } from './fetch-electron.ts';
import { hasDisplay, isRoot } from './hosts.ts';
import { packaged, runNode, say } from './project.ts';

/** The app in Electron, with its page reloaded and its main side restarted as the sources change. */
const electron = await obtainElectron();
if (electron === null || !hasDisplay()) {
  say('"npm run dev" needs Electron and a display, and one of them is not here.');
  say('Use "npm run start:browser": it builds what has changed and opens the app in your browser.');
  process.exitCode = 1;
} else {
  const args = [packaged('electron-vite/bin/electron-vite.js'), 'dev', '--watch'];
  // electron-vite looks for Electron in its package alone unless it is told.
  const env = { ...process.env, ELECTRON_EXEC_PATH: electron.path };
  process.exitCode = await runNode([...args, ...(isRoot() ? ['--noSandbox'] : [])], { env });
}
