import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppEvent } from '../../../src/shared/contract/index.ts';
import type { JobReport } from '../../../src/main/engine/jobs/job-runner.ts';
import { JobRunner } from '../../../src/main/engine/jobs/job-runner.ts';
import { CardwrightError } from '../../../src/shared/errors.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Heard {
  at: number;
  event: AppEvent;
}

function setUp(): { runner: JobRunner; heard: Heard[]; events: () => AppEvent[] } {
  const heard: Heard[] = [];
  let ids = 0;
  const runner = new JobRunner({
    newId: () => `job-${(ids += 1)}`,
    emit: (event) => heard.push({ at: Date.now(), event }),
    failureOf: (error) =>
      error instanceof CardwrightError
        ? { code: error.code, message: error.message, details: error.details }
        : { code: 'internal', message: 'internal', details: {} },
  });
  return { runner, heard, events: () => heard.map(({ event }) => event) };
}

describe('a job', () => {
  it('has an id before it begins, and ends with its preview', async () => {
    const { runner, events } = setUp();
    let begun = false;
    const job = runner.start(async () => {
      begun = true;
      return 'preview-1';
    });
    expect(begun).toBe(false);
    await vi.runAllTimersAsync();
    expect(events()).toEqual([{ type: 'job-done', job, preview: 'preview-1' }]);
  });

  it('fails with the words of its error', async () => {
    const { runner, events } = setUp();
    const job = runner.start(async () => {
      throw new CardwrightError('unreadable-document', 'It is empty.', { name: 'a.md' });
    });
    await vi.runAllTimersAsync();
    const error = { code: 'unreadable-document', message: 'It is empty.', details: { name: 'a.md' } };
    expect(events()).toEqual([{ type: 'job-failed', job, error }]);
  });

  it('tells at once that it was cancelled, once, and nothing after that', async () => {
    const { runner, events } = setUp();
    let report: JobReport | null = null;
    let release = (): void => undefined;
    const job = runner.start(async (given) => {
      report = given;
      await new Promise<void>((resolve) => (release = resolve));
      given.progress('late', 1, 1);
      return 'preview-1';
    });
    await vi.advanceTimersByTimeAsync(1);
    runner.cancel(job);
    expect(report).toMatchObject({ signal: { aborted: true } });
    release();
    runner.cancel(job);
    await vi.runAllTimersAsync();
    expect(events()).toHaveLength(1);
    expect(events()[0]).toMatchObject({ type: 'job-failed', job, error: { code: 'cancelled' } });
  });

  it('does not begin when it is cancelled before that', async () => {
    const { runner } = setUp();
    let begun = false;
    runner.cancel(
      runner.start(async () => {
        begun = true;
        return null;
      }),
    );
    await vi.runAllTimersAsync();
    expect(begun).toBe(false);
  });

  it('lets a cancel of an unknown job be', () => {
    const { runner, events } = setUp();
    runner.cancel('nobody');
    expect(events()).toEqual([]);
  });

  it('says nothing more once the runner is closed', async () => {
    const { runner, events } = setUp();
    runner.start(async () => 'preview-1');
    runner.close();
    await vi.runAllTimersAsync();
    expect(events()).toEqual([]);
  });
});

describe('progress', () => {
  const step = fc.record({
    wait: fc.integer({ min: 0, max: 180 }),
    phase: fc.constantFrom('read', 'model', 'facts'),
    done: fc.integer({ min: 0, max: 50 }),
  });

  it('comes at most ten times a second, never goes back, and its last step is always told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
        const { runner, heard } = setUp();
        runner.start(async ({ progress }) => {
          for (const { wait, phase, done } of steps) {
            await new Promise((resolve) => setTimeout(resolve, wait));
            progress(phase, done, 50);
          }
          progress('end', 1, 1);
          return null;
        });
        await vi.advanceTimersByTimeAsync(20_000);
        const told = heard.flatMap(({ at, event }) =>
          event.type === 'job-progress' ? [{ at, ...event }] : [],
        );
        for (const { at } of told)
          expect(told.filter((other) => other.at >= at && other.at < at + 1000).length).toBeLessThanOrEqual(
            10,
          );
        const phases = told.map(({ phase }) => phase).filter((phase, at, all) => phase !== all[at - 1]);
        expect(new Set(phases).size).toBe(phases.length);
        for (const phase of phases) {
          const done = told.filter((one) => one.phase === phase).map((one) => one.done);
          expect(done).toEqual(done.toSorted((a, b) => a - b));
        }
        expect(told.at(-1)).toMatchObject({ phase: 'end', done: 1, total: 1 });
        expect(heard.at(-1)?.event.type).toBe('job-done');
      }),
      { numRuns: 60 },
    );
  });
});
