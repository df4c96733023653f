import { useNavigate, useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../api/queries.ts';
import { useServices } from '../../api/services.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useCommands } from '../../frame/commands.ts';
import { CardView } from './CardView.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { Summary } from './Summary.tsx';
import { useSession } from './useSession.ts';
import { Waiting } from './Waiting.tsx';
import './ReviewScreen.css';

/** One card at a time, until none is left or the learner has had enough. */
export function ReviewScreen(): JSX.Element {
  const { t } = useTranslation();
  const { toasts } = useServices();
  const navigate = useNavigate();
  const search = useSearch({ from: '/review' });
  const offerOptions = useSettings().data?.offerOptions ?? true;
  const session = useSession({ deck: search.deck ?? null, minutes: search.minutes ?? null });
  const { state, ended, failure } = session;

  const leave = (): void => void navigate({ to: '/' });
  const end = (): void => {
    if (state === null || ended !== null || state.done === 0) leave();
    else void session.end();
  };
  const takeBack = async (method: 'review.undo' | 'review.redo', asked = false): Promise<void> => {
    const { undoOther } = session;
    if (method === 'review.undo' && undoOther !== null && !asked) {
      // U in a review means the last answer; what came before it is taken back only on purpose.
      toasts.say(t('review.undoOther', { name: undoOther }), {
        label: t('command.undo'),
        run: () => void takeBack(method, true),
      });
      return;
    }
    const name = await session.history(method);
    if (name !== null) {
      toasts.say(t(method === 'review.undo' ? 'history.undone' : 'history.redone', { name }));
    }
  };
  useCommands('screen', [
    {
      id: 'undo',
      title: t('command.undo'),
      keys: ['u', 'mod+z'],
      group: 'review',
      run: () => void takeBack('review.undo'),
    },
    {
      id: 'redo',
      title: t('command.redo'),
      keys: ['mod+shift+z', 'mod+y'],
      group: 'review',
      run: () => void takeBack('review.redo'),
    },
    { id: 'end', title: t('review.end'), keys: ['Escape'], group: 'review', run: end },
  ]);

  if (failure !== null) {
    return (
      <div className="page">
        <h1 className="unseen">{t('nav.review')}</h1>
        <Notice title={t('review.failed')}>
          <p>{failure}</p>
          <Button look="main" onClick={() => void session.restart()}>
            {t('fault.again')}
          </Button>
          <Button onClick={leave}>{t('review.toToday')}</Button>
        </Notice>
      </div>
    );
  }
  if (state === null) {
    return (
      <div className="page" aria-busy="true">
        <h1 className="unseen">{t('nav.review')}</h1>
        <p className="quiet patient">{t('review.loading')}</p>
      </div>
    );
  }
  const finished = ended ?? (state.card === null && state.waitingUntil === null ? state.summary : null);
  return (
    <div className="review">
      <ReviewHead state={state} over={finished !== null} onEnd={end} />
      {finished !== null && <Summary summary={finished} onLeave={leave} />}
      {finished === null && state.card === null && state.waitingUntil !== null && (
        <Waiting until={state.waitingUntil} onReady={() => void session.refresh()} onEnd={end} />
      )}
      {finished === null && state.card !== null && (
        <CardView
          key={session.turn}
          card={state.card}
          session={session}
          offerOptions={offerOptions}
          onUndo={() => void takeBack('review.undo')}
        />
      )}
    </div>
  );
}
