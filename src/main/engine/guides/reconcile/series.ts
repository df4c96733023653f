import type { MadeFact } from '../facts.ts';

/** Something that is said, and the section that it is said in, by the headings above it. */
export interface Placed {
  made: Pick<MadeFact, 'fact' | 'model'>;
  section: string;
}

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

  /** @param placed what is said of one topic. */
  learn(placed: readonly Placed[]): void {
    if (placed.length < 2) return;
    const sections = new Map<string, string>();
    for (const { made, section } of placed) sections.set(`${made.model.document.name}\n${section}`, section);
    const all = [...sections.keys()].slice(0, mostSections);
    for (const [at, one] of all.entries())
      for (const two of all.slice(at + 1)) {
        const pair = pairOf(one, two);
        this.#shared.set(pair, (this.#shared.get(pair) ?? 0) + 1);
      }
  }

  /** Whether two of one document stand in parallel sections. */
  separates(one: Placed, two: Placed): boolean {
    if (one.section === two.section || namesParty(one) || namesParty(two)) return false;
    const { name } = one.made.model.document;
    const pair = pairOf(`${name}\n${one.section}`, `${name}\n${two.section}`);
    return (this.#shared.get(pair) ?? 0) >= enough;
  }
}

function pairOf(one: string, two: string): string {
  return one < two ? `${one}\n\n${two}` : `${two}\n\n${one}`;
}

function namesParty({ made }: Placed): boolean {
  return made.fact.context.some((title) => made.model.parties.mentions(title).length > 0);
}
