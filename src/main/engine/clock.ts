/** Time as the engine sees it. Pure code never asks for it: it gets instants and zones as arguments. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** IANA name of the user's zone, as the system has it at this moment. */
  zone(): string;
}

/**
 * The system's clock. `shiftMs` moves it: tests and demonstrations live through several days with it
 * (`CARDWRIGHT_CLOCK_SHIFT`, in ms).
 */
export function systemClock(shiftMs = 0): Clock {
  return {
    now: () => Date.now() + shiftMs,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
