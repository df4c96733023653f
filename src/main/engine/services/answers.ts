import type { ParsedInput } from '../../../shared/contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import type { Inversion, Operation } from '../collection/operations.ts';
import { readFace } from '../collection/notetypes.ts';
import type { CardRow } from '../collection/repositories/cards.ts';
import type { NewReview } from '../collection/repositories/reviews.ts';
import { imageOfSchedule, scheduleOf, scheduleOfImage } from '../collection/schedule-columns.ts';
import type { CardSchedule, Grade } from '../scheduling/index.ts';
import { ALGORITHM, answerKind, applyGrade, elapsedDays, offsetMinutes } from '../scheduling/index.ts';
import { staleCard } from './refusals.ts';
import type { StudyNow } from './study.ts';
import { schedulingOf } from './study.ts';

export type AnswerInput = ParsedInput<'review.answer'>;

/** A wrong pick is Forgot, whatever was pressed after it; a guess is never more than recognition. */
export function judge(
  input: Pick<AnswerInput, 'grade' | 'picked' | 'evidence'>,
  answer: readonly string[],
): { grade: Grade; evidence: 'recall' | 'recognition' } {
  const { picked } = input;
  const grade = picked !== null && !answer.includes(picked) ? 'forgot' : input.grade;
  return { grade, evidence: picked !== null || grade === 'guessed' ? 'recognition' : input.evidence };
}

/**
 * Writes one answer: the review, the card's new schedule, the day's totals and the operation, in one durable transaction.
 * Throws `stale` where the card is no longer the one that was answered. Answers with what was written.
 */
export function writeAnswer(
  collection: Collection,
  row: CardRow,
  input: AnswerInput,
  now: StudyNow,
): { grade: Grade; first: boolean; after: CardSchedule } {
  if (row.version !== input.version) throw staleCard();
  const { settings, parameterSet } = schedulingOf(collection);
  const before = scheduleOf(row);
  const { grade, evidence } = judge(input, readFace(JSON.parse(row.fields) as string[], row.template).answer);
  const after = applyGrade(row.gid, before, grade, now, settings);
  const first = before.state === 'new' && before.reps === 0;
  collection.transaction(() => {
    const operation = collection.operations.begin('answer', 'Answer', 'answer', {
      session: input.session,
      card: row.gid,
    });
    const review: NewReview = {
      request_id: input.requestId,
      card_id: row.id,
      card_gid: row.gid,
      card_version: row.version,
      deck_id: row.deckId,
      operation_id: operation.id,
      session_gid: input.session,
      at: now.at,
      zone: now.calendar.zone,
      offset_minutes: Math.round(offsetMinutes(now.at, now.calendar.zone)),
      rollover_hour: now.calendar.rolloverHour,
      study_day: now.studyDay,
      kind: answerKind(before.state),
      first: first ? 1 : 0,
      evidence,
      options: input.options === null ? null : JSON.stringify(input.options),
      picked: input.picked,
      grade,
      time_ms: input.timeMs,
      scheduled_days: before.scheduledDays,
      elapsed_days: elapsedDays(before, now.studyDay),
      next_days: after.scheduledDays,
      desired_retention: settings.desiredRetention,
      algorithm: ALGORITHM,
      parameter_set_id: parameterSet,
      rule_set_id: collection.parameters.ruleSet(settings),
      before: imageOfSchedule(before),
      after: imageOfSchedule(after),
      manual: null,
    };
    collection.reviews.append(review);
    collection.totals.count(review, 1);
    if (!collection.cards.answer(row.id, row.version, after, now.at)) throw staleCard();
  });
  return { grade, first, after };
}

/** An answer is taken back by a void that names its review, and done again by a void of the void. */
export function answerInversion(collection: Collection, now: () => number): Inversion {
  const turn = (operation: Operation, undo: boolean): void => {
    const card = operation.card === null ? null : collection.cards.byGid(operation.card);
    const review = card === null ? null : collection.reviews.ofOperation(card.id, operation.id);
    if (card === null || review === null) throw new Error('The answered card is gone');
    collection.reviews.void(review.id, !undo, operation.id, now());
    collection.totals.count(review, undo ? -1 : 1);
    collection.cards.restore(card.id, scheduleOfImage(undo ? review.before : review.after), now());
  };
  return { undo: (operation) => turn(operation, true), redo: (operation) => turn(operation, false) };
}
