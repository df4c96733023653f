import type { Database, Statement } from 'better-sqlite3';
import { cardStates } from '../schedule-columns.ts';
import type { CardState } from '../../scheduling/index.ts';

/** A waiting card, as the index has it. */
export interface WaitingCard {
  id: number;
  noteId: number;
  state: CardState;
  dueAt: number | null;
  dueDay: number | null;
  lastDay: number | null;
  stability: number | null;
  position: number;
}

/**
 * The queries of the review path. Each is answered from an index alone, or from the few rows on minute steps; none scans a
 * table (their plans are asserted in a test).
 */
export const waitingQueries = {
  /** Parameters: JSON array of deck ids, first instant that is too late. */
  minutes: `SELECT id, note_id, state, due_at, stability, last_day FROM card
    WHERE queue = 1 AND due_at < ? AND deck_id IN (SELECT value FROM json_each(?))`,
  /** Those most at risk of loss; on one forgetting curve that is elapsed days by stability. */
  days: `SELECT id, note_id, due_day, last_day, stability FROM card
    WHERE deck_id IN (SELECT value FROM json_each(@decks)) AND queue = 2 AND due_day <= @day
    ORDER BY ifnull((@day - last_day) / stability, 1e300) DESC, id LIMIT @limit`,
  fresh: `SELECT id, note_id, position FROM card WHERE queue = 0 ORDER BY position LIMIT ?`,
  freshInDeck: `SELECT id, note_id, position FROM card WHERE queue = 0 AND deck_id = ? ORDER BY position LIMIT ?`,
  notesOnDays: `SELECT note_id FROM card WHERE deck_id = ? AND queue = 2 AND due_day <= ? LIMIT ?`,
  freshNotes: `SELECT note_id FROM card WHERE queue = 0 AND deck_id = ? LIMIT ?`,
  siblings: `SELECT card.deck_id, card.queue, count(DISTINCT card.note_id) FROM json_each(@notes) AS answered
    CROSS JOIN card ON card.note_id = answered.value
    WHERE card.queue = 0 OR (card.queue = 2 AND card.due_day <= @day) GROUP BY card.deck_id, card.queue`,
  countMinutes: `SELECT deck_id, count(*) FROM card INDEXED BY card_minutes WHERE queue = 1 AND due_at < ? GROUP BY deck_id`,
  countDay: `SELECT count(*) FROM card WHERE queue = 2 AND due_day = ?`,
  countUntilDay: `SELECT count(*) FROM card WHERE queue = 2 AND due_day <= ?`,
} as const;

type Raw = Statement<unknown[], readonly (number | null)[]>;

export class WaitingRepository {
  readonly #statements: Readonly<
    Record<Exclude<keyof typeof waitingQueries, 'notesOnDays' | 'freshNotes'>, Raw>
  >;

  readonly #notesOnDays: Statement<unknown[], number>;
  readonly #freshNotes: Statement<unknown[], number>;

  constructor(database: Database) {
    this.#notesOnDays = database.prepare<unknown[], number>(waitingQueries.notesOnDays).pluck(true);
    this.#freshNotes = database.prepare<unknown[], number>(waitingQueries.freshNotes).pluck(true);
    const prepare = (sql: string): Raw =>
      database.prepare<unknown[], readonly (number | null)[]>(sql).raw(true);
    this.#statements = {
      siblings: prepare(waitingQueries.siblings),
      minutes: prepare(waitingQueries.minutes),
      days: prepare(waitingQueries.days),
      fresh: prepare(waitingQueries.fresh),
      freshInDeck: prepare(waitingQueries.freshInDeck),
      countMinutes: prepare(waitingQueries.countMinutes),
      countDay: prepare(waitingQueries.countDay),
      countUntilDay: prepare(waitingQueries.countUntilDay),
    };
  }

  /** Cards of some decks on minute steps that are due before an instant. */
  onMinutes(decks: readonly number[], before: number): WaitingCard[] {
    return this.#statements.minutes
      .all(before, JSON.stringify(decks))
      .map(([id, noteId, state, dueAt, stability, lastDay]) => ({
        id: id ?? 0,
        noteId: noteId ?? 0,
        state: cardStates[state ?? 0] ?? 'learning',
        dueAt: dueAt ?? null,
        dueDay: null,
        lastDay: lastDay ?? null,
        stability: stability ?? null,
        position: 0,
      }));
  }

  /** The reviews of some decks that are due on a study day and most at risk of loss: at most `limit`. */
  onDays(decks: readonly number[], day: number, limit: number): WaitingCard[] {
    return this.#statements.days
      .all({ decks: JSON.stringify(decks), day, limit })
      .map(([id, noteId, dueDay, lastDay, stability]) => ({
        id: id ?? 0,
        noteId: noteId ?? 0,
        state: 'review',
        dueAt: null,
        dueDay: dueDay ?? null,
        lastDay: lastDay ?? null,
        stability: stability ?? null,
        position: 0,
      }));
  }

  /** The first new cards by position: at most `limit`. `decks` null: of the whole collection. */
  fresh(decks: readonly number[] | null, limit: number): WaitingCard[] {
    const rows =
      decks === null
        ? this.#statements.fresh.all(limit)
        : decks
            .flatMap((deck) => this.#statements.freshInDeck.all(deck, limit))
            .toSorted((a, b) => (a[2] ?? 0) - (b[2] ?? 0))
            .slice(0, limit);
    return rows.map(([id, noteId, position]) => ({
      id: id ?? 0,
      noteId: noteId ?? 0,
      state: 'new',
      dueAt: null,
      dueDay: null,
      lastDay: null,
      stability: null,
      position: position ?? 0,
    }));
  }

  /** Cards on minute steps due before an instant, by deck. */
  minutesByDeck(before: number): Map<number, number> {
    return new Map(this.#statements.countMinutes.all(before).map(([deck, count]) => [deck ?? 0, count ?? 0]));
  }

  /** Notes of one deck with a review due on a study day, counted as far as `enough`. */
  countDays(deck: number, day: number, enough: number): number {
    return countNotes(enough, (bound) => this.#notesOnDays.all(deck, day, bound));
  }

  /** Notes of one deck with a new card, counted as far as `enough`. */
  countFresh(deck: number, enough: number): number {
    return countNotes(enough, (bound) => this.#freshNotes.all(deck, bound));
  }

  /** How many of some notes have a new card or a due review waiting, by deck. */
  siblings(notes: readonly number[], day: number): { deck: number; queue: number; notes: number }[] {
    return this.#statements.siblings
      .all({ notes: JSON.stringify(notes), day })
      .map(([deck, queue, count]) => ({ deck: deck ?? 0, queue: queue ?? 0, notes: count ?? 0 }));
  }

  /** Reviews of the collection that fall due on one study day. */
  countOnDay(day: number): number {
    return this.#statements.countDay.get(day)?.[0] ?? 0;
  }

  /** Reviews of the collection due on a study day or before. */
  countUntilDay(day: number): number {
    return this.#statements.countUntilDay.get(day)?.[0] ?? 0;
  }
}

/**
 * Looks at as many cards as may do, and at more only where several of them are of one note.
 * @param look the notes of the first so many cards.
 */
function countNotes(enough: number, look: (bound: number) => readonly number[]): number {
  for (let bound = enough; bound > 0; bound *= 2) {
    const cards = look(bound);
    const notes = new Set(cards).size;
    if (cards.length < bound || notes >= enough) return Math.min(notes, enough);
  }
  return 0;
}
