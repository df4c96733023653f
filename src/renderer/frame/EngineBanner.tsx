import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/Icon.tsx';
import './EngineBanner.css';

export interface EngineState {
  readonly state: 'restarting' | 'ready' | 'stopped';
  readonly message: string;
}

/** Says when the engine is being restarted or has stopped for good; nothing while all is well. */
export function EngineBanner({ engine }: { engine: EngineState }): JSX.Element {
  const { t } = useTranslation();
  const { state, message } = engine;
  return (
    <div role="alert" className="engine-banner-place">
      {state === 'restarting' && (
        <div className="engine-banner patient">
          <Icon name="warning" />
          <p>{message === '' ? t('engine.restarting') : message}</p>
        </div>
      )}
      {state === 'stopped' && (
        <div className="engine-banner engine-banner-stopped">
          <Icon name="warning" />
          <p>
            <strong>{t('engine.stopped')}</strong> {message === '' ? t('engine.whatToDo') : message}
          </p>
        </div>
      )}
    </div>
  );
}
