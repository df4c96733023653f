import type { CardKind } from '../../../../shared/guide.ts';
import type { DocumentModel, Party } from '../model/index.ts';
import type { Claim, Span } from '../types.ts';

/** What a card made from a claim asks; the words of the prompt are put together by `cards/`. */
export type Ask =
  /** "Who {predicate}?", behind `lead` ("On the night shift") where the claim holds only there. */
  | { kind: 'who'; predicate: string; lead: string | null }
  /** A whole question whose answer is the claim's. `template` keeps card ids apart from the wording. */
  | { kind: 'question'; card: CardKind; template: string; prompt: string }
  /** Term to meaning and back; `bare` where what stands behind the term is a value or a formula. */
  | { kind: 'term'; term: string; meaning: string; bare?: boolean }
  /** Abbreviation to long form and back. */
  | { kind: 'abbreviation'; short: string; long: string }
  /** From an example to its term. */
  | { kind: 'example'; term: string; example: string };

/** A claim with what the later stages need: its identity, and how to ask for it. */
export interface Draft extends Claim {
  /** Constructs that state the same sort of fact share a family: it is part of the fact's identity, the recogniser is not. */
  family: 'who' | 'parts' | 'term' | 'example' | 'question' | 'list' | 'analogy' | 'attribute';
  /** The part of `context` without which the statement would be another one: row key, label, scenario. */
  scope: readonly string[];
  ask: readonly Ask[];
  /** True where the document leaves open what the answer is: it is asked, not made. */
  open: boolean;
  /** The parties in `answer`, for who-claims. */
  parties: readonly Party[];
}

/** Claims over one place that stand or fall together. */
export interface Proposal {
  recogniser: string;
  /** Spans that nobody else may use when this proposal wins. */
  territory: readonly Span[];
  claims: readonly Draft[];
  /** Breaks ties between proposals of one recogniser: the more specific reading has the higher value. */
  weight: number;
  /**
   * True where it speaks of the place as a whole (the order of its items) and leaves to others what its parts say: it yields only
   * to what the author labelled.
   */
  beside?: boolean;
}

/** A place that a construct looked at and made nothing of, with the reason in words. */
export interface LeftOut {
  span: Span;
  why: string;
}

/** One construct. It proposes; whether it is right beside the others is for the arbiter. */
export interface Recogniser {
  name: string;
  propose(model: DocumentModel): Iterable<Proposal>;
  /** Reasons that it alone knows, for what nobody else makes anything of. */
  leftOut?(model: DocumentModel): Iterable<LeftOut>;
}
