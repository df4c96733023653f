import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenEngine } from './open-engine.ts';
import { lineCompiler, openEngine, text } from './open-engine.ts';

let app: OpenEngine;
beforeEach(async () => {
  app = await openEngine(lineCompiler);
});
afterEach(() => app.close());

const lines = ['# Ship', 'Steering -> Crew', 'Rowing -> Guest', 'Cleaning ? Crew / Guest', 'Sunset.'];
const ship = text('ship.txt', ...lines);

describe('the list of documents', () => {
  it('is empty at first', async () => {
    expect(await app.ask('source.list', {})).toEqual([]);
  });

  it('names each with its versions, its cards and what waits, the latest import first', async () => {
    await app.commit(await app.preview(ship));
    await app.commit(await app.preview(text('mast.txt', '# Mast', 'Mast = tall pole')));
    await app.commit(await app.preview(text('ship.txt', ...lines, 'Cooking -> Crew')));
    const [first, second, ...others] = await app.ask('source.list', {});
    expect(others).toEqual([]);
    expect(second).toMatchObject({ name: 'mast.txt', title: 'Mast', cards: 2, questions: 0 });
    expect(first).toMatchObject({
      name: 'ship.txt',
      title: 'Ship',
      format: 'text',
      language: 'en',
      cards: 3,
      questions: 1,
      contradictions: 0,
    });
    expect(first?.versions).toHaveLength(2);
    expect(second?.versions).toHaveLength(1);
  });
});

describe('the coverage of a document', () => {
  it('says of each part what became of it, and gives the cards with their lines', async () => {
    const decisions = [{ card: 'who:Rowing/1', take: false, edit: null }];
    await app.commit(await app.preview(ship), { decisions, deck: 'Sea' });
    const [source] = await app.ask('source.list', {});
    const coverage = await app.ask('source.coverage', { source: source?.id ?? '', version: null });
    expect(coverage.lines).toEqual(lines);
    expect(coverage.spans.map(({ from, state, why, facts }) => [from, state, why, facts])).toEqual([
      [1, 'left-out', 'no fact', []],
      [2, 'cards', '', ['who:Steering']],
      [3, 'no-card', '', ['who:Rowing']],
      [4, 'waits', '', ['who:Cleaning']],
      [5, 'left-out', 'no fact', []],
    ]);
    expect(coverage.cards).toMatchObject([
      { fact: 'who:Steering', deck: 'Sea', prompt: 'Who: Steering?', answer: ['Crew'], from: 2, to: 2 },
    ]);
  });

  it('follows the collection: what is answered, and what is taken back', async () => {
    await app.commit(await app.preview(ship));
    const [source] = await app.ask('source.list', {});
    const states = async (): Promise<string[]> => {
      const input = { source: source?.id ?? '', version: null };
      return (await app.ask('source.coverage', input)).spans.map(({ state }) => state);
    };
    expect(await states()).toEqual(['left-out', 'cards', 'cards', 'waits', 'left-out']);
    const { preview } = await app.preview(ship);
    await app.commit(await app.ask('import.decide', { preview, fact: 'who:Cleaning', answer: ['Guest'] }));
    expect(await states()).toEqual(['left-out', 'cards', 'cards', 'cards', 'left-out']);
    await app.ask('history.undo', {});
    expect(await states()).toEqual(['left-out', 'cards', 'cards', 'waits', 'left-out']);
  });

  it('says of each objective how many cards and open questions there are for it', async () => {
    const taught = text(
      'ship.txt',
      ...lines,
      'Learn to move: who:Steering, who:Rowing',
      'Learn to keep house: who:Cleaning',
      'Learn to swim:',
    );
    await app.commit(await app.preview(taught));
    const [source] = await app.ask('source.list', {});
    const input = { source: source?.id ?? '', version: null };
    expect((await app.ask('source.coverage', input)).objectives).toEqual([
      { text: 'to move', from: 6, to: 6, facts: ['who:Steering', 'who:Rowing'], cards: 2, waits: 0 },
      { text: 'to keep house', from: 7, to: 7, facts: ['who:Cleaning'], cards: 0, waits: 1 },
      { text: 'to swim', from: 8, to: 8, facts: [], cards: 0, waits: 0 },
    ]);
    const { preview } = await app.preview(taught);
    await app.commit(await app.ask('import.decide', { preview, fact: 'who:Cleaning', answer: ['Crew'] }));
    await app.restart();
    const { objectives } = await app.ask('source.coverage', input);
    expect(objectives.map(({ cards, waits }) => [cards, waits])).toEqual([
      [2, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  it('is given of an earlier version too, and refused in words where there is none', async () => {
    await app.commit(await app.preview(ship));
    await app.commit(await app.preview(text('ship.txt', ...lines, 'Cooking -> Crew')));
    const [source] = await app.ask('source.list', {});
    const [, earlier] = source?.versions ?? [];
    const coverage = await app.ask('source.coverage', {
      source: source?.id ?? '',
      version: earlier?.id ?? '',
    });
    expect(coverage.lines).toHaveLength(5);
    const input = { source: source?.id ?? '', version: 'gone' };
    expect(await app.fail('source.coverage', input)).toMatchObject({ code: 'not-found' });
  });
});
