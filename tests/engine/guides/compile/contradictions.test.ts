import { describe, expect, it } from 'vitest';
import type { Compilation } from '../../../../src/shared/guide.ts';
import { compile } from '../../../../src/main/engine/guides/compile.ts';

interface Duties {
  [party: string]: readonly string[];
}

/** A guide with one list for each party. */
function guide(name: string, duties: Duties, more = ''): { name: string; content: string } {
  const lists = Object.entries(duties).map(
    ([party, items]) =>
      `## ${party} duties\n\nThe ${party.toLowerCase()} is responsible for:\n\n${items.map((item) => `- ${item}`).join('\n')}\n`,
  );
  return { name, content: `# ${name}\n\n${lists.join('\n')}\n${more}` };
}

function together(...documents: { name: string; content: string }[]): Compilation {
  return compile(documents).compilation;
}

const kinds = (compilation: Compilation): string[] => compilation.conflicts.map(({ kind }) => kind);
const status = (compilation: Compilation, subject: string): string[] =>
  compilation.facts.filter((fact) => fact.subject === subject).map((fact) => fact.status);

describe('a topic in two documents', () => {
  it('lacks a qualifier where a narrower one has another party: both are shown, the narrower one stays', () => {
    const found = together(
      guide('one', { Landlord: ['storm windows'], Tenant: ['lamps'] }),
      guide('two', { Tenant: ['windows'], Landlord: ['gutters'] }),
    );
    expect(kinds(found)).toEqual(['qualifier']);
    expect(found.conflicts[0]?.question).toBe(
      '“windows”: Tenant (two, line 7); “storm windows”: Landlord (one, line 7). What tells them apart?',
    );
    expect(status(found, 'windows')).toEqual(['conflict']);
    expect(status(found, 'storm windows')).toEqual(['accepted']);
  });

  it('is not the same under different heads', () => {
    const found = together(
      guide('one', { Landlord: ['front door'], Tenant: ['lamps'] }),
      guide('two', { Tenant: ['back door'], Landlord: ['gutters'] }),
    );
    expect(found.conflicts).toEqual([]);
  });

  it('lacks a qualifier beside what is done with it, only where the parties differ', () => {
    const one = guide('one', { Landlord: ['boiler'], Tenant: ['lamps'] });
    const other = (party: string): Compilation =>
      together(one, guide('two', { Landlord: ['roof'], [party]: ['boiler maintenance'] }));
    expect(kinds(other('Tenant'))).toEqual(['qualifier']);
    expect(
      kinds(together(one, guide('two', { Landlord: ['boiler maintenance'], Tenant: ['heating'] }))),
    ).toEqual([]);
  });

  it('is shared in one place and one party’s in the other', () => {
    const table =
      '| Task | Responsible party |\n| --- | --- |\n| Snow clearing | Both |\n| Roof | Landlord |\n| Lamps | Tenant |\n';
    const found = together(guide('one', { Landlord: ['gutters'], Tenant: ['snow clearing'] }), {
      name: 'two',
      content: `# two\n\n${table}`,
    });
    expect(kinds(found)).toEqual(['shared']);
  });

  it('is met within a list and by itself', () => {
    const found = together(
      guide('one', { Landlord: ['gutters, chimneys, and fences'], Tenant: ['lamps'] }),
      guide('two', { Tenant: ['fences'], Landlord: ['roof'] }),
    );
    expect(kinds(found)).toEqual(['qualifier']);
    expect(status(found, 'fences')).toEqual(['conflict']);
  });

  it('is no contradiction where the documents speak of other people', () => {
    const found = together(
      guide('one', { Landlord: ['key handover'], Tenant: ['lamps'] }),
      guide('two', { Nurse: ['key handover'], Physician: ['diagnosis'] }),
    );
    expect(found.conflicts).toEqual([]);
  });
});

describe('a scope', () => {
  const table = (key: string, landlord: string, tenant: string): string =>
    `| Lease | Landlord manages | Tenant manages |\n| --- | --- | --- |\n| ${key} | ${landlord} | ${tenant} |\n| Sublease | Keys | Post |\n`;

  it('tells two answers apart', () => {
    const found = together({
      name: 'one',
      content: `# one\n\n${table('Net lease', 'Facade', 'Heating')}\n${table('Gross lease', 'Heating', 'Telephone')}`,
    });
    expect(found.conflicts).toEqual([]);
  });

  it('in one place and none in the other, with another party, is a missing qualifier', () => {
    const found = together(
      { name: 'one', content: `# one\n\n${table('Net lease', 'Facade', 'Heating')}` },
      guide('two', { Landlord: ['heating'], Tenant: ['lamps'] }),
    );
    expect(kinds(found)).toEqual(['qualifier']);
    expect(found.conflicts[0]?.facts).toHaveLength(1);
  });

  it('is what parallel sections have in their headings', () => {
    const section = (title: string, boiler: string): string =>
      `## ${title}\n\n| Task | Responsible party |\n| --- | --- |\n| Boiler | ${boiler} |\n| Roof | Landlord |\n| Lamps | Tenant |\n\n`;
    const found = together({
      name: 'one',
      content: `# one\n\n${section('Houses', 'Tenant')}${section('Flats', 'Landlord')}`,
    });
    expect(found.conflicts).toEqual([]);
  });
});

describe('other facts', () => {
  const glossary = (name: string, meaning: string): { name: string; content: string } => ({
    name,
    content: `# ${name}\n\n## Glossary\n\n- **Ileus**: ${meaning}\n- **Seroma**: Fluid under a wound.\n`,
  });

  it('definitions that nest are one card with the fuller one; others are two meanings', () => {
    const nested = together(
      glossary('one', 'A bowel that has stopped.'),
      glossary('two', 'A bowel that has stopped moving its contents.'),
    );
    expect(nested.conflicts).toEqual([]);
    const cards = nested.cards.filter(({ prompt }) => prompt.includes('Ileus'));
    expect(cards.map(({ answer }) => answer)).toEqual([['A bowel that has stopped moving its contents.']]);
    expect(cards[0]?.sources.map(({ document }) => document).toSorted()).toEqual(['one', 'two']);
    expect(cards[0]?.explanation).toContain('A bowel that has stopped.');
    const apart = together(
      glossary('one', 'A bowel that has stopped.'),
      glossary('two', 'The last part of the small gut.'),
    );
    expect(kinds(apart)).toEqual(['meaning']);
  });

  it('cells with other values, and statements called true and false, are shown', () => {
    const table = (dose: string): string =>
      `# Drugs\n\n| Drug | Dose |\n| --- | --- |\n| Cefazolin | ${dose} |\n| Vancomycin | 15 mg |\n`;
    expect(
      kinds(together({ name: 'one.md', content: table('2 g') }, { name: 'two.md', content: table('3 g') })),
    ).toContain('value');
    const quiz = (verdict: string): string =>
      `# Quiz\n\n- True or False: A seroma holds clear fluid.\n- Answer: ${verdict}.\n`;
    expect(
      kinds(together({ name: 'one.md', content: quiz('True') }, { name: 'two.md', content: quiz('False') })),
    ).toEqual(['truth']);
  });

  it('a sentence that denies a duty is held against it', () => {
    const found = together(
      guide(
        'one',
        { Landlord: ['gutters'], Tenant: ['lamps'] },
        '## Remarks\n\nThe landlord does not clean the stairs. The tenant is not responsible for lamps.\n',
      ),
    );
    expect(found.conflicts).toHaveLength(1);
    expect(found.conflicts[0]?.sides.map(({ sources }) => sources[0]?.from)).toEqual([13, 17]);
  });
});

describe('the same fact under other names', () => {
  it('is one card with all its sources: spelling apart by case, plural, article, abbreviation', () => {
    const found = together(
      guide('one', { Landlord: ['the smoke alarms'], Tenant: ['Energy Performance Certificate (EPC)'] }),
      guide('two', { Landlord: ['Smoke alarm'], Tenant: ['lamps'] }),
    );
    const cards = found.cards.filter(({ prompt }) => /smoke/iu.test(prompt));
    expect(cards).toHaveLength(1);
    expect(cards[0]?.sources).toHaveLength(2);
  });

  it('keeps the ids and answers that each document gives alone', () => {
    const documents = [
      guide('one', { Landlord: ['gutters, chimneys, and fences', 'boiler'], Tenant: ['lamps'] }),
      guide('two', { Tenant: ['fences', 'boiler maintenance'], Landlord: ['roof'] }),
      guide('three', { Landlord: ['lamps'], Tenant: ['boiler'] }),
    ];
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [0, 2],
      [2, 1],
      [1, 0],
    ];
    for (const order of orders) {
      const chosen = order.flatMap((at) => documents[at] ?? []);
      const all = new Map(together(...chosen).facts.map((fact) => [fact.id, fact.answer]));
      for (const document of chosen)
        for (const { id, answer } of together(document).facts) expect(all.get(id)).toEqual(answer);
    }
  });
});
