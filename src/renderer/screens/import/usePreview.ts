import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../api/ask.ts';
import { useAsk, useServices } from '../../api/services.tsx';
import { useStable } from '../../api/stable.ts';
import type { Words } from '../../components/card-words.ts';
import { AnswerQueue } from './answer-queue.ts';
import type { Choice } from './choices.ts';
import { withAnswers, withEdit, withKept, withPreview, withTake } from './draft.ts';
import type { Draft } from './draft.ts';
import { useOpenImport } from './OpenImport.tsx';
import { conflictKey } from './rows.ts';
import type { Conflict, Preview } from './types.ts';

/** An answer to one fact; null opens it again. */
export interface Given {
  readonly fact: string;
  readonly answer: readonly string[] | null;
}

export interface PreviewActions {
  readonly take: (cards: readonly string[], take: boolean | null) => void;
  readonly edit: (card: string, words: Words) => void;
  readonly rename: (deck: string) => void;
  /** Answers questions, or opens them again: shown at once, sent behind the user's back. */
  readonly answer: (given: readonly Given[]) => void;
  /** Keeps one side of a conflict; null opens it again. */
  readonly settle: (conflict: Conflict, choices: readonly Choice[], chosen: Choice | null) => void;
  /** Keeps all sides of a conflict, each with its scope. */
  readonly keepAll: (conflict: Conflict, qualifiers: Readonly<Record<string, string>>) => void;
  /** Lets the engine compose the cards that scopes would give, before they are kept; null: as it was decided before. */
  readonly tryScopes: (conflict: Conflict, qualifiers: Readonly<Record<string, string>> | null) => void;
  readonly add: (rest: 'take' | 'leave') => Promise<void>;
  /** Opens the place of a fact that is in the collection already; `row` is current again on the way back. */
  readonly openSource: (fact: string, row: string) => Promise<void>;
  readonly cancelAdding: () => void;
  readonly discard: () => void;
}

export interface PreviewState {
  /** The same object as long as the preview is open. */
  readonly actions: PreviewActions;
  readonly adding: boolean;
  /** Why the last attempt to add failed. */
  readonly failure: string | null;
}

/** Everything that can be done to an open preview. */
export function usePreview(preview: Preview, draft: Draft): PreviewState {
  const { t } = useTranslation();
  const { toasts, jobs } = useServices();
  const { setStage, close } = useOpenImport();
  const request = useAsk();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const id = preview.preview;

  const change = (edit: (draft: Draft) => Draft): void =>
    setStage((now) => (now.step === 'preview' ? { ...now, draft: edit(now.draft) } : now));
  const [queue] = useState(
    () =>
      new AnswerQueue({
        send: (decisions) => request('import.decide-all', { preview: id, decisions: [...decisions] }),
        onPreview: (next) =>
          setStage((now) =>
            now.step === 'preview' && now.preview.preview === id
              ? { ...now, preview: next, draft: withPreview(now.draft, next) }
              : now,
          ),
        onRefused: (decisions, error) => {
          change((now) =>
            withAnswers(
              now,
              decisions.map(({ fact }) => ({ fact, answer: null })),
            ),
          );
          toasts.complain(wordsOf(error));
        },
      }),
  );
  const send = (given: readonly Given[]): void => {
    if (given.length === 0) return;
    change((now) => withAnswers(now, given));
    queue.push(given.map(({ fact, answer }) => ({ fact, answer: answer === null ? null : [...answer] })));
  };
  const actions = useStable<PreviewActions>({
    take: (cards, take) => change((now) => withTake(now, cards, take)),
    edit: (card, words) => change((now) => withEdit(now, card, words)),
    rename: (deck) => change((now) => ({ ...now, deck })),
    answer: send,
    settle: (conflict, choices, chosen) => {
      change((now) => withKept(now, conflict, null));
      // Whichever was chosen before is opened again; one answer settles the others.
      const before = choices.filter(({ fact }) => draft.answers.has(fact) && fact !== chosen?.fact);
      const opened = before.map(({ fact }) => ({ fact, answer: null }));
      const open =
        chosen === null && opened.length === 0 ? [{ fact: conflict.facts[0] ?? '', answer: null }] : [];
      send([...opened, ...open, ...(chosen === null ? [] : [{ fact: chosen.fact, answer: chosen.answer }])]);
    },
    keepAll: (conflict, qualifiers) => {
      change((now) =>
        withAnswers(
          withKept(now, conflict, qualifiers),
          conflict.facts.map((fact) => ({ fact, answer: null })),
        ),
      );
      const [fact] = conflict.facts;
      if (fact !== undefined) queue.push([{ fact, answer: null, qualifiers: { ...qualifiers } }]);
    },
    tryScopes: (conflict, qualifiers) => {
      const [fact] = conflict.facts;
      if (fact === undefined) return;
      const wanted = qualifiers ?? draft.kept.get(conflictKey(conflict));
      const chosen = conflict.facts.find((one) => draft.answers.has(one));
      const answer = chosen === undefined ? null : [...(draft.answers.get(chosen) ?? [])];
      if (wanted !== undefined) queue.push([{ fact, answer: null, qualifiers: { ...wanted } }]);
      else queue.push([{ fact: chosen ?? fact, answer }]);
    },
    add: async (rest) => {
      const deck = draft.deck.trim();
      if (deck === '') {
        setFailure(t('preview.noDeck'));
        return;
      }
      setAdding(true);
      setFailure(null);
      const offered = new Set(preview.compilation.cards.map((card) => card.id));
      try {
        await queue.settled();
        const result = await request('import.commit', {
          preview: id,
          deck,
          // A card may have gone with an answer that was taken back.
          decisions: [...draft.decisions.values()].filter((decision) => offered.has(decision.card)),
          rest,
        });
        close();
        setStage({ step: 'added', result, deck });
      } catch (error) {
        setFailure(wordsOf(error));
        setAdding(false);
      } finally {
        jobs.forget(id);
      }
    },
    openSource: async (fact, row) => {
      try {
        const [place] = await request('source.places', { fact });
        if (place === undefined) {
          toasts.say(t('preview.noSource'));
          return;
        }
        change((now) => ({ ...now, at: row }));
        const { source, version, from: line } = place;
        void navigate({ to: '/sources', search: { source, version, line, from: 'import' } });
      } catch (error) {
        toasts.complain(wordsOf(error));
      }
    },
    cancelAdding: () => void request('job.cancel', { job: id }).catch(() => undefined),
    discard: () => {
      close();
      setStage({ step: 'choose', failure: null });
      // The engine forgets it by itself in the end; nothing hangs on the answer.
      request('import.discard', { preview: id }).catch(() => undefined);
    },
  });
  return { actions, adding, failure };
}
