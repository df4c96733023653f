import { z } from 'zod';

export const nothing = z.strictObject({});

/** A global id: UUIDv7, or the guid a note came with. Local row numbers never cross the wire. */
export const idSchema = z.string().min(1).max(64);

/** Cards waiting, by what they are. */
export const countsSchema = z.strictObject({
  new: z.int().min(0),
  learning: z.int().min(0),
  review: z.int().min(0),
});
export type Counts = z.infer<typeof countsSchema>;

/** A study day, counted in days since 1970-01-01 in the user's zone, each beginning at the rollover hour. */
export const studyDaySchema = z.int();

export const jobSchema = z.strictObject({ job: idSchema });
