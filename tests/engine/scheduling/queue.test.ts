import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEW_OF_ONE_GROUP, buildQueue, type QueueCard } from '../../../src/main/engine/scheduling/index.ts';
import {
  MINUTE,
  NOW,
  TODAY,
  decks,
  everywhere,
  ids,
  limits,
  newCard,
  reviewCard,
  rulesWith,
  stepCard,
} from './queue-cards.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('order', () => {
  it('shows reviews by falling risk of loss', () => {
    const cards = [
      reviewCard('low', 5),
      reviewCard('stable', 30, { stability: 100 }),
      reviewCard('high', 30),
      reviewCard('unknown', 1, { stability: null }),
    ];
    expect(ids(buildQueue(cards, rulesWith()).main)).toEqual(['unknown', 'high', 'low', 'stable']);
  });

  it('shows new cards by position and mixes them evenly into the reviews', () => {
    const cards = [
      ...range(8).map((index) => reviewCard(`r${index}`, 50 - index)),
      ...range(2).map((index) => newCard(`n${index}`, { position: index })),
    ];
    // Two new cards in eight reviews: after a quarter and after three quarters of them.
    expect(ids(buildQueue(cards, rulesWith()).main)).toEqual([
      'r0',
      'r1',
      'n0',
      'r2',
      'r3',
      'r4',
      'r5',
      'n1',
      'r6',
      'r7',
    ]);
  });

  it('keeps cards on steps apart, by due instant', () => {
    const cards = [stepCard('late', 30), reviewCard('r', 3), stepCard('early', -5), stepCard('soon', 2)];
    const built = buildQueue(cards, rulesWith());
    expect(ids(built.learning)).toEqual(['early', 'soon', 'late']);
    expect(ids(built.main)).toEqual(['r']);
  });

  it('shuffles cards of equal risk by the seed, and by nothing else', () => {
    const cards = range(30).map((index) => reviewCard(`r${index}`, 5));
    const first = ids(buildQueue(cards, rulesWith({ seed: 'a' })).main);
    expect(ids(buildQueue(cards.toReversed(), rulesWith({ seed: 'a' })).main)).toEqual(first);
    expect(ids(buildQueue(cards, rulesWith({ seed: 'b' })).main)).not.toEqual(first);
  });

  it('spreads any number of new cards evenly over any number of reviews', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (reviews, fresh) => {
        const cards = [
          ...range(reviews).map((index) => reviewCard(`r${index}`, 5)),
          ...range(fresh).map((index) => newCard(`n${index}`, { position: index })),
        ];
        const { main } = buildQueue(cards, rulesWith({ limits: { newPerDay: 60, reviewsPerDay: 60 } }));
        let introduced = 0;
        for (const [index, card] of main.entries()) {
          if (card.state === 'new') introduced += 1;
          // Never more than one card away from the share of new cards in the whole.
          expect(Math.abs(introduced - ((index + 1) * fresh) / (fresh + reviews))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('what is in a session', () => {
  it('loses nothing, shows nothing twice, keeps limits, and is the same for the same seed', () => {
    const cases = fc.record({
      cards: decks,
      limits,
      minutes: fc.option(fc.integer({ min: 1, max: 20 })),
      seed: fc.string(),
      answered: fc.array(fc.integer({ min: 0, max: 79 }), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(cases, ({ cards, limits: perDay, minutes, seed, answered }) => {
        const answeredToday = answered.flatMap((index) => cards[index] ?? []);
        const rules = rulesWith({ limits: perDay, minutes, seed, answeredToday });
        const built = buildQueue(cards, rules);
        expect(ids(everywhere(built)).toSorted()).toEqual(ids(cards).toSorted());

        expect(built.main.filter(({ state }) => state === 'new').length).toBeLessThanOrEqual(
          perDay.newPerDay,
        );
        const reviews = built.main.filter(({ state }) => state === 'review');
        expect(reviews.length).toBeLessThanOrEqual(perDay.reviewsPerDay);
        expect(built.main.length).toBe(
          reviews.length + built.main.filter(({ state }) => state === 'new').length,
        );
        expect(built.learning.every(({ state }) => state === 'learning' || state === 'relearning')).toBe(
          true,
        );

        const shown = [...built.learning, ...built.main];
        expect(new Set(shown.map(({ note }) => note)).size).toBe(shown.length);
        for (const { id, note } of shown) {
          const ofNote = answeredToday.filter((card) => card.note === note);
          expect(ofNote.length === 0 || ofNote.some((card) => card.id === id)).toBe(true);
        }
        for (const card of shown) expect(card.dueDay ?? TODAY).toBeLessThanOrEqual(TODAY);

        expect(buildQueue(cards.toReversed(), rules)).toMatchObject({
          learning: built.learning,
          main: built.main,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('takes what was done today off the limits', () => {
    const cards = [
      ...range(10).map((index) => reviewCard(`r${index}`, index)),
      ...range(10).map((index) => newCard(`n${index}`)),
    ];
    const perDay = { newPerDay: 5, reviewsPerDay: 6 };
    const count = (done: { new: number; reviews: number }): number[] => {
      const { main, putOff } = buildQueue(cards, rulesWith({ limits: perDay, done }));
      const fresh = main.filter(({ state }) => state === 'new').length;
      return [fresh, main.length - fresh, putOff.limit.length];
    };
    expect(count({ new: 0, reviews: 0 })).toEqual([5, 6, 9]);
    expect(count({ new: 2, reviews: 5 })).toEqual([3, 1, 16]);
    expect(count({ new: 9, reviews: 9 })).toEqual([0, 0, 20]);
  });

  it('takes the reviews most at risk where the limit is short', () => {
    const cards = range(1000).map((index) => reviewCard(`r${index}`, (index * 37) % 1000));
    const { main } = buildQueue(cards, rulesWith({ limits: { newPerDay: 0, reviewsPerDay: 100 } }));
    expect(main.map((card) => TODAY - (card.lastDay ?? 0))).toEqual(range(100).map((index) => 999 - index));
  });

  it('shows one card of a note: on steps before review before new, and none where one was answered today', () => {
    const of = (note: string) => ({ note });
    const cards = [
      newCard('a-new', of('a')),
      reviewCard('a-review', 50, of('a')),
      stepCard('a-step', 5, of('a')),
      newCard('b-new', of('b')),
      reviewCard('b-review', 50, of('b')),
      newCard('c-new', of('c')),
      stepCard('d-step', 5, of('d')),
      newCard('d-new', of('d')),
    ];
    const answeredToday = [
      { id: 'c-review', note: 'c' },
      { id: 'd-step', note: 'd' },
    ];
    const built = buildQueue(cards, rulesWith({ answeredToday }));
    expect(ids(built.learning)).toEqual(['a-step', 'd-step']);
    expect(ids(built.main)).toEqual(['b-review']);
    expect(ids(built.putOff.sibling).toSorted()).toEqual(['a-new', 'a-review', 'b-new', 'c-new', 'd-new']);
  });

  it('fills the limit with other notes where siblings drop out', () => {
    const cards = range(600).map((index) => reviewCard(`r${index}`, 600 - index, { note: `n${index >> 1}` }));
    const { main, putOff } = buildQueue(cards, rulesWith({ limits: { newPerDay: 0, reviewsPerDay: 280 } }));
    expect(main.length).toBe(280);
    expect(putOff.sibling.length).toBeGreaterThanOrEqual(279);
  });

  it('leaves out what comes up after the study day', () => {
    const rules = rulesWith({ dayEnd: NOW + 60 * MINUTE });
    const cards = [
      stepCard('in time', 70),
      stepCard('tomorrow', 85),
      reviewCard('due tomorrow', 3, { dueDay: TODAY + 1 }),
      stepCard('overdue for days', -5000),
    ];
    const built = buildQueue(cards, rules);
    expect(ids(built.learning)).toEqual(['overdue for days', 'in time']);
    expect(ids(built.putOff['not-due'])).toEqual(['tomorrow', 'due tomorrow']);
  });

  it('handles two hundred thousand cards', () => {
    const cards = range(200_000).map((index) => reviewCard(`r${index}`, index % 900));
    const built = buildQueue(cards, rulesWith({ limits: { newPerDay: 0, reviewsPerDay: 5 } }));
    expect(built.main.map((card) => TODAY - (card.lastDay ?? 0))).toEqual([899, 899, 899, 899, 899]);
    expect(built.putOff.limit.length).toBe(199_995);
  });
});

describe('minutes', () => {
  it('takes the most valuable cards that fit the minutes', () => {
    // Ten days at stability 10: R is 0.9, and a card is expected to take 0.9 x 8 + 0.1 x 20 = 9.2 seconds.
    const cards = range(20).map((index) => reviewCard(`r${index}`, 10));
    // 60 / 9.2 = 6.5.
    expect(buildQueue(cards, rulesWith({ minutes: 1 })).main).toHaveLength(6);
    const slow = { first: 50, step: { pass: 16, fail: 40 }, review: { pass: 16, fail: 40 } };
    expect(buildQueue(cards, rulesWith({ minutes: 1, pace: slow })).main).toHaveLength(3);
  });

  it('prefers the cards at risk, counts steps first, and puts off the rest', () => {
    const cards = [
      reviewCard('safe', 1),
      reviewCard('at risk', 40),
      stepCard('step', 0),
      stepCard('step much later', 200),
    ];
    // A step is 9.2 s. After 40 days at stability 10, R = (1 + 0.98035 x 4)^-0.1542 = 0.782: 10.6 s. In all 19.8 s.
    const built = buildQueue(cards, rulesWith({ minutes: 20 / 60 }));
    expect(ids(built.learning)).toEqual(['step']);
    expect(ids(built.main)).toEqual(['at risk']);
    expect(ids(built.putOff.minutes)).toEqual(['step much later', 'safe']);
  });

  it('counts on steps that come up within the minutes and the learn-ahead window', () => {
    const cards = [stepCard('within', 29), stepCard('beyond', 31)];
    const built = buildQueue(cards, rulesWith({ minutes: 10 }));
    expect(ids(built.learning)).toEqual(['within']);
    expect(ids(built.putOff.minutes)).toEqual(['beyond']);
  });

  it('has at least one card', () => {
    expect(buildQueue([newCard('n')], rulesWith({ minutes: 0.01 })).main).toHaveLength(1);
  });
});

describe('confusable cards', () => {
  const inGroup = (...groups: string[]) => ({ confusables: groups });
  const sameGroup = (a: QueueCard, b: QueueCard): boolean =>
    a.confusables.some((group) => b.confusables.includes(group));
  const newNeighbours = (main: readonly QueueCard[]): number =>
    main.filter((card, index) => {
      const before = main[index - 1];
      return before && sameGroup(before, card) && (before.state === 'new' || card.state === 'new');
    }).length;

  it('are set side by side once they have been recalled, where the one most at risk stands', () => {
    const cards = [
      reviewCard('a', 90),
      reviewCard('b', 80, inGroup('g')),
      reviewCard('c', 70),
      reviewCard('d', 60),
      reviewCard('e', 50, inGroup('g')),
    ];
    expect(ids(buildQueue(cards, rulesWith()).main)).toEqual(['a', 'b', 'e', 'c', 'd']);
  });

  it('are no more than four in a row, and a new card does not come between', () => {
    const cards = [
      ...range(6).map((index) => reviewCard(`g${index}`, 90 - 10 * index, inGroup('g'))),
      reviewCard('x', 85),
      newCard('n'),
    ];
    // The new card's share is after three of seven reviews, inside the first four: it waits until they are over.
    expect(ids(buildQueue(cards, rulesWith()).main)).toEqual(['g0', 'g1', 'g2', 'g3', 'n', 'x', 'g4', 'g5']);
  });

  it('are kept apart while they are being learned', () => {
    const cards = [
      newCard('a1', { ...inGroup('a'), position: 1 }),
      newCard('a2', { ...inGroup('a'), position: 2 }),
      newCard('b1', { ...inGroup('b'), position: 3 }),
      newCard('b2', { ...inGroup('b'), position: 4 }),
    ];
    expect(ids(buildQueue(cards, rulesWith()).main)).toEqual(['a1', 'b1', 'a2', 'b2']);
  });

  it('are kept apart also where the many of one group come last', () => {
    const cards = ['x', 'y', 'c1', 'c2', 'c3'].map((id, position) =>
      newCard(id, { ...inGroup(id.charAt(0)), position }),
    );
    expect(newNeighbours(buildQueue(cards, rulesWith()).main)).toBe(0);
  });

  it('that were recalled stay side by side, even where a new card has no other place', () => {
    const cards = [
      reviewCard('r1', 90, inGroup('r')),
      reviewCard('r2', 80, inGroup('r')),
      ...range(3).map((index) => newCard(`a${index}`, { ...inGroup('a'), position: index })),
    ];
    expect(ids(buildQueue(cards, rulesWith()).main)).toEqual(['a0', 'r1', 'r2', 'a1', 'a2']);
  });

  it('that are new do not follow a review of their group', () => {
    const cards = [
      reviewCard('r1', 90, inGroup('g')),
      reviewCard('r2', 80, inGroup('g')),
      reviewCard('r3', 70),
      newCard('n', inGroup('g')),
    ];
    const { main } = buildQueue(cards, rulesWith());
    expect(newNeighbours(main)).toBe(0);
    expect(ids(main).indexOf('r2')).toBe(ids(main).indexOf('r1') + 1);
  });

  it('are kept apart wherever half of the new cards are free', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 40 }), (groups) => {
        const cards = groups.flatMap((group, index) => [
          newCard(`n${index}`, { ...inGroup(`g${group}`), position: index }),
          newCard(`free${index}`, { position: 100 + index }),
        ]);
        const { main } = buildQueue(cards, rulesWith({ limits: { newPerDay: 80, reviewsPerDay: 0 } }));
        expect(main).toHaveLength(cards.length);
        expect(newNeighbours(main)).toBe(0);
      }),
    );
  });

  it('are introduced three a day, with those of today counted, as long as there are others', () => {
    const crowd = range(10).map((index) => newCard(`g${index}`, { ...inGroup('g'), position: index }));
    const others = range(10).map((index) => newCard(`o${index}`, { position: 10 + index }));
    const ofGroup = (cards: QueueCard[], introduced: number): number =>
      buildQueue(
        cards,
        rulesWith({
          limits: { newPerDay: 8, reviewsPerDay: 0 },
          introducedToday: new Map([['g', introduced]]),
        }),
      ).main.filter((card) => card.confusables.length > 0).length;
    expect(NEW_OF_ONE_GROUP).toBe(3);
    expect(ofGroup([...crowd, ...others], 0)).toBe(3);
    expect(ofGroup([...crowd, ...others], 2)).toBe(1);
    expect(ofGroup([...crowd, ...others.slice(0, 2)], 0)).toBe(6);
    expect(ofGroup(crowd, 3)).toBe(8);
  });

  it('come by position also where more than three of a group fill empty places', () => {
    const pairs = range(8).map((index) =>
      newCard(`${'ab'.charAt(index % 2)}${index >> 1}`, {
        ...inGroup('ab'.charAt(index % 2)),
        position: index,
      }),
    );
    const { main } = buildQueue([...pairs, newCard('free', { position: 99 })], rulesWith());
    expect(ids(main)).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2', 'a3', 'b3', 'free']);
  });
});
