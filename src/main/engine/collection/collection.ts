import type { Database } from 'better-sqlite3';
import type { Clock } from '../clock.ts';
import type { Lock } from './lock.ts';
import type { Migrations } from './migrations/index.ts';
import { openFile } from './open.ts';
import { Operations } from './operations.ts';
import { CardRepository } from './repositories/cards.ts';
import { ConfigRepository } from './repositories/config.ts';
import { DeckRepository } from './repositories/decks.ts';
import { NotetypeRepository } from './repositories/notetypes.ts';

export interface CollectionOptions {
  clock: Clock;
  /** Other migrations than the released ones: for tests of migrating. */
  migrations?: Migrations;
}

/** An open collection: one SQLite file, of which this process is the only writer until `close`. */
export class Collection {
  readonly path: string;
  /** For repositories, which prepare their statements on it once. */
  readonly database: Database;
  readonly operations: Operations;
  readonly config: ConfigRepository;
  readonly decks: DeckRepository;
  readonly notetypes: NotetypeRepository;
  readonly cards: CardRepository;
  readonly #lock: Lock;

  private constructor(path: string, database: Database, lock: Lock, clock: Clock) {
    this.path = path;
    this.database = database;
    this.#lock = lock;
    this.operations = new Operations(database, () => clock.now());
    this.config = new ConfigRepository(database);
    this.decks = new DeckRepository(database);
    this.notetypes = new NotetypeRepository(database);
    this.cards = new CardRepository(database);
  }

  /**
   * Opens the collection at a path, or makes one there. Throws `collection-locked`, `collection-newer` or
   * `collection-corrupt`, with the file as it was.
   */
  static open(path: string, options: CollectionOptions): Collection {
    const { database, lock } = openFile(path, options);
    return new Collection(path, database, lock, options.clock);
  }

  /** Runs `body` in one immediate transaction; if it throws, nothing has happened. */
  transaction<Result>(body: () => Result): Result {
    return this.database.transaction(body).immediate();
  }

  close(): void {
    this.database.close();
    this.#lock.release();
  }
}
