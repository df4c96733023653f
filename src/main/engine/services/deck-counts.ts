import type { Counts, DeckRow } from '../../../shared/contract/index.ts';
import { levelSeparator } from '../collection/repositories/decks.ts';
import { queues } from '../collection/schedule-columns.ts';
import type { EngineContext } from './context.ts';
import { minutesOfDay } from './session-cards.ts';
import { settingsOf } from './settings.ts';
import type { StudyNow } from './study.ts';

/**
 * Every deck with what a session on it would hold today: its own cards and those of the decks below it, one card of a
 * note, after the day's limits.
 */
export function deckRows({ collection }: Pick<EngineContext, 'collection'>, now: StudyNow): DeckRow[] {
  const settings = settingsOf(collection);
  const { decks, waiting, reviews, totals, cards } = collection;
  cards.unbury(now.studyDay);
  const done = totals.ofDay(now.studyDay);
  const spent = minutesOfDay(settings, done.timeMs) === 0;
  const left = {
    new: spent ? 0 : Math.max(0, settings.newPerDay - done.newCards),
    review: spent ? 0 : Math.max(0, settings.reviewsPerDay - done.reviews),
  };
  const learning = spent
    ? new Map<number, number>()
    : waiting.minutesByDeck(now.dayEnd + settings.learnAheadMinutes * 60_000);
  const putOff = new Map(
    waiting
      .siblings(
        reviews.answeredOn(now.studyDay).map(({ note }) => note),
        now.studyDay,
      )
      .map(({ deck, queue, notes }) => [`${deck}/${queue}`, notes]),
  );

  const rows = decks.all().map((deck) => {
    const siblings = {
      new: putOff.get(`${deck.id}/${queues.fresh}`) ?? 0,
      review: putOff.get(`${deck.id}/${queues.days}`) ?? 0,
    };
    const counts: Counts = {
      new: left.new === 0 ? 0 : waiting.countFresh(deck.id, left.new + siblings.new) - siblings.new,
      learning: learning.get(deck.id) ?? 0,
      review:
        left.review === 0
          ? 0
          : waiting.countDays(deck.id, now.studyDay, left.review + siblings.review) - siblings.review,
    };
    return { id: deck.gid, name: deck.name, counts, total: deck.cards };
  });
  return addUp(rows).map((row) => ({
    ...row,
    counts: {
      new: Math.max(0, Math.min(row.counts.new, left.new)),
      learning: row.counts.learning,
      review: Math.max(0, Math.min(row.counts.review, left.review)),
    },
  }));
}

/** Adds each deck's own figures to all the decks above it. */
function addUp(rows: readonly DeckRow[]): DeckRow[] {
  const sums = new Map(rows.map((row) => [row.name, { ...row, counts: { ...row.counts } }]));
  for (const { name, counts, total } of rows) {
    for (
      let end = name.lastIndexOf(levelSeparator);
      end > 0;
      end = name.lastIndexOf(levelSeparator, end - 1)
    ) {
      const above = sums.get(name.slice(0, end));
      if (above === undefined) continue;
      above.counts.new += counts.new;
      above.counts.learning += counts.learning;
      above.counts.review += counts.review;
      above.total += total;
    }
  }
  return [...sums.values()];
}
