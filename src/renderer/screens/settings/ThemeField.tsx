import type { JSX } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/contract/index.ts';
import type { Save } from './SettingsScreen.tsx';

const themes = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];
const isTheme = (name: string): name is Settings['theme'] => themes.some((theme) => theme === name);

export function ThemeField({ theme, save }: { theme: Settings['theme']; save: Save }): JSX.Element {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className="field"
      value={theme}
      orientation="horizontal"
      onChange={(chosen) => {
        if (isTheme(chosen)) void save({ theme: chosen });
      }}
    >
      <Label className="field-label">{t('settings.theme.label')}</Label>
      <div className="segments">
        {themes.map((each) => (
          <Radio key={each} value={each} className="segment">
            {t(`settings.theme.${each}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
