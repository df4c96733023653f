import { useState } from 'react';
import type { JSX } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Save } from './SettingsScreen.tsx';

/** How likely a card should be remembered when it comes back, with what that means in plain words. */
export function Retention({ value, save }: { value: number; save: Save }): JSX.Element {
  const { t } = useTranslation();
  const [moving, setMoving] = useState<number | null>(null);
  const percent = moving ?? Math.round(value * 100);
  const ofTen = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(percent / 10);
  const band = percent < 85 ? 'low' : percent <= 93 ? 'middle' : 'high';
  return (
    <div className="field field-tall">
      <Slider
        className="slider"
        minValue={70}
        maxValue={99}
        value={percent}
        onChange={(now) => setMoving(now)}
        onChangeEnd={(now) => {
          setMoving(null);
          void save({ desiredRetention: now / 100 });
        }}
      >
        <div className="slider-head">
          <Label className="field-label">{t('settings.desiredRetention.label')}</Label>
          <SliderOutput className="slider-value numbers">{`${String(percent)} %`}</SliderOutput>
        </div>
        <SliderTrack className="slider-track">
          <div className="slider-rail">
            <div className="slider-fill" style={{ inlineSize: `${String(((percent - 70) / 29) * 100)}%` }} />
          </div>
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
      </Slider>
      <p className="field-hint">
        {t('settings.desiredRetention.means', { ofTen })} {t(`settings.desiredRetention.${band}`)}
      </p>
    </div>
  );
}
