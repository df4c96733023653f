import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useInfo } from '../api/queries.ts';
import { Dialog } from '../components/Dialog.tsx';
import { dateAndTime } from '../strings/format.ts';
import './About.css';

/** What this is, its version, and where the learner's work lies. */
export function About({ onClose }: { onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const info = useInfo();
  return (
    <Dialog title={t('about.title')} onClose={onClose}>
      <div className="dialog-content">
        <p>{t('about.what')}</p>
        {info.data !== undefined && (
          <dl className="about-facts">
            <dt>{t('about.version')}</dt>
            <dd>{info.data.version}</dd>
            <dt>{t('about.collection')}</dt>
            <dd>
              <bdi>{info.data.collectionPath}</bdi>
            </dd>
            <dt>{t('about.copy')}</dt>
            <dd>{info.data.lastCopyAt === null ? t('about.noCopy') : dateAndTime(info.data.lastCopyAt)}</dd>
          </dl>
        )}
      </div>
    </Dialog>
  );
}
