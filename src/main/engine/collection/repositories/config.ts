import type { Database, Statement } from 'better-sqlite3';

/** Settings and other small values of the collection, as JSON by key. */
export class ConfigRepository {
  readonly #all: Statement<unknown[], { key: string; value: string }>;
  readonly #set: Statement<unknown[]>;

  constructor(database: Database) {
    this.#all = database.prepare('SELECT key, value FROM config');
    this.#set = database.prepare(
      `INSERT INTO config (key, value, modified) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, modified = excluded.modified`,
    );
  }

  all(): Record<string, unknown> {
    return Object.fromEntries(this.#all.all().map(({ key, value }) => [key, JSON.parse(value) as unknown]));
  }

  set(key: string, value: unknown, now: number): void {
    this.#set.run(key, JSON.stringify(value), now);
  }
}
