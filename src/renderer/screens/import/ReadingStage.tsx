import { useSyncExternalStore } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../api/ask.ts';
import { useAsk, useServices } from '../../api/services.tsx';
import { secondsLeft } from '../../api/time-left.ts';
import { Button } from '../../components/Button.tsx';
import { Progress } from '../../components/Progress.tsx';
import { useCommands } from '../../frame/commands.ts';
import { secondsText } from '../../strings/format.ts';
import './ReadingStage.css';

const phases = ['read', 'compile', 'reconcile', 'cards'] as const;
/** More names than this are counted, not listed. */
const mostNames = 3;
const isPhase = (name: string): name is (typeof phases)[number] => phases.some((phase) => phase === name);

/** A document is being read: which step, how far, and a Cancel. Short work shows nothing at all. */
export function ReadingStage({ job, names }: { job: string; names: readonly string[] }): JSX.Element {
  const { t } = useTranslation();
  const { jobs, toasts } = useServices();
  const request = useAsk();
  const state = useSyncExternalStore(jobs.subscribe, () => jobs.get(job));
  const running = state?.state === 'running' ? state : { phase: '', done: 0, total: 0, since: 0, at: 0 };
  const phase = isPhase(running.phase) ? t(`import.phase.${running.phase}`) : running.phase;
  const left = secondsLeft(running);
  const cancel = async (): Promise<void> => {
    try {
      await request('job.cancel', { job });
    } catch (error) {
      toasts.complain(wordsOf(error));
    }
  };
  useCommands('screen', [
    {
      id: 'cancel-reading',
      title: t('import.cancel'),
      keys: ['Escape'],
      group: 'import',
      run: () => void cancel(),
    },
  ]);
  return (
    <div className="page patient" aria-busy="true">
      <h1 className="page-title" tabIndex={-1}>
        {names.length > mostNames
          ? t('import.readingMany', { count: names.length })
          : t('import.reading', { name: names.join(', ') })}
      </h1>
      <div className="reading">
        <Progress done={running.done} total={running.total} label={t('import.progress')} />
        <p className="quiet numbers">
          {phase}
          {running.total > 0 && ` · ${t('import.count', { done: running.done, total: running.total })}`}
          {left !== null && ` · ${t('import.timeLeft', { time: secondsText(t, left) })}`}
        </p>
      </div>
      <div>
        <Button onClick={() => void cancel()}>{t('import.cancel')}</Button>
      </div>
    </div>
  );
}
