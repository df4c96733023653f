/** One step of long work. `total` 0: unknown. */
export interface Progress {
  phase: string;
  done: number;
  total: number;
}

/** Eight steps a second and the last one beside them: never more than ten within a second. */
export const progressIntervalMs = 125;

/**
 * Lets through at most ten steps a second, and always the last one. Within a phase `done` never falls, and a phase that
 * was left does not come back, so that what a page shows only moves forward.
 */
export class ProgressGate {
  readonly #send: (progress: Progress) => void;
  readonly #left = new Set<string>();
  #seen: Progress | null = null;
  #waiting: Progress | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(send: (progress: Progress) => void) {
    this.#send = send;
  }

  report(phase: string, done: number, total: number): void {
    if (this.#stopped || this.#left.has(phase)) return;
    if (this.#seen !== null && this.#seen.phase !== phase) this.#left.add(this.#seen.phase);
    const before = this.#seen?.phase === phase ? this.#seen.done : 0;
    this.#seen = { phase, done: Math.max(before, done, 0), total: Math.max(total, 0) };
    this.#waiting = this.#seen;
    if (this.#timer === null) this.#pass();
  }

  /** Sends what is still waiting; after this nothing is sent any more. */
  finish(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#waiting !== null) this.#send(this.#waiting);
    this.stop();
  }

  /** Ends without sending what is waiting. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting = null;
    this.#stopped = true;
  }

  #pass(): void {
    this.#timer = null;
    if (this.#waiting === null) return;
    this.#send(this.#waiting);
    this.#waiting = null;
    this.#timer = setTimeout(() => this.#pass(), progressIntervalMs);
    this.#timer.unref();
  }
}
