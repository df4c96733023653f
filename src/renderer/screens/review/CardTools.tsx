import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewCard } from '../../../shared/contract/index.ts';
import { CardText } from '../../components/CardText.tsx';
import { FlagMark, useFlagNames } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Key } from '../../components/Key.tsx';
import type { CardActions } from './card-commands.ts';
import './CardTools.css';

interface Props {
  readonly card: ReviewCard;
  /** The answer is committed already and the card waits to be left. */
  readonly held: boolean;
  /** The flags to choose from are shown. */
  readonly flagging: boolean;
  readonly canUndo: boolean;
  readonly actions: CardActions;
  readonly onUndo: () => void;
}

interface ToolProps {
  readonly icon?: JSX.Element;
  readonly label: string | JSX.Element;
  readonly keySpec: string;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ icon, label, keySpec, expanded, disabled = false, onClick }: ToolProps): JSX.Element {
  return (
    <button
      type="button"
      className="tool"
      disabled={disabled}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      onClick={onClick}
    >
      {icon}
      {label}
      <Key spec={keySpec} />
    </button>
  );
}

/** What else can be done with the card; every one of them has its key beside it. */
export function CardTools({ card, held, flagging, canUndo, actions, onUndo }: Props): JSX.Element {
  const { t } = useTranslation();
  const nameOf = useFlagNames();
  return (
    <div className="tools" role="toolbar" aria-label={t('review.tools')}>
      <Tool
        icon={<Icon name="undo" />}
        label={t('review.undo')}
        keySpec="u"
        disabled={!canUndo}
        onClick={onUndo}
      />
      <span className="tools-gap" />
      <Tool
        icon={<Icon name="edit" />}
        label={t('review.edit')}
        keySpec="e"
        disabled={held}
        onClick={actions.edit}
      />
      <Tool
        icon={<FlagMark flag={card.flag} />}
        label={card.flag === 0 ? t('review.flag') : <CardText text={nameOf(card.flag)} lang="" />}
        keySpec="f"
        expanded={flagging}
        disabled={held}
        onClick={actions.flags}
      />
      <Tool label={t('review.buryShort')} keySpec="b" disabled={held} onClick={actions.bury} />
      <Tool label={t('review.suspend')} keySpec="x" disabled={held} onClick={actions.suspend} />
      <Tool label={t('review.details')} keySpec="i" onClick={actions.details} />
    </div>
  );
}
