import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { JSX } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../shared/contract/index.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Key } from '../../components/Key.tsx';
import { useCommands } from '../../frame/commands.ts';
import { minutesText } from '../../strings/format.ts';
import '../../components/Menu.css';
import './DueToday.css';

const shortSessions = [5, 10, 15, 20, 30] as const;

/** The one thing to do: how many cards, how long, Start; or why there is nothing and what comes next. */
export function DueToday({ today }: { today: Today }): JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [minutes, setMinutes] = useState<number>(10);
  const due = today.due.new + today.due.learning + today.due.review;
  const start = (limit: number | null): void =>
    void navigate({ to: '/review', search: limit === null ? {} : { minutes: limit } });
  useCommands('screen', [
    {
      id: 'start',
      title: t('command.start'),
      keys: ['Enter', 'mod+Enter'],
      group: 'today',
      run: () => start(null),
    },
    {
      id: 'start-short',
      title: t('today.short', { count: minutes }),
      keys: ['t'],
      group: 'today',
      run: () => start(minutes),
    },
  ]);
  const doneText =
    today.done.answers === 0
      ? null
      : t('today.done', {
          count: today.done.answers,
          time: minutesText(t, today.done.seconds / 60),
        });

  if (due === 0) {
    const tomorrow = today.forecast[1]?.cards ?? 0;
    return (
      <div className="due">
        <p className="due-head">{today.done.answers === 0 ? t('today.nothingDue') : t('today.allDone')}</p>
        <p className="quiet">
          {doneText} {tomorrow === 0 ? t('today.nextLater') : t('today.tomorrow', { count: tomorrow })}
        </p>
        <div className="due-actions">
          <Button large onClick={() => void navigate({ to: '/import' })}>
            <Icon name="import" />
            {t('today.importMore')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="due">
      <p className="due-head">{t('today.due', { count: due })}</p>
      <p className="quiet">
        {today.minutes < 1
          ? t('today.takesLittle')
          : t('today.takes', { time: minutesText(t, today.minutes) })}{' '}
        {doneText}
      </p>
      <div className="due-actions">
        <Button look="main" large onClick={() => start(null)}>
          {t('today.start')}
          <Key spec="Enter" />
        </Button>
        <span className="due-short">
          <Button large className="due-short-go" onClick={() => start(minutes)}>
            {t('today.short', { count: minutes })}
          </Button>
          <MenuTrigger>
            <AriaButton
              className="button button-plain button-large due-short-pick"
              aria-label={t('today.pickMinutes')}
            >
              <Icon name="down" />
            </AriaButton>
            <Popover className="popover" placement="bottom end">
              <Menu
                className="menu"
                aria-label={t('today.pickMinutes')}
                selectionMode="single"
                selectedKeys={[String(minutes)]}
                onAction={(key) => setMinutes(Number(key))}
              >
                {shortSessions.map((choice) => (
                  <MenuItem
                    id={String(choice)}
                    key={choice}
                    className="menu-item"
                    textValue={t('minutes.some', { count: choice })}
                  >
                    {({ isSelected }) => (
                      <>
                        <span className="menu-check">{isSelected && <Icon name="check" />}</span>
                        {t('minutes.some', { count: choice })}
                      </>
                    )}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        </span>
      </div>
    </div>
  );
}
