import type { TFunction } from 'i18next';
import type { NextInterval } from '../../shared/contract/index.ts';

const minutesAnHour = 60;
const daysAMonth = 30;
const daysAYear = 365;
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** "10 min", "1 h", "4 days", "2.5 months", "1.2 years": when a card comes back. */
export function intervalText(t: TFunction, interval: NextInterval): string {
  const { unit, value } = interval;
  if (unit === 'minutes') {
    if (value < 1) return t('interval.soon');
    if (value < minutesAnHour) return t('interval.minutes', { value: String(Math.round(value)) });
    return t('interval.hours', { value: oneDecimal.format(value / minutesAnHour) });
  }
  if (value < daysAMonth) return t('interval.days', { count: Math.round(value) });
  // Rounded before it is counted, so that 1.04 is written and counted as 1.
  const inYears = value >= daysAYear;
  const count = Math.round((value / (inYears ? daysAYear : daysAMonth)) * 10) / 10;
  return t(inYears ? 'interval.years' : 'interval.months', { count, value: oneDecimal.format(count) });
}

/** "less than a minute", "1 minute", "12 minutes". */
export function minutesText(t: TFunction, minutes: number): string {
  return minutes < 1 ? t('minutes.less') : t('minutes.some', { count: Math.round(minutes) });
}

/** "8 seconds", "2 minutes": a time that is only guessed, so nothing finer than five seconds. */
export function secondsText(t: TFunction, seconds: number): string {
  if (seconds >= 90) return minutesText(t, seconds / 60);
  return t('seconds.some', {
    count: Math.max(1, seconds < 10 ? Math.ceil(seconds) : Math.round(seconds / 5) * 5),
  });
}

const msADay = 86_400_000;
const weekdayShort = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
const dayLong = new Intl.DateTimeFormat('en', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** A study day is a calendar day already, counted from 1970-01-01: it is read as UTC so that no zone shifts it. */
export function weekdayOf(studyDay: number): string {
  return weekdayShort.format(studyDay * msADay);
}

export function longDayOf(studyDay: number): string {
  return dayLong.format(studyDay * msADay);
}

export function clockTime(instant: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(instant);
}

export function dateAndTime(instant: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(instant);
}

export function dateOf(instant: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(instant);
}
