import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { contract, isMethod, type AppEvent } from '../../src/shared/contract/index.ts';
import { CardwrightError, type Envelope } from '../../src/shared/errors.ts';
import type { EngineLaunch, ServedEngine } from '../../src/main/hosts/engine-host.ts';

/** How the probe engine is told to behave: its launch's `collection` is this, as JSON. */
export interface ProbePlan {
  /** Refuse to open, as a locked collection does. */
  refuse?: string;
  /** End the process before anything is said. */
  crashOnStart?: boolean;
}

/** Names of decks that the probe takes as orders. */
export const orders = {
  /** Never answered. */
  hang: 'hang',
  /** Ends the process. */
  crash: 'crash',
  fault: 'fault',
  /** Not answered by the first engine that gets it; the next one on the same launch answers. */
  secondTime: 'second-time',
} as const;

/** An engine without storage that speaks the real contract: what the suites of the hosts are run against. */
export async function openProbe(launch: EngineLaunch): Promise<ServedEngine> {
  const plan = JSON.parse(launch.collection ?? '{}') as ProbePlan;
  if (plan.crashOnStart) process.exit(3);
  if (plan.refuse) throw new CardwrightError('collection-locked', plan.refuse);
  await wait(0);
  return new Probe(launch);
}

class Probe implements ServedEngine {
  readonly #launch: EngineLaunch;
  readonly #listeners = new Set<(event: AppEvent) => void>();
  readonly #cancelled = new Set<string>();
  #jobs = 0;

  constructor(launch: EngineLaunch) {
    this.#launch = launch;
  }

  async request(method: string, input: unknown): Promise<Envelope<unknown>> {
    if (method === 'shell.offer-file') {
      this.#tell({ type: 'file-offered', offered: 'offer-1', name: 'guide.md' });
      return { ok: true, value: {} };
    }
    if (!isMethod(method)) return failed('unknown request');
    const parsed = contract[method].input.safeParse(input);
    if (!parsed.success) return failed('not what the contract says');
    if (method === 'app.info')
      return { ok: true, value: { version: this.#launch.version, pid: process.pid } };
    if (method === 'deck.create') return this.#obey((parsed.data as { name: string }).name);
    if (method === 'import.read') return this.#startJob();
    if (method === 'job.cancel') this.#cancelled.add((parsed.data as { job: string }).job);
    return { ok: true, value: {} };
  }

  onEvent(listener: (event: AppEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    await wait(0);
  }

  #obey(order: string): Promise<Envelope<unknown>> | Envelope<unknown> {
    if (order === orders.hang) return new Promise(() => undefined);
    if (order === orders.crash) process.exit(3);
    if (order === orders.fault) throw new Error('a fault of the probe');
    if (order === orders.secondTime && !this.#seenBefore()) return new Promise(() => undefined);
    return { ok: true, value: { id: order } };
  }

  /** Leaves a mark in the launch's folder, which outlives this engine. */
  #seenBefore(): boolean {
    const mark = join(this.#launch.guidesFolder, 'seen');
    if (existsSync(mark)) return true;
    writeFileSync(mark, '');
    return false;
  }

  #startJob(): Envelope<unknown> {
    this.#jobs += 1;
    const job = `job-${process.pid}-${this.#jobs}`;
    void this.#runJob(job);
    return { ok: true, value: { job } };
  }

  /** Goes on until it is cancelled. */
  async #runJob(job: string): Promise<void> {
    for (let done = 0; !this.#cancelled.has(job); done += 1) {
      this.#tell({ type: 'job-progress', job, phase: 'probe', done, total: 0 });
      await wait(5);
    }
    this.#tell({
      type: 'job-failed',
      job,
      error: { code: 'cancelled', message: 'Cancelled. Nothing was changed.', details: {} },
    });
  }

  #tell(event: AppEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

function failed(message: string): Envelope<unknown> {
  return { ok: false, error: { code: 'invalid-input', message, details: {} } };
}
