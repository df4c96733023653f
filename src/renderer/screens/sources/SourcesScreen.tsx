import { useSearch } from '@tanstack/react-router';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../api/ask.ts';
import { useSources } from '../../api/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { DocumentView } from './DocumentView.tsx';
import { SourceList } from './SourceList.tsx';

/** Every document that cards came from, or one of them. */
export function SourcesScreen(): JSX.Element {
  const { t } = useTranslation();
  const { source, version, line, from } = useSearch({ from: '/sources' });
  const sources = useSources();
  if (sources.isError && sources.data === undefined) {
    return (
      <div className="page">
        <h1 className="page-title" tabIndex={-1}>
          {t('nav.sources')}
        </h1>
        <Notice title={t('sources.failed')}>
          <p>{wordsOf(sources.error)}</p>
          <Button onClick={() => void sources.refetch()}>{t('fault.again')}</Button>
        </Notice>
      </div>
    );
  }
  if (sources.data === undefined) {
    return (
      <div className="page" aria-busy="true">
        <h1 className="page-title" tabIndex={-1}>
          {t('nav.sources')}
        </h1>
      </div>
    );
  }
  const row = sources.data.find(({ id }) => id === source);
  if (row === undefined) return <SourceList sources={sources.data} />;
  return (
    <DocumentView
      key={`${row.id} ${version ?? ''}`}
      row={row}
      version={version ?? null}
      line={line ?? null}
      from={from ?? null}
    />
  );
}
