import type { JSX } from 'react';
import { Switch } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Save } from './SettingsScreen.tsx';

export function OptionsSwitch({ on, save }: { on: boolean; save: Save }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="field field-tall">
      <Switch className="switch" isSelected={on} onChange={(chosen) => void save({ offerOptions: chosen })}>
        <span className="switch-track" aria-hidden="true">
          <span className="switch-knob" />
        </span>
        <span className="field-label">{t('settings.offerOptions.label')}</span>
      </Switch>
      <p className="field-hint">{t('settings.offerOptions.hint')}</p>
    </div>
  );
}
