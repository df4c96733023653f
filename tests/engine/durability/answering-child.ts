import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { ReviewState } from '../../../src/shared/contract/index.ts';
import type { Envelope } from '../../../src/shared/errors.ts';
import { createEngine, systemClock } from '../../../src/main/engine/index.ts';

/**
 * Answers cards as fast as it can until it is killed, and takes every seventh answer back. An answer is acknowledged by a line
 * with its request id, written before the next request is made.
 */
const [, , path = ''] = process.argv;
const engine = await createEngine({
  collection: path,
  clock: systemClock(),
  guidesFolder: '',
  version: '0.0.0',
});

function stateOf(envelope: Envelope<unknown>): ReviewState {
  if (!envelope.ok) throw new Error(envelope.error.message);
  return envelope.value as ReviewState;
}

let state = stateOf(await engine.request('review.start', { deck: null, minutes: null }));
for (let count = 1; state.card !== null; count += 1) {
  const requestId = randomUUID();
  const { session, card } = state;
  const grade = count % 3 === 0 ? 'good' : 'forgot';
  const common = { requestId, session, card: card.id, version: card.version, grade };
  state = stateOf(
    await engine.request('review.answer', {
      ...common,
      timeMs: 1000,
      evidence: 'recall',
      options: null,
      picked: null,
    }),
  );
  writeSync(1, `${requestId}\n`);
  if (count % 7 === 0) state = stateOf(await engine.request('review.undo', { session }));
}
throw new Error('There are no more cards to answer');
