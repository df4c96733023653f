import type { Counts } from '../../../shared/contract/common.ts';
import { clash } from './confusables.ts';
import { byDueInstant, dueInstant } from './queue.ts';
import type { BuiltQueue, QueueCard, QueueRules } from './queue-types.ts';

/** What a session shows now: a card; nothing until an instant (ms); or nothing more on this study day. */
export type Turn =
  | { readonly show: 'card'; readonly card: QueueCard }
  | { readonly show: 'wait'; readonly until: number }
  | { readonly show: 'end' };

/** How far to look for a card that is not confused with the last one. */
const LOOK_AHEAD = 8;

/**
 * A session's queue while it is being answered: built once, then changed in memory, one small step an answer.
 *
 * Cards taken back come first, the last one taken back before the others. Then cards on steps that are due, by due instant;
 * then the main order; then, when nothing else is left, cards on steps up to the learn-ahead window early. A card that
 * clashes with the one just answered lets another one pass, where there is one near.
 */
export class SessionQueue {
  #learning: QueueCard[];
  readonly #main: readonly QueueCard[];
  /** First index of the main order that may still be waiting. */
  #head = 0;
  /** Cards of the main order that were answered, withdrawn or taken back. */
  readonly #gone = new Set<string>();
  /** Cards taken back; the last is shown first. */
  #front: QueueCard[] = [];
  /** For each card answered here: how often, and what its first answer put off. */
  readonly #answers = new Map<string, { times: number; dropped: QueueCard[] }>();
  readonly #byNote = new Map<string, QueueCard[]>();
  readonly #places: ReadonlyMap<string, number>;
  readonly #waitingInMain = { new: 0, review: 0 };
  readonly #learnAhead: number;
  readonly #dayEnd: number;
  #last: QueueCard | null = null;

  constructor(built: BuiltQueue, rules: Pick<QueueRules, 'learnAheadMinutes' | 'dayEnd'>) {
    this.#learning = [...built.learning];
    this.#main = built.main;
    this.#learnAhead = rules.learnAheadMinutes * 60_000;
    this.#dayEnd = rules.dayEnd;
    this.#places = new Map(built.main.map((card, index) => [card.id, index]));
    for (const card of [...built.learning, ...built.main]) this.#join(card);
    for (const card of built.main) this.#count(card, 1);
  }

  /** What to show at an instant (ms). Changes nothing; while a card is on screen, hold on to it rather than ask again. */
  next(now: number): Turn {
    const card =
      this.#front.at(-1) ?? this.#nextOf(this.#stepsUntil(now), this.#waiting()) ?? this.#ahead(now);
    if (card) return { show: 'card', card };
    const [first] = this.#learning;
    return first ? { show: 'wait', until: dueInstant(first) - this.#learnAhead } : { show: 'end' };
  }

  /**
   * A card was answered: it leaves its place, comes back by the clock if it is on steps now and due on this study day, and
   * its siblings are put off.
   * @param after the card as it is after the answer.
   * @returns the siblings that dropped out.
   */
  answered(after: QueueCard): QueueCard[] {
    const before = this.#take(after.id);
    const dropped = (this.#byNote.get(after.note) ?? []).filter(
      (card) => card.id !== after.id && this.#take(card.id) !== null,
    );
    const record = this.#answers.get(after.id) ?? { times: 0, dropped: [] };
    record.times += 1;
    record.dropped.push(...dropped);
    this.#answers.set(after.id, record);
    this.#last = before ?? after;
    this.#join(after);
    if (this.#comesBackToday(after)) this.#insert(after);
    return dropped;
  }

  /** Takes a card out for this session: buried, suspended or dropped. False where it was not waiting. */
  withdraw(id: string): boolean {
    return this.#take(id) !== null;
  }

  /**
   * An answer, a burial or a suspension was undone: the card is shown next, and what its answer had put off is there
   * again, unless the card was answered before in this session as well.
   * @param before the card as it is after the undoing.
   */
  takeBack(before: QueueCard): void {
    this.#take(before.id);
    this.#front.push(before);
    this.#join(before);
    const record = this.#answers.get(before.id);
    if (!record) return;
    record.times -= 1;
    if (record.times > 0) return;
    this.#answers.delete(before.id);
    for (const sibling of record.dropped) this.#readmit(sibling);
  }

  /** Cards still waiting, in no particular order: those taken back, those on steps, those of the main order. */
  remaining(): QueueCard[] {
    return [...this.#front, ...this.#learning, ...this.#waiting()];
  }

  /** Cards still waiting, by what they are. */
  counts(): Counts {
    const counts = { ...this.#waitingInMain, learning: this.#learning.length };
    for (const { state } of this.#front) counts[state === 'relearning' ? 'learning' : state] += 1;
    return counts;
  }

  #comesBackToday(card: QueueCard): boolean {
    const onSteps = card.state === 'learning' || card.state === 'relearning';
    return onSteps && dueInstant(card) < this.#dayEnd + this.#learnAhead;
  }

  #stepsUntil(instant: number): QueueCard[] {
    const end = this.#learning.findIndex((card) => dueInstant(card) > instant);
    return end === -1 ? this.#learning : this.#learning.slice(0, end);
  }

  /** Steps that are due go first; a card of the main order may come between two that clash. */
  #nextOf(steps: readonly QueueCard[], main: Iterable<QueueCard>): QueueCard | null {
    const upcoming = first(main, LOOK_AHEAD);
    return (
      steps.slice(0, LOOK_AHEAD).find((card) => this.#mayFollow(card)) ??
      upcoming.find((card) => this.#mayFollow(card)) ??
      steps[0] ??
      upcoming[0] ??
      null
    );
  }

  #ahead(now: number): QueueCard | null {
    return this.#nextOf(this.#stepsUntil(now + this.#learnAhead), []);
  }

  #mayFollow(card: QueueCard): boolean {
    return this.#last === null || (card.id !== this.#last.id && !clash(this.#last, card));
  }

  *#waiting(): Generator<QueueCard> {
    for (let index = this.#head; index < this.#main.length; index += 1) {
      const card = this.#main[index];
      if (card && !this.#gone.has(card.id)) yield card;
    }
  }

  /** Takes a waiting card out of wherever it is. */
  #take(id: string): QueueCard | null {
    const inFront = this.#front.find((card) => card.id === id);
    if (inFront) {
      this.#front = this.#front.filter((card) => card.id !== id);
      return inFront;
    }
    const onSteps = this.#learning.find((card) => card.id === id);
    if (onSteps) {
      this.#learning = this.#learning.filter((card) => card.id !== id);
      return onSteps;
    }
    const inMain = this.#main[this.#places.get(id) ?? -1];
    if (!inMain || this.#gone.has(id)) return null;
    this.#gone.add(id);
    this.#count(inMain, -1);
    while (this.#gone.has(this.#main[this.#head]?.id ?? '')) this.#head += 1;
    return inMain;
  }

  /** Puts a sibling back where it was. */
  #readmit(card: QueueCard): void {
    const place = this.#places.get(card.id);
    if (card.state === 'learning' || card.state === 'relearning') this.#insert(card);
    else if (place === undefined || !this.#gone.delete(card.id)) this.#front.unshift(card);
    else {
      this.#count(card, 1);
      this.#head = Math.min(this.#head, place);
    }
  }

  #count({ state }: QueueCard, change: 1 | -1): void {
    this.#waitingInMain[state === 'new' ? 'new' : 'review'] += change;
  }

  #insert(card: QueueCard): void {
    const later = this.#learning.findIndex((other) => byDueInstant(card, other) < 0);
    this.#learning = this.#learning.toSpliced(later === -1 ? this.#learning.length : later, 0, card);
  }

  /** Remembers which cards of this session are of one note. */
  #join(card: QueueCard): void {
    const others = (this.#byNote.get(card.note) ?? []).filter(({ id }) => id !== card.id);
    this.#byNote.set(card.note, [...others, card]);
  }
}

function first(cards: Iterable<QueueCard>, count: number): QueueCard[] {
  const taken: QueueCard[] = [];
  for (const card of cards) {
    if (taken.length === count) break;
    taken.push(card);
  }
  return taken;
}
