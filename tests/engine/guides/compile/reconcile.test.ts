import { describe, expect, it } from 'vitest';
import { CardwrightError } from '../../../../src/shared/errors.ts';
import { compile } from '../../../../src/main/engine/guides/compile.ts';
import { cardOf, compiled, factOf, whoLines } from './support.ts';

const landlordPays = `## Landlord duties\n\nThe landlord pays for:\n\n- chimney sweeping\n- window frames\n\n## Tenant duties\n\nThe tenant pays for:\n\n- electricity\n`;
const tenantPays = `## Tenant duties\n\nThe tenant is responsible for:\n\n- the chimney sweeping\n- door handles\n\n## Landlord duties\n\nThe landlord is responsible for:\n\n- window frames\n`;

describe('the same fact in two documents', () => {
  const { compilation } = compile([
    { name: 'one.md', content: landlordPays },
    { name: 'two.md', content: tenantPays },
  ]);

  it('is one fact with the sources of both', () => {
    const frames = factOf(compilation, 'window frames');
    expect(frames.status).toBe('accepted');
    expect(frames.sources.map((source) => `${source.document}:${source.from}`)).toEqual([
      'one.md:6',
      'two.md:12',
    ]);
  });

  it('is a conflict where the answers differ, and makes no card', () => {
    expect(compilation.conflicts).toHaveLength(1);
    expect(compilation.conflicts[0]?.question).toContain('chimney sweeping');
    const facts = compilation.facts.filter((fact) => fact.status === 'conflict');
    expect(facts.map((fact) => fact.answer.join()).toSorted()).toEqual(['Landlord', 'Tenant']);
    expect(compilation.cards.filter((card) => card.prompt.includes('chimney'))).toEqual([]);
    const entry = compilation.ledger.find((one) => one.document === 'one.md' && one.from === 5);
    expect(entry?.verdict).toBe('confirm');
  });

  it('is settled by the answer of the user, which keeps both sources', () => {
    const [id = ''] = compilation.conflicts[0]?.facts ?? [];
    const settled = compile(
      [
        { name: 'one.md', content: landlordPays },
        { name: 'two.md', content: tenantPays },
      ],
      { decisions: { [id]: ['Tenant'] } },
    ).compilation;
    expect(settled.conflicts).toEqual([]);
    const card = cardOf(settled, 'chimney sweeping');
    expect(card.answer).toEqual(['Tenant']);
    expect(card.sources).toHaveLength(2);
    const fact = settled.facts.find((one) => one.id === card.fact);
    expect(fact?.certainty).toBe(1);
    expect(fact?.why[0]).toBe('answered by the user');
  });
});

describe('a contradiction within one document', () => {
  it('is found where subject and scope are the same', () => {
    const compilation = compiled(
      '## Nurse duties\n\nThe nurse is responsible for:\n\n- wound dressings\n\n## Physician duties\n\nThe physician is responsible for:\n\n- wound dressings\n',
    );
    expect(compilation.conflicts).toHaveLength(1);
  });

  it('is none where the scope differs', () => {
    const compilation = compiled(
      '| Service | Provider manages | Tenant manages |\n|---|---|---|\n| Bare metal | Cabling | Operating system |\n| Managed host | Operating system | Content |\n',
    );
    expect(compilation.conflicts).toEqual([]);
    expect(whoLines(compilation)).toContain(
      'Managed host: who is responsible for operating system? => Provider',
    );
  });

  it('is none where one word is shared and the rest differs', () => {
    const compilation = compiled(
      '## Provider duties\n\nThe provider is responsible for:\n\n- host firewall\n\n## Client duties\n\nThe client is responsible for:\n\n- guest firewall\n',
    );
    expect(compilation.conflicts).toEqual([]);
  });
});

describe('an open question', () => {
  const damaged =
    'Renting\n\nLandlord duties\nThe landlord pays for:\n- the roof\n\nTenant duties\nThe tenant pays for:\n- heating\n\nWho does what\n| Landlord | Tenant | |\n| Sweeping the yard | x | |\n| Cutting the hedge | x | |\n| Reporting damage | x | x |\n';
  const { compilation } = compile([{ name: 'damaged.txt', content: damaged }]);

  it('makes no card, has the parties as options and says why', () => {
    const fact = factOf(compilation, 'sweeping the yard');
    expect(fact.status).toBe('confirm');
    expect(fact.answer).toEqual([]);
    expect(fact.options).toEqual(['Landlord', 'Tenant']);
    expect(fact.why.join()).toContain('empty cells');
    expect(compilation.cards.filter((card) => card.prompt.includes('yard'))).toEqual([]);
  });

  it('becomes a card with the same fact id when it is answered', () => {
    const open = factOf(compilation, 'sweeping the yard');
    const answered = compile([{ name: 'damaged.txt', content: damaged }], {
      decisions: { [open.id]: ['Tenant'] },
    }).compilation;
    const fact = factOf(answered, 'sweeping the yard');
    expect(fact.id).toBe(open.id);
    expect(fact.status).toBe('accepted');
    expect(cardOf(answered, 'sweeping the yard').answer).toEqual(['Tenant']);
    expect(factOf(answered, 'cutting the hedge').status).toBe('confirm');
  });

  it('does not touch rows that are certain', () => {
    expect(cardOf(compilation, 'reporting damage').answer).toEqual(['Landlord', 'Tenant']);
  });
});

describe('compile', () => {
  it('stops when it is cancelled', () => {
    const run = (): unknown => compile([{ name: 'a.md', content: '# A' }], { signal: { aborted: true } });
    expect(run).toThrow(CardwrightError);
    expect(run).toThrow(/cancelled/u);
  });

  it('reports progress and keeps documents of one name apart', () => {
    const phases: string[] = [];
    const { compilation } = compile(
      [
        { name: 'a.md', content: '# A\n\nText.' },
        { name: 'a.md', content: '# B\n\nText.' },
      ],
      { progress: (phase, done, total) => phases.push(`${phase} ${done}/${total}`) },
    );
    expect(compilation.documents.map((document) => document.name)).toEqual(['a.md', 'a.md (2)']);
    expect(phases).toContain('read 1/2');
    expect(phases.at(-1)).toBe('compose 1/1');
  });

  it('gives fact ids that depend on neither the name of the document nor the construct', () => {
    const listed = compile([{ name: 'x.md', content: landlordPays }]).compilation;
    const tabled = compile([
      {
        name: 'y.md',
        content:
          '| Task | Responsible party |\n|---|---|\n| Window frames | Landlord |\n| Electricity | Tenant |\n',
      },
    ]).compilation;
    expect(factOf(tabled, 'window frames').id).toBe(factOf(listed, 'window frames').id);
  });
});
