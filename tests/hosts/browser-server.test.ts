import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startBrowserServer, type BrowserServer } from '../../src/main/browser-host/server.ts';
import { openCommand } from '../../src/main/browser-host/open.ts';
import type { AppEvent } from '../../src/shared/contract/index.ts';

const hash = 'b'.repeat(64);
let folder = '';
let server: BrowserServer;
let port = 0;
let token = '';
let tell: (event: AppEvent) => void;
let abandoned: Promise<void>;
const asked: unknown[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cardwright-browser-'));
  mkdirSync(join(folder, 'page'));
  mkdirSync(join(folder, 'media'));
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'secret'), 'not for anyone');
  writeFileSync(join(folder, 'media', `${hash}.png`), '0123456789');
  const listeners = new Set<(event: AppEvent) => void>();
  tell = (event) => listeners.forEach((listener) => listener(event));
  asked.length = 0;
  let leave: () => void = () => undefined;
  abandoned = new Promise((resolve) => {
    leave = resolve;
  });
  server = await startBrowserServer({
    engine: {
      request: (method, input) => {
        asked.push([method, input]);
        return Promise.resolve({ ok: true, value: { method } });
      },
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    renderer: join(folder, 'page'),
    media: () => join(folder, 'media'),
    abandoned: leave,
    idleMs: 1,
  });
  const address = new URL(server.address);
  port = Number(address.port);
  token = address.hash.slice('#token='.length);
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A GET whose path goes out exactly as given. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

interface Knock {
  path?: string;
  origin?: string;
  host?: string;
  protocols?: string[];
}

/** Opens a WebSocket as a page does; resolves with it, or with the status that refused it. */
function knock({ path = '/socket', origin, host, protocols }: Knock = {}): Promise<WebSocket | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(
      `ws://127.0.0.1:${port}${path}`,
      protocols ?? ['cardwright.1', `token.${token}`],
      { origin: origin ?? `http://127.0.0.1:${port}`, ...(host ? { headers: { Host: host } } : {}) },
    );
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}

async function opened(): Promise<WebSocket> {
  const socket = await knock();
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return socket;
}

function nextMessage(socket: WebSocket): Promise<unknown> {
  return new Promise((resolve) => {
    socket.once('message', (data: Buffer) => resolve(JSON.parse(data.toString())));
  });
}

describe('the address', () => {
  it('is of this computer alone, with 256 bits of token in its fragment', () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/u);
  });
});

describe('files', () => {
  it('come with the content security policy and no guessing of types', async () => {
    const { status, headers, body } = await get('/');
    expect([status, body]).toEqual([200, '<!doctype html><title>page</title>']);
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self' ws://127.0.0.1:${port}; ` +
        "img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/media/../../secret', '//secret', '/secret'])(
    'outside of the page are not given for %s',
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body).toBe('');
    },
  );

  it.each([() => 'evil.example', () => `localhost:${port}`, () => `evil.example:${port}`, () => '127.0.0.1'])(
    'are refused to another host name (%#)',
    async (host) => {
      expect((await get('/', { Host: host() })).status).toBe(421);
    },
  );

  it('are refused to another origin', async () => {
    expect((await get('/', { Origin: 'http://evil.example' })).status).toBe(403);
    expect((await get('/index.html', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  });

  it('are only read', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  it('of the collection are given by hash, in part too', async () => {
    const whole = await get(`/media/${hash}.png`);
    expect([whole.status, whole.body, whole.headers['content-type']]).toEqual([
      200,
      '0123456789',
      'image/png',
    ]);
    const part = await get(`/media/${hash}.png`, { Range: 'bytes=2-4' });
    expect([part.status, part.body, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    expect((await get(`/media/${hash}.png`, { Range: 'bytes=10-' })).status).toBe(416);
  });
});

describe('a connection', () => {
  it('carries requests and answers', async () => {
    const page = await opened();
    const answer = nextMessage(page);
    page.send(JSON.stringify({ id: 4, method: 'app.today', input: {} }));
    expect(await answer).toEqual({
      type: 'response',
      id: 4,
      envelope: { ok: true, value: { method: 'app.today' } },
    });
    expect(asked).toEqual([['app.today', {}]]);
  });

  it('carries events to every page', async () => {
    const pages = [await opened(), await opened()];
    const told = pages.map(nextMessage);
    tell({ type: 'changed' });
    expect(await Promise.all(told)).toEqual(
      [1, 2].map(() => ({ type: 'event', event: { type: 'changed' } })),
    );
  });

  it.each(['shell.close', 'shell.offer-file', 'toString'])('does not pass on %s', async (method) => {
    const page = await opened();
    const answer = nextMessage(page);
    page.send(JSON.stringify({ id: 1, method, input: {} }));
    expect(await answer).toMatchObject({ id: 1, envelope: { ok: false, error: { code: 'invalid-input' } } });
    expect(asked).toEqual([]);
  });

  it.each(['', '{', '7', '{"id":"x","method":"app.info","input":{}}', '{"id":1}'])(
    'is closed after the message %j',
    async (text) => {
      const page = await opened();
      const closed = new Promise((resolve) => {
        page.on('close', resolve);
      });
      page.send(text);
      expect(await closed).toBe(1008);
    },
  );

  it.each([
    ['no token', 401, { protocols: ['cardwright.1'] }],
    ['a wrong token', 401, { protocols: ['cardwright.1', `token.${'a'.repeat(43)}`] }],
    ['an empty token', 401, { protocols: ['cardwright.1', 'token.'] }],
    ['a token of another length', 401, { protocols: ['cardwright.1', 'token.a'] }],
    ['another origin', 403, { origin: 'http://evil.example' }],
    ['the origin of another port', 403, { origin: 'http://127.0.0.1:1' }],
    ['the null origin', 403, { origin: 'null' }],
    ['another host name', 403, { host: 'evil.example' }],
    ['another path', 404, { path: '/other' }],
  ])('is refused with %s', async (_what, status, how) => {
    expect(await knock(how)).toBe(status);
  });
});

describe('the end', () => {
  it('comes once the last page has gone', async () => {
    const [one, other] = [await opened(), await opened()];
    one.close();
    other.close();
    await expect(abandoned).resolves.toBeUndefined();
  });

  it('closes what is open', async () => {
    const page = await opened();
    const closed = new Promise<number>((resolve) => {
      page.on('close', resolve);
    });
    await server.close();
    expect(await closed).toBe(1006);
  });
});

describe('openCommand', () => {
  it.each([
    ['darwin', 'open'],
    ['win32', 'rundll32'],
    ['linux', 'xdg-open'],
  ])('is that of %s, without a shell', (platform, command) => {
    const [program, args] = openCommand(platform, 'http://127.0.0.1:1/#token=x');
    expect(program).toBe(command);
    expect(args.at(-1)).toBe('http://127.0.0.1:1/#token=x');
  });
});
