import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Where the parts of the app are, below the folder of its package.json. */
export interface Places {
  root: string;
  version: string;
  guidesFolder: string;
  renderer: string;
  engineEntry: string;
  preload: string;
  /** file: URL. */
  compileWorker: string;
}

const packageSchema = z.object({ version: z.string() });

/** @param from a folder of the app: of its sources, or of what was built from them. */
export function findPlaces(from: string): Places {
  const root = rootAbove(from);
  const { version } = packageSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return {
    root,
    version,
    guidesFolder: join(root, 'decks'),
    renderer: join(root, 'out', 'renderer'),
    engineEntry: join(root, 'out', 'main', 'engine-process.js'),
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    compileWorker: pathToFileURL(join(root, 'out', 'main', 'compile-worker.js')).href,
  };
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('no package.json above the program');
  return rootAbove(parent);
}
