import { useLayoutEffect, useRef, useState } from 'react';

type Functions<Of> = { readonly [Name in keyof Of]: (...given: never[]) => unknown };

/**
 * The same functions under an identity that never changes: each calls the newest of its name. For actions that are handed
 * down to many rows, which would all be drawn anew whenever what an action closes over changes. Only for use in events.
 */
export function useStable<Of extends Functions<Of>>(current: Of): Of {
  const latest = useRef(current);
  useLayoutEffect(() => {
    latest.current = current;
  });
  const [stable] = useState((): Of => {
    const names = Object.keys(current) as (keyof Of)[];
    const calls = names.map((name) => [name, (...given: never[]) => latest.current[name](...given)]);
    return Object.fromEntries(calls) as Of;
  });
  return stable;
}
