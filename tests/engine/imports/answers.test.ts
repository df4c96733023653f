import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Preview } from '../../../src/shared/contract/index.ts';
import type { OpenEngine } from './open-engine.ts';
import { lineCompiler, openEngine, text } from './open-engine.ts';
import { query, readTables } from './tables.ts';

let app: OpenEngine;
beforeEach(async () => {
  app = await openEngine(lineCompiler);
});
afterEach(() => app.close());

// Both call the subject's scope "Ship": the question is the same.
const ship = (...lines: string[]): ReturnType<typeof text> => text('ship.txt', '# Ship', ...lines);
const boat = (...lines: string[]): ReturnType<typeof text> =>
  text('boat.txt', '# Boat', 'Rowing -> Guest', ...lines);

const facts = (): Record<string, unknown>[] =>
  query(app.path, 'SELECT key, status, decided FROM fact ORDER BY id');
const answers = (): unknown[] =>
  readTables(app.path).note.map(
    ({ fields }) => JSON.parse((JSON.parse(String(fields)) as string[])[3] ?? '') as unknown,
  );
const decide = (preview: Preview, fact: string, answer: string[]): Promise<Preview> =>
  app.ask('import.decide', { preview: preview.preview, fact, answer });

describe('a document that answers a question otherwise than before', () => {
  it('keeps the card and its history, gives it the new answer, and has it vetted anew', async () => {
    const preview = await app.preview(ship('Steering => Crew'));
    const decisions = [{ card: 'who:Steering.Crew/1', take: true, edit: null }];
    await app.commit(preview, { decisions });
    const { session, card } = await app.ask('review.start', { deck: null, minutes: null });
    await app.ask('review.answer', {
      requestId: randomUUID(),
      session,
      card: card?.id ?? '',
      version: card?.version ?? 0,
      grade: 'easy',
      timeMs: 1000,
      evidence: 'recall',
      options: null,
      picked: null,
    });
    const changed = await app.preview(ship('Steering => Guest'));
    expect(changed.known).toEqual(['who:Steering.Guest']);
    expect(changed.notices).toEqual([expect.stringContaining('0 facts new, 1 changed, 0 no longer in it')]);
    expect(await app.commit(changed)).toMatchObject({ notes: 0, cards: 0, known: 1 });
    expect(facts()).toEqual([{ key: 'who:Steering.Guest', status: 'accepted', decided: null }]);
    expect(answers()).toEqual([['Guest']]);
    expect(readTables(app.path).card).toMatchObject([{ gid: card?.id, state: 2, reps: 1, vetted: 0 }]);
    await app.ask('history.undo', {});
    expect(facts()).toEqual([{ key: 'who:Steering.Crew', status: 'accepted', decided: null }]);
    expect(answers()).toEqual([['Crew']]);
  });

  it('adds a second answer where the first one still stands', async () => {
    await app.commit(await app.preview(ship('Steering => Crew')));
    await app.commit(await app.preview(ship('Steering => Crew', 'Steering => Both')));
    expect(facts().map(({ key, status }) => [key, status])).toEqual([
      ['who:Steering.Crew', 'accepted'],
      ['who:Steering.Both', 'accepted'],
    ]);
  });
});

describe('two documents that contradict each other', () => {
  beforeEach(async () => {
    await app.commit(await app.preview(ship('Steering => Crew')));
  });

  it('are asked about: no card until the user has answered', async () => {
    const preview = await app.preview(boat('Steering => Guest'));
    const { facts: found, cards, conflicts } = preview.compilation;
    expect(found.map(({ id, status }) => [id, status])).toEqual([
      ['who:Rowing', 'accepted'],
      ['who:Steering.Guest', 'conflict'],
    ]);
    expect(cards.map(({ id }) => id)).toEqual(['who:Rowing/1']);
    expect(conflicts).toMatchObject([
      {
        kind: 'party',
        facts: ['who:Steering.Guest'],
        question:
          'Who is responsible for “Steering” (Boat): Guest (“boat.txt”) or Crew (“ship.txt”, imported earlier)?',
        sides: [
          { fact: 'who:Steering.Guest', answer: ['Guest'], earlier: false },
          {
            fact: 'who:Steering.Crew',
            answer: ['Crew'],
            earlier: true,
            sources: [{ document: 'ship.txt', from: 2, to: 2 }],
          },
        ],
      },
    ]);
    expect(await app.commit(preview)).toMatchObject({ notes: 1, cards: 1, open: 1 });
    expect(answers()).toEqual([['Crew'], ['Guest']]);
    expect(facts()[2]).toEqual({ key: 'who:Steering.Guest', status: 'conflict', decided: null });
  });

  it('settled for what is known: the card stays as it is', async () => {
    const before = readTables(app.path).note;
    const preview = await app.preview(boat('Steering => Guest'));
    await app.commit(await decide(preview, 'who:Steering.Guest', ['Crew']));
    expect(readTables(app.path).note[0]).toEqual(before[0]);
    expect(readTables(app.path).card).toHaveLength(2);
    expect(facts()).toEqual([
      { key: 'who:Steering.Crew', status: 'accepted', decided: '["Crew"]' },
      { key: 'who:Rowing', status: 'accepted', decided: null },
      { key: 'who:Steering.Guest', status: 'accepted', decided: '["Crew"]' },
    ]);
  });

  it('settled for the new one: the card that is there takes the answer, and neither document turns it back', async () => {
    const preview = await app.preview(boat('Steering => Guest'));
    await app.commit(await decide(preview, 'who:Steering.Guest', ['Guest']));
    expect(answers()).toEqual([['Guest'], ['Guest']]);
    expect(readTables(app.path).card).toHaveLength(2);
    const settled = readTables(app.path);
    for (const document of [ship('Steering => Crew'), boat('Steering => Guest')]) {
      const again = await app.preview(document);
      expect(again.compilation.conflicts).toEqual([]);
      await app.commit(again);
    }
    expect(readTables(app.path)).toEqual(settled);
  });

  it('are not asked about where the other’s party is unknown here', async () => {
    await app.commit(await app.preview(text('a.txt', '# A', 'Cooking => The cook')));
    const preview = await app.preview(boat('Cooking => Guest'));
    expect(preview.compilation.conflicts).toEqual([]);
  });
});
