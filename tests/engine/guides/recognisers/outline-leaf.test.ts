import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

function terms(lines: readonly string[], name?: string): string[] {
  return asked(cardsOf(compiled(lines, name), 'glossary'))
    .filter((card) => card.startsWith('What does'))
    .map((card) => card.replace('What does ', '').replace(' mean?', ''));
}

describe('leaves of an outline', () => {
  it('are terms where they are described alike', () => {
    expect(
      terms(
        [
          'Outline of the cell',
          '- Parts of a cell',
          '- Membrane: Separates the cell from its surroundings.',
          '- Nucleus: A body that holds the chromosomes.',
          '- Cytoplasm: Watery filling between membrane and nucleus.',
        ],
        'page.txt',
      ),
    ).toEqual([
      '“Membrane” => Separates the cell from its surroundings.',
      '“Nucleus” => A body that holds the chromosomes.',
      '“Cytoplasm” => Watery filling between membrane and nucleus.',
    ]);
  });

  it('are terms under a heading or lead-in that speaks of sorts', () => {
    expect(
      terms([
        '# Controls',
        '',
        '## Types of controls',
        '',
        '- **Preventive** - Stop an error before it happens',
        '- **Detective** - Find an error after it happened',
        '',
        '## Joints',
        '',
        'There are two main kinds of joints:',
        '',
        'Hinge joints: These joints move in one plane only.',
        '',
        'Ball joints: These joints move in every direction.',
      ]),
    ).toEqual([
      '“Preventive” => Stop an error before it happens',
      '“Detective” => Find an error after it happened',
      '“Hinge joints” => These joints move in one plane only.',
      '“Ball joints” => These joints move in every direction.',
    ]);
  });

  it('are terms where the label is a code', () => {
    expect(
      terms([
        '# Rules of the yard',
        '',
        '**SY 1.1** — Visitors are led through the yard',
        '',
        '**SY 1.2** — Helmets are kept at the gate',
        '',
        '**SY 1.3** — Cranes are stopped in strong wind',
      ]),
    ).toEqual([
      '“SY 1.1” => Visitors are led through the yard',
      '“SY 1.2” => Helmets are kept at the gate',
      '“SY 1.3” => Cranes are stopped in strong wind',
    ]);
  });

  it.each([
    [
      'a sheet of properties',
      [
        '- Owner: The person who signs',
        '- Purpose: Keeping a list that is complete',
        '- Cost: A fee that is paid once',
      ],
    ],
    ['values', ['- Height: 12 metres', '- Colour: Red and white', '- Weight: 3 tonnes in water']],
    ['advice', ['- Ropes: Coil them after use', '- Sails: Dry them before you fold them']],
    ['steps', ['1. Plan the route: Looking at the chart', '2. Check the wind: Reading the forecast']],
    [
      'notes',
      [
        'Note: A buoy that is lit at night.',
        '',
        'Example: A buoy that rings.',
        '',
        'Pro tip: A torch that floats.',
      ],
    ],
    ['times', ['- 9:30 - A talk that opens the day', '- 11:00 - A walk that ends it']],
  ])('are no terms in %s', (_, lines) => {
    expect(terms(['# Harbour', '', ...lines])).toEqual([]);
  });

  it('leave the roles of a party to that party', () => {
    expect(
      terms([
        '# Crew',
        '',
        '## The skipper is responsible for',
        '',
        '- Course: Choosing the route that is safe',
        '- Watch: Setting the hours that each hand stands',
        '',
        '## The mate is responsible for',
        '',
        '- Deck: Keeping it clear of ropes',
        '- Anchor: Testing the chain that holds it',
      ]),
    ).toEqual([]);
  });
});
