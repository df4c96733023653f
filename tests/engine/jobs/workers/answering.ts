/** Answers each request with the first document's name, after reporting progress; throws where it is told to. */
import { parentPort } from 'node:worker_threads';
import { serveCompiles } from '../../../../src/main/engine/jobs/compile-protocol.ts';
import { CardwrightError } from '../../../../src/shared/errors.ts';

let served = 0;

function nest(depth: number): number {
  return depth < 0 ? depth : nest(depth + 1) + 1;
}

if (parentPort !== null)
  serveCompiles(parentPort, (sources, options) => {
    const name = sources[0]?.name ?? '';
    served += 1;
    if (name === 'empty')
      throw new CardwrightError('unreadable-document', 'There is no text in it.', { name: 'empty' });
    if (name === 'fault') throw new TypeError('a fault');
    if (name === 'deep') nest(0);
    if (name === 'exit') process.exit(3);
    if (name === 'memory') {
      const hoard: number[][] = [];
      for (;;) hoard.push(Array.from({ length: 10_000 }, (_, at) => at + 0.5));
    }
    options?.progress?.('read', 1, 2);
    options?.progress?.('facts', 2, 2);
    if (name === 'endless') for (;;);
    return {
      compilation: {
        schema: 1,
        documents: [],
        parties: [],
        facts: [],
        cards: [],
        conflicts: [],
        ledger: [],
      },
      texts: [name, JSON.stringify(options?.decisions)],
      notices: [String(served)],
    };
  });
