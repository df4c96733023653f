import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Key } from '../../components/Key.tsx';
import './VettingBar.css';

interface Props {
  readonly onKeep: () => void;
  readonly onEdit: () => void;
  readonly onDrop: () => void;
}

/** For a card that was added unseen: is it a good card? One key. */
export function VettingBar({ onKeep, onEdit, onDrop }: Props): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="vet" role="group" aria-label={t('vet.label')}>
      <p className="vet-words">{t('vet.words')}</p>
      <Button look="quiet" onClick={onKeep}>
        {t('vet.keepShort')}
        <Key spec="k" />
      </Button>
      <Button look="quiet" onClick={onEdit}>
        {t('review.edit')}
        <Key spec="e" />
      </Button>
      <Button look="quiet" onClick={onDrop}>
        {t('vet.dropShort')}
        <Key spec="d" />
      </Button>
    </div>
  );
}
