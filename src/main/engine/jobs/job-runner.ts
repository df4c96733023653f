import type { AppEvent } from '../../../shared/contract/index.ts';
import type { Failure } from '../../../shared/errors.ts';
import { CardwrightError } from '../../../shared/errors.ts';
import { ProgressGate } from './progress.ts';

/** What long work gets: a place to report to, and the signal that it was cancelled. */
export interface JobReport {
  progress(phase: string, done: number, total: number): void;
  readonly signal: AbortSignal;
}

/** Long work. Answers with the id of the preview that came of it, if any. Must not write after `signal` has fired. */
export type JobBody = (report: JobReport) => Promise<string | null>;

interface Surroundings {
  newId(): string;
  emit(event: AppEvent): void;
  failureOf(error: unknown): Failure;
}

interface RunningJob {
  controller: AbortController;
  gate: ProgressGate;
  /** Whoever asked waits for its end and is told by its answer, not by an event. */
  awaited: boolean;
}

/**
 * Runs long work and tells of it by events: `job-progress` at most ten times a second, then one of `job-done` and
 * `job-failed`. A cancelled job fails with the code `cancelled`.
 */
export class JobRunner {
  readonly #surroundings: Surroundings;
  readonly #running = new Map<string, RunningJob>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Answers with the job's id at once; the work begins after the caller has been answered. */
  start(body: JobBody): string {
    const job = this.#surroundings.newId();
    const { controller, gate } = this.#open(job, false);
    setImmediate(() => void this.#run(job, body, controller.signal, gate));
    return job;
  }

  /**
   * Runs work that the caller waits for: its progress is told under an id that the page knows already, and `cancel` of that
   * id makes the signal fire. Answers with what the work gives, or rejects as it does.
   */
  async run<Result>(job: string, body: (report: JobReport) => Promise<Result>): Promise<Result> {
    const running = this.#open(job, true);
    const { controller, gate } = running;
    try {
      return await body({
        progress: (phase, done, total) => gate.report(phase, done, total),
        signal: controller.signal,
      });
    } finally {
      gate.stop();
      if (this.#running.get(job) === running) this.#running.delete(job);
    }
  }

  #open(job: string, awaited: boolean): RunningJob {
    const { emit } = this.#surroundings;
    const gate = new ProgressGate((progress) => emit({ type: 'job-progress', job, ...progress }));
    const running = { controller: new AbortController(), gate, awaited };
    this.#running.set(job, running);
    return running;
  }

  /** Ends a job. A job that has ended already, or was never there, is let be: its end and the cancel crossed. */
  cancel(job: string): void {
    const running = this.#running.get(job);
    if (running === undefined) return;
    const error = new CardwrightError('cancelled', 'Cancelled. Nothing was changed.');
    this.#end(job, error);
    if (running.awaited) return;
    this.#surroundings.emit({ type: 'job-failed', job, error: this.#surroundings.failureOf(error) });
  }

  /** Ends every job without a word: nobody listens any more. What somebody waits for goes on to its end. */
  close(): void {
    for (const [job, { awaited }] of this.#running) if (!awaited) this.#end(job);
  }

  #end(job: string, reason?: CardwrightError): void {
    const running = this.#running.get(job);
    this.#running.delete(job);
    running?.gate.stop();
    running?.controller.abort(reason);
  }

  async #run(job: string, body: JobBody, signal: AbortSignal, gate: ProgressGate): Promise<void> {
    const { emit, failureOf } = this.#surroundings;
    try {
      signal.throwIfAborted();
      const preview = await body({
        progress: (phase, done, total) => gate.report(phase, done, total),
        signal,
      });
      if (!this.#running.delete(job)) return;
      gate.finish();
      emit({ type: 'job-done', job, preview });
    } catch (error) {
      if (!this.#running.delete(job)) return;
      gate.finish();
      emit({ type: 'job-failed', job, error: failureOf(error) });
    }
  }
}
