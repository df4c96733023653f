import type { Compilation, CompiledCard } from '../../../../src/shared/guide.ts';
import { compile } from '../../../../src/main/engine/guides/compile.ts';

/** A document given as lines, compiled alone. */
export function compiled(lines: readonly string[], name = 'guide.md'): Compilation {
  return compile([{ name, content: lines.join('\n') }]).compilation;
}

export function cardsOf(compilation: Compilation, construct: string): CompiledCard[] {
  const facts = new Set(
    compilation.facts.filter((fact) => fact.construct === construct).map((fact) => fact.id),
  );
  return compilation.cards.filter((card) => facts.has(card.fact));
}

/** "prompt => answers", for comparing whole sets of cards. */
export function asked(cards: readonly CompiledCard[]): string[] {
  return cards.map((card) => `${card.prompt} => ${card.answer.join(' | ')}`);
}
