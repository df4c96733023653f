import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Collection } from '../../../src/main/engine/collection/collection.ts';
import { operationQueries } from '../../../src/main/engine/collection/operations.ts';
import { reviewQueries } from '../../../src/main/engine/collection/repositories/reviews.ts';
import { waitingQueries } from '../../../src/main/engine/collection/repositories/waiting.ts';
import { StandingClock, addNotes, plainNotes, temporaryFolder } from './support.ts';

let collection: Collection;
let remove: () => void;

beforeAll(() => {
  const temporary = temporaryFolder();
  remove = temporary.remove;
  collection = Collection.open(join(temporary.folder, 'collection.db'), { clock: new StandingClock() });
  addNotes(collection, 'Deck', plainNotes('Card', 10));
});
afterAll(() => {
  collection.close();
  remove();
});

function planOf(sql: string): string[] {
  const named = Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]));
  const places = [...sql.matchAll(/\?/g)].map(() => null);
  const parameters = places.length > 0 ? places : Object.keys(named).length > 0 ? [named] : [];
  return collection.database
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...parameters)
    .map(({ detail }) => detail);
}

test.each(Object.entries({ ...waitingQueries, ...reviewQueries, ...operationQueries }))(
  'the query %s scans no table of cards, notes or reviews',
  (_name, sql) => {
    const plan = planOf(sql);
    expect(plan.length).toBeGreaterThan(0);
    // The last answers are read from the end of the table, so many and no more.
    const allowed = /SCAN review$/;
    const scans = plan.filter(
      (step) =>
        /\bSCAN (?:card|note|review|review_void|operation)\b(?! USING COVERING INDEX card_new_anywhere)/.test(
          step,
        ) && !(sql === reviewQueries.recent && allowed.test(step)),
    );
    expect(scans).toEqual([]);
  },
);

test.each([
  'days',
  'fresh',
  'freshInDeck',
  'notesOnDays',
  'freshNotes',
  'countDay',
  'countUntilDay',
] as const)('the query %s is answered from an index alone', (name) => {
  const steps = planOf(waitingQueries[name]).filter((step) => /\bcard\b/.test(step));
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) expect(step).toContain('COVERING INDEX');
});
