import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/main/engine/index.ts';
import type { Preview } from '../../../src/shared/contract/index.ts';
import type { OpenEngine } from './open-engine.ts';
import { lineCompiler, openEngine, text } from './open-engine.ts';
import { query, readTables } from './tables.ts';

let app: OpenEngine;
beforeEach(async () => {
  app = await openEngine(lineCompiler);
});
afterEach(() => app.close());

/** More facts than one step writes, and more than three. */
const large = text('large.txt', '# Large', ...Array.from({ length: 350 }, (_, at) => `Task ${at} -> Crew`));
const small = text('small.txt', '# Small', 'Mast = tall pole');

/** Calls `run` once, when the commit of a preview says that it has written something. */
function midway(preview: Preview, run: () => void): void {
  const stop = app.engine.onEvent((event) => {
    if (event.type !== 'job-progress' || event.job !== preview.preview) return;
    stop();
    run();
  });
}

describe('a large import', () => {
  it('lets an answer through, and is one operation all the same', async () => {
    await app.commit(await app.preview(small));
    const before = readTables(app.path);
    const { session, card } = await app.ask('review.start', { deck: null, minutes: null });
    const preview = await app.preview(large);
    const order: string[] = [];
    const commit = app.commit(preview).then((result) => {
      order.push('import');
      return result;
    });
    const answer = app
      .ask('review.answer', {
        requestId: randomUUID(),
        session,
        card: card?.id ?? '',
        version: card?.version ?? 0,
        grade: 'good',
        timeMs: 1000,
        evidence: 'recall',
        options: null,
        picked: null,
      })
      .then(() => order.push('answer'));
    await Promise.all([commit, answer]);
    expect(order).toEqual(['answer', 'import']);
    expect(await commit).toMatchObject({ notes: 350, cards: 350 });
    await app.ask('history.undo', {});
    await app.ask('history.undo', {});
    const after = readTables(app.path);
    expect(after.fact).toEqual(before.fact);
    expect(after.card.map(({ gid, state }) => [gid, state])).toEqual(
      before.card.map(({ gid, state }) => [gid, state]),
    );
  });

  it('tells how far it is under the id of its preview, and only moves forward', async () => {
    const preview = await app.preview(large);
    await app.commit(preview);
    const told = app.events.flatMap((event) =>
      event.type === 'job-progress' && event.job === preview.preview ? [event] : [],
    );
    expect(told[0]).toMatchObject({ phase: 'add', total: 350 });
    const done = told.map((event) => event.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  it('that is cancelled leaves the collection as it was, and its preview open', async () => {
    await app.commit(await app.preview(small));
    const before = readTables(app.path);
    const operations = query(app.path, 'SELECT id FROM operation');
    const preview = await app.preview(large);
    midway(preview, () => void app.ask('job.cancel', { job: preview.preview }));
    const input = { preview: preview.preview, deck: 'Deck', decisions: [], rest: 'take' };
    expect(await app.fail('import.commit', input)).toMatchObject({ code: 'cancelled' });
    expect(readTables(app.path)).toEqual(before);
    expect(query(app.path, 'SELECT id FROM operation')).toEqual(operations);
    expect(query(app.path, 'SELECT gid FROM grave')).toEqual([]);
    expect(await app.commit(preview)).toMatchObject({ cards: 350 });
  });

  it('that a crash broke off is taken out when the collection is opened again', async () => {
    await app.commit(await app.preview(small));
    const before = readTables(app.path);
    const preview = await app.preview(large);
    const crashed = join(app.folder, 'crashed.db');
    let midst = 0;
    midway(preview, () => {
      copyFileSync(app.path, crashed);
      copyFileSync(`${app.path}-wal`, `${crashed}-wal`);
      midst = readTables(crashed).card.length;
    });
    await app.commit(preview);
    expect(midst).toBeGreaterThan(before.card.length);
    const again = await createEngine({
      collection: crashed,
      clock: { now: () => Date.UTC(2026, 2, 4, 13), zone: () => 'Europe/Berlin' },
      guidesFolder: app.folder,
      version: '0.0.0',
    });
    expect(readTables(crashed)).toEqual(before);
    const today = await again.request('app.today', {});
    expect(today).toMatchObject({ value: { undo: 'Import of Small' } });
    await again.close();
  });

  it('is finished before what is asked for meanwhile: an undo takes it back as a whole', async () => {
    const before = readTables(app.path);
    const preview = await app.preview(large);
    const commit = app.commit(preview);
    const undo = app.ask('history.undo', {});
    await commit;
    expect(await undo).toEqual({ name: 'Import of Large' });
    expect(readTables(app.path)).toEqual(before);
  });

  it('is finished before the engine closes', async () => {
    const preview = await app.preview(large);
    const commit = app.commit(preview);
    await app.restart();
    expect(await commit).toMatchObject({ cards: 350 });
    expect((await app.ask('app.today', {})).cards).toBe(350);
  });
});
