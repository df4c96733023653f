import type { Input } from '../../../shared/contract/index.ts';
import type { Preview } from './types.ts';

export type Decision = Input<'import.decide-all'>['decisions'][number];

interface Ends {
  readonly send: (decisions: readonly Decision[]) => Promise<Preview>;
  /** The engine's preview after all that was sent so far. */
  readonly onPreview: (preview: Preview) => void;
  /** These were refused; nothing of them holds. */
  readonly onRefused: (decisions: readonly Decision[], error: unknown) => void;
}

/**
 * Decisions on their way to the engine: what is decided while a request is under way goes together in the next one, so
 * that fast keys never wait for a document to be compiled again.
 */
export class AnswerQueue {
  readonly #ends: Ends;
  #waiting: Decision[] = [];
  #running: Promise<void> | null = null;

  constructor(ends: Ends) {
    this.#ends = ends;
  }

  push(decisions: readonly Decision[]): void {
    const facts = new Set(decisions.map(({ fact }) => fact));
    // A later word about the same fact replaces one that has not gone out yet.
    this.#waiting = [...this.#waiting.filter(({ fact }) => !facts.has(fact)), ...decisions];
    this.#running ??= this.#run();
  }

  /** Resolves when the engine has everything. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // What one keystroke decides in several calls goes together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        this.#ends.onPreview(await this.#ends.send(batch));
      } catch (error) {
        this.#ends.onRefused(batch, error);
      }
    }
    this.#running = null;
  }
}
