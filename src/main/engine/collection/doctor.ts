import type { Database } from 'better-sqlite3';
import type { CardSchedule, LoggedReview, ManualChange, SchedulingSettings } from '../scheduling/index.ts';
import { replay } from '../scheduling/index.ts';
import type { Collection } from './collection.ts';
import type { LoggedRow } from './repositories/reviews.ts';
import { voided } from './repositories/reviews.ts';
import { longestTime } from './repositories/totals.ts';
import type { ScheduleColumns } from './schedule-columns.ts';
import { imageOfSchedule, scheduleColumnNames, scheduleOf } from './schedule-columns.ts';

/** What the doctor found. Cards are named by global id; no card text is in it. */
export interface Diagnosis {
  /** True where nothing is wrong, or all that was wrong has been repaired. */
  healthy: boolean;
  /** What SQLite's integrity check says, where it is not "ok". */
  integrity: string[];
  /** Rows that refer to something that is not there, by table. */
  foreignKeys: { table: string; rows: number }[];
  cards: number;
  reviews: number;
  /** Cards whose state is not what their reviews give. */
  differing: string[];
  /** Study days whose totals are not the sums of their reviews. */
  totals: { studyDay: number; deck: number; kind: string }[];
  /** Decks whose number of cards is not what is kept. */
  deckCounts: string[];
  repaired: boolean;
}

/**
 * Examines an open collection: its file, its references, every card's state against the replay of its reviews, and the
 * daily totals against their sums. `repair` writes what the reviews say; it never changes a review.
 * @param now instant (ms).
 */
export function examine(collection: Collection, now: number, repair = false): Diagnosis {
  const { database } = collection;
  const integrity = (database.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const foreignKeys = foreignKeysOf(database);
  const findings = {
    differing: differingCards(collection, now, repair),
    totals: differingTotals(database),
    deckCounts: differingDecks(database),
  };
  const mended = repair && Object.values(findings).some((list) => list.length > 0);
  if (mended) rewriteSums(collection);
  const sound = integrity.length === 0 && foreignKeys.length === 0;
  return {
    healthy: sound && (repair || Object.values(findings).every((list) => list.length === 0)),
    integrity,
    foreignKeys,
    cards: collection.cards.count(),
    reviews: Number(database.prepare('SELECT count(*) FROM review').pluck().get()),
    ...findings,
    repaired: mended,
  };
}

function foreignKeysOf(database: Database): { table: string; rows: number }[] {
  const rows = new Map<string, number>();
  for (const { table } of database.pragma('foreign_key_check') as { table: string }[])
    rows.set(table, (rows.get(table) ?? 0) + 1);
  return [...rows].map(([table, count]) => ({ table, rows: count }));
}

const cardsAtOnce = 500;

function differingCards(collection: Collection, now: number, repair: boolean): string[] {
  const page = collection.database.prepare<unknown[], ScheduleColumns & { id: number; gid: string }>(
    `SELECT id, gid, ${scheduleColumnNames.join(', ')} FROM card WHERE id > ? ORDER BY id LIMIT ${cardsAtOnce}`,
  );
  const settingsOf = settingsByReview(collection);
  const differing: string[] = [];
  for (let last = 0; ;) {
    const cards = page.all(last);
    for (const card of cards) {
      const rebuilt = rebuild(card.gid, collection.reviews.ofCard(card.id), settingsOf);
      if (imageOfSchedule(rebuilt) === imageOfSchedule(scheduleOf(card))) continue;
      differing.push(card.gid);
      if (repair) collection.cards.restore(card.id, rebuilt, now);
    }
    const end = cards.at(-1);
    if (end === undefined) return differing;
    last = end.id;
  }
}

/** A card's schedule as its reviews give it. */
export function rebuild(
  card: string,
  rows: readonly LoggedRow[],
  settingsOf: (row: LoggedRow) => SchedulingSettings,
): CardSchedule {
  const logged = rows.map((row) => ({ row, review: loggedOf(row) }));
  const rowOf = new Map<LoggedReview, LoggedRow>(logged.map(({ row, review }) => [review, row]));
  return replay(
    card,
    logged.map(({ review }) => review),
    (answer) => {
      const row = rowOf.get(answer);
      if (row === undefined) throw new Error('An answer that was not handed in');
      return settingsOf(row);
    },
  );
}

function loggedOf(row: LoggedRow): LoggedReview {
  const moment = { at: row.at, studyDay: row.study_day, voided: row.voided === 1 };
  if (row.kind === 'manual')
    return { ...moment, kind: row.kind, manual: JSON.parse(row.manual ?? '{}') as ManualChange };
  if (row.grade === 'none') throw new Error('An answer without a grade');
  return { ...moment, kind: row.kind, grade: row.grade };
}

/** What was in force at a review: one object for each combination, as FSRS is prepared once for it. */
export function settingsByReview(collection: Collection): (row: LoggedRow) => SchedulingSettings {
  const known = new Map<string, SchedulingSettings>();
  return (row) => {
    const key = `${row.parameter_set_id}/${row.rule_set_id}/${row.desired_retention}`;
    let settings = known.get(key);
    if (settings === undefined) {
      settings = {
        ...collection.parameters.rules(row.rule_set_id),
        weights: collection.parameters.weights(row.parameter_set_id),
        desiredRetention: row.desired_retention,
      };
      known.set(key, settings);
    }
    return settings;
  };
}

const sums = `SELECT study_day, deck_id, kind, count(*) AS answers, sum(grade = 'forgot') AS forgot,
  sum(min(time_ms, ${longestTime})) AS time_ms, sum(first) AS new_cards
  FROM review WHERE NOT ${voided} GROUP BY study_day, deck_id, kind`;
const kept = `SELECT study_day, deck_id, kind, answers, forgot, time_ms, new_cards FROM daily_total
  WHERE answers <> 0 OR forgot <> 0 OR time_ms <> 0 OR new_cards <> 0`;

function differingTotals(database: Database): { studyDay: number; deck: number; kind: string }[] {
  return database
    .prepare<unknown[], { studyDay: number; deck: number; kind: string }>(
      `SELECT DISTINCT study_day AS studyDay, deck_id AS deck, kind FROM (
         SELECT * FROM (${sums} EXCEPT ${kept}) UNION ALL SELECT * FROM (${kept} EXCEPT ${sums})
       ) ORDER BY 1, 2, 3`,
    )
    .all();
}

const cardsOfDeck = '(SELECT count(*) FROM card WHERE card.deck_id = deck.id)';

function differingDecks(database: Database): string[] {
  return database
    .prepare<unknown[], string>(`SELECT gid FROM deck WHERE cards <> ${cardsOfDeck}`)
    .pluck()
    .all();
}

function rewriteSums(collection: Collection): void {
  collection.transaction(() => {
    collection.database.exec(`DELETE FROM daily_total; INSERT INTO daily_total ${sums};
      UPDATE deck SET cards = ${cardsOfDeck} WHERE cards <> ${cardsOfDeck}`);
  });
}
