import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineChannel, EngineHost, EngineLaunch } from '../../src/main/hosts/engine-host.ts';
import { Supervisor } from '../../src/main/hosts/supervisor.ts';
import type { AppEvent } from '../../src/shared/contract/index.ts';
import type { Envelope } from '../../src/shared/errors.ts';
import type { ToEngine } from '../../src/shared/wire.ts';
import { orders, type ProbePlan } from './probe-engine.ts';

/** A kind of host, as the suite needs it. */
export interface HostKind {
  /** Whether its engine has a process of its own, which can really crash. */
  ownProcess: boolean;
  make(launch: EngineLaunch): EngineHost;
}

/** One case, told by asserts alone, so that it runs under vitest and within Electron. */
export interface LifecycleCase {
  name: string;
  ownProcessOnly?: boolean;
  plan?: ProbePlan;
  run(bench: Bench): Promise<void>;
}

const minute = 60_000;

/** A supervisor over one host, with the ends that a test pulls. */
export class Bench {
  readonly events: AppEvent[] = [];
  readonly folder = mkdtempSync(join(tmpdir(), 'cardwright-host-'));
  readonly supervisor: Supervisor;
  now = 0;
  readonly #channels: EngineChannel[] = [];
  #exits = 0;

  constructor(kind: HostKind, plan: ProbePlan) {
    const host = kind.make({
      collection: JSON.stringify(plan),
      guidesFolder: this.folder,
      version: '9.9.9',
      clockShiftMs: 0,
      compileWorker: 'file:///none.js',
    });
    const watched: EngineHost = {
      name: host.name,
      start: () => {
        const channel = host.start();
        this.#channels.push(channel);
        channel.onExit(() => {
          this.#exits += 1;
        });
        return channel;
      },
    };
    this.supervisor = new Supervisor({ host: watched, now: () => this.now });
    this.supervisor.onEvent((event) => this.events.push(event));
  }

  get engines(): { started: number; ended: number } {
    return { started: this.#channels.length, ended: this.#exits };
  }

  /** Ends the running engine as a crash would. */
  crash(): void {
    this.#channels.at(-1)?.kill();
  }

  order(name: string): Promise<Envelope<unknown>> {
    return this.supervisor.request('deck.create', { name });
  }

  info(): Promise<Envelope<unknown>> {
    return this.supervisor.request('app.info', {});
  }

  /** The next event that fits, from now on. */
  next(fits: (event: AppEvent) => boolean): Promise<AppEvent> {
    return new Promise((resolve) => {
      const end = this.supervisor.onEvent((event) => {
        if (!fits(event)) return;
        end();
        resolve(event);
      });
    });
  }

  nextState(state: 'restarting' | 'ready' | 'stopped'): Promise<AppEvent> {
    return this.next((event) => event.type === 'engine' && event.state === state);
  }

  /** Crashes and waits until the next engine is ready. */
  async crashAndRecover(): Promise<void> {
    const ready = this.nextState('ready');
    this.crash();
    await ready;
  }

  async end(): Promise<void> {
    await this.supervisor.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function runCase(kind: HostKind, one: LifecycleCase): Promise<void> {
  const bench = new Bench(kind, one.plan ?? {});
  try {
    await one.run(bench);
  } finally {
    await bench.end();
  }
}

function codeOf(envelope: Envelope<unknown>): string {
  return envelope.ok ? 'ok' : envelope.error.code;
}

function wordsOf(envelope: Envelope<unknown>): string {
  return envelope.ok ? '' : envelope.error.message;
}

export const lifecycle: LifecycleCase[] = [
  {
    name: 'says that it is ready, and answers',
    async run(bench) {
      assert.equal(await bench.supervisor.start(), null);
      const info = await bench.info();
      assert.deepEqual(info.ok && { ...(info.value as object), pid: 0 }, { version: '9.9.9', pid: 0 });
    },
  },
  {
    name: 'keeps requests that come before it is ready',
    async run(bench) {
      const early = bench.order('early');
      await bench.supervisor.start();
      assert.deepEqual(await early, { ok: true, value: { id: 'early' } });
    },
  },
  {
    name: 'runs in a process of its own',
    ownProcessOnly: true,
    async run(bench) {
      await bench.supervisor.start();
      const info = await bench.info();
      assert.notEqual(info.ok && (info.value as { pid: number }).pid, process.pid);
    },
  },
  {
    name: 'passes on the words of an engine that refuses, and does not start it again',
    plan: { refuse: 'This collection is open elsewhere.' },
    async run(bench) {
      const failure = await bench.supervisor.start();
      assert.equal(failure?.code, 'collection-locked');
      assert.equal(failure.message, 'This collection is open elsewhere.');
      assert.equal(codeOf(await bench.info()), 'collection-locked');
      assert.equal(bench.engines.started, 1);
    },
  },
  {
    name: 'answers input that breaks the contract with invalid-input',
    async run(bench) {
      await bench.supervisor.start();
      assert.equal(codeOf(await bench.supervisor.request('deck.create', { name: 7 })), 'invalid-input');
    },
  },
  {
    name: 'answers a request that is not in the contract with invalid-input',
    async run(bench) {
      await bench.supervisor.start();
      const name: string = 'collection.burn';
      assert.equal(codeOf(await bench.supervisor.request(name as ToEngine['method'], {})), 'invalid-input');
    },
  },
  {
    name: 'turns a fault into internal with an id, and goes on',
    async run(bench) {
      await bench.supervisor.start();
      const envelope = await bench.order(orders.fault);
      assert.equal(codeOf(envelope), 'internal');
      assert.match(String(!envelope.ok && envelope.error.details['id']), /^[0-9a-f]{8}$/u);
      assert.doesNotMatch(wordsOf(envelope), /fault of the probe/u);
      assert.equal(codeOf(await bench.info()), 'ok');
      assert.equal(bench.engines.started, 1);
    },
  },
  {
    name: 'passes events on',
    async run(bench) {
      await bench.supervisor.start();
      const offered = bench.next((event) => event.type === 'file-offered');
      await bench.supervisor.request('shell.offer-file', { path: '/guide.md' });
      assert.deepEqual(await offered, { type: 'file-offered', offered: 'offer-1', name: 'guide.md' });
    },
  },
  {
    name: 'runs a job with progress until it is cancelled',
    async run(bench) {
      await bench.supervisor.start();
      const progress = bench.next((event) => event.type === 'job-progress' && event.done === 2);
      const started = await bench.supervisor.request('import.read', { documents: [{ shipped: 'a.md' }] });
      const { job } = (started.ok ? started.value : {}) as { job: string };
      await progress;
      const failed = bench.next((event) => event.type === 'job-failed');
      assert.equal(codeOf(await bench.supervisor.request('job.cancel', { job })), 'ok');
      const event = await failed;
      assert.deepEqual(event.type === 'job-failed' && [event.job, event.error.code], [job, 'cancelled']);
    },
  },
  {
    name: 'starts again after a crash and sends again what was under way',
    async run(bench) {
      await bench.supervisor.start();
      const under = bench.order(orders.secondTime);
      await bench.info();
      await bench.crashAndRecover();
      assert.deepEqual(await under, { ok: true, value: { id: orders.secondTime } });
      const states = bench.events.flatMap((event) => (event.type === 'engine' ? [event.state] : []));
      assert.deepEqual(states, ['restarting', 'ready']);
    },
  },
  {
    name: 'takes requests while it is being started again',
    async run(bench) {
      await bench.supervisor.start();
      const restarting = bench.nextState('restarting');
      bench.crash();
      await restarting;
      assert.deepEqual(await bench.order('meanwhile'), { ok: true, value: { id: 'meanwhile' } });
    },
  },
  {
    name: 'reports a job that a crash took along',
    async run(bench) {
      await bench.supervisor.start();
      const started = await bench.supervisor.request('import.read', { documents: [{ shipped: 'a.md' }] });
      const { job } = (started.ok ? started.value : {}) as { job: string };
      const failed = bench.next((event) => event.type === 'job-failed');
      bench.crash();
      const event = await failed;
      assert.deepEqual(event.type === 'job-failed' && [event.job, event.error.code], [job, 'internal']);
    },
  },
  {
    name: 'gives up a request that was under way in two crashes, and nothing else',
    async run(bench) {
      await bench.supervisor.start();
      const poison = bench.order(orders.hang);
      await bench.info();
      await bench.crashAndRecover();
      await bench.info();
      await bench.crashAndRecover();
      const envelope = await poison;
      assert.equal(codeOf(envelope), 'internal');
      assert.match(wordsOf(envelope), /given up/u);
      assert.equal(codeOf(await bench.info()), 'ok');
    },
  },
  {
    name: 'outlives a request that ends the process each time',
    ownProcessOnly: true,
    async run(bench) {
      await bench.supervisor.start();
      assert.equal(codeOf(await bench.order(orders.crash)), 'internal');
      assert.equal(codeOf(await bench.info()), 'ok');
      assert.equal(bench.engines.started, 3);
    },
  },
  {
    name: 'stops after the third crash within a minute, with words',
    async run(bench) {
      await bench.supervisor.start();
      await bench.crashAndRecover();
      bench.now += minute / 2;
      await bench.crashAndRecover();
      bench.now += minute / 2 - 1;
      const stopped = bench.nextState('stopped');
      bench.crash();
      const event = await stopped;
      assert.match(event.type === 'engine' ? event.message : '', /three times within a minute/u);
      assert.equal(codeOf(await bench.info()), 'engine-stopped');
      assert.equal(bench.engines.started, 3);
    },
  },
  {
    name: 'forgets crashes that are a minute old',
    async run(bench) {
      await bench.supervisor.start();
      await bench.crashAndRecover();
      await bench.crashAndRecover();
      bench.now += minute;
      await bench.crashAndRecover();
      assert.equal(codeOf(await bench.info()), 'ok');
    },
  },
  {
    name: 'stops where the engine never becomes ready',
    ownProcessOnly: true,
    plan: { crashOnStart: true },
    async run(bench) {
      const failure = await bench.supervisor.start();
      assert.equal(failure?.code, 'engine-stopped');
      assert.equal(bench.engines.started, 3);
    },
  },
  {
    name: 'answers what it has before it closes, and nothing afterwards',
    async run(bench) {
      await bench.supervisor.start();
      const last = bench.order('last');
      await bench.supervisor.close();
      assert.deepEqual(await last, { ok: true, value: { id: 'last' } });
      assert.equal(codeOf(await bench.info()), 'engine-stopped');
      assert.deepEqual(bench.engines, { started: 1, ended: 1 });
      assert.deepEqual(bench.events, []);
    },
  },
];
