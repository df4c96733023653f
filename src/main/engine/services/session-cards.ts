import type { Settings } from '../../../shared/contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import type { CardRow } from '../collection/repositories/cards.ts';
import type { WaitingCard } from '../collection/repositories/waiting.ts';
import { scheduleOf } from '../collection/schedule-columns.ts';
import type { BuiltQueue, Pace, QueueCard, QueueRules } from '../scheduling/index.ts';
import { buildQueue, paceOf } from '../scheduling/index.ts';
import type { EngineContext } from './context.ts';
import { settingsOf } from './settings.ts';
import type { StudyNow } from './study.ts';
import { schedulingOf } from './study.ts';

/** Answers from which the learner's pace is taken. */
const answersForPace = 300;
/**
 * How many more cards than the day has room for are handed to the queue: siblings and crowded groups fall out of them. More
 * would cost time and change nothing.
 */
const spare = { factor: 3, atLeast: 300 } as const;

/** A session's cards in order, and what the order was made with. */
export interface SessionCards {
  built: BuiltQueue;
  rules: QueueRules;
  pace: Pace;
}

/**
 * Reads the cards that may come up on this study day from the collection's indexes and puts them in order.
 * @param decks local ids; null: the whole collection.
 * @param minutes asked for; null: the day's own limit in minutes, where one is set.
 */
export function sessionCards(
  { collection }: Pick<EngineContext, 'collection'>,
  now: StudyNow,
  decks: readonly number[] | null,
  minutes: number | null,
): SessionCards {
  const settings = settingsOf(collection);
  collection.cards.unbury(now.studyDay);
  const totals = collection.totals.ofDay(now.studyDay);
  const left = {
    new: Math.max(0, settings.newPerDay - totals.newCards),
    reviews: Math.max(0, settings.reviewsPerDay - totals.reviews),
  };
  const waiting = waitingCards(collection, now, decks, left, settings);
  const answered = collection.reviews.answeredOn(now.studyDay);
  const introduced = answered.filter(({ first }) => first === 1).map(({ card }) => card);
  const groups = collection.cards.confusables([...waiting.map(({ id }) => id), ...introduced]);
  const pace = paceOf(collection.reviews.recent(answersForPace));
  const rules: QueueRules = {
    now: { at: now.at, studyDay: now.studyDay },
    dayEnd: now.dayEnd,
    limits: { newPerDay: settings.newPerDay, reviewsPerDay: settings.reviewsPerDay },
    done: { new: totals.newCards, reviews: totals.reviews },
    learnAheadMinutes: settings.learnAheadMinutes,
    minutes: minutes ?? minutesOfDay(settings, totals.timeMs),
    pace,
    settings: schedulingOf(collection).settings,
    seed: String(now.studyDay),
    answeredToday: answered.map(({ card, note }) => ({ id: String(card), note: String(note) })),
    introducedToday: countGroups(introduced, groups),
  };
  const cards = waiting.map((card) => queueCard(card, groups.get(card.id)));
  // A day whose minutes are used up has no room, not room for one card more.
  const none = rules.minutes !== null && rules.minutes <= 0;
  return { built: buildQueue(none ? [] : cards, rules), rules, pace };
}

/** Room that the day's limit in minutes leaves; null where there is no such limit. */
export function minutesOfDay({ minutesPerDay }: Settings, timeMs: number): number | null {
  return minutesPerDay === 0 ? null : Math.max(0, minutesPerDay - timeMs / 60_000);
}

function waitingCards(
  { decks: deckRepository, waiting }: Collection,
  now: StudyNow,
  decks: readonly number[] | null,
  left: { new: number; reviews: number },
  { learnAheadMinutes }: Settings,
): WaitingCard[] {
  const ids = decks ?? deckRepository.all().map(({ id }) => id);
  const bound = (count: number): number => (count === 0 ? 0 : count * spare.factor + spare.atLeast);
  return [
    ...waiting.onMinutes(ids, now.dayEnd + learnAheadMinutes * 60_000),
    ...(left.reviews > 0 ? waiting.onDays(ids, now.studyDay, bound(left.reviews)) : []),
    ...(left.new > 0 ? waiting.fresh(decks, bound(left.new)) : []),
  ];
}

function countGroups(
  cards: readonly number[],
  groups: ReadonlyMap<number, readonly string[]>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const card of cards)
    for (const group of groups.get(card) ?? []) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

function queueCard(card: WaitingCard, confusables: readonly string[] = []): QueueCard {
  const { id, noteId, state, dueAt, dueDay, lastDay, stability, position } = card;
  return {
    id: String(id),
    note: String(noteId),
    state,
    dueAt,
    dueDay,
    lastDay,
    stability,
    position,
    confusables,
  };
}

/** A card read for showing it, as the queue sees it. */
export function queueCardOf(collection: Collection, row: CardRow): QueueCard {
  const { state, memory, dueAt, dueDay, lastDay } = scheduleOf(row);
  const waiting = { id: row.id, noteId: row.noteId, state, dueAt, dueDay, lastDay, position: row.position };
  const groups = collection.cards.confusables([row.id]).get(row.id);
  return queueCard({ ...waiting, stability: memory?.stability ?? null }, groups);
}
