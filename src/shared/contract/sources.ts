import { z } from 'zod';
import { askedKindSchema, conflictKindSchema, documentFormatSchema } from '../guide.ts';
import { idSchema, nothing } from './common.ts';
import { qualifiersSchema } from './imports.ts';
import { cardSourceSchema } from './review.ts';

/** A question that a document leaves open, or that the learner has answered. Ids are global. */
export const openQuestionSchema = z.strictObject({
  fact: idSchema,
  kind: askedKindSchema,
  /** Questions with the same group have the same options and the same reason: they can be asked in one table. */
  group: z.string(),
  subject: z.string(),
  scope: z.string(),
  /** The sentence or row. */
  text: z.string(),
  options: z.array(z.string()).nullable(),
  /** What the document seems to say; empty where it does not. */
  proposed: z.array(z.string()),
  /** The learner's answer; null while it is open. */
  answer: z.array(z.string()).nullable(),
  why: z.array(z.string()),
  /** What other lines say of the same thing. */
  evidence: z.array(
    z.strictObject({
      answer: z.array(z.string()),
      subject: z.string(),
      text: z.string(),
      source: cardSourceSchema.nullable(),
    }),
  ),
  sources: z.array(cardSourceSchema),
});
export type OpenQuestion = z.infer<typeof openQuestionSchema>;

export const contradictionSideSchema = z.strictObject({
  fact: idSchema,
  subject: z.string(),
  scope: z.string(),
  answer: z.array(z.string()),
  text: z.string(),
  sources: z.array(cardSourceSchema),
  /** Cards that it has now. */
  cards: z.int().min(0),
  /** True where this is the learner's own answer to an earlier question. */
  own: z.boolean(),
  /** The scope that the learner gave it; null where none. */
  qualifier: z.string().nullable(),
});

export const contradictionSchema = z.strictObject({
  /** The same as long as its sides are the same. */
  id: z.string(),
  kind: conflictKindSchema,
  question: z.string(),
  sides: z.array(contradictionSideSchema),
  /** Null while it is open; else the learner's decision: the answer that was kept, or `kept` where all sides stay. */
  settled: z.union([z.array(z.string()), z.literal('kept')]).nullable(),
});
export type Contradiction = z.infer<typeof contradictionSchema>;

/** A document of the collection, with what came of it. */
export const sourceRowSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  title: z.string(),
  format: documentFormatSchema,
  /** BCP 47. */
  language: z.string(),
  /** Every version that was imported, the newest first; `at` is an instant (ms). */
  versions: z.array(z.strictObject({ id: idSchema, at: z.number() })).min(1),
  /** Cards that stand in its newest version. */
  cards: z.int().min(0),
  /** Questions and contradictions in it that wait for the learner. */
  questions: z.int().min(0),
  contradictions: z.int().min(0),
});
export type SourceRow = z.infer<typeof sourceRowSchema>;

/**
 * What became of a part of a document: it has `cards`; it `waits` for an answer; it holds a fact without a card (`no-card`:
 * declined, dropped, or not added); it was used as `context`; it was `left-out`.
 */
export const spanStateSchema = z.enum(['cards', 'waits', 'no-card', 'context', 'left-out']);
export type SpanState = z.infer<typeof spanStateSchema>;

/** Something that a document says is to be learned, with what there is for it. */
export const coveredObjectiveSchema = z.strictObject({
  text: z.string(),
  /** Its lines in this version. */
  from: z.int().min(1),
  to: z.int().min(1),
  /** Facts that lie in the sections it names; none where nothing covers it. */
  facts: z.array(z.string()),
  /** Cards of those facts, and those of them that wait for an answer. */
  cards: z.int().min(0),
  waits: z.int().min(0),
});
export type CoveredObjective = z.infer<typeof coveredObjectiveSchema>;

export const coverageSchema = z.strictObject({
  source: idSchema,
  version: idSchema,
  name: z.string(),
  title: z.string(),
  language: z.string(),
  lines: z.array(z.string()),
  /** In the order of the document; lines from 1. `facts` are those of the cards and questions. */
  spans: z.array(
    z.strictObject({
      from: z.int().min(1),
      to: z.int().min(1),
      state: spanStateSchema,
      why: z.string(),
      facts: z.array(z.string()),
    }),
  ),
  cards: z.array(
    z.strictObject({
      id: idSchema,
      fact: z.string(),
      deck: z.string(),
      scope: z.string(),
      prompt: z.string(),
      answer: z.array(z.string()),
      flag: z.int().min(0).max(7),
      /** Its first lines in this version. */
      from: z.int().min(1),
      to: z.int().min(1),
    }),
  ),
  /** In the order of the document; empty where it states none. */
  objectives: z.array(coveredObjectiveSchema),
});
export type Coverage = z.infer<typeof coverageSchema>;

export const sourceContract = {
  /** Where a fact stands in the collection, by the compiler's id: in the newest version of each document that says it. */
  'source.places': {
    input: z.strictObject({ fact: z.string() }),
    output: z.array(cardSourceSchema),
  },
  /** Every document, the latest import first. */
  'source.list': { input: nothing, output: z.array(sourceRowSchema) },
  /** One version of a document (null: the newest) read again, with what became of each of its parts. */
  'source.coverage': {
    input: z.strictObject({ source: idSchema, version: idSchema.nullable() }),
    output: coverageSchema,
  },
  /**
   * What waits for the learner, of one document or of all; with `settled` also what has been answered, so that it can be
   * opened again. In the order in which it was imported.
   */
  'source.questions': {
    input: z.strictObject({ source: idSchema.nullable(), settled: z.boolean() }),
    output: z.strictObject({
      questions: z.array(openQuestionSchema),
      contradictions: z.array(contradictionSchema),
    }),
  },
  /**
   * Answers a question, or settles the contradiction that a fact belongs to, as `import.decide` does, and makes the cards; or
   * opens it again (neither `answer` nor `qualifiers`), which takes those cards away. One undoable operation.
   */
  'source.answer': {
    input: z.strictObject({
      fact: idSchema,
      answer: z.array(z.string().min(1)).min(1).nullable(),
      qualifiers: qualifiersSchema.nullable().default(null),
    }),
    output: z.strictObject({
      /** Cards made, and taken away. */
      cards: z.int().min(0),
      removed: z.int().min(0),
      operation: z.string(),
    }),
  },
} as const;
