import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCard } from '../../../shared/contract/index.ts';
import { CardText } from '../../components/CardText.tsx';
import { Icon } from '../../components/Icon.tsx';
import { isRight } from './phase.ts';
import type { Phase } from './phase.ts';
import './Options.css';

interface Props {
  readonly card: ReviewCard;
  readonly options: readonly string[];
  readonly phase: Phase;
  readonly onPick: (option: string) => void;
}

/** The parties to pick from; after a pick they stay, marked. */
export function Options({ card, options, phase, onPick }: Props): JSX.Element {
  const { t } = useTranslation();
  const picked = phase.step === 'right' || phase.step === 'wrong' ? phase.picked : null;
  return (
    <div className="options" role="group" aria-label={t('review.optionsLabel')}>
      {options.map((option, index) => {
        const right = picked !== null && isRight(card, option);
        const wrong = picked === option && !right;
        const mark = right ? ' option-right' : wrong ? ' option-wrong' : '';
        return (
          <button
            type="button"
            key={option}
            className={`option${mark}`}
            disabled={picked !== null}
            onClick={() => onPick(option)}
          >
            <span className="option-key" aria-hidden="true">
              {right ? <Icon name="check" /> : wrong ? <Icon name="close" /> : index + 1}
            </span>
            <CardText text={option} lang={card.language} />
            {wrong && <span className="option-note">{t('review.yourPick')}</span>}
          </button>
        );
      })}
    </div>
  );
}
