import { Worker } from 'node:worker_threads';
import { CardwrightError } from '../../../shared/errors.ts';
import type { DocumentSource } from '../guides/types.ts';
import type { CompileResult, Decisions, FromCompiler, Qualifiers, ToCompiler } from './compile-protocol.ts';

export interface CompileOptions {
  decisions?: Decisions;
  qualifiers?: Qualifiers;
  progress?: (phase: string, done: number, total: number) => void;
  /** Fires: the thread is ended and the promise rejects with `cancelled`. */
  signal?: AbortSignal;
}

export interface CompileLimits {
  /** Longest time for documents of so many bytes, in ms, from the moment the thread is ready. */
  timeMs(bytes: number): number;
  /** Longest time until the thread is ready, in ms. */
  startMs: number;
  /** Heap of the thread, in megabytes. */
  heapMb: number;
  /** The thread is ended when it has had nothing to do for so long, in ms. */
  idleMs: number;
}

const megabyte = 1024 * 1024;

/** 30 s for 20 MB; less for less, so that a small document that does not come to an end is given up within five seconds. */
export const compileLimits: CompileLimits = {
  timeMs: (bytes) => Math.min(4500 + (2500 * bytes) / megabyte, Math.max(30_000, (1500 * bytes) / megabyte)),
  startMs: 30_000,
  heapMb: 1024,
  idleMs: 20_000,
};

/**
 * Compiles documents on a thread of their own, one request after another. A request that takes too long, runs out of
 * memory or is cancelled ends the thread, and the next one gets a new thread; the caller's thread never waits.
 */
export class CompileThread {
  readonly #module: URL;
  readonly #limits: CompileLimits;
  #worker: Worker | null = null;
  #tail: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | null = null;
  #closed = false;

  /** @param module of the worker: `compile-worker.ts`, or what was built from it. */
  constructor(module: URL, limits: CompileLimits = compileLimits) {
    this.#module = module;
    this.#limits = limits;
  }

  /**
   * Rejects with a CardwrightError in words where the documents cannot be compiled (`unreadable-document`,
   * `document-too-large`, `unsupported-format`, `cancelled`), and with another error where something is wrong inside.
   */
  compile(sources: readonly DocumentSource[], options: CompileOptions = {}): Promise<CompileResult> {
    const turn = this.#tail.then(() => this.#compile(sources, options));
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the thread and what runs on it. */
  close(): void {
    this.#closed = true;
    this.#end();
  }

  async #compile(sources: readonly DocumentSource[], options: CompileOptions): Promise<CompileResult> {
    if (this.#closed || options.signal?.aborted === true) throw cancelled();
    const worker = this.#take();
    try {
      const { decisions = {}, qualifiers = {} } = options;
      return await exchange(worker, { sources, decisions, qualifiers }, options, this.#limits);
    } catch (error) {
      if (!(error instanceof FailedInside)) this.#end();
      throw error instanceof FailedInside ? error.cause : error;
    } finally {
      this.#rest();
    }
  }

  #take(): Worker {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    if (this.#worker === null) {
      const worker = new Worker(this.#module, {
        // The flags of whoever runs the engine (a test runner, an inspector) are not the worker's.
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: this.#limits.heapMb, stackSizeMb: 8 },
      });
      // Whoever waits for an answer listens too; this one keeps a failure between two requests from ending the engine.
      worker.on('error', () => undefined);
      worker.on('exit', () => {
        if (this.#worker === worker) this.#worker = null;
      });
      this.#worker = worker;
    }
    this.#worker.ref();
    return this.#worker;
  }

  #rest(): void {
    if (this.#worker === null) return;
    this.#worker.unref();
    this.#idle = setTimeout(() => this.#end(), this.#limits.idleMs);
    this.#idle.unref();
  }

  #end(): void {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    void this.#worker?.terminate();
    this.#worker = null;
  }
}

/** The compiler threw, and its thread is as good as before. */
class FailedInside extends Error {}

const ready = new WeakSet<Worker>();

function exchange(
  worker: Worker,
  request: ToCompiler,
  { progress, signal }: CompileOptions,
  limits: CompileLimits,
): Promise<CompileResult> {
  const bytes = request.sources.reduce((sum, { content }) => sum + content.length, 0);
  return new Promise<CompileResult>((resolve, reject) => {
    let timer: NodeJS.Timeout;
    const begin = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => finish(() => reject(tooSlow())), limits.timeMs(bytes));
    };
    const onMessage = (message: FromCompiler): void => {
      if (message.type === 'ready') {
        ready.add(worker);
        begin();
      } else if (message.type === 'progress') progress?.(message.phase, message.done, message.total);
      else if (message.type === 'done') finish(() => resolve(message.result));
      else finish(() => reject(new FailedInside('compile failed', { cause: errorOf(message) })));
    };
    const onError = (error: unknown): void => finish(() => reject(crashOf(error)));
    const onExit = (): void => finish(() => reject(brokenOff()));
    const onAbort = (): void => finish(() => reject(cancelled()));
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      signal?.removeEventListener('abort', onAbort);
      settle();
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    signal?.addEventListener('abort', onAbort);
    timer = setTimeout(() => finish(() => reject(tooSlow())), limits.startMs);
    if (ready.has(worker)) begin();
    worker.postMessage(request);
  });
}

function errorOf(message: Extract<FromCompiler, { type: 'failed' }>): unknown {
  const { failure, error } = message;
  if (failure !== null) return new CardwrightError(failure.code, failure.message, { ...failure.details });
  return isStackOverflow(error) ? tooDeep() : error;
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

function crashOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return tooBig();
  return isStackOverflow(error) ? tooDeep() : error;
}

function cancelled(): CardwrightError {
  return new CardwrightError('cancelled', 'Cancelled. Nothing was changed.');
}

function brokenOff(): CardwrightError {
  return new CardwrightError(
    'unreadable-document',
    'Reading this broke off before its end. Nothing was added. Try again; if it happens again, save the document as plain text and import that.',
  );
}

function tooSlow(): CardwrightError {
  return new CardwrightError(
    'unreadable-document',
    'Reading this took too long and was given up. Nothing was added. Split the document, or leave out the part that is not plain text, and import it again.',
  );
}

function tooBig(): CardwrightError {
  return new CardwrightError(
    'document-too-large',
    'Reading this needs more memory than Cardwright sets aside for it. Nothing was added. Split the document and import the parts.',
  );
}

function tooDeep(): CardwrightError {
  return new CardwrightError(
    'unreadable-document',
    'Lists, quotes or tags are nested too deeply here to be read. Nothing was added. Make the document flatter and import it again.',
  );
}
