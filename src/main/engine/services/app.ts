import type { Today } from '../../../shared/contract/index.ts';
import { forecastLoad, minutesFor } from '../scheduling/index.ts';
import type { EngineContext } from './context.ts';
import { deckRows } from './deck-counts.ts';
import type { HandlersOf } from './handlers.ts';
import { sessionCards } from './session-cards.ts';
import { shippedGuides } from './shipped-guides.ts';
import type { StudyNow } from './study.ts';
import { studyNow } from './study.ts';

const forecastDays = 7;

export function appHandlers(
  context: EngineContext,
  lastCopyAt: (now: StudyNow) => number | null,
): HandlersOf<'app'> {
  const { collection, options } = context;
  return {
    'app.info': () => {
      const now = studyNow(context);
      return {
        version: options.version,
        collectionPath: collection.path,
        studyDay: now.studyDay,
        lastCopyAt: lastCopyAt(now),
      };
    },
    'app.today': () => today(context),
  };
}

function today(context: EngineContext): Today {
  const { collection, options } = context;
  const now = studyNow(context);
  const { built, pace } = sessionCards(context, now, null, null);
  const fresh = built.main.filter(({ state }) => state === 'new').length;
  const due = { new: fresh, learning: built.learning.length, review: built.main.length - fresh };
  const done = collection.totals.ofDay(now.studyDay);
  const names = collection.cardSources.names();
  return {
    studyDay: now.studyDay,
    due,
    minutes: Math.ceil(minutesFor(due, pace)),
    decks: deckRows(context, now),
    forecast: forecastLoad(waitingByDay(context, now, due.learning), now.studyDay, forecastDays),
    done: { answers: done.answers, seconds: done.timeMs / 1000 },
    openQuestions: collection.cardSources.openQuestions(),
    cards: collection.cards.count(),
    shippedGuides: shippedGuides(options.guidesFolder).map((guide) => ({
      ...guide,
      imported: names.has(guide.id),
    })),
    ...collection.operations.peek(),
  };
}

function waitingByDay(
  { collection: { waiting } }: EngineContext,
  { studyDay }: StudyNow,
  learning: number,
): { studyDay: number; cards: number }[] {
  const coming = Array.from({ length: forecastDays - 1 }, (_, ahead) => studyDay + 1 + ahead);
  return [
    { studyDay, cards: waiting.countUntilDay(studyDay) + learning },
    ...coming.map((day) => ({ studyDay: day, cards: waiting.countOnDay(day) })),
  ];
}
