import { randomUUID } from 'node:crypto';
import { CardwrightError, type Envelope, type Failure } from '../../shared/errors.ts';
import { wireVersion, type FromEngine, type ToEngine } from '../../shared/wire.ts';
import type { ServedEngine } from './engine-host.ts';

/** The engine's end of a channel. */
export interface EnginePort {
  post(message: FromEngine): void;
  onMessage(listener: (message: ToEngine) => void): void;
}

export interface EngineService {
  /** Closes the engine without waiting for requests under way. Never rejects. */
  close(): Promise<void>;
}

/** Opens an engine and answers the wire's messages with it: 'ready' or 'refused' first, then responses and events. */
export function serveEngine(
  open: () => Promise<ServedEngine>,
  port: EnginePort,
  version: string,
): EngineService {
  const opened = open().then(
    (served) => {
      const engine = closingOnce(served);
      attach(engine, port);
      port.post({ type: 'ready', wire: wireVersion, version });
      return engine;
    },
    (error: unknown) => {
      port.post({ type: 'refused', error: failureOf(error) });
      return null;
    },
  );
  return {
    async close() {
      const engine = await opened;
      await engine?.close().catch(logged);
    },
  };
}

/** An engine that was asked to close and is then ended by its host is closed once. */
function closingOnce(engine: ServedEngine): ServedEngine {
  let closed: Promise<void> | null = null;
  return {
    request: (method, input) => engine.request(method, input),
    onEvent: (listener) => engine.onEvent(listener),
    close: () => (closed ??= engine.close()),
  };
}

function attach(engine: ServedEngine, port: EnginePort): void {
  const running = new Set<Promise<void>>();
  engine.onEvent((event) => port.post({ type: 'event', event }));
  port.onMessage((message) => {
    const answer = message.method === 'shell.close' ? finish(engine, running) : ask(engine, message);
    const task = answer.then((envelope) => port.post({ type: 'response', id: message.id, envelope }));
    running.add(task);
    void task.finally(() => running.delete(task));
  });
}

async function ask(engine: ServedEngine, message: ToEngine): Promise<Envelope<unknown>> {
  try {
    return await engine.request(message.method, message.input);
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}

/** Requests under way are answered before the collection is closed. */
async function finish(engine: ServedEngine, running: ReadonlySet<Promise<void>>): Promise<Envelope<unknown>> {
  await Promise.allSettled(running);
  await engine.close();
  return { ok: true, value: {} };
}

function failureOf(error: unknown): Failure {
  if (error instanceof CardwrightError) {
    return { code: error.code, message: error.message, details: error.details };
  }
  const id = logged(error);
  return {
    code: 'internal',
    message: `Something went wrong inside Cardwright. Nothing was changed. The log has more under ${id}.`,
    details: { id },
  };
}

/** The log gets no message of an error that is not ours: it may quote a card. Returns the id of the entry. */
function logged(error: unknown): string {
  const id = randomUUID().slice(0, 8);
  const [kind, frames] =
    error instanceof Error
      ? [error.name, (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))]
      : [typeof error, []];
  process.stderr.write(`[${id}] ${[kind, ...frames].join('\n')}\n`);
  return id;
}
