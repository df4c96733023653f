import type { AppEvent } from '../../../shared/contract/index.ts';
import type { Clock } from '../clock.ts';
import type { Collection } from '../collection/collection.ts';

/** How an engine is started. */
export interface EngineOptions {
  /** Path of the collection's file; its folder is made where it is missing. */
  collection: string;
  clock: Clock;
  /** Folder of the study guides that ship with the app (Markdown files). */
  guidesFolder: string;
  /** Version of the app. */
  version: string;
  /** Module of the compile worker; absent or null: documents are compiled on the engine's own thread. */
  compileWorker?: URL | null;
  /** How long the day's copy waits for the first card (ms); 5,000 where absent. */
  copyDelayMs?: number;
  /** Gets a line for each thing worth keeping; never card text. Absent: they go to the standard error stream. */
  log?: (line: string) => void;
}

/** What every service gets. */
export interface EngineContext {
  readonly collection: Collection;
  readonly clock: Clock;
  readonly options: EngineOptions;
  /** A new global id (UUIDv7). */
  newId(): string;
  /** Tells every page. Writes that other views may show are followed by `{ type: 'changed' }`, by the front door. */
  emit(event: AppEvent): void;
  log(line: string): void;
}
