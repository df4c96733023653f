import type { AppEvent } from '../../shared/contract/index.ts';
import type { Envelope, Failure } from '../../shared/errors.ts';
import { wireVersion, type FromEngine, type ToEngine } from '../../shared/wire.ts';
import type { EngineChannel, EngineHost } from './engine-host.ts';

export interface SupervisorOptions {
  host: EngineHost;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
  log?: (line: string) => void;
}

interface Pending {
  message: ToEngine;
  /** How often it was handed to an engine. */
  sent: number;
  resolve: (envelope: Envelope<unknown>) => void;
}

const crashesAllowed = 3;
const crashWindowMs = 60_000;
/** A request that was under way in two crashes is taken for their cause. */
const sendsAllowed = 2;
const closeWithinMs = 5_000;

const words = {
  restarting:
    'The part of Cardwright that keeps your cards ended unexpectedly and is being started again. Every answer it had taken is kept.',
  ready: 'Cardwright is ready again.',
  stopped:
    'The part of Cardwright that keeps your cards ended three times within a minute and is not being started again. Every answer it had taken is kept. Close Cardwright and open it again; if this comes back, run "cardwright doctor".',
  twice:
    'Cardwright ended unexpectedly twice while it worked on this, so it was given up. Nothing of it was kept; everything else is as it was.',
  job: 'Cardwright was restarted while it worked on this. Nothing of it was kept; please start it again.',
  wire: 'Cardwright was updated while it was running. Close it and open it again.',
  closing: 'Cardwright is closing.',
} as const;

/**
 * Starts an engine and keeps it running: requests wait until it is ready, are sent again after a crash (the engine knows
 * an answer by its request id, so nothing is doubled), and are answered with words once it is given up.
 */
export class Supervisor {
  readonly #host: EngineHost;
  readonly #now: () => number;
  readonly #log: (line: string) => void;
  readonly #listeners = new Set<(event: AppEvent) => void>();
  readonly #pending = new Map<number, Pending>();
  /** Jobs that were started and have not ended. */
  readonly #jobs = new Set<string>();
  readonly #started: Promise<Failure | null>;
  #settleStart: (failure: Failure | null) => void = () => undefined;
  #channel: EngineChannel | null = null;
  #state: 'starting' | 'ready' | 'failed' | 'closing' = 'starting';
  #failure: Failure | null = null;
  #crashes: number[] = [];
  #nextId = 1;
  #wasReady = false;

  constructor({ host, now = () => performance.now(), log = () => undefined }: SupervisorOptions) {
    this.#host = host;
    this.#now = now;
    this.#log = log;
    this.#started = new Promise((resolve) => {
      this.#settleStart = resolve;
    });
  }

  /** Starts the engine. Resolves with null once it is ready, or with the reason why it will not be. */
  start(): Promise<Failure | null> {
    if (this.#channel === null && this.#state === 'starting') this.#launch();
    return this.#started;
  }

  /** Never rejects and has no time limit: while the engine is restarted, the answer just comes later. */
  request(method: ToEngine['method'], input: unknown): Promise<Envelope<unknown>> {
    if (this.#failure !== null) return Promise.resolve({ ok: false, error: this.#failure });
    if (this.#state === 'closing') return Promise.resolve({ ok: false, error: stopped(words.closing) });
    return this.#ask(method, input);
  }

  onEvent(listener: (event: AppEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets the engine finish what it has and close its collection; ends it after five seconds if it does not. */
  async close(): Promise<void> {
    const was = this.#state;
    if (was === 'closing') return;
    this.#state = 'closing';
    const channel = this.#channel;
    if (channel !== null && was === 'ready') {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, closeWithinMs);
      });
      await Promise.race([this.#ask('shell.close', {}), late]);
      clearTimeout(timer);
    }
    if (channel !== null) await this.#end(channel);
    this.#giveUp(stopped(words.closing));
  }

  #launch(): void {
    const channel = this.#host.start();
    this.#channel = channel;
    channel.onMessage((message) => {
      if (this.#channel === channel) this.#take(message);
    });
    channel.onExit((reason) => {
      if (this.#channel === channel) this.#lose(reason);
    });
  }

  #take(message: FromEngine): void {
    if (message.type === 'ready') this.#becomeReady(message.wire);
    else if (message.type === 'refused') this.#fail(message.error);
    else if (message.type === 'event') this.#tell(message.event);
    else this.#answer(message.id, message.envelope);
  }

  #becomeReady(wire: number): void {
    if (wire !== wireVersion) {
      this.#fail(stopped(words.wire));
      return;
    }
    if (this.#state !== 'starting') return;
    this.#state = 'ready';
    for (const pending of this.#pending.values()) this.#send(pending);
    this.#settleStart(null);
    if (this.#wasReady) this.#tell({ type: 'engine', state: 'ready', message: words.ready });
    this.#wasReady = true;
  }

  #ask(method: ToEngine['method'], input: unknown): Promise<Envelope<unknown>> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const pending: Pending = { message: { type: 'request', id, method, input }, sent: 0, resolve };
      this.#pending.set(id, pending);
      if (this.#state === 'ready' || method === 'shell.close') this.#send(pending);
    });
  }

  #send(pending: Pending): void {
    pending.sent += 1;
    this.#channel?.send(pending.message);
  }

  #answer(id: number, envelope: Envelope<unknown>): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    this.#pending.delete(id);
    const job = envelope.ok ? jobOf(envelope.value) : null;
    if (job !== null) this.#jobs.add(job);
    pending.resolve(envelope);
  }

  #tell(event: AppEvent): void {
    if (event.type === 'job-progress') this.#jobs.add(event.job);
    if (event.type === 'job-done' || event.type === 'job-failed') this.#jobs.delete(event.job);
    for (const listener of this.#listeners) listener(event);
  }

  /** The engine ended without being asked to. */
  #lose(reason: string): void {
    this.#channel = null;
    if (this.#state === 'closing') {
      this.#giveUp(stopped(words.closing));
      return;
    }
    if (this.#state === 'failed') return;
    const now = this.#now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < crashWindowMs), now];
    this.#log(`engine (${this.#host.name}) ended: ${reason}`);
    this.#state = 'starting';
    for (const job of this.#jobs) {
      this.#tell({ type: 'job-failed', job, error: { code: 'internal', message: words.job, details: {} } });
    }
    if (this.#crashes.length >= crashesAllowed) {
      this.#fail(stopped(words.stopped));
      return;
    }
    for (const [id, pending] of this.#pending) {
      if (pending.sent >= sendsAllowed) {
        this.#answer(id, { ok: false, error: { code: 'internal', message: words.twice, details: {} } });
      }
    }
    this.#tell({ type: 'engine', state: 'restarting', message: words.restarting });
    this.#launch();
  }

  #fail(failure: Failure): void {
    const channel = this.#channel;
    this.#channel = null;
    channel?.kill();
    this.#state = 'failed';
    this.#giveUp(failure);
    this.#tell({ type: 'engine', state: 'stopped', message: failure.message });
  }

  #giveUp(failure: Failure): void {
    this.#failure = failure;
    for (const id of this.#pending.keys()) this.#answer(id, { ok: false, error: failure });
    this.#settleStart(failure);
  }

  #end(channel: EngineChannel): Promise<void> {
    return new Promise((resolve) => {
      if (this.#channel === null) resolve();
      channel.onExit(() => resolve());
      channel.kill();
    });
  }
}

function stopped(message: string): Failure {
  return { code: 'engine-stopped', message, details: {} };
}

function jobOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('job' in value)) return null;
  return typeof value.job === 'string' ? value.job : null;
}
