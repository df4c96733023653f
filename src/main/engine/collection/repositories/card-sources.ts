import type { Database, Statement } from 'better-sqlite3';
import { z } from 'zod';

/** A place in a document that a card was made from. */
export interface SourcePlace {
  /** Global ids. */
  source: string;
  version: string;
  name: string;
  /** JSON of the locator. */
  locator: string;
}

const lines = z.object({ from: z.int().min(1), to: z.int().min(1) });

/** Where cards come from, for the review's source pane. */
export class CardSourceRepository {
  readonly #ofFact: Statement<unknown[], SourcePlace>;
  readonly #names: Statement<unknown[], string>;
  readonly #open: Statement<unknown[], number>;

  constructor(database: Database) {
    this.#ofFact = database.prepare(
      `SELECT source.gid AS source, source_version.gid AS version, source.name, fact_span.locator
       FROM fact_span JOIN source_version ON source_version.id = fact_span.source_version_id
       JOIN source ON source.id = source_version.source_id
       WHERE fact_span.fact_id = ? ORDER BY source_version.id DESC, fact_span.seq`,
    );
    this.#names = database.prepare<unknown[], string>('SELECT name FROM source').pluck();
    this.#open = database
      .prepare<unknown[], number>(`SELECT count(*) FROM fact WHERE status IN ('confirm', 'conflict')`)
      .pluck();
  }

  /** The lines a fact stands on, in the newest version of each of its documents that says it. */
  ofFact(fact: number): { source: string; version: string; name: string; from: number; to: number }[] {
    const newest = new Map<string, string>();
    return this.#ofFact.all(fact).flatMap(({ source, version, name, locator }) => {
      const known = newest.get(source) ?? version;
      newest.set(source, known);
      const place = lines.safeParse(JSON.parse(locator));
      return known === version && place.success ? [{ source, version, name, ...place.data }] : [];
    });
  }

  /** Names of all documents. */
  names(): Set<string> {
    return new Set(this.#names.all());
  }

  /** Facts that wait for the user's decision. */
  openQuestions(): number {
    return this.#open.get() ?? 0;
  }
}
