import { useEffect, useSyncExternalStore } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../api/services.tsx';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import type { Toast } from './toast-store.ts';
import './Toasts.css';

const shownMs = 7000;
const shownWithActionMs = 12_000;

function ToastRow({ toast }: { toast: Toast }): JSX.Element {
  const { t } = useTranslation();
  const { toasts } = useServices();
  useEffect(() => {
    // A failure stays until it has been seen.
    if (toast.tone === 'bad') return;
    const timer = setTimeout(
      () => toasts.dismiss(toast.id),
      toast.action === null ? shownMs : shownWithActionMs,
    );
    return () => clearTimeout(timer);
  }, [toast, toasts]);
  const { action } = toast;
  return (
    <li className={`toast toast-${toast.tone}`}>
      {toast.tone === 'bad' && <Icon name="warning" />}
      <span className="toast-text">{toast.text}</span>
      {action !== null && (
        <Button
          look="quiet"
          className="toast-action"
          onClick={() => {
            toasts.dismiss(toast.id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button look="icon" aria-label={t('toast.dismiss')} onClick={() => toasts.dismiss(toast.id)}>
        <Icon name="close" />
      </Button>
    </li>
  );
}

/** Short messages at the foot of the window, read out when they come. */
export function Toasts(): JSX.Element {
  const { t } = useTranslation();
  const { toasts } = useServices();
  const shown = useSyncExternalStore(toasts.subscribe, toasts.list);
  return (
    <section className="toasts" aria-label={t('toast.region')} aria-live="polite" aria-relevant="additions">
      <ul>
        {shown.map((toast) => (
          <ToastRow key={toast.id} toast={toast} />
        ))}
      </ul>
    </section>
  );
}
