import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { wordsOf } from '../../api/ask.ts';
import { queryKeys } from '../../api/queries.ts';
import { useAsk, useServices } from '../../api/services.tsx';

export type Waiting = Output<'source.questions'>;

/** What waits for the learner, and what was answered, of one document or of all. */
export function useWaiting(source: string | null): UseQueryResult<Waiting> {
  const request = useAsk();
  return useQuery({
    queryKey: queryKeys.waiting(source),
    queryFn: () => request('source.questions', { source, settled: true }),
  });
}

/** How many decisions wait in each document, by its id: a contradiction counts once, in each document that has a side of it. */
export function waitsBySource({ questions, contradictions }: Waiting): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const open = [
    ...questions.filter(({ answer }) => answer === null).map(({ sources }) => sources),
    ...contradictions
      .filter(({ settled }) => settled === null)
      .map(({ sides }) => sides.flatMap(({ sources }) => sources)),
  ];
  for (const sources of open)
    for (const source of new Set(sources.map((place) => place.source)))
      counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}

export type GiveAnswer = (answer: Input<'source.answer'>) => Promise<void>;

/** Answers a question of the collection, or opens it again; says what came of it, and takes it back on request. */
export function useGiveAnswer(): GiveAnswer {
  const { t } = useTranslation();
  const { toasts } = useServices();
  const request = useAsk();
  const client = useQueryClient();
  const undo = async (): Promise<void> => {
    try {
      toasts.say(t('history.undone', { name: (await request('history.undo', {})).name }));
    } catch (error) {
      toasts.complain(wordsOf(error));
    }
  };
  return async (answer) => {
    try {
      const { cards, removed } = await request('source.answer', answer);
      const words =
        cards > 0 ? t('sources.made', { count: cards }) : t('sources.removed', { count: removed });
      toasts.say(words, { label: t('command.undo'), run: () => void undo() });
    } catch (error) {
      toasts.complain(wordsOf(error));
    }
    await client.invalidateQueries({ queryKey: queryKeys.allWaiting });
  };
}
