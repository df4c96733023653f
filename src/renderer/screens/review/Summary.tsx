import { useNavigate } from '@tanstack/react-router';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../shared/contract/index.ts';
import { Button } from '../../components/Button.tsx';
import { focusOnMount } from '../../components/focus.ts';
import { Icon } from '../../components/Icon.tsx';
import { Key } from '../../components/Key.tsx';
import { useCommands } from '../../frame/commands.ts';
import './Summary.css';

/** The end of a session: what was done, what tomorrow brings, and the next step. */
export function Summary({ summary, onLeave }: { summary: SessionSummary; onLeave: () => void }): JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useCommands('pane', [
    {
      id: 'leave',
      title: t('review.toToday'),
      keys: ['Enter', 'Space'],
      group: 'review',
      run: onLeave,
    },
  ]);
  const nothing = summary.answers === 0;
  return (
    <section className="rest">
      <h2 className="rest-title" ref={focusOnMount} tabIndex={-1}>
        {nothing ? t('summary.nothing') : t('summary.title', { count: summary.answers })}
      </h2>
      {nothing ? (
        <p className="quiet">{t('summary.nothingWhy')}</p>
      ) : (
        <dl className="summary numbers">
          <div>
            <dt>{t('summary.remembered')}</dt>
            <dd>{summary.remembered}</dd>
          </div>
          <div>
            <dt>{t('summary.forgot')}</dt>
            <dd>{summary.forgot}</dd>
          </div>
          <div>
            <dt>{t('summary.new')}</dt>
            <dd>{summary.newCards}</dd>
          </div>
          <div>
            <dt>{t('summary.time')}</dt>
            <dd>
              {summary.seconds < 60
                ? t('minutes.lessShort')
                : t('minutes.short', { count: Math.round(summary.seconds / 60) })}
            </dd>
          </div>
        </dl>
      )}
      <p>{t('summary.tomorrow', { count: summary.tomorrow })}</p>
      <div className="rest-actions">
        <Button look="main" large onClick={onLeave}>
          {t('review.toToday')}
          <Key spec="Enter" />
        </Button>
        {nothing && (
          <Button large onClick={() => void navigate({ to: '/import' })}>
            <Icon name="import" />
            {t('today.importMore')}
          </Button>
        )}
      </div>
    </section>
  );
}
