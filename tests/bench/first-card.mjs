// Starts an engine in a fresh process and prints one line when the first card is there. Plain JavaScript, so that no time
// goes into stripping types. Arguments: module of the engine, path of the collection, study day, and how many cards to answer
// afterwards (they are taken back again). A second line tells the memory then.
import { randomUUID } from 'node:crypto';
import { enableCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';

const [, , engineModule, collection, studyDay, answers = '0'] = process.argv;
enableCompileCache();
const { createEngine } = await import(pathToFileURL(engineModule).href);
const now = Number(studyDay) * 86_400_000 + 12 * 3_600_000;
const engine = await createEngine({
  collection,
  clock: { now: () => now, zone: () => 'UTC' },
  guidesFolder: '',
  version: '0.0.0',
});

async function ask(method, input) {
  const envelope = await engine.request(method, input);
  if (!envelope.ok) throw new Error(`${method}: ${envelope.error.message}`);
  return envelope.value;
}

function tell(card) {
  process.stdout.write(`${JSON.stringify({ card: card !== null, rss: process.memoryUsage.rss() })}\n`);
}

let state = await ask('review.start', { deck: null, minutes: null });
tell(state.card);
let done = 0;
for (; done < Number(answers) && state.card !== null; done += 1) {
  const { session, card } = state;
  const request = { requestId: randomUUID(), session, card: card.id, version: card.version };
  const answer = { grade: 'good', timeMs: 5000, evidence: 'recall', options: null, picked: null };
  state = await ask('review.answer', { ...request, ...answer });
}
tell(state.card);
for (; done > 0; done -= 1) await ask('review.undo', { session: state.session });
await engine.close();
