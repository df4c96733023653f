import {
  compilationSchema,
  type Compilation,
  type CompiledCard,
  type Fact,
} from '../../../../src/shared/guide.ts';
import { compile, type CompileOptions } from '../../../../src/main/engine/guides/compile.ts';

/** Compiles one Markdown text and checks it against the schema. */
export function compiled(text: string, name = 'guide.md', options: CompileOptions = {}): Compilation {
  return compilationSchema.parse(compile([{ name, content: text }], options).compilation);
}

/** "prompt => answer + answer" of every card, for comparing with what was written by hand. */
export function cardLines(compilation: Compilation): string[] {
  return compilation.cards.map((card) => `${card.prompt} => ${card.answer.join(' + ')}`);
}

/** Cards that ask who, as "prompt => party + party" with the parties in alphabetical order. */
export function whoLines(compilation: Compilation): string[] {
  return compilation.cards
    .filter((card) => card.kind === 'responsibility')
    .map((card) => `${card.prompt} => ${card.answer.toSorted().join(' + ')}`);
}

export function factOf(compilation: Compilation, subject: string): Fact {
  const fact = compilation.facts.find(
    (candidate) => candidate.subject.toLowerCase() === subject.toLowerCase(),
  );
  if (fact === undefined)
    throw new Error(
      `no fact about “${subject}” among ${compilation.facts.map((one) => one.subject).join(' | ')}`,
    );
  return fact;
}

export function cardOf(compilation: Compilation, prompt: string): CompiledCard {
  const card = compilation.cards.find((candidate) => candidate.prompt.includes(prompt));
  if (card === undefined)
    throw new Error(`no card with “${prompt}” among ${cardLines(compilation).join(' | ')}`);
  return card;
}

/** Case and the kind of quotation marks do not matter to what a card says. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[“”"‘’']/gu, "'");
}
