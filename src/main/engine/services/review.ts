import type { EngineContext } from './context.ts';
import type { HandlersOf } from './handlers.ts';

export function reviewHandlers(_context: EngineContext): HandlersOf<'review'> {
  return {} as never;
}
