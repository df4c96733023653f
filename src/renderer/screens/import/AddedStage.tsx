import { useNavigate } from '@tanstack/react-router';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../api/ask.ts';
import { useAsk, useServices } from '../../api/services.tsx';
import { Button } from '../../components/Button.tsx';
import { focusOnMount } from '../../components/focus.ts';
import { Icon } from '../../components/Icon.tsx';
import { Key } from '../../components/Key.tsx';
import { useCommands } from '../../frame/commands.ts';
import { useOpenImport } from './OpenImport.tsx';
import type { CommitResult } from './types.ts';
import '../review/Waiting.css';

/** What was added, and the next step; the whole import can be taken back in one go. */
export function AddedStage({ result, deck }: { result: CommitResult; deck: string }): JSX.Element {
  const { t } = useTranslation();
  const { toasts } = useServices();
  const { setStage } = useOpenImport();
  const request = useAsk();
  const navigate = useNavigate();
  const again = (): void => setStage({ step: 'choose', failure: null });
  const start = (): void => {
    again();
    void navigate({ to: '/review', search: result.deck === null ? {} : { deck: result.deck } });
  };
  const undo = async (): Promise<void> => {
    try {
      const { name } = await request('history.undo', {});
      toasts.say(t('history.undone', { name }));
      again();
    } catch (error) {
      toasts.complain(wordsOf(error));
    }
  };
  const some = result.cards > 0;
  useCommands('screen', [
    ...(some
      ? [
          {
            id: 'start',
            title: t('added.start'),
            keys: ['Enter', 'mod+Enter'],
            group: 'import' as const,
            run: start,
          },
        ]
      : []),
    {
      id: 'undo',
      title: t('added.undo'),
      keys: ['u', 'mod+z'],
      group: 'import',
      run: () => void undo(),
    },
  ]);
  return (
    <section className="rest">
      <h1 className="rest-title" ref={focusOnMount} tabIndex={-1}>
        {some ? t('added.title', { count: result.cards }) : t('added.none')}
      </h1>
      <p className="quiet">
        {some ? t('added.where', { deck }) : ''}{' '}
        {result.known > 0 && t('added.known', { count: result.known })}{' '}
        {result.open > 0 && t('added.open', { count: result.open })}
      </p>
      <div className="rest-actions">
        {some && (
          <Button look="main" large onClick={start}>
            {t('added.start')}
            <Key spec="Enter" />
          </Button>
        )}
        <Button large onClick={again}>
          {t('added.another')}
        </Button>
        {some && (
          <Button look="quiet" large onClick={() => void undo()}>
            <Icon name="undo" />
            {t('added.undoShort')}
          </Button>
        )}
      </div>
    </section>
  );
}
