import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeckRow } from '../../../shared/contract/index.ts';
import { Button } from '../../components/Button.tsx';
import { useCommands } from '../../frame/commands.ts';
import { deckTree } from './deck-tree.ts';
import { DeckDialog } from './DeckDialogs.tsx';
import type { DeckTask } from './DeckDialogs.tsx';
import { DeckMenu } from './DeckMenu.tsx';
import { useDecks } from './useDecks.ts';
import './DeckTable.css';

function Count({ value, kind }: { value: number; kind: 'new' | 'learning' | 'review' }): JSX.Element {
  return <td className={`deck-count numbers${value === 0 ? ' deck-zero' : ` deck-${kind}`}`}>{value}</td>;
}

/** Decks as a tree of names with what waits in each; a name starts a review of that deck alone, a menu does the rest. */
export function DeckTable({ decks }: { decks: readonly DeckRow[] }): JSX.Element {
  const { t } = useTranslation();
  const actions = useDecks();
  const [task, setTask] = useState<DeckTask | null>(null);
  const create = (): void => setTask({ kind: 'create', parent: '' });
  useCommands('screen', [
    { id: 'new-deck', title: t('decks.create'), keys: ['n'], group: 'today', run: create },
  ]);
  return (
    <section aria-labelledby="decks-title">
      <div className="section-head">
        <h2 className="section-title" id="decks-title">
          {t('decks.title')}
        </h2>
        <Button look="quiet" className="section-action" onClick={create}>
          {t('decks.create')}
        </Button>
      </div>
      <table className="decks" aria-labelledby="decks-title">
        <thead>
          <tr>
            <th scope="col">{t('decks.name')}</th>
            <th scope="col">{t('decks.new')}</th>
            <th scope="col">{t('decks.learning')}</th>
            <th scope="col">{t('decks.review')}</th>
            <th scope="col">{t('decks.total')}</th>
            <th scope="col">
              <span className="unseen">{t('decks.more')}</span>
            </th>
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
                <td className="deck-more">
                  <DeckMenu deck={deck} onTask={setTask} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {task !== null && (
        <DeckDialog task={task} decks={decks} actions={actions} onClose={() => setTask(null)} />
      )}
    </section>
  );
}
