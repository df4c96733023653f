import type { Database, Statement } from 'better-sqlite3';

/** A review session: sessions outlive a restart of the engine. */
export interface SessionRow {
  gid: string;
  deckId: number | null;
  minutes: number | null;
  started: number;
  ended: number | null;
}

export class SessionRepository {
  readonly #insert: Statement<unknown[]>;
  readonly #byGid: Statement<unknown[], SessionRow>;
  readonly #end: Statement<unknown[]>;

  constructor(database: Database) {
    this.#insert = database.prepare(
      'INSERT INTO session (gid, deck_id, minutes, started) VALUES (?, ?, ?, ?)',
    );
    this.#byGid = database.prepare(
      'SELECT gid, deck_id AS deckId, minutes, started, ended FROM session WHERE gid = ?',
    );
    this.#end = database.prepare('UPDATE session SET ended = ? WHERE gid = ? AND ended IS NULL');
  }

  add(session: Omit<SessionRow, 'ended'>): void {
    this.#insert.run(session.gid, session.deckId, session.minutes, session.started);
  }

  byGid(gid: string): SessionRow | null {
    return this.#byGid.get(gid) ?? null;
  }

  end(gid: string, now: number): void {
    this.#end.run(now, gid);
  }
}
