import { CardwrightError } from '../../../shared/errors.ts';
import type { EngineContext } from './context.ts';
import type { ImportHandlers } from './handlers.ts';

export function importHandlers(_context: EngineContext): ImportHandlers {
  const none = (): never => {
    throw new CardwrightError('not-found', 'Importing is not there yet.');
  };
  return {
    'import.read': none,
    'import.preview': none,
    'import.decide': none,
    'import.commit': none,
    'import.discard': none,
    'job.cancel': none,
    'shell.offer-file': none,
    close: () => undefined,
  };
}
