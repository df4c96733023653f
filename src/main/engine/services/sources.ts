import { CardwrightError } from '../../../shared/errors.ts';
import type { EngineContext } from './context.ts';
import type { HandlersOf } from './handlers.ts';

export function sourceHandlers(_context: EngineContext): HandlersOf<'source'> {
  return {
    'source.view': () => {
      throw new CardwrightError('not-found', 'Sources are not there yet.');
    },
  };
}
