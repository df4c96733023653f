/** The engine's front door: everything that hosts, the shell and the command line may use. */
import type { AppEvent, Method } from '../../shared/contract/index.ts';
import type { Envelope } from '../../shared/errors.ts';
import type { ShellMethod } from '../../shared/wire.ts';
import { Collection } from './collection/collection.ts';
import type { Diagnosis } from './collection/doctor.ts';
import { examine } from './collection/doctor.ts';
import type { Restored } from './collection/restore.ts';
import { restore as restoreCopy } from './collection/restore.ts';
import { frontDoor } from './front-door.ts';
import type { cardsCsv as CardsCsv } from './guides/cards-csv.ts';
import type { explainLine as ExplainLine } from './guides/explain.ts';
import type { compileDocuments } from './jobs/compile-documents.ts';
import { newId } from './ids.ts';
import { appHandlers } from './services/app.ts';
import type { Clock } from './clock.ts';
import type { EngineContext, EngineOptions } from './services/context.ts';
import { DailyCopy } from './services/daily-copy.ts';
import { deckHandlers } from './services/decks.ts';
import { historyHandlers } from './services/history.ts';
import { importHandlersLater } from './services/imports-later.ts';
import { reviewHandlers } from './services/review.ts';
import { settingsHandlers } from './services/settings.ts';
import { sourceHandlers } from './services/sources.ts';

export { systemClock } from './clock.ts';
export type { Clock } from './clock.ts';
export { listCopies } from './collection/copies.ts';
export type { Diagnosis } from './collection/doctor.ts';
export type { Restored } from './collection/restore.ts';
export { defaultCollectionPath } from './collection/place.ts';
export type { Explanation } from './guides/explain.ts';
export type { EngineOptions } from './services/context.ts';

/** A running engine. It is the only writer of its collection until it is closed. */
export interface Engine {
  /** Never rejects: what goes wrong comes back as an envelope. */
  request(method: Method | ShellMethod, input: unknown): Promise<Envelope<unknown>>;
  /** Returns the function that ends the subscription. */
  onEvent(listener: (event: AppEvent) => void): () => void;
  close(): Promise<void>;
}

/**
 * Opens the collection, or makes one, and starts an engine on it. Rejects with a CardwrightError (`collection-locked`,
 * `collection-newer`, `collection-corrupt`) where it cannot, with the file as it was.
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const collection = Collection.open(options.collection, { clock: options.clock });
  const listeners = new Set<(event: AppEvent) => void>();
  const emit = (event: AppEvent): void => listeners.forEach((listener) => listener(event));
  const log = options.log ?? ((line: string) => void process.stderr.write(`${line}\n`));
  const context: EngineContext = { collection, clock: options.clock, options, newId, emit, log };
  const copies = new DailyCopy(context, options.copyDelayMs ?? copyDelayMs);
  const pause = new Pause(collection);

  const imports = importHandlersLater(context);
  let closed = false;
  const close = async (): Promise<void> => {
    closed = true;
    imports.close();
    pause.close();
    await door.settled();
    await copies.close();
    collection.close();
  };
  const door = frontDoor(
    {
      ...appHandlers(context, ({ studyDay }) => copies.madeAt(studyDay)),
      ...settingsHandlers(context),
      ...deckHandlers(context),
      ...reviewHandlers(context),
      ...historyHandlers(context),
      ...sourceHandlers(context, imports.compile),
      ...imports,
      'shell.close': async () => {
        await close();
        return {};
      },
    },
    { path: options.collection, emit, log },
  );
  copies.ensure();
  return {
    async request(method, input) {
      if (closed) return stopped;
      const envelope = await door.ask(method, input);
      pause.begin();
      // A window that stays open for days gets its copies too.
      if (method === 'review.start') copies.ensure();
      return envelope;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };
}

const stopped: Envelope<unknown> = {
  ok: false,
  error: {
    code: 'engine-stopped',
    message: 'Cardwright is closing. What you asked for was not done; everything before it is kept.',
    details: {},
  },
};

/** The first card comes first; then the copy. */
const copyDelayMs = 5000;
const pauseMs = 2000;

/** Empties the collection's log when nothing was asked for a while, so that no answer waits for it. */
class Pause {
  readonly #collection: Collection;
  #timer: NodeJS.Timeout | null = null;
  #seen = 0;

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  /** Something was asked: the pause begins anew. */
  begin(): void {
    if (this.#collection.operations.changes === this.#seen) return;
    if (this.#timer !== null) this.#timer.refresh();
    else this.#timer = setTimeout(() => this.#tidy(), pauseMs).unref();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#seen = this.#collection.operations.changes;
  }

  #tidy(): void {
    this.close();
    this.#collection.tidy();
  }
}

/**
 * Examines a collection: see `examine`. Throws `collection-corrupt` and the like where it does not open.
 * @param repair writes what the reviews say where a card or a total differs.
 */
export function doctor(collection: string, clock: Clock, repair = false): Diagnosis {
  const opened = Collection.open(collection, { clock });
  try {
    return examine(opened, clock.now(), repair);
  } finally {
    opened.close();
  }
}

/**
 * Puts a copy in the collection's place and keeps what it replaces.
 * @param copy name or path of a copy; null: the newest daily one.
 */
export function restore(collection: string, copy: string | null, clock: Clock): Restored {
  return restoreCopy(collection, copy, clock.now());
}

/** Compiles documents without a collection; see `compileDocuments`. */
export async function compile(
  ...input: Parameters<typeof compileDocuments>
): ReturnType<typeof compileDocuments> {
  const { compileDocuments } = await import('./jobs/compile-documents.ts');
  return compileDocuments(...input);
}

/** Which recognisers claimed what on a line of a document, and why the arbiter chose: see `explainLine`. */
export async function explain(
  ...input: Parameters<typeof ExplainLine>
): Promise<ReturnType<typeof ExplainLine>> {
  const { explainLine } = await import('./guides/explain.ts');
  return explainLine(...input);
}

/** Cards as CSV: see `cardsCsv`. */
export async function csvOf(...input: Parameters<typeof CardsCsv>): Promise<string> {
  const { cardsCsv } = await import('./guides/cards-csv.ts');
  return cardsCsv(...input);
}
