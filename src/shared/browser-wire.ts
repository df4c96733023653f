import type { AppEvent } from './contract/index.ts';
import type { Envelope } from './errors.ts';

/** Messages between a page in a browser and the browser host, as JSON over a WebSocket at this path. */
export const socketPath = '/socket';
/** The WebSocket subprotocols that a page offers: this name, and its token with the prefix below. */
export const socketProtocol = 'cardwright.1';
export const tokenPrefix = 'token.';

export type ToHost = { id: number; method: string; input: unknown };

export type FromHost =
  { type: 'response'; id: number; envelope: Envelope<unknown> } | { type: 'event'; event: AppEvent };
