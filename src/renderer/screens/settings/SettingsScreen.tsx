import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/contract/index.ts';
import { wordsOf } from '../../api/ask.ts';
import { useInfo, useSaveSettings, useSettings } from '../../api/queries.ts';
import { useServices } from '../../api/services.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { FlagNames } from './FlagNames.tsx';
import { HourField } from './HourField.tsx';
import { OptionsSwitch } from './OptionsSwitch.tsx';
import { Retention } from './Retention.tsx';
import { TextSetting } from './TextSetting.tsx';
import { ThemeField } from './ThemeField.tsx';
import { formatSteps, parseSteps, parseWhole, wholeNumbers } from './parse.ts';
import type { WholeNumber } from './parse.ts';
import './SettingsScreen.css';

export type Save = (part: Partial<Settings>) => Promise<void>;

/** How much, how often, and how it looks; every change is saved at once. */
export function SettingsScreen(): JSX.Element {
  const { t } = useTranslation();
  const settings = useSettings();
  const saveSettings = useSaveSettings();
  const { toasts, announce } = useServices();
  const save: Save = async (part) => {
    try {
      await saveSettings(part);
      announce(t('settings.saved'));
    } catch (error) {
      toasts.complain(wordsOf(error));
    }
  };
  return (
    <div className="page settings">
      <header>
        <h1 className="page-title" tabIndex={-1}>
          {t('nav.settings')}
        </h1>
        <p className="quiet">{t('settings.lead')}</p>
      </header>
      {settings.isError && settings.data === undefined && (
        <Notice title={t('settings.failed')}>
          <p>{wordsOf(settings.error)}</p>
          <Button onClick={() => void settings.refetch()}>{t('fault.again')}</Button>
        </Notice>
      )}
      {settings.data !== undefined && <Sections settings={settings.data} save={save} />}
      <CollectionPlace />
    </div>
  );
}

function Sections({ settings, save }: { settings: Settings; save: Save }): JSX.Element {
  const { t } = useTranslation();
  const whole = (name: WholeNumber): JSX.Element => (
    <TextSetting
      label={t(`settings.${name}.label`)}
      hint={t(`settings.${name}.hint`)}
      wrong={t('settings.wholeWrong', wholeNumbers[name])}
      text={String(settings[name])}
      narrow
      onText={(text) => {
        const value = parseWhole(text, wholeNumbers[name]);
        if (value === null) return false;
        if (value !== settings[name]) void save({ [name]: value });
        return true;
      }}
    />
  );
  const steps = (name: 'learningSteps' | 'relearningSteps'): JSX.Element => (
    <TextSetting
      label={t(`settings.${name}.label`)}
      hint={t(`settings.${name}.hint`)}
      wrong={t('settings.stepsWrong')}
      text={formatSteps(settings[name])}
      onText={(text) => {
        const value = parseSteps(text);
        if (value === null) return false;
        if (formatSteps(value) !== formatSteps(settings[name])) void save({ [name]: value });
        return true;
      }}
    />
  );
  return (
    <>
      <section className="settings-group" aria-labelledby="settings-look">
        <h2 id="settings-look">{t('settings.look')}</h2>
        <ThemeField theme={settings.theme} save={save} />
      </section>
      <section className="settings-group" aria-labelledby="settings-day">
        <h2 id="settings-day">{t('settings.day')}</h2>
        {whole('minutesPerDay')}
        {whole('newPerDay')}
        {whole('reviewsPerDay')}
        <HourField hour={settings.rolloverHour} save={save} />
      </section>
      <section className="settings-group" aria-labelledby="settings-memory">
        <h2 id="settings-memory">{t('settings.memory')}</h2>
        <Retention value={settings.desiredRetention} save={save} />
        {steps('learningSteps')}
        {steps('relearningSteps')}
        {whole('learnAheadMinutes')}
        {whole('leechLapses')}
      </section>
      <section className="settings-group" aria-labelledby="settings-review">
        <h2 id="settings-review">{t('nav.review')}</h2>
        <OptionsSwitch on={settings.offerOptions} save={save} />
      </section>
      <section className="settings-group" aria-labelledby="settings-flags">
        <h2 id="settings-flags">{t('settings.flags.title')}</h2>
        <FlagNames names={settings.flagNames} save={save} />
      </section>
    </>
  );
}

function CollectionPlace(): JSX.Element | null {
  const { t } = useTranslation();
  const info = useInfo();
  if (info.data === undefined) return null;
  return (
    <section className="settings-group" aria-labelledby="settings-place">
      <h2 id="settings-place">{t('settings.place')}</h2>
      <p className="settings-path">
        <bdi>{info.data.collectionPath}</bdi>
      </p>
    </section>
  );
}
