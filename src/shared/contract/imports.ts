import { z } from 'zod';
import { compilationSchema } from '../guide.ts';
import { idSchema, jobSchema, nothing } from './common.ts';

/** Bytes travel as base64; the engine decodes and detects the encoding. At most 20 MB each. */
export const documentInputSchema = z.union([
  z.strictObject({ name: z.string().min(1).max(255), base64: z.string() }),
  z.strictObject({ name: z.string().min(1).max(255), text: z.string() }),
  /** A guide of decks/, by file name. */
  z.strictObject({ shipped: z.string().min(1).max(255) }),
  /** A file that the operating system handed to the app (drop on the icon, open with); see the event `file-offered`. */
  z.strictObject({ offered: idSchema }),
]);
export type DocumentInput = z.infer<typeof documentInputSchema>;

export const previewSchema = z.strictObject({
  preview: idSchema,
  compilation: compilationSchema,
  /** The text of each document, as lines, in the order of `compilation.documents`. */
  texts: z.array(z.array(z.string())),
  /** Facts that are in the collection already; nothing is added for them. */
  known: z.array(z.string()),
  /** Proposed name of the deck: the document's title. */
  deck: z.string(),
  /** True where these very bytes have been imported before. */
  unchanged: z.boolean(),
  /** Things the user should know, in words ("Read as Windows-1252."). */
  notices: z.array(z.string()),
});
export type Preview = z.infer<typeof previewSchema>;

/** What the user wants of one proposed card. Cards that are not named follow `rest`. */
export const cardDecisionSchema = z.strictObject({
  card: z.string(),
  take: z.boolean(),
  edit: z
    .strictObject({
      scope: z.string().max(500),
      prompt: z.string().min(1).max(5000),
      answer: z.array(z.string().min(1).max(5000)).min(1).max(50),
      explanation: z.string().max(20000),
    })
    .nullable(),
});
export type CardDecision = z.infer<typeof cardDecisionSchema>;

/** What tells the sides of a conflict apart, in the user's words, by fact: it goes into the prompts. */
export const qualifiersSchema = z.record(z.string().min(1).max(100), z.string().trim().min(1).max(120));

export const commitResultSchema = z.strictObject({
  notes: z.int().min(0),
  cards: z.int().min(0),
  /** Facts that were there already. */
  known: z.int().min(0),
  /** Questions left open. */
  open: z.int().min(0),
  deck: idSchema.nullable(),
  operation: z.string(),
});
export type CommitResult = z.infer<typeof commitResultSchema>;

export const importContract = {
  /** Starts a job; its result (event `job-done`) is `{ preview }`: fetch it with `import.preview`. */
  'import.read': {
    input: z.strictObject({ documents: z.array(documentInputSchema).min(1).max(50) }),
    output: jobSchema,
  },
  'import.preview': { input: z.strictObject({ preview: idSchema }), output: previewSchema },
  /**
   * Answers a fact of status `confirm` or `conflict`: the answer that the user says is right. In a conflict the sides with
   * another answer are dropped. With `qualifiers` all sides of the conflict stay, each with the scope that is given for it by
   * fact id; a side that is not named stays as it is (`answer` is null then). Neither: the question is opened again.
   * Returns the preview with the cards that follow from it, labelled as the user's.
   */
  'import.decide': {
    input: z.strictObject({
      preview: idSchema,
      fact: z.string(),
      answer: z.array(z.string().min(1)).min(1).nullable(),
      qualifiers: qualifiersSchema.nullable().default(null),
    }),
    output: previewSchema,
  },
  /** Several decisions at once, in their order, as `import.decide` makes each: a column of a table of questions. */
  'import.decide-all': {
    input: z.strictObject({
      preview: idSchema,
      decisions: z
        .array(
          z.strictObject({
            fact: z.string(),
            answer: z.array(z.string().min(1)).min(1).nullable(),
            qualifiers: qualifiersSchema.nullable().default(null),
          }),
        )
        .min(1)
        .max(5000),
    }),
    output: previewSchema,
  },
  'import.commit': {
    input: z.strictObject({
      preview: idSchema,
      deck: z.string().min(1).max(200),
      decisions: z.array(cardDecisionSchema),
      /** What happens to certain cards without a decision: taken unseen (vetted when first met), or left out. */
      rest: z.enum(['take', 'leave']),
    }),
    output: commitResultSchema,
  },
  'import.discard': { input: z.strictObject({ preview: idSchema }), output: nothing },
} as const;
