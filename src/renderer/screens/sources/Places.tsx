import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardSource } from '../../../shared/contract/index.ts';
import { sourceLine } from '../review/Answer.tsx';
import type { OpenAt } from './WaitingPane.tsx';

/** Where something stands, each place opening its document at the line where there is something to open it with. */
export function Places({
  places,
  onOpen,
}: {
  places: readonly CardSource[];
  onOpen: OpenAt | undefined;
}): JSX.Element {
  const { t } = useTranslation();
  const lines = new Map(places.map((place) => [sourceLine(t, place), place]));
  return (
    <span className="places">
      {[...lines].map(([words, place]) =>
        onOpen === undefined ? (
          <span key={words}>{words}</span>
        ) : (
          <button type="button" className="place" key={words} onClick={() => onOpen(place)}>
            {words}
          </button>
        ),
      )}
    </span>
  );
}
