import type { JSX } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/Icon.tsx';
import type { Save } from './SettingsScreen.tsx';
import '../../components/Menu.css';

const hours = Array.from({ length: 24 }, (_, hour) => ({
  id: hour,
  name: `${String(hour).padStart(2, '0')}:00`,
}));

/** The hour at which a study day begins. */
export function HourField({ hour, save }: { hour: number; save: Save }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Select
      className="field"
      value={hour}
      onChange={(chosen) => {
        if (typeof chosen === 'number') void save({ rolloverHour: chosen });
      }}
    >
      <Label className="field-label">{t('settings.rolloverHour.label')}</Label>
      <Button className="input input-narrow select numbers">
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <Icon name="down" />
      </Button>
      <Text slot="description" className="field-hint">
        {t('settings.rolloverHour.hint')}
      </Text>
      <Popover className="popover">
        <ListBox className="menu hours numbers" items={hours}>
          {(item) => (
            <ListBoxItem className="menu-item" textValue={item.name}>
              {({ isSelected }) => (
                <>
                  <span className="menu-check">{isSelected && <Icon name="check" />}</span>
                  {item.name}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
