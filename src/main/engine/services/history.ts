import type { EngineContext } from './context.ts';
import type { HandlersOf } from './handlers.ts';

/** Undo and redo of the collection's last operations, whatever they were. */
export function historyHandlers({ collection }: EngineContext): HandlersOf<'history'> {
  return {
    'history.undo': () => ({ name: collection.operations.undo().name }),
    'history.redo': () => ({ name: collection.operations.redo().name }),
  };
}
