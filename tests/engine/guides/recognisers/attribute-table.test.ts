import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

const construct = 'attribute-table';

describe('attribute tables', () => {
  it('ask for each cell, and back where the values differ', () => {
    const { facts, cards, ledger } = compiled([
      '# Tides',
      '',
      '## Harbours',
      '',
      '| Harbour | Range | Bottom |',
      '|---|---|---|',
      '| Bristol | 14 m | mud |',
      '| Trieste | 1 m | rock |',
      '| Calais | 7 m | mud |',
    ]);
    expect(facts.every((fact) => fact.construct === construct)).toBe(true);
    expect(asked(cards).toSorted()).toEqual([
      'Bristol: bottom? => mud',
      'Bristol: range? => 14 m',
      'Calais: bottom? => mud',
      'Calais: range? => 7 m',
      'Range: 1 m. Which harbour is it? => Trieste',
      'Range: 14 m. Which harbour is it? => Bristol',
      'Range: 7 m. Which harbour is it? => Calais',
      'Trieste: bottom? => rock',
      'Trieste: range? => 1 m',
    ]);
    expect(cards.find((card) => card.prompt === 'Bristol: bottom?')?.options).toEqual(['mud', 'rock']);
    expect(cards.every((card) => card.scope === 'Harbours' && card.kind === 'attribute')).toBe(true);
    expect(ledger.filter((entry) => entry.from === 5).every((entry) => entry.verdict === 'context')).toBe(
      true,
    );
    expect(ledger.filter((entry) => entry.verdict === 'left-out')).toEqual([]);
  });

  it('turn round where the first column holds features', () => {
    const cards = cardsOf(
      compiled([
        '# Nerves',
        '',
        '| Feature | Sympathetic system | Parasympathetic system |',
        '|---|---|---|',
        '| Pupil | widens | narrows |',
        '| Origin | spine of chest and loins | brain stem and sacrum |',
      ]),
      construct,
    );
    expect(asked(cards)).toContain('Sympathetic system: pupil? => widens');
    expect(asked(cards)).toContain('Pupil: narrows. Which one is it? => Parasympathetic system');
    expect(cards).toHaveLength(8);
  });

  it('take the thing from the heading where a table describes one', () => {
    const cards = cardsOf(
      compiled([
        '# Drugs',
        '',
        '## Heparin',
        '',
        '| Property | Details |',
        '|---|---|',
        '| Class | Anticoagulant |',
        '| Antidote | Protamine |',
      ]),
      construct,
    );
    expect(asked(cards)).toEqual(['Heparin: class? => Anticoagulant', 'Heparin: antidote? => Protamine']);
  });

  it('take the key on where the first head is empty, and leave empty cells out', () => {
    const cards = cardsOf(
      compiled([
        '# Spanish verbs',
        '',
        '| | hablar | comer |',
        '|---|---|---|',
        '| yo | hablo | como |',
        '| vosotros | habláis | - |',
      ]),
      construct,
    );
    expect(asked(cards)).toContain('Yo: hablar? => hablo');
    expect(asked(cards).some((card) => card.endsWith('=> -'))).toBe(false);
  });

  it('do not give their answer away', () => {
    const cards = cardsOf(
      compiled([
        '# Firewalls',
        '',
        '| Firewall | State |',
        '|---|---|',
        '| Stateful firewall | stateful |',
        '| Packet filter | none kept |',
      ]),
      construct,
    );
    expect(asked(cards)).toEqual([
      'Packet filter: state? => none kept',
      'State: none kept. Which firewall is it? => Packet filter',
    ]);
  });

  it.each([
    [
      'parties in the columns',
      [
        '| Area | Landlord | Tenant |',
        '|---|---|---|',
        '| Roof | all | nothing at all |',
        '| Lawn | hedges | mowing |',
      ],
    ],
    ['uneven rows', ['| Harbour | Range |', '|---|---|', '| Bristol | 14 m | mud |', '| Trieste | 1 m |']],
    ['repeated keys', ['| Harbour | Range |', '|---|---|', '| Bristol | 14 m |', '| Bristol | 1 m |']],
    [
      'statements side by side',
      [
        '| Loan | Gift |',
        '|---|---|',
        '| has to be given back at the end | stays with whoever receives it |',
        '| may cost something every month | costs nothing at all |',
      ],
    ],
    [
      'two things that the title compares',
      ['## Loan and gift', '', '| Loan | Gift |', '|---|---|', '| returned | kept |', '| paid | free |'],
    ],
    [
      'a template',
      ['## Log template', '', '| Sail | State |', '|---|---|', '| Jib | torn |', '| Main | whole |'],
    ],
    ['a timetable', ['| Week | Topic |', '|---|---|', '| Week one | Tides |', '| Week two | Winds |']],
    [
      'ticks that may all have moved to the left',
      [
        '| Plan | Email | Phone | Chat |',
        '|---|---|---|---|',
        '| Basic | ✓ | | |',
        '| Full | ✓ | ✓ | |',
        '| Gold | ✓ | ✓ | ✓ |',
      ],
    ],
  ])('make nothing of %s', (_, table) => {
    const text = [
      '# Notes',
      '',
      'The landlord is responsible for the walls. The tenant is responsible for the floors.',
      '',
      ...table,
    ];
    expect(cardsOf(compiled(text), construct)).toEqual([]);
  });
});
