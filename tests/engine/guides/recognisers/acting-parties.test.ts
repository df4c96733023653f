import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

function names(lines: readonly string[]): string[] {
  return compiled(lines)
    .parties.map((party) => party.name)
    .toSorted();
}

describe('a party known from what it does', () => {
  it('in one sentence that sets two people against each other', () => {
    const lines = ['The midwife weighs the baby and notes the weight, while the porter moves the bed.'];
    expect(asked(cardsOf(compiled(lines), 'two-sided')).slice(0, 2)).toEqual([
      'Who weighs the baby and notes the weight? => Midwife',
      'Who moves the bed? => Porter',
    ]);
  });

  it('also where only one of the parts can be asked alone', () => {
    const lines = ['The surgeon writes the report; the secretary files it.'];
    expect(asked(compiled(lines).cards)).toEqual(['Who writes the report? => Surgeon']);
  });

  it('in one table with people above columns of actions', () => {
    const lines = [
      '| Place | Midwife | Porter |',
      '|---|---|---|',
      '| Ward | weighs the baby | brings the cot |',
      '| Theatre | checks the name band | moves the bed |',
    ];
    expect(names(lines)).toEqual(['Midwife', 'Porter']);
  });

  it('in a worked example, by name and as “you”', () => {
    const lines = [
      '# Queue service',
      '',
      '## Worked examples',
      '',
      '### Example 1: orders in a queue',
      '',
      '- Globex maintains the brokers.',
      '- YOU must set the retention period.',
    ];
    expect(asked(compiled(lines).cards)).toEqual([
      'Orders in a queue: who maintains the brokers? => Globex',
      'Orders in a queue: who must set the retention period? => You',
    ]);
  });

  it('by what it must do, and a list that is for it', () => {
    const lines = [
      '# Data law',
      '',
      'The controller is responsible for the notice. The processor must retain a log.',
      '',
      'For processors:',
      '',
      '- encrypt the backups',
    ];
    expect(asked(compiled(lines).cards)).toContain('Who must retain a log? => Processor');
  });

  it('is none where machines and animals act', () => {
    expect(
      names([
        'The router forwards packets, while the server stores files. The dolphin catches fish, while the shark eats squid.',
        '',
        'The router must drop expired packets. You must know the port numbers.',
      ]),
    ).toEqual([]);
  });
});

describe('the name of a party', () => {
  it('keeps an s that belongs to it', () => {
    const { parties, cards } = compiled([
      'Brambleworks is responsible for the kilns. Members are responsible for the glazes.',
      'Brambleworks opens the doors.',
    ]);
    expect(parties.map((party) => party.name).toSorted()).toEqual(['Brambleworks', 'Member']);
    expect(asked(cards)).toContain('Who opens the doors? => Brambleworks');
  });

  it('lists no alias that differs by case alone', () => {
    const { parties } = compiled([
      'Customers are responsible for the bill. The customer is responsible for the meter. CUSTOMERS are responsible for noise.',
    ]);
    expect(parties.map((party) => [party.name, ...party.aliases])).toEqual([['Customer', 'Customers']]);
  });
});

describe('sentences', () => {
  const known = [
    'The rigger is responsible for the battens. The stage manager is responsible for the cue book.',
    '',
  ];
  const sentence = (text: string): string[] => asked(compiled([...known, text]).cards).slice(2);

  it.each([
    [
      'The rigger makes sure that every shackle is closed.',
      ['Who makes sure that every shackle is closed? => Rigger'],
    ],
    [
      'The rigger’s responsibilities are the ropes, the pulleys and the counterweights.',
      [
        'Who is responsible for the ropes? => Rigger',
        'Who is responsible for the pulleys? => Rigger',
        'Who is responsible for the counterweights? => Rigger',
      ],
    ],
    [
      'The duties of the rigger are splicing and whipping.',
      ['Who is responsible for splicing? => Rigger', 'Who is responsible for whipping? => Rigger'],
    ],
    [
      'The rigger’s duty is the upkeep of the fly floor.',
      ['Who is responsible for the upkeep of the fly floor? => Rigger'],
    ],
    ['It is the rigger’s duty to inspect the winch.', ['Who has to inspect the winch? => Rigger']],
    ['The rigger is the one who hangs the cloths.', ['Who hangs the cloths? => Rigger']],
    ['The rigger is in charge of the fly floor.', ['Who is in charge of the fly floor? => Rigger']],
    ['The rigger sees to the brakes.', ['Who sees to the brakes? => Rigger']],
    ['Painting is exclusively up to the rigger.', ['Who is responsible for painting? => Rigger']],
  ])('%s', (text, expected) => {
    expect(sentence(text)).toEqual(expected);
  });

  it.each([
    'The rigger’s duties are clear and few.',
    'The rigger’s role is important.',
    'The rigger’s job is a hard one.',
    'The rigger’s responsibilities are described below.',
  ])('%s (states no duty)', (text) => {
    expect(sentence(text)).toEqual([]);
  });

  it('ask how far a part reaches where they say so', () => {
    expect(sentence('The rigger operates everything from the grid down to the dead line.')).toEqual([
      'Who operates everything from the grid down to the dead line? => Rigger',
      'The rigger operates everything from what down to what? => from the grid down to the dead line',
    ]);
  });

  it('in a worked example may have any finite verb', () => {
    const example = [
      ...known,
      '',
      '## Worked examples',
      '',
      '### Example 1: a torn cloth',
      '',
      '- A rigger sees a hole.',
      '- The rigger mends it.',
      '- The stage manager promotes a stagehand for the evening.',
    ];
    expect(asked(compiled(example).cards).slice(2)).toEqual([
      'A torn cloth: who promotes a stagehand for the evening? => Stage manager',
    ]);
    expect(sentence('The stage manager promotes stagehands for the evening.')).toEqual([]);
  });
});
