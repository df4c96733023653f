import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { spanStates } from './coverage-lines.ts';
import type { CoveredLines } from './coverage-lines.ts';
import './CoverageBar.css';

/** How much of a document became what: a bar for the eye, its figures as a list for everyone. */
export function CoverageBar({ counts }: Pick<CoveredLines, 'counts'>): JSX.Element {
  const { t } = useTranslation();
  const shown = spanStates.filter((state) => counts[state] > 0);
  return (
    <div className="coverage">
      <div className="coverage-bar" aria-hidden="true">
        {shown.map((state) => (
          <span
            key={state}
            className={`coverage-part coverage-${state}`}
            style={{ flexGrow: counts[state] }}
          />
        ))}
      </div>
      <ul className="coverage-legend" aria-label={t('sources.coverage')}>
        {shown.map((state) => (
          <li key={state}>
            <span className={`coverage-dot coverage-${state}`} aria-hidden="true" />
            {t(`sources.state.${state}`)} <span className="numbers">{counts[state]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
