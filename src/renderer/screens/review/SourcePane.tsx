import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardSource, Output } from '../../../shared/contract/index.ts';
import { wordsOf } from '../../api/ask.ts';
import { useSource } from '../../api/queries.ts';
import { Button } from '../../components/Button.tsx';
import { CardText } from '../../components/CardText.tsx';
import { scrollRegion } from '../../components/focus.ts';
import { Icon } from '../../components/Icon.tsx';
import { Key } from '../../components/Key.tsx';
import { Notice } from '../../components/Notice.tsx';
import { sourceLine } from './Answer.tsx';
import { mergeSources } from './merge-sources.ts';
import './SourcePane.css';

/** The document a card was made from, opened at the card's lines. */
export function SourcePane({
  sources: given,
  onOpen,
  onClose,
}: {
  sources: readonly CardSource[];
  /** Opens the document in Sources. */
  onOpen: (source: CardSource) => void;
  onClose: () => void;
}): JSX.Element | null {
  const { t } = useTranslation();
  const [index, setIndex] = useState(0);
  const sources = mergeSources(given);
  const source = sources[index];
  if (source === undefined) return null;
  return (
    <aside className="source" aria-label={t('source.pane')}>
      <header className="source-head">
        <div className="source-names">
          {sources.map((each, at) => (
            <button
              type="button"
              key={`${each.version} ${String(each.from)}`}
              className="source-name"
              aria-pressed={at === index}
              onClick={() => setIndex(at)}
            >
              {sourceLine(t, each)}
            </button>
          ))}
        </div>
        <Button look="quiet" className="source-open" onClick={() => onOpen(source)}>
          {t('review.openSource')}
          <Key spec="shift+s" />
        </Button>
        <Button look="icon" aria-label={t('source.close')} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </header>
      <SourceBody key={index} source={source} />
    </aside>
  );
}

function SourceBody({ source }: { source: CardSource }): JSX.Element {
  const { t } = useTranslation();
  const view = useSource(source.source, source.version);
  if (view.isError) {
    return (
      <div className="source-message">
        <Notice title={t('source.failed')}>
          <p>{wordsOf(view.error)}</p>
        </Notice>
      </div>
    );
  }
  if (view.data === undefined) return <p className="source-message quiet patient">{t('source.loading')}</p>;
  return <SourceLines view={view.data} from={source.from} to={source.to} />;
}

const lineHeight = 24;

function SourceLines({
  view,
  from,
  to,
}: {
  view: Output<'source.view'>;
  from: number;
  to: number;
}): JSX.Element {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({
    count: view.lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 20,
  });
  useEffect(() => {
    lines.scrollToIndex(Math.min(from, view.lines.length) - 1, { align: 'center' });
  }, [from, view.lines.length, lines]);
  return (
    <div className="source-scroll" ref={scroller} {...scrollRegion} aria-label={view.title}>
      <div className="source-lines" style={{ blockSize: lines.getTotalSize() }}>
        {lines.getVirtualItems().map((item) => {
          const number = item.index + 1;
          const marked = number >= from && number <= to;
          return (
            <div
              key={item.key}
              ref={lines.measureElement}
              data-index={item.index}
              className={marked ? 'source-line source-marked' : 'source-line'}
              style={{ transform: `translateY(${String(item.start)}px)` }}
            >
              <span className="source-number numbers" aria-hidden="true">
                {number}
              </span>
              {marked && <span className="unseen">{t('source.marked')}</span>}
              <CardText text={view.lines[item.index] ?? ''} lang={view.language} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
