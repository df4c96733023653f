import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../api/ask.ts';
import { useToday } from '../api/queries.ts';
import { useAsk, useServices } from '../api/services.tsx';
import type { Command } from './commands.ts';

interface Overlays {
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  readonly openAbout: () => void;
}

/** What can be done from anywhere. */
export function useAppCommands({ openPalette, openKeys, openAbout }: Overlays): readonly Command[] {
  const { t } = useTranslation();
  const { toasts } = useServices();
  const request = useAsk();
  const navigate = useNavigate();
  const step = async (method: 'history.undo' | 'history.redo'): Promise<void> => {
    try {
      const { name } = await request(method, {});
      toasts.say(t(method === 'history.undo' ? 'history.undone' : 'history.redone', { name }));
    } catch (error) {
      toasts.say(wordsOf(error));
    }
  };
  return [
    {
      id: 'start',
      title: t('command.start'),
      keys: ['mod+Enter'],
      group: 'go',
      run: () => void navigate({ to: '/review' }),
    },
    {
      id: 'today',
      title: t('command.today'),
      keys: ['mod+1'],
      group: 'go',
      run: () => void navigate({ to: '/' }),
    },
    {
      id: 'import',
      title: t('command.import'),
      keys: ['mod+o'],
      group: 'go',
      run: () => void navigate({ to: '/import' }),
    },
    {
      id: 'sources',
      title: t('command.sources'),
      keys: ['mod+2'],
      group: 'go',
      run: () => void navigate({ to: '/sources' }),
    },
    {
      id: 'settings',
      title: t('command.settings'),
      keys: ['mod+,'],
      group: 'go',
      run: () => void navigate({ to: '/settings' }),
    },
    {
      id: 'undo',
      title: t('command.undo'),
      keys: ['mod+z'],
      group: 'edit',
      run: () => void step('history.undo'),
    },
    {
      id: 'redo',
      title: t('command.redo'),
      keys: ['mod+shift+z', 'mod+y'],
      group: 'edit',
      run: () => void step('history.redo'),
    },
    {
      id: 'palette',
      title: t('command.palette'),
      keys: ['mod+k', '/'],
      group: 'app',
      run: openPalette,
    },
    { id: 'keys', title: t('command.keys'), keys: ['?'], group: 'app', run: openKeys },
    { id: 'about', title: t('command.about'), keys: [], group: 'app', run: openAbout },
  ];
}

/** One command per deck, for the palette. */
export function useDeckCommands(): readonly Command[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const decks = useToday().data?.decks ?? [];
  return decks.map((deck) => ({
    id: `deck ${deck.id}`,
    title: t('command.reviewDeck', { deck: deck.name }),
    keys: [],
    group: 'today' as const,
    run: () => void navigate({ to: '/review', search: { deck: deck.id } }),
  }));
}
