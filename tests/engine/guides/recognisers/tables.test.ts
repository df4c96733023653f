import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

const table = 'attribute-table';
const matrix = 'mark-matrix';

/** Cards about attributes, as "prompt => answer". */
function attributes(lines: readonly string[]): string[] {
  return asked(cardsOf(compiled(lines), table));
}

describe('tables of things', () => {
  it('make list cards of cells that list things, and leave prose out', () => {
    const long = 'This cell goes on and on about the harbour. '.repeat(8);
    const { facts, ledger } = compiled([
      '# Drugs',
      '',
      '| Drug | Side effects | History |',
      '|---|---|---|',
      '| Furosemide | low potassium<br>deafness | short |',
      '| Warfarin | bleeding; bruising; hair loss | brief |',
      `| Heparin | bleeding | ${long} |`,
    ]);
    const lists = facts.filter((fact) => fact.answerMode === 'all');
    expect(lists.map((fact) => [fact.subject, fact.answer])).toEqual([
      ['Furosemide', ['low potassium', 'deafness']],
      ['Warfarin', ['bleeding', 'bruising', 'hair loss']],
    ]);
    expect(facts.some((fact) => fact.answer.join('').includes('on and on'))).toBe(false);
    expect(ledger.filter((entry) => entry.why.includes('prose')).map((entry) => entry.from)).toEqual([7]);
  });

  it('name things by the head of their column where the key is a number', () => {
    const cards = attributes([
      '# Ports',
      '',
      '| Port | Service |',
      '|---|---|',
      '| 22 | SSH |',
      '| 53 | DNS |',
    ]);
    expect(cards).toContain('Port 22: service? => SSH');
    expect(cards.some((card) => card.endsWith('=> Port 53'))).toBe(true);
  });

  it('put rows under the row that heads them', () => {
    const { facts } = compiled([
      '# Diuretics',
      '',
      '| Drug | Class | Site |',
      '|---|---|---|',
      '| **Loop** | | |',
      '| Furosemide | sulfonamide | ascending limb |',
      '| Torsemide | sulfonylurea | thick limb |',
      '| **Distal** | | |',
      '| Chlorthalidone | sulfonamide | tubule |',
    ]);
    const contexts = new Map(facts.map((fact) => [fact.subject, fact.context]));
    expect(contexts.get('Furosemide')).toEqual(['Loop']);
    expect(contexts.get('Chlorthalidone')).toEqual(['Distal']);
  });

  it('name rows by two columns where the first is left empty to go on', () => {
    const cards = attributes([
      '# Fruit',
      '',
      '| Fruit | Variety | Weeks |',
      '|---|---|---|',
      '| Apple | Gala | 12 |',
      '| | Idared | 20 |',
      '| Pear | Conference | 10 |',
      '| | Comice | 8 |',
    ]);
    expect(cards).toContain('Apple, Idared: weeks? => 20');
    expect(cards).toContain('Pear, Comice: weeks? => 8');
  });

  it('leave out a row without a key, and the one above, where it is the only one', () => {
    const { facts, ledger } = compiled([
      '# Fruit',
      '',
      '| Fruit | Variety | Colour |',
      '|---|---|---|',
      '| Apple | Gala | red |',
      '| | Idared | green |',
      '| Pear | Conference | brown |',
      '| Plum | Victoria | purple |',
      '| Quince | Champion | yellow |',
    ]);
    expect(new Set(facts.flatMap((fact) => [fact.subject, ...fact.answer])).has('Apple')).toBe(false);
    expect(facts.some((fact) => fact.subject === 'Pear')).toBe(true);
    expect(ledger.find((entry) => entry.from === 6)?.why).toContain('no key');
  });

  it('go on over a break and a repeated header', () => {
    const cards = attributes([
      '# Ports',
      '',
      '## Numbers',
      '',
      '| Port | Service |',
      '|---|---|',
      '| 22 | SSH |',
      '| 23 | Telnet |',
      '',
      '## Numbers (continued)',
      '',
      '| Port | Service |',
      '|---|---|',
      '| 25 | SMTP |',
      '| 443 | Telnet over something |',
    ]);
    expect(cards).toContain('Port 443: service? => Telnet over something');
    // "Telnet" is met in both halves: asked back, two ports would be right.
    expect(cards.some((card) => card.startsWith('Service: Telnet.'))).toBe(false);
    expect(cards.some((card) => card.startsWith('Service: SMTP.'))).toBe(true);
  });

  it('are not joined where they are about different things', () => {
    const { facts, conflicts } = compiled([
      '# Verbs',
      '',
      'First ser:',
      '',
      '| Tense | yo | tú |',
      '|---|---|---|',
      '| present | soy | eres |',
      '| past | fui | fuiste |',
      '',
      'Then ver:',
      '',
      '| Tense | yo | tú |',
      '|---|---|---|',
      '| present | veo | ves |',
      '| past | vi | viste |',
    ]);
    expect(facts.filter((fact) => fact.relation === 'attribute')).toEqual([]);
    expect(conflicts).toEqual([]);
  });

  it('ask for what is ticked in a row', () => {
    const cards = compiled([
      '# Plans',
      '',
      '| Plan | Email | Phone | Chat |',
      '|---|---|---|---|',
      '| Basic | ✓ | | |',
      '| Full | ✓ | ✓ | |',
      '| Gold | ✓ | | ✓ |',
    ]).cards;
    expect(asked(cards)).toEqual([
      'Basic: which of these: Email, Phone, Chat? => Email',
      'Full: which of these: Email, Phone, Chat? => Email | Phone',
      'Gold: which of these: Email, Phone, Chat? => Email | Chat',
    ]);
  });

  it('read crosses beside ticks as no, and signs by their legend', () => {
    const cards = attributes([
      '# Ciphers',
      '',
      '| Feature | RSA | AES |',
      '|---|---|---|',
      '| Symmetric | ✗ | ✓ |',
      '| Signs messages | ✓ | ✗ |',
      '',
      '## Fields',
      '',
      'R = required, O = optional',
      '',
      '| Form | Name | Phone |',
      '|---|---|---|',
      '| Order | R | O |',
      '| Quote | O | O |',
    ]);
    expect(cards).toContain('RSA: symmetric? => no');
    expect(cards).toContain('AES: symmetric? => yes');
    expect(cards).toContain('Order: name? => required');
  });

  it('are read within items, callouts and details', () => {
    const rows = ['| Rock | Grain |', '|---|---|', '| Basalt | fine |', '| Granite | coarse |'];
    const expected = ['Basalt: grain? => fine', 'Granite: grain? => coarse'];
    const inItem = ['# Rocks', '', '- Look at this:', '', ...rows.map((row) => `  ${row}`)];
    const inCallout = ['# Rocks', '', '> [!NOTE]', ...rows.map((row) => `> ${row}`)];
    const inDetails = ['# Rocks', '', '<details><summary>More</summary>', '', ...rows, '', '</details>'];
    for (const lines of [inItem, inCallout, inDetails])
      expect(attributes(lines)).toEqual(expect.arrayContaining(expected));
  });

  it('keep emphasis, code, links and escaped pipes out of the way', () => {
    const cards = attributes([
      '# Shell',
      '',
      '| Sign | Does | Kind |',
      '|---|---|---|',
      '| `a \\| b` | **pipes** the output | [operator](https://example.org) |',
      '| `a > b` | writes to a file | redirection |',
    ]);
    expect(cards).toContain('A | b: does? => pipes the output');
    expect(cards).toContain('A | b: kind? => operator');
  });
});

describe('matrices', () => {
  it('take parties as rows, and letters of RASCI with verbs', () => {
    const cards = cardsOf(
      compiled([
        '# Project',
        '',
        '| Role | Plan the work | Test the whole |',
        '|---|---|---|',
        '| Architect | A | I |',
        '| Builder | R | S/C |',
        '| Tester | I | R, A |',
      ]),
      matrix,
    );
    expect(asked(cards).toSorted()).toEqual([
      'Who is accountable for “Plan the work”? => Architect',
      'Who is accountable for “Test the whole”? => Tester',
      'Who is consulted about “Test the whole”? => Builder',
      'Who is informed about “Plan the work”? => Tester',
      'Who is informed about “Test the whole”? => Architect',
      'Who plans the work? => Builder',
      'Who supports “Test the whole”? => Builder',
      'Who tests the whole? => Tester',
    ]);
  });

  it('give two parties with one letter together', () => {
    const facts = compiled([
      '# Project',
      '',
      '| Task | Nurse | Physician | Clerk |',
      '|---|---|---|---|',
      '| Checking the dose | R | R | I |',
      '| Signing the chart | I | A | R |',
    ]).facts;
    const both = facts.find((fact) => fact.relation === 'responsible' && fact.answer.length === 2);
    expect(both?.answerMode).toBe('all');
    expect(both?.answer.toSorted()).toEqual(['Nurse', 'Physician']);
  });

  it.each([
    ['✅', '❌'],
    ['●', '○'],
    ['yes', 'no'],
    ['Y', 'N'],
    ['✔', '✗'],
  ])('read %s and %s', (yes, no) => {
    const cards = cardsOf(
      compiled([
        '# Flat',
        '',
        '| Task | Landlord | Tenant |',
        '|---|---|---|',
        `| Clearing snow | ${yes} | ${no} |`,
        `| Mowing the lawn | ${no} | ${yes} |`,
        `| Reporting leaks | ${yes} | ${yes} |`,
      ]),
      matrix,
    );
    expect(asked(cards)).toEqual([
      'Who is responsible for clearing snow? => Landlord',
      'Who is responsible for mowing the lawn? => Tenant',
      'Who is responsible for reporting leaks? => Landlord | Tenant',
    ]);
  });
});

describe('roles and what they do', () => {
  it('takes actions from the cells, and no role for an answer to itself', () => {
    const { facts } = compiled([
      '# Governance',
      '',
      '| Role | Responsibility |',
      '|---|---|',
      '| Steward | Approves changes; keeps the register |',
      '| Custodian | Deletes old records |',
      '| Board | Highest body |',
    ]);
    const duties = facts.filter((fact) => fact.construct === 'party-column');
    expect(duties.map((fact) => [fact.subject, fact.answer.join()])).toEqual([
      ['approves changes', 'Steward'],
      ['keeps the register', 'Steward'],
      ['deletes old records', 'Custodian'],
    ]);
  });
});

describe('parties in cells', () => {
  it('take names on lines of their own, and tasks as actions where the column holds them', () => {
    const { facts } = compiled([
      '# Regatta',
      '',
      '| Task | Done by |',
      '|---|---|',
      '| Lay the marks | Race officer |',
      '| Fire the gun | Race officer<br>Starter |',
      '| Hear the protest | Umpire |',
    ]);
    expect(facts.map((fact) => [fact.subject, fact.answer.join(' + ')])).toEqual([
      ['lay the marks', 'Race officer'],
      ['fire the gun', 'Race officer + Starter'],
      ['hear the protest', 'Umpire'],
    ]);
  });

  it('read four letters that are explained in other words as the same four', () => {
    const { facts } = compiled([
      '# Harvest festival',
      '',
      '## RACI',
      '',
      'R = does it, A = signs for it, C = is asked first, I = hears of it later',
      '',
      '| Task | Treasurer | Secretary |',
      '|---|---|---|',
      '| Hire the tent | R | A |',
      '| Print the posters | I | R/A |',
    ]);
    expect(facts.map((fact) => [fact.subject, fact.relation, fact.answer.join()])).toEqual([
      ['hire the tent', 'responsible', 'Treasurer'],
      ['hire the tent', 'accountable', 'Secretary'],
      ['print the posters', 'responsible', 'Secretary'],
      ['print the posters', 'accountable', 'Secretary'],
      ['print the posters', 'informed', 'Treasurer'],
    ]);
  });

  it('read words in the place of letters, alone and among parts', () => {
    const { facts } = compiled([
      '# Museum loan',
      '',
      'The lender is responsible for the crate. The borrower is responsible for the guard.',
      '',
      '## Who is responsible?',
      '',
      '| Matter | Lender | Borrower |',
      '|---|---|---|',
      '| Transport | – | Responsible |',
      '| Restoration | Responsible | – |',
      '| Lighting | Responsible | – |',
      '| Insurance | Names the value | Pays the premium |',
    ]);
    const held = facts.filter((fact) => fact.construct === 'responsibility-table');
    expect(held.map((fact) => [fact.subject, fact.answer.join()])).toEqual([
      ['transport', 'Borrower'],
      ['restoration', 'Lender'],
      ['lighting', 'Lender'],
      ['names the value', 'Lender'],
      ['pays the premium', 'Borrower'],
    ]);
  });

  it('make no party of a mark', () => {
    const { parties } = compiled([
      '# Zuständigkeiten',
      '',
      '| Aufgabe | Werktag | Sonntag | Feiertag |',
      '|---|---|---|---|',
      '| Heizen | x | x | y |',
      '| Lüften | x | y | y |',
      '| Streuen | y | x | x |',
    ]);
    expect(parties.filter(({ name }) => name.length === 1)).toEqual([]);
  });
});
