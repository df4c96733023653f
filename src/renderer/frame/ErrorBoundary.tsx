import { Component } from 'react';
import type { ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { wordsOf } from '../api/ask.ts';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly failed: boolean;
}

/** Keeps a fault of one screen from taking the window down, and says that answers are safe. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <div className="page">
            <Notice title={t('fault.title')}>
              <p>{t('fault.body')}</p>
              <p className="quiet">{wordsOf(this.state.error)}</p>
              <Button look="main" onClick={() => this.setState({ error: null, failed: false })}>
                {t('fault.again')}
              </Button>
            </Notice>
          </div>
        )}
      </Translation>
    );
  }
}
