import type { AppEvent, Method } from './contract/index.ts';
import type { Envelope } from './errors.ts';

/** Messages between an engine host and the engine, whatever carries them (ports, a child's channel, plain calls). */
export const wireVersion = 1;

/** Requests of the shell itself, which no page may make. */
export type ShellMethod = 'shell.offer-file' | 'shell.close';

export type ToEngine = { type: 'request'; id: number; method: Method | ShellMethod; input: unknown };

export type FromEngine =
  | { type: 'ready'; wire: number; version: string }
  /** The engine cannot open its collection: words for the user, and the process will end. */
  | { type: 'refused'; error: Extract<Envelope<never>, { ok: false }>['error'] }
  | { type: 'response'; id: number; envelope: Envelope<unknown> }
  | { type: 'event'; event: AppEvent };
