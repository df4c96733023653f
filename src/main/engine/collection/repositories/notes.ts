import type { Database, Statement } from 'better-sqlite3';

export class NoteRepository {
  readonly #edited: Statement<unknown[], string>;

  constructor(database: Database) {
    this.#edited = database.prepare<unknown[], string>('SELECT edited FROM note WHERE id = ?').pluck();
  }

  /** Indexes of the fields that the user changed. */
  edited(note: number): number[] {
    return JSON.parse(this.#edited.get(note) ?? '[]') as number[];
  }
}
