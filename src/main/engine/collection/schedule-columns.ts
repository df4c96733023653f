import type { CardSchedule, CardState } from '../scheduling/index.ts';

/** Numbers of the states in the column `card.state`. */
export const cardStates = ['new', 'learning', 'review', 'relearning'] as const satisfies readonly CardState[];

/** Where a card waits: the column `card.queue`. */
export const queues = { buried: -2, suspended: -1, fresh: 0, minutes: 1, days: 2 } as const;

/** The columns of a card that hold its schedule. */
export interface ScheduleColumns {
  state: number;
  step: number;
  stability: number | null;
  difficulty: number | null;
  due_at: number | null;
  due_day: number | null;
  scheduled_days: number;
  last_at: number | null;
  last_day: number | null;
  reps: number;
  lapses: number;
}

export const scheduleColumnNames = [
  'state',
  'step',
  'stability',
  'difficulty',
  'due_at',
  'due_day',
  'scheduled_days',
  'last_at',
  'last_day',
  'reps',
  'lapses',
] as const satisfies readonly (keyof ScheduleColumns)[];

export function scheduleOf(row: ScheduleColumns): CardSchedule {
  const { stability, difficulty } = row;
  return {
    state: cardStates[row.state] ?? 'new',
    memory: stability === null || difficulty === null ? null : { stability, difficulty },
    step: row.step,
    dueAt: row.due_at,
    dueDay: row.due_day,
    scheduledDays: row.scheduled_days,
    lastDay: row.last_day,
    lastAt: row.last_at,
    reps: row.reps,
    lapses: row.lapses,
  };
}

export function columnsOf(schedule: CardSchedule): ScheduleColumns {
  return {
    state: cardStates.indexOf(schedule.state),
    step: schedule.step,
    stability: schedule.memory?.stability ?? null,
    difficulty: schedule.memory?.difficulty ?? null,
    due_at: schedule.dueAt,
    due_day: schedule.dueDay,
    scheduled_days: schedule.scheduledDays,
    last_at: schedule.lastAt,
    last_day: schedule.lastDay,
    reps: schedule.reps,
    lapses: schedule.lapses,
  };
}

/** Where a card with this schedule waits when it is neither suspended nor buried. */
export function queueOf(schedule: Pick<CardSchedule, 'state' | 'dueAt'>): 0 | 1 | 2 {
  if (schedule.state === 'new') return queues.fresh;
  return schedule.dueAt === null ? queues.days : queues.minutes;
}

/** The same in SQL, over the columns of a card. */
export const queueOfColumns = `CASE WHEN state = 0 THEN 0 WHEN due_at IS NULL THEN 2 ELSE 1 END`;

/** A schedule as a review keeps it: JSON of the columns that are neither null nor 0. */
export function imageOfSchedule(schedule: CardSchedule): string {
  const columns = columnsOf(schedule);
  const kept: Partial<Record<keyof ScheduleColumns, number>> = {};
  for (const name of scheduleColumnNames) {
    const value = columns[name];
    if (value !== null && (value !== 0 || nullable.has(name))) kept[name] = value;
  }
  return JSON.stringify(kept);
}

const nullable: ReadonlySet<string> = new Set([
  'stability',
  'difficulty',
  'due_at',
  'due_day',
  'last_at',
  'last_day',
]);

export function scheduleOfImage(image: string): CardSchedule {
  const kept = JSON.parse(image) as Partial<ScheduleColumns>;
  const none = {
    state: 0,
    step: 0,
    stability: null,
    difficulty: null,
    due_at: null,
    due_day: null,
    scheduled_days: 0,
    last_at: null,
    last_day: null,
    reps: 0,
    lapses: 0,
  };
  return scheduleOf({ ...none, ...kept });
}
