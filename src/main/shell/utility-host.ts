import { utilityProcess } from 'electron';
import type { FromEngine } from '../../shared/wire.ts';
import type { EngineChannel, EngineHost, EngineLaunch } from '../hosts/engine-host.ts';

/**
 * Runs the engine in a utility process of Electron.
 *
 * @param entry path of a script that calls `serveProcess`
 */
export function utilityHost(entry: string, launch: EngineLaunch): EngineHost {
  return { name: 'utility-process', start: () => startUtility(entry, launch) };
}

function startUtility(entry: string, launch: EngineLaunch): EngineChannel {
  const child = utilityProcess.fork(entry, [JSON.stringify(launch)], {
    serviceName: 'Cardwright engine',
    stdio: 'inherit',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message: FromEngine) => listener(message)),
    onExit: (listener) => child.once('exit', (code) => listener(`exit code ${code}`)),
    kill() {
      // Before it is there it cannot be ended, and says so.
      if (!child.kill()) child.once('spawn', () => child.kill());
    },
  };
}
