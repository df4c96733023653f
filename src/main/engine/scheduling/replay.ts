import { NEW_CARD, applyGrade } from './apply-grade.ts';
import type { CardSchedule, LoggedAnswer, LoggedReview, ManualChange, SchedulingSettings } from './types.ts';

/**
 * A card's schedule, rebuilt from its reviews. Voided reviews are skipped; cramming is practice and moves nothing.
 * @param reviews in the order in which they were appended, never sorted by time: a clock may have been set back.
 * @param settingsOf what was in force at an answer, or what shall be taken instead (new weights). Give the same object for
 *   the same settings: see `SchedulingSettings`.
 */
export function replay(
  cardId: string,
  reviews: Iterable<LoggedReview>,
  settingsOf: (answer: LoggedAnswer) => SchedulingSettings,
): CardSchedule {
  let schedule = NEW_CARD;
  for (const review of reviews) {
    if (review.voided || review.kind === 'cram') continue;
    schedule =
      review.kind === 'manual'
        ? applyManual(schedule, review.manual)
        : applyGrade(cardId, schedule, review.grade, review, settingsOf(review));
  }
  return schedule;
}

/** The schedule after a manual change: what both the use case that makes it and the replay go by. */
export function applyManual(before: CardSchedule, manual: ManualChange): CardSchedule {
  switch (manual.change) {
    case 'reset':
      return NEW_CARD;
    case 'set':
      return manual.schedule;
    case 'due':
      if (before.memory === null) return before;
      return {
        ...before,
        state: 'review',
        step: 0,
        dueAt: null,
        dueDay: manual.dueDay,
        scheduledDays: before.lastDay === null ? 0 : Math.max(0, manual.dueDay - before.lastDay),
      };
  }
}
