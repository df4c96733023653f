import type { EngineContext } from './context.ts';
import type { HandlersOf } from './handlers.ts';

export function appHandlers(_context: EngineContext): HandlersOf<'app'> {
  return {} as never;
}
