import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenEngine } from './open-engine.ts';
import { openEngine, text } from './open-engine.ts';
import { query, readTables } from './tables.ts';

let app: OpenEngine;
beforeEach(async () => {
  app = await openEngine();
});
afterEach(() => app.close());

const north = text(
  'north.md',
  '# Renting in the north',
  '',
  '## Landlord duties',
  '',
  'The landlord is responsible for:',
  '',
  '- chimney sweeping',
  '- window frames',
  '',
  '## Tenant duties',
  '',
  'The tenant is responsible for:',
  '',
  '- electricity',
);
const south = text(
  'south.md',
  '# Renting in the south',
  '',
  '## Tenant duties',
  '',
  'The tenant is responsible for:',
  '',
  '- chimney sweeping',
  '- door handles',
  '',
  '## Landlord duties',
  '',
  'The landlord is responsible for:',
  '',
  '- the roof',
);

const prompts = (): string[] =>
  readTables(app.path)
    .note.map(({ fields }) => JSON.parse(String(fields)) as string[])
    .map((fields) => `${fields[2] ?? ''} ${(JSON.parse(fields[3] ?? '[]') as string[]).join(' + ')}`)
    .filter((prompt) => prompt.includes('chimney'))
    .toSorted();

describe('two documents of one import that contradict each other', () => {
  it('show both sides with their lines', async () => {
    const { compilation } = await app.preview(north, south);
    expect(compilation.conflicts).toMatchObject([
      {
        kind: 'party',
        sides: [
          { answer: ['Landlord'], sources: [{ document: 'north.md', from: 7 }] },
          { answer: ['Tenant'], sources: [{ document: 'south.md', from: 7 }] },
        ],
      },
    ]);
  });

  it('both stay where each gets a scope, which stands in its prompt; undo takes both away', async () => {
    const preview = await app.preview(north, south);
    const [first = '', second = ''] = preview.compilation.conflicts[0]?.facts ?? [];
    const decided = await app.ask('import.decide', {
      preview: preview.preview,
      fact: first,
      answer: null,
      qualifiers: { [first]: 'In the north', [second]: 'In the south' },
    });
    expect(decided.compilation.conflicts).toEqual([]);
    await app.commit(decided);
    expect(prompts()).toEqual([
      'In the north: Who is responsible for chimney sweeping? Landlord',
      'In the south: Who is responsible for chimney sweeping? Tenant',
    ]);
    const again = await app.preview(north, south);
    expect(again.compilation.conflicts).toEqual([]);
    await app.ask('history.undo', {});
    expect(prompts()).toEqual([]);
  });

  it('take a scope for their own sides only', async () => {
    const preview = await app.preview(north, south);
    const [fact = ''] = preview.compilation.conflicts[0]?.facts ?? [];
    const other = preview.compilation.facts.find(({ subject }) => subject === 'window frames')?.id ?? '';
    const failure = await app.fail('import.decide', {
      preview: preview.preview,
      fact,
      answer: null,
      qualifiers: { [other]: 'anywhere' },
    });
    expect(failure.code).toBe('not-found');
  });

  it('left open are kept, and settled later without their documents', async () => {
    await app.commit(await app.preview(north, south));
    expect(prompts()).toEqual([]);
    const { contradictions } = await app.ask('source.questions', { source: null, settled: false });
    expect(contradictions).toMatchObject([
      {
        kind: 'party',
        settled: null,
        sides: [
          { answer: ['Landlord'], sources: [{ name: 'north.md', from: 7 }], cards: 0 },
          { answer: ['Tenant'], sources: [{ name: 'south.md', from: 7 }], cards: 0 },
        ],
      },
    ]);
    const [one, two] = contradictions[0]?.sides ?? [];
    const fact = one?.fact ?? '';
    expect(await app.ask('source.answer', { fact, answer: ['Tenant'] })).toMatchObject({
      cards: 1,
      removed: 0,
    });
    expect(prompts()).toEqual(['Who is responsible for chimney sweeping? Tenant']);
    const after = await app.ask('source.questions', { source: null, settled: false });
    expect(after.contradictions).toEqual([]);
    const settled = await app.ask('source.questions', { source: null, settled: true });
    expect(settled.contradictions[0]?.settled).toEqual(['Tenant']);

    await app.ask('source.answer', { fact, answer: null });
    expect(prompts()).toEqual([]);
    const qualifiers = { [fact]: 'In the north', [two?.fact ?? '']: 'In the south' };
    expect(await app.ask('source.answer', { fact, answer: null, qualifiers })).toMatchObject({ cards: 2 });
    expect(prompts()).toHaveLength(2);
    expect(prompts()[0]).toContain('In the north: Who');
    await app.ask('history.undo', {});
    expect(prompts()).toEqual([]);
    expect((await app.ask('source.questions', { source: null, settled: false })).contradictions).toHaveLength(
      1,
    );
  });
});

const damaged = text(
  'yard.txt',
  'Renting',
  '',
  'Landlord duties',
  'The landlord pays for:',
  '- the roof',
  '',
  'Tenant duties',
  'The tenant pays for:',
  '- heating',
  '',
  'Who does what',
  '| Landlord | Tenant | |',
  '| Sweeping the yard | x | |',
  '| Cutting the hedge | x | |',
  '| Reporting damage | x | x |',
);

describe('a question that was left open', () => {
  it('is listed with its table, answered and opened again, each undoable', async () => {
    await app.commit(await app.preview(damaged));
    const { questions } = await app.ask('source.questions', { source: null, settled: false });
    expect(questions.map(({ subject, kind, options, answer }) => [subject, kind, options, answer])).toEqual([
      ['sweeping the yard', 'whose', ['Landlord', 'Tenant'], null],
      ['cutting the hedge', 'whose', ['Landlord', 'Tenant'], null],
    ]);
    expect(new Set(questions.map(({ group }) => group)).size).toBe(1);
    const fact = questions[0]?.fact ?? '';
    const before = readTables(app.path);
    expect(await app.ask('source.answer', { fact, answer: ['Tenant'] })).toMatchObject({ cards: 1 });
    expect(query(app.path, `SELECT status, decided FROM fact WHERE decided IS NOT NULL`)).toEqual([
      { status: 'accepted', decided: '["Tenant"]' },
    ]);
    const both = await app.ask('source.questions', { source: null, settled: true });
    expect(both.questions.map(({ answer }) => answer)).toEqual([['Tenant'], null]);
    expect(await app.ask('source.answer', { fact, answer: null })).toMatchObject({ cards: 0, removed: 1 });
    expect(readTables(app.path).card).toHaveLength(before.card.length);
    await app.ask('history.undo', {});
    expect(readTables(app.path).card).toHaveLength(before.card.length + 1);
  });

  it('is asked again when a later document says otherwise; its card stays until then', async () => {
    await app.commit(await app.preview(damaged));
    const { questions } = await app.ask('source.questions', { source: null, settled: false });
    await app.ask('source.answer', { fact: questions[0]?.fact ?? '', answer: ['Tenant'] });
    const cards = readTables(app.path).card.length;
    const later = text(
      'later.md',
      '# Renting anew',
      '',
      '## Landlord duties',
      '',
      'The landlord is responsible for:',
      '',
      '- sweeping the yard',
      '',
      '## Tenant duties',
      '',
      'The tenant is responsible for:',
      '',
      '- lamps',
    );
    const preview = await app.preview(later);
    expect(preview.compilation.conflicts).toMatchObject([
      {
        sides: [
          { answer: ['Landlord'], earlier: false },
          { answer: ['Tenant'], earlier: true },
        ],
      },
    ]);
    await app.commit(preview);
    const { contradictions } = await app.ask('source.questions', { source: null, settled: false });
    expect(contradictions.map(({ sides }) => sides.map(({ answer, own }) => [answer, own]))).toEqual([
      [
        [['Landlord'], false],
        [['Tenant'], true],
      ],
    ]);
    expect(readTables(app.path).card).toHaveLength(cards + 1);
    expect(query(app.path, `SELECT status FROM fact WHERE decided IS NOT NULL`)).toEqual([
      { status: 'conflict' },
    ]);
    // Said again, it is settled, and the card that was there is the one that stays.
    const own = contradictions[0]?.sides.find((side) => side.own)?.fact ?? '';
    await app.ask('source.answer', { fact: own, answer: ['Tenant'] });
    expect((await app.ask('source.questions', { source: null, settled: false })).contradictions).toEqual([]);
    expect(readTables(app.path).card).toHaveLength(cards + 1);
  });

  it('that is not there is refused in words', async () => {
    expect(await app.fail('source.answer', { fact: 'nobody', answer: ['Tenant'] })).toMatchObject({
      code: 'not-found',
    });
  });
});
