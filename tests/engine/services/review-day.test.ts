import { expect, test } from 'vitest';
import { addNotes, day, firstStudyDay, plainNotes, withCollection } from '../collection/support.ts';
import { ReviewCollection } from './review-collection.ts';
import { answerTo, onCard, shown } from './review-requests.ts';

const collection = ReviewCollection.forEachTest();

test('a buried card comes back on the next study day, a suspended one does not', async () => {
  const { ask } = await collection.withNotes(plainNotes('Card', 2));
  const start = await ask('review.start', { deck: null, minutes: null });
  const second = await ask('review.bury', onCard(start));
  expect(shown(second).id).not.toBe(shown(start).id);
  const third = await ask('review.suspend', onCard(second));
  expect(third).toMatchObject({ card: null, counts: { new: 0, learning: 0, review: 0 }, done: 0 });
  collection.clock.pass(day);
  const tomorrow = await ask('review.state', { session: start.session });
  expect(shown(tomorrow).id).toBe(shown(start).id);
  expect(tomorrow.counts).toEqual({ new: 1, learning: 0, review: 0 });
});

test('siblings are kept apart within a day', async () => {
  const { ask } = await collection.withNotes([
    [{ prompt: 'One side' }, { prompt: 'Other side' }],
    [{ prompt: 'Alone' }],
  ]);
  const start = await ask('review.start', { deck: null, minutes: null });
  expect(start.counts.new).toBe(2);
  const prompts = [shown(start).prompt];
  const next = await ask('review.answer', answerTo(start, 'easy'));
  prompts.push(shown(next).prompt);
  const end = await ask('review.answer', answerTo(next, 'easy'));
  expect(end.card).toBeNull();
  expect(prompts.toSorted()).toEqual(['Alone', 'One side']);
  collection.clock.pass(day);
  const tomorrow = await ask('review.start', { deck: null, minutes: null });
  expect(shown(tomorrow).prompt).toBe('Other side');
});

test('the limits of a day count what was done before, in other sessions and decks', async () => {
  const { ask } = await collection.withNotes(plainNotes('Card', 10));
  await ask('settings.set', { newPerDay: 3 });
  const start = await ask('review.start', { deck: null, minutes: null });
  expect(start.counts.new).toBe(3);
  await ask('review.answer', answerTo(start, 'easy'));
  await ask('review.end', { session: start.session });
  const second = await ask('review.start', { deck: null, minutes: null });
  expect(second.counts.new).toBe(2);
  expect(second.done).toBe(0);
  collection.clock.pass(day);
  expect((await ask('review.start', { deck: null, minutes: null })).counts.new).toBe(3);
});

test('a deck is reviewed with the decks below it, and without others', async () => {
  withCollection(collection.path, collection.clock, (collection) => {
    addNotes(collection, 'Cloud', plainNotes('Own', 1));
    addNotes(collection, 'Cloud::Storage', plainNotes('Below', 2));
    addNotes(collection, 'Cloudy', plainNotes('Other', 4));
  });
  const { ask } = await collection.restart();
  const decks = await ask('deck.list', {});
  expect(decks.map(({ name, counts, total }) => [name, counts.new, total])).toEqual([
    ['Cloud', 3, 3],
    ['Cloud::Storage', 2, 2],
    ['Cloudy', 4, 4],
  ]);
  const cloud = decks[0]?.id ?? '';
  expect((await ask('review.start', { deck: cloud, minutes: null })).counts.new).toBe(3);
});

test('a session of so many minutes holds what fits into them', async () => {
  const { ask } = await collection.withNotes(plainNotes('Card', 20));
  const all = await ask('review.start', { deck: null, minutes: null });
  expect(all.counts.new).toBe(20);
  const few = await ask('review.start', { deck: null, minutes: 2 });
  expect(few.counts.new).toBeGreaterThan(0);
  expect(few.counts.new).toBeLessThan(6);
  expect(few.minutesLeft).toBeLessThanOrEqual(2);
});

test('a system whose zone is not known is taken to be in UTC', async () => {
  collection.clock.place = 'Etc/Unknown';
  const { ask } = await collection.withNotes(plainNotes('Card', 1));
  const start = await ask('review.start', { deck: null, minutes: null });
  await ask('review.answer', answerTo(start, 'good'));
  const zones = await collection.read('SELECT zone, offset_minutes FROM review');
  expect(zones).toEqual([{ zone: 'UTC', offset_minutes: 0 }]);
});

test('the study day begins at the rollover hour of the zone one is in', async () => {
  // 01:30 in Berlin on 3 March is still the study day of 2 March; in Tokyo it is 09:30, and a new one.
  collection.clock.at = Date.UTC(2026, 2, 3, 0, 30);
  const { ask } = await collection.withNotes(plainNotes('Card', 1));
  expect((await ask('app.info', {})).studyDay).toBe(firstStudyDay);
  collection.clock.place = 'Asia/Tokyo';
  expect((await ask('app.info', {})).studyDay).toBe(firstStudyDay + 1);
  collection.clock.place = 'Europe/Berlin';
  await ask('settings.set', { rolloverHour: 1 });
  expect((await ask('app.info', {})).studyDay).toBe(firstStudyDay + 1);
});

test('confusable cards are kept apart while they are new', async () => {
  withCollection(collection.path, collection.clock, (collection) => {
    addNotes(collection, 'Deck', plainNotes('Same', 2), { confusable: 'table' });
    addNotes(collection, 'Deck', plainNotes('Other', 1));
  });
  const { ask } = await collection.restart();
  let state = await ask('review.start', { deck: null, minutes: null });
  const prompts: string[] = [];
  while (state.card !== null) {
    prompts.push(state.card.prompt);
    state = await ask('review.answer', answerTo(state, 'easy'));
  }
  expect(prompts[1]).toBe('Other 1');
});
