import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShippedGuide } from '../../../shared/contract/index.ts';
import { FilePicker } from '../import/FilePicker.tsx';
import { ShippedGuides } from './ShippedGuides.tsx';
import './FirstStart.css';

/** The very first screen: what this does, in a sentence, and two ways to begin. */
export function FirstStart({ guides }: { guides: readonly ShippedGuide[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className="page first">
      <header className="first-head">
        <h1 className="first-title" tabIndex={-1}>
          {t('first.title')}
        </h1>
        <p className="first-what">{t('first.what')}</p>
      </header>
      <section aria-labelledby="first-own">
        <h2 className="section-title" id="first-own">
          {t('first.own')}
        </h2>
        <FilePicker />
      </section>
      {guides.length > 0 && (
        <section aria-labelledby="first-guides">
          <h2 className="section-title" id="first-guides">
            {t('first.guides')}
          </h2>
          <ShippedGuides guides={guides} />
        </section>
      )}
    </div>
  );
}
