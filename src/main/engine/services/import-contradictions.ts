import type { Compilation, CompiledCard, ConflictSide, Fact } from '../../../shared/guide.ts';
import { questionOf } from '../collection/repositories/facts.ts';
import type { FactRow } from '../collection/repositories/facts.ts';
import type { KnownFacts } from './import-facts.ts';
import type { Known } from './import-preview.ts';

/**
 * Facts of the collection that answer the question of a fact: the same subject and scope, and parties that the document of
 * the fact knows too, so that "you" and "the customer" are not held against each other.
 * @param current facts of the import itself: the compiler has compared those.
 */
export function earlierAnswers(
  fact: Fact,
  known: Known,
  current: (fact: string) => boolean,
): { row: FactRow; answer: string[] }[] {
  const question = questionOf(fact.id);
  if (question === null || fact.relation !== 'responsible' || fact.options === null) return [];
  const { options } = fact;
  return known.facts.ofQuestion(question).flatMap((row) => {
    const { answer } = JSON.parse(row.body) as Pick<Fact, 'answer'>;
    const comparable =
      !current(row.key) &&
      (row.status === 'accepted' || row.status === 'conflict') &&
      known.facts.notesOf(row.id).length > 0;
    return comparable && answer.every((party) => options.includes(party)) ? [{ row, answer }] : [];
  });
}

export function sameAnswer(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry) => b.includes(entry));
}

/**
 * Asks about facts that another document, imported earlier, answers otherwise: they wait for the user and have no cards.
 * @param decided facts that the user has answered.
 */
export function withContradictions(
  compilation: Compilation,
  rows: KnownFacts,
  known: Known,
  decided: (fact: string) => boolean,
): Compilation {
  const questions = new Map<string, { question: string; why: string[]; sides: ConflictSide[] }>();
  for (const fact of compilation.facts) {
    if (rows.find(fact) !== null || fact.status !== 'accepted' || decided(fact.id)) continue;
    const others = earlierAnswers(fact, known, (id) => rows.isCurrent(id)).filter(
      ({ answer }) => !sameAnswer(answer, fact.answer),
    );
    if (others.length > 0) questions.set(fact.id, contradictionOf(fact, others, known));
  }
  if (questions.size === 0) return compilation;
  const asked = (ids: readonly string[]): boolean => ids.some((id) => questions.has(id));
  return {
    ...compilation,
    facts: compilation.facts.map((fact) => {
      const contradiction = questions.get(fact.id);
      return contradiction === undefined
        ? fact
        : { ...fact, status: 'conflict', why: [...contradiction.why, ...fact.why] };
    }),
    cards: compilation.cards.filter((card: CompiledCard) => !questions.has(card.fact)),
    conflicts: [
      ...compilation.conflicts,
      ...[...questions].map(([fact, { question, sides }]) => ({
        facts: [fact],
        question,
        kind: 'party' as const,
        sides,
      })),
    ],
    ledger: compilation.ledger.map((entry) =>
      entry.verdict === 'fact' && asked(entry.facts) ? { ...entry, verdict: 'confirm' } : entry,
    ),
  };
}

function contradictionOf(
  fact: Fact,
  others: readonly { row: FactRow; answer: string[] }[],
  known: Known,
): { question: string; why: string[]; sides: ConflictSide[] } {
  const scope = fact.context.at(-1);
  const earlier = others.map(({ row, answer }) => {
    const names = known.facts.documentsOf(row.id).map((name) => `“${name}”`);
    return `${answer.join(' and ')} (${names.join(', ')}, imported earlier)`;
  });
  const here = `${fact.answer.join(' and ')} (“${fact.sources[0]?.document ?? ''}”)`;
  return {
    question: `Who is responsible for “${fact.subject}”${scope === undefined ? '' : ` (${scope})`}: ${[here, ...earlier].join(' or ')}?`,
    why: earlier.map((one) => `another document says: ${one}`),
    sides: [sideOf(fact, false), ...others.map(({ row }) => sideOf(storedFact(row, known), true))],
  };
}

function sideOf(fact: Fact, earlier: boolean): ConflictSide {
  const { id, subject, context, answer, explanation, sources } = fact;
  return { fact: id, subject, scope: context.at(-1) ?? '', answer, text: explanation, sources, earlier };
}

function storedFact(row: FactRow, known: Known): Fact {
  const body = JSON.parse(row.body) as Omit<Fact, 'id' | 'status' | 'sources'>;
  return { ...body, id: row.key, status: 'accepted', sources: known.facts.locatorsOf(row.id) };
}
