import type { Fact } from '../../../shared/guide.ts';
import { questionOf } from '../collection/repositories/facts.ts';
import type { FactRepository, FactRow } from '../collection/repositories/facts.ts';
import type { Match } from './import-sources.ts';

/**
 * Finds what the collection knows of the facts of an import: by id, and where a document answers a question otherwise than
 * before, by the question. Ask for each fact once, in the order of the compilation.
 */
export class KnownFacts {
  readonly #facts: FactRepository;
  readonly #matches: ReadonlyMap<string, Match>;
  readonly #current: ReadonlySet<string>;
  readonly #taken = new Set<number>();

  constructor(facts: FactRepository, matches: ReadonlyMap<string, Match>, compiled: readonly Fact[]) {
    this.#facts = facts;
    this.#matches = matches;
    this.#current = new Set(compiled.map(({ id }) => id));
  }

  /** The row of a fact, or of its earlier answer; null where the collection knows neither. */
  find(fact: Fact): FactRow | null {
    const row = this.#facts.byKey(fact.id) ?? this.#predecessor(fact);
    if (row !== null) this.#taken.add(row.id);
    return row;
  }

  /** Whether the import gives a fact itself. */
  isCurrent(fact: string): boolean {
    return this.#current.has(fact);
  }

  /**
   * An id is `QUESTION.ANSWER`. The document's earlier answer to the question, if it gives that no longer and no other
   * document does; where it gave several, none is sure to be the one.
   */
  #predecessor(fact: Fact): FactRow | null {
    const question = questionOf(fact.id);
    if (question === null) return null;
    const earlier = this.#facts.ofQuestion(question).filter((row) => {
      if (this.isCurrent(row.key) || this.#taken.has(row.id)) return false;
      return fact.sources.some(({ document }) => {
        const source = this.#matches.get(document)?.source?.id;
        return (
          source !== undefined &&
          this.#facts.standsOn(row.id, source) &&
          !this.#facts.standsElsewhere(row.id, source)
        );
      });
    });
    return earlier.length === 1 ? (earlier[0] ?? null) : null;
  }
}
