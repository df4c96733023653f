import type { Settings } from '../../../shared/contract/index.ts';

/** Settings that are one whole number, with the bounds of the contract. */
export const wholeNumbers = {
  newPerDay: { min: 0, max: 9999 },
  reviewsPerDay: { min: 0, max: 99_999 },
  minutesPerDay: { min: 0, max: 1440 },
  learnAheadMinutes: { min: 0, max: 720 },
  leechLapses: { min: 1, max: 99 },
} as const satisfies Partial<Record<keyof Settings, { min: number; max: number }>>;

export type WholeNumber = keyof typeof wholeNumbers;

/** The number as typed, or null where it is not a whole number within the bounds. */
export function parseWhole(text: string, { min, max }: { min: number; max: number }): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,6}$/.test(trimmed)) return null;
  const value = Number(trimmed);
  return value >= min && value <= max ? value : null;
}

export const mostSteps = 10;
const longestStep = 1440;
const minutesIn = { s: 1 / 60, m: 1, h: 60, d: 1440 } as const;

/**
 * Steps as typed: "1m 10m", "1 10", "90s, 1h", "1d". Minutes where no unit is given. Null where something is not a step, a
 * step is longer than a day, or there are more than ten. Nothing typed means no steps.
 */
export function parseSteps(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  if (parts.length > mostSteps) return null;
  const steps: number[] = [];
  for (const part of parts) {
    const match = /^(\d+(?:\.\d+)?)(s|m|min|h|d)?$/i.exec(part);
    if (match === null) return null;
    const unit = (match[2] ?? 'm').toLowerCase().slice(0, 1);
    const factor = unit === 's' || unit === 'm' || unit === 'h' || unit === 'd' ? minutesIn[unit] : 1;
    const minutes = Number(match[1]) * factor;
    if (minutes <= 0 || minutes > longestStep) return null;
    steps.push(minutes);
  }
  return steps;
}

/** Steps as they are written in the field, each in its largest whole unit. */
export function formatSteps(steps: readonly number[]): string {
  return steps
    .map((minutes) => {
      if (minutes % minutesIn.d === 0) return `${String(minutes / minutesIn.d)}d`;
      if (minutes % minutesIn.h === 0) return `${String(minutes / minutesIn.h)}h`;
      if (Number.isInteger(minutes)) return `${String(minutes)}m`;
      const seconds = Math.round(minutes * 60);
      return `${String(seconds)}s`;
    })
    .join(' ');
}
