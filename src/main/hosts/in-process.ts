import type { FromEngine, ToEngine } from '../../shared/wire.ts';
import type { EngineChannel, EngineHost, ServedEngine } from './engine-host.ts';
import { serveEngine } from './serve.ts';

/** Runs the engine in this very process: for the browser host, the command line and tests. */
export function inProcessHost(open: () => Promise<ServedEngine>, version: string): EngineHost {
  return { name: 'in-process', start: () => startInProcess(open, version) };
}

function startInProcess(open: () => Promise<ServedEngine>, version: string): EngineChannel {
  const inside: ((message: ToEngine) => void)[] = [];
  const outside: ((message: FromEngine) => void)[] = [];
  const exits: ((reason: string) => void)[] = [];
  let alive = true;
  const service = serveEngine(
    open,
    {
      post: (message) => later(() => outside.forEach((listener) => listener(message))),
      onMessage: (listener) => inside.push(listener),
    },
    version,
  );
  /** Messages never arrive within the call that sent them, as with any other host. */
  function later(deliver: () => void): void {
    queueMicrotask(() => {
      if (alive) deliver();
    });
  }
  return {
    send: (message) => later(() => inside.forEach((listener) => listener(message))),
    onMessage: (listener) => outside.push(listener),
    onExit: (listener) => exits.push(listener),
    kill() {
      if (!alive) return;
      alive = false;
      void service.close().then(() => exits.forEach((listener) => listener('ended by its host')));
    },
  };
}
