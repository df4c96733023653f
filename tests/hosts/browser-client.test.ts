import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { startBrowserServer, type BrowserServer } from '../../src/main/browser-host/server.ts';
import { connectBrowserApi, type Surroundings } from '../../src/renderer/api/browser-client.ts';
import type { AppEvent } from '../../src/shared/contract/index.ts';
import type { Envelope } from '../../src/shared/errors.ts';

type Answer = (envelope: Envelope<unknown>) => void;

let server: BrowserServer;
let sockets: NodeSocket[] = [];
/** Requests that the engine has, to be answered by the test. */
let waiting: { method: string; answer: Answer }[] = [];
let arrived: (() => void)[] = [];
let tell: (event: AppEvent) => void;

beforeEach(async () => {
  [sockets, waiting, arrived] = [[], [], []];
  const listeners = new Set<(event: AppEvent) => void>();
  tell = (event) => listeners.forEach((listener) => listener(event));
  server = await startBrowserServer({
    engine: {
      request: (method) =>
        new Promise((answer) => {
          waiting.push({ method, answer });
          arrived.forEach((look) => look());
        }),
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    renderer: tmpdir(),
    media: () => null,
    abandoned: () => undefined,
    idleMs: 60_000,
  });
});

afterEach(() => server.close());

/** A tab of a browser, as far as the connection sees it; waiting times pass at once. */
class Tab implements Surroundings {
  readonly stored = new Map<string, string>();
  readonly replaced: string[] = [];
  readonly navigator = { platform: 'MacIntel' };
  readonly location: Surroundings['location'];
  readonly history = {
    replaceState: (_state: unknown, _title: string, address?: string | URL | null) => {
      this.replaced.push(String(address));
    },
  };
  readonly sessionStorage = {
    getItem: (key: string) => this.stored.get(key) ?? null,
    setItem: (key: string, value: string) => void this.stored.set(key, value),
  };
  readonly WebSocket = OwnSocket as unknown as Surroundings['WebSocket'];
  readonly setTimeout = (run: () => void): unknown => setImmediate(run);

  constructor(address: string) {
    const { host, hash, pathname, search } = new URL(address);
    this.location = { host, hash, pathname, search };
  }
}

/** The class of `ws` with the Origin that a browser adds. */
class OwnSocket extends NodeSocket {
  constructor(address: string, protocols: string[]) {
    super(address, protocols, { origin: `http://${new URL(address).host}` });
    this.on('error', () => undefined);
    sockets.push(this);
  }
}

/** Resolves once the engine has as many requests as that. */
function requests(count: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (waiting.length >= count) resolve();
    };
    arrived.push(look);
    look();
  });
}

function nextState(api: ReturnType<typeof connectBrowserApi>, state: string): Promise<AppEvent> {
  return new Promise((resolve) => {
    const end = api.onEvent((event) => {
      if (event.type !== 'engine' || event.state !== state) return;
      end();
      resolve(event);
    });
  });
}

describe('the connection of a page', () => {
  it('takes its token out of the address and keeps it for a reload', async () => {
    const first = new Tab(server.address);
    connectBrowserApi(first);
    expect(first.replaced).toEqual(['/']);
    const reloaded = new Tab(server.address.replace(/#.*$/u, ''));
    first.stored.forEach((value, key) => reloaded.stored.set(key, value));
    const info = connectBrowserApi(reloaded).request('app.info', {});
    await requests(1);
    waiting[0]?.answer({ ok: false, error: { code: 'internal', message: 'seen', details: {} } });
    expect(await info).toMatchObject({ error: { message: 'seen' } });
  });

  it('says what to do without a token, and asks nothing', async () => {
    const api = connectBrowserApi(new Tab(server.address.replace(/#.*$/u, '')));
    const envelope = await api.request('app.info', {});
    expect(envelope).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(sockets).toEqual([]);
  });

  it('is what the page expects of any host', () => {
    const api = connectBrowserApi(new Tab(server.address));
    expect(Object.keys(api)).toEqual(['host', 'platform', 'request', 'onEvent']);
    expect([api.host, api.platform, Object.isFrozen(api)]).toEqual(['browser', 'darwin', true]);
  });

  it('tells events until it is told to stop', async () => {
    const api = connectBrowserApi(new Tab(server.address));
    const told: string[] = [];
    const end = api.onEvent((event) => told.push(event.type));
    const info = api.request('app.info', {});
    await requests(1);
    tell({ type: 'changed' });
    waiting[0]?.answer({ ok: true, value: {} });
    await info;
    end();
    const again = api.request('app.info', {});
    await requests(2);
    tell({ type: 'changed' });
    waiting[1]?.answer({ ok: true, value: {} });
    await again;
    expect(told).toEqual(['changed']);
  });

  it('connects again when it is lost, and sends again what was under way', async () => {
    const api = connectBrowserApi(new Tab(server.address));
    const under = api.request('app.today', {});
    await requests(1);
    const [lost, back] = [nextState(api, 'restarting'), nextState(api, 'ready')];
    sockets[0]?.terminate();
    await Promise.all([lost, back]);
    await requests(2);
    expect(waiting.map(({ method }) => method)).toEqual(['app.today', 'app.today']);
    waiting[1]?.answer({ ok: false, error: { code: 'stale', message: 'second', details: {} } });
    expect(await under).toMatchObject({ error: { message: 'second' } });
  });

  it('says that Cardwright is gone once it has tried five times', async () => {
    const api = connectBrowserApi(new Tab(server.address));
    const under = api.request('app.today', {});
    await requests(1);
    const stopped = nextState(api, 'stopped');
    await server.close();
    expect(await stopped).toMatchObject({ message: expect.stringMatching(/not running/u) as string });
    expect(await under).toMatchObject({ ok: false, error: { code: 'engine-stopped' } });
    expect(await api.request('app.info', {})).toMatchObject({ ok: false, error: { code: 'engine-stopped' } });
  });
});
