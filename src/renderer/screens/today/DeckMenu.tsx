import type { JSX } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DeckRow } from '../../../shared/contract/index.ts';
import { Icon } from '../../components/Icon.tsx';
import type { DeckTask } from './DeckDialogs.tsx';
import '../../components/Menu.css';

/** What can be done to one deck. */
export function DeckMenu({ deck, onTask }: { deck: DeckRow; onTask: (task: DeckTask) => void }): JSX.Element {
  const { t } = useTranslation();
  const tasks: Readonly<Record<string, { readonly label: string; readonly task: DeckTask }>> = {
    rename: { label: t('decks.rename'), task: { kind: 'rename', deck } },
    move: { label: t('decks.move'), task: { kind: 'move', deck } },
    below: { label: t('decks.createBelow'), task: { kind: 'create', parent: deck.name } },
    delete: { label: t('decks.delete'), task: { kind: 'delete', deck } },
  };
  return (
    <MenuTrigger>
      <AriaButton className="button button-icon deck-menu" aria-label={t('decks.menu', { deck: deck.name })}>
        <Icon name="more" />
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t('decks.menu', { deck: deck.name })}
          onAction={(key) => {
            const chosen = tasks[String(key)];
            // After the menu has given focus back, so that the dialog gives it back to the button.
            if (chosen !== undefined) requestAnimationFrame(() => onTask(chosen.task));
          }}
        >
          {Object.entries(tasks).map(([id, { label }]) => (
            <MenuItem
              id={id}
              key={id}
              className={id === 'delete' ? 'menu-item menu-item-danger' : 'menu-item'}
              textValue={label}
            >
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
