import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grade, ReviewState } from '../../../src/shared/contract/index.ts';
import { doctor } from '../../../src/main/engine/index.ts';
import type { TestEngine } from './support.ts';
import {
  StandingClock,
  addNotes,
  day,
  minute,
  plainNotes,
  startEngine,
  temporaryFolder,
  withCollection,
} from './support.ts';

type Step =
  | { do: 'answer'; grade: Grade; timeMs: number }
  | { do: 'undo' | 'redo' | 'bury' | 'suspend' | 'drop' | 'flag' | 'restart' | 'retune' }
  | { do: 'wait'; ms: number };

const grade = fc.constantFrom<Grade>('forgot', 'hard', 'good', 'easy', 'guessed');
const answer = fc.record({
  do: fc.constant('answer' as const),
  grade,
  timeMs: fc.integer({ min: 0, max: 90_000 }),
});
const history: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: answer },
    { weight: 4, arbitrary: fc.constant({ do: 'undo' as const }) },
    { weight: 2, arbitrary: fc.constant({ do: 'redo' as const }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom(
          'bury' as const,
          'suspend' as const,
          'drop' as const,
          'flag' as const,
          'restart' as const,
          'retune' as const,
        ),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('wait' as const),
        ms: fc.oneof(fc.constantFrom(minute, 10 * minute, day), fc.integer({ min: -day, max: 40 * day })),
      }),
    },
  ),
  { minLength: 5, maxLength: 60 },
);

/** Lives through a history on a collection of a few cards with siblings. */
async function live(path: string, steps: readonly Step[]): Promise<void> {
  const clock = new StandingClock();
  withCollection(path, clock, (collection) => {
    addNotes(collection, 'Deck', [[{ prompt: 'A1' }, { prompt: 'A2' }], ...plainNotes('B', 3)]);
    addNotes(collection, 'Deck::Below', plainNotes('C', 2), { confusable: 'table' });
  });
  let engine = await startEngine(path, clock);
  let state = await engine.ask('review.start', { deck: null, minutes: null });
  for (const step of steps) {
    if (step.do === 'wait') clock.pass(step.ms);
    else if (step.do === 'restart') {
      await engine.close();
      engine = await startEngine(path, clock);
    } else if (step.do === 'retune')
      await engine.ask('settings.set', {
        desiredRetention: 0.8,
        learningSteps: [2, 30, 60],
        relearningSteps: [],
      });
    else if (step.do === 'undo' || step.do === 'redo')
      await engine.engine.request(`review.${step.do}`, { session: state.session });
    else await onCard(engine, state, step);
    state = await engine.ask('review.state', { session: state.session });
  }
  await engine.close();
  // What a session counts along is what it would count anew.
  engine = await startEngine(path, clock);
  const { summary } = await engine.ask('review.state', { session: state.session });
  expect(summary).toEqual(state.summary);
  await engine.close();
}

async function onCard(
  { ask }: TestEngine,
  { card, session }: ReviewState,
  step: Exclude<Step, { do: 'wait' }>,
): Promise<void> {
  if (card === null) return;
  const request = { requestId: randomUUID(), session, card: card.id, version: card.version };
  if (step.do === 'answer') {
    const { grade, timeMs } = step;
    await ask('review.answer', {
      ...request,
      grade,
      timeMs,
      evidence: 'recall',
      options: null,
      picked: null,
    });
  } else if (step.do === 'bury' || step.do === 'suspend' || step.do === 'drop')
    await ask(`review.${step.do}`, request);
  else await ask('review.flag', { ...request, flag: 1 });
}

test('after any history with undo and redo, replaying the reviews gives every card and every total', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const { folder, remove } = temporaryFolder();
      try {
        const path = join(folder, 'collection.db');
        await live(path, steps);
        const diagnosis = doctor(path, new StandingClock());
        expect(diagnosis).toMatchObject({
          healthy: true,
          integrity: [],
          foreignKeys: [],
          differing: [],
          totals: [],
          deckCounts: [],
        });
      } finally {
        remove();
      }
    }),
    // A clock that was set back by more than a day within a session once lost the session its answers.
    {
      numRuns: 40,
      examples: [
        [
          [
            { do: 'wait', ms: -115_200_000 },
            { do: 'answer', grade: 'forgot', timeMs: 900 },
          ],
        ],
      ],
    },
  );
}, 120_000);

test('the doctor names a card, a total and a deck that are wrong, and mends them from the reviews', async () => {
  const { folder, remove } = temporaryFolder();
  const path = join(folder, 'collection.db');
  const clock = new StandingClock();
  await live(path, [
    { do: 'answer', grade: 'easy', timeMs: 4000 },
    { do: 'answer', grade: 'good', timeMs: 5000 },
    { do: 'suspend' },
  ]);
  const cards = withCollection(path, clock, ({ database }) => {
    const suspended = database.prepare('SELECT gid FROM card WHERE queue = -1').pluck().all();
    const answered = database.prepare('SELECT gid FROM card WHERE reps > 0 ORDER BY id').pluck().all();
    database.exec('UPDATE card SET stability = stability + 1 WHERE reps > 0');
    database.exec('UPDATE daily_total SET answers = answers + 1');
    database.exec(`UPDATE deck SET cards = 9 WHERE name = 'Deck::Below'`);
    return { suspended, answered };
  });
  const found = doctor(path, clock);
  expect(found).toMatchObject({ healthy: false, repaired: false, differing: cards.answered });
  expect(found.totals).toHaveLength(1);
  expect(found.deckCounts).toHaveLength(1);
  expect(doctor(path, clock, true)).toMatchObject({ healthy: true, repaired: true });
  expect(doctor(path, clock)).toMatchObject({ healthy: true, differing: [], totals: [], deckCounts: [] });
  withCollection(path, clock, ({ database }) => {
    expect(database.prepare('SELECT gid FROM card WHERE queue = -1').pluck().all()).toEqual(cards.suspended);
  });
  remove();
});

test('reviews are never changed or removed, also by hand', async () => {
  const { folder, remove } = temporaryFolder();
  const path = join(folder, 'collection.db');
  await live(path, [{ do: 'answer', grade: 'easy', timeMs: 4000 }]);
  withCollection(path, new StandingClock(), ({ database }) => {
    expect(() => database.exec(`UPDATE review SET grade = 'good'`)).toThrow('append-only');
    expect(() => database.exec('DELETE FROM review')).toThrow('append-only');
  });
  remove();
});
