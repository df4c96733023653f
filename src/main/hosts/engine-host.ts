import { z } from 'zod';
import type { AppEvent } from '../../shared/contract/index.ts';
import type { Envelope } from '../../shared/errors.ts';
import type { FromEngine, ToEngine } from '../../shared/wire.ts';

/** What an engine is told when it starts. It crosses a process border as JSON. */
export const engineLaunchSchema = z.strictObject({
  /** Path of the collection's file; null: its usual place on this system. */
  collection: z.string().nullable(),
  /** Folder of the study guides that ship with the app. */
  guidesFolder: z.string(),
  version: z.string(),
  /** Moves the engine's clock, in ms. */
  clockShiftMs: z.number(),
  /** file: URL of the worker that compiles documents. */
  compileWorker: z.string(),
});
export type EngineLaunch = z.infer<typeof engineLaunchSchema>;

/** What a host serves: the engine's front door, or a probe in tests. */
export interface ServedEngine {
  request(method: ToEngine['method'], input: unknown): Promise<Envelope<unknown>>;
  onEvent(listener: (event: AppEvent) => void): () => void;
  close(): Promise<void>;
}

/** One running engine, seen from outside. Listeners are added right after `start`, before anything can arrive. */
export interface EngineChannel {
  send(message: ToEngine): void;
  onMessage(listener: (message: FromEngine) => void): void;
  /** Called once, when nothing more will come. The reason is for the log. */
  onExit(listener: (reason: string) => void): void;
  /** Ends the engine at once. A collection survives it, as it survives a loss of power. */
  kill(): void;
}

/** The one seam between the app and the place where its engine runs. */
export interface EngineHost {
  readonly name: 'in-process' | 'node-child' | 'utility-process';
  start(): EngineChannel;
}
