import type { AppEvent, CommitResult, DocumentInput, Preview } from '../../shared/contract/index.ts';
import { CardwrightError } from '../../shared/errors.ts';
import type { Engine } from '../engine/index.ts';
import { readFiles } from './files.ts';
import type { Ask, Surroundings } from './surroundings.ts';
import { withEngine } from './surroundings.ts';

/** Adds all certain cards of documents as one import; each is vetted when it is first met. `deck` null: as proposed. */
export async function importFiles(
  paths: readonly string[],
  deck: string | null,
  surroundings: Surroundings,
): Promise<void> {
  const files = await readFiles(paths);
  const documents = files.map(({ name, content }) => ({
    // The contract takes names of up to 255 characters; the end tells more than the beginning.
    name: name.slice(-255),
    base64: Buffer.from(content).toString('base64'),
  }));
  await withEngine(surroundings, async (ask, engine) => {
    const preview = await ask('import.preview', { preview: await read(documents, ask, engine) });
    const name = deck ?? preview.deck;
    const result = await ask('import.commit', {
      preview: preview.preview,
      deck: name,
      decisions: [],
      rest: 'take',
    });
    process.stdout.write(`${[...report(preview, result, name)].join('\n')}\n`);
  });
}

/** Reads documents by a job; answers with the preview's id. */
async function read(documents: DocumentInput[], ask: Ask, engine: Engine): Promise<string> {
  const ended = new Map<string, AppEvent & { type: 'job-done' | 'job-failed' }>();
  let wake = (): void => undefined;
  const stop = engine.onEvent((event) => {
    if (event.type !== 'job-done' && event.type !== 'job-failed') return;
    ended.set(event.job, event);
    wake();
  });
  try {
    const { job } = await ask('import.read', { documents });
    while (!ended.has(job)) await new Promise<void>((resolve) => (wake = resolve));
    const end = ended.get(job);
    if (end?.type === 'job-done' && end.preview !== null) return end.preview;
    if (end?.type === 'job-failed')
      throw new CardwrightError(end.error.code, end.error.message, { ...end.error.details });
    throw new CardwrightError('unreadable-document', 'Nothing came of reading this. Nothing was added.');
  } finally {
    stop();
  }
}

function* report(preview: Preview, result: CommitResult, deck: string): Generator<string> {
  yield* preview.notices;
  if (result.cards > 0)
    yield `Added to “${deck}”: ${count(result.cards, 'card')} of ${count(result.notes, 'note')}.`;
  else if (result.known > 0) yield 'Nothing to add: what this says is in your collection already.';
  else
    yield 'Nothing to add: nothing in this is plain enough to make a card of. "cardwright compile" says why.';
  if (result.cards > 0 && result.known > 0) yield `Known already: ${count(result.known, 'fact')}.`;
  if (result.open > 0)
    yield `Left open: ${count(result.open, 'question')}. Import it in the app to answer them.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
