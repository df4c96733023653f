import { useTranslation } from 'react-i18next';
import type { DeckRow } from '../../../shared/contract/index.ts';
import { wordsOf } from '../../api/ask.ts';
import { useAsk, useServices } from '../../api/services.tsx';

export interface DeckActions {
  /** Resolve with null where it was done, else with the reason in words. */
  readonly create: (name: string) => Promise<string | null>;
  readonly rename: (deck: DeckRow, name: string) => Promise<string | null>;
  readonly remove: (deck: DeckRow) => Promise<string | null>;
}

/** What can be done to decks; each says so in a message that also takes it back. */
export function useDecks(): DeckActions {
  const { t } = useTranslation();
  const { toasts } = useServices();
  const request = useAsk();
  const undo = async (): Promise<void> => {
    try {
      const { name } = await request('history.undo', {});
      toasts.say(t('history.undone', { name }));
    } catch (error) {
      toasts.complain(wordsOf(error));
    }
  };
  const attempt = async (work: () => Promise<string>): Promise<string | null> => {
    try {
      toasts.say(await work(), { label: t('command.undo'), run: () => void undo() });
      return null;
    } catch (error) {
      return wordsOf(error);
    }
  };
  return {
    create: (name) =>
      attempt(async () => {
        await request('deck.create', { name });
        return t('decks.created', { name });
      }),
    rename: (deck, name) =>
      attempt(async () => {
        await request('deck.rename', { id: deck.id, name });
        return t('decks.renamed', { name });
      }),
    remove: (deck) =>
      attempt(async () => {
        const { cards } = await request('deck.delete', { id: deck.id });
        return t('decks.deleted', { name: deck.name, count: cards });
      }),
  };
}
