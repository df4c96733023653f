/** Front door of scheduling: the study calendar, FSRS, the order of the queue. Pure: clock and seed are arguments. */
export * from './types.ts';
export * from './study-day.ts';
export { ALGORITHM, DEFAULT_SETTINGS, DEFAULT_WEIGHTS, elapsedDays, retrievability } from './fsrs-adapter.ts';
export { NEW_CARD, answerKind, applyGrade, previewGrades } from './apply-grade.ts';
export { applyManual, replay } from './replay.ts';
export * from './pace.ts';
export * from './load.ts';
export * from './queue-types.ts';
export { NEW_OF_ONE_GROUP, buildQueue } from './queue.ts';
export { SessionQueue, type Turn } from './session-queue.ts';
