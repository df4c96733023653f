import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { CardwrightError } from '../../shared/errors.ts';
import type { Input, Method, Output } from '../../shared/contract/index.ts';
import type { Clock, Engine } from '../engine/index.ts';
import { createEngine, defaultCollectionPath, systemClock } from '../engine/index.ts';
import { readChoices } from '../hosts/choices.ts';
import { findPlaces } from '../hosts/places.ts';

/** What a command works with. */
export interface Surroundings {
  collection: string;
  clock: Clock;
  version: string;
  guidesFolder: string;
  /** Undefined where the sources are run as they are: the engine finds its worker itself. */
  compileWorker: URL | undefined;
}

/** @param collection path given on the command line. */
export function surroundingsOf(collection: string | undefined): Surroundings {
  const args = collection === undefined ? [] : ['--collection', collection];
  const choices = readChoices(args, process.env, process.cwd());
  const places = findPlaces(import.meta.dirname);
  return {
    collection: choices.collection ?? defaultCollectionPath(),
    clock: systemClock(choices.clockShiftMs),
    version: places.version,
    guidesFolder: places.guidesFolder,
    compileWorker: extname(import.meta.filename) === '.ts' ? undefined : new URL(places.compileWorker),
  };
}

/** Asks an engine; a failure is thrown with its words. */
export type Ask = <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;

/** Opens the collection for the time of `body`. */
export async function withEngine<Result>(
  { collection, clock, guidesFolder, version, compileWorker }: Surroundings,
  body: (ask: Ask, engine: Engine) => Promise<Result>,
): Promise<Result> {
  const engine = await createEngine({
    collection,
    clock,
    guidesFolder,
    version,
    ...(compileWorker === undefined ? {} : { compileWorker }),
  });
  const ask: Ask = async (method, input) => (await answerOf(engine, method, input)) as Output<typeof method>;
  try {
    return await body(ask, engine);
  } finally {
    await engine.close();
  }
}

/** The value of a request that shells may make too; a failure is thrown with its words. */
export async function answerOf(
  engine: Engine,
  method: Parameters<Engine['request']>[0],
  input: unknown,
): Promise<unknown> {
  const envelope = await engine.request(method, input);
  if (envelope.ok) return envelope.value;
  const { code, message, details } = envelope.error;
  throw new CardwrightError(code, message, { ...details });
}

/** Reading a collection that is not there must not make one. */
export function requireCollection({ collection }: Surroundings): void {
  if (existsSync(collection)) return;
  throw new CardwrightError(
    'not-found',
    `There is no collection at ${collection} yet. "cardwright import FILE" makes one.`,
  );
}
