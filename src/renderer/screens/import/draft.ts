import type { CardDecision, CommitResult, Fact, Preview } from './types.ts';

/** What the user has decided about one preview, before it is added. */
export interface Draft {
  /** By card id. A card that is not named is undecided and follows the choice made when adding. */
  readonly decisions: ReadonlyMap<string, CardDecision>;
  /** Answers given to questions, by fact id. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** Every fact that ever waited for a decision here: an answered question stays in view. */
  readonly questions: readonly Fact[];
  readonly conflicts: Preview['compilation']['conflicts'];
  readonly deck: string;
}

export type ImportStage =
  | { readonly step: 'choose'; readonly failure: string | null }
  | { readonly step: 'reading'; readonly job: string; readonly names: readonly string[] }
  | { readonly step: 'preview'; readonly preview: Preview; readonly draft: Draft }
  | { readonly step: 'added'; readonly result: CommitResult; readonly deck: string };

export function newDraft(preview: Preview): Draft {
  return {
    decisions: new Map(),
    answers: new Map(),
    questions: openFacts(preview),
    conflicts: preview.compilation.conflicts,
    deck: preview.deck,
  };
}

function openFacts(preview: Preview): readonly Fact[] {
  return preview.compilation.facts.filter((fact) => fact.status !== 'accepted');
}

/** The draft after the engine has answered a decision with a new preview. */
export function withAnswer(
  draft: Draft,
  preview: Preview,
  fact: string,
  answer: readonly string[] | null,
): Draft {
  const answers = new Map(draft.answers);
  if (answer === null) answers.delete(fact);
  else answers.set(fact, answer);
  const known = new Set(draft.questions.map((question) => question.id));
  const fresh = openFacts(preview).filter((question) => !known.has(question.id));
  return { ...draft, answers, questions: [...draft.questions, ...fresh] };
}

/** Takes or leaves a card; null makes it undecided again, which an edited card cannot be. */
export function withTake(draft: Draft, card: string, take: boolean | null): Draft {
  const decisions = new Map(draft.decisions);
  const edit = decisions.get(card)?.edit ?? null;
  if (take === null && edit === null) decisions.delete(card);
  else decisions.set(card, { card, take: take ?? true, edit });
  return { ...draft, decisions };
}

export function withEdit(draft: Draft, card: string, edit: NonNullable<CardDecision['edit']>): Draft {
  return { ...draft, decisions: new Map(draft.decisions).set(card, { card, take: true, edit }) };
}

export type Standing = 'known' | 'taken' | 'left' | 'undecided';

export interface Tally {
  readonly taken: number;
  readonly left: number;
  readonly undecided: number;
  readonly known: number;
}

/** What becomes of a card as things stand. */
export function standingOf(
  draft: Draft,
  known: ReadonlySet<string>,
  card: { id: string; fact: string },
): Standing {
  if (known.has(card.fact)) return 'known';
  const decision = draft.decisions.get(card.id);
  if (decision === undefined) return 'undecided';
  return decision.take ? 'taken' : 'left';
}

export function tallyOf(preview: Preview, draft: Draft): Tally {
  const known = new Set(preview.known);
  const tally = { taken: 0, left: 0, undecided: 0, known: 0 };
  for (const card of preview.compilation.cards) tally[standingOf(draft, known, card)] += 1;
  return tally;
}
