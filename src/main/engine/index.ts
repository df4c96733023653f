/** The engine's front door: everything that hosts, the shell and the command line may use. */
import type { AppEvent, Method } from '../../shared/contract/index.ts';
import type { Envelope } from '../../shared/errors.ts';
import type { ShellMethod } from '../../shared/wire.ts';
import { Collection } from './collection/collection.ts';
import { frontDoor } from './front-door.ts';
import { newId } from './ids.ts';
import { appHandlers } from './services/app.ts';
import type { EngineContext, EngineOptions } from './services/context.ts';
import { deckHandlers } from './services/decks.ts';
import { historyHandlers } from './services/history.ts';
import { importHandlers } from './services/imports.ts';
import { reviewHandlers } from './services/review.ts';
import { settingsHandlers } from './services/settings.ts';
import { sourceHandlers } from './services/sources.ts';

export { systemClock } from './clock.ts';
export type { Clock } from './clock.ts';
export { defaultCollectionPath } from './collection/place.ts';
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
  const log = options.log ?? (() => undefined);
  const context: EngineContext = { collection, clock: options.clock, options, newId, emit, log };

  const imports = importHandlers(context);
  const close = (): void => {
    imports.close();
    collection.close();
  };
  const request = frontDoor(
    {
      ...appHandlers(context),
      ...settingsHandlers(context),
      ...deckHandlers(context),
      ...reviewHandlers(context),
      ...historyHandlers(context),
      ...sourceHandlers(context),
      ...imports,
      'shell.close': () => {
        close();
        return {};
      },
    },
    { path: options.collection, emit, log },
  );
  return {
    request,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => close(),
  };
}
