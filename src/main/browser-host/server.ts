import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { z } from 'zod';
import { socketProtocol, type FromHost } from '../../shared/browser-wire.ts';
import {
  byteRange,
  contentSecurityPolicy,
  contentType,
  fileForPath,
  mediaName,
  pageHeaders,
} from '../hosts/page-files.ts';
import { passPageRequest } from '../hosts/page-request.ts';
import type { Supervisor } from '../hosts/supervisor.ts';
import { isOwnHost, isOwnOrigin, refuseSocket } from './access.ts';

export interface BrowserServerOptions {
  engine: Pick<Supervisor, 'request' | 'onEvent'>;
  /** Folder of the built page. */
  renderer: string;
  /** Folder of the collection's media; null while it is not known. */
  media: () => string | null;
  /** Called once no page has been there for `idleMs`, after there was one. */
  abandoned: () => void;
  idleMs: number;
}

export interface BrowserServer {
  /** With the token in its fragment, which a browser never sends anywhere. */
  address: string;
  close(): Promise<void>;
}

/** Fifty documents of 20 MB would not fit; a page sends them one by one when they are that big. */
const largestMessage = 256 * 1024 * 1024;

const toHostSchema = z.strictObject({ id: z.int(), method: z.string(), input: z.unknown() });

/** Serves the page and the contract to browsers on this computer. Resolves once it listens on a free port. */
export async function startBrowserServer(options: BrowserServerOptions): Promise<BrowserServer> {
  const token = randomBytes(32).toString('base64url');
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const policy = contentSecurityPolicy([], [`ws://127.0.0.1:${port}`]);
  server.on('request', (request, response) => {
    answer(request, response, { ...options, port, policy }).catch(() => response.destroy());
  });
  const sockets = acceptPages(server, { ...options, port, token });
  return {
    address: `http://127.0.0.1:${port}/#token=${token}`,
    close: () => closeAll(server, sockets),
  };
}

function acceptPages(
  server: Server,
  { engine, abandoned, idleMs, port, token }: BrowserServerOptions & { port: number; token: string },
): WebSocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
    handleProtocols: () => socketProtocol,
  });
  const stopTelling = engine.onEvent((event) => {
    for (const page of sockets.clients) send(page, { type: 'event', event });
  });
  let idle: NodeJS.Timeout | undefined;
  sockets.on('close', () => {
    clearTimeout(idle);
    stopTelling();
  });
  server.on('upgrade', (request, socket, head) => {
    const status = refuseSocket(request.url, request.headers, { port, token });
    if (status !== null) {
      socket.end(
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      return;
    }
    sockets.handleUpgrade(request, socket, head, (page) => {
      clearTimeout(idle);
      page.on('message', (data) => void take(engine, page, data));
      page.on('error', () => page.terminate());
      page.on('close', () => {
        if (sockets.clients.size > 0) return;
        clearTimeout(idle);
        idle = setTimeout(abandoned, idleMs);
      });
    });
  });
  return sockets;
}

async function take(engine: BrowserServerOptions['engine'], page: WebSocket, data: RawData): Promise<void> {
  const { data: message } = toHostSchema.safeParse(parsed(data));
  if (message === undefined) {
    page.close(1008, 'not a request');
    return;
  }
  const envelope = await passPageRequest(engine, message.method, message.input);
  send(page, { type: 'response', id: message.id, envelope });
}

function parsed(data: RawData): unknown {
  try {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer);
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

function send(page: WebSocket, message: FromHost): void {
  if (page.readyState === page.OPEN) page.send(JSON.stringify(message));
}

type Asked = Pick<BrowserServerOptions, 'renderer' | 'media'> & { port: number; policy: string };

async function answer(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
  const { renderer, media, port, policy } = asked;
  const headers = pageHeaders(policy);
  const refuse = (status: number, more: Record<string, string> = {}): void => {
    response.writeHead(status, { ...headers, ...more }).end();
  };
  if (!isOwnHost(request.headers, port)) return refuse(421);
  const { pathname } = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
  // Another site may lead a browser to the page, which is of no use without its token, but may read nothing.
  const leads = request.headers['sec-fetch-mode'] === 'navigate' && pathname === '/';
  if (!leads && !isOwnOrigin(request.headers, port)) return refuse(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { Allow: 'GET, HEAD' });
  const name = pathname.startsWith('/media/') ? mediaName(pathname.slice('/media'.length)) : null;
  const folder = media();
  const file =
    name !== null && folder !== null ? join(folder, name) : fileForPath(renderer, rawPath(request));
  if (file === null) return refuse(400);
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) return refuse(404);
  const range = name === null ? null : byteRange(request.headers.range, found.size);
  if (range === 'unsatisfiable') return refuse(416, { 'Content-Range': `bytes */${found.size}` });
  const part = range ?? { start: 0, end: found.size - 1 };
  response.writeHead(range === null ? 200 : 206, {
    ...(name === null ? headers : pageHeaders("default-src 'none'; sandbox")),
    'Content-Type': contentType(file),
    'Content-Length': part.end - part.start + 1,
    'Cache-Control': 'no-cache',
    ...(name === null ? {} : { 'Accept-Ranges': 'bytes' }),
    ...(range === null ? {} : { 'Content-Range': `bytes ${part.start}-${part.end}/${found.size}` }),
  });
  if (request.method === 'HEAD' || found.size === 0) {
    response.end();
    return;
  }
  await pipeline(createReadStream(file, part), response);
}

/** As it was sent: the URL parser would resolve encoded steps up, and hide them from the check. */
function rawPath(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/[?#].*$/u, '');
}

async function closeAll(server: Server, sockets: WebSocketServer): Promise<void> {
  sockets.close();
  for (const page of sockets.clients) page.terminate();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
