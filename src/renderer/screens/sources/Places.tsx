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
  return (
    <span className="places">
      {places.map((place) =>
        onOpen === undefined ? (
          <span key={`${place.version} ${String(place.from)}`}>{sourceLine(t, place)}</span>
        ) : (
          <button
            type="button"
            className="place"
            key={`${place.version} ${String(place.from)}`}
            onClick={() => onOpen(place)}
          >
            {sourceLine(t, place)}
          </button>
        ),
      )}
    </span>
  );
}
