import type { Coverage, SpanState } from '../../../shared/contract/index.ts';
import type { Compilation, LedgerEntry, Verdict } from '../../../shared/guide.ts';
import { documentFormatSchema } from '../../../shared/guide.ts';
import { readFace } from '../collection/notetypes.ts';
import type { SourceRepository, SourceText } from '../collection/repositories/sources.ts';
import type { Compiler } from '../jobs/compile-documents.ts';
import { linesOf } from './source-lines.ts';

/** Versions whose reading is kept in memory, so that the screen is shown again at once. */
const mostKept = 8;

/** What the compiler says of a version, beside its facts. */
type Reading = Pick<Compilation, 'ledger' | 'objectives'>;

/**
 * What became of documents, part by part: their ledger and objectives come from reading their stored text again, their cards
 * from the collection.
 */
export class CoverageReader {
  readonly #sources: SourceRepository;
  readonly #compile: Compiler['compile'];
  /** By the version's global id; a version never changes. */
  readonly #readings = new Map<string, Reading>();

  constructor(sources: SourceRepository, compile: Compiler['compile']) {
    this.#sources = sources;
    this.#compile = compile;
  }

  /** @param version local and global id of the version. */
  async read(source: string, version: { id: number; gid: string }, found: SourceText): Promise<Coverage> {
    const { name, title, language, text } = found;
    const { ledger, objectives = [] } = await this.#readingOf(version.gid, found);
    const facts = new Map(this.#sources.factsIn(version.id).map((fact) => [fact.key, fact]));
    const known = (keys: readonly string[]): StandingFact[] => keys.flatMap((fact) => facts.get(fact) ?? []);
    const stateOf = (entry: LedgerEntry): SpanState => {
      const own = known(entry.facts);
      if (own.some(waits)) return 'waits';
      if (own.some(({ cards }) => cards > 0)) return entry.verdict === 'context' ? 'context' : 'cards';
      return stateWithoutCards[entry.verdict];
    };
    return {
      source,
      version: version.gid,
      name,
      title,
      language,
      lines: linesOf(text),
      spans: ledger.map((entry) => ({
        from: entry.from,
        to: entry.to,
        state: stateOf(entry),
        why: entry.why,
        facts: entry.facts,
      })),
      cards: cardsByLine(
        this.#sources.cardsIn(version.id).map(({ gid, fact, deck, template, flag, fields, locator }) => {
          const { from, to } = JSON.parse(locator) as { from: number; to: number };
          const { scope, prompt, answer } = readFace(JSON.parse(fields) as string[], template);
          return { id: gid, fact, deck, scope, prompt, answer: [...answer], flag, from, to };
        }),
      ),
      objectives: objectives.map((objective) => {
        const own = known(objective.facts);
        return {
          text: objective.text,
          from: objective.source.from,
          to: objective.source.to,
          facts: objective.facts,
          cards: own.reduce((sum, { cards }) => sum + cards, 0),
          waits: own.filter(waits).length,
        };
      }),
    };
  }

  async #readingOf(version: string, { name, format, text }: SourceText): Promise<Reading> {
    const kept = this.#readings.get(version);
    if (kept !== undefined) return kept;
    const { compilation } = await this.#compile([
      { name, content: text, format: documentFormatSchema.catch('text').parse(format) },
    ]);
    const oldest = this.#readings.keys().next();
    if (this.#readings.size >= mostKept && oldest.done === false) this.#readings.delete(oldest.value);
    const { ledger, objectives = [] } = compilation;
    const reading = { ledger, objectives };
    this.#readings.set(version, reading);
    return reading;
  }
}

type StandingFact = ReturnType<SourceRepository['factsIn']>[number];

function waits({ status }: StandingFact): boolean {
  return status === 'confirm' || status === 'conflict';
}

/** Cards in the order of the document; those of one place in the order in which they were made. */
function cardsByLine(cards: Coverage['cards']): Coverage['cards'] {
  return cards.toSorted((one, other) => one.from - other.from);
}

/** What a part is that has neither a card nor an open question. */
const stateWithoutCards: Readonly<Record<Verdict, SpanState>> = {
  fact: 'no-card',
  confirm: 'no-card',
  context: 'context',
  'left-out': 'left-out',
};
