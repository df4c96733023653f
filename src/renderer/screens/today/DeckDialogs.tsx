import { useState } from 'react';
import type { FormEvent, JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeckRow } from '../../../shared/contract/index.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { focusOnMount } from '../../components/focus.ts';
import { leafOf, nameUnder, parentOf, placesFor } from './deck-names.ts';
import type { DeckActions } from './useDecks.ts';

/** What is being done to a deck; `parent` of a new one: '' is the top. */
export type DeckTask =
  | { readonly kind: 'create'; readonly parent: string }
  | { readonly kind: 'rename' | 'move' | 'delete'; readonly deck: DeckRow };

interface Props {
  readonly task: DeckTask;
  readonly decks: readonly DeckRow[];
  readonly actions: DeckActions;
  readonly onClose: () => void;
}

/** The dialog of what is being done to a deck. */
export function DeckDialog({ task, decks, actions, onClose }: Props): JSX.Element {
  switch (task.kind) {
    case 'create':
      return <NameDialog parent={task.parent} start="" onSave={actions.create} onClose={onClose} />;
    case 'rename':
      return (
        <NameDialog
          parent={parentOf(task.deck.name)}
          start={leafOf(task.deck.name)}
          onSave={(name) => actions.rename(task.deck, name)}
          onClose={onClose}
        />
      );
    case 'move':
      return <MoveDialog deck={task.deck} decks={decks} onSave={actions.rename} onClose={onClose} />;
    case 'delete':
      return <DeleteDialog deck={task.deck} decks={decks} onDelete={actions.remove} onClose={onClose} />;
  }
}

interface FormProps {
  readonly title: string;
  readonly save: ReactNode;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  /** Resolves with null where it was done, else with the reason. */
  readonly onSave: () => Promise<string | null>;
  readonly onClose: () => void;
}

function DeckForm(props: FormProps): JSX.Element {
  const { title, save, danger = false, disabled = false, children, onSave, onClose } = props;
  const { t } = useTranslation();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || disabled) return;
    setBusy(true);
    const words = await onSave();
    setBusy(false);
    if (words === null) onClose();
    else setFailure(words);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="dialog-content" noValidate onSubmit={(event) => void submit(event)}>
        {children}
        {failure !== null && (
          <p className="field-error" role="alert">
            {failure}
          </p>
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('edit.cancel')}</Button>
          <Button
            look={danger ? 'danger' : 'main'}
            type="submit"
            disabled={busy || disabled}
            {...(danger ? { ref: focusOnMount } : {})}
          >
            {save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface NameProps {
  readonly parent: string;
  readonly start: string;
  readonly onSave: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
}

function NameDialog({ parent, start, onSave, onClose }: NameProps): JSX.Element {
  const { t } = useTranslation();
  const [name, setName] = useState(start);
  const making = start === '';
  const title = making ? t('decks.create') : t('decks.renameTitle', { name: start });
  return (
    <DeckForm
      title={title}
      save={making ? t('decks.createDo') : t('decks.renameDo')}
      disabled={name.trim() === ''}
      onSave={() => onSave(nameUnder(parent, name.trim()))}
      onClose={onClose}
    >
      <Field
        label={t('decks.nameField')}
        hint={parent === '' ? t('decks.nameHint') : t('decks.nameUnder', { parent })}
      >
        {(ids) => (
          <input
            {...ids}
            ref={focusOnMount}
            className="input"
            dir="auto"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </DeckForm>
  );
}

interface MoveProps {
  readonly deck: DeckRow;
  readonly decks: readonly DeckRow[];
  readonly onSave: DeckActions['rename'];
  readonly onClose: () => void;
}

function MoveDialog({ deck, decks, onSave, onClose }: MoveProps): JSX.Element {
  const { t } = useTranslation();
  const top = parentOf(deck.name) !== '';
  const places = placesFor(deck, decks).map(({ name }) => name);
  const [place, setPlace] = useState(top ? '' : (places[0] ?? ''));
  const none = !top && places.length === 0;
  return (
    <DeckForm
      title={t('decks.moveTitle', { name: leafOf(deck.name) })}
      save={t('decks.moveDo')}
      disabled={none}
      onSave={() => onSave(deck, nameUnder(place, leafOf(deck.name)))}
      onClose={onClose}
    >
      {none ? (
        <p>{t('decks.moveNone')}</p>
      ) : (
        <Field label={t('decks.moveField')} hint={t('decks.moveHint')}>
          {(ids) => (
            <select
              {...ids}
              ref={focusOnMount}
              className="input"
              value={place}
              onChange={(event) => setPlace(event.target.value)}
            >
              {top && <option value="">{t('decks.top')}</option>}
              {places.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </DeckForm>
  );
}

interface DeleteProps {
  readonly deck: DeckRow;
  readonly decks: readonly DeckRow[];
  readonly onDelete: DeckActions['remove'];
  readonly onClose: () => void;
}

function DeleteDialog({ deck, decks, onDelete, onClose }: DeleteProps): JSX.Element {
  const { t } = useTranslation();
  const below = decks.filter(({ name }) => name.startsWith(`${deck.name}::`)).length;
  return (
    <DeckForm
      title={t('decks.deleteTitle', { name: leafOf(deck.name) })}
      save={t('decks.deleteDo')}
      danger
      onSave={() => onDelete(deck)}
      onClose={onClose}
    >
      <p>
        {t('decks.deleteCards', { count: deck.total })}{' '}
        {below > 0 && t('decks.deleteBelow', { count: below })}
      </p>
      <p className="quiet">{t('decks.deleteKept')}</p>
    </DeckForm>
  );
}
