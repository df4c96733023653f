import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Clock } from '../../src/main/engine/clock.ts';
import { Collection } from '../../src/main/engine/collection/collection.ts';
import { migrations } from '../../src/main/engine/collection/migrations/index.ts';
import { notesOfFact } from '../../src/main/engine/collection/notetypes.ts';

/** Where built collections are kept between runs. */
export const cacheFolder = join(import.meta.dirname, '..', '..', '.cache', 'bench');

/** Raised when a change to this file makes cached collections useless; a change of the schema does so by itself. */
const recipe = 2;
const schema = createHash('sha256').update(migrations.join()).digest('hex').slice(0, 8);
const decks = 200;
const reviewsPerCard = 10;
/** One card in so many is new. */
const newEvery = 50;

/** Study day (UTC, rollover at 04:00) on which 1 % of the cards are due; ten days later 20 % are. */
export const dayOfFewDue = 20_000;
export const dayOfManyDue = dayOfFewDue + 10;

/** Noon of a study day, going on from there with the real clock. */
export function benchClock(studyDay: number): Clock {
  const from = Date.now();
  return { now: () => studyDay * 86_400_000 + 12 * 3_600_000 + Date.now() - from, zone: () => 'UTC' };
}

/** Path of a collection of so many cards with ten reviews each in 200 decks; built where it is not in the cache yet. */
export function syntheticCollection(cards: number): string {
  mkdirSync(cacheFolder, { recursive: true });
  const path = join(cacheFolder, `cards-${cards}-${schema}-${recipe}.db`);
  if (existsSync(path)) return path;
  const part = `${path}.part`;
  for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${part}${end}`, { force: true });
  const collection = Collection.open(part, { clock: benchClock(dayOfFewDue) });
  fill(collection, cards);
  collection.close();
  for (const end of ['-wal', '-shm', '-lock']) rmSync(`${part}${end}`, { force: true });
  renameSync(part, path);
  return path;
}

/** Takes out what a run has answered and taken back, so that the next run finds what this one found. */
export function clearAnswers(path: string): void {
  const collection = Collection.open(path, { clock: benchClock(dayOfFewDue) });
  const { database } = collection;
  collection.transaction(() => {
    const triggers = withoutTriggers(database);
    database.exec(`DELETE FROM review_void; DELETE FROM operation; DELETE FROM session;
      DELETE FROM daily_total WHERE answers = 0;
      DELETE FROM review WHERE id > (SELECT id FROM review WHERE operation_id = 0 ORDER BY id DESC LIMIT 1)`);
    for (const sql of triggers) database.exec(sql);
  });
  collection.close();
}

function fill(collection: Collection, cards: number): void {
  const { database } = collection;
  database.pragma('journal_mode = DELETE');
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -1000000');
  const indexes = withoutIndexes(database);
  const triggers = withoutTriggers(database);
  database.exec('BEGIN');
  addDecks(database);
  addCards(collection, cards);
  addReviews(database, collection.parameters.ruleSet(rules));
  database.exec(`INSERT INTO daily_total SELECT study_day, deck_id, kind, count(*), sum(grade = 'forgot'),
    sum(time_ms), sum(first) FROM review GROUP BY 1, 2, 3`);
  database.exec('UPDATE deck SET cards = (SELECT count(*) FROM card WHERE deck_id = deck.id)');
  for (const sql of [...indexes, ...triggers]) database.exec(sql);
  database.exec('COMMIT');
}

const rules = { learningSteps: [1, 10], relearningSteps: [10], maximumInterval: 36_500 };

/** Indexes are built at the end, in one go. Those that a constraint made stay. */
function withoutIndexes(database: Database): string[] {
  return without(database, 'index', ['card', 'review', 'note', 'card_group']);
}

function withoutTriggers(database: Database): string[] {
  return without(database, 'trigger', ['card', 'review']);
}

function without(database: Database, type: 'index' | 'trigger', tables: readonly string[]): string[] {
  const found = database
    .prepare<unknown[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL
       AND tbl_name IN (SELECT value FROM json_each(?))`,
    )
    .all(type, JSON.stringify(tables));
  for (const { name } of found) database.exec(`DROP ${type} ${name}`);
  return found.map(({ sql }) => sql);
}

/** A hundred subjects with one deck below each. */
function addDecks(database: Database): void {
  database.exec(`WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < ${decks - 1})
    INSERT INTO deck (id, gid, name, created, modified)
    SELECT n + 1, format('deck-%d', n + 1),
      format('Subject %03d', n / 2) || iif(n % 2, '::Details', ''), 0, 0 FROM number`);
}

function addCards(collection: Collection, cards: number): void {
  const { database, notetypes } = collection;
  const [draft] = notesOfFact([
    {
      kind: 'question',
      scope: 'Managed database',
      prompt: 'Who replaces a failed disk under the managed database?',
      answer: ['The provider'],
      answerMode: 'any',
      options: ['The provider', 'The customer', 'Both'],
      explanation:
        'In the managed service the provider runs the hardware, the operating system and the engine.',
    },
  ]);
  database
    .prepare(
      `WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < @cards)
       INSERT INTO note (id, gid, notetype_id, fields, created, modified)
       SELECT n, format('%08x-0001-7000-8000-%012x', n, n), @notetype, @fields, 0, 0 FROM number`,
    )
    .run({ cards, notetype: notetypes.idOf('question'), fields: JSON.stringify(draft?.fields) });
  // Due days: 1 % by the day of few, 19 % in the ten days after it, the rest within half a year.
  database.exec(`INSERT INTO card (id, gid, note_id, template_ord, deck_id, state, queue, due_day, position, stability,
      difficulty, last_at, last_day, scheduled_days, reps, lapses, version, created, modified)
    SELECT id, format('%08x-0002-7000-8000-%012x', id, id), id, 0, id % ${decks} + 1, iif(fresh, 0, 2), iif(fresh, 0, 2),
      iif(fresh, NULL, due), id, iif(fresh, NULL, 5 + chance % 83), iif(fresh, NULL, 1 + chance % 9),
      iif(fresh, NULL, last * 86400000), iif(fresh, NULL, last), iif(fresh, 0, due - last),
      iif(fresh, 0, ${reviewsPerCard}), 0, iif(fresh, 0, ${reviewsPerCard}), 0, 0
    FROM (SELECT id, chance, ${dayOfFewDue} - 6 - chance / 7 % 20 AS last, id % ${newEvery} = 0 AS fresh,
      ${dayOfFewDue} + CASE WHEN chance % 100 < 1 THEN -(chance / 100 % 5) WHEN chance % 100 < 20 THEN 1 + chance / 100 % 10
        ELSE 11 + chance / 100 % 180 END AS due
      FROM (SELECT id, (id * 2654435761 & 4294967295) / 7 AS chance FROM note))`);
  database.exec(`INSERT INTO card_group (key, kind, card_id)
    SELECT format('table-%d', id / 8), 'confusable', id FROM card`);
}

/** Request ids are spread over the whole range of ids, so that a new one falls anywhere in their index. */
function addReviews(database: Database, ruleSet: number): void {
  const count =
    Number(database.prepare('SELECT count(*) FROM card WHERE state = 2').pluck().get()) * reviewsPerCard;
  const image = (reps: string): string =>
    `format('{"state":2,"stability":%.14f,"difficulty":%.14f,"due_day":%d,"scheduled_days":%d,"last_at":%d,"last_day":%d,"reps":%d}',
      stability * (nth + 1) / 10.7, difficulty + 0.123456789, due_day - 9 + nth, scheduled_days, last_at, last_day - 9 + nth, ${reps})`;
  database.exec(`WITH RECURSIVE turn (nth) AS (SELECT 0 UNION ALL SELECT nth + 1 FROM turn WHERE nth < ${reviewsPerCard - 1})
    INSERT INTO review (gid, request_id, card_id, card_gid, card_version, deck_id, operation_id, session_gid, at, zone,
      offset_minutes, rollover_hour, study_day, kind, first, evidence, options, picked, grade, time_ms, scheduled_days,
      elapsed_days, next_days, desired_retention, algorithm, parameter_set_id, rule_set_id, before, after)
    SELECT format('%08x-0003-7000-8000-%012x', id, nth),
      format('%08x-0000-4000-8000-%012x', CAST((id * 10 + nth) * (4294967295.0 / (${count} * 1.1)) AS INTEGER), id * 10 + nth),
      id, gid, nth, deck_id, 0, NULL, last_at - (9 - nth) * 86400000, 'UTC', 0, 4, last_day - 9 + nth,
      iif(nth, 'review', 'learn'), nth = 0, 'recall', NULL, NULL, iif((id + nth) % 10, 'good', 'forgot'),
      3000 + id % 9000, nth, nth, nth + 1, 0.9, 'FSRS-6', 1, ${ruleSet}, ${image('nth')}, ${image('nth + 1')}
    FROM card CROSS JOIN turn WHERE state = 2 ORDER BY id, nth`);
}
