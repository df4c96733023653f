import { resolve } from 'node:path';
import { z } from 'zod';

/** What the command line and the environment say about a start of the app. */
export interface Choices {
  /** Path of the collection, where one was named. */
  collection: string | null;
  /** Moves the engine's clock, in ms. */
  clockShiftMs: number;
  /** Do not open a browser by itself. */
  noOpen: boolean;
  /** Documents to offer for import. */
  files: string[];
}

const shiftSchema = z.coerce.number().finite().catch(0);

/**
 * @param args without the program and its script; switches of Electron (`-r` with its module) and Chromium are passed over
 * @param folder relative paths are taken from here
 */
export function readChoices(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
): Choices {
  const choices: Choices = {
    collection: env['CARDWRIGHT_COLLECTION'] ? resolve(folder, env['CARDWRIGHT_COLLECTION']) : null,
    clockShiftMs: shiftSchema.parse(env['CARDWRIGHT_CLOCK_SHIFT'] ?? 0),
    noOpen: false,
    files: [],
  };
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const next = args[at + 1];
    if (arg === '--collection' && next !== undefined) {
      choices.collection = resolve(folder, next);
      at += 1;
    } else if (arg.startsWith('--collection=')) {
      choices.collection = resolve(folder, arg.slice('--collection='.length));
    } else if (arg === '-r') {
      at += 1;
    } else if (arg === '--no-open') {
      choices.noOpen = true;
    } else if (!arg.startsWith('-')) {
      choices.files.push(resolve(folder, arg));
    }
  }
  return choices;
}
