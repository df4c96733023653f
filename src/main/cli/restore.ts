import { listCopies, restore } from '../engine/index.ts';
import type { Surroundings } from './surroundings.ts';

const kinds = {
  daily: 'daily',
  'before-migration': 'before an update',
  replaced: 'replaced by a copy',
} as const;

/** Prints the copies of the collection, newest first. */
export function showCopies({ collection }: Surroundings): void {
  const copies = listCopies(collection);
  const lines = copies.map(
    ({ name, kind, at, bytes }) => `${name}  (${kinds[kind]}, ${localTime(at)}, ${size(bytes)})`,
  );
  const words =
    copies.length === 0
      ? [`There is no copy of ${collection} yet. One is made on each day that you study.`]
      : [...lines, '', 'Bring one back with: cardwright restore "NAME"'];
  process.stdout.write(`${words.join('\n')}\n`);
}

/** Puts a copy in the collection's place; the collection that it replaces is kept among the copies. */
export function restoreCopy(copy: string, { collection, clock }: Surroundings): void {
  const { replaced } = restore(collection, copy, clock);
  const kept = replaced === null ? '' : ` What was there before is kept as ${replaced}.`;
  process.stdout.write(`Brought back.${kept}\n`);
}

/** `2026-03-04 12:30` in the system's zone. */
function localTime(at: number): string {
  return new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}

function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
