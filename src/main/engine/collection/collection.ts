import type { Database } from 'better-sqlite3';
import type { Clock } from '../clock.ts';
import type { Lock } from './lock.ts';
import type { Migrations } from './migrations/index.ts';
import { openFile } from './open.ts';
import { Operations } from './operations.ts';
import { CardSourceRepository } from './repositories/card-sources.ts';
import { CardRepository } from './repositories/cards.ts';
import { ConfigRepository } from './repositories/config.ts';
import { DeckRepository } from './repositories/decks.ts';
import { NoteRepository } from './repositories/notes.ts';
import { NotetypeRepository } from './repositories/notetypes.ts';
import { ParameterRepository } from './repositories/parameters.ts';
import { ReviewRepository } from './repositories/reviews.ts';
import { SessionRepository } from './repositories/sessions.ts';
import { TotalsRepository } from './repositories/totals.ts';
import { WaitingRepository } from './repositories/waiting.ts';

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
  readonly cardSources: CardSourceRepository;
  readonly cards: CardRepository;
  readonly config: ConfigRepository;
  readonly decks: DeckRepository;
  readonly notes: NoteRepository;
  readonly notetypes: NotetypeRepository;
  readonly parameters: ParameterRepository;
  readonly reviews: ReviewRepository;
  readonly sessions: SessionRepository;
  readonly totals: TotalsRepository;
  readonly waiting: WaitingRepository;
  readonly #lock: Lock;

  private constructor(path: string, database: Database, lock: Lock, clock: Clock) {
    this.path = path;
    this.database = database;
    this.#lock = lock;
    this.operations = new Operations(database, () => clock.now());
    this.operations.takeOutUnfinished();
    this.cardSources = new CardSourceRepository(database);
    this.cards = new CardRepository(database);
    this.config = new ConfigRepository(database);
    this.decks = new DeckRepository(database);
    this.notes = new NoteRepository(database);
    this.notetypes = new NotetypeRepository(database);
    this.parameters = new ParameterRepository(database);
    this.reviews = new ReviewRepository(database);
    this.sessions = new SessionRepository(database);
    this.totals = new TotalsRepository(database);
    this.waiting = new WaitingRepository(database);
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

  /** Empties the log into the file as far as it can without waiting: for when the user pauses. */
  tidy(): void {
    this.database.pragma('wal_checkpoint(PASSIVE)');
  }

  /** Closing twice does nothing more. */
  close(): void {
    this.database.close();
    this.#lock.release();
  }
}
