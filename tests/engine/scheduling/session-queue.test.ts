import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  SessionQueue,
  buildQueue,
  type QueueCard,
  type QueueRules,
  type Turn,
} from '../../../src/main/engine/scheduling/index.ts';
import { MINUTE, NOW, TODAY, decks, ids, newCard, reviewCard, rulesWith, stepCard } from './queue-cards.ts';

const session = (cards: readonly QueueCard[], change: Partial<QueueRules> = {}): SessionQueue => {
  const rules = rulesWith(change);
  return new SessionQueue(buildQueue(cards, rules), rules);
};
const shown = (turn: Turn): string => (turn.show === 'card' ? turn.card.id : turn.show);
const graduated = (card: QueueCard): QueueCard => ({
  ...card,
  state: 'review',
  dueAt: null,
  dueDay: TODAY + 3,
  lastDay: TODAY,
  stability: 3,
});
const onStep = (card: QueueCard, dueInMinutes: number): QueueCard => ({
  ...card,
  state: 'learning',
  dueAt: NOW + dueInMinutes * MINUTE,
  lastDay: TODAY,
});

describe('a session', () => {
  it('shows steps that are due before reviews, and those not yet due after everything else', () => {
    const queue = session([
      reviewCard('r1', 9),
      reviewCard('r2', 5),
      stepCard('due', -1),
      stepCard('soon', 15),
    ]);
    const order: string[] = [];
    for (let turn = queue.next(NOW); turn.show === 'card'; turn = queue.next(NOW)) {
      order.push(turn.card.id);
      queue.answered(graduated(turn.card));
    }
    expect(order).toEqual(['due', 'r1', 'r2', 'soon']);
    expect(queue.next(NOW)).toEqual({ show: 'end' });
  });

  it('brings a learning card back between others once its instant has come', () => {
    const cards = [newCard('n'), reviewCard('r1', 9), reviewCard('r2', 8), reviewCard('r3', 7)];
    const queue = session(cards);
    // One new card in three reviews comes after the first.
    expect(shown(queue.next(NOW))).toBe('r1');
    queue.answered(graduated(reviewCard('r1', 9)));
    expect(shown(queue.next(NOW))).toBe('n');
    queue.answered(onStep(newCard('n'), 1));
    expect(shown(queue.next(NOW))).toBe('r2');
    queue.answered(graduated(reviewCard('r2', 8)));
    expect(shown(queue.next(NOW + 59_000))).toBe('r3');
    expect(shown(queue.next(NOW + MINUTE))).toBe('n');
  });

  it('waits for a step outside the learn-ahead window, and names the instant at which it comes up', () => {
    const queue = session([stepCard('s', 30)]);
    expect(queue.next(NOW)).toEqual({ show: 'wait', until: NOW + 10 * MINUTE });
    expect(shown(queue.next(NOW + 10 * MINUTE))).toBe('s');
  });

  it('does not wait for a step that comes up after the study day', () => {
    const queue = session([newCard('n')], { dayEnd: NOW + 30 * MINUTE });
    queue.answered(onStep(newCard('n'), 60));
    expect(queue.next(NOW)).toEqual({ show: 'end' });
    expect(queue.counts()).toEqual({ new: 0, learning: 0, review: 0 });
  });

  it('shows the only card left again at once, ahead of its step', () => {
    const queue = session([newCard('n')]);
    queue.answered(onStep(newCard('n'), 10));
    expect(shown(queue.next(NOW))).toBe('n');
  });

  it('does not show a card twice in a row while there is another one ahead', () => {
    const queue = session([stepCard('a', 5), stepCard('b', 8)]);
    expect(shown(queue.next(NOW))).toBe('a');
    queue.answered(onStep(stepCard('a', 5), 1));
    expect(shown(queue.next(NOW))).toBe('b');
  });

  it('counts what is waiting', () => {
    const queue = session([
      newCard('n'),
      reviewCard('r', 9),
      stepCard('s', 5),
      stepCard('t', 6, { state: 'relearning' }),
    ]);
    expect(queue.counts()).toEqual({ new: 1, learning: 2, review: 1 });
    queue.answered(onStep(newCard('n'), 10));
    expect(queue.counts()).toEqual({ new: 0, learning: 3, review: 1 });
    expect(queue.withdraw('r')).toBe(true);
    expect(queue.withdraw('r')).toBe(false);
    expect(queue.counts()).toEqual({ new: 0, learning: 3, review: 0 });
    expect(ids(queue.remaining()).toSorted()).toEqual(['n', 's', 't']);
  });

  it('keeps confusable cards that are being learned apart while steps come back', () => {
    const group = { confusables: ['g'] };
    const queue = session([
      stepCard('a', -3, group),
      stepCard('b', -2, group),
      stepCard('c', -1),
      reviewCard('r', 4),
    ]);
    const order: string[] = [];
    for (let turn = queue.next(NOW); turn.show === 'card'; turn = queue.next(NOW)) {
      order.push(turn.card.id);
      queue.answered(graduated(turn.card));
    }
    expect(order).toEqual(['a', 'c', 'b', 'r']);
    const two = session([stepCard('a', -3, group), stepCard('b', -2, group), reviewCard('r', 4)]);
    two.answered(graduated(stepCard('a', -3, group)));
    expect(shown(two.next(NOW))).toBe('r');
  });
});

describe('siblings in a session', () => {
  const inNote = { note: 'note' };
  const answeredBefore = reviewCard('other', 20, inNote);

  it('drop out when a card of their note is answered, and are there again when that is undone', () => {
    // The other card's answer had been undone before this session was built, and is done again now.
    const queue = session([reviewCard('r', 9, inNote), reviewCard('x', 5)]);
    expect(ids(queue.answered(graduated(answeredBefore)))).toEqual(['r']);
    expect(shown(queue.next(NOW))).toBe('x');
    expect(queue.counts().review).toBe(1);
    queue.takeBack(answeredBefore);
    expect(shown(queue.next(NOW))).toBe('other');
    queue.withdraw('other');
    expect(shown(queue.next(NOW))).toBe('r');
    expect(queue.counts().review).toBe(2);
  });

  it('stay put off while one answer of two still stands', () => {
    const queue = session([reviewCard('r', 9, inNote), reviewCard('x', 5)]);
    queue.answered(onStep(answeredBefore, 10));
    queue.answered(graduated(answeredBefore));
    queue.takeBack(onStep(answeredBefore, 10));
    expect(ids(queue.remaining()).toSorted()).toEqual(['other', 'x']);
  });

  it('that were on steps come back to their steps', () => {
    const queue = session([stepCard('s', 5, inNote)]);
    expect(ids(queue.answered(graduated(answeredBefore)))).toEqual(['s']);
    expect(queue.next(NOW)).toEqual({ show: 'end' });
    queue.takeBack(answeredBefore);
    expect(ids(queue.remaining())).toEqual(['other', 's']);
  });
});

describe('taking back', () => {
  it('shows cards again in the order in which they were first shown', () => {
    const cards = [reviewCard('r1', 9), reviewCard('r2', 8), reviewCard('r3', 7)];
    const queue = session(cards);
    queue.answered(graduated(reviewCard('r1', 9)));
    queue.answered(graduated(reviewCard('r2', 8)));
    queue.takeBack(reviewCard('r2', 8));
    queue.takeBack(reviewCard('r1', 9));
    const order: string[] = [];
    for (let turn = queue.next(NOW); turn.show === 'card'; turn = queue.next(NOW)) {
      order.push(turn.card.id);
      queue.answered(graduated(turn.card));
    }
    expect(order).toEqual(['r1', 'r2', 'r3']);
  });

  it('takes a card off the steps that the undone answer had put it on', () => {
    const queue = session([newCard('n')]);
    queue.answered(onStep(newCard('n'), 1));
    queue.takeBack(newCard('n'));
    expect(queue.counts()).toEqual({ new: 1, learning: 0, review: 0 });
  });
});

describe('any session', () => {
  const answers = fc.array(fc.constantFrom('graduates', 'returns', 'undone', 'withdrawn'), {
    maxLength: 120,
  });

  it('shows every card until it is through, none without need twice, and its counts are those of what is left', () => {
    fc.assert(
      fc.property(decks, answers, (cards, outcomes) => {
        const rules = rulesWith({ limits: { newPerDay: 99, reviewsPerDay: 99 } });
        const built = buildQueue(cards, rules);
        const queue = new SessionQueue(built, rules);
        const open = new Set(ids([...built.learning, ...built.main]));
        let now = NOW;
        let takenBack: string | null = null;
        for (const outcome of outcomes) {
          const turn = queue.next(now);
          if (turn.show !== 'card') break;
          const { card } = turn;
          expect(card.id).toBe(takenBack ?? card.id);
          expect(open.has(card.id)).toBe(true);
          const due = queue.remaining().filter(({ dueAt }) => dueAt !== null && dueAt <= now);
          // Only a clash between two cards being learned lets another card go before a step that is due.
          const held = due.every(({ confusables }) => confusables.length > 0);
          expect(card.dueAt !== null || held || card.id === takenBack).toBe(true);
          takenBack = outcome === 'undone' ? card.id : null;
          now += 10_000;
          if (outcome === 'graduates') {
            queue.answered(graduated(card));
            open.delete(card.id);
          } else if (outcome === 'returns') {
            queue.answered({ ...onStep(card, 0), dueAt: now + MINUTE });
          } else if (outcome === 'undone') {
            queue.answered(graduated(card));
            queue.takeBack(card);
          } else {
            queue.withdraw(card.id);
            open.delete(card.id);
          }
          const left = queue.remaining();
          expect(ids(left).toSorted()).toEqual([...open].toSorted());
          const counts = { new: 0, learning: 0, review: 0 };
          for (const { state } of left) counts[state === 'relearning' ? 'learning' : state] += 1;
          expect(queue.counts()).toEqual(counts);
        }
      }),
      { numRuns: 200 },
    );
  });
});
