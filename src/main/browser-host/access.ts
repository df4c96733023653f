import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { socketPath, socketProtocol, tokenPrefix } from '../../shared/browser-wire.ts';

/** A site that points its own name at 127.0.0.1 gives itself away by the Host header. */
export function isOwnHost(headers: IncomingHttpHeaders, port: number): boolean {
  return headers.host === `127.0.0.1:${port}`;
}

/** Requests of another site carry its origin; a page's own GET carries none. */
export function isOwnOrigin(headers: IncomingHttpHeaders, port: number): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers.origin === undefined || headers.origin === `http://127.0.0.1:${port}`;
}

/** The status to refuse a WebSocket with, or null where it may open. */
export function refuseSocket(
  url: string | undefined,
  headers: IncomingHttpHeaders,
  { port, token }: { port: number; token: string },
): 401 | 403 | 404 | null {
  if (!isOwnHost(headers, port) || headers.origin !== `http://127.0.0.1:${port}`) return 403;
  if (url !== socketPath) return 404;
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const given = offered.find((name) => name.startsWith(tokenPrefix))?.slice(tokenPrefix.length) ?? '';
  return offered.includes(socketProtocol) && isSame(given, token) ? null : 401;
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
