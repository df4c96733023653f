import { describe, expect, it } from 'vitest';
import { cardLines, cardOf, compiled, factOf, whoLines } from '../compile/support.ts';

describe('responsibility table', () => {
  const table = (cell: string): string =>
    `| Device | Maker is responsible for | Owner is responsible for |\n|---|---|---|\n| Boiler | ${cell} | descaling |\n`;

  it.each([
    ['commas', 'spare parts, recalls', ['spare parts', 'recalls']],
    ['semicolons before commas', 'spare parts, gaskets; recalls', ['spare parts, gaskets', 'recalls']],
    ['line breaks', 'spare parts<br>recalls, notices', ['spare parts', 'recalls, notices']],
    ['no comma within brackets', 'parts (pump, valve), recalls', ['parts (pump, valve)', 'recalls']],
    ['“x and y” as one', 'parts and labour, recalls', ['parts and labour', 'recalls']],
    ['a last “and”', 'parts, manuals, and recalls', ['parts', 'manuals', 'recalls']],
    [
      'no adjectives of one noun',
      'thermal, electrical and mechanical safety',
      ['thermal, electrical and mechanical safety'],
    ],
    [
      'no commas in sentences',
      'Replaces the pump, if it fails within a year, free of charge.',
      ['Replaces the pump, if it fails within a year, free of charge'],
    ],
  ])('splits a cell at %s', (_, cell, items) => {
    const asked = whoLines(compiled(table(cell))).filter((line) => line.endsWith('Maker'));
    expect(asked).toHaveLength(items.length);
    for (const item of items)
      expect(asked.some((line) => line.toLowerCase().includes(item.toLowerCase()))).toBe(true);
  });

  it('asks for the list of a cell of two to five items', () => {
    const card = cardOf(compiled(table('spare parts, recalls')), 'what is the maker responsible for');
    expect(card).toMatchObject({
      kind: 'list',
      answer: ['spare parts', 'recalls'],
      answerMode: 'all',
      scope: 'Boiler',
    });
  });

  it('keeps the verb of the column, and decisions as decisions', () => {
    const lines = whoLines(
      compiled(
        '| Room | Host must | Guest must |\n|---|---|---|\n| Kitchen | clean the oven, buy soap | who may cook there |\n',
      ),
    );
    expect(lines).toEqual([
      'Kitchen: who must clean the oven? => Host',
      'Kitchen: who must buy soap? => Host',
      'Kitchen: who decides who may cook there? => Guest',
    ]);
  });

  it('leaves out cells that say nothing, and rows too short to be certain are asked', () => {
    const compilation = compiled(
      '| Room | Host cleans | Host pays | Guest pays |\n|---|---|---|---|\n| Hall | – | n/a | the lamp |\n| Loft | dust |\n',
    );
    expect(whoLines(compilation)).toEqual(['Hall: who pays the lamp? => Guest']);
    expect(factOf(compilation, 'dust').status).toBe('confirm');
  });
});

describe('party column', () => {
  it('asks who, and for the analogy', () => {
    const compilation = compiled(
      '| Part | Responsible party | Analogy |\n|---|---|---|\n| Engine | Garage | The heart |\n| Seat covers | Driver | The clothes |\n| Number plate | Both | The name |\n',
    );
    expect(cardLines(compilation)).toEqual([
      'Who is responsible for engine? => Garage',
      'What is the analogy for engine? => The heart',
      'Who is responsible for seat covers? => Driver',
      'What is the analogy for seat covers? => The clothes',
      'Who is responsible for number plate? => Garage + Driver',
      'What is the analogy for number plate? => The name',
    ]);
    expect(cardOf(compilation, 'engine').explanation).toContain('The heart');
  });
});

describe('list under a party', () => {
  const two = (heading: string, items: string): string =>
    `## Pilot duties\n\n${heading}\n\n${items}\n\n## Tower duties\n\nThe tower is responsible for:\n\n- runway lights\n`;

  it.each([
    ['The pilot is responsible for:', '- fuel', 'Who is responsible for fuel? => Pilot'],
    ['The pilot checks', '- the fuel', 'Who checks the fuel? => Pilot'],
    ['Pilots must', '- file a flight plan', 'Who must file a flight plan? => Pilot'],
    ['Pilots must', '- filing a flight plan', 'Who is responsible for filing a flight plan? => Pilot'],
    ['The pilot decides', '- when to divert', 'Who decides when to divert? => Pilot'],
    [
      'The pilot’s responsibilities include checking the',
      '- tyres',
      'Who is responsible for checking the tyres? => Pilot',
    ],
    ['', '- Briefing: tells passengers where the exits are', 'Who is responsible for briefing? => Pilot'],
    ['', '- announces turbulence', 'Who announces turbulence? => Pilot'],
    ['', '- What to do in a storm', 'Who decides what to do in a storm? => Pilot'],
    ['', '- De-icing (tower)', 'Who is responsible for de-icing? => Tower'],
    ['', '- Radio silence (both)', 'Who is responsible for radio silence? => Pilot + Tower'],
    [
      '',
      '- Landing order: solely the responsibility of the tower',
      'Who is responsible for landing order? => Tower',
    ],
    ['', '- The tower clears the runway.', 'Who clears the runway? => Tower'],
  ])('%s %s', (heading, items, expected) => {
    expect(whoLines(compiled(two(heading, items)))).toContain(expected);
  });

  it('does not take what a party need not do', () => {
    expect(
      whoLines(compiled(two('', '- no cleaning of the cabin\n- The pilot is not responsible for luggage.'))),
    ).toEqual(['Who is responsible for runway lights? => Tower']);
  });

  it('reads an outline that lost its nesting', () => {
    const lines = whoLines(
      compiled(
        '## Outline\n\n- Pilot responsibilities\n- Walk-around: looks at the wings\n- Fuel: orders it\n- Tower responsibilities\n- Lights: switches them on\n- Weather terms\n- Ceiling: height of the clouds\n',
      ),
    );
    expect(lines).toEqual([
      'Who is responsible for walk-around? => Pilot',
      'Who is responsible for fuel? => Pilot',
      'Who is responsible for lights? => Tower',
    ]);
  });

  it('reads a list in one sentence', () => {
    const lines = whoLines(
      compiled(
        'The clerk’s duties: stamps, queue tickets and the door. The guard is responsible for keys.\n',
      ),
    );
    expect(lines).toContain('Who is responsible for stamps? => Clerk');
    expect(lines).toContain('Who is responsible for queue tickets and the door? => Clerk');
  });
});

describe('sentence with a party', () => {
  const known = 'The owner is responsible for taxes. The broker is responsible for viewings.\n\n';

  it.each([
    [
      'The broker writes, prints, and sends the listing.',
      'Who writes, prints, and sends the listing? => Broker',
    ],
    ['Owners keep the keys and lock the shed.', 'Who keeps the keys and locks the shed? => Owner'],
    ['On viewing days, the broker must open the gate.', 'On viewing days, who must open the gate? => Broker'],
    ['The listing is written by the broker.', 'Who writes the listing? => Broker'],
    ['Garden work is the responsibility of the owner.', 'Who is responsible for garden work? => Owner'],
    ['Snow clearing lies with the owner.', 'Who is responsible for snow clearing? => Owner'],
    ['It is the broker’s duty to answer calls.', 'Who has to answer calls? => Broker'],
    [
      'The owner and the broker share the responsibility for the inventory.',
      'Who is responsible for the inventory? => Broker + Owner',
    ],
    [
      'Price lists are a shared responsibility of the owner and the broker.',
      'Who is responsible for price lists? => Broker + Owner',
    ],
    ['The broker must not open letters.', 'Who must not open letters? => Broker'],
  ])('%s', (sentence, expected) => {
    expect(whoLines(compiled(known + sentence))).toContain(expected);
  });

  it.each([
    'The broker does not open letters.',
    'The broker does it.',
    'The broker calls this a viewing.',
    'Is the broker responsible for the lift?',
    'When the broker opens the door, it creaks.',
    'You should know that the broker opens the door.',
  ])('asks nothing of “%s”', (sentence) => {
    expect(whoLines(compiled(known + sentence))).toHaveLength(2);
  });

  it('takes the case of a worked example into the question', () => {
    const lines = whoLines(
      compiled(
        `${known}If a pipe bursts:\n\n- The owner calls the plumber.\n- The broker informs the insurer.\n`,
      ),
    );
    expect(lines).toContain('If a pipe bursts, who calls the plumber? => Owner');
    expect(lines).toContain('If a pipe bursts, who informs the insurer? => Broker');
  });
});

describe('two sides', () => {
  const known = 'The baker is responsible for bread. The grocer is responsible for fruit.\n\n';

  it('wins over a glossary, in a glossary', () => {
    const compilation = compiled(
      `${known}## Glossary\n\n- Yeast: a fungus that makes dough rise\n- Deliveries: the baker packs the van, but the grocer unloads it.\n- Crust: the outer part of a loaf\n`,
    );
    expect(cardOf(compilation, 'Deliveries: what is the baker’s part?').answer).toEqual(['packs the van']);
    expect(cardOf(compilation, 'Deliveries: what is the grocer’s part?').answer).toEqual(['unloads it']);
    expect(compilation.cards.filter((card) => card.prompt.startsWith('Deliveries'))).toHaveLength(2);
    expect(compilation.cards.filter((card) => card.kind === 'term').map((card) => card.answer[0])).toContain(
      'Yeast',
    );
    expect(cardLines(compilation).join()).not.toContain('“Deliveries”');
  });

  it('without a label asks who does which, and for the other side', () => {
    const lines = cardLines(
      compiled(`${known}While the baker sets the price, the grocer prints the label.\n`),
    );
    expect(lines).toContain('Who sets the price? => Baker');
    expect(lines).toContain('Who prints the label? => Grocer');
    expect(lines).toContain('The baker sets the price. What is the grocer’s part? => prints the label');
  });

  it('asks once who does what both do', () => {
    const lines = cardLines(compiled(`${known}The baker trains its staff; the grocer trains its staff.\n`));
    expect(lines.filter((line) => line.includes('trains'))).toEqual([
      'Who trains their own staff? => Baker + Grocer',
    ]);
  });

  it('is shared under a heading that says so', () => {
    const lines = cardLines(
      compiled(
        `${known}## Shared duties\n\n- Waste: the baker sorts it; the grocer takes it out.\n- Cleaning the yard\n`,
      ),
    );
    expect(lines).toContain('Who is responsible for waste? => Baker + Grocer');
    expect(lines).toContain('Who is responsible for cleaning the yard? => Baker + Grocer');
  });
});
