/**
 * Measures what the app promises to be fast at, or the part of it that an argument names: `collections` (synthetic ones, kept in
 * .cache/bench; `--small` leaves out the one of a million cards, `--copy` measures answers during a daily copy too),
 * `compiling`, `window`.
 */
import { measureCollections } from './collections.ts';
import { measureCompiling } from './compiling.ts';
import { printTable, type Line } from './figures.ts';
import { measureWindow } from './window.ts';

const wanted = new Set(process.argv.slice(2));
const sizes = wanted.has('--small') ? [100_000] : [100_000, 1_000_000];
const parts: Readonly<Record<string, () => Line[] | Promise<Line[]>>> = {
  collections: () => measureCollections(sizes, wanted.has('--copy')),
  compiling: measureCompiling,
  window: measureWindow,
};
const named = Object.keys(parts).filter((part) => wanted.has(part));
const unknown = [...wanted].filter((word) => !word.startsWith('--') && !(word in parts));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.\n`,
  );
  process.exit(1);
}
for (const [part, measure] of Object.entries(parts))
  if (named.length === 0 || named.includes(part)) printTable(await measure());
