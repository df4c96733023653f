import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../api/queries.ts';
import { Icon } from './Icon.tsx';
import './Flag.css';

/** The flags of a card, by number, with Anki's colours; 0 is none. */
export const flags = [1, 2, 3, 4, 5, 6, 7] as const;
export type FlagNumber = (typeof flags)[number];

/** A flag's name by its number: the learner's own, or its colour; empty for 0. */
export function useFlagNames(): (flag: number) => string {
  const { t } = useTranslation();
  const own = useSettings().data?.flagNames ?? [];
  return (flag) => {
    const known = flags.find((each) => each === flag);
    if (known === undefined) return '';
    const name = own[known - 1] ?? '';
    return name === '' ? t(`flag.${known}`) : name;
  };
}

/** A flag in its colour; its name stands beside it or is read out. */
export function FlagMark({ flag }: { flag: number }): JSX.Element {
  return (
    <span className={`flag-mark flag-${String(flag)}`}>
      <Icon name="flag" filled={flag !== 0} />
    </span>
  );
}
