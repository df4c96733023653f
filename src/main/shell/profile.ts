import { createHash } from 'node:crypto';
import { join } from 'node:path';

/**
 * Folder of what Electron and the shell remember, which also is what "open already" is decided by: each collection that
 * is named explicitly has its own, so that a start on another collection is not taken for a second start.
 *
 * @param usual Electron's own choice
 * @param named folder that the command line names, as `--user-data-dir`; empty for none
 */
export function profileFolder(usual: string, named: string, collection: string | null): string {
  if (named !== '') return named;
  if (collection === null) return usual;
  return join(usual, 'collections', createHash('sha256').update(collection).digest('hex').slice(0, 16));
}
