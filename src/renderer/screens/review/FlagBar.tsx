import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CardText } from '../../components/CardText.tsx';
import { FlagMark, flags, useFlagNames } from '../../components/Flag.tsx';
import './FlagBar.css';

interface Props {
  /** The card's flag; 0: none. */
  readonly flag: number;
  readonly onFlag: (flag: number) => void;
}

/** The flags to choose from, each with its digit. */
export function FlagBar({ flag, onFlag }: Props): JSX.Element {
  const { t } = useTranslation();
  const nameOf = useFlagNames();
  return (
    <div className="flag-bar" role="group" aria-label={t('review.chooseFlag')}>
      {[...flags, 0].map((each) => (
        <button
          type="button"
          key={each}
          className="flag-choice"
          aria-pressed={each === flag}
          onClick={() => onFlag(each)}
        >
          <span className="flag-key numbers" aria-hidden="true">
            {each}
          </span>
          <FlagMark flag={each} />
          {each === 0 ? t('review.noFlag') : <CardText text={nameOf(each)} lang="" />}
        </button>
      ))}
    </div>
  );
}
