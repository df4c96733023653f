import { useEffect, useEffectEvent, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../api/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { isTextField } from '../../frame/keyboard.ts';
import { ShippedGuides } from '../today/ShippedGuides.tsx';
import { FilePicker } from './FilePicker.tsx';
import { pastedDocument } from './files.ts';
import { useOpenImport } from './OpenImport.tsx';
import './ChooseStage.css';

/** Where a document comes from: a file, the clipboard, or a guide that ships with the app. */
export function ChooseStage({ failure }: { failure: string | null }): JSX.Element {
  const { t } = useTranslation();
  const { read } = useOpenImport();
  const today = useToday();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const name = t('import.pastedName');

  const readPasted = (html: string, plain: string): boolean => {
    const document = pastedDocument(html, plain, name);
    if (document === null) return false;
    void read([document], [name]);
    return true;
  };
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (isTextField(event.target)) return;
    const data = event.clipboardData;
    if (data === null) return;
    if (readPasted(data.getData('text/html'), data.getData('text/plain'))) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);

  const guides = today.data?.shippedGuides ?? [];
  return (
    <div className="page">
      <header>
        <h1 className="page-title" tabIndex={-1}>
          {t('import.title')}
        </h1>
        <p className="quiet">{t('import.lead')}</p>
      </header>
      {failure !== null && (
        <Notice title={t('import.failed')}>
          <p>{failure}</p>
        </Notice>
      )}
      <FilePicker />
      <form
        className="paste"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          readPasted('', text);
        }}
      >
        <Field
          label={t('import.paste')}
          hint={t('import.pasteHint')}
          error={tried && text.trim() === '' ? t('import.pasteEmpty') : null}
        >
          {(ids) => (
            <textarea
              {...ids}
              className="input paste-text"
              dir="auto"
              value={text}
              onChange={(event) => setText(event.target.value)}
              onPaste={(event) => {
                // A whole page pasted into the empty field keeps its tables and lists.
                const html = event.clipboardData.getData('text/html');
                if (text !== '' || pastedDocument(html, '', name) === null) return;
                event.preventDefault();
                readPasted(html, '');
              }}
            />
          )}
        </Field>
        <Button type="submit">{t('import.pasteRead')}</Button>
      </form>
      {guides.length > 0 && (
        <section aria-labelledby="import-guides">
          <h2 className="section-title" id="import-guides">
            {t('today.guides')}
          </h2>
          <ShippedGuides guides={guides} />
        </section>
      )}
    </div>
  );
}
