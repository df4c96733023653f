import { z } from 'zod';
import { answerModeSchema, cardKindSchema } from '../guide.ts';
import { countsSchema, idSchema, studyDaySchema } from './common.ts';

/**
 * `guessed` is a right answer that was luck: it is logged as recognition and never lengthens the interval.
 * Shown as Forgot, Hard, Good, Easy, Guessed.
 */
export const gradeSchema = z.enum(['forgot', 'hard', 'good', 'easy', 'guessed']);
export type Grade = z.infer<typeof gradeSchema>;

export const evidenceSchema = z.enum(['recall', 'recognition']);

/** When the card would come back after a grade: minutes for learning steps, study days otherwise. */
export const nextIntervalSchema = z.strictObject({
  unit: z.enum(['minutes', 'days']),
  value: z.number().min(0),
});
export type NextInterval = z.infer<typeof nextIntervalSchema>;

export const cardSourceSchema = z.strictObject({
  source: idSchema,
  version: idSchema,
  name: z.string(),
  from: z.int().min(1),
  to: z.int().min(1),
});
export type CardSource = z.infer<typeof cardSourceSchema>;

export const cardStateSchema = z.enum(['new', 'learning', 'review', 'relearning']);

export const reviewCardSchema = z.strictObject({
  id: idSchema,
  note: idSchema,
  deck: z.string(),
  /** Optimistic check: an answer to another version is refused as `stale`. */
  version: z.int().min(0),
  kind: cardKindSchema,
  state: cardStateSchema,
  language: z.string(),
  scope: z.string(),
  prompt: z.string(),
  answer: z.array(z.string()),
  answerMode: answerModeSchema,
  /** Parties to pick from, in the order to show; null where the card is recall only. */
  options: z.array(z.string()).nullable(),
  explanation: z.string(),
  sources: z.array(cardSourceSchema),
  flag: z.int().min(0).max(7),
  /** False until a card that was accepted unseen has been kept, edited or dropped. */
  vetted: z.boolean(),
  leech: z.boolean(),
  intervals: z.record(gradeSchema, nextIntervalSchema),
  details: z.strictObject({
    stability: z.number().nullable(),
    difficulty: z.number().nullable(),
    retrievability: z.number().nullable(),
    reps: z.int().min(0),
    lapses: z.int().min(0),
    dueDay: studyDaySchema.nullable(),
  }),
});
export type ReviewCard = z.infer<typeof reviewCardSchema>;

export const sessionSummarySchema = z.strictObject({
  answers: z.int().min(0),
  seconds: z.number().min(0),
  forgot: z.int().min(0),
  remembered: z.int().min(0),
  newCards: z.int().min(0),
  /** Cards due on the next study day as things stand. */
  tomorrow: z.int().min(0),
});
export type SessionSummary = z.infer<typeof sessionSummarySchema>;

export const reviewStateSchema = z.strictObject({
  session: idSchema,
  /** Null: nothing to show now. */
  card: reviewCardSchema.nullable(),
  counts: countsSchema,
  /** Cards answered in this session. */
  done: z.int().min(0),
  /** Estimated minutes for what is left. */
  minutesLeft: z.number().min(0),
  /** Instant (ms) at which a learning card outside the learn-ahead window comes up; only where card is null. */
  waitingUntil: z.number().nullable(),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  summary: sessionSummarySchema,
});
export type ReviewState = z.infer<typeof reviewStateSchema>;

const onCard = {
  /** Made by the client; the same id sent again changes nothing and returns the state as it is now. */
  requestId: z.uuid(),
  session: idSchema,
  card: idSchema,
  version: z.int().min(0),
};

export const reviewContract = {
  'review.start': {
    input: z.strictObject({ deck: idSchema.nullable(), minutes: z.number().positive().max(1440).nullable() }),
    output: reviewStateSchema,
  },
  'review.state': { input: z.strictObject({ session: idSchema }), output: reviewStateSchema },
  'review.answer': {
    input: z.strictObject({
      ...onCard,
      grade: gradeSchema,
      /** From the card's appearance to the grade; capped at 60,000 when it is counted. */
      timeMs: z.int().min(0).max(86_400_000),
      evidence: evidenceSchema,
      options: z.array(z.string()).nullable(),
      picked: z.string().nullable(),
    }),
    output: reviewStateSchema,
  },
  'review.bury': { input: z.strictObject(onCard), output: reviewStateSchema },
  'review.suspend': { input: z.strictObject(onCard), output: reviewStateSchema },
  'review.flag': {
    input: z.strictObject({ ...onCard, flag: z.int().min(0).max(7) }),
    output: reviewStateSchema,
  },
  /** Keep a card that was accepted unseen. */
  'review.keep': { input: z.strictObject(onCard), output: reviewStateSchema },
  /** Take the card's note out of the collection (undoable). */
  'review.drop': { input: z.strictObject(onCard), output: reviewStateSchema },
  /** The user's own wording of this card; also counts as vetting it. */
  'review.edit': {
    input: z.strictObject({
      ...onCard,
      scope: z.string().max(500),
      prompt: z.string().min(1).max(5000),
      answer: z.array(z.string().min(1).max(5000)).min(1).max(50),
      explanation: z.string().max(20000),
    }),
    output: reviewStateSchema,
  },
  /** Takes back the last operation of the collection and shows its card again where it had one. */
  'review.undo': { input: z.strictObject({ session: idSchema }), output: reviewStateSchema },
  'review.redo': { input: z.strictObject({ session: idSchema }), output: reviewStateSchema },
  'review.end': { input: z.strictObject({ session: idSchema }), output: sessionSummarySchema },
  'source.view': {
    input: z.strictObject({ source: idSchema, version: idSchema }),
    output: z.strictObject({
      name: z.string(),
      title: z.string(),
      language: z.string(),
      lines: z.array(z.string()),
    }),
  },
} as const;
