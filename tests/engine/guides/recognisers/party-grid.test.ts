import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

const construct = 'party-grid';
const gridOf = (lines: readonly string[]): string[] => asked(cardsOf(compiled(lines), construct));

describe('tables whose every cell names a party', () => {
  it('ask for each cell, in the case that the column names', () => {
    expect(
      gridOf([
        '# Letting a flat',
        '',
        '## Responsibilities by kind of lease',
        '',
        '| Task | Short let | Long let |',
        '|---|---|---|',
        '| Clean the gutters | Landlord | Tenant |',
        '| Minor repairs | Landlord | Tenant |',
        '| Council tax | Landlord | Both |',
      ]),
    ).toEqual([
      'Short let: who cleans the gutters? => Landlord',
      'Long let: who cleans the gutters? => Tenant',
      'Short let: who is responsible for minor repairs? => Landlord',
      'Long let: who is responsible for minor repairs? => Tenant',
      'Short let: who is responsible for council tax? => Landlord',
      'Long let: who is responsible for council tax? => Landlord | Tenant',
    ]);
  });

  it('ask in the case that the row names where the head of the keys says so', () => {
    expect(
      gridOf([
        '# Harbour',
        '',
        'Responsibilities change with the plan:',
        '',
        '| Berth plan | Mooring lines | Fresh water |',
        '|---|---|---|',
        '| Day berth | Skipper | Skipper |',
        '| Plus | Skipper | Harbour master |',
        '| Full | Harbour master | Harbour master |',
      ]).slice(0, 2),
    ).toEqual([
      'Day berth: who is responsible for mooring lines? => Skipper',
      'Day berth: who is responsible for fresh water? => Skipper',
    ]);
  });

  it('name both axes where nothing tells which holds the cases', () => {
    expect(
      gridOf([
        '# Ward',
        '',
        '## Who does what at night',
        '',
        '| | Weekday | Weekend |',
        '|---|---|---|',
        '| Ward round | Physician | Nurse |',
        '| Blood samples | Nurse | Nurse |',
        '| Handover | Nurse | Physician |',
      ])[0],
    ).toBe('Ward round – Weekday: who is responsible? => Physician');
  });

  it('find the header that lost its empty first cell', () => {
    const cards = gridOf([
      '# Responsibility for the vessel',
      '',
      '| Moored | At sea | |',
      '|---|---|---|',
      '| Anchor watch | Harbour master | Skipper |',
      '| Engine | Skipper | Skipper |',
      '| Gangway | Harbour master | shared |',
    ]);
    expect(cards).toContain('Anchor watch – Moored: who is responsible? => Harbour master');
    expect(cards).toContain('Gangway – At sea: who is responsible? => Harbour master | Skipper');
    expect(cards).toHaveLength(6);
  });

  it.each([
    [
      'ratings under a title about duties',
      '## Responsibilities and risk',
      ['Low', 'Minor', 'High', 'Minor', 'Low', 'Minor'],
    ],
    [
      'names without a word about duties',
      '## Timetable',
      ['Nurse', 'Surgeon', 'Nurse', 'Surgeon', 'Nurse', 'Nurse'],
    ],
    ['states under a title about duties', '## Duties', ['Open', 'Closed', 'Open', 'Closed', 'Open', 'Open']],
  ])('leave %s alone', (_, title, cells) => {
    const rows = [0, 2, 4].map((at) => `| Row ${at} | ${cells[at]} | ${cells[at + 1]} |`);
    expect(gridOf(['# Notes', '', title, '', '| Item | First | Second |', '|---|---|---|', ...rows])).toEqual(
      [],
    );
  });

  it('hold in each case for itself, also under a numbered title', () => {
    const lines = gridOf([
      '# Boats',
      '',
      'The harbour must light the pier, but the skipper must moor the boat.',
      '',
      '## 2. Who pays for what',
      '',
      '| Cost | Winter berth | Day visit |',
      '|---|---|---|',
      '| Crane | Skipper | Harbour |',
      '| Water | Harbour | Skipper |',
      '| Power | Skipper | Skipper |',
    ]);
    expect(lines).toContain('Water – Winter berth: who is responsible? => Harbour');
    expect(lines).toContain('Water – Day visit: who is responsible? => Skipper');
  });

  it('leave columns apart that say in what way somebody takes part', () => {
    const compilation = compiled([
      '# Change process',
      '',
      '## Responsibilities',
      '',
      '| Activity | Owner | Approver |',
      '|---|---|---|',
      '| Firewall rule | Engineer | Manager |',
      '| New server | Engineer | Manager |',
      '| Budget | Manager | Director |',
    ]);
    expect(cardsOf(compilation, construct)).toEqual([]);
    expect(asked(cardsOf(compilation, 'party-column'))).toContain(
      'Who is responsible for firewall rule? => Engineer',
    );
  });
});
