import type { Database, Statement } from 'better-sqlite3';
import type { CountedReview } from './reviews.ts';

/** An answer counts for at most this long (ms): a card left open over lunch is not an hour of study. */
export const longestTime = 60_000;

/** What was answered on one study day, over all decks. */
export interface DayTotals {
  answers: number;
  timeMs: number;
  newCards: number;
  /** Answers to cards that came back after days. */
  reviews: number;
}

/** Daily totals, kept with every answer and void so that no statistic scans the reviews. */
export class TotalsRepository {
  readonly #add: Statement<unknown[]>;
  readonly #ofDay: Statement<unknown[], DayTotals>;

  constructor(database: Database) {
    this.#add = database.prepare(
      `INSERT INTO daily_total (study_day, deck_id, kind, answers, forgot, time_ms, new_cards)
       VALUES (@day, @deck, @kind, @sign, @sign * @forgot, @sign * @time, @sign * @first)
       ON CONFLICT DO UPDATE SET answers = answers + excluded.answers, forgot = forgot + excluded.forgot,
         time_ms = time_ms + excluded.time_ms, new_cards = new_cards + excluded.new_cards`,
    );
    this.#ofDay = database.prepare(
      `SELECT total(answers) AS answers, total(time_ms) AS timeMs, total(new_cards) AS newCards,
         total(iif(kind = 'review', answers, 0)) AS reviews
       FROM daily_total WHERE study_day = ? AND kind <> 'manual'`,
    );
  }

  /** Counts a review (`sign` 1), or takes it out again (-1). */
  count(review: Omit<CountedReview, 'id' | 'card_id' | 'before' | 'after'>, sign: 1 | -1): void {
    this.#add.run({
      day: review.study_day,
      deck: review.deck_id,
      kind: review.kind,
      sign,
      forgot: review.grade === 'forgot' ? 1 : 0,
      time: Math.min(review.time_ms, longestTime),
      first: review.first,
    });
  }

  ofDay(studyDay: number): DayTotals {
    return this.#ofDay.get(studyDay) ?? { answers: 0, timeMs: 0, newCards: 0, reviews: 0 };
  }
}
