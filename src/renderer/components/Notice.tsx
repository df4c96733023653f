import type { JSX, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import './Notice.css';

/** Something went wrong or needs attention: what happened, what was kept, what to do. */
export function Notice({
  title,
  children,
  tone = 'bad',
}: {
  title?: string;
  children: ReactNode;
  tone?: 'bad' | 'plain';
}): JSX.Element {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={tone === 'bad' ? 'warning' : 'question'} />
      <div className="notice-text">
        {title !== undefined && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
