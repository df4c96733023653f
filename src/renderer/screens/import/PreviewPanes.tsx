import { useCallback, useMemo, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentPane } from './DocumentPane.tsx';
import type { DocumentLines } from './document-lines.ts';
import type { FindingContext } from './finding-context.ts';
import { FindingsPane } from './FindingsPane.tsx';
import { factsOf } from './rows.ts';
import type { Row } from './rows.ts';
import type { Fact } from './types.ts';

type Side = 'document' | 'list';
interface Focus {
  readonly facts: readonly string[];
  readonly from: Side;
}

const nowhere: Focus = { facts: [], from: 'list' };

/** What is pointed at now; the same as before where nothing is and nothing was, so that nothing is drawn anew. */
function pointedAt(before: Focus, facts: readonly string[], from: Side): Focus {
  return facts.length === 0 && before.facts.length === 0 ? before : { facts, from };
}

interface Props {
  readonly lines: DocumentLines;
  readonly rows: readonly Row[];
  readonly context: FindingContext;
  readonly onToggle: (key: string) => void;
}

/**
 * The document and what was found in it, side by side: pointing at one shows the other. Where one is looking is kept here and
 * not above, so that walking the list draws anew only the rows that change.
 */
export function PreviewPanes({ lines, rows, context, onToggle }: Props): JSX.Element {
  const { t } = useTranslation();
  const { preview, draft } = context;
  const [selected, setSelected] = useState<Focus>(nowhere);
  const [hovered, setHovered] = useState<Focus>(nowhere);
  const factById = useMemo(
    () =>
      new Map<string, Fact>(
        [...draft.questions, ...preview.compilation.facts].map((fact) => [fact.id, fact]),
      ),
    [draft.questions, preview],
  );
  const shown = hovered.facts.length > 0 ? hovered : selected;
  const markedLines = useMemo(
    () => lines.rowsOf(shown.facts.flatMap((fact) => factById.get(fact)?.sources ?? [])),
    [lines, shown, factById],
  );
  const markedSet = useMemo(() => new Set(markedLines), [markedLines]);
  const markedFacts = useMemo(() => new Set(shown.facts), [shown]);

  const onLine = useCallback((facts: readonly string[]) => setSelected({ facts, from: 'document' }), []);
  const onLineHover = useCallback(
    (facts: readonly string[]) => setHovered((now) => pointedAt(now, facts, 'document')),
    [],
  );

  return (
    <div className="panes">
      <section className="pane pane-document" aria-label={t('preview.documentSide')}>
        <DocumentPane
          rows={lines.rows}
          marked={markedSet}
          target={shown.from === 'list' ? (markedLines[0] ?? null) : null}
          onSelect={onLine}
          onHover={onLineHover}
        />
      </section>
      <section className="pane pane-list" aria-label={t('preview.listSide')}>
        <FindingsPane
          rows={rows}
          context={context}
          marked={markedFacts}
          bring={selected.from === 'document' ? selected.facts : null}
          onSelect={(row: Row | undefined) => setSelected({ facts: factsOf(row), from: 'list' })}
          onHover={(row: Row | undefined) => setHovered((now) => pointedAt(now, factsOf(row), 'list'))}
          onToggle={onToggle}
        />
      </section>
    </div>
  );
}
