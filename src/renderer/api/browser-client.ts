import type { CardwrightApi } from '../../shared/api.ts';
import {
  socketPath,
  socketProtocol,
  tokenPrefix,
  type FromHost,
  type ToHost,
} from '../../shared/browser-wire.ts';
import type { AppEvent, Input, Method, Output } from '../../shared/contract/index.ts';
import type { Envelope, Failure } from '../../shared/errors.ts';

/** The parts of a window that the connection needs. */
export interface Surroundings {
  location: Pick<Location, 'host' | 'hash' | 'pathname' | 'search'>;
  history: Pick<History, 'replaceState'>;
  sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
  navigator: { readonly platform: string };
  WebSocket: new (address: string, protocols: string[]) => WebSocket;
  setTimeout: (run: () => void, ms: number) => unknown;
}

const tokenKey = 'cardwright-token';
const firstWaitMs = 200;
const longestWaitMs = 5_000;
/** Attempts without success after which the host is taken for gone. */
const attemptsUntilGone = 5;

const words = {
  token:
    'This page was opened without its key. Open Cardwright with the address that it printed when it started.',
  lost: 'The connection to Cardwright was lost and is being made again. Every answer it had taken is kept.',
  back: 'Cardwright is connected again.',
  gone: 'Cardwright is not running on this computer any more. Every answer it had taken is kept. Start it again and use the page that it opens.',
} as const;

interface Pending {
  text: string;
  resolve: (envelope: Envelope<unknown>) => void;
}

/** Speaks to the browser host that served this page; connects again by itself and sends again what was under way. */
export function connectBrowserApi(surroundings: Surroundings = browserWindow()): CardwrightApi {
  return new BrowserConnection(surroundings).api();
}

class BrowserConnection {
  readonly #around: Surroundings;
  readonly #token: string;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Set<(event: AppEvent) => void>();
  #socket: WebSocket | null = null;
  #nextId = 1;
  #failed = 0;
  #state: 'connecting' | 'open' | 'lost' | 'gone' = 'connecting';

  constructor(around: Surroundings) {
    this.#around = around;
    this.#token = takeToken(around);
    if (this.#token !== '') this.#connect();
  }

  api(): CardwrightApi {
    return Object.freeze({
      host: 'browser',
      platform: platformOf(this.#around.navigator.platform),
      request: <M extends Method>(method: M, input: Input<M>) => this.#request(method, input),
      onEvent: (listener: (event: AppEvent) => void) => {
        this.#listeners.add(listener);
        return () => {
          this.#listeners.delete(listener);
        };
      },
    } as const);
  }

  #request<M extends Method>(method: M, input: Input<M>): Promise<Envelope<Output<M>>> {
    if (this.#token === '') return Promise.resolve({ ok: false, error: failure('forbidden', words.token) });
    if (this.#state === 'gone') {
      return Promise.resolve({ ok: false, error: failure('engine-stopped', words.gone) });
    }
    const id = this.#nextId++;
    const message: ToHost = { id, method, input };
    const text = JSON.stringify(message);
    return new Promise((resolve) => {
      // The host answers with what the contract says; both sides take their types from it.
      this.#pending.set(id, { text, resolve: (envelope) => resolve(envelope as Envelope<Output<M>>) });
      if (this.#state === 'open') this.#socket?.send(text);
    });
  }

  #connect(): void {
    const { WebSocket, location } = this.#around;
    const socket = new WebSocket(`ws://${location.host}${socketPath}`, [
      socketProtocol,
      tokenPrefix + this.#token,
    ]);
    this.#socket = socket;
    socket.addEventListener('open', () => this.#opened(socket));
    socket.addEventListener('message', (event: MessageEvent<string>) => {
      this.#take(JSON.parse(event.data) as FromHost);
    });
    socket.addEventListener('close', () => this.#closed());
  }

  #opened(socket: WebSocket): void {
    const again = this.#state !== 'connecting';
    this.#state = 'open';
    this.#failed = 0;
    for (const { text } of this.#pending.values()) socket.send(text);
    if (again) this.#tell({ type: 'engine', state: 'ready', message: words.back });
  }

  #take(message: FromHost): void {
    if (message.type === 'event') {
      this.#tell(message.event);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    pending?.resolve(message.envelope);
  }

  #closed(): void {
    if (this.#state === 'open') {
      this.#state = 'lost';
      this.#tell({ type: 'engine', state: 'restarting', message: words.lost });
    }
    this.#failed += 1;
    if (this.#failed === attemptsUntilGone) {
      this.#state = 'gone';
      for (const { resolve } of this.#pending.values()) {
        resolve({ ok: false, error: failure('engine-stopped', words.gone) });
      }
      this.#pending.clear();
      this.#tell({ type: 'engine', state: 'stopped', message: words.gone });
    }
    const wait = Math.min(firstWaitMs * 2 ** (this.#failed - 1), longestWaitMs);
    this.#around.setTimeout(() => this.#connect(), wait);
  }

  #tell(event: AppEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** The token comes in the fragment once; it is taken out of the address and kept for this tab, so that a reload works. */
function takeToken({ location, history, sessionStorage }: Surroundings): string {
  const given = /^#token=([\w-]+)$/u.exec(location.hash)?.[1];
  if (given === undefined) return sessionStorage.getItem(tokenKey) ?? '';
  sessionStorage.setItem(tokenKey, given);
  history.replaceState(null, '', location.pathname + location.search);
  return given;
}

/** Named as Node names them, so that the page needs to know one set of names. */
function platformOf(platform: string): string {
  if (/^mac|^iphone|^ipad/iu.test(platform)) return 'darwin';
  return /^win/iu.test(platform) ? 'win32' : 'linux';
}

function failure(code: Failure['code'], message: string): Failure {
  return { code, message, details: {} };
}

function browserWindow(): Surroundings {
  const { location, history, sessionStorage, navigator, WebSocket } = window;
  return {
    location,
    history,
    sessionStorage,
    navigator,
    WebSocket,
    setTimeout: (run, ms) => window.setTimeout(run, ms),
  };
}
