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
