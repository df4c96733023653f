import type { EngineContext } from './context.ts';
import type { HandlersOf } from './handlers.ts';

export function deckHandlers(_context: EngineContext): HandlersOf<'deck'> {
  return {} as never;
}
