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

  it('take the columns for things where the first head is empty, and leave empty cells out', () => {
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
    expect(asked(cards)).toContain('Hablar: yo? => hablo');
    expect(asked(cards).some((card) => card.endsWith('=> -'))).toBe(false);
  });

  it('read what is compared feature by feature from the columns', () => {
    const cards = cardsOf(
      compiled([
        '# Boats',
        '',
        '| | Sloop | Ketch |',
        '|---|---|---|',
        '| Masts | one | two |',
        '| Best for | racing | cruising |',
        '',
        '## Two rulings',
        '',
        '| Topic | Harbour Act 1890 | Harbour Act 1984 |',
        '|---|---|---|',
        '| Fee | by weight | by length |',
        '| Appeal | to the mayor | to a court |',
      ]),
      construct,
    );
    expect(asked(cards)).toEqual([
      'Sloop: masts? => one',
      'Masts: one. Which one is it? => Sloop',
      'Ketch: masts? => two',
      'Masts: two. Which one is it? => Ketch',
      'Sloop: best for? => racing',
      'Best for: racing. Which one is it? => Sloop',
      'Ketch: best for? => cruising',
      'Best for: cruising. Which one is it? => Ketch',
      'Harbour Act 1890: fee? => by weight',
      'Fee: by weight. Which one is it? => Harbour Act 1890',
      'Harbour Act 1984: fee? => by length',
      'Fee: by length. Which one is it? => Harbour Act 1984',
      'Harbour Act 1890: appeal? => to the mayor',
      'Appeal: to the mayor. Which one is it? => Harbour Act 1890',
      'Harbour Act 1984: appeal? => to a court',
      'Appeal: to a court. Which one is it? => Harbour Act 1984',
    ]);
  });

  it('keep what stands under an empty corner in rows where each column holds a kind of its own', () => {
    const cards = cardsOf(
      compiled([
        '# Anchorages',
        '',
        '| | Depth | Ground |',
        '|---|---|---|',
        '| North bay | 4 m | sand |',
        '| Old pier | 7 m | mud |',
        '| Mill pool | 9 m | weed |',
      ]),
      construct,
    );
    expect(asked(cards)).toContain('North bay: depth? => 4 m');
    expect(asked(cards)).toContain('Mill pool: ground? => weed');
  });

  it('name all keys of a column with its head, or none', () => {
    const text = (keys: readonly string[]): string[] => [
      '# Codes',
      '',
      '| Channel | Use |',
      '|---|---|',
      ...keys.map((key, index) => `| ${key} | use number ${index + 1} of it |`),
    ];
    const named = (keys: readonly string[]): string[] =>
      asked(cardsOf(compiled(text(keys)), construct))
        .filter((card) => card.includes(': use?'))
        .map((card) => card.slice(0, card.indexOf(':')));
    expect(named(['6', '16', '72'])).toEqual(['Channel 6', 'Channel 16', 'Channel 72']);
    expect(named(['A', 'B2', 'C'])).toEqual(['Channel A', 'Channel B2', 'Channel C']);
    expect(named(['0', '1–4', '5 or more'])).toEqual(['Channel 0', 'Channel 1–4', 'Channel 5 or more']);
    expect(named(['VHF', 'AIS', 'Radar'])).toEqual(['VHF', 'AIS', 'Radar']);
  });

  it('read the columns beside one that names who does it, and beside columns of parties', () => {
    const cards = cardsOf(
      compiled([
        '# Port duties',
        '',
        '| Paper | Signed by | Due |',
        '|---|---|---|',
        '| Crew list | Master | on arrival |',
        '| Waste note | Port agent | a day ahead |',
        '',
        'The master is responsible for the log. The port agent is responsible for the berth.',
      ]),
      construct,
    );
    expect(asked(cards)).toEqual([
      'Crew list: due? => on arrival',
      'Due: on arrival. Which paper is it? => Crew list',
      'Waste note: due? => a day ahead',
      'Due: a day ahead. Which paper is it? => Waste note',
    ]);
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
