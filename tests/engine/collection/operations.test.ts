import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Collection } from '../../../src/main/engine/collection/collection.ts';
import { StandingClock, addNotes, plainNotes, temporaryFolder } from './support.ts';

const tables = [
  'deck',
  'note',
  'card',
  'card_group',
  'notetype',
  'notetype_field',
  'source',
  'fact',
  'fact_span',
];
const clock = new StandingClock();
let collection: Collection;
let path: string;
let remove: () => void;

beforeEach(() => {
  const temporary = temporaryFolder();
  remove = temporary.remove;
  path = join(temporary.folder, 'collection.db');
  collection = Collection.open(path, { clock });
});
afterEach(() => {
  collection.close();
  remove();
});

/** Every row of every table that operations change; versions of cards and instants of edits only ever count up. */
function contents(): Record<string, unknown[]> {
  return Object.fromEntries(
    tables.map((table) => [
      table,
      collection.database
        .prepare<unknown[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1, 2`)
        .all()
        .map(({ version: _version, modified: _modified, ...row }) => row),
    ]),
  );
}

function graves(): unknown[] {
  return collection.database.prepare('SELECT kind, count(*) AS count FROM grave GROUP BY kind').all();
}

test('an operation that fails half-way has not happened', () => {
  const before = contents();
  expect(() =>
    collection.operations.run('test', 'Half', (record) => {
      collection.decks.ensure(record, 'Half');
      throw new Error('enough');
    }),
  ).toThrow('enough');
  expect(contents()).toEqual(before);
  expect(collection.operations.peek()).toEqual({ undo: null, redo: null });
});

test('undo and redo of added, changed and removed rows give exactly what was there, also after reopening', () => {
  const stages = [contents()];
  addNotes(collection, 'Deck', [[{ prompt: 'One' }, { prompt: 'Two' }], [{ prompt: 'Three' }]], {
    confusable: 'table',
  });
  stages.push(contents());
  collection.operations.run('test', 'Change', (record) => {
    record.update('card', 1, { flag: 3, vetted: 0 });
    record.update('note', 2, { tags: '["a"]' });
    record.update('deck', 1, { name: 'Renamed' });
  });
  stages.push(contents());
  collection.operations.run('test', 'Remove', (record) => record.delete('note', 1));
  stages.push(contents());
  expect(collection.cards.count()).toBe(1);

  for (const reopen of [false, true]) {
    for (let stage = stages.length - 2; stage >= 0; stage -= 1) {
      if (reopen) {
        collection.close();
        collection = Collection.open(path, { clock });
      }
      collection.operations.undo();
      expect(contents()).toEqual(stages[stage]);
    }
    for (let stage = 1; stage < stages.length; stage += 1) {
      collection.operations.redo();
      expect(contents()).toEqual(stages[stage]);
    }
  }
  expect(collection.database.pragma('foreign_key_check')).toEqual([]);
});

test('what is deleted leaves graves, and takes them back when it returns', () => {
  addNotes(collection, 'Deck', [[{ prompt: 'One' }, { prompt: 'Two' }]]);
  collection.operations.run('test', 'Remove', (record) => record.delete('note', 1));
  const buried = [
    { kind: 'card', count: 2 },
    { kind: 'note', count: 1 },
  ];
  expect(graves()).toEqual(buried);
  collection.operations.undo();
  expect(graves()).toEqual([]);
  collection.operations.redo();
  expect(graves()).toEqual(buried);
});

test('a document with its versions, facts and spans goes and comes back whole', () => {
  collection.operations.run('test', 'Import', (record) => {
    const times = { created: record.at, modified: record.at };
    const source = record.insert('source', {
      gid: 's1',
      name: 'guide.md',
      title: 'Guide',
      format: 'markdown',
      language: 'en',
      ...times,
    });
    const version = record.insert('source_version', {
      gid: 'v1',
      source_id: source,
      hash: 'h',
      text: 'Text',
      reader_version: 1,
      compiler_version: 1,
      at: record.at,
    });
    const fact = record.insert('fact', { gid: 'f1', key: 'k', body: '{}', status: 'accepted', ...times });
    record.insert('fact_span', { fact_id: fact, source_version_id: version, seq: 0, locator: '{}' });
  });
  const whole = contents();
  collection.operations.run('test', 'Remove', (record) => record.delete('source', 1));
  expect(collection.database.prepare('SELECT count(*) FROM fact_span').pluck().get()).toBe(0);
  collection.operations.undo();
  expect(contents()).toEqual(whole);
});

test('an operation that changed nothing is no step of undo', () => {
  addNotes(collection, 'Deck', plainNotes('Card', 1));
  collection.operations.run('test', 'Nothing', (record) => record.update('card', 1, { flag: 0 }));
  expect(collection.operations.peek()).toEqual({ undo: 'Add notes', redo: null });
});

test('a bulk import is taken back as a whole', () => {
  addNotes(collection, 'Deck', plainNotes('Card', 3000));
  expect(collection.cards.count()).toBe(3000);
  collection.operations.undo();
  expect(contents()['card']).toEqual([]);
  expect(contents()['deck']).toEqual([]);
  collection.operations.redo();
  expect(collection.cards.count()).toBe(3000);
});

test('decks know their number of cards however cards come, go and move', () => {
  addNotes(collection, 'A', plainNotes('Card', 3));
  addNotes(collection, 'B', plainNotes('Card', 1));
  const b = collection.decks.byName('B')?.id ?? 0;
  collection.operations.run('test', 'Move', (record) => record.update('card', 1, { deck_id: b }));
  const counts = (): number[] => collection.decks.all().map(({ cards }) => cards);
  expect(counts()).toEqual([2, 2]);
  collection.operations.run('test', 'Remove', (record) => record.delete('note', 2));
  expect(counts()).toEqual([1, 2]);
  collection.operations.undo();
  collection.operations.undo();
  expect(counts()).toEqual([3, 1]);
});
