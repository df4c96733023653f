import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

const construct = 'attribute-list';

const boats = [
  '# Boats',
  '',
  '## Ferry',
  '- Range: across the bay',
  '- Crew: three hands',
  '',
  '## Tug',
  '- Range: inside the harbour',
  '- Crew: two hands',
  '- Tow hook: holds the heaviest hawser',
  '',
  '## Pilot cutter',
  '- Range: out to the buoys',
  '- Crew: one pilot and one hand',
];

describe('properties that come again from heading to heading', () => {
  it('are asked by the thing and the label, and not back', () => {
    expect(asked(cardsOf(compiled(boats), construct))).toEqual([
      'Ferry: range? => across the bay',
      'Ferry: crew? => three hands',
      'Tug: range? => inside the harbour',
      'Tug: crew? => two hands',
      'Tug: tow hook? => holds the heaviest hawser',
      'Pilot cutter: range? => out to the buoys',
      'Pilot cutter: crew? => one pilot and one hand',
    ]);
  });

  it('leave no card that asks what the label means', () => {
    expect(compiled(boats).cards.filter((card) => card.prompt.includes('mean'))).toEqual([]);
  });

  it('belong to the heading above where the headings between are all alike', () => {
    const lines = ['Heart', 'Liver', 'Lung'].flatMap((organ) => [
      `## ${organ}`,
      '',
      '### At a glance',
      '',
      `- Place: where the ${organ.toLowerCase()} lies`,
      `- Weight: what a ${organ.toLowerCase()} weighs`,
      '',
    ]);
    const prompts = cardsOf(compiled(['# Organs', '', ...lines]), construct).map((card) => card.prompt);
    expect(prompts).toContain('Liver: place?');
    expect(prompts).toHaveLength(6);
  });

  it('may be a single word where each thing has another one, and no address', () => {
    const rows = [
      ['Elm', 'brown', 'yes', 'elm.example/tree'],
      ['Ash', 'white', 'no', 'ash.example/tree'],
      ['Yew', 'red', 'yes', 'yew.example/tree'],
    ];
    const lines = rows.flatMap(([tree, wood, tall, link]) => [
      `## ${tree}`,
      '',
      `- Wood: ${wood}`,
      `- Tall: ${tall}`,
      `- Link: ${link}`,
      '',
    ]);
    expect(asked(cardsOf(compiled(['# Trees', '', ...lines]), construct))).toEqual([
      'Elm: wood? => brown',
      'Ash: wood? => white',
      'Yew: wood? => red',
    ]);
  });

  it('are terms where only two lists have them', () => {
    expect(cardsOf(compiled(boats.slice(0, 11)), construct)).toEqual([]);
  });

  it('are no property where they name who does it', () => {
    const lines = ['Berth', 'Fuel', 'Waste'].flatMap((topic) => [
      `## ${topic}`,
      '',
      '- Harbour master: keeps the list',
      '- Skipper: signs the list',
      '',
    ]);
    const guide = [
      '# Harbour',
      '',
      'The harbour master is responsible for order. The skipper is responsible for the crew.',
      '',
    ];
    expect(cardsOf(compiled([...guide, ...lines]), construct)).toEqual([]);
  });
});
