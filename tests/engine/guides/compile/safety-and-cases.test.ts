import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/main/engine/guides/compile.ts';

const parties = ['---', 'parties: [Tenant, Landlord]', '---', ''];

function together(documents: Readonly<Record<string, readonly string[]>>) {
  const files = Object.entries(documents).map(([name, lines]) => ({
    name,
    content: [...parties, ...lines].join('\n'),
  }));
  return compile(files).compilation;
}

describe('contradictions about the safety of one thing', () => {
  it('are found in whatever form it is named, with the safety of its parts beside them', () => {
    const { conflicts, facts } = together({
      'one.md': [
        '# House',
        '',
        'The landlord is responsible for:',
        '',
        '- Securing the garden',
        '- Cutting the hedge',
      ],
      'two.md': [
        '# Yard',
        '',
        '| Task | Landlord | Tenant |',
        '|---|---|---|',
        '| Ensuring garden security | x | x |',
        '| Sweeping the stairs |  | x |',
        '| Clearing the roof | x |  |',
      ],
      'three.md': [
        '# Gate',
        '',
        'The tenant is responsible for:',
        '',
        '- Garden gate protection',
        '- Washing bins',
      ],
    });
    expect(
      conflicts.map(({ kind, sides }) => [kind, sides.map(({ answer }) => answer.join('+')).toSorted()]),
    ).toEqual([['shared', ['Landlord', 'Landlord+Tenant', 'Tenant']]]);
    // The fullest answer keeps its card.
    const doubtful = facts.filter(({ status }) => status === 'conflict');
    expect(doubtful.map(({ answer }) => answer)).toEqual([['Landlord']]);
  });

  it('are not found between things whose safety merely sounds alike', () => {
    const { conflicts } = together({
      'one.md': [
        '# House',
        '',
        'The landlord is responsible for:',
        '',
        '- Garden gate protection',
        '- Roof security',
      ],
      'two.md': [
        '# Flat',
        '',
        'The tenant is responsible for:',
        '',
        '- Garden protection',
        '- Door security',
      ],
    });
    expect(conflicts).toEqual([]);
  });
});

describe('evidence for an open question', () => {
  it('shows who else acts in the same case', () => {
    const { facts } = together({
      'one.md': ['# Duties', '', 'In a DIN block, the landlord is responsible for cleaning the gutter.'],
      'two.md': [
        '# More',
        '',
        'The tenant is responsible for:',
        '',
        '- Path cleaning (for a DIN block with a garden)',
        '- Bins',
      ],
      'three.md': [
        '# Table',
        '',
        '| Task | Landlord | Tenant |',
        '|---|---|---|',
        '| Cleaning the gutter | x |',
        '| Painting the fence | x |',
        '| Mowing the lawn | x |',
        '| Paying the tax | x |',
        '| Both sign | x | x |',
      ],
    });
    const open = facts.find(({ status, subject }) => status === 'confirm' && /gutter/iu.test(subject));
    expect(open?.asked?.evidence.map(({ answer }) => answer.join()).toSorted()).toEqual([
      'Landlord',
      'Tenant',
    ]);
  });
});
