import type { Database, Statement } from 'better-sqlite3';

/** A review session: sessions outlive a restart of the engine. */
export interface SessionRow {
  gid: string;
  deckId: number | null;
  minutes: number | null;
  started: number;
  /** Local id of the last review before the session began. */
  afterReview: number;
  ended: number | null;
}

export class SessionRepository {
  readonly #insert: Statement<unknown[]>;
  readonly #byGid: Statement<unknown[], SessionRow>;
  readonly #end: Statement<unknown[]>;

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO session (gid, deck_id, minutes, started, after_review)
        VALUES (?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM review))`,
    );
    this.#byGid = database.prepare(
      `SELECT gid, deck_id AS deckId, minutes, started, after_review AS afterReview, ended
        FROM session WHERE gid = ?`,
    );
    this.#end = database.prepare('UPDATE session SET ended = ? WHERE gid = ? AND ended IS NULL');
  }

  add(session: Omit<SessionRow, 'afterReview' | 'ended'>): SessionRow {
    this.#insert.run(session.gid, session.deckId, session.minutes, session.started);
    const stored = this.byGid(session.gid);
    if (stored === null) throw new Error('The session was not written');
    return stored;
  }

  byGid(gid: string): SessionRow | null {
    return this.#byGid.get(gid) ?? null;
  }

  end(gid: string, now: number): void {
    this.#end.run(now, gid);
  }
}
