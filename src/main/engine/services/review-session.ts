import type { ReviewState, SessionSummary } from '../../../shared/contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import type { Operation } from '../collection/operations.ts';
import type { CardRow } from '../collection/repositories/cards.ts';
import type { SessionRow } from '../collection/repositories/sessions.ts';
import { longestTime } from '../collection/repositories/totals.ts';
import type { CardSchedule, Grade, Pace, QueueCard } from '../scheduling/index.ts';
import { PRIOR_PACE, SessionQueue, minutesFor } from '../scheduling/index.ts';
import type { EngineContext } from './context.ts';
import { renderCard } from './review-card.ts';
import { queueCardOf, sessionCards } from './session-cards.ts';
import type { StudyNow } from './study.ts';
import { studyNow } from './study.ts';

interface Tally {
  answers: number;
  timeMs: number;
  forgot: number;
  remembered: number;
  newCards: number;
}

/** Counts an answer, or with -1 takes it out again. A guess was neither forgotten nor remembered. */
function tallyUp(
  tally: Tally,
  answer: { grade: Grade | 'none'; timeMs: number; first: boolean },
  sign: 1 | -1,
): void {
  tally.answers += sign;
  tally.timeMs += sign * Math.min(answer.timeMs, longestTime);
  if (answer.grade === 'forgot') tally.forgot += sign;
  else if (answer.grade !== 'guessed') tally.remembered += sign;
  if (answer.first) tally.newCards += sign;
}

/**
 * One review session in memory: its queue, and the card on screen. Everything in it can be rebuilt from the collection,
 * which is what happens after a restart, on a new study day, and when something else has changed the collection.
 */
export class ReviewSession {
  readonly #context: EngineContext;
  readonly #collection: Collection;
  readonly #row: SessionRow;
  readonly #decks: readonly number[] | null;
  #queue: SessionQueue | null = null;
  #pace: Pace = PRIOR_PACE;
  #builtFor = Number.NaN;
  /** `operations.changes` as this session last saw it. */
  #seen = -1;
  #current: QueueCard | null = null;
  #tally: Tally | null = null;
  /** Cards due on the next study day; null: to be counted. */
  #tomorrow: number | null = null;

  /** @param begins true: nothing was answered in it yet. */
  constructor(context: EngineContext, row: SessionRow, decks: readonly number[] | null, begins: boolean) {
    this.#context = context;
    if (begins) this.#tally = { answers: 0, timeMs: 0, forgot: 0, remembered: 0, newCards: 0 };
    this.#collection = context.collection;
    this.#row = row;
    this.#decks = decks;
  }

  /** The session as it is now, its next card rendered. */
  state(): ReviewState {
    const now = studyNow(this.#context);
    const queue = this.#fresh(now);
    const turn = this.#current === null ? queue.next(now.at) : null;
    if (turn?.show === 'card') this.#current = turn.card;
    const row = this.#current === null ? null : this.#collection.cards.byId(Number(this.#current.id));
    const counts = queue.counts();
    const summary = this.summary();
    return {
      session: this.#row.gid,
      card: row === null ? null : renderCard(this.#collection, row, now),
      counts,
      done: summary.answers,
      minutesLeft: minutesFor(counts, this.#pace),
      waitingUntil: turn?.show === 'wait' ? turn.until : null,
      ...this.#collection.operations.peek(),
      summary,
    };
  }

  summary(): SessionSummary {
    const now = studyNow(this.#context);
    const tally = this.#tallied();
    this.#tomorrow ??= this.#collection.waiting.countOnDay(now.studyDay + 1);
    return {
      answers: tally.answers,
      seconds: tally.timeMs / 1000,
      forgot: tally.forgot,
      remembered: tally.remembered,
      newCards: tally.newCards,
      tomorrow: this.#tomorrow,
    };
  }

  /** An answer to a card was written by this session. */
  answered(
    row: CardRow,
    written: { grade: Grade; first: boolean; after: CardSchedule },
    timeMs: number,
    now: StudyNow,
  ): void {
    const queue = this.#upToDate(now);
    if (this.#tally !== null) tallyUp(this.#tally, { ...written, timeMs }, 1);
    if (this.#tomorrow !== null && row.due_day === now.studyDay + 1) this.#tomorrow -= 1;
    if (this.#tomorrow !== null && written.after.dueDay === now.studyDay + 1) this.#tomorrow += 1;
    const { state, memory, dueAt, dueDay, lastDay } = written.after;
    const known = this.#current?.id === String(row.id) ? this.#current : queueCardOf(this.#collection, row);
    queue?.answered({ ...known, state, dueAt, dueDay, lastDay, stability: memory?.stability ?? null });
    this.#current = null;
  }

  /** Cards were buried, suspended or dropped by this session. */
  withdrawn(cards: readonly number[], now: StudyNow): void {
    const queue = this.#upToDate(now);
    for (const card of cards) queue?.withdraw(String(card));
    if (this.#current !== null && cards.includes(Number(this.#current.id))) this.#current = null;
    this.#tomorrow = null;
  }

  /** A card on screen was changed by this session and stays there. */
  touched(now: StudyNow): void {
    this.#upToDate(now);
  }

  /** An operation was taken back: its card is shown next, where it had one that can be answered. */
  undone(operation: Operation, now: StudyNow): void {
    const row = operation.card === null ? null : this.#collection.cards.byGid(operation.card);
    const own = operation.inverse === 'answer' && operation.session === this.#row.gid;
    const review = own && row !== null ? this.#collection.reviews.ofOperation(row.id, operation.id) : null;
    if (this.#tally !== null && review !== null)
      tallyUp(this.#tally, { ...review, timeMs: review.time_ms, first: review.first === 1 }, -1);
    else this.#tally = null;
    this.#tomorrow = null;
    this.#current = null;
    const queue = (own ? this.#upToDate(now) : null) ?? this.#rebuild(now);
    if (row === null || row.queue < 0) return;
    const card = queueCardOf(this.#collection, row);
    queue.takeBack(card);
    this.#current = card;
  }

  /** An operation was done again: the session goes on after it. */
  redone(): void {
    this.#tally = null;
    this.#tomorrow = null;
    this.#current = null;
    this.#queue = null;
  }

  /** The queue, rebuilt where the day or the collection is another than it was built for; the card on screen stays. */
  #fresh(now: StudyNow): SessionQueue {
    const { changes } = this.#collection.operations;
    if (this.#queue !== null && this.#builtFor === now.studyDay && this.#seen === changes) return this.#queue;
    // What somebody else undid may have been an answer of this session.
    if (this.#seen !== -1 && this.#seen !== changes) this.#tally = null;
    const shown = this.#current;
    const queue = this.#rebuild(now);
    this.#current = queue.remaining().find(({ id }) => id === shown?.id) ?? null;
    return queue;
  }

  /** The queue after a change that this session made itself; null where it has to be rebuilt. */
  #upToDate(now: StudyNow): SessionQueue | null {
    const { changes } = this.#collection.operations;
    if (this.#seen !== changes - 1) this.#tally = null;
    if (this.#seen !== changes - 1 || this.#builtFor !== now.studyDay) this.#queue = null;
    this.#seen = changes;
    return this.#queue;
  }

  #rebuild(now: StudyNow): SessionQueue {
    const { minutes } = this.#row;
    const spent = this.#tallied().timeMs / 60_000;
    const { built, rules, pace } = sessionCards(
      this.#context,
      now,
      this.#decks,
      minutes === null ? null : Math.max(0, minutes - spent),
    );
    this.#queue = new SessionQueue(built, rules);
    this.#pace = pace;
    this.#builtFor = now.studyDay;
    this.#seen = this.#collection.operations.changes;
    this.#tomorrow = null;
    return this.#queue;
  }

  /** What was answered in this session: counted along, or read again from the reviews. */
  #tallied(): Tally {
    if (this.#tally !== null) return this.#tally;
    const { gid, afterReview } = this.#row;
    const tally: Tally = { answers: 0, timeMs: 0, forgot: 0, remembered: 0, newCards: 0 };
    for (const { grade, timeMs, first } of this.#collection.reviews.ofSession(gid, afterReview))
      tallyUp(tally, { grade, timeMs, first: first === 1 }, 1);
    this.#tally = tally;
    return tally;
  }
}
