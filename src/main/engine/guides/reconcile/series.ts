import type { MadeFact } from '../facts.ts';

/** So many things in common make two sections parallel. */
const enough = 2;
/** Sections of one topic that are held against each other. */
const mostSections = 8;

/**
 * Sections of one document that go through the same things, one case after another (a table for each kind of service): their
 * headings are the scope, and what differs between them is no contradiction. Sections of parties are none: there the heading is
 * the answer.
 */
export class Series {
  readonly #shared = new Map<string, number>();

  /** @param facts of one topic. */
  learn(facts: readonly MadeFact[]): void {
    const [first] = facts;
    // A topic that stands in one section only has no pair, as most topics.
    if (first === undefined || (facts.length === 1 && first.sections.length < 2)) return;
    const all = [...new Set(facts.flatMap(({ sections }) => sections))].slice(0, mostSections);
    for (const [at, one] of all.entries())
      for (const two of all.slice(at + 1)) {
        const pair = pairOf(one, two);
        this.#shared.set(pair, (this.#shared.get(pair) ?? 0) + 1);
      }
  }

  /** Whether two facts of one document stand in parallel sections. */
  separates(one: MadeFact, two: MadeFact): boolean {
    if (namesParty(one) || namesParty(two)) return false;
    return one.sections.some((section) =>
      two.sections.some(
        (other) => other !== section && (this.#shared.get(pairOf(section, other)) ?? 0) >= enough,
      ),
    );
  }
}

function pairOf(one: string, two: string): string {
  return one < two ? `${one}\n\n${two}` : `${two}\n\n${one}`;
}

function namesParty({ fact, model }: MadeFact): boolean {
  return fact.context.some((title) => model.parties.mentions(title).length > 0);
}
