import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

function definitions(lines: readonly string[]): string[] {
  return asked(cardsOf(compiled(lines), 'definition')).filter((card) => card.startsWith('What does'));
}

describe('definition sentences', () => {
  it('defines the title of a section', () => {
    expect(
      definitions([
        '# Instruments',
        '',
        '## Oboe',
        '',
        'An oboe is a woodwind instrument that is played through a double reed. An oboe is a fine thing that costs much money.',
        '',
        '## 2. Valves (piston)',
        '',
        'A valve is a device that lengthens the tube of a brass instrument.',
        '',
        '## Mutes',
        '',
        'Mutes are hollow cones which players push into the bell.',
      ]),
    ).toEqual([
      'What does “Oboe” mean? => a woodwind instrument that is played through a double reed',
      'What does “Valve” mean? => a device that lengthens the tube of a brass instrument',
      'What does “Mutes” mean? => hollow cones which players push into the bell',
    ]);
  });

  it('defines what is in bold, wherever it stands', () => {
    expect(
      definitions([
        '# Property law',
        '',
        'Land can carry burdens. An **easement** is a right to use the land of somebody else. The term **lien** refers to a right over goods.',
        '',
        '**Mortgage** refers to a charge over land that secures a loan.',
      ]),
    ).toEqual([
      'What does “Easement” mean? => a right to use the land of somebody else',
      'What does “Lien” mean? => a right over goods',
      'What does “Mortgage” mean? => a charge over land that secures a loan',
    ]);
  });

  it('takes a verb for a definition where title and bold print agree', () => {
    expect(
      definitions([
        '# Cells',
        '',
        '## Osteoblast',
        '',
        'An **osteoblast** builds the matrix of new bone tissue.',
      ]),
    ).toEqual(['What does “Osteoblast” mean? => one that builds the matrix of new bone tissue']);
  });

  it('takes a line in bold for a title', () => {
    expect(
      definitions([
        '# Parts of a ship',
        '',
        '**1. Keel**',
        'A keel is a beam that runs along the bottom of a hull.',
        '',
        '**2. Rudder**',
        '',
        'A rudder is a blade at the stern that turns the ship.',
      ]),
    ).toEqual([
      'What does “Keel” mean? => a beam that runs along the bottom of a hull',
      'What does “Rudder” mean? => a blade at the stern that turns the ship',
    ]);
  });

  it('takes a term that is introduced with its abbreviation', () => {
    expect(
      definitions([
        '# Kidneys',
        '',
        'A glomerular filtration rate (GFR) is a measure of how much blood the kidneys clean in a minute.',
      ]),
    ).toEqual([
      'What does “Glomerular filtration rate (GFR)” mean? => a measure of how much blood the kidneys clean in a minute',
    ]);
  });

  it('takes no praise, no slogan, no comparison and no subject without a mark', () => {
    expect(
      definitions([
        '# Sailing',
        '',
        'A boat is your own private island on the water.',
        '',
        '## Knots',
        '',
        'Knots are a key skill that every sailor needs for a safe trip.',
        '',
        '## The anchor',
        '',
        'An anchor is the most important thing that you carry on board.',
        '',
        '## Charts',
        '',
        'Charts are updated by offices that watch the coast.',
        '',
        '**Lines** are the same as ropes that are used on board.',
        '',
        'A fender is a cushion that hangs over the side of a boat.',
      ]),
    ).toEqual([]);
  });
});
