import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cardHeight } from '../../components/CardLines.tsx';
import { observedSize } from '../../components/observed-size.ts';
import { isTextField } from '../../frame/keyboard.ts';
import type { FindingContext } from './finding-context.ts';
import { FindingRow } from './FindingRow.tsx';
import { indexUnder } from './index-under.ts';
import { columnsStyle } from './QuestionTable.tsx';
import { factsOf } from './rows.ts';
import type { Row } from './rows.ts';
import { useFindingCommands } from './finding-commands.ts';
import './FindingsPane.css';

interface Props {
  readonly rows: readonly Row[];
  readonly context: FindingContext;
  /** Facts that the other side points at. */
  readonly marked: ReadonlySet<string>;
  /** Facts to bring into view because a line was selected; null: stay. */
  readonly bring: readonly string[] | null;
  readonly onSelect: (row: Row | undefined) => void;
  readonly onHover: (row: Row | undefined) => void;
  readonly onToggle: (key: string) => void;
}

const rowHeight = { group: 40, table: 56, question: 72, conflict: 220 } as const;
const page = 8;

/** About how high a row is (px): that of a card is right where nothing wraps, so that few are placed twice. */
function heightOf(row: Row | undefined): number {
  if (row === undefined) return 0;
  return row.type === 'card' ? cardHeight(row.card) : rowHeight[row.type];
}

/** What was found, as one list: decisions first, then the cards by construct. Arrow keys walk it. */
export function FindingsPane(props: Props): JSX.Element {
  const { rows, context, marked, bring, onSelect, onHover, onToggle } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState(context.draft.at);
  /** The active row is to have focus as soon as it is in the page. */
  const wantsFocus = useRef(false);
  /** Focus is being moved by `activate`, which need not be told of it. */
  const focusing = useRef(false);
  const found = rows.findIndex((row) => row.key === activeKey);
  const active = found === -1 ? 0 : found;

  const list = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index]),
    // The same function as long as the rows are the same, or every row would be placed anew at each key.
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    measureElement: observedSize,
    overscan: 6,
    // The active row stays in the page, or focus would be lost when it scrolls out of view.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([active, ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b),
      [active],
    ),
  });

  const rowAt = (index: number): HTMLElement | null =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${String(index)}"]`) ?? null;
  const activate = (index: number, focus: boolean): void => {
    const row = rows[index];
    if (row === undefined) return;
    setActiveKey(row.key);
    list.scrollToIndex(index, { align: 'auto' });
    onSelect(row);
    if (!focus) return;
    // Before the old row leaves the tab order: a focused element that does costs the browser a layout.
    const element = rowAt(index);
    focusing.current = true;
    element?.focus({ preventScroll: true });
    focusing.current = false;
    wantsFocus.current = element === null;
  };
  const onBring = useEffectEvent((facts: readonly string[]) => {
    const index = rows.findIndex((row) => factsOf(row).some((fact) => facts.includes(fact)));
    const row = rows[index];
    if (row === undefined) return;
    setActiveKey(row.key);
    list.scrollToIndex(index, { align: 'center' });
  });
  useEffect(() => {
    if (bring !== null && bring.length > 0) onBring(bring);
  }, [bring]);

  useEffect(() => {
    if (!wantsFocus.current) return;
    const element = rowAt(active);
    if (element === null) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
  });

  useFindingCommands({
    row: rows[active],
    context,
    onNext: () => activate(Math.min(rows.length - 1, active + 1), true),
    onToggle,
  });
  // The card that is edited is the row one is on, wherever the wish to edit it came from.
  const onEditing = useEffectEvent((card: string) => {
    const index = rows.findIndex((row) => row.key === card);
    if (index === -1) return;
    setActiveKey(card);
    list.scrollToIndex(index, { align: 'auto' });
  });
  const { editing } = context;
  // Back from a source: the row that was left is under the keys again, when the screen has taken focus.
  const onReturn = useEffectEvent((row: string) => {
    const index = rows.findIndex(({ key }) => key === row);
    if (index !== -1) activate(index, true);
  });
  const [left] = useState(context.draft.at);
  useEffect(() => {
    if (left === null) return;
    const frame = requestAnimationFrame(() => onReturn(left));
    return () => cancelAnimationFrame(frame);
  }, [left]);
  const wasEditing = useRef<string | null>(null);
  useEffect(() => {
    if (editing !== null) onEditing(editing);
    // The form is gone, and focus would be with it.
    else if (wasEditing.current !== null) {
      const index = rows.findIndex((row) => row.key === wasEditing.current);
      rowAt(index)?.focus();
    }
    wasEditing.current = editing;
  }, [editing, rows]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target)) return;
    const row = rows[active];
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      activate(Math.min(rows.length - 1, Math.max(0, active + step)), true);
    } else if (row?.type === 'group' && event.key === (row.open ? 'ArrowLeft' : 'ArrowRight')) {
      event.preventDefault();
      onToggle(row.key);
    } else if (event.key === 'ArrowLeft') {
      const group = rows.findLastIndex((each, index) => index < active && each.type === 'group');
      event.preventDefault();
      if (group !== -1) activate(group, true);
    }
  };
  if (rows.length === 0) return <p className="findings-none quiet">{t('preview.noMatch')}</p>;
  return (
    <div
      className="findings"
      ref={scroller}
      role="treegrid"
      aria-label={t('preview.listLabel')}
      aria-rowcount={rows.length}
      onKeyDown={onKeyDown}
      tabIndex={-1}
      onClick={(event) => {
        const index = indexUnder(event.target);
        const row = rows[index ?? -1];
        if (index === null || row === undefined) return;
        activate(index, false);
        if (row.type === 'group') onToggle(row.key);
      }}
      onMouseOver={(event) => onHover(rows[indexUnder(event.target) ?? -1])}
      onFocus={(event) => {
        const index = indexUnder(event.target);
        if (!focusing.current && index !== null && index !== active) activate(index, false);
      }}
      onMouseLeave={() => onHover(undefined)}
    >
      <div className="findings-rows" role="presentation" style={{ blockSize: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              role="row"
              aria-level={row.type === 'group' ? 1 : 2}
              aria-rowindex={item.index + 1}
              {...(row.type === 'group' ? { 'aria-expanded': row.open } : {})}
              tabIndex={item.index === active ? 0 : -1}
              className={classOf(row, marked, context)}
              style={{
                ...(row.type === 'table' || row.type === 'question' ? columnsStyle(row.table) : {}),
                transform: `translateY(${String(item.start)}px)`,
              }}
            >
              <FindingRow row={row} current={item.index === active} context={context} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function classOf(row: Row, marked: ReadonlySet<string>, { editing, scoping }: FindingContext): string {
  const classes = ['finding', `finding-${row.type}`];
  if (row.type === 'question' && row.table.columns === null) classes.push('finding-loose');
  if (row.key === editing || row.key === scoping) classes.push('finding-writing');
  else if (factsOf(row).some((fact) => marked.has(fact))) classes.push('finding-marked');
  return classes.join(' ');
}
