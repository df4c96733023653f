import { protocol, type Session } from 'electron';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  byteRange,
  contentSecurityPolicy,
  contentType,
  fileForPath,
  mediaName,
  pageHeaders,
} from '../hosts/page-files.ts';
import { appOrigin, lateOrigin, originOf } from './addresses.ts';
import { noticePage, noticeStyle } from './notice.ts';

const headers = pageHeaders(contentSecurityPolicy(['media:']));

const declared = Symbol.for('cardwright.schemes');

/**
 * Makes `app` and `media` schemes with an origin, and returns the page's. Must be called before Electron is ready; where
 * a loader starts apps too late for that, it may have run `scripts/early-schemes.cjs` before.
 */
export function declareSchemes(): string {
  if (declared in globalThis) return appOrigin;
  try {
    protocol.registerSchemesAsPrivileged([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
      { scheme: 'media', privileges: { standard: true, secure: true, stream: true, supportFetchAPI: true } },
    ]);
    return appOrigin;
  } catch {
    return lateOrigin;
  }
}

export interface Served {
  /** The page's. */
  origin: string;
  /** Folder of the built page. */
  renderer: string;
  /** Folder of the collection's media; null while it is not known. */
  media: () => string | null;
  /** Words of the engine where it refuses to start. */
  notice: () => string;
}

/** Answers the page's origin with its files and `media://` with the collection's media. */
export function serveSchemes(session: Session, served: Served): void {
  session.protocol.handle(served.origin === lateOrigin ? 'https' : 'app', (request) =>
    serveApp(request, served),
  );
  session.protocol.handle('media', (request) => serveMedia(request, served.media()));
}

async function serveApp(request: Request, { origin, renderer, notice }: Served): Promise<Response> {
  if (originOf(request.url) !== origin) return refuse(404);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const { pathname } = new URL(request.url);
  if (pathname === '/notice') return text(noticePage(notice()), 'text/html; charset=utf-8');
  if (pathname === '/notice.css') return text(noticeStyle, 'text/css; charset=utf-8');
  const file = fileForPath(renderer, pathname);
  if (file === null) return refuse(400);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return refuse(404);
  return new Response(bytes, { headers: { ...headers, 'Content-Type': contentType(file) } });
}

async function serveMedia(request: Request, folder: string | null): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  const name = host === 'file' ? mediaName(pathname) : null;
  if (name === null || folder === null) return refuse(404);
  const file = join(folder, name);
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) return refuse(404);
  const range = byteRange(request.headers.get('Range'), found.size);
  if (range === 'unsatisfiable') return refuse(416, { 'Content-Range': `bytes */${found.size}` });
  const part = range ?? { start: 0, end: found.size - 1 };
  const body = found.size === 0 ? null : Readable.toWeb(createReadStream(file, part));
  return new Response(body as ReadableStream<Uint8Array> | null, {
    status: range === null ? 200 : 206,
    headers: {
      ...pageHeaders("default-src 'none'; sandbox"),
      'Content-Type': contentType(name),
      'Content-Length': String(part.end - part.start + 1),
      'Accept-Ranges': 'bytes',
      ...(range === null ? {} : { 'Content-Range': `bytes ${part.start}-${part.end}/${found.size}` }),
    },
  });
}

function text(body: string, type: string): Response {
  return new Response(body, { headers: { ...headers, 'Content-Type': type } });
}

function refuse(status: number, more: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...headers, ...more } });
}
