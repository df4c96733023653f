import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/Icon.tsx';
import { Key } from '../components/Key.tsx';
import './Sidebar.css';

/** The places of the app, and the two ways to find everything else. */
export function Sidebar({ onPalette, onKeys }: { onPalette: () => void; onKeys: () => void }): JSX.Element {
  const { t } = useTranslation();
  return (
    <header className="sidebar">
      <p className="sidebar-name">{t('app.name')}</p>
      <nav aria-label={t('nav.label')}>
        <ul className="sidebar-links">
          <li>
            <Link to="/" className="sidebar-link" title={t('nav.today')} activeOptions={{ exact: true }}>
              <Icon name="today" />
              <span>{t('nav.today')}</span>
            </Link>
          </li>
          <li>
            <Link to="/import" className="sidebar-link" title={t('nav.import')}>
              <Icon name="import" />
              <span>{t('nav.import')}</span>
            </Link>
          </li>
          <li>
            <Link to="/sources" className="sidebar-link" title={t('nav.sources')}>
              <Icon name="source" />
              <span>{t('nav.sources')}</span>
            </Link>
          </li>
          <li>
            <Link to="/settings" className="sidebar-link" title={t('nav.settings')}>
              <Icon name="settings" />
              <span>{t('nav.settings')}</span>
            </Link>
          </li>
        </ul>
      </nav>
      <div className="sidebar-foot">
        <button type="button" className="sidebar-link" title={t('nav.palette')} onClick={onPalette}>
          <Icon name="search" />
          <span>{t('nav.palette')}</span>
          <Key spec="mod+k" />
        </button>
        <button type="button" className="sidebar-link" title={t('nav.keys')} onClick={onKeys}>
          <Icon name="keys" />
          <span>{t('nav.keys')}</span>
          <Key spec="?" />
        </button>
      </div>
    </header>
  );
}
