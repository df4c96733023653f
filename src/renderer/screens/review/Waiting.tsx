import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { focusOnMount } from '../../components/focus.ts';
import { Key } from '../../components/Key.tsx';
import { useCommands } from '../../frame/commands.ts';
import { clockTime } from '../../strings/format.ts';
import './Waiting.css';

const tickMs = 1000;

/**
 * Every card left is being learned and not due yet. When the first one is, it is offered, not shown: its time would run
 * while nobody is there.
 */
export function Waiting({
  until,
  onReady,
  onEnd,
}: {
  until: number;
  onReady: () => void;
  onEnd: () => void;
}): JSX.Element {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  const ready = now >= until;
  useEffect(() => {
    if (ready) return;
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, [ready]);
  useCommands('pane', [
    {
      id: 'continue',
      title: t('waiting.continue'),
      keys: ready ? ['Enter', 'Space'] : [],
      group: 'review',
      run: onReady,
      inPalette: ready,
    },
  ]);
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return (
    <section className="rest">
      <h2 className="rest-title" key={String(ready)} ref={focusOnMount} tabIndex={-1}>
        {ready ? t('waiting.ready') : t('waiting.title')}
      </h2>
      {!ready && (
        <p className="quiet numbers" role="timer">
          {seconds > 60
            ? t('waiting.minutes', { count: Math.ceil(seconds / 60), time: clockTime(until) })
            : t('waiting.seconds', { count: seconds })}
        </p>
      )}
      <div className="rest-actions">
        {ready && (
          <Button look="main" large onClick={onReady}>
            {t('waiting.continue')}
            <Key spec="Enter" />
          </Button>
        )}
        <Button large onClick={onEnd}>
          {t('waiting.enough')}
        </Button>
      </div>
    </section>
  );
}
