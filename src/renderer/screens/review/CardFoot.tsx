import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCard } from '../../../shared/contract/index.ts';
import { Button } from '../../components/Button.tsx';
import { Key } from '../../components/Key.tsx';
import { intervalText } from '../../strings/format.ts';
import type { CardActions } from './card-commands.ts';
import { gradesFor } from './phase.ts';
import type { Phase } from './phase.ts';
import './CardFoot.css';

interface Props {
  readonly card: ReviewCard;
  readonly phase: Phase;
  readonly canPick: boolean;
  readonly actions: CardActions;
}

/** The next step, always at the same place: reveal, grade, or go on. */
export function CardFoot({ card, phase, canPick, actions }: Props): JSX.Element {
  const { t } = useTranslation();
  if (phase.step === 'question' || phase.step === 'options') {
    return (
      <div className="next-step">
        <Button look="main" large className="next-main" onClick={actions.reveal}>
          {t('review.reveal')}
          <Key spec="Space" />
        </Button>
        {canPick && phase.step === 'question' && (
          <Button large onClick={actions.offer}>
            {t('review.offer')}
            <Key spec="o" />
          </Button>
        )}
      </div>
    );
  }
  if (phase.step === 'wrong') {
    return (
      <div className="next-step">
        <Button look="main" large className="next-main" onClick={actions.goOn}>
          {t('review.continue')}
          <Key spec="Enter" />
        </Button>
      </div>
    );
  }
  return (
    <div className="grades" role="group" aria-label={t('review.gradesLabel')}>
      {gradesFor(phase).map((grade, index) => {
        const interval = intervalText(t, card.intervals[grade]);
        return (
          <button
            type="button"
            key={grade}
            className={`grade grade-${grade}`}
            onClick={() => actions.grade(grade)}
          >
            <span className="grade-key" aria-hidden="true">
              {index + 1}
            </span>
            <span className="grade-name">{t(`grade.${grade}`)}</span>{' '}
            <span className="grade-when numbers">
              <span className="unseen">{t('review.comesBack')}</span> {interval}
            </span>
          </button>
        );
      })}
    </div>
  );
}
