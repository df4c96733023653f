import type { Decision } from './answer-queue.ts';
import { conflictKey } from './rows.ts';
import type { CardDecision, CommitResult, Conflict, Fact, Preview } from './types.ts';

/** What the user has decided about one preview, before it is added. */
export interface Draft {
  /** By card id. A card that is not named is undecided and follows the choice made when adding. */
  readonly decisions: ReadonlyMap<string, CardDecision>;
  /** Answers given to questions, by fact id. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** Of conflicts whose sides all stay, the scope that tells each side apart, by fact; by the conflict's key. */
  readonly kept: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Every fact that ever waited for a decision here: an answered question stays in view. */
  readonly questions: readonly Fact[];
  readonly conflicts: readonly Conflict[];
  readonly deck: string;
  /** The row that was left for a look at a source: it is the current one again on the way back. Null: none. */
  readonly at: string | null;
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
    kept: new Map(),
    questions: openFacts(preview),
    conflicts: preview.compilation.conflicts,
    deck: preview.deck,
    at: null,
  };
}

function openFacts(preview: Preview): readonly Fact[] {
  return preview.compilation.facts.filter((fact) => fact.status !== 'accepted');
}

/** The draft with some questions answered, or open again with null. */
export function withAnswers(
  draft: Draft,
  given: readonly { readonly fact: string; readonly answer: readonly string[] | null }[],
): Draft {
  const answers = new Map(draft.answers);
  for (const { fact, answer } of given) {
    if (answer === null) answers.delete(fact);
    else answers.set(fact, answer);
  }
  return { ...draft, answers };
}

/** The draft with all sides of a conflict kept, each with its scope; null: no longer. */
export function withKept(
  draft: Draft,
  conflict: Conflict,
  qualifiers: Readonly<Record<string, string>> | null,
): Draft {
  const kept = new Map(draft.kept);
  if (qualifiers === null) kept.delete(conflictKey(conflict));
  else kept.set(conflictKey(conflict), qualifiers);
  return { ...draft, kept };
}

/** The draft beside a new state of its preview: what is asked only now is asked too. */
export function withPreview(draft: Draft, preview: Preview): Draft {
  const asked = new Set(draft.questions.map((question) => question.id));
  const fresh = openFacts(preview).filter((question) => !asked.has(question.id));
  const inConflict = new Set(draft.conflicts.flatMap(({ facts }) => facts));
  const conflicts = preview.compilation.conflicts.filter(
    ({ facts }) => !facts.some((fact) => inConflict.has(fact)),
  );
  if (fresh.length === 0 && conflicts.length === 0) return draft;
  return {
    ...draft,
    questions: [...draft.questions, ...fresh],
    conflicts: [...draft.conflicts, ...conflicts],
  };
}

/**
 * A draft carried over to a preview of the same documents that was made anew, and what the engine has to be told for it.
 * Decisions about cards that are no longer proposed stay without effect.
 */
export function restored(before: Draft, preview: Preview): { draft: Draft; decisions: readonly Decision[] } {
  const fresh = newDraft(preview);
  const open = new Set(fresh.questions.map(({ id }) => id));
  const answers = new Map([...before.answers].filter(([fact]) => open.has(fact)));
  const kept = new Map(
    fresh.conflicts.flatMap((conflict) => {
      const qualifiers = before.kept.get(conflictKey(conflict));
      return qualifiers === undefined ? [] : [[conflictKey(conflict), qualifiers] as const];
    }),
  );
  return {
    draft: { ...fresh, deck: before.deck, decisions: before.decisions, answers, kept },
    decisions: [
      ...[...answers].map(([fact, answer]) => ({ fact, answer: [...answer] })),
      ...fresh.conflicts.flatMap((conflict) => {
        const qualifiers = kept.get(conflictKey(conflict));
        const [fact] = conflict.facts;
        return qualifiers === undefined || fact === undefined
          ? []
          : [{ fact, answer: null, qualifiers: { ...qualifiers } }];
      }),
    ],
  };
}

/** How many questions and conflicts wait. */
export function openCount(draft: Draft): number {
  const inConflict = new Set(draft.conflicts.flatMap(({ facts }) => facts));
  const conflicts = draft.conflicts.filter(
    (conflict) =>
      !draft.kept.has(conflictKey(conflict)) && !conflict.facts.some((fact) => draft.answers.has(fact)),
  );
  const questions = draft.questions.filter(({ id }) => !inConflict.has(id) && !draft.answers.has(id));
  return conflicts.length + questions.length;
}

/** Takes or leaves cards; null makes them undecided again, which an edited card cannot be. */
export function withTake(draft: Draft, cards: readonly string[], take: boolean | null): Draft {
  const decisions = new Map(draft.decisions);
  for (const card of cards) {
    const edit = decisions.get(card)?.edit ?? null;
    if (take === null && edit === null) decisions.delete(card);
    else decisions.set(card, { card, take: take ?? true, edit });
  }
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

export function tallyOf(
  cards: readonly { id: string; fact: string }[],
  known: ReadonlySet<string>,
  draft: Draft,
): Tally {
  const tally = { taken: 0, left: 0, undecided: 0, known: 0 };
  for (const card of cards) tally[standingOf(draft, known, card)] += 1;
  return tally;
}
