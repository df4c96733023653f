import { CardwrightError } from '../../../shared/errors.ts';

export function staleCard(): CardwrightError {
  return new CardwrightError(
    'stale',
    'This card has changed since it was shown. Nothing was recorded; here it is as it is now.',
  );
}

export function noSuchCard(): CardwrightError {
  return new CardwrightError('not-found', 'This card is no longer in the collection. Nothing was recorded.');
}

export function noSuchSession(): CardwrightError {
  return new CardwrightError(
    'not-found',
    'This review session has ended. Everything you answered in it is kept; start another one.',
  );
}

export function noSuchDeck(): CardwrightError {
  return new CardwrightError('not-found', 'This deck is no longer in the collection.');
}
