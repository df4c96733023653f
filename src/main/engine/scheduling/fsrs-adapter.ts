import { FSRS, Rating, checkParameters, default_w } from 'ts-fsrs';
import type { CardSchedule, Memory, SchedulingSettings } from './types.ts';

/** Names the algorithm in the review log, so that a later one can tell which reviews have to be replayed. */
export const ALGORITHM = 'fsrs-6';

/** FSRS-6's weights for someone of whom nothing is known yet. */
export const DEFAULT_WEIGHTS: readonly number[] = default_w;

/** Below 0.70 intervals run away; at 1 every interval is one day for ever. */
const RETENTION_BOUNDS = { min: 0.7, max: 0.99 } as const;

export const DEFAULT_SETTINGS: SchedulingSettings = {
  desiredRetention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
  maximumInterval: 36_500,
  weights: DEFAULT_WEIGHTS,
};

/** The four grades that FSRS knows. */
export type FsrsGrade = 'forgot' | 'hard' | 'good' | 'easy';

const ratings = {
  forgot: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<FsrsGrade, Rating>;

const WEIGHTS = 21;
const prepared = new WeakMap<SchedulingSettings, FSRS>();

/** Preparing FSRS costs more than an answer, so it is done once for each settings object. */
function fsrsFor(settings: SchedulingSettings): FSRS {
  const known = prepared.get(settings);
  if (known) return known;
  const { desiredRetention, maximumInterval, weights, relearningSteps } = settings;
  if (!Number.isFinite(desiredRetention)) throw new RangeError('The desired retention is not a number.');
  if (!(maximumInterval >= 1)) throw new RangeError('The longest interval is at least one day.');
  // ts-fsrs replaces a list of another length by its defaults, without a word.
  if (weights.length !== WEIGHTS)
    throw new RangeError(`FSRS-6 has ${WEIGHTS} weights, not ${weights.length}.`);
  const fsrs = new FSRS({
    request_retention: Math.min(Math.max(desiredRetention, RETENTION_BOUNDS.min), RETENTION_BOUNDS.max),
    maximum_interval: Math.floor(maximumInterval),
    w: checkParameters([...weights]),
    enable_fuzz: true,
    enable_short_term: true,
    // Only their number matters here: with several relearning steps ts-fsrs tightens the short-term weights.
    relearning_steps: relearningSteps.map(() => '1m' as const),
  });
  prepared.set(settings, fsrs);
  return fsrs;
}

/**
 * Study days since the last answer; 0 on the same study day, for a card never answered, and where the clock was set back
 * or the learner travelled west over midnight.
 */
export function elapsedDays(before: Pick<CardSchedule, 'lastDay'>, studyDay: number): number {
  return before.lastDay === null ? 0 : Math.max(0, studyDay - before.lastDay);
}

/**
 * Memory after an answer (FSRS-6; with `elapsed` 0 its short-term formula).
 * @param memory null: the first answer.
 * @param elapsed whole study days since the last answer, 0 or more.
 */
export function nextMemory(
  memory: Memory | null,
  elapsed: number,
  grade: FsrsGrade,
  settings: SchedulingSettings,
): Memory {
  const next = fsrsFor(settings).next_state(memory, elapsed, ratings[grade]);
  return { stability: next.stability, difficulty: next.difficulty };
}

/** The day interval (1 to the maximum) at whose end recall has fallen to the desired retention, without fuzz. */
export function plainInterval(stability: number, settings: SchedulingSettings): number {
  const days = Math.round(stability * fsrsFor(settings).interval_modifier);
  return Math.min(Math.max(1, days), Math.floor(settings.maximumInterval));
}

/**
 * A day interval, moved by a few per cent so that cards learned together do not stay together for ever.
 * @param lastInterval the interval the card had: one that grew without fuzz still grows with it.
 * @param seed the same seed always moves an interval in the same way.
 */
export function fuzzedInterval(
  stability: number,
  elapsed: number,
  lastInterval: number,
  seed: string,
  settings: SchedulingSettings,
): number {
  const plain = plainInterval(stability, settings);
  const fsrs = fsrsFor(settings);
  fsrs.seed = seed;
  const fuzzed = fsrs.apply_fuzz(plain, elapsed);
  return plain > lastInterval ? Math.max(fuzzed, lastInterval + 1) : fuzzed;
}

/**
 * Chance of recall, 0 to 1, so many whole study days after an answer left this stability. ts-fsrs's own `get_retrievability` is not used: it counts periods of
 * 24 hours and disagrees with its scheduler on the same day.
 */
export function retrievability(stability: number, elapsed: number, settings: SchedulingSettings): number {
  return fsrsFor(settings).forgetting_curve(Math.max(0, elapsed), stability);
}
