import { describe, expect, it } from 'vitest';
import { compiled } from '../recognisers/compiled.ts';

const guide = [
  '# Bones',
  '',
  '## Learning objectives',
  '',
  '- Describe the functions of the skeleton',
  '- Explain how fractures heal',
  '- Name the joints of the hand',
  '',
  '## Skeleton',
  '',
  '### Functions of the skeleton',
  '',
  '- Support',
  '- Protection',
  '',
  '## Fractures',
  '',
  'A **greenstick fracture** is a break that goes through one side of the bone.',
];

describe('learning objectives', () => {
  it('are covered by the facts of the sections that they name, and make no cards', () => {
    const compilation = compiled(guide);
    const covered = (compilation.objectives ?? []).map((objective) => [
      objective.text,
      objective.facts.map((id) => compilation.facts.find((fact) => fact.id === id)?.subject),
    ]);
    expect(covered).toEqual([
      ['Describe the functions of the skeleton', ['Functions of the skeleton']],
      ['Explain how fractures heal', ['Greenstick fracture']],
      ['Name the joints of the hand', []],
    ]);
    expect(compilation.objectives?.[0]?.source.from).toBe(5);
  });

  it('are context in the ledger', () => {
    const entries = compiled(guide).ledger.filter((entry) => entry.why === 'learning objective');
    expect(entries.filter((entry) => entry.from >= 5).map((entry) => entry.verdict)).toEqual([
      'context',
      'context',
      'context',
    ]);
  });

  it('are read behind "you should be able to", and from the domains of an exam', () => {
    const lines = [
      'After this you should be able to:',
      '',
      '- tie a bowline',
      '- belay',
      '',
      '## Exam',
      '',
      '- Domain 1: Knots (40%)',
      '- Bring a pen',
    ];
    expect(compiled(lines).objectives?.map((objective) => objective.text)).toEqual([
      'tie a bowline',
      'belay',
      'Domain 1: Knots (40%)',
    ]);
  });

  it('are absent where a document states none', () => {
    expect(compiled(['# Knots', '', '## Goals', '', '- Fun for all']).objectives).toBeUndefined();
  });
});
