import type { JSX, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { openCount } from './draft.ts';
import type { Draft, Tally } from './draft.ts';
import type { Grouping } from './rows.ts';
import type { Preview } from './types.ts';
import type { PreviewActions } from './usePreview.ts';
import './PreviewHead.css';

interface Props {
  readonly preview: Preview;
  readonly draft: Draft;
  readonly tally: Tally;
  readonly leftOut: number;
  readonly filter: string;
  readonly filterField: RefObject<HTMLInputElement | null>;
  readonly onFilter: (filter: string) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly actions: PreviewActions;
  /** The cards are being added. */
  readonly adding: boolean;
}

const groupings = ['construct', 'document'] as const;

/** What was found, in figures; the deck it goes to; and the buttons that add it. */
export function PreviewHead(props: Props): JSX.Element {
  const { preview, draft, tally, leftOut, filter, filterField, onFilter, actions } = props;
  const { grouping, onGrouping, adding } = props;
  const { t } = useTranslation();
  const { documents, facts, cards } = preview.compilation;
  const open = openCount(draft);
  const count = tally.taken + tally.undecided;
  const [only] = documents;
  const title =
    documents.length === 1 && only
      ? only.title || only.name
      : t('preview.documents', { count: documents.length });
  return (
    <header className="preview-head">
      <div className="preview-top">
        <div className="preview-words">
          <h1 className="preview-title" tabIndex={-1}>
            <bdi dir="auto">{title}</bdi>
          </h1>
          <p className="preview-figures quiet numbers">
            <span>
              {t('preview.facts', { count: facts.filter((fact) => fact.status === 'accepted').length })}
            </span>
            <span>{t('preview.cards', { count: cards.length })}</span>
            {open > 0 && <span className="preview-open">{t('preview.open', { count: open })}</span>}
            {tally.known > 0 && <span>{t('preview.known', { count: tally.known })}</span>}
            {leftOut > 0 && <span>{t('preview.leftOut', { count: leftOut })}</span>}
          </p>
        </div>
        <div className="preview-actions">
          <Button look="quiet" disabled={adding} onClick={actions.discard}>
            {t('preview.discard')}
          </Button>
          {tally.taken > 0 && tally.undecided > 0 && (
            <Button disabled={adding} onClick={() => void actions.add('leave')}>
              {t('preview.addTaken', { count: tally.taken })}
            </Button>
          )}
          <Button look="main" disabled={adding || count === 0} onClick={() => void actions.add('take')}>
            {count === 0 ? t('preview.nothingToAdd') : t('preview.addAll', { count })}
          </Button>
        </div>
      </div>
      <div className="preview-fields">
        <label className="preview-deck">
          <span className="quiet">{t('preview.deck')}</span>
          <input
            className="input"
            dir="auto"
            maxLength={200}
            value={draft.deck}
            aria-invalid={draft.deck.trim() === '' ? true : undefined}
            onChange={(event) => actions.rename(event.target.value)}
          />
        </label>
        {documents.length > 1 && (
          <div className="preview-grouping" role="group" aria-label={t('preview.grouping')}>
            {groupings.map((each) => (
              <button
                type="button"
                key={each}
                className="switch-part"
                aria-pressed={each === grouping}
                onClick={() => onGrouping(each)}
              >
                {t(`preview.by.${each}`)}
              </button>
            ))}
          </div>
        )}
        <div className="preview-filter">
          <Icon name="search" />
          <input
            ref={filterField}
            className="input"
            type="search"
            aria-label={t('preview.find')}
            placeholder={t('preview.find')}
            value={filter}
            onChange={(event) => onFilter(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              onFilter('');
              event.currentTarget.blur();
            }}
          />
        </div>
      </div>
      <p className="preview-unseen quiet">
        {tally.undecided > 0 && <span>{t('preview.unseen')} </span>}
        {preview.notices.map((notice) => (
          <span key={notice}>{notice} </span>
        ))}
      </p>
    </header>
  );
}
