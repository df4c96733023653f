import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { JSX, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../shared/contract/index.ts';
import { cardHeight, CardLines } from '../../components/CardLines.tsx';
import { FlagMark, flags, useFlagNames } from '../../components/Flag.tsx';
import { observedSize } from '../../components/observed-size.ts';
import { indexUnder } from '../import/index-under.ts';
import { Where } from '../import/Where.tsx';

type Card = Coverage['cards'][number];

interface Props {
  readonly cards: readonly Card[];
  readonly language: string;
  /** Facts of the line that was chosen: the first card of them comes into view. */
  readonly facts: readonly string[];
  readonly onSelect: (card: Card) => void;
}

/** Which cards are listed: all, those with any flag, or those with one. */
type Filter = 'all' | 'any' | number;

const passes = (card: Card, filter: Filter): boolean =>
  filter === 'all' || (filter === 'any' ? card.flag !== 0 : card.flag === filter);

/** The cards that a document gave, with a choice by flag where some have one. */
export function DocumentCards({ cards, language, facts, onSelect }: Props): JSX.Element {
  const { t } = useTranslation();
  const nameOf = useFlagNames();
  const [wanted, setWanted] = useState<Filter>('all');
  const used = flags.filter((flag) => cards.some((card) => card.flag === flag));
  // A flag that no card has any more is no choice.
  const filter = typeof wanted === 'number' && !used.some((flag) => flag === wanted) ? 'all' : wanted;
  const shown = useMemo(() => cards.filter((card) => passes(card, filter)), [cards, filter]);
  if (cards.length === 0) return <p className="document-none quiet">{t('sources.noCards')}</p>;
  return (
    <>
      {used.length > 0 && (
        <label className="document-filter">
          <span className="quiet">{t('sources.byFlag')}</span>
          <select
            className="input"
            value={String(filter)}
            onChange={({ target: { value } }) =>
              setWanted(value === 'all' || value === 'any' ? value : Number(value))
            }
          >
            <option value="all">{t('sources.allCards')}</option>
            <option value="any">{t('sources.anyFlag')}</option>
            {used.map((flag) => (
              <option key={flag} value={flag}>
                {nameOf(flag)}
              </option>
            ))}
          </select>
        </label>
      )}
      <CardList key={String(filter)} cards={shown} language={language} facts={facts} onSelect={onSelect} />
    </>
  );
}

/** Cards in the order of their document; the arrow keys walk them and show their lines. */
function CardList({ cards, language, facts, onSelect }: Props): JSX.Element {
  const { t } = useTranslation();
  const nameOf = useFlagNames();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(-1);
  const list = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => cardHeight(cards[index] ?? { scope: '' }),
    measureElement: observedSize,
    overscan: 8,
  });
  const bring = useEffectEvent(() => {
    const index = cards.findIndex(({ fact }) => facts.includes(fact));
    if (index === -1) return;
    setActive(index);
    list.scrollToIndex(index, { align: 'auto' });
  });
  useEffect(() => bring(), [facts]);
  const select = (index: number): void => {
    const card = cards[index];
    if (card === undefined) return;
    setActive(index);
    list.scrollToIndex(index, { align: 'auto' });
    onSelect(card);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = 8;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -cards.length,
      End: cards.length,
    };
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    select(Math.min(cards.length - 1, Math.max(0, active + step)));
  };
  const shown = list.getVirtualItems();
  return (
    <div
      className="document-cards"
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('sources.cardsLabel')}
      {...(shown.some((item) => item.index === active)
        ? { 'aria-activedescendant': `document-card-${String(active)}` }
        : {})}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const index = indexUnder(event.target);
        if (index !== null) select(index);
      }}
    >
      <div className="document-cards-rows" role="presentation" style={{ blockSize: list.getTotalSize() }}>
        {shown.map((item) => {
          const card = cards[item.index];
          if (card === undefined) return null;
          const chosen = item.index === active || facts.includes(card.fact);
          return (
            <div
              key={card.id}
              id={`document-card-${String(item.index)}`}
              ref={list.measureElement}
              data-index={item.index}
              role="option"
              tabIndex={-1}
              aria-selected={chosen}
              aria-setsize={cards.length}
              aria-posinset={item.index + 1}
              className="document-card"
              style={{ transform: `translateY(${String(item.start)}px)` }}
            >
              <CardLines words={card} lang={language}>
                <Where
                  locators={[{ document: '', from: card.from, to: card.to, start: 0, end: 0 }]}
                  several={false}
                />
                {' · '}
                <bdi>{card.deck}</bdi>
                {card.flag !== 0 && (
                  <span className="document-flag">
                    <FlagMark flag={card.flag} />
                    <bdi>{nameOf(card.flag)}</bdi>
                  </span>
                )}
              </CardLines>
            </div>
          );
        })}
      </div>
    </div>
  );
}
