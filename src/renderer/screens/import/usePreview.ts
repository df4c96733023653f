import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../api/ask.ts';
import { useAsk, useServices } from '../../api/services.tsx';
import type { Words } from '../../components/CardForm.tsx';
import type { Choice } from './choices.ts';
import { withAnswer, withEdit, withTake } from './draft.ts';
import type { Draft } from './draft.ts';
import { useOpenImport } from './OpenImport.tsx';
import type { Preview } from './types.ts';

export interface PreviewActions {
  readonly take: (card: string, take: boolean | null) => void;
  readonly edit: (card: string, words: Words) => void;
  readonly rename: (deck: string) => void;
  /** Answers a question, or opens it again with null. */
  readonly decide: (fact: string, answer: readonly string[] | null) => Promise<void>;
  /** Chooses one of several statements; whichever was chosen before is opened again. */
  readonly settle: (choices: readonly Choice[], chosen: Choice | null) => Promise<void>;
  readonly add: (rest: 'take' | 'leave') => Promise<void>;
  readonly discard: () => void;
  readonly adding: boolean;
  /** Why the last attempt to add failed. */
  readonly failure: string | null;
}

/** Everything that can be done to an open preview. */
export function usePreview(preview: Preview, draft: Draft): PreviewActions {
  const { t } = useTranslation();
  const { toasts } = useServices();
  const { setStage } = useOpenImport();
  const request = useAsk();
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const id = preview.preview;

  const change = (edit: (draft: Draft) => Draft): void =>
    setStage((now) => (now.step === 'preview' ? { ...now, draft: edit(now.draft) } : now));

  const decide = async (fact: string, answer: readonly string[] | null): Promise<void> => {
    try {
      const next = await request('import.decide', {
        preview: id,
        fact,
        answer: answer === null ? null : [...answer],
      });
      setStage((now) =>
        now.step === 'preview' && now.preview.preview === id
          ? { ...now, preview: next, draft: withAnswer(now.draft, next, fact, answer) }
          : now,
      );
    } catch (error) {
      toasts.complain(wordsOf(error));
    }
  };

  return {
    take: (card, take) => change((now) => withTake(now, card, take)),
    edit: (card, words) => change((now) => withEdit(now, card, words)),
    rename: (deck) => change((now) => ({ ...now, deck })),
    decide,
    settle: async (choices, chosen) => {
      const before = choices.filter((choice) => draft.answers.has(choice.fact) && choice !== chosen);
      for (const choice of before) await decide(choice.fact, null);
      if (chosen !== null) await decide(chosen.fact, chosen.answer);
    },
    add: async (rest) => {
      const deck = draft.deck.trim();
      if (deck === '') {
        setFailure(t('preview.noDeck'));
        return;
      }
      setAdding(true);
      setFailure(null);
      try {
        const offered = new Set(preview.compilation.cards.map((card) => card.id));
        const result = await request('import.commit', {
          preview: id,
          deck,
          // A card may have gone with an answer that was taken back.
          decisions: [...draft.decisions.values()].filter((decision) => offered.has(decision.card)),
          rest,
        });
        setStage({ step: 'added', result, deck });
      } catch (error) {
        setFailure(wordsOf(error));
        setAdding(false);
      }
    },
    discard: () => {
      setStage({ step: 'choose', failure: null });
      // The engine forgets it by itself in the end; nothing hangs on the answer.
      request('import.discard', { preview: id }).catch(() => undefined);
    },
    adding,
    failure,
  };
}
