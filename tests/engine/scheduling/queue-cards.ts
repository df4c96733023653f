import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  PRIOR_PACE,
  type BuiltQueue,
  type QueueCard,
  type QueueRules,
} from '../../../src/main/engine/scheduling/index.ts';

export const TODAY = 20_500;
export const NOW = TODAY * 86_400_000 + 8 * 3_600_000;
export const MINUTE = 60_000;

export const rulesWith = (change: Partial<QueueRules> = {}): QueueRules => ({
  now: { at: NOW, studyDay: TODAY },
  dayEnd: NOW + 16 * 60 * MINUTE,
  limits: { newPerDay: 20, reviewsPerDay: 200 },
  done: { new: 0, reviews: 0 },
  learnAheadMinutes: 20,
  minutes: null,
  pace: PRIOR_PACE,
  settings: DEFAULT_SETTINGS,
  seed: 'seed',
  answeredToday: [],
  introducedToday: new Map(),
  ...change,
});

const plain = { dueDay: null, dueAt: null, stability: null, lastDay: null, confusables: [], position: 0 };

export const newCard = (id: string, change: Partial<QueueCard> = {}): QueueCard => ({
  ...plain,
  id,
  state: 'new',
  note: `note of ${id}`,
  ...change,
});

/** A review card whose risk is given by the days since its last answer. */
export const reviewCard = (id: string, elapsed: number, change: Partial<QueueCard> = {}): QueueCard => ({
  ...newCard(id),
  state: 'review',
  dueDay: TODAY,
  stability: 10,
  lastDay: TODAY - elapsed,
  ...change,
});

export const stepCard = (id: string, dueInMinutes: number, change: Partial<QueueCard> = {}): QueueCard => ({
  ...newCard(id),
  state: 'learning',
  dueAt: NOW + dueInMinutes * MINUTE,
  stability: 2,
  lastDay: TODAY,
  ...change,
});

export const ids = (cards: readonly QueueCard[]): string[] => cards.map(({ id }) => id);

export const everywhere = ({ learning, main, putOff }: BuiltQueue): QueueCard[] => [
  ...learning,
  ...main,
  ...putOff.sibling,
  ...putOff.limit,
  ...putOff.minutes,
  ...putOff['not-due'],
];

/** Cards of all states, some siblings, some confusable, some not due. */
export const decks: fc.Arbitrary<QueueCard[]> = fc
  .array(
    fc.record({
      state: fc.constantFrom('new', 'review', 'learning', 'relearning'),
      note: fc.integer({ min: 0, max: 40 }),
      group: fc.integer({ min: 0, max: 8 }),
      elapsed: fc.integer({ min: -1, max: 100 }),
      due: fc.integer({ min: -10, max: 2 }),
      dueMinutes: fc.integer({ min: -500, max: 2000 }),
      position: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 80 },
  )
  .map((rows) =>
    rows.map(({ state, note, group, elapsed, due, dueMinutes, position }, index): QueueCard => {
      const shared = { note: `n${note}`, confusables: group < 5 ? [`g${group}`] : [], position };
      if (state === 'new') return newCard(`c${index}`, shared);
      if (state === 'review') return reviewCard(`c${index}`, elapsed, { ...shared, dueDay: TODAY + due });
      return stepCard(`c${index}`, dueMinutes, { ...shared, state });
    }),
  );

export const limits = fc.record({
  newPerDay: fc.integer({ min: 0, max: 30 }),
  reviewsPerDay: fc.integer({ min: 0, max: 40 }),
});
