import type { EngineContext } from './context.ts';
import type { ImportHandlers } from './handlers.ts';

/**
 * The import handlers, loaded when one of them is first asked for: the readers and the compiler are the biggest part of the
 * engine, and the first card does not need them.
 */
export function importHandlersLater(context: EngineContext): ImportHandlers {
  let loading: Promise<ImportHandlers> | null = null;
  let loaded: ImportHandlers | null = null;
  const load = async (): Promise<ImportHandlers> => {
    loading ??= import('./imports.ts').then(({ importHandlers }) => (loaded = importHandlers(context)));
    return loading;
  };
  return {
    'import.read': async (input) => (await load())['import.read'](input),
    'import.preview': async (input) => (await load())['import.preview'](input),
    'import.decide': async (input) => (await load())['import.decide'](input),
    'import.decide-all': async (input) => (await load())['import.decide-all'](input),
    'import.commit': async (input) => (await load())['import.commit'](input),
    'import.discard': async (input) => (await load())['import.discard'](input),
    'job.cancel': async (input) => (await load())['job.cancel'](input),
    'shell.offer-file': async (input) => (await load())['shell.offer-file'](input),
    compile: async (sources, options) => (await load()).compile(sources, options),
    close: () => loaded?.close(),
  };
}
