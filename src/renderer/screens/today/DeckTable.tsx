import { Link } from '@tanstack/react-router';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeckRow } from '../../../shared/contract/index.ts';
import { deckTree } from './deck-tree.ts';
import './DeckTable.css';

function Count({ value, kind }: { value: number; kind: 'new' | 'learning' | 'review' }): JSX.Element {
  return <td className={`deck-count numbers${value === 0 ? ' deck-zero' : ` deck-${kind}`}`}>{value}</td>;
}

/** Decks as a tree of names with what waits in each; a name starts a review of that deck alone. */
export function DeckTable({ decks }: { decks: readonly DeckRow[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="decks-title">
      <table className="decks">
        <caption className="section-title" id="decks-title">
          {t('decks.title')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('decks.name')}</th>
            <th scope="col">{t('decks.new')}</th>
            <th scope="col">{t('decks.learning')}</th>
            <th scope="col">{t('decks.review')}</th>
            <th scope="col">{t('decks.total')}</th>
          </tr>
        </thead>
        <tbody>
          {deckTree(decks).map(({ deck, label, level }) => {
            const waiting = deck.counts.new + deck.counts.learning + deck.counts.review;
            return (
              <tr key={deck.id}>
                <th scope="row" style={{ paddingInlineStart: `${String(0.75 + level * 1.25)}rem` }}>
                  {waiting === 0 ? (
                    <bdi>{label}</bdi>
                  ) : (
                    <Link
                      to="/review"
                      search={{ deck: deck.id }}
                      className="deck-link"
                      aria-label={t('decks.review1', { deck: deck.name, count: waiting })}
                    >
                      <bdi>{label}</bdi>
                    </Link>
                  )}
                </th>
                <Count value={deck.counts.new} kind="new" />
                <Count value={deck.counts.learning} kind="learning" />
                <Count value={deck.counts.review} kind="review" />
                <td className="deck-count deck-total numbers">{deck.total}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
