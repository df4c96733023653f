import { useState } from 'react';
import type { FormEvent, JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { draftOf, lackOf, wordsFrom } from './card-words.ts';
import type { Words } from './card-words.ts';
import { CardFields } from './CardFields.tsx';
import { Dialog } from './Dialog.tsx';
import { Key } from './Key.tsx';

interface Props {
  readonly title: string;
  readonly words: Words;
  readonly onSave: (words: Words) => void | Promise<void>;
  readonly onClose: () => void;
}

/** The dialog for a card's own wording. Ctrl/Cmd+Enter saves. */
export function CardForm({ title, words, onSave, onClose }: Props): JSX.Element {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(words));
  const [tried, setTried] = useState(false);
  const save = (event?: FormEvent): void => {
    event?.preventDefault();
    setTried(true);
    const written = wordsFrom(draft);
    if (lackOf(written) === null) void onSave(written);
  };
  return (
    <Dialog title={title} look="wide" onClose={onClose}>
      <form className="dialog-content" noValidate onSubmit={save}>
        <CardFields draft={draft} tried={tried} onChange={setDraft} onSave={save} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('edit.cancel')}</Button>
          <Button look="main" type="submit">
            {t('edit.save')}
            <Key spec="mod+Enter" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
