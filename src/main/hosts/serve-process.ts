import type { FromEngine, ToEngine } from '../../shared/wire.ts';
import { engineLaunchSchema, type EngineLaunch, type ServedEngine } from './engine-host.ts';
import { serveEngine, type EnginePort } from './serve.ts';

/** The channel that Electron gives a utility process. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** Makes this process an engine: a utility process of Electron, or a child process of Node. */
export function serveProcess(open: (launch: EngineLaunch) => Promise<ServedEngine>): void {
  const launch = engineLaunchSchema.parse(JSON.parse(process.argv.at(-1) ?? ''));
  const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort };
  const service = serveEngine(
    () => open(launch),
    parentPort ? utilityPort(parentPort) : childPort(),
    launch.version,
  );
  // Ctrl+C in a terminal reaches every process of the app; the one that owns the window ends the engine in order.
  process.on('SIGINT', () => undefined);
  process.on('disconnect', () => void service.close().finally(() => process.exit()));
}

function utilityPort(port: ParentPort): EnginePort {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data as ToEngine)),
  };
}

function childPort(): EnginePort {
  return {
    post(message: FromEngine) {
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    onMessage: (listener) => process.on('message', (message) => listener(message as ToEngine)),
  };
}
