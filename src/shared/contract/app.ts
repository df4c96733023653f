import { z } from 'zod';
import { countsSchema, idSchema, nothing, studyDaySchema } from './common.ts';

export const deckRowSchema = z.strictObject({
  id: idSchema,
  /** Full name; levels are separated by `::`. */
  name: z.string(),
  /** Own cards and those of the decks below it, after today's limits. */
  counts: countsSchema,
  total: z.int().min(0),
});
export type DeckRow = z.infer<typeof deckRowSchema>;

export const shippedGuideSchema = z.strictObject({
  /** File name in decks/. */
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** Already in this collection. */
  imported: z.boolean(),
});
export type ShippedGuide = z.infer<typeof shippedGuideSchema>;

export const todaySchema = z.strictObject({
  studyDay: studyDaySchema,
  due: countsSchema,
  /** Whole minutes that the due cards will take at the learner's own pace. */
  minutes: z.number().min(0),
  decks: z.array(deckRowSchema),
  /** Cards due on the coming seven study days, today first. */
  forecast: z.array(z.strictObject({ studyDay: studyDaySchema, cards: z.int().min(0) })),
  /** What was answered today. */
  done: z.strictObject({ answers: z.int().min(0), seconds: z.number().min(0) }),
  openQuestions: z.int().min(0),
  cards: z.int().min(0),
  shippedGuides: z.array(shippedGuideSchema),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
export type Today = z.infer<typeof todaySchema>;

export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** 0 to 23: the hour at which a study day begins. */
  rolloverHour: z.int().min(0).max(23),
  newPerDay: z.int().min(0).max(9999),
  reviewsPerDay: z.int().min(0).max(99999),
  /** 0: no limit in minutes. */
  minutesPerDay: z.int().min(0).max(1440),
  desiredRetention: z.number().min(0.7).max(0.99),
  /** Minutes. */
  learningSteps: z.array(z.number().positive().max(1440)).max(10),
  relearningSteps: z.array(z.number().positive().max(1440)).max(10),
  learnAheadMinutes: z.int().min(0).max(720),
  leechLapses: z.int().min(1).max(99),
  /** Show party buttons on who-cards. */
  offerOptions: z.boolean(),
  /** Names of the flags 1 to 7; an empty one is called by its colour. */
  flagNames: z.array(z.string().trim().max(30)).length(7),
});
export type Settings = z.infer<typeof settingsSchema>;

export const appContract = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      collectionPath: z.string(),
      studyDay: studyDaySchema,
      /** The copy made at this study day's first start, if any. */
      lastCopyAt: z.number().nullable(),
    }),
  },
  'app.today': { input: nothing, output: todaySchema },
  'settings.get': { input: nothing, output: settingsSchema },
  'settings.set': { input: settingsSchema.partial(), output: settingsSchema },
  'deck.list': { input: nothing, output: z.array(deckRowSchema) },
  'deck.create': {
    input: z.strictObject({ name: z.string().min(1).max(200) }),
    output: z.strictObject({ id: idSchema }),
  },
  /** A new name, or with other levels above it a new place; those below it go along. */
  'deck.rename': {
    input: z.strictObject({ id: idSchema, name: z.string().min(1).max(200) }),
    output: z.strictObject({ id: idSchema }),
  },
  /**
   * Takes a deck and those below it out of the collection with all their cards; their reviews are kept, and it can be undone.
   * Documents stay; imported again, they propose the cards anew.
   */
  'deck.delete': {
    input: z.strictObject({ id: idSchema }),
    output: z.strictObject({ decks: z.int().min(0), cards: z.int().min(0) }),
  },
  'history.undo': { input: nothing, output: z.strictObject({ name: z.string() }) },
  'history.redo': { input: nothing, output: z.strictObject({ name: z.string() }) },
  'job.cancel': { input: z.strictObject({ job: idSchema }), output: nothing },
} as const;
