import { afterEach, describe, expect, it } from 'vitest';
import { compileLimits, CompileThread } from '../../../src/main/engine/jobs/compile-thread.ts';
import type { DocumentSource } from '../../../src/main/engine/guides/types.ts';

const module = new URL('./workers/answering.ts', import.meta.url);
const doc = (name: string): DocumentSource[] => [{ name, content: 'text' }];

let thread: CompileThread | null = null;

function open(limits: Partial<typeof compileLimits> = {}): CompileThread {
  thread = new CompileThread(module, { ...compileLimits, ...limits });
  return thread;
}

afterEach(() => thread?.close());

describe('a thread that compiles', () => {
  it('answers requests in turn, with their decisions, on one worker', async () => {
    const compiler = open();
    const [first, second] = await Promise.all([
      compiler.compile(doc('a'), { decisions: { f1: ['Customer'] } }),
      compiler.compile(doc('b')),
    ]);
    expect(first.texts).toEqual(['a', '{"f1":["Customer"]}']);
    expect(second.texts).toEqual(['b', '{}']);
    expect([first.notices, second.notices]).toEqual([['1'], ['2']]);
  });

  it('tells of progress', async () => {
    const steps: unknown[] = [];
    await open().compile(doc('a'), { progress: (...step) => steps.push(step) });
    expect(steps).toEqual([
      ['read', 1, 2],
      ['facts', 2, 2],
    ]);
  });

  it('keeps the words and the details of a document that cannot be read, and stays in service', async () => {
    const compiler = open();
    await expect(compiler.compile(doc('empty'))).rejects.toMatchObject({
      name: 'CardwrightError',
      code: 'unreadable-document',
      message: 'There is no text in it.',
      details: { name: 'empty' },
    });
    expect((await compiler.compile(doc('a'))).notices).toEqual(['2']);
  });

  it('hands on a fault as what it is', async () => {
    await expect(open().compile(doc('fault'))).rejects.toMatchObject({ name: 'TypeError' });
  });

  it('says in words that a document is nested too deeply', async () => {
    await expect(open().compile(doc('deep'))).rejects.toMatchObject({ code: 'unreadable-document' });
  });

  it('gives up what does not come to an end, and compiles the next with a new worker', async () => {
    const compiler = open({ timeMs: (bytes) => (bytes === 4 ? 300 : 60_000) });
    await expect(compiler.compile(doc('endless'))).rejects.toMatchObject({
      code: 'unreadable-document',
      message: expect.stringContaining('too long'),
    });
    const next = await compiler.compile([{ name: 'a', content: 'longer' }]);
    expect(next.notices).toEqual(['1']);
  });

  it('says in words that memory ran out, and compiles the next', async () => {
    const compiler = open({ heapMb: 32, timeMs: () => 60_000 });
    await expect(compiler.compile(doc('memory'))).rejects.toMatchObject({ code: 'document-too-large' });
    expect((await compiler.compile(doc('a'))).notices).toEqual(['1']);
  });

  it('says in words that a worker ended by itself', async () => {
    const compiler = open();
    await expect(compiler.compile(doc('exit'))).rejects.toMatchObject({ code: 'unreadable-document' });
    expect((await compiler.compile(doc('a'))).notices).toEqual(['1']);
  });

  it('ends the worker in the middle of its work when it is cancelled', async () => {
    const compiler = open({ timeMs: () => 60_000 });
    const controller = new AbortController();
    const running = compiler.compile(doc('endless'), {
      signal: controller.signal,
      progress: (phase) => {
        if (phase === 'facts') controller.abort();
      },
    });
    const waiting = compiler.compile(doc('a'));
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect((await waiting).notices).toEqual(['1']);
  });

  it('does not begin what was cancelled while it waited', async () => {
    const compiler = open();
    const controller = new AbortController();
    const first = compiler.compile(doc('a'));
    const second = compiler.compile(doc('b'), { signal: controller.signal });
    controller.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect((await first).texts[0]).toBe('a');
    expect((await compiler.compile(doc('c'))).notices).toEqual(['2']);
  });

  it('refuses work when it is closed', async () => {
    const compiler = open();
    compiler.close();
    await expect(compiler.compile(doc('a'))).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('the time a document may take', () => {
  it('is 30 s for 20 MB and under five seconds for a page', () => {
    expect(compileLimits.timeMs(20 * 1024 * 1024)).toBe(30_000);
    expect(compileLimits.timeMs(10_000)).toBeLessThan(5000);
    expect(compileLimits.timeMs(2 * 1024 * 1024)).toBe(9500);
  });
});
