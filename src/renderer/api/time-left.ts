/** Work that is under way, as far as it has told. */
export interface Underway {
  readonly done: number;
  /** 0: not known. */
  readonly total: number;
  /** When its phase began and when it last told, on one clock (ms). */
  readonly since: number;
  readonly at: number;
}

/** Nothing is said about the time left before this share of a phase is done, and this time (ms) has passed. */
const shareNeeded = 0.05;
const timeNeededMs = 1500;

/** Seconds that a phase will still take at the pace it had so far; null while there is not enough to go by. */
export function secondsLeft({ done, total, since, at }: Underway): number | null {
  const spentMs = at - since;
  if (total <= 0 || done / total < shareNeeded || spentMs < timeNeededMs) return null;
  return Math.max(0, (spentMs / done) * (total - done)) / 1000;
}
