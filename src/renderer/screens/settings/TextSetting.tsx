import { useState } from 'react';
import type { JSX } from 'react';
import { Field } from '../../components/Field.tsx';

interface Props {
  readonly label: string;
  readonly hint: string;
  /** What to say where the text is not accepted. */
  readonly wrong: string;
  /** The saved value as text. */
  readonly text: string;
  readonly narrow?: boolean;
  /** Takes the text over; false where it cannot be one. */
  readonly onText: (text: string) => boolean;
}

/** A setting that is typed: saved on leaving the field or on Enter; Escape brings the saved one back. */
export function TextSetting({ label, hint, wrong, text, narrow = false, onText }: Props): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const take = (): void => {
    if (typed === null) return;
    const accepted = onText(typed);
    setRefused(!accepted);
    if (accepted) setTyped(null);
  };
  return (
    <Field label={label} hint={hint} error={refused ? wrong : null}>
      {(ids) => (
        <input
          {...ids}
          className={narrow ? 'input input-narrow numbers' : 'input numbers'}
          inputMode={narrow ? 'numeric' : 'text'}
          autoComplete="off"
          value={typed ?? text}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            if (event.key === 'Escape') {
              setTyped(null);
              setRefused(false);
            }
          }}
        />
      )}
    </Field>
  );
}
