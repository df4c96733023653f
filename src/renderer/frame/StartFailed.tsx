import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/Notice.tsx';
import '../styles/tokens.css';
import '../styles/base.css';

/** Shown in place of the app where the page cannot reach it. */
export function StartFailed({ message }: { message: string }): JSX.Element {
  const { t } = useTranslation();
  return (
    <main className="page">
      <Notice title={t('start.failed')}>
        <p>{message}</p>
      </Notice>
    </main>
  );
}
