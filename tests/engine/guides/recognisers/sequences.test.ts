import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

const wash = [
  '# Ward notes',
  '',
  '## How to wash hands',
  '',
  '1. Wet the hands',
  '2. Apply soap',
  '3. Rinse',
];

describe('steps of a procedure', () => {
  it('asks for the first step, for each next one and for all in order', () => {
    expect(asked(cardsOf(compiled(wash), 'steps'))).toEqual([
      'How to wash hands: what are the 3 steps, in order? => Wet the hands | Apply soap | Rinse',
      'How to wash hands: what comes first? => Wet the hands',
      'How to wash hands: what comes after “Wet the hands”? => Apply soap',
      'How to wash hands: what comes after “Apply soap”? => Rinse',
    ]);
    expect(cardsOf(compiled(wash), 'steps')[0]?.answerMode).toBe('ordered');
  });

  it('takes labels for names, keeps what they say, and reads counted items', () => {
    const lines = [
      '## Phases of a case',
      '',
      '- Phase 1: **Filing** – papers reach the court',
      '- Phase 2: Hearing',
    ];
    const cards = cardsOf(compiled(lines), 'steps');
    expect(asked(cards)).toEqual(['Phases of a case: what are the 2 steps, in order? => Filing | Hearing']);
  });

  it('reads headings that count, and names them by the heading above', () => {
    const lines = [
      '# Lost laptop',
      '',
      ...['Lock it', 'Wipe it', 'Report it'].flatMap((step, index) => [
        `## Step ${index + 1}: ${step}`,
        '',
        'Do so at once.',
        '',
      ]),
    ];
    expect(asked(cardsOf(compiled(lines), 'steps'))[0]).toBe(
      'Lost laptop: what are the 3 steps, in order? => Lock it | Wipe it | Report it',
    );
  });

  it('names steps that only say so by their heading, and joins a list that was interrupted', () => {
    const lines = [
      '## Baking bread',
      '',
      'Follow these steps:',
      '',
      '1. Mix',
      '2. Knead',
      '',
      '```',
      'wait',
      '```',
      '',
      '3. Bake',
    ];
    expect(asked(cardsOf(compiled(lines), 'steps'))[0]).toBe(
      'Baking bread: what are the 3 steps, in order? => Mix | Knead | Bake',
    );
  });

  it('asks for no list of more than seven, but for each next step', () => {
    const items = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta'];
    const cards = cardsOf(
      compiled(['## Steps of the rite', '', ...items.map((item, at) => `${at + 1}. ${item}`)]),
      'steps',
    );
    expect(cards.map((card) => card.kind)).not.toContain('list');
    expect(cards).toHaveLength(8);
  });

  it.each([
    ['questions', ['## Process questions', '', '1. What is mixed?', '2. Why so?']],
    ['tips', ['## Tips for the process', '', '1. Sleep well', '2. Eat well']],
    ['a list without a name', ['## Birds', '', '1. Owl', '2. Finch', '3. Wren']],
    ['ways to an aim', ['## How to reduce costs', '', '1. Buy less', '2. Share more']],
    ['a study plan', ['## Study plan', '', '### Week 1: Basics', '', '### Week 2: More']],
    ['a count that does not fit', ['The three steps of the process:', '', '1. Mix', '2. Bake']],
    ['bullets without numbers', ['## Steps of the process', '', '- Mix', '- Bake']],
  ])('makes no steps of %s', (_name, lines) => {
    expect(cardsOf(compiled(lines), 'steps')).toEqual([]);
  });
});

describe('steps whose title is a plain name', () => {
  const brewing = ['1. Grind the beans', '2. Heat the water', '3. Pour it over the filter'];

  it.each(['Brewing a pot', 'Spilled coffee', 'On a normal day, in this order'])('%s', (title) => {
    const lines = ['# Notes on the bar and what to do there', '', `## ${title}`, '', ...brewing];
    expect(asked(cardsOf(compiled(lines), 'steps'))[0]).toBe(
      `${title}: what are the 3 steps, in order? => Grind the beans | Heat the water | Pour it over the filter`,
    );
  });

  it.each([
    ['advice', ['1. Use fresh beans', '2. Keep the mill clean', '3. Heat the water']],
    ['things', ['1. Coffee from Peru', '2. Tea', '3. Milk of the day']],
  ])('makes no steps of %s', (_name, items) => {
    expect(cardsOf(compiled(['# The bar and its goods', '', '## Coffee', '', ...items]), 'steps')).toEqual(
      [],
    );
  });
});

describe('lists within a sentence that tells their number', () => {
  it.each([
    [
      'The three primary colours: red, yellow and blue.',
      'The three primary colours: name all 3. => red | yellow | blue',
    ],
    [
      'There are four seasons: spring, summer, autumn, winter.',
      'Four seasons: name all 4. => spring | summer | autumn | winter',
    ],
    [
      'The three stages of a frost are onset, peak and thaw.',
      'The three stages of a frost: what are the 3 steps, in order? => onset | peak | thaw',
    ],
  ])('%s', (text, expected) => {
    expect(asked(cardsOf(compiled(['# Of the year and its colours', '', text]), 'list'))).toEqual([expected]);
  });

  it('makes none where the number does not fit', () => {
    const text = 'The four seasons of the region: wet, dry, and the rest of the year.';
    expect(cardsOf(compiled(['# Of the year', '', text]), 'list')).toEqual([]);
  });
});

describe('orders', () => {
  it('reads a list under words that state its order', () => {
    const lines = ['Voices from highest to lowest:', '', '- Soprano', '- Alto', '- Tenor', '- Bass'];
    const [card] = cardsOf(compiled(lines), 'ordering');
    expect(card?.prompt).toBe('Voices from highest to lowest – put in order: Alto; Bass; Soprano; Tenor');
    expect(card?.answer).toEqual(['Soprano', 'Alto', 'Tenor', 'Bass']);
    expect(card?.answerMode).toBe('ordered');
  });

  it('reads a chain of arrows, named by its label or its heading', () => {
    expect(asked(cardsOf(compiled(['## Blood flow', '', 'Vein → Heart → Artery']), 'ordering'))).toEqual([
      'Blood flow – put in order: Artery; Heart; Vein => Vein | Heart | Artery',
    ]);
    expect(asked(cardsOf(compiled(['- Court instances: Local → Regional → Federal']), 'ordering'))).toEqual([
      'Court instances – put in order: Federal; Local; Regional => Local | Regional | Federal',
    ]);
  });

  it.each([
    ['a pair', ['Water → Ice']],
    ['signs of more and less without words', ['Options: Tools > Fonts > Sizes']],
    ['a path through menus', ['Open `File` → `Print` → `Layout`']],
    ['a path through a portal', ['In the portal: Students → Marks → Spring']],
    [
      'a path through an app that tells how to do something',
      ['- Create a mark sheet: Students → Marks → Spring'],
    ],
    ['a path with a click', ['Mark sheet: Students → Click on a name → Spring']],
    ['signs within brackets', ['Seasons: life of a leaf (green → yellow → brown)']],
    ['pairs in one line', ['Lights: red → stop, amber → wait, green → go']],
    ['what is spoken to the reader', ['Travel: ticket → you show it → platform']],
    ['the solution of a case', ['Solution: kettle → teapot → cup']],
    ['a list in no order', ['Voices of the choir:', '', '- Soprano', '- Alto', '- Tenor']],
    ['code', ['x => y => z = 1;']],
  ])('reads no order from %s', (_name, lines) => {
    expect(cardsOf(compiled(lines), 'ordering')).toEqual([]);
  });
});

describe('lists that the document names', () => {
  it('asks for all of them with their number', () => {
    const lines = [
      'There are three types of muscle:',
      '',
      '- Skeletal: moves the bones',
      '- Cardiac',
      '- Smooth',
    ];
    expect(asked(cardsOf(compiled(lines), 'list'))).toEqual([
      'Three types of muscle: name all 3. => Skeletal | Cardiac | Smooth',
    ]);
  });

  it('reads headings, and puts the heading above before a title that names nothing', () => {
    const lines = [
      '# Law',
      '',
      '## Contracts',
      '',
      '### Main elements',
      '',
      '- Offer',
      '- Acceptance',
      '- Consideration',
    ];
    expect(asked(cardsOf(compiled(lines), 'list'))).toEqual([
      'Contracts: main elements: name all 3. => Offer | Acceptance | Consideration',
    ]);
  });

  it.each([
    ['a number that does not fit', ['The three pillars of trust:', '', '- Honesty', '- Time']],
    ['more than seven', ['Types of bird:', '', ...'abcdefgh'.split('').map((name) => `- ${name}-bird`)]],
    [
      'sentences',
      [
        'Types of bird:',
        '',
        '- The owl sees at night, and that is why it hunts when all the other birds are asleep in their nests',
        '- Wren',
      ],
    ],
    ['a list that goes on', ['Types of bird:', '', '1. Owl', '2. Wren', '', 'Text.', '', '3. Finch']],
    ['a heading with a number by chance', ['## Two sides of one moment', '', '- Rollback', '- Page']],
  ])('makes no list of %s', (_name, lines) => {
    expect(cardsOf(compiled(lines), 'list')).toEqual([]);
  });
});

describe('orders and steps in other shapes', () => {
  it('reads the first column of a table whose heading states the order', () => {
    const lines = [
      '## Ciphers (weakest to strongest)',
      '',
      '| Name | Key |',
      '| --- | --- |',
      '| DES | 56 |',
      '| Blowfish | 112 |',
      '| AES | 256 |',
    ];
    expect(asked(cardsOf(compiled(lines), 'ordering'))).toEqual([
      'Ciphers (weakest to strongest) – put in order: AES; Blowfish; DES => DES | Blowfish | AES',
    ]);
  });

  it('reads numbered headings below the name of a procedure, and nowhere else', () => {
    const under = (title: string): string[] => [
      '# Kiln',
      '',
      `## ${title}`,
      '',
      '### 1. Load',
      '',
      '### 2. Fire',
      '',
      '### 3. Cool',
    ];
    expect(asked(cardsOf(compiled(under('Firing process')), 'steps'))[0]).toBe(
      'Firing process: what are the 3 steps, in order? => Load | Fire | Cool',
    );
    expect(cardsOf(compiled(under('Kiln topics')), 'steps')).toEqual([]);
  });

  it('takes statements about a thing for no list of it', () => {
    const lines = [
      '## Cloud regions',
      '',
      '- Areas in which data centres stand',
      '- Each region has several zones',
      '- Used to be near',
    ];
    expect(cardsOf(compiled(lines), 'list')).toEqual([]);
    expect(cardsOf(compiled(['## Remove the parts', '', '- Lid', '- Fan', '- Belt']), 'list')).toEqual([]);
  });
});
