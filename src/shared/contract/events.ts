import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { idSchema } from './common.ts';

export const failureSchema = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** What the engine, or its host, tells a page unasked. */
export const eventSchema = z.discriminatedUnion('type', [
  /** At most ten a second for one job. `total` 0: unknown. */
  z.strictObject({
    type: z.literal('job-progress'),
    job: idSchema,
    phase: z.string(),
    done: z.number().min(0),
    total: z.number().min(0),
  }),
  z.strictObject({ type: z.literal('job-done'), job: idSchema, preview: idSchema.nullable() }),
  z.strictObject({ type: z.literal('job-failed'), job: idSchema, error: failureSchema }),
  /** Something changed that views may show: fetch again. */
  z.strictObject({ type: z.literal('changed') }),
  /** The operating system handed a file to the app: offer to import it. */
  z.strictObject({ type: z.literal('file-offered'), offered: idSchema, name: z.string() }),
  /** From the supervisor, not the engine. `stopped` carries words for the user. */
  z.strictObject({
    type: z.literal('engine'),
    state: z.enum(['restarting', 'ready', 'stopped']),
    message: z.string(),
  }),
  /** A menu entry or system shortcut: undo, redo, import, settings, find, palette, about, keys. */
  z.strictObject({
    type: z.literal('command'),
    command: z.enum(['undo', 'redo', 'import', 'settings', 'today', 'palette', 'about', 'keys']),
  }),
]);
export type AppEvent = z.infer<typeof eventSchema>;
