import { useCallback, useMemo, useRef, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/Notice.tsx';
import { useCommands } from '../../frame/commands.ts';
import { AddingBar } from './AddingBar.tsx';
import { documentLines } from './document-lines.ts';
import { tallyOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { PreviewHead } from './PreviewHead.tsx';
import { PreviewPanes } from './PreviewPanes.tsx';
import { listRows } from './rows.ts';
import type { Grouping } from './rows.ts';
import type { CompiledCard, Preview } from './types.ts';
import { useColumns } from './useColumns.ts';
import { usePreview } from './usePreview.ts';
import './PreviewStage.css';

/** The document beside its cards. Pointing at one side shows the other. */
export function PreviewStage({ preview, draft }: { preview: Preview; draft: Draft }): JSX.Element {
  const { t } = useTranslation();
  const { actions, adding, failure } = usePreview(preview, draft);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const [scoping, setScoping] = useState<string | null>(null);
  const [grouping, setGrouping] = useState<Grouping>('construct');
  const onEdit = useCallback((card: CompiledCard | null) => setEditing(card?.id ?? null), []);
  const columns = useColumns(draft, actions);
  const filterField = useRef<HTMLInputElement>(null);

  const lines = useMemo(() => documentLines(preview), [preview]);
  const { questions, conflicts } = draft;
  const rows = useMemo(
    () => listRows(preview, { questions, conflicts }, { closed, filter, grouping }),
    [preview, questions, conflicts, closed, filter, grouping],
  );
  const known = useMemo(() => new Set(preview.known), [preview]);
  const { cards } = preview.compilation;
  const tally = tallyOf(cards, known, draft);

  useCommands('screen', [
    {
      id: 'find',
      title: t('preview.find'),
      keys: ['/', 'mod+f'],
      group: 'import',
      run: () => filterField.current?.focus(),
    },
    {
      id: 'add',
      title: t('preview.addAll', { count: tally.taken + tally.undecided }),
      keys: ['mod+Enter'],
      group: 'import',
      run: () => void actions.add('take'),
      whileTyping: true,
    },
    {
      id: 'grouping',
      title: grouping === 'construct' ? t('preview.toDocument') : t('preview.toConstruct'),
      keys: ['g'],
      group: 'import',
      run: () => setGrouping(grouping === 'construct' ? 'document' : 'construct'),
    },
    { id: 'discard', title: t('preview.discard'), keys: [], group: 'import', run: actions.discard },
  ]);

  const nothingNew = cards.length > 0 && tally.known === cards.length;
  return (
    <div className="preview">
      <PreviewHead
        preview={preview}
        draft={draft}
        tally={tally}
        leftOut={lines.leftOut}
        filter={filter}
        filterField={filterField}
        onFilter={setFilter}
        grouping={grouping}
        onGrouping={setGrouping}
        actions={actions}
        adding={adding}
      />
      {adding && <AddingBar preview={preview.preview} onCancel={actions.cancelAdding} />}
      {failure !== null && (
        <div className="preview-notice">
          <Notice title={t('preview.addFailed')}>
            <p>{failure}</p>
          </Notice>
        </div>
      )}
      {(nothingNew || preview.unchanged) && (
        <div className="preview-notice">
          <Notice tone="plain" title={preview.unchanged ? t('preview.unchanged') : t('preview.allKnown')}>
            <p>{nothingNew ? t('preview.nothingNew') : t('preview.someNew')}</p>
          </Notice>
        </div>
      )}
      {cards.length === 0 && draft.questions.length === 0 && (
        <div className="preview-notice">
          <Notice tone="plain" title={t('preview.noCards')}>
            <p>{t('preview.noCardsWhy')}</p>
          </Notice>
        </div>
      )}
      <PreviewPanes
        lines={lines}
        rows={rows}
        context={{
          preview,
          draft,
          known,
          language: preview.compilation.documents[0]?.language ?? 'en',
          actions,
          editing,
          onEdit,
          scoping,
          onScope: setScoping,
          columns,
        }}
        onToggle={(key) => {
          const next = new Set(closed);
          if (!next.delete(key)) next.add(key);
          setClosed(next);
        }}
      />
    </div>
  );
}
