import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { FlagMark, flags } from '../../components/Flag.tsx';
import type { FlagNumber } from '../../components/Flag.tsx';
import type { Save } from './SettingsScreen.tsx';

interface Props {
  /** By flag; empty: the name of its colour. */
  readonly names: readonly string[];
  readonly save: Save;
}

/** What each flag stands for, in the learner's own words. */
export function FlagNames({ names, save }: Props): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="field field-tall" role="group" aria-labelledby="settings-flags">
      <p className="field-hint">{t('settings.flags.hint')}</p>
      <ul className="flag-names">
        {flags.map((flag) => (
          <li key={flag}>
            <FlagMark flag={flag} />
            <FlagName
              flag={flag}
              name={names[flag - 1] ?? ''}
              onName={(name) =>
                void save({
                  flagNames: flags.map((each) => (each === flag ? name : (names[each - 1] ?? ''))),
                })
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface NameProps {
  readonly flag: FlagNumber;
  readonly name: string;
  readonly onName: (name: string) => void;
}

/** Saved on leaving the field or on Enter; Escape brings the saved name back. */
function FlagName({ flag, name, onName }: NameProps): JSX.Element {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    if (typed !== null && typed.trim() !== name) onName(typed.trim());
    setTyped(null);
  };
  return (
    <input
      className="input"
      dir="auto"
      maxLength={30}
      aria-label={t('settings.flags.name', { flag: t(`flag.${flag}`) })}
      placeholder={t(`flag.${flag}`)}
      value={typed ?? name}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
