import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

describe('headings within callouts', () => {
  const lines = [
    '# Kitchen roles',
    '',
    'Every service has two roles.',
    '',
    '> [!NOTE]',
    '> ### 1. Head Chef (HC)',
    '>',
    '> **Key Responsibilities:**',
    '> - **Menu planning:** Writes the dishes of the week.',
    '',
    '> [!NOTE]',
    '> ### 2. Dish Washer (DW)',
    '>',
    '> **Key Responsibilities:**',
    '> - **Rack loading:** Fills the racks.',
    '',
    'Both wear aprons.',
    '',
    '## Who does what',
    '',
    '| Activity | Responsible |',
    '|---|---|',
    '| Tasting the soup | Head Chef |',
    '| Drying the plates | Dish Washer |',
  ];

  it('name the party of the items below them', () => {
    expect(asked(cardsOf(compiled(lines), 'party-list'))).toEqual([
      'Who is responsible for menu planning? => Head Chef',
      'Who is responsible for rack loading? => Dish Washer',
    ]);
  });

  it('end with their callout', () => {
    const after = [...lines.slice(0, 16), '- Clean aprons', ...lines.slice(17)];
    expect(asked(cardsOf(compiled(after), 'party-list'))).toHaveLength(2);
  });
});

describe('the wording of a question', () => {
  const lines = [
    'Northbridge is responsible for the boilers, and the client is responsible for the radiators.',
    'Northbridge inspects the chimney. The client pays the bill.',
  ];

  it('offers the same options for every party and asks all of them with "who"', () => {
    const { cards } = compiled(lines);
    const whos = cards.filter((card) => card.kind === 'responsibility');
    expect(whos.map((card) => card.options)).toEqual(whos.map(() => ['Client', 'Northbridge']));
    expect(
      whos.every((card) => card.prompt.startsWith('Who is ') || /^Who [a-z]+s /u.test(card.prompt)),
    ).toBe(true);
    expect(whos).toHaveLength(4);
  });

  it('leaves vague objects alone', () => {
    const vague = [
      'The tenant is responsible for some parts of the flat, and the landlord is responsible for everything else.',
      'The tenant is responsible for the bulbs.',
    ];
    expect(asked(compiled(vague).cards)).toEqual(['Who is responsible for the bulbs? => Tenant']);
  });

  it('cuts the answer out of a name, unless only an adjective is left', () => {
    const cut = [
      '| Area | Customer manages | Provider manages |',
      '|---|---|---|',
      '| Storage | Customer data | Disks |',
      '| Billing | Customer support contracts | Invoices |',
      '| Controls | Customer specific | Inherited |',
    ];
    const prompts = compiled(cut).cards.map((card) => card.prompt);
    expect(prompts).toContain('For storage, who manages data?');
    expect(prompts.some((prompt) => prompt.includes('manages specific'))).toBe(false);
    expect(prompts).toContain('For billing, who manages support contracts?');
  });

  it('drops leading fillers', () => {
    const filled = ['The nurse is responsible for the chart. In essence, the nurse decides what is noted.'];
    expect(asked(compiled(filled).cards)).toContain('Who decides what is noted? => Nurse');
  });
});

describe('a word before "duties" in a heading', () => {
  it('is no party where others carry the duties', () => {
    const { parties } = compiled([
      '# Boats',
      '',
      'The skipper must file the route.',
      '',
      '## Storm duties',
      '',
      '| Duty | Skipper | Harbour office |',
      '|---|---|---|',
      '| Notify the coast guard | ✓ | |',
      '| Close the gates | | ✓ |',
      '',
      '## Technical responsibilities',
      '',
      '- Oil the winch',
    ]);
    expect(parties.map((party) => party.name).toSorted()).toEqual(['Harbour office', 'Skipper']);
  });

  it('is a party where all of them are named so', () => {
    const { parties } = compiled([
      '## Lodger responsibilities',
      '',
      '- Sweep the stairs',
      '',
      '## Host responsibilities',
      '',
      '- Heat the rooms',
    ]);
    expect(parties.map((party) => party.name).toSorted()).toEqual(['Host', 'Lodger']);
  });
});

describe('verbs and nouns', () => {
  it('reads rows that begin with a verb as actions, also where the verb is a noun as well', () => {
    const rows = [
      '| Duty | Skipper | Harbour office |',
      '|---|---|---|',
      '| Notify the coast guard | ✓ | |',
      '| Keep records of fuel | | ✓ |',
      '| Inform the passengers | ✓ | |',
    ];
    expect(asked(compiled(['The skipper must file the route.', '', ...rows]).cards)).toContain(
      'Who keeps records of fuel? => Harbour office',
    );
  });

  it('asks for parts only where something is named that has them', () => {
    const list = ['', '- Selecting a rope', '- Tying a knot'];
    expect(compiled(['# Climbing', '', 'Steps include:', ...list]).cards).toEqual([]);
    expect(asked(compiled(['# Climbing', '', 'Starter lessons include:', ...list]).cards)).toEqual([
      'What do starter lessons include? => Selecting a rope | Tying a knot',
    ]);
  });
});

it('takes duties that a sentence lists', () => {
  const { cards } = compiled([
    'The tenant is responsible for the bulbs.',
    "The tenant's duties include the rent, the heating bill, and the garden hedge.",
  ]);
  expect(asked(cards)).toEqual(
    expect.arrayContaining([
      'Who is responsible for the rent? => Tenant',
      'Who is responsible for the heating bill? => Tenant',
      'Who is responsible for the garden hedge? => Tenant',
    ]),
  );
});

it('takes no lead-in for a list of its own', () => {
  const { cards } = compiled([
    'The tenant is responsible for the bulbs.',
    '',
    "The tenant's duties include cleaning the",
    '',
    '- stairs',
    '- cellar',
  ]);
  expect(cards.map((card) => card.prompt)).not.toContain('Who is responsible for cleaning the?');
});

describe('questions about who that nobody could answer', () => {
  const duties = [
    'The foreman is responsible for the tools. The driver is responsible for the lorry. The apprentice is responsible for the floor.',
    '',
  ];
  const prompts = (line: string): string[] =>
    compiled([...duties, line])
      .cards.map((card) => card.prompt)
      .filter((prompt) => !prompt.startsWith('Who is responsible for the'));

  it('takes no two sentences for one', () => {
    const [asked = ''] = prompts('Planks are cut by the foreman; nails are sorted by the apprentice.');
    expect(asked).not.toContain(';');
  });

  it('asks for no object that stands in another sentence', () => {
    expect(prompts('The driver must check the straps. The foreman must confirm them.')).toEqual([
      'Who must check the straps?',
    ]);
    expect(prompts('The foreman must check that planks hold.')).toEqual(['Who must check that planks hold?']);
  });

  it('takes a condition that goes on for no duty, and takes nobody out of one in which they act', () => {
    expect(prompts('If you own a lorry, and you need to move a crane, it takes two days.')).toEqual([]);
    expect(prompts('When a driver wants a new strap, the driver must sign for it.')).toEqual([]);
  });

  it('takes no name of a thing for somebody', () => {
    const menu = [
      '- Stock: lists planks',
      '- Foreman: prints the rota',
      '- Archive: keeps rotas',
      '- Search: finds drills',
    ];
    expect(prompts(menu.join('\n')).filter((prompt) => prompt.startsWith('Who'))).toEqual([]);
  });
});

describe('a paragraph that a role labels', () => {
  const told = (line: string): string[] =>
    asked(
      cardsOf(
        compiled([
          '# Theatre',
          '',
          '## Roles',
          '',
          'Usher: checks the tickets.',
          '',
          line,
          '',
          'The riggers must wear gloves.',
        ]),
        'party-list',
      ),
    ).filter((card) => !card.includes('tickets'));

  it('asks for each thing that is done', () => {
    expect(told('Stage manager – calls the cues, casts the extras and books the rehearsal rooms.')).toEqual([
      'Who calls the cues? => Stage manager',
      'Who casts the extras? => Stage manager',
      'Who books the rehearsal rooms? => Stage manager',
    ]);
  });

  it('reads orders, and keeps "it" with what it stands for', () => {
    expect(told('**Riggers**: hang the lamps, check them daily, label every cable')).toEqual([
      'Who hangs the lamps and checks them daily? => Rigger',
      'Who labels every cable? => Rigger',
    ]);
  });

  it('keeps the objects of one verb together', () => {
    expect(told('Stage manager: documents the timeline, actions and decisions')).toEqual([
      'Who documents the timeline, actions and decisions? => Stage manager',
    ]);
  });
});

it('takes verbs before a comma, and verbs that may be nouns, for what roles of one list do', () => {
  const { cards } = compiled([
    '# Call centre',
    '',
    '- Desk agent: logs, classifies and closes calls',
    '- Shift manager: plans shift changes',
    '- Trainer: teaches new staff',
  ]);
  expect(asked(cards)).toEqual(
    expect.arrayContaining([
      'Who logs, classifies and closes calls? => Desk agent',
      'Who plans shift changes? => Shift manager',
    ]),
  );
});

describe('what a party may and must not do', () => {
  it('is asked for in sentences, for parties only', () => {
    const { cards } = compiled([
      '# Theatre',
      '',
      'The director is responsible for the play, and the rigger is responsible for the lamps.',
      'The director may stop a rehearsal at any time. The rigger must not smoke on the bridge.',
      'The curtain may block the view. You must not forget the rules.',
    ]);
    const prompts = cards.map((card) => card.prompt);
    expect(asked(cards)).toEqual(
      expect.arrayContaining([
        'Who may stop a rehearsal at any time? => Director',
        'Who must not smoke on the bridge? => Rigger',
      ]),
    );
    expect(prompts.filter((prompt) => /curtain|view|forget/u.test(prompt))).toEqual([]);
  });

  it('is asked for in lists', () => {
    const { cards } = compiled([
      '# Theatre',
      '',
      'The porter is responsible for the doors.',
      '',
      'The porter:',
      '',
      '- carries the props',
      '- visits without notice',
      '- can close the doors if there is a danger',
      '',
      'The porter must:',
      '',
      '- wear a badge',
      '- not lend the keys to guests',
    ]);
    expect(asked(cards)).toEqual(
      expect.arrayContaining([
        'Who visits without notice? => Porter',
        'Who can close the doors if there is a danger? => Porter',
        'Who must not lend the keys to guests? => Porter',
      ]),
    );
  });
});
