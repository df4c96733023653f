import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCard } from '../../../shared/contract/index.ts';
import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/Icon.tsx';
import { Key } from '../../components/Key.tsx';
import type { CardActions } from './card-commands.ts';
import './CardTools.css';

interface Props {
  readonly card: ReviewCard;
  /** The answer is committed already and the card waits to be left. */
  readonly held: boolean;
  readonly canUndo: boolean;
  readonly actions: CardActions;
  readonly onUndo: () => void;
}

interface ToolProps {
  readonly icon?: IconName;
  readonly filled?: boolean;
  readonly label: string;
  readonly keySpec: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({
  icon,
  filled = false,
  label,
  keySpec,
  pressed,
  disabled = false,
  onClick,
}: ToolProps): JSX.Element {
  return (
    <button
      type="button"
      className="tool"
      disabled={disabled}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      {icon !== undefined && <Icon name={icon} filled={filled} />}
      {label}
      <Key spec={keySpec} />
    </button>
  );
}

/** What else can be done with the card; every one of them has its key beside it. */
export function CardTools({ card, held, canUndo, actions, onUndo }: Props): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="tools" role="toolbar" aria-label={t('review.tools')}>
      <Tool icon="undo" label={t('review.undo')} keySpec="u" disabled={!canUndo} onClick={onUndo} />
      <span className="tools-gap" />
      <Tool icon="edit" label={t('review.edit')} keySpec="e" disabled={held} onClick={actions.edit} />
      <Tool
        icon="flag"
        filled={card.flag !== 0}
        label={card.flag === 0 ? t('review.flag') : t('review.flagged')}
        keySpec="f"
        pressed={card.flag !== 0}
        disabled={held}
        onClick={actions.flag}
      />
      <Tool label={t('review.buryShort')} keySpec="b" disabled={held} onClick={actions.bury} />
      <Tool label={t('review.suspend')} keySpec="x" disabled={held} onClick={actions.suspend} />
      <Tool label={t('review.details')} keySpec="i" onClick={actions.details} />
    </div>
  );
}
