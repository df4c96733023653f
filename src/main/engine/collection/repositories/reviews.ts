import type { Database, Statement } from 'better-sqlite3';
import { newId } from '../../ids.ts';
import type { CardState, Grade, ReviewKind } from '../../scheduling/index.ts';

/** A review as it is appended. Column names are those of the table. */
export interface NewReview {
  request_id: string;
  card_id: number;
  card_gid: string;
  card_version: number;
  deck_id: number;
  operation_id: number;
  session_gid: string | null;
  at: number;
  zone: string;
  offset_minutes: number;
  rollover_hour: number;
  study_day: number;
  kind: ReviewKind;
  first: 0 | 1;
  evidence: 'recall' | 'recognition';
  options: string | null;
  picked: string | null;
  grade: Grade | 'none';
  time_ms: number;
  scheduled_days: number;
  elapsed_days: number;
  next_days: number;
  desired_retention: number;
  algorithm: string;
  parameter_set_id: number;
  rule_set_id: number;
  before: string;
  after: string;
  manual: string | null;
}

/** What daily totals and the undo of an answer need of a review. */
export interface CountedReview {
  id: number;
  card_id: number;
  deck_id: number;
  study_day: number;
  kind: ReviewKind;
  first: 0 | 1;
  grade: Grade | 'none';
  time_ms: number;
  before: string;
  after: string;
}

/** A review for the replay of its card. */
export interface LoggedRow extends CountedReview {
  at: number;
  desired_retention: number;
  parameter_set_id: number;
  rule_set_id: number;
  manual: string | null;
  voided: 0 | 1;
}

/** A review counts unless its last void stands, that is, voids the review and not another void. */
export const voided = `coalesce((SELECT voids_void_id IS NULL FROM review_void
  WHERE review_void.review_id = review.id ORDER BY review_void.id DESC LIMIT 1), 0)`;

const columns = [
  'gid',
  'request_id',
  'card_id',
  'card_gid',
  'card_version',
  'deck_id',
  'operation_id',
  'session_gid',
  'at',
  'zone',
  'offset_minutes',
  'rollover_hour',
  'study_day',
  'kind',
  'first',
  'evidence',
  'options',
  'picked',
  'grade',
  'time_ms',
  'scheduled_days',
  'elapsed_days',
  'next_days',
  'desired_retention',
  'algorithm',
  'parameter_set_id',
  'rule_set_id',
  'before',
  'after',
  'manual',
] as const;

const counted = 'id, card_id, deck_id, study_day, kind, first, grade, time_ms, before, after';

/** The review path's queries over reviews; their plans are asserted in a test. */
export const reviewQueries = {
  byRequest: 'SELECT id FROM review WHERE request_id = ?',
  ofOperation: `SELECT ${counted} FROM review WHERE card_id = ? AND operation_id = ? ORDER BY id DESC LIMIT 1`,
  ofCard: `SELECT ${counted}, at, desired_retention, parameter_set_id, rule_set_id, manual, ${voided} AS voided
    FROM review WHERE card_id = ? ORDER BY id`,
  answeredOn: `SELECT review.card_id AS card, max(review.first) AS first, card.note_id AS note
    FROM review JOIN card ON card.id = review.card_id
    WHERE review.study_day = ? AND NOT ${voided} GROUP BY review.card_id`,
  recent: 'SELECT kind, first, grade, time_ms AS timeMs FROM review ORDER BY id DESC LIMIT ?',
  ofSession: `SELECT card_gid AS card, grade, time_ms AS timeMs, first FROM review
    WHERE id > ? AND session_gid = ? AND kind <> 'manual' AND NOT ${voided}`,
  lastVoid: 'SELECT id FROM review_void WHERE review_id = ? ORDER BY id DESC LIMIT 1',
} as const;

export class ReviewRepository {
  readonly #insert: Statement<unknown[]>;
  readonly #byRequest: Statement<unknown[], { id: number }>;
  readonly #ofOperation: Statement<unknown[], CountedReview>;
  readonly #ofCard: Statement<unknown[], LoggedRow>;
  readonly #answeredOn: Statement<unknown[], { card: number; first: 0 | 1; note: number }>;
  readonly #recent: Statement<unknown[], { kind: ReviewKind; first: 0 | 1; grade: Grade; timeMs: number }>;
  readonly #ofSession: Statement<
    unknown[],
    { card: string; grade: Grade | 'none'; timeMs: number; first: 0 | 1 }
  >;
  readonly #lastVoid: Statement<unknown[], { id: number }>;
  readonly #void: Statement<unknown[]>;

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO review (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
    );
    this.#byRequest = database.prepare(reviewQueries.byRequest);
    this.#ofOperation = database.prepare(reviewQueries.ofOperation);
    this.#ofCard = database.prepare(reviewQueries.ofCard);
    this.#answeredOn = database.prepare(reviewQueries.answeredOn);
    this.#recent = database.prepare(reviewQueries.recent);
    this.#ofSession = database.prepare(reviewQueries.ofSession);
    this.#lastVoid = database.prepare(reviewQueries.lastVoid);
    this.#void = database.prepare(
      'INSERT INTO review_void (gid, review_id, voids_void_id, operation_id, at) VALUES (?, ?, ?, ?, ?)',
    );
  }

  append(review: NewReview): void {
    this.#insert.run({ ...review, gid: newId() });
  }

  /** Whether an answer with this request id is there already, voided or not. */
  knows(requestId: string): boolean {
    return this.#byRequest.get(requestId) !== undefined;
  }

  /** The review that an operation appended for a card. */
  ofOperation(card: number, operation: number): CountedReview | null {
    return this.#ofOperation.get(card, operation) ?? null;
  }

  /** All reviews of a card, in the order in which they were appended. */
  ofCard(card: number): LoggedRow[] {
    return this.#ofCard.all(card);
  }

  /** Cards answered on a study day; `first`: they were new. */
  answeredOn(studyDay: number): { card: number; first: 0 | 1; note: number }[] {
    return this.#answeredOn.all(studyDay);
  }

  /** The last answers, for the learner's pace. */
  recent(count: number): { state: CardState; grade: Grade; timeMs: number }[] {
    return this.#recent
      .all(count)
      .filter(({ kind }) => kind !== 'manual' && kind !== 'cram')
      .map(({ kind, first, grade, timeMs }) => ({ state: stateBefore(kind, first), grade, timeMs }));
  }

  /** The answers of a session after the review `since`, without those that were taken back. */
  ofSession(
    session: string,
    since: number,
  ): { card: string; grade: Grade | 'none'; timeMs: number; first: 0 | 1 }[] {
    return this.#ofSession.all(since, session);
  }

  /** Takes a review back, or, where it is taken back, makes it count again. */
  void(review: number, again: boolean, operation: number, at: number): void {
    const last = this.#lastVoid.get(review)?.id ?? null;
    if (again && last === null) throw new Error('The review was not voided');
    this.#void.run(newId(), review, again ? last : null, operation, at);
  }
}

function stateBefore(kind: ReviewKind, first: 0 | 1): CardState {
  if (first === 1) return 'new';
  if (kind === 'review') return 'review';
  return kind === 'relearn' ? 'relearning' : 'learning';
}
