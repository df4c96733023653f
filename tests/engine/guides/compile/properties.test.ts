import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilationSchema, type Compilation, type CompiledCard } from '../../../../src/shared/guide.ts';
import { compile } from '../../../../src/main/engine/guides/compile.ts';

const root = join(import.meta.dirname, '../../../..');
const sources = [join(root, 'tests/fixtures/guides/compile'), join(root, 'decks')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:md|txt|html)$/u.test(name))
    .map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') })),
);

function read(documents: readonly { name: string; content: string }[]): {
  compilation: Compilation;
  texts: string[];
} {
  const { compilation, texts } = compile(documents);
  return { compilation: compilationSchema.parse(compilation), texts };
}

/** What a fact says, without the places it comes from. */
function said(compilation: Compilation): string[] {
  return compilation.facts.map((fact) => `${fact.id} ${fact.relation} ${fact.answer.join('+')}`).toSorted();
}

/** The first place at which the ledger leaves a gap or overlaps itself; null where it covers every character once. */
function gap(compilation: Compilation, texts: readonly string[]): string | null {
  for (const [index, document] of compilation.documents.entries()) {
    let at = 0;
    for (const entry of compilation.ledger.filter((one) => one.document === document.name)) {
      if (entry.start !== at || entry.end <= entry.start) return `${document.name} at ${at}`;
      at = entry.end;
    }
    if (at !== texts[index]?.length) return `${document.name} ends at ${at}`;
  }
  return null;
}

/** What is wrong with a card whatever it is about; null where nothing is. */
function defectOf({ prompt, answer, options, kind }: CompiledCard): string | null {
  const whole = answer.join('; ');
  if (answer.length === 0 || answer.some((text) => text.trim() === '')) return 'no answer';
  if (options === null && whole.length > 300) return 'an answer nobody learns by heart';
  if (/https?:\/\/\S|\]\(|<\/?(?:br|b|p|li|td|div|span)\b|^(?:[-*+]|#+)\s/u.test(prompt))
    return 'markup in the prompt';
  if (/\]\(|<\/?(?:br|b|p|li|td|div|span)\b|^(?:[-*+]|#+)\s/u.test(whole)) return 'markup in the answer';
  if (/\s(?:the|a|an|of|and)[?.:]?$/u.test(prompt)) return 'a prompt that breaks off';
  if (/\s(?:the|a|an|of|and)[.:]?$/u.test(whole)) return 'an answer that breaks off';
  if (/©|all rights reserved|privacy policy|read more|back to top/iu.test(`${prompt} ${whole}`))
    return 'a footer';
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = answer.length === 1 && options === null && kind !== 'list' ? words(whole) : [];
  const shown = new Set(words(prompt));
  return own.length > 0 && own.every((word) => shown.has(word)) ? 'the answer in the prompt' : null;
}

describe.each(sources)('$name', (source) => {
  const alone = read([source]);

  it('has a ledger that covers every character exactly once', () => {
    expect(gap(alone.compilation, alone.texts)).toBeNull();
  });

  it('makes no card that cannot be answered', () => {
    const { cards } = alone.compilation;
    expect(
      cards.filter((card) => defectOf(card) !== null).map((card) => [defectOf(card), card.prompt]),
    ).toEqual([]);
    const asked = cards.map((card) => `${card.scope}|${card.prompt}`.toLowerCase());
    expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([]);
  });

  it('compiles to the same result again', () => {
    expect(read([source]).compilation).toEqual(alone.compilation);
  });

  it('says the same among other documents as alone', () => {
    const together = read([...sources.filter((other) => other !== source), source]).compilation;
    const all = new Set(said(together));
    expect(said(alone.compilation).filter((fact) => !all.has(fact))).toEqual([]);
  });

  it('says the same with other line ends, blanks at line ends and blank lines', () => {
    if (source.name.endsWith('.html')) return;
    const text = source.content;
    for (const changed of [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll(/(?<=[^\s|])\n/gu, ' \n'),
      text.replaceAll('\n\n', '\n\n\n'),
      `\uFEFF${text}`,
    ]) {
      expect(said(read([{ ...source, content: changed }]).compilation)).toEqual(said(alone.compilation));
    }
  });

  it('ties every fact and card to the text', () => {
    const { compilation, texts } = alone;
    const ids = new Set(compilation.facts.map((fact) => fact.id));
    expect(ids.size).toBe(compilation.facts.length);
    for (const fact of compilation.facts) {
      expect(fact.sources.length).toBeGreaterThan(0);
      for (const { start, end } of fact.sources)
        expect((texts[0] ?? '').slice(start, end).trim()).not.toBe('');
    }
    for (const card of compilation.cards) expect(ids.has(card.fact)).toBe(true);
    expect(new Set(compilation.cards.map((card) => card.id)).size).toBe(compilation.cards.length);
  });

  it('never puts an answer into its own question', () => {
    for (const card of alone.compilation.cards.filter(
      (one) => one.options === null || one.kind === 'responsibility',
    )) {
      for (const answer of card.answer) {
        expect(` ${card.prompt} ${card.scope} `.toLowerCase()).not.toContain(` ${answer.toLowerCase()} `);
      }
    }
  });

  it('asks nothing twice, nothing too long, and nothing but questions', () => {
    const asked = alone.compilation.cards.map((card) => `${card.scope}|${card.prompt}`.toLowerCase());
    expect(new Set(asked).size).toBe(asked.length);
    for (const card of alone.compilation.cards) {
      expect(card.answer.join('; ').length).toBeLessThanOrEqual(300);
      expect(card.prompt).not.toMatch(/\s\s|\{|undefined|null|^\s|\s$/u);
    }
  });

  it('makes cards of accepted facts only', () => {
    const open = new Set(
      alone.compilation.facts.filter((fact) => fact.status !== 'accepted').map((fact) => fact.id),
    );
    expect(alone.compilation.cards.filter((card) => open.has(card.fact))).toEqual([]);
  });
});

it('covers and survives whatever is thrown at it', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom(
      '# The tenant',
      'The landlord is responsible for:',
      '- a, b; c',
      '| A manages | B manages |',
      '|---|---|',
      '| x | |',
      'Q: Why?',
      'A: So.',
      'You must pay, but the landlord repairs.',
      '',
      '> [!TIP] Note',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 25 }),
      fc.constantFrom('a.md', 'a.txt', 'a.html'),
      (lines, name) => {
        const { compilation, texts } = compile([{ name, content: `Guide\n\n${lines.join('\n')}` }]);
        expect(gap(compilationSchema.parse(compilation), texts)).toBeNull();
      },
    ),
    { numRuns: 150 },
  );
});
