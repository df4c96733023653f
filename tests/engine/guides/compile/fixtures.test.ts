import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compilationSchema, type Compilation } from '../../../../src/shared/guide.ts';
import { compile } from '../../../../src/main/engine/guides/compile.ts';
import { plain } from './support.ts';

const folder = join(import.meta.dirname, '../../../fixtures/guides/compile');

/** What a careful reader finds in a guide, written before the compiler had read it. */
const expectedSchema = z.strictObject({
  parties: z.array(z.string()),
  /** Part of the prompt, and the parties joined by "+". */
  who: z.array(z.tuple([z.string(), z.string()])),
  raci: z.array(z.tuple([z.string(), z.string(), z.string()])).optional(),
  /** Label, party, part of the answer. */
  parts: z.array(z.tuple([z.string(), z.string(), z.string()])),
  terms: z.array(z.tuple([z.string(), z.string()])),
  examples: z.array(z.tuple([z.string(), z.string()])).optional(),
  questions: z.array(z.tuple([z.string(), z.string()])),
  /** Facts that wait for the user. */
  asked: z.number(),
  /** Text that is on no card. */
  never: z.array(z.string()),
});

const guides = readdirSync(folder).filter((name) => !name.endsWith('.json'));

function read(name: string): Compilation {
  return compilationSchema.parse(compile([{ name, content: readFileSync(join(folder, name)) }]).compilation);
}

describe.each(guides)('%s', (name) => {
  const compilation = read(name);
  const expected = expectedSchema.parse(
    JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/u, '.expected.json')), 'utf8')),
  );
  const has = (test: (card: Compilation['cards'][number]) => boolean): boolean =>
    compilation.cards.some(test);

  it('knows the parties', () => {
    expect(compilation.parties.map((party) => party.name).toSorted()).toEqual(expected.parties);
  });

  it('asks who does what', () => {
    const missing = expected.who.filter(
      ([subject, parties]) =>
        !has(
          (card) =>
            plain(card.prompt).includes(plain(subject)) && card.answer.toSorted().join('+') === parties,
        ),
    );
    expect(missing).toEqual([]);
  });

  it('reads letters of a matrix', () => {
    const missing = (expected.raci ?? []).filter(
      ([subject, relation, party]) =>
        !has(
          (card) =>
            plain(card.prompt).includes(plain(subject)) &&
            card.prompt.includes(relation) &&
            card.answer.join('+') === party,
        ),
    );
    expect(missing).toEqual([]);
  });

  it('gives each side its part', () => {
    const missing = expected.parts.filter(
      ([label, party, part]) =>
        !has(
          (card) =>
            card.kind === 'contrast' &&
            card.prompt.includes(label) &&
            card.prompt.toLowerCase().includes(party.toLowerCase()) &&
            card.answer.some((answer) => plain(answer).includes(plain(part))),
        ),
    );
    expect(missing).toEqual([]);
  });

  it('asks terms both ways, and examples', () => {
    const missing = expected.terms.filter(
      ([term, meaning]) =>
        !has(
          (card) => card.prompt.includes(term) && plain(card.answer[0] ?? '').startsWith(plain(meaning)),
        ) || !has((card) => card.answer[0] === term && !card.prompt.includes(term)),
    );
    const examples = (expected.examples ?? []).filter(
      ([term, example]) => !has((card) => card.answer[0] === term && card.prompt.includes(example)),
    );
    expect([...missing, ...examples]).toEqual([]);
  });

  it('asks the questions of the guide', () => {
    const missing = expected.questions.filter(
      ([question, answer]) =>
        !has(
          (card) =>
            card.prompt.includes(question) && card.answer.some((text) => plain(text).includes(plain(answer))),
        ),
    );
    expect(missing).toEqual([]);
  });

  it('asks the user about what the guide leaves open', () => {
    expect(compilation.facts.filter((fact) => fact.status === 'confirm')).toHaveLength(expected.asked);
    expect(compilation.conflicts).toEqual([]);
  });

  it('makes no card of what is none', () => {
    const wrong = expected.never.filter((text) =>
      has((card) => plain(`${card.prompt} ${card.answer.join(' ')}`).includes(plain(text))),
    );
    expect(wrong).toEqual([]);
  });
});
