import type { AppEvent } from '../../shared/contract/index.ts';
import type { Failure } from '../../shared/errors.ts';
import type { Underway } from './time-left.ts';

export type JobState =
  | ({ state: 'running'; phase: string } & Underway)
  | { state: 'done'; preview: string | null }
  | { state: 'failed'; error: Failure };

/**
 * What is known of each job. Filled from events for all jobs, asked for or not, because a short job may end before the
 * page has the answer that carries its id.
 */
export class JobStore {
  readonly #jobs = new Map<string, JobState>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(job: string): JobState | undefined {
    return this.#jobs.get(job);
  }

  forget(job: string): void {
    this.#jobs.delete(job);
  }

  /** Takes over what an event says of a job; other events change nothing. */
  apply(event: AppEvent): void {
    if (event.type === 'job-progress') {
      const { job, phase, done, total } = event;
      const before = this.#jobs.get(job);
      const at = performance.now();
      const since = before?.state === 'running' && before.phase === phase ? before.since : at;
      this.#jobs.set(job, { state: 'running', phase, done, total, since, at });
    } else if (event.type === 'job-done') {
      this.#jobs.set(event.job, { state: 'done', preview: event.preview });
    } else if (event.type === 'job-failed') {
      this.#jobs.set(event.job, { state: 'failed', error: event.error });
    } else return;
    for (const listener of this.#listeners) listener();
  }

  /** Ends every running job: its engine is gone and no event will come. */
  failRunning(message: string): void {
    for (const [job, state] of this.#jobs) {
      if (state.state !== 'running') continue;
      this.#jobs.set(job, { state: 'failed', error: { code: 'engine-stopped', message, details: {} } });
    }
    for (const listener of this.#listeners) listener();
  }
}
