import { memo, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { draftOf, lackOf, wordsFrom } from '../../components/card-words.ts';
import type { Words } from '../../components/card-words.ts';
import { CardFace } from '../../components/CardFace.tsx';
import { CardFields } from '../../components/CardFields.tsx';
import { CardLines } from '../../components/CardLines.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Key } from '../../components/Key.tsx';
import { useCommands } from '../../frame/commands.ts';
import type { Standing } from './draft.ts';
import type { CardDecision, CompiledCard } from './types.ts';
import type { PreviewActions } from './usePreview.ts';
import { Where } from './Where.tsx';
import './CardRow.css';

interface Props {
  readonly card: CompiledCard;
  readonly standing: Standing;
  /** The user's own wording; null where there is none. */
  readonly edit: CardDecision['edit'];
  /** True while its form is open. */
  readonly editing: boolean;
  /** Whether there is more than one document. */
  readonly several: boolean;
  readonly language: string;
  readonly tabIndex: number;
  readonly actions: PreviewActions;
  readonly onEdit: (card: CompiledCard | null) => void;
}

const marks = { taken: 'check', left: 'close', known: 'check', undecided: null } as const;

/**
 * One proposed card: what becomes of it, its words, its lines. While it is edited, its form with the card beside it. Drawn
 * anew only when something of it changes: among a thousand cards, one key is to move one row.
 */
export const CardCells = memo(function CardCells(props: Props): JSX.Element {
  const { card, standing, edit, editing, several, language, tabIndex, actions, onEdit } = props;
  const { t } = useTranslation();
  const words = edit ?? card;
  if (editing) {
    return (
      <CardEditor
        words={words}
        lang={language}
        onClose={() => onEdit(null)}
        onSave={(written) => {
          actions.edit(card.id, written);
          onEdit(null);
        }}
      />
    );
  }
  const mark = marks[standing];
  return (
    <>
      <div role="gridcell" className={`mark mark-${standing}`}>
        {mark !== null && <Icon name={mark} />}
        <span className="unseen">{t(`standing.${standing}`)}</span>
      </div>
      <div role="gridcell" className={standing === 'left' ? 'finding-words finding-left' : 'finding-words'}>
        <CardLines words={words} lang={language}>
          <Where locators={card.sources} several={several} />
          {edit !== null && <span> · {t('preview.edited')}</span>}
          {standing === 'known' && <span> · {t('standing.known')}</span>}
        </CardLines>
      </div>
      <div role="gridcell" className="finding-actions">
        {standing === 'known' && (
          <Button
            look="icon"
            tabIndex={tabIndex}
            aria-label={t('preview.sourceOf', { words: words.prompt })}
            title={t('preview.sourceKey')}
            onClick={() => void actions.openSource(card.fact, card.id)}
          >
            <Icon name="source" />
          </Button>
        )}
        {standing !== 'known' && (
          <>
            <Button
              look="icon"
              tabIndex={tabIndex}
              aria-label={t('preview.editCard', { prompt: words.prompt })}
              title={t('preview.editKey')}
              onClick={() => onEdit(card)}
            >
              <Icon name="edit" />
            </Button>
            <Button
              look="icon"
              className="finding-take"
              tabIndex={tabIndex}
              aria-pressed={standing === 'taken'}
              aria-label={t('preview.takeCard', { prompt: words.prompt })}
              title={t('preview.takeKey')}
              onClick={() => actions.take([card.id], standing === 'taken' ? null : true)}
            >
              <Icon name="check" />
            </Button>
            <Button
              look="icon"
              className="finding-leave"
              tabIndex={tabIndex}
              aria-pressed={standing === 'left'}
              aria-label={t('preview.leaveCard', { prompt: words.prompt })}
              title={t('preview.leaveKey')}
              onClick={() => actions.take([card.id], standing === 'left' ? null : false)}
            >
              <Icon name="close" />
            </Button>
          </>
        )}
      </div>
    </>
  );
});

interface EditorProps {
  readonly words: Words;
  readonly lang: string;
  readonly onSave: (words: Words) => void;
  readonly onClose: () => void;
}

/** The form in the row itself, and beside it the card as the review will show it. */
function CardEditor({ words, lang, onSave, onClose }: EditorProps): JSX.Element {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(words));
  const [tried, setTried] = useState(false);
  const written = wordsFrom(draft);
  const save = (): void => {
    setTried(true);
    if (lackOf(written) === null) onSave(written);
  };
  useCommands('pane', [
    { id: 'add', title: t('edit.save'), keys: ['mod+Enter'], group: 'import', run: save, whileTyping: true },
    {
      id: 'close-edit',
      title: t('edit.cancel'),
      keys: ['Escape'],
      group: 'import',
      run: onClose,
      whileTyping: true,
      inPalette: false,
    },
  ]);
  return (
    <div role="gridcell" className="editor">
      <form
        className="editor-form"
        aria-label={t('edit.title')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <CardFields draft={draft} tried={tried} onChange={setDraft} onSave={save} />
        <div className="editor-actions">
          <Button onClick={onClose}>{t('edit.cancel')}</Button>
          <Button look="main" type="submit">
            {t('edit.save')}
            <Key spec="mod+Enter" />
          </Button>
        </div>
      </form>
      <div className="editor-face">
        <p className="field-label">{t('edit.preview')}</p>
        <CardFace words={written} lang={lang} />
      </div>
    </div>
  );
}
