import { useSyncExternalStore } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../api/services.tsx';
import { secondsLeft } from '../../api/time-left.ts';
import { Button } from '../../components/Button.tsx';
import { Progress } from '../../components/Progress.tsx';
import { secondsText } from '../../strings/format.ts';
import './AddingBar.css';

/** Many cards are being added: how far, how long still, and a Cancel. A few are added before this shows. */
export function AddingBar({ preview, onCancel }: { preview: string; onCancel: () => void }): JSX.Element {
  const { t } = useTranslation();
  const { jobs } = useServices();
  // The commit tells its progress under the id of its preview.
  const state = useSyncExternalStore(jobs.subscribe, () => jobs.get(preview));
  const running = state?.state === 'running' ? state : { phase: '', done: 0, total: 0, since: 0, at: 0 };
  const left = secondsLeft(running);
  return (
    <div className="adding patient" aria-busy="true">
      <Progress done={running.done} total={running.total} label={t('preview.adding')} />
      <p className="quiet numbers">
        {t('preview.adding')}
        {running.total > 0 && ` · ${t('import.count', { done: running.done, total: running.total })}`}
        {left !== null && ` · ${t('import.timeLeft', { time: secondsText(t, left) })}`}
      </p>
      <Button onClick={onCancel}>{t('import.cancel')}</Button>
    </div>
  );
}
