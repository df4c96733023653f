import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { CardText } from '../../components/CardText.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { constructOf } from './constructs.ts';
import { standingOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { ConflictCells, QuestionCells } from './QuestionRow.tsx';
import type { Row } from './rows.ts';
import type { CompiledCard, Preview } from './types.ts';
import type { PreviewActions } from './usePreview.ts';
import { Where } from './Where.tsx';

interface Props {
  readonly row: Row;
  /** The row that the keys work on: only its controls are in the tab order. */
  readonly current: boolean;
  readonly preview: Preview;
  readonly draft: Draft;
  readonly known: ReadonlySet<string>;
  readonly actions: PreviewActions;
  readonly onEdit: (card: CompiledCard) => void;
}

/** The inside of one row of the list. */
export function FindingRow(props: Props): JSX.Element {
  const { row, current, preview, draft, actions } = props;
  const tabIndex = current ? 0 : -1;
  const language = languageOf(preview);
  switch (row.type) {
    case 'group':
      return <GroupCells row={row} />;
    case 'question':
      return (
        <QuestionCells
          fact={row.fact}
          draft={draft}
          actions={actions}
          tabIndex={tabIndex}
          language={language}
        />
      );
    case 'conflict':
      return (
        <ConflictCells
          question={row.question}
          facts={row.facts}
          preview={preview}
          draft={draft}
          actions={actions}
          tabIndex={tabIndex}
          language={language}
        />
      );
    case 'card':
      return <CardCells {...props} card={row.card} tabIndex={tabIndex} language={language} />;
  }
}

function languageOf(preview: Preview): string {
  return preview.compilation.documents[0]?.language ?? 'en';
}

function GroupCells({ row }: { row: Extract<Row, { type: 'group' }> }): JSX.Element {
  const { t } = useTranslation();
  const construct = constructOf(row.key);
  const name = construct === null ? t('preview.conflicts') : t(`construct.${construct}`);
  return (
    <div role="gridcell" className="group">
      <span className={row.open ? 'group-chevron group-open' : 'group-chevron'}>
        <Icon name="chevron" />
      </span>
      <span className="group-name">
        {row.key.startsWith('ask ') ? t('preview.ask', { construct: name }) : name}
      </span>
      <span className="group-count numbers">{row.count}</span>
    </div>
  );
}

interface CardCellsProps extends Props {
  readonly card: CompiledCard;
  readonly tabIndex: number;
  readonly language: string;
}

const marks = { taken: 'check', left: 'close', known: 'check', undecided: null } as const;

function CardCells(props: CardCellsProps): JSX.Element {
  const { card, preview, draft, known, actions, onEdit, tabIndex, language } = props;
  const { t } = useTranslation();
  const standing = standingOf(draft, known, card);
  const edit = draft.decisions.get(card.id)?.edit ?? null;
  const words = edit ?? card;
  const mark = marks[standing];
  return (
    <>
      <div role="gridcell" className={`mark mark-${standing}`}>
        {mark !== null && <Icon name={mark} />}
        <span className="unseen">{t(`standing.${standing}`)}</span>
      </div>
      <div role="gridcell" className={standing === 'left' ? 'finding-words finding-left' : 'finding-words'}>
        {words.scope !== '' && (
          <p className="finding-scope">
            <CardText block text={words.scope} lang={language} />
          </p>
        )}
        <p className="finding-prompt">
          <CardText block text={words.prompt} lang={language} />
        </p>
        <p className="finding-answer">
          <CardText block text={words.answer.join(' · ')} lang={language} />
        </p>
        <p className="finding-where">
          <Where locators={card.sources} several={preview.compilation.documents.length > 1} />
          {edit !== null && <span> · {t('preview.edited')}</span>}
          {standing === 'known' && <span> · {t('standing.known')}</span>}
        </p>
      </div>
      <div role="gridcell" className="finding-actions">
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
              onClick={() => actions.take(card.id, standing === 'taken' ? null : true)}
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
              onClick={() => actions.take(card.id, standing === 'left' ? null : false)}
            >
              <Icon name="close" />
            </Button>
          </>
        )}
      </div>
    </>
  );
}
