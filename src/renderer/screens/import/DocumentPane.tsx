import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CardText } from '../../components/CardText.tsx';
import { observedSize } from '../../components/observed-size.ts';
import { indexUnder } from './index-under.ts';
import type { DocumentRow } from './document-lines.ts';
import './DocumentPane.css';

interface Props {
  readonly rows: readonly DocumentRow[];
  /** Rows of what is selected or pointed at in the list. */
  readonly marked: ReadonlySet<number>;
  /** The row to bring into view; null: stay. */
  readonly target: number | null;
  readonly onSelect: (facts: readonly string[], row: number) => void;
  readonly onHover: (facts: readonly string[]) => void;
}

const lineHeight = 24;
const signs = { fact: '●', 'no-card': '○', confirm: '?', 'left-out': '–', context: '·' } as const;

/** The document, line by line, each with what became of it. */
export const DocumentPane = memo(function DocumentPane(props: Props): JSX.Element {
  const { rows, marked, target, onSelect, onHover } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const lines = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    measureElement: observedSize,
    overscan: 16,
  });
  useEffect(() => {
    if (target === null) return;
    const visible = lines.range;
    if (visible !== null && target > visible.startIndex + 1 && target < visible.endIndex - 1) return;
    lines.scrollToIndex(target, { align: 'center' });
  }, [target, lines]);

  const select = (index: number): void => {
    setCurrent(index);
    lines.scrollToIndex(index, { align: 'auto' });
    const row = rows[index];
    if (row?.type === 'line') onSelect(row.facts, index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = 10;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    select(Math.min(rows.length - 1, Math.max(0, current + step)));
  };
  const shown = lines.getVirtualItems();
  return (
    <div
      className="document"
      ref={scroller}
      tabIndex={0}
      role="listbox"
      aria-label={t('document.label')}
      {...(shown.some((item) => item.index === current)
        ? { 'aria-activedescendant': `line-${String(current)}` }
        : {})}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const index = indexUnder(event.target);
        if (index !== null) select(index);
      }}
      onMouseOver={(event) => {
        const row = rows[indexUnder(event.target) ?? -1];
        onHover(row?.type === 'line' ? row.facts : []);
      }}
      onFocus={() => onHover([])}
      onMouseLeave={() => onHover([])}
    >
      <div className="document-lines" role="presentation" style={{ blockSize: lines.getTotalSize() }}>
        {shown.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const classes = ['line'];
          if (row.type === 'name') classes.push('line-name');
          else classes.push(`line-${row.verdict ?? 'blank'}`);
          if (marked.has(item.index)) classes.push('line-marked');
          if (item.index === current) classes.push('line-current');
          return (
            <div
              key={item.key}
              id={`line-${String(item.index)}`}
              ref={lines.measureElement}
              data-index={item.index}
              role="option"
              tabIndex={-1}
              aria-selected={marked.has(item.index)}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className={classes.join(' ')}
              style={{ transform: `translateY(${String(item.start)}px)` }}
            >
              <Line row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
});

const Line = memo(function Line({ row }: { row: DocumentRow }): JSX.Element {
  const { t } = useTranslation();
  if (row.type === 'name') return <CardText text={row.name} lang={row.language} />;
  const { verdict } = row;
  return (
    <>
      <span className="line-number numbers">{row.number}</span>
      <span className="line-sign" aria-hidden="true">
        {verdict === null ? '' : signs[verdict]}
      </span>
      <span className="line-words">
        <CardText text={row.text} lang={row.language} />
        {verdict !== null && <span className="unseen"> {t(`verdict.${verdict}`)}</span>}
        {verdict === 'left-out' && (
          <span className="line-why"> {row.why === '' ? t('verdict.left-out') : row.why}</span>
        )}
        {verdict === 'confirm' && row.why !== '' && <span className="line-why"> {row.why}</span>}
      </span>
    </>
  );
});
