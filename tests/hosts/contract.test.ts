import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine, systemClock } from '../../src/main/engine/index.ts';
import type { EngineChannel, EngineHost, EngineLaunch } from '../../src/main/hosts/engine-host.ts';
import { inProcessHost } from '../../src/main/hosts/in-process.ts';
import { nodeChildHost } from '../../src/main/hosts/node-child.ts';
import { passPageRequest } from '../../src/main/hosts/page-request.ts';
import { Supervisor } from '../../src/main/hosts/supervisor.ts';
import {
  contract,
  type AppEvent,
  type Input,
  type Method,
  type Output,
} from '../../src/shared/contract/index.ts';

const source = join(import.meta.dirname, '..', '..', 'src', 'main');
const guide = `# Lighthouse duties

| Task | Keeper | Harbour office |
| --- | --- | --- |
| Lighting the lamp | x | |
| Painting the tower | | x |
| Keeping the log | x | |
`;

const kinds: [string, (launch: EngineLaunch) => EngineHost][] = [
  [
    'in-process',
    (launch) =>
      inProcessHost(
        () =>
          createEngine({
            collection: launch.collection ?? '',
            clock: systemClock(launch.clockShiftMs),
            guidesFolder: launch.guidesFolder,
            version: launch.version,
            compileWorker: null,
          }),
        launch.version,
      ),
  ],
  [
    'node child',
    (launch) =>
      nodeChildHost({ node: process.execPath, entry: join(source, 'hosts', 'engine-process.ts'), launch }),
  ],
];

describe.each(kinds)('the engine behind the %s host', (_name, make) => {
  let folder = '';
  let launch: EngineLaunch;
  let engine: Supervisor;
  let channel: EngineChannel;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cardwright-contract-'));
    launch = {
      collection: join(folder, 'collection.cardwright'),
      guidesFolder: join(source, '..', '..', 'decks'),
      version: '1.2.3',
      clockShiftMs: 0,
      compileWorker: pathToFileURL(join(source, 'engine', 'jobs', 'compile-worker.ts')).href,
    };
    const host = make(launch);
    engine = new Supervisor({
      host: {
        name: host.name,
        start: () => {
          channel = host.start();
          return channel;
        },
      },
    });
    await engine.start();
  });

  afterEach(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  /** What a page gets, checked against the contract. */
  async function ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    const envelope = await passPageRequest(engine, method, input);
    if (!envelope.ok) throw new Error(`${method}: ${envelope.error.message}`);
    return contract[method].output.parse(envelope.value) as Output<M>;
  }

  async function codeOf(method: string, input: unknown): Promise<string> {
    const envelope = await passPageRequest(engine, method, input);
    return envelope.ok ? 'ok' : envelope.error.code;
  }

  function next<T extends AppEvent['type']>(type: T): Promise<Extract<AppEvent, { type: T }>> {
    return new Promise((resolve) => {
      const end = engine.onEvent((event) => {
        if (event.type !== type) return;
        end();
        resolve(event as Extract<AppEvent, { type: T }>);
      });
    });
  }

  async function importGuide(): Promise<Output<'import.commit'>> {
    const done = next('job-done');
    await ask('import.read', { documents: [{ name: 'lighthouse.md', text: guide }] });
    const { preview } = await done;
    if (preview === null) throw new Error('no preview');
    await ask('import.preview', { preview });
    return ask('import.commit', { preview, deck: 'Lighthouse', decisions: [], rest: 'take' });
  }

  it('answers with what the contract says', async () => {
    expect(await ask('app.info', {})).toMatchObject({ version: '1.2.3', collectionPath: launch.collection });
    expect((await ask('app.today', {})).cards).toBe(0);
    expect(await ask('deck.list', {})).toEqual([]);
    expect((await ask('settings.get', {})).desiredRetention).toBe(0.9);
  });

  it.each([
    ['a value out of range', 'settings.set', { desiredRetention: 2 }],
    ['a name that is not there', 'settings.set', { colour: 'red' }],
    ['nothing at all', 'deck.create', undefined],
    ['a request that is not in the contract', 'collection.burn', {}],
    ['a request of the shell', 'shell.close', {}],
  ])('refuses %s', async (_what, method, input) => {
    expect(await codeOf(method, input)).toBe('invalid-input');
    expect((await ask('settings.get', {})).desiredRetention).toBe(0.9);
  });

  it('tells of a change', async () => {
    const changed = next('changed');
    await ask('settings.set', { newPerDay: 7 });
    expect(await changed).toEqual({ type: 'changed' });
  });

  it('offers a file of the shell', async () => {
    const offered = next('file-offered');
    await engine.request('shell.offer-file', { path: join(launch.guidesFolder, 'nobody.md') });
    expect((await offered).name).toBe('nobody.md');
  });

  it('reads a document as a job and commits it', async () => {
    const { cards, deck } = await importGuide();
    expect(cards).toBe(3);
    expect((await ask('deck.list', {})).map(({ id, name, total }) => [id, name, total])).toEqual([
      [deck, 'Lighthouse', 3],
    ]);
  });

  it('cancels a job', async () => {
    const failed = next('job-failed');
    const rows = Array.from({ length: 20_000 }, (_, row) => `| Task ${row} | x | |`).join('\n');
    const text = `# Duties\n\n| Task | Keeper | Office |\n| --- | --- | --- |\n${rows}\n`;
    const { job } = await ask('import.read', { documents: [{ name: 'long.md', text }] });
    await ask('job.cancel', { job });
    expect(await failed).toMatchObject({ job, error: { code: 'cancelled' } });
    expect((await ask('app.today', {})).cards).toBe(0);
  });

  it('keeps an answer through a crash, once, when it is sent again', async () => {
    await importGuide();
    const state = await ask('review.start', { deck: null, minutes: null });
    const { session, card } = state;
    if (card === null) throw new Error('no card');
    const answer: Input<'review.answer'> = {
      requestId: randomUUID(),
      session,
      card: card.id,
      version: card.version,
      grade: 'good',
      timeMs: 900,
      evidence: 'recall',
      options: null,
      picked: null,
    };
    await ask('review.answer', answer);
    const ready = next('engine');
    channel.kill();
    await ready;
    const again = await ask('review.answer', answer);
    expect(again.card?.id).not.toBe(card.id);
    expect((await ask('app.today', {})).done.answers).toBe(1);
  });

  it('refuses a second writer, and opens for one after the first has closed', async () => {
    const second = new Supervisor({ host: make(launch) });
    expect(await second.start()).toMatchObject({ code: 'collection-locked' });
    await second.close();
    await engine.close();
    const third = new Supervisor({ host: make(launch) });
    expect(await third.start()).toBeNull();
    await third.close();
  });
});
