import type { JSX } from 'react';
import { CardText } from '../../components/CardText.tsx';
import { Icon } from '../../components/Icon.tsx';
import './ChoiceButton.css';

interface Props {
  readonly label: string;
  /** The key that presses it. */
  readonly sign: string;
  readonly pressed: boolean;
  readonly tabIndex: number;
  /** Language of the label where it is of the document; null where it is the app's own word. */
  readonly lang: string | null;
  /** The default that decides nothing. */
  readonly open?: boolean;
  readonly onPress: () => void;
}

/** One answer that a key or a click gives. */
export function ChoiceButton(props: Props): JSX.Element {
  const { label, sign, pressed, tabIndex, lang, open = false, onPress } = props;
  return (
    <button
      type="button"
      className={open ? 'choice choice-open' : 'choice'}
      tabIndex={tabIndex}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <span className="choice-key" aria-hidden="true">
        {pressed && !open ? <Icon name="check" /> : sign}
      </span>
      {lang === null ? label : <CardText text={label} lang={lang} />}
    </button>
  );
}
