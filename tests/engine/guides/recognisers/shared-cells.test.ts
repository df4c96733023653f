import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

const three = [
  'The nurse is responsible for the chart. The porter is responsible for the beds. The cook is responsible for the soup.',
  '',
];

describe('shared cells', () => {
  it('of a party column mean the two parties that it names', () => {
    const table = [
      '| Task | Who |',
      '|---|---|',
      '| Trays | Nurse |',
      '| Wheelchairs | Porter |',
      '| Handover | Both |',
    ];
    expect(asked(cardsOf(compiled([...three, ...table]), 'party-column')).at(-1)).toBe(
      'Who is responsible for handover? => Nurse | Porter',
    );
  });

  it('are asked where the table leaves open who they are', () => {
    const table = ['| Task | Owner |', '|---|---|', '| Menu | Cook |', '| Trolleys | Both |'];
    const open = compiled([...three, ...table]).facts.filter((fact) => fact.status === 'confirm');
    expect(open.map(({ subject, answer, options }) => [subject, answer, options])).toEqual([
      ['trolleys', [], ['Cook', 'Nurse', 'Porter']],
    ]);
  });

  it('may be a column of their own', () => {
    const table = [
      '| Area | Nurse | Porter | Shared |',
      '|---|---|---|---|',
      '| Wards | Charts | Beds | Hand washing |',
    ];
    expect(asked(cardsOf(compiled([...three, ...table]), 'responsibility-table'))).toEqual([
      'For wards, who is responsible for charts? => Nurse',
      'For wards, who is responsible for beds? => Porter',
      'For wards, who is responsible for hand washing? => Nurse | Porter',
    ]);
  });

  it('make the row theirs', () => {
    const table = [
      '| Thing | Nurse responsibility | Porter responsibility |',
      '|---|---|---|',
      '| Infection alarms | Shared | Shared |',
      '| Lifts | Bells | Doors |',
    ];
    expect(asked(cardsOf(compiled([...three, ...table]), 'responsibility-table'))).toContain(
      'Who is responsible for infection alarms? => Nurse | Porter',
    );
  });
});

describe('two sides', () => {
  const known = 'The baker is responsible for bread. The grocer is responsible for fruit.';
  const about = (text: string): string[] =>
    asked(compiled([known, '', text]).cards).filter((line) => !/for (?:bread|fruit)/u.test(line));

  it('keep “must” on both or on neither', () => {
    expect(about('The baker cleans the oven, but the grocer must clean the scales.')).toEqual([
      'Who cleans the oven? => Baker',
      'Who cleans the scales? => Grocer',
      'The baker cleans the oven. What is the grocer’s part? => clean the scales',
    ]);
    expect(
      about('The baker must sweep the floor, and the grocer must polish the window.').slice(0, 2),
    ).toEqual(['Who must sweep the floor? => Baker', 'Who must polish the window? => Grocer']);
  });

  it('keep advice as advice', () => {
    expect(about('The baker cleans the oven, but the grocer should clean the scales.')).toContain(
      'Who should clean the scales? => Grocer',
    );
  });

  it('give their parts in one form, once each', () => {
    expect(about('- Deliveries: the baker packs and seals the van; the grocer must unload the van.')).toEqual(
      [
        'Deliveries: what is the baker’s part? => pack and seal the van',
        'Deliveries: what is the grocer’s part? => unload the van',
      ],
    );
  });
});

it('shows no title that says how a section is written', () => {
  const lines = [
    '# Bakery handbook',
    '',
    '## 2. Key Terms & Glossary',
    '',
    '- **Proofing**: letting dough rise before it is baked',
    '- **Crumb**: the inner part of a loaf',
    '',
    '## Sourdough',
    '',
    'The baker is responsible for the starter. The apprentice is responsible for the baskets.',
  ];
  const { cards } = compiled(lines);
  expect(new Set(cards.map((card) => card.scope))).toEqual(new Set(['Bakery handbook', 'Sourdough']));
});
