import { useRef } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { acceptedFiles } from './files.ts';
import { useOpenImport } from './OpenImport.tsx';
import './FilePicker.css';

/** A place to drop files on, and the button for those who would rather choose. The whole window takes drops as well. */
export function FilePicker(): JSX.Element {
  const { t } = useTranslation();
  const { readFiles } = useOpenImport();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="picker">
      <Button look="main" large onClick={() => input.current?.click()}>
        <Icon name="file" />
        {t('picker.choose')}
      </Button>
      <p className="quiet">{t('picker.drop')}</p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={acceptedFiles}
        data-testid="file-input"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again after a failure.
          event.currentTarget.value = '';
          if (files.length > 0) void readFiles(files);
        }}
      />
    </div>
  );
}
