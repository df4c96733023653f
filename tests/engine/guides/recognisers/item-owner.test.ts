import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

const flat = [
  '# Rental flat',
  '',
  '## Shared responsibilities',
  '',
  '- Stairwell cleaning is solely the tenant’s task.',
  '- Meter readings: only the landlord',
  '- Hedges (both)',
  '- Noise: both parties, except at night',
  '- Door keys: shared, unless the lease says otherwise',
  '- Heating: not the landlord',
  '- Waste bins',
  '- Gutters (landlord only)',
  '- Letter boxes, not by the tenant',
  '',
  '## Landlord responsibilities',
  '',
  '- Roof repairs',
  '- Window cleaning is exclusively up to the tenant',
  '- Pest control (shared)',
  '- Painting (tenant)',
  '- Repairs of what the landlord never saw',
  '',
  '## Tenant responsibilities',
  '',
  '- Rent',
];

describe('the text of an item beats its heading', () => {
  it('names one side, both, or the other', () => {
    const { cards } = compiled(flat);
    expect(asked(cards)).toEqual(
      expect.arrayContaining([
        'Who is responsible for stairwell cleaning? => Tenant',
        'Who is responsible for meter readings? => Landlord',
        'Who is responsible for hedges? => Landlord | Tenant',
        'Who is responsible for noise, except at night? => Landlord | Tenant',
        'Who is responsible for door keys, unless the lease says otherwise? => Landlord | Tenant',
        'Who is responsible for heating? => Tenant',
        'Who is responsible for waste bins? => Landlord | Tenant',
        'Who is responsible for gutters? => Landlord',
        'Who is responsible for letter boxes? => Landlord',
        'Who is responsible for roof repairs? => Landlord',
        'Who is responsible for window cleaning? => Tenant',
        'Who is responsible for pest control? => Landlord | Tenant',
        'Who is responsible for painting? => Tenant',
      ]),
    );
  });

  it('asks by whom a thing is shared where several could be meant', () => {
    const compilation = compiled([
      'The nurse is responsible for the chart. The porter is responsible for the beds. The cook is responsible for the soup.',
      '',
      '## Nurse duties',
      '',
      '- Wound dressings',
      '- Laundry (shared)',
    ]);
    const open = compilation.facts.filter((fact) => fact.status === 'confirm');
    expect(open.map((fact) => [fact.subject, fact.answer])).toEqual([['laundry', []]]);
    expect(open[0]?.options).toEqual(['Cook', 'Nurse', 'Porter']);
  });

  it('takes the two parties whose sections stand beside a shared one', () => {
    const lines = [
      '# Co-operative',
      '',
      'The auditor is responsible for the yearly report.',
      '',
      '## Grower responsibilities',
      '',
      '- Watering',
      '',
      '## Dealer responsibilities',
      '',
      '- Price tags',
      '',
      '## Shared responsibilities',
      '',
      '- Crates',
    ];
    expect(asked(compiled(lines).cards)).toContain('Who is responsible for crates? => Grower | Dealer');
  });
});

describe('a list that is only for a party', () => {
  const lines = [
    '# Data law',
    '',
    'The controller is responsible for the notice, and the processor is responsible for the log.',
    '',
    '## In short',
    '',
    'For controllers:',
    '- Keep the register current',
    '- Most fines come from missing notices',
    '- Remember that consent can be withdrawn',
    '- A breach can cost a fortune',
    '- Name and address of the firm',
    '',
    '## Consequences',
    '',
    'For processors:',
    '- Paying damages',
    '- Loss of trust',
    '',
    '## Benefits',
    '',
    '### Processors',
    '',
    '- Saving paper',
  ];

  it('gives what is to be done, not advice, contents or consequences', () => {
    expect(asked(cardsOf(compiled(lines), 'party-list'))).toEqual([
      'Who keeps the register current? => Controller',
    ]);
  });

  it('carries its heading through a lead-in that only announces', () => {
    const steps = [
      'The bank is responsible for the vault. The customer is responsible for the card.',
      '',
      '## Customers: what to do first',
      '',
      'Steps include:',
      '',
      '- Choosing a password',
      '- Signing the mandate',
    ];
    expect(asked(cardsOf(compiled(steps), 'party-list'))).toEqual([
      'Who is responsible for choosing a password? => Customer',
      'Who is responsible for signing the mandate? => Customer',
    ]);
  });
});

it('asks for nothing that is vague, empty or pointed at', () => {
  const lines = [
    'The host is responsible for the rooms. The guest is responsible for the towels.',
    '',
    'The host must:',
    '',
    '- do everything else',
    '- sign it',
    '- formally approve the bill',
    '- various',
    '- heat the rooms',
    '',
    'The guest is responsible for:',
    '',
    '- Everything else',
    '- See above',
    '- Deadline: 10 o’clock',
    '- Note: returning the key',
  ];
  expect(asked(cardsOf(compiled(lines), 'party-list'))).toEqual([
    'Who must formally approve the bill? => Host',
    'Who must heat the rooms? => Host',
    'Who is responsible for returning the key? => Guest',
  ]);
});
