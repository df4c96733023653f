import { useState } from 'react';
import type { JSX } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useServices } from '../api/services.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { focusOnMount, scrollRegion } from '../components/focus.ts';
import { Icon } from '../components/Icon.tsx';
import { Key } from '../components/Key.tsx';
import type { Command } from './commands.ts';
import './Palette.css';

/** Every command by name: type, arrows, Enter. `extra` are commands that have no key, such as one per deck. */
export function Palette({ extra, onClose }: { extra: readonly Command[]; onClose: () => void }): JSX.Element {
  const { t } = useTranslation();
  const { commands } = useServices();
  const { contains } = useFilter({ sensitivity: 'base' });
  // Taken once: the list must not change under the user's fingers.
  const [offered] = useState(() => [
    ...commands.list().filter((command) => command.inPalette !== false && command.id !== 'palette'),
    ...extra,
  ]);
  const run = (id: string): void => {
    onClose();
    // After the dialog has given focus back, so that the command may move it.
    requestAnimationFrame(() => offered.find((command) => command.id === id)?.run());
  };
  return (
    <Dialog title={t('palette.title')} look="bare" onClose={onClose}>
      <Autocomplete filter={contains}>
        <SearchField className="palette-search" aria-label={t('palette.label')}>
          <Icon name="search" />
          <Input ref={focusOnMount} className="palette-input" placeholder={t('palette.placeholder')} />
        </SearchField>
        <div className="palette-scroll" {...scrollRegion} aria-label={t('palette.title')}>
          <Menu
            className="palette-list"
            aria-label={t('palette.title')}
            items={offered}
            onAction={(id) => run(String(id))}
            renderEmptyState={() => <p className="palette-none">{t('palette.none')}</p>}
          >
            {(command) => (
              <MenuItem id={command.id} className="palette-item" textValue={command.title}>
                <span className="palette-name">{command.title}</span>
                {command.keys[0] !== undefined && <Key spec={command.keys[0]} />}
              </MenuItem>
            )}
          </Menu>
        </div>
      </Autocomplete>
    </Dialog>
  );
}
