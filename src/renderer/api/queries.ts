import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Output, Settings } from '../../shared/contract/index.ts';
import { useAsk } from './services.tsx';

export const queryKeys = {
  today: ['today'],
  settings: ['settings'],
  info: ['info'],
  source: (source: string, version: string) => ['source', source, version],
  sources: ['sources'],
  coverage: (source: string, version: string | null) => ['sources', 'coverage', source, version],
  allWaiting: ['sources', 'waiting'],
  waiting: (source: string | null) => ['sources', 'waiting', source],
} as const;

export function useToday(): UseQueryResult<Output<'app.today'>> {
  const request = useAsk();
  return useQuery({ queryKey: queryKeys.today, queryFn: () => request('app.today', {}) });
}

export function useInfo(): UseQueryResult<Output<'app.info'>> {
  const request = useAsk();
  return useQuery({ queryKey: queryKeys.info, queryFn: () => request('app.info', {}) });
}

export function useSettings(): UseQueryResult<Settings> {
  const request = useAsk();
  return useQuery({ queryKey: queryKeys.settings, queryFn: () => request('settings.get', {}) });
}

/** Every document of the collection. */
export function useSources(): UseQueryResult<Output<'source.list'>> {
  const request = useAsk();
  return useQuery({ queryKey: queryKeys.sources, queryFn: () => request('source.list', {}) });
}

/** What became of each part of a document; null: of its newest version. */
export function useCoverage(
  source: string,
  version: string | null,
): UseQueryResult<Output<'source.coverage'>> {
  const request = useAsk();
  return useQuery({
    queryKey: queryKeys.coverage(source, version),
    queryFn: () => request('source.coverage', { source, version }),
  });
}

/** One version of a source; it never changes, so it is fetched once. */
export function useSource(source: string, version: string): UseQueryResult<Output<'source.view'>> {
  const request = useAsk();
  return useQuery({
    queryKey: queryKeys.source(source, version),
    queryFn: () => request('source.view', { source, version }),
  });
}

/** Saves a part of the settings; the page shows the new values at once and the old ones again if the engine refuses. */
export function useSaveSettings(): (part: Partial<Settings>) => Promise<Settings> {
  const request = useAsk();
  const client = useQueryClient();
  return async (part) => {
    const before = client.getQueryData<Settings>(queryKeys.settings);
    if (before !== undefined) client.setQueryData(queryKeys.settings, { ...before, ...part });
    try {
      const saved = await request('settings.set', part);
      client.setQueryData(queryKeys.settings, saved);
      return saved;
    } catch (error) {
      client.setQueryData(queryKeys.settings, before);
      throw error;
    }
  };
}
