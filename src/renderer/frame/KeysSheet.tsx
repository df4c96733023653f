import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../api/services.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { focusOnMount, scrollRegion } from '../components/focus.ts';
import { keyLabel } from './keyboard.ts';
import type { CommandGroup } from './commands.ts';
import './KeysSheet.css';

const order: readonly CommandGroup[] = ['review', 'import', 'today', 'edit', 'go', 'app'];

/** The keys that work on this screen, by group. */
export function KeysSheet({ onClose }: { onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const { api, commands } = useServices();
  const [listed] = useState(() => commands.list().filter((command) => command.keys.length > 0));
  return (
    <Dialog title={t('keys.title')} look="wide" onClose={onClose}>
      <div className="dialog-content keys" ref={focusOnMount} {...scrollRegion} aria-label={t('keys.title')}>
        {order.map((group) => {
          const own = listed.filter((command) => command.group === group);
          if (own.length === 0) return null;
          return (
            <section key={group} className="keys-group">
              <h3 className="keys-heading">{t(`keys.group.${group}`)}</h3>
              <dl>
                {own.map((command) => (
                  <div className="keys-row" key={command.id}>
                    <dt>{command.title}</dt>
                    <dd>
                      {command.keys.map((spec) => (
                        <kbd className="key" key={spec}>
                          {keyLabel(spec, api.platform)}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
