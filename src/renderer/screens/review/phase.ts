import type { Grade, ReviewCard } from '../../../shared/contract/index.ts';

/**
 * Where the learner is with one card. `options` is open choice; `right` and `wrong` follow a pick; `answer` follows a
 * reveal, and remembers whether options had been seen, because then it was no longer recall from nothing.
 */
export type Phase =
  | { readonly step: 'question' }
  | { readonly step: 'options' }
  | { readonly step: 'answer'; readonly optionsSeen: boolean }
  | { readonly step: 'right'; readonly picked: string }
  | { readonly step: 'wrong'; readonly picked: string };

export const firstPhase: Phase = { step: 'question' };

const plain = (text: string): string => text.trim().toLocaleLowerCase();

/**
 * The parties to pick from, or null where one pick cannot be the whole answer (several are asked for and no single
 * option names them all).
 */
export function pickable(card: ReviewCard): readonly string[] | null {
  const { options } = card;
  if (options === null || options.length < 2) return null;
  return options.some((option) => isRight(card, option)) ? options : null;
}

/** True where this option answers the card by itself. */
export function isRight(card: ReviewCard, option: string): boolean {
  if (card.answerMode !== 'any' && card.answer.length > 1) return false;
  return card.answer.some((answer) => plain(answer) === plain(option));
}

export function isRevealed(phase: Phase): boolean {
  return phase.step !== 'question' && phase.step !== 'options';
}

/** What is logged beside the grade. */
export interface Evidence {
  readonly evidence: 'recall' | 'recognition';
  readonly options: string[] | null;
  readonly picked: string | null;
}

export function evidenceOf(card: ReviewCard, phase: Phase): Evidence {
  const options = card.options === null ? null : [...card.options];
  if (phase.step === 'right' || phase.step === 'wrong') {
    return { evidence: 'recognition', options, picked: phase.picked };
  }
  if (phase.step === 'answer' && phase.optionsSeen) return { evidence: 'recognition', options, picked: null };
  return { evidence: 'recall', options: null, picked: null };
}

/** The grades that may be given now, in the order of their keys 1 to 5. */
export function gradesFor(phase: Phase): readonly Grade[] {
  if (phase.step === 'right') return ['forgot', 'hard', 'good', 'easy', 'guessed'];
  if (phase.step === 'answer') return ['forgot', 'hard', 'good', 'easy'];
  return [];
}
