import type { Database, Statement } from 'better-sqlite3';
import type { FactRowStatus } from './facts.ts';

/** A fact that was asked or contradicted. */
export interface OpenFactRow {
  id: number;
  gid: string;
  key: string;
  /** JSON of a `FactBody`. */
  body: string;
  status: FactRowStatus;
  /** JSON of the user's answer; null where there is none. */
  decided: string | null;
  cards: number;
}

/** A note of the same document: new ones go where it is. */
export interface Neighbour {
  deck: number;
  tags: string;
  language: string;
}

/** Facts that wait for the learner, and those that the learner has answered. */
export class OpenFactRepository {
  readonly #open: Statement<unknown[], OpenFactRow>;
  readonly #decided: Statement<unknown[], OpenFactRow>;
  readonly #byKey: Statement<unknown[], OpenFactRow>;
  readonly #byGid: Statement<unknown[], OpenFactRow>;
  readonly #neighbour: Statement<unknown[], Neighbour>;
  readonly #home: Statement<unknown[], { gid: string; title: string; language: string }>;
  readonly #inSource: Statement<unknown[], number>;

  constructor(database: Database) {
    const fact = `SELECT id, gid, key, body, status, decided, (
      SELECT count(*) FROM note JOIN card ON card.note_id = note.id WHERE note.fact_id = fact.id) AS cards FROM fact`;
    this.#open = database.prepare(`${fact} WHERE status IN ('confirm', 'conflict') ORDER BY id`);
    this.#decided = database.prepare(`${fact} WHERE decided IS NOT NULL AND status = 'accepted' ORDER BY id`);
    this.#byKey = database.prepare(`${fact} WHERE key = ?`);
    this.#byGid = database.prepare(`${fact} WHERE gid = ?`);
    this.#neighbour = database.prepare(
      `SELECT card.deck_id AS deck, note.tags, note.language FROM fact_span AS own
       JOIN fact_span AS other ON other.source_version_id = own.source_version_id
       JOIN note ON note.fact_id = other.fact_id JOIN card ON card.note_id = note.id
       WHERE own.fact_id = ? LIMIT 1`,
    );
    this.#home = database.prepare(
      `SELECT source.gid, source.title, source.language FROM fact_span
       JOIN source_version AS version ON version.id = fact_span.source_version_id
       JOIN source ON source.id = version.source_id WHERE fact_span.fact_id = ? ORDER BY version.id DESC LIMIT 1`,
    );
    this.#inSource = database
      .prepare<unknown[], number>(
        `SELECT 1 FROM fact_span JOIN source_version AS version ON version.id = fact_span.source_version_id
         JOIN source ON source.id = version.source_id WHERE fact_span.fact_id = ? AND source.gid = ? LIMIT 1`,
      )
      .pluck();
  }

  /** In the order in which they were imported. */
  open(): OpenFactRow[] {
    return this.#open.all();
  }

  decided(): OpenFactRow[] {
    return this.#decided.all();
  }

  /** @param key the compiler's fact id. */
  byKey(key: string): OpenFactRow | null {
    return this.#byKey.get(key) ?? null;
  }

  byGid(gid: string): OpenFactRow | null {
    return this.#byGid.get(gid) ?? null;
  }

  /** A note of a document that a fact stands in; null where none has cards. */
  neighbour(fact: number): Neighbour | null {
    return this.#neighbour.get(fact) ?? null;
  }

  /** The newest document that a fact stands in: its global id, title and language. */
  home(fact: number): { gid: string; title: string; language: string } | null {
    return this.#home.get(fact) ?? null;
  }

  /** Whether a fact stands, or stood, in a document, by its global id. */
  inSource(fact: number, source: string): boolean {
    return this.#inSource.get(fact, source) !== undefined;
  }
}
