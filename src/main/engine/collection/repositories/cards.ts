import type { Database } from 'better-sqlite3';

export class CardRepository {
  readonly database: Database;
  constructor(database: Database) {
    this.database = database;
  }
}
