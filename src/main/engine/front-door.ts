import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import type { z } from 'zod';
import type { AppEvent, Method } from '../../shared/contract/index.ts';
import { contract } from '../../shared/contract/index.ts';
import type { Envelope, Failure } from '../../shared/errors.ts';
import { CardwrightError } from '../../shared/errors.ts';
import type { ShellMethod } from '../../shared/wire.ts';
import { wordsFor } from './collection/open.ts';
import type { Handlers, ImportHandlers, ShellHandler } from './services/handlers.ts';
import { shellContract } from './services/handlers.ts';

/** Writes that views other than the caller's may show; `changed` follows them. Jobs tell by their own events. */
const changing: ReadonlySet<string> = new Set<Method>([
  'settings.set',
  'deck.create',
  'deck.rename',
  'deck.delete',
  'history.undo',
  'history.redo',
  'import.commit',
  'review.answer',
  'review.bury',
  'review.suspend',
  'review.flag',
  'review.keep',
  'review.drop',
  'review.edit',
  'review.undo',
  'review.redo',
  'review.end',
  'source.answer',
]);

/**
 * Changes that may take several steps, or that what such a change relies on hangs on: one after the other, in the order in
 * which they were asked for. Answers and what else is done with a card go through in between.
 */
const inTurn: ReadonlySet<string> = new Set<Method>([
  'deck.create',
  'deck.rename',
  'deck.delete',
  'history.undo',
  'history.redo',
  'import.commit',
  'review.undo',
  'review.redo',
  'source.answer',
]);

type EngineHandlers = Handlers &
  Pick<ImportHandlers, 'shell.offer-file'> & { readonly 'shell.close': ShellHandler<'shell.close'> };

export interface FrontDoor {
  ask(method: Method | ShellMethod, input: unknown): Promise<Envelope<unknown>>;
  /** Resolves when every change that was asked for is finished. */
  settled(): Promise<void>;
}

/** Parses what comes in, calls the handler of its method, and turns whatever happens into an envelope. `ask` never rejects. */
export function frontDoor(
  handlers: EngineHandlers,
  surroundings: { path: string; emit(event: AppEvent): void; log(line: string): void },
): FrontDoor {
  let last: Promise<unknown> = Promise.resolve();
  const queued = (method: Method | ShellMethod, input: unknown): Promise<unknown> => {
    const turn = last.then(() => call(handlers, method, input));
    last = turn.catch(() => undefined);
    return turn;
  };
  const ask: FrontDoor['ask'] = async (method, input) => {
    try {
      const value = await (inTurn.has(method) ? queued(method, input) : call(handlers, method, input));
      if (changing.has(method)) surroundings.emit({ type: 'changed' });
      return { ok: true, value };
    } catch (error) {
      return { ok: false, error: failureOf(wordsFor(error, surroundings.path), method, surroundings.log) };
    }
  };
  return {
    ask,
    settled: async () => {
      await last;
    },
  };
}

function call(handlers: EngineHandlers, method: Method | ShellMethod, input: unknown): unknown {
  const schemas: Readonly<Record<string, { input: z.ZodType }>> = { ...shellContract, ...contract };
  const schema = Object.hasOwn(schemas, method) ? schemas[method] : undefined;
  if (schema === undefined)
    throw new CardwrightError('invalid-input', 'Cardwright was asked for something it does not know.');
  const parsed = schema.input.safeParse(input ?? {});
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new CardwrightError(
      'invalid-input',
      place === ''
        ? 'That request is not complete.'
        : `"${place}" is missing, or holds something it may not.`,
      { method, place },
    );
  }
  // The schema and the handler are both chosen by `method`, which the compiler cannot follow through a union.
  const handler = handlers[method] as (input: unknown) => unknown;
  return handler(parsed.data);
}

/** The failure that a page gets. What has no words of its own is logged under an id that the page gets too. */
export function failureOf(error: unknown, method: string, log: (line: string) => void): Failure {
  if (error instanceof CardwrightError)
    return { code: error.code, message: error.message, details: error.details };
  const id = randomUUID().slice(0, 8);
  log(`[${id}] ${method}: ${describe(error)}`);
  return {
    code: 'internal',
    message: `Something went wrong inside Cardwright, and what you asked for was not done. The log has more under ${id}.`,
    details: { id },
  };
}

/** An error without its message, which may quote a card; SQLite's messages name tables and columns only. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const words = error instanceof Database.SqliteError ? `${error.code} ${error.message}` : error.name;
  return [words, ...frames].join('\n');
}
