import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewState } from '../../../shared/contract/index.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Progress } from '../../components/Progress.tsx';
import { minutesText } from '../../strings/format.ts';
import './ReviewHead.css';

/** How far the session is, and the way out. */
export function ReviewHead({
  state,
  over,
  onEnd,
}: {
  state: ReviewState;
  over: boolean;
  onEnd: () => void;
}): JSX.Element {
  const { t } = useTranslation();
  const { counts, done } = state;
  const left = counts.new + counts.learning + counts.review;
  return (
    <header className="review-head">
      <h1 className="unseen">{t('nav.review')}</h1>
      <div className="review-head-row">
        <Button look="quiet" onClick={onEnd} title={t('review.endHint')}>
          <Icon name="back" />
          {over ? t('review.toToday') : t('review.end')}
        </Button>
        {!over && (
          <p className="review-left numbers">
            <span>{t('review.left', { count: left })}</span>
            {left > 0 && (
              <span className="quiet">
                {state.minutesLeft < 1
                  ? minutesText(t, state.minutesLeft)
                  : t('review.about', { time: minutesText(t, state.minutesLeft) })}
              </span>
            )}
          </p>
        )}
      </div>
      <Progress done={done} total={Math.max(1, done + left)} label={t('review.progress')} />
    </header>
  );
}
