import type { JSX } from 'react';
import { useServices } from '../api/services.tsx';
import { keyLabel } from '../frame/keyboard.ts';
import './Key.css';

/** A key cap. Decoration for the eye: the control's own name never depends on it. */
export function Key({ spec }: { spec: string }): JSX.Element {
  const { api } = useServices();
  return (
    <kbd className="key" aria-hidden="true">
      {keyLabel(spec, api.platform)}
    </kbd>
  );
}
