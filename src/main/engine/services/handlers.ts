import { z } from 'zod';
import type { Method, Output, ParsedInput } from '../../../shared/contract/index.ts';
import { idSchema, nothing } from '../../../shared/contract/index.ts';
import type { ShellMethod } from '../../../shared/wire.ts';
import type { Compiler } from '../jobs/compile-documents.ts';

/** Gets input that has been parsed; throws a CardwrightError with words for the user. */
export type Handler<M extends Method> = (input: ParsedInput<M>) => Output<M> | Promise<Output<M>>;

export type Handlers = { readonly [M in Method]: Handler<M> };

/** The handlers of some areas: `HandlersOf<'deck' | 'settings'>`. */
export type HandlersOf<Area extends string> = Pick<Handlers, Extract<Method, `${Area}.${string}`>>;

/** What the shell may ask of the engine, and no page. */
export const shellContract = {
  /** A file that the operating system handed to the app. Answers with the id that a page imports it by. */
  'shell.offer-file': {
    input: z.strictObject({ path: z.string().min(1) }),
    output: z.strictObject({ offered: idSchema }),
  },
  /** Ends the engine's work and closes the collection. */
  'shell.close': { input: nothing, output: nothing },
} as const satisfies Record<ShellMethod, { input: z.ZodType; output: z.ZodType }>;

export type ShellHandler<M extends ShellMethod> = (
  input: z.output<(typeof shellContract)[M]['input']>,
) => z.output<(typeof shellContract)[M]['output']> | Promise<z.output<(typeof shellContract)[M]['output']>>;

/** Documents: reading, previews, commits, the jobs that do it, and the files that the shell offers. */
export type ImportHandlers = HandlersOf<'import' | 'job'> & {
  readonly 'shell.offer-file': ShellHandler<'shell.offer-file'>;
  /** The compiler, on its own thread. */
  readonly compile: Compiler['compile'];
  /** Cancels what runs; called when the engine closes. */
  readonly close: () => void;
};
