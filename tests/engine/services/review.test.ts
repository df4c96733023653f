import { expect, test } from 'vitest';
import { day, firstStudyDay, minute, plainNotes } from '../collection/support.ts';
import { ReviewCollection } from './review-collection.ts';
import { answerTo, onCard, shown } from './review-requests.ts';

const collection = ReviewCollection.forEachTest();

test('a new card goes through its steps and comes back after days', async () => {
  const { ask } = await collection.withNotes(plainNotes('Card', 1));
  const start = await ask('review.start', { deck: null, minutes: null });
  expect(shown(start)).toMatchObject({ prompt: 'Card 1', state: 'new', deck: 'Deck', vetted: true });
  expect(start.counts).toEqual({ new: 1, learning: 0, review: 0 });
  expect(shown(start).intervals.forgot).toEqual({ unit: 'minutes', value: 1 });
  expect(shown(start).intervals.good).toEqual({ unit: 'minutes', value: 10 });

  const second = await ask('review.answer', answerTo(start, 'good'));
  // Ten minutes is within the learn-ahead window of twenty.
  expect(shown(second)).toMatchObject({ prompt: 'Card 1', state: 'learning' });
  expect(second.counts).toEqual({ new: 0, learning: 1, review: 0 });
  expect(second).toMatchObject({ done: 1, undo: 'Answer', redo: null });

  collection.clock.pass(10 * minute);
  const third = await ask('review.answer', answerTo(second, 'good'));
  expect(third.card).toBeNull();
  expect(third.waitingUntil).toBeNull();
  expect(third.summary).toMatchObject({ answers: 2, seconds: 8, forgot: 0, remembered: 2, newCards: 1 });
});

test('an answer sent again is not doubled, also not by another engine', async () => {
  const first = await collection.withNotes(plainNotes('Card', 2));
  const start = await first.ask('review.start', { deck: null, minutes: null });
  const answer = answerTo(start, 'good');
  const once = await first.ask('review.answer', answer);
  expect(await first.ask('review.answer', answer)).toEqual(once);
  const second = await collection.restart();
  const again = await second.ask('review.answer', answer);
  expect(again).toMatchObject({ session: start.session, done: 1, counts: once.counts });
  expect(shown(again).id).toBe(shown(once).id);
});

test('an answer to a card that has changed meanwhile is refused as stale and records nothing', async () => {
  const { ask, refuse } = await collection.withNotes(plainNotes('Card', 1));
  const start = await ask('review.start', { deck: null, minutes: null });
  await ask('review.answer', answerTo(start, 'good'));
  expect(await refuse('review.answer', answerTo(start, 'easy'))).toMatchObject({ code: 'stale' });
  expect(await ask('review.state', { session: start.session })).toMatchObject({ done: 1 });
});

test('undo shows the card again as it was, redo goes on, and both outlive a restart', async () => {
  const first = await collection.withNotes(plainNotes('Card', 3));
  const start = await first.ask('review.start', { deck: null, minutes: null });
  const next = await first.ask('review.answer', answerTo(start, 'easy'));
  expect(shown(next).id).not.toBe(shown(start).id);

  const second = await collection.restart();
  const undone = await second.ask('review.undo', { session: start.session });
  expect(shown(undone)).toMatchObject({
    id: shown(start).id,
    state: 'new',
    intervals: shown(start).intervals,
  });
  expect(undone).toMatchObject({ done: 0, counts: start.counts, redo: 'Answer' });

  const third = await collection.restart();
  const redone = await third.ask('review.redo', { session: start.session });
  expect(redone).toMatchObject({ done: 1, counts: next.counts, undo: 'Answer', redo: null });
  expect(shown(redone).id).toBe(shown(next).id);
});

test('a hundred answers are taken back one by one, and done again', async () => {
  const { ask } = await collection.withNotes(plainNotes('Card', 100));
  await ask('settings.set', { newPerDay: 100 });
  let state = await ask('review.start', { deck: null, minutes: null });
  const order: string[] = [];
  for (let count = 0; count < 100; count += 1) {
    order.push(shown(state).id);
    state = await ask('review.answer', answerTo(state, 'easy'));
  }
  expect(state.card).toBeNull();
  for (let count = 99; count >= 0; count -= 1) {
    state = await ask('review.undo', { session: state.session });
    expect(shown(state).id).toBe(order[count]);
  }
  expect(state).toMatchObject({ done: 0, undo: 'Add notes' });
  for (let count = 0; count < 100; count += 1) state = await ask('review.redo', { session: state.session });
  expect(state).toMatchObject({ done: 100, card: null, redo: null });
});

test('a new operation ends what could be redone', async () => {
  const { ask, refuse } = await collection.withNotes(plainNotes('Card', 2));
  const start = await ask('review.start', { deck: null, minutes: null });
  await ask('review.answer', answerTo(start, 'easy'));
  const undone = await ask('review.undo', { session: start.session });
  const after = await ask('review.answer', answerTo(undone, 'good'));
  expect(after.redo).toBeNull();
  expect(await refuse('review.redo', { session: start.session })).toMatchObject({ code: 'nothing-to-undo' });
});

test('undo reaches back to the import that brought the cards', async () => {
  const { ask, refuse } = await collection.withNotes(plainNotes('Card', 2));
  const start = await ask('review.start', { deck: null, minutes: null });
  await ask('review.answer', answerTo(start, 'good'));
  expect(await ask('history.undo', {})).toEqual({ name: 'Answer' });
  expect(await ask('history.undo', {})).toEqual({ name: 'Add notes' });
  expect(await ask('review.state', { session: start.session })).toMatchObject({
    card: null,
    counts: { new: 0, learning: 0, review: 0 },
  });
  expect(await refuse('history.undo', {})).toMatchObject({ code: 'nothing-to-undo' });
  expect(await ask('history.redo', {})).toEqual({ name: 'Add notes' });
  expect(await ask('history.redo', {})).toEqual({ name: 'Answer' });
  const back = await ask('review.state', { session: start.session });
  expect(back).toMatchObject({ done: 1, counts: { new: 1, learning: 1, review: 0 } });
});

test('undoing a burial shows the card', async () => {
  const { ask } = await collection.withNotes(plainNotes('Card', 2));
  const start = await ask('review.start', { deck: null, minutes: null });
  await ask('review.bury', onCard(start));
  const undone = await ask('review.undo', { session: start.session });
  expect(shown(undone).id).toBe(shown(start).id);
  expect(undone).toMatchObject({ counts: start.counts, redo: 'Bury card' });
  const redone = await ask('review.redo', { session: start.session });
  expect(shown(redone).id).not.toBe(shown(start).id);
});

test('a request other than an answer is carried out once, too', async () => {
  const { ask } = await collection.withNotes(plainNotes('Card', 3));
  const start = await ask('review.start', { deck: null, minutes: null });
  const request = onCard(start);
  const buried = await ask('review.bury', request);
  expect(await ask('review.bury', request)).toEqual(buried);
  expect(buried.counts.new).toBe(2);
});

test('a card accepted unseen is kept, edited or dropped', async () => {
  const { ask } = await collection.withNotes(
    [
      [{ prompt: 'Keep me' }],
      [{ prompt: 'Edit me', answer: ['old'], options: ['old', 'other'] }],
      [{ prompt: 'Drop me' }, { prompt: 'And my sibling' }],
    ],
    { vetted: 0 },
  );
  const start = await ask('review.start', { deck: null, minutes: null });
  expect(shown(start)).toMatchObject({ prompt: 'Keep me', vetted: false });
  const kept = await ask('review.keep', onCard(start));
  expect(shown(kept)).toMatchObject({ prompt: 'Keep me', vetted: true, flag: 0 });
  const flagged = await ask('review.flag', { ...onCard(kept), flag: 3 });
  expect(shown(flagged)).toMatchObject({ prompt: 'Keep me', flag: 3 });

  const second = await ask('review.answer', answerTo(flagged, 'easy'));
  expect(shown(second)).toMatchObject({ prompt: 'Edit me', vetted: false });
  const edited = await ask('review.edit', {
    ...onCard(second),
    scope: 'A scope',
    prompt: 'Edited',
    answer: ['new'],
    explanation: 'Because.',
  });
  expect(shown(edited)).toMatchObject({
    id: shown(second).id,
    scope: 'A scope',
    prompt: 'Edited',
    answer: ['new'],
    explanation: 'Because.',
    options: null,
    vetted: true,
  });
  const unedited = await ask('review.undo', { session: start.session });
  expect(shown(unedited)).toMatchObject({ prompt: 'Edit me', answer: ['old'], vetted: false });

  const third = await ask('review.answer', answerTo(unedited, 'easy'));
  expect(shown(third)).toMatchObject({ prompt: 'Drop me' });
  const dropped = await ask('review.drop', onCard(third));
  expect(dropped.card).toBeNull();
  expect((await ask('app.today', {})).cards).toBe(2);
  const restored = await ask('review.undo', { session: start.session });
  expect(shown(restored)).toMatchObject({ prompt: 'Drop me', vetted: false });
  expect((await ask('app.today', {})).cards).toBe(4);
});

test('options are shown in an order that holds for the day', async () => {
  const options = ['Provider', 'Customer', 'Both', 'Nobody'];
  const { ask } = await collection.withNotes([[{ prompt: 'Who?', answer: ['Both'], options }]]);
  const start = await ask('review.start', { deck: null, minutes: null });
  expect(shown(start).options?.toSorted()).toEqual(options.toSorted());
  const again = await ask('review.start', { deck: null, minutes: null });
  expect(shown(again).options).toEqual(shown(start).options);
  await ask('settings.set', { offerOptions: false });
  expect(shown(await ask('review.state', { session: again.session })).options).toBeNull();
});

test('a wrong pick is Forgot and a right one recognition, whatever the page says', async () => {
  const { ask } = await collection.withNotes([
    [{ prompt: 'First', answer: ['Both'], options: ['Both', 'Neither'] }],
    [{ prompt: 'Second', answer: ['Both'], options: ['Both', 'Neither'] }],
  ]);
  const start = await ask('review.start', { deck: null, minutes: null });
  const wrong = answerTo(start, 'good');
  const next = await ask('review.answer', { ...wrong, options: ['Neither', 'Both'], picked: 'Neither' });
  await ask('review.answer', { ...answerTo(next, 'good'), options: ['Both', 'Neither'], picked: 'Both' });
  const rows = await collection.read(
    'SELECT grade, evidence, options, picked, zone, study_day FROM review ORDER BY id',
  );
  const common = { evidence: 'recognition', zone: 'Europe/Berlin', study_day: firstStudyDay };
  expect(rows).toEqual([
    { ...common, grade: 'forgot', options: '["Neither","Both"]', picked: 'Neither' },
    { ...common, grade: 'good', options: '["Both","Neither"]', picked: 'Both' },
  ]);
});

test('a card that was forgotten as often as the settings say is marked as a leech, and goes on', async () => {
  const { ask } = await collection.withNotes(plainNotes('Card', 1));
  await ask('settings.set', { leechLapses: 1, relearningSteps: [] });
  const start = await ask('review.start', { deck: null, minutes: null });
  await ask('review.answer', answerTo(start, 'easy'));
  collection.clock.pass(60 * day);
  const later = await ask('review.start', { deck: null, minutes: null });
  expect(shown(later)).toMatchObject({ state: 'review', leech: false });
  await ask('review.answer', answerTo(later, 'forgot'));
  collection.clock.pass(60 * day);
  const again = await ask('review.start', { deck: null, minutes: null });
  expect(shown(again)).toMatchObject({ leech: true, details: { lapses: 1, reps: 2 } });
});

test('a session that has ended, or never was, is refused in words', async () => {
  const { ask, refuse } = await collection.withNotes(plainNotes('Card', 1));
  const start = await ask('review.start', { deck: null, minutes: null });
  await ask('review.answer', answerTo(start, 'guessed'));
  // A guess was neither forgotten nor remembered.
  const summary = { answers: 1, seconds: 4, forgot: 0, remembered: 0, newCards: 1, tomorrow: 0 };
  expect(await ask('review.end', { session: start.session })).toEqual(summary);
  expect(await ask('review.end', { session: start.session })).toEqual(summary);
  for (const session of [start.session, 'never'])
    expect(await refuse('review.state', { session })).toMatchObject({ code: 'not-found' });
  expect(await refuse('review.start', { deck: 'never', minutes: null })).toMatchObject({ code: 'not-found' });
});

test('a session goes on however many were started after it', async () => {
  const { ask } = await collection.withNotes(plainNotes('Card', 3));
  const start = await ask('review.start', { deck: null, minutes: null });
  const next = await ask('review.answer', answerTo(start, 'easy'));
  for (let count = 0; count < 20; count += 1) await ask('review.start', { deck: null, minutes: null });
  const again = await ask('review.state', { session: start.session });
  expect(again).toMatchObject({ done: 1, counts: next.counts, summary: next.summary });
});
