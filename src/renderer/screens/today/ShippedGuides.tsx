import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShippedGuide } from '../../../shared/contract/index.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useOpenImport } from '../import/OpenImport.tsx';
import './ShippedGuides.css';

/** Guides that come with the app; one click shows their cards before anything is added. */
export function ShippedGuides({ guides }: { guides: readonly ShippedGuide[] }): JSX.Element {
  const { t } = useTranslation();
  const { read } = useOpenImport();
  return (
    <ul className="guides">
      {guides.map((guide) => (
        <li className="guide" key={guide.id}>
          <Icon name="file" />
          <div className="guide-words">
            <h3 className="guide-title">
              <bdi>{guide.title}</bdi>
            </h3>
            <p className="quiet">
              <bdi>{guide.description}</bdi>
            </p>
          </div>
          {guide.imported ? (
            <span className="quiet">{t('guides.imported')}</span>
          ) : (
            <Button onClick={() => void read([{ shipped: guide.id }], [guide.title])}>
              {t('guides.open')} <span className="unseen">{guide.title}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
