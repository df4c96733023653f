import { randomUUID } from 'node:crypto';
import type { Input, ReviewCard, ReviewState } from '../../../src/shared/contract/index.ts';

/** The card that a session shows; fails where it shows none. */
export function shown(state: ReviewState): ReviewCard {
  if (state.card === null) throw new Error('No card is shown');
  return state.card;
}

/** What every request about the card on screen has. */
export function onCard(state: ReviewState): Input<'review.bury'> {
  const { id, version } = shown(state);
  return { requestId: randomUUID(), session: state.session, card: id, version };
}

/** An answer from memory to the card on screen, after four seconds. */
export function answerTo(state: ReviewState, grade: Input<'review.answer'>['grade']): Input<'review.answer'> {
  return { ...onCard(state), grade, timeMs: 4000, evidence: 'recall', options: null, picked: null };
}
