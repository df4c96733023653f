import { Link, useNavigate } from '@tanstack/react-router';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceRow } from '../../../shared/contract/index.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { dateOf } from '../../strings/format.ts';
import { useWaiting, waitsBySource } from './useWaiting.ts';
import { WaitingPane } from './WaitingPane.tsx';
import './SourceList.css';

/** Documents, the latest first, and what they leave for the learner to decide. */
export function SourceList({ sources }: { sources: readonly SourceRow[] }): JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const waiting = useWaiting(null);
  const waits = waiting.data === undefined ? null : waitsBySource(waiting.data);
  if (sources.length === 0) {
    return (
      <div className="page">
        <h1 className="page-title" tabIndex={-1}>
          {t('nav.sources')}
        </h1>
        <p className="quiet">{t('sources.none')}</p>
        <div>
          <Button look="main" large onClick={() => void navigate({ to: '/import' })}>
            <Icon name="import" />
            {t('today.importMore')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="page page-wide">
      <header>
        <h1 className="page-title" tabIndex={-1}>
          {t('nav.sources')}
        </h1>
        <p className="quiet">{t('sources.lead')}</p>
      </header>
      <section aria-labelledby="sources-documents">
        <h2 className="section-title" id="sources-documents">
          {t('sources.documents')}
        </h2>
        <ul className="sources">
          {sources.map((source) => (
            <SourceItem key={source.id} source={source} waits={waits?.get(source.id) ?? 0} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="sources-waiting">
        <h2 className="section-title" id="sources-waiting">
          {t('sources.waiting')}
        </h2>
        <WaitingPane source={null} />
      </section>
    </div>
  );
}

function SourceItem({ source, waits }: { source: SourceRow; waits: number }): JSX.Element {
  const { t } = useTranslation();
  const [newest] = source.versions;
  return (
    <li className="source-item">
      <Icon name="file" />
      <div className="source-words">
        <h3 className="source-title">
          <Link to="/sources" search={{ source: source.id }} className="source-link">
            <bdi dir="auto">{source.title}</bdi>
          </Link>
        </h3>
        <p className="quiet source-about">
          <bdi dir="auto">{source.name}</bdi> ·{' '}
          {newest !== undefined && t('sources.imported', { date: dateOf(newest.at) })}
          {source.versions.length > 1 && ` · ${t('sources.versions', { count: source.versions.length })}`}
        </p>
      </div>
      <div className="source-figures numbers">
        <span>{t('preview.cards', { count: source.cards })}</span>
        {waits > 0 && <span className="source-waits">{t('preview.open', { count: waits })}</span>}
      </div>
    </li>
  );
}
