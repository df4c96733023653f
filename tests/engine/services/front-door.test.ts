import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppEvent, Method } from '../../../src/shared/contract/index.ts';
import { frontDoor } from '../../../src/main/engine/front-door.ts';
import { createEngine } from '../../../src/main/engine/index.ts';
import type { TestEngine } from '../collection/support.ts';
import {
  StandingClock,
  addNotes,
  day,
  firstStudyDay,
  plainNotes,
  startEngine,
  temporaryFolder,
  withCollection,
} from '../collection/support.ts';

let clock: StandingClock;
let folder: string;
let path: string;
let remove: () => void;
let running: TestEngine | null = null;

beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  path = join(folder, 'collection.db');
  clock = new StandingClock();
});
afterEach(async () => {
  await running?.close();
  running = null;
  remove();
});

async function start(options: Parameters<typeof startEngine>[2] = {}): Promise<TestEngine> {
  running = await startEngine(path, clock, options);
  return running;
}

test('input that the contract does not allow is refused, with the place that is wrong', async () => {
  const { engine } = await start();
  const envelope = await engine.request('settings.set', { rolloverHour: 24 });
  expect(envelope).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', details: { place: 'rolloverHour' } },
  });
  const extra = await engine.request('deck.list', { surprise: true });
  expect(extra).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

test.each(['no.such', 'toString', '__proto__'])(
  'a method that is not in the contract (%s) is refused',
  async (name) => {
    const { engine } = await start();
    const envelope = await engine.request(name as Method, {});
    expect(envelope).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  },
);

test('an unforeseen failure gets an id that is in the log too, and no text of a card', async () => {
  const lines: string[] = [];
  const unforeseen = (): never => {
    throw new Error('Secret prompt of a card');
  };
  const handlers = new Proxy({} as Parameters<typeof frontDoor>[0], { get: () => unforeseen });
  const { ask } = frontDoor(handlers, { path, emit: () => undefined, log: (line) => lines.push(line) });
  const envelope = await ask('deck.list', {});
  if (envelope.ok) throw new Error('It was not refused');
  expect(envelope.error.code).toBe('internal');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(String(envelope.error.details['id']));
  expect(lines[0]).toContain('deck.list');
  expect(lines[0]).not.toContain('Secret');
  expect(envelope.error.message).not.toContain('Secret');
});

test('views are told of writes, and not of reads or of what was refused', async () => {
  const { engine, ask, refuse } = await start();
  const events: AppEvent[] = [];
  const stop = engine.onEvent((event) => events.push(event));
  await ask('deck.list', {});
  await refuse('deck.rename', { id: 'never', name: 'X' });
  expect(events).toEqual([]);
  await ask('deck.create', { name: 'Deck' });
  expect(events).toEqual([{ type: 'changed' }]);
  stop();
  await ask('deck.create', { name: 'Another' });
  expect(events).toHaveLength(1);
});

test('a collection that cannot be opened is refused before the engine starts', async () => {
  writeFileSync(path, 'not a collection');
  const options = { collection: path, clock, guidesFolder: folder, version: '0.0.0' };
  await expect(createEngine(options)).rejects.toMatchObject({ code: 'collection-corrupt' });
});

test('settings begin as learners expect them, keep what was set, and pass over what they do not understand', async () => {
  const first = await start();
  expect(await first.ask('settings.get', {})).toMatchObject({
    newPerDay: 20,
    reviewsPerDay: 200,
    rolloverHour: 4,
    desiredRetention: 0.9,
    learningSteps: [1, 10],
    relearningSteps: [10],
    learnAheadMinutes: 20,
    leechLapses: 8,
  });
  await first.ask('settings.set', { newPerDay: 5, theme: 'dark' });
  await first.close();
  withCollection(path, clock, ({ config }) => config.set('reviewsPerDay', 'many', 0));
  const second = await start();
  expect(await second.ask('settings.get', {})).toMatchObject({
    newPerDay: 5,
    theme: 'dark',
    reviewsPerDay: 200,
  });
});

test('decks are made with those above them and renamed with those below them', async () => {
  const { ask, refuse } = await start();
  await ask('deck.create', { name: ' Cloud :: Storage::Blocks ' });
  const names = async (): Promise<string[]> => (await ask('deck.list', {})).map(({ name }) => name);
  expect(await names()).toEqual(['Cloud', 'Cloud::Storage', 'Cloud::Storage::Blocks']);
  const storage = (await ask('deck.list', {}))[1]?.id ?? '';
  await ask('deck.rename', { id: storage, name: 'Law::Data' });
  expect(await names()).toEqual(['Cloud', 'Law', 'Law::Data', 'Law::Data::Blocks']);
  expect(await refuse('deck.rename', { id: storage, name: 'Cloud' })).toMatchObject({
    code: 'invalid-input',
  });
  expect(await refuse('deck.rename', { id: storage, name: 'Law::Data::In itself' })).toMatchObject({
    code: 'invalid-input',
  });
  expect(await refuse('deck.create', { name: 'Law:: ' })).toMatchObject({ code: 'invalid-input' });
  await ask('history.undo', {});
  expect(await names()).toEqual(['Cloud', 'Cloud::Storage', 'Cloud::Storage::Blocks']);
});

test('today tells what is due, done and to come', async () => {
  withCollection(path, clock, (collection) => {
    addNotes(collection, 'Deck', [[{ prompt: 'A' }, { prompt: 'B' }], ...plainNotes('C', 2)]);
  });
  const { ask } = await start();
  const empty = await ask('app.today', {});
  expect(empty).toMatchObject({
    studyDay: firstStudyDay,
    // One card of a note a day.
    due: { new: 3, learning: 0, review: 0 },
    cards: 4,
    done: { answers: 0, seconds: 0 },
    openQuestions: 0,
    undo: 'Add notes',
  });
  // The prior pace: 25 s for a new card and 9.2 s for its return, three times: 102.6 s.
  expect(empty.minutes).toBe(2);
  expect(empty.decks).toMatchObject([{ name: 'Deck', total: 4, counts: { new: 3, learning: 0, review: 0 } }]);
  expect(empty.forecast.map(({ studyDay }) => studyDay - firstStudyDay)).toEqual([0, 1, 2, 3, 4, 5, 6]);

  const { session, card } = await ask('review.start', { deck: null, minutes: null });
  const answered = await ask('review.answer', {
    requestId: '018f4c2e-0000-7000-8000-000000000001',
    session,
    card: card?.id ?? '',
    version: card?.version ?? 0,
    grade: 'good',
    timeMs: 75_000,
    evidence: 'recall',
    options: null,
    picked: null,
  });
  expect(answered.counts).toEqual({ new: 2, learning: 1, review: 0 });
  const later = await ask('app.today', {});
  expect(later.due).toEqual({ new: 2, learning: 1, review: 0 });
  expect(later.decks[0]?.counts).toEqual({ new: 2, learning: 1, review: 0 });
  // An answer counts for at most a minute.
  expect(later.done).toEqual({ answers: 1, seconds: 60 });
  expect(later.forecast[0]?.cards).toBe(1);

  clock.pass(day);
  expect(await ask('app.today', {})).toMatchObject({ studyDay: firstStudyDay + 1, done: { answers: 0 } });
});

test('a day whose minutes are used up has nothing more to show', async () => {
  withCollection(path, clock, (collection) => addNotes(collection, 'Deck', plainNotes('Card', 5)));
  const { ask } = await start();
  await ask('settings.set', { minutesPerDay: 1 });
  const { session, card, counts } = await ask('review.start', { deck: null, minutes: null });
  // 34.2 s a card: one fits into a minute.
  expect(counts.new).toBe(1);
  await ask('review.answer', {
    requestId: '018f4c2e-0000-7000-8000-000000000002',
    session,
    card: card?.id ?? '',
    version: card?.version ?? 0,
    grade: 'easy',
    timeMs: 60_000,
    evidence: 'recall',
    options: null,
    picked: null,
  });
  expect(await ask('app.today', {})).toMatchObject({ due: { new: 0, learning: 0, review: 0 } });
  expect((await ask('deck.list', {}))[0]?.counts).toEqual({ new: 0, learning: 0, review: 0 });
  // Whoever asks for more gets more.
  expect((await ask('review.start', { deck: null, minutes: 1 })).counts.new).toBe(1);
});

test('the guides that ship are offered with title and description, from the front matter or the text', async () => {
  const guides = join(folder, 'guides');
  mkdirSync(guides);
  writeFileSync(
    join(guides, 'b.md'),
    '---\r\ntitle: "Who does what"\r\ndescription: A guide: with a colon\r\n---\r\n# Other\r\n',
  );
  writeFileSync(join(guides, 'a.md'), '# Heading\n\nA first paragraph.\n');
  writeFileSync(join(guides, 'README.md'), '# Not a guide\n');
  const { ask } = await start({ guidesFolder: guides });
  expect((await ask('app.today', {})).shippedGuides).toEqual([
    { id: 'a.md', title: 'Heading', description: 'A first paragraph.', imported: false },
    { id: 'b.md', title: 'Who does what', description: 'A guide: with a colon', imported: false },
  ]);
});

test('an engine that was closed says so, and closing it twice does nothing more', async () => {
  const { engine, refuse, close } = await start();
  await close();
  expect(await refuse('deck.list', {})).toMatchObject({ code: 'engine-stopped' });
  await engine.close();
  withCollection(path, clock, ({ cards }) => expect(cards.count()).toBe(0));
});
