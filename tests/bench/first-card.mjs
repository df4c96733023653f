// Starts an engine in a fresh process and prints one line when the first card is there. Plain JavaScript, so that no time
// goes into stripping types. Arguments: module of the engine, path of the collection, study day.
import { enableCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';

const [, , engineModule, collection, studyDay] = process.argv;
enableCompileCache();
const { createEngine } = await import(pathToFileURL(engineModule).href);
const loaded = performance.now();
const now = Number(studyDay) * 86_400_000 + 12 * 3_600_000;
const engine = await createEngine({
  collection,
  clock: { now: () => now, zone: () => 'UTC' },
  guidesFolder: '',
  version: '0.0.0',
});
const opened = performance.now();
const { value } = await engine.request('review.start', { deck: null, minutes: null });
const shown = performance.now();
process.stdout.write(
  `${JSON.stringify({ card: value.card !== null, loaded, opened, shown, rss: process.memoryUsage.rss() })}\n`,
);
await engine.close();
