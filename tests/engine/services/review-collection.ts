import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { TestCard, TestEngine } from '../collection/support.ts';
import {
  StandingClock,
  addNotes,
  startEngine,
  temporaryFolder,
  withCollection,
} from '../collection/support.ts';

/** The collection of one test, in a folder of its own, and the engine that runs on it. */
export class ReviewCollection {
  clock = new StandingClock();
  path = '';
  #running: TestEngine | null = null;
  #remove = (): void => undefined;

  /** Makes a new one before each test of the file and removes it afterwards. */
  static forEachTest(): ReviewCollection {
    const collection = new ReviewCollection();
    beforeEach(() => collection.#open());
    afterEach(() => collection.#close());
    return collection;
  }

  /** An engine on a collection with these notes in the deck "Deck". */
  withNotes(notes: readonly (readonly TestCard[])[], options: { vetted?: 0 | 1 } = {}): Promise<TestEngine> {
    withCollection(this.path, this.clock, (collection) => addNotes(collection, 'Deck', notes, options));
    return this.restart();
  }

  async restart(): Promise<TestEngine> {
    await this.#running?.close();
    this.#running = await startEngine(this.path, this.clock);
    return this.#running;
  }

  /** Rows of the collection, read when the engine has closed it. */
  async read(sql: string): Promise<unknown[]> {
    await this.#running?.close();
    this.#running = null;
    return withCollection(this.path, this.clock, ({ database }) => database.prepare(sql).all());
  }

  #open(): void {
    const temporary = temporaryFolder();
    this.#remove = temporary.remove;
    this.path = join(temporary.folder, 'collection.db');
    this.clock = new StandingClock();
  }

  async #close(): Promise<void> {
    await this.#running?.close();
    this.#running = null;
    this.#remove();
  }
}
