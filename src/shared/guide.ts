import { z } from 'zod';

/**
 * What the compiler says about documents: the answer of `cardwright compile --json`, schema 1, documented in
 * docs/study-guides.md and kept stable. Lines count from 1; characters are UTF-16 units from 0 within the document's
 * decoded text (without a byte order mark); `end` is exclusive, `to` inclusive.
 */
export const locatorSchema = z.strictObject({
  /** Name of the document, unique within one compilation. */
  document: z.string(),
  from: z.int().min(1),
  to: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Locator = z.infer<typeof locatorSchema>;

export const answerModeSchema = z.enum(['any', 'all', 'ordered']);
export type AnswerMode = z.infer<typeof answerModeSchema>;

export const documentFormatSchema = z.enum(['markdown', 'html', 'text', 'csv']);
export type DocumentFormat = z.infer<typeof documentFormatSchema>;

/** The constructs known today. A new recogniser adds its name here. */
export const constructs = [
  'responsibility-table',
  'party-column',
  'party-list',
  'party-sentence',
  'two-sided',
  'glossary',
  'term-example',
  'question-answer',
  'true-false',
  'multiple-choice',
  'definition',
  'attribute-table',
  'attribute-list',
  'mark-matrix',
  'party-grid',
  'ordering',
  'steps',
  'list',
  'practice',
  'mnemonic',
  'cloze',
  'fill-in',
  'matching',
  'abbreviation',
  'cross-reference',
] as const;
export const constructSchema = z.enum(constructs);
export type Construct = z.infer<typeof constructSchema>;

/** Card kinds are the app's own notetypes. */
export const cardKinds = [
  'responsibility',
  'term',
  'question',
  'list',
  'contrast',
  'attribute',
  'cloze',
] as const;
export const cardKindSchema = z.enum(cardKinds);
export type CardKind = z.infer<typeof cardKindSchema>;

export const factStatusSchema = z.enum(['accepted', 'confirm', 'conflict']);

/**
 * How an open fact is asked: `whose` of the options, `doubtful` where there is an answer that may be wrong, `choice` among the
 * choices of a question, `text` where the answer is to be written.
 */
export const askedKindSchema = z.enum(['whose', 'doubtful', 'choice', 'text']);
export type AskedKind = z.infer<typeof askedKindSchema>;

export const askedSchema = z.strictObject({
  kind: askedKindSchema,
  /** Questions with the same group have the same options and the same reason: they can be asked in one table. */
  group: z.string(),
  /** Other places that speak of the same thing, by what they say. */
  evidence: z.array(
    z.strictObject({
      answer: z.array(z.string()),
      subject: z.string(),
      /** The sentence or row. */
      text: z.string(),
      source: locatorSchema,
    }),
  ),
});
export type Asked = z.infer<typeof askedSchema>;

export const factSchema = z.strictObject({
  id: z.string(),
  construct: constructSchema,
  subject: z.string(),
  /** Scope, outermost first: section, row key, service, model. */
  context: z.array(z.string()),
  /** What is said of the subject: 'responsible', 'means', 'example', 'answer', 'analogy', 'contains', 'part-of:NAME', 'attribute', 'has-attribute'. */
  relation: z.string(),
  answer: z.array(z.string()),
  answerMode: answerModeSchema,
  options: z.array(z.string()).nullable(),
  explanation: z.string(),
  sources: z.array(locatorSchema),
  status: factStatusSchema,
  /** 0 to 1; see `why`. */
  certainty: z.number().min(0).max(1),
  why: z.array(z.string()),
  /** Of a fact that waits for an answer (`confirm`): how it is asked. */
  asked: askedSchema.optional(),
});
export type Fact = z.infer<typeof factSchema>;

export const compiledCardSchema = z.strictObject({
  id: z.string(),
  /** Id of the fact. */
  fact: z.string(),
  kind: cardKindSchema,
  scope: z.string(),
  prompt: z.string(),
  answer: z.array(z.string()),
  answerMode: answerModeSchema,
  options: z.array(z.string()).nullable(),
  explanation: z.string(),
  sources: z.array(locatorSchema),
});
export type CompiledCard = z.infer<typeof compiledCardSchema>;

export const verdictSchema = z.enum(['fact', 'context', 'left-out', 'confirm']);
export type Verdict = z.infer<typeof verdictSchema>;

export const ledgerEntrySchema = z.strictObject({
  document: z.string(),
  from: z.int().min(1),
  to: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  verdict: verdictSchema,
  why: z.string(),
  facts: z.array(z.string()),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

export const compiledPartySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  evidence: z.array(locatorSchema),
});
export type CompiledParty = z.infer<typeof compiledPartySchema>;

/**
 * What is wrong between the sides of a conflict: another `party`; shared by several against one alone (`shared`); the same
 * without and with a scope, or with different ones, where the answers differ (`qualifier`); another `value`; a statement that
 * is called false and stated elsewhere (`truth`); two `meaning`s of one term; two lists that both say they are whole (`list`).
 */
export const conflictKindSchema = z.enum([
  'party',
  'shared',
  'qualifier',
  'value',
  'truth',
  'meaning',
  'list',
]);
export type ConflictKind = z.infer<typeof conflictKindSchema>;

export const conflictSideSchema = z.strictObject({
  /** Id of the fact. */
  fact: z.string(),
  subject: z.string(),
  /** The innermost part of its context that tells it apart; may be empty. */
  scope: z.string(),
  answer: z.array(z.string()),
  /** The sentence or row, as the document has it. */
  text: z.string(),
  sources: z.array(locatorSchema),
  /** True where it is in the collection from an earlier import, and not among the facts of this compilation. */
  earlier: z.boolean(),
});
export type ConflictSide = z.infer<typeof conflictSideSchema>;

export const conflictSchema = z.strictObject({
  /** Facts of this compilation that disagree; those of status `conflict` have no cards until it is settled. */
  facts: z.array(z.string()),
  question: z.string(),
  kind: conflictKindSchema,
  /** To be shown side by side; at least two. */
  sides: z.array(conflictSideSchema),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** What a document says is to be learned, and the facts that lie in the sections it names; none where nothing covers it. */
export const objectiveSchema = z.strictObject({
  text: z.string(),
  source: locatorSchema,
  /** Ids of facts. */
  facts: z.array(z.string()),
});
export type Objective = z.infer<typeof objectiveSchema>;

export const compilationSchema = z.strictObject({
  schema: z.literal(1),
  documents: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      format: documentFormatSchema,
      /** BCP 47. */
      language: z.string(),
      lines: z.int().min(0),
    }),
  ),
  parties: z.array(compiledPartySchema),
  facts: z.array(factSchema),
  cards: z.array(compiledCardSchema),
  conflicts: z.array(conflictSchema),
  ledger: z.array(ledgerEntrySchema),
  /** Absent where no document states any. */
  objectives: z.array(objectiveSchema).optional(),
});
export type Compilation = z.infer<typeof compilationSchema>;
