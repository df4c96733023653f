import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenEngine } from './open-engine.ts';
import { lineCompiler, openEngine, text } from './open-engine.ts';
import { query, readTables } from './tables.ts';

let app: OpenEngine;
beforeEach(async () => {
  app = await openEngine(lineCompiler);
});
afterEach(() => app.close());

const guide = text(
  'ship.txt',
  '# Ship',
  'Steering -> Crew',
  'Cleaning ? Crew / Guest',
  'Cooking ? Crew / Guest',
);
const facts = (): Record<string, unknown>[] =>
  query(app.path, 'SELECT key, status, decided FROM fact ORDER BY id');

describe('a question', () => {
  it('has no card until it is answered; the answer is kept as the user’s, and its card is vetted', async () => {
    const preview = await app.preview(guide);
    expect(preview.compilation.cards.map(({ id }) => id)).toEqual(['who:Steering/1']);
    const answered = await app.ask('import.decide', {
      preview: preview.preview,
      fact: 'who:Cleaning',
      answer: ['Guest'],
    });
    expect(answered.compilation.cards.map(({ id, answer }) => [id, answer])).toEqual([
      ['who:Steering/1', ['Crew']],
      ['who:Cleaning/1', ['Guest']],
    ]);
    expect(await app.commit(answered)).toMatchObject({ notes: 2, cards: 2, open: 1 });
    expect(facts()).toEqual([
      { key: 'who:Steering', status: 'accepted', decided: null },
      { key: 'who:Cleaning', status: 'accepted', decided: '["Guest"]' },
      { key: 'who:Cooking', status: 'confirm', decided: null },
    ]);
    expect(readTables(app.path).card.map(({ vetted }) => vetted)).toEqual([0, 1]);
  });

  it('can be opened again', async () => {
    const preview = await app.preview(guide);
    const id = preview.preview;
    await app.ask('import.decide', { preview: id, fact: 'who:Cleaning', answer: ['Guest'] });
    await app.ask('import.decide', { preview: id, fact: 'who:Cooking', answer: ['Crew'] });
    const reopened = await app.ask('import.decide', { preview: id, fact: 'who:Cleaning', answer: null });
    expect(reopened.compilation.facts.map(({ status }) => status)).toEqual([
      'accepted',
      'confirm',
      'accepted',
    ]);
    expect(await app.ask('import.preview', { preview: id })).toEqual(reopened);
  });

  it('is answered together with others in one request, or none of them is', async () => {
    const { preview } = await app.preview(guide);
    const answer = (fact: string) => ({ fact, answer: ['Guest'] });
    const wrong = [answer('who:Cleaning'), answer('nobody')];
    expect(await app.fail('import.decide-all', { preview, decisions: wrong })).toMatchObject({
      code: 'not-found',
    });
    expect((await app.ask('import.preview', { preview })).compilation.cards).toHaveLength(1);
    const answered = await app.ask('import.decide-all', {
      preview,
      decisions: [answer('who:Cleaning'), answer('who:Cooking')],
    });
    expect(answered.compilation.cards.map(({ answer: words }) => words)).toEqual([
      ['Crew'],
      ['Guest'],
      ['Guest'],
    ]);
  });

  it('that the document does not ask cannot be answered', async () => {
    const { preview } = await app.preview(guide);
    for (const fact of ['who:Steering', 'nobody'])
      expect(await app.fail('import.decide', { preview, fact, answer: ['Crew'] })).toMatchObject({
        code: 'not-found',
      });
  });

  it('left open at one import is answered at the next, which makes its card', async () => {
    await app.commit(await app.preview(guide));
    const preview = await app.preview(guide);
    expect(preview.known).toEqual(['who:Steering', 'who:Cleaning', 'who:Cooking']);
    const answered = await app.ask('import.decide', {
      preview: preview.preview,
      fact: 'who:Cooking',
      answer: ['Crew'],
    });
    expect(answered.known).toEqual(['who:Steering', 'who:Cleaning']);
    expect(await app.commit(answered)).toMatchObject({ notes: 1, cards: 1, open: 1 });
    expect(facts()[2]).toEqual({ key: 'who:Cooking', status: 'accepted', decided: '["Crew"]' });
    await app.ask('history.undo', {});
    expect(facts()[2]).toEqual({ key: 'who:Cooking', status: 'confirm', decided: null });
    expect(readTables(app.path).card).toHaveLength(1);
  });

  it('that was answered once is not asked again, in this document or a new version of it', async () => {
    const preview = await app.preview(guide);
    const id = preview.preview;
    await app.commit(
      await app.ask('import.decide', { preview: id, fact: 'who:Cleaning', answer: ['Guest'] }),
    );
    const before = readTables(app.path);
    const again = await app.preview(guide);
    expect(again.compilation.facts.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'confirm']);
    await app.commit(again);
    expect(readTables(app.path)).toEqual(before);
    const changed = await app.preview(
      text('ship.txt', '# Ship', 'Rowing -> Crew', 'Cleaning ? Crew / Guest'),
    );
    expect(changed.compilation.facts.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    await app.commit(changed);
    expect(query(app.path, `SELECT status, decided FROM fact WHERE key = 'who:Cleaning'`)).toEqual([
      { status: 'accepted', decided: '["Guest"]' },
    ]);
  });

  it('that the document itself answers later is the document’s answer', async () => {
    await app.commit(await app.preview(guide));
    await app.commit(
      await app.preview(
        text('ship.txt', '# Ship', 'Steering -> Crew', 'Cleaning -> Guest', 'Cooking ? Crew / Guest'),
      ),
    );
    expect(facts()[1]).toEqual({ key: 'who:Cleaning', status: 'accepted', decided: null });
    expect(readTables(app.path).card).toHaveLength(2);
  });
});

describe('previews', () => {
  it('are gone when they are discarded', async () => {
    const { preview } = await app.preview(guide);
    await app.ask('import.discard', { preview });
    expect(await app.fail('import.preview', { preview })).toMatchObject({ code: 'not-found' });
    expect(await app.fail('import.decide', { preview, fact: 'who:Cleaning', answer: null })).toMatchObject({
      code: 'not-found',
    });
  });

  it('make room: of many that stay open the oldest is let go', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 5; at += 1)
      ids.push((await app.preview(text(`${at}.txt`, `Task ${at} -> Crew`))).preview);
    expect(await app.fail('import.preview', { preview: ids[0] ?? '' })).toMatchObject({ code: 'not-found' });
    for (const preview of ids.slice(1))
      expect((await app.ask('import.preview', { preview })).preview).toBe(preview);
  });

  it('propose the title as the deck, in one level, and the file name where there is no title', async () => {
    expect((await app.preview(text('a.txt', '# Who::does   what', 'Steering -> Crew'))).deck).toBe(
      'Who:does what',
    );
    expect((await app.preview(text('a.txt', 'Steering -> Crew'))).deck).toBe('a');
  });

  it('carry the lines of each document, whatever ends them', async () => {
    const { texts } = await app.preview(
      { name: 'a.txt', text: 'one\r\ntwo\rthree\nfour' },
      text('b.txt', 'five'),
    );
    expect(texts).toEqual([['one', 'two', 'three', 'four'], ['five']]);
  });
});
