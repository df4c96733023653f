import { compile } from '../../src/main/engine/guides/compile.ts';
import type { CompiledCard } from '../../src/shared/guide.ts';
import type { ExpectedFact, JudgedGuide } from './facts.ts';
import { judge } from './match.ts';

export interface Judgement {
  guide: string;
  facts: readonly ExpectedFact[];
  missed: readonly ExpectedFact[];
  /** Facts to whose question a card gives another answer, and no card the right one. */
  wrong: readonly { fact: ExpectedFact; card: CompiledCard }[];
  /** Cards that hold a phrase which may stand in none. */
  banned: readonly { phrase: string; card: CompiledCard }[];
  /** Cards that no expected fact asks for: right or not, they are to be read. */
  extra: readonly CompiledCard[];
  asked: number;
  cards: number;
}

/** Compares the cards of a guide with the facts that a careful reader found in it. */
export function judgeGuide(guide: JudgedGuide): Judgement {
  const { compilation } = compile([{ name: guide.name, content: guide.content }]);
  const { cards } = compilation;
  const used = new Set<string>();
  const missed: ExpectedFact[] = [];
  const wrong: { fact: ExpectedFact; card: CompiledCard }[] = [];
  for (const fact of guide.facts) {
    const verdicts = cards.map((card) => ({ card, verdict: judge(fact, card) }));
    const right = verdicts.filter(({ verdict }) => verdict === 'found');
    const contrary = verdicts.find(({ verdict }) => verdict === 'wrong');
    for (const { card } of right) used.add(card.fact);
    if (right.length > 0) continue;
    missed.push(fact);
    if (contrary !== undefined) wrong.push({ fact, card: contrary.card });
  }
  return {
    guide: guide.name,
    facts: guide.facts,
    missed,
    wrong,
    banned: guide.banned.flatMap((phrase) =>
      cards
        .filter((card) =>
          `${card.prompt} ${card.answer.join(' ')}`.toLowerCase().includes(phrase.toLowerCase()),
        )
        .map((card) => ({ phrase, card })),
    ),
    extra: cards.filter((card) => !used.has(card.fact)),
    asked: compilation.facts.filter((fact) => fact.status === 'confirm').length,
    cards: cards.length,
  };
}
