import { describe, expect, it } from 'vitest';
import { outline, problemsIn, read } from './support.ts';

function seen(source: string): string[] {
  const document = read(source);
  expect(document.format).toBe('text');
  expect(problemsIn(document)).toEqual([]);
  return outline(document);
}

describe('headings of saved pages', () => {
  it('are short, open-ended lines above something', () => {
    expect(
      seen(
        'Doors and Keys\nA door has a lock.\nTypes of locks\n- old\n- new\nWho pays for keys?\nThe tenant pays for lost ones.\nLast Words',
      ),
    ).toEqual([
      '# Doors and Keys',
      'A door has a lock.',
      '## Types of locks',
      '- old',
      '- new',
      '## Who pays for keys?',
      'The tenant pays for lost ones.',
      'Last Words',
    ]);
  });

  it('are not lead-ins, labels, captions or sentences', () => {
    const lines = [
      'Top Title',
      'Tenants should\n- pay',
      'The owner is responsible for\n- repairs',
      'Duties include:\n- heating',
      'Term: Lease\nDefinition: A Right',
      'Figure 3: The Two Doors\nSome text under it.',
      'Ends in a full stop.\nSome text.',
    ];
    expect(seen(lines.join('\n\n'))).toEqual([
      '# Top Title',
      'Tenants should',
      '- pay',
      'The owner is responsible for',
      '- repairs',
      'Duties include:',
      '- heating',
      'Term: Lease',
      'Definition: A Right',
      '(caption) Figure 3: The Two Doors',
      'Some text under it.',
      'Ends in a full stop.',
      'Some text.',
    ]);
  });

  it('are marked by sites, underlines, stars and numbers', () => {
    expect(
      seen('Main Page\nIntro to it here.\n\nlower part¶\n\nText one.\n\nother part[edit]\n\nText two.'),
    ).toEqual([
      '# Main Page',
      'Intro to it here.',
      '## lower part',
      'Text one.',
      '## other part',
      'Text two.',
    ]);
    expect(
      seen('Title of it\n===========\ntext here.\n\npart one\n--------\nmore text.\n\n**Small part**\nmore.'),
    ).toEqual(['# Title of it', 'text here.', '## part one', 'more text.', '### Small part', 'more.']);
  });

  it('do not take the sharp of a language for a sign', () => {
    expect(
      seen('Language Guide\n\nIntroduction to C#\n\nIt is typed.\n\nIntroduction to F#\n\nIt is functional.'),
    ).toEqual([
      '# Language Guide',
      '## Introduction to C#',
      'It is typed.',
      '## Introduction to F#',
      'It is functional.',
    ]);
  });

  it('nest by numbering', () => {
    expect(
      seen(
        'The Book\n\nChapter 1: Doors\n\nAbout doors.\n\nHinges\n\nThey turn.\n\nChapter 2: Walls\n\nAbout walls.\n\n2.1 Stone\n\nIt is hard.',
      ),
    ).toEqual([
      '# The Book',
      '## Chapter 1: Doors',
      'About doors.',
      '### Hinges',
      'They turn.',
      '## Chapter 2: Walls',
      'About walls.',
      '### 2.1 Stone',
      'It is hard.',
    ]);
  });

  it('nest by pattern: what stands between two of a kind is below them', () => {
    expect(
      seen(
        'House Rules\nOwner Duties: Outside the Door\nThe owner keeps the house.\nRoof\n- tiles\nTenant Duties: Inside the Door\nThe tenant keeps the flat.\nTenant Repairs\n- taps\nHouse Money\nRent is due.',
      ),
    ).toEqual([
      '# House Rules',
      '## Owner Duties: Outside the Door',
      'The owner keeps the house.',
      '### Roof',
      '- tiles',
      '## Tenant Duties: Inside the Door',
      'The tenant keeps the flat.',
      '### Tenant Repairs',
      '- taps',
      '## House Money',
      'Rent is due.',
    ]);
  });

  it('nest by instances, by capitals and by repetition', () => {
    expect(
      seen(
        'Cases\n\nIntro text.\n\nWorked Cases\n\nCase 1: The Roof\n\nIt leaks.\n\nCase 2: The Tap\n\nIt drips.\n\nSummary Of All\n\nDone now.',
      ),
    ).toEqual([
      '# Cases',
      'Intro text.',
      '## Worked Cases',
      '### Case 1: The Roof',
      'It leaks.',
      '### Case 2: The Tap',
      'It drips.',
      '## Summary Of All',
      'Done now.',
    ]);
    expect(seen('Guide\n\nOWNER PART\n\nText a.\n\nRoof Work\n\nText b.\n\nTENANT PART\n\nText c.')).toEqual([
      '# Guide',
      '## OWNER PART',
      'Text a.',
      '### Roof Work',
      'Text b.',
      '## TENANT PART',
      'Text c.',
    ]);
  });

  it('do not come out of menus or of what a lead-in announces', () => {
    expect(
      seen(
        'Guide\n\nText here.\n\nThe parts are called:\nUpper Part\nLower Part\n\nMiddle Part\nIt has text.',
      ),
    ).toEqual([
      '# Guide',
      'Text here.',
      'The parts are called:',
      'Upper Part',
      'Lower Part',
      '## Middle Part',
      'It has text.',
    ]);
    const menu =
      'Guide\n\nText here.\n\nDoors\nWindows\nRoofs\nWalls\nFloors\nStairs\nKeys\n\nA key opens a door.';
    expect(seen(menu).filter((line) => line.startsWith('#'))).toEqual(['# Guide', '## Keys']);
  });
});

describe('lines of saved pages', () => {
  it('are joined where a sentence was severed', () => {
    expect(
      seen(
        'The owner keeps the\nroof in order.\nThe tenant pays,\nOf course.\nQ: Who?\nA: The tenant\npays it.\n- an item that stops in\nthe middle. Then more.\n- next',
      ),
    ).toEqual([
      'The owner keeps the roof in order.',
      'The tenant pays, Of course.',
      'Q: Who?',
      'A: The tenant pays it.',
      '- an item that stops in the middle. Then more.',
      '- next',
    ]);
  });

  it('are joined where the text was broken at a column', () => {
    const source =
      'The lease is made for five years and ends without\nNotice from either of the two. The owner may enter\nThe rooms of the flat when the tenant has agreed to\nIt in a letter.\n\n- The tenant keeps the whole flat clean and also\n  Warm in winter.\n- Next item.';
    expect(seen(source)).toEqual([
      'The lease is made for five years and ends without Notice from either of the two. / The owner may enter The rooms of the flat when the tenant has agreed to It in a letter.',
      '- The tenant keeps the whole flat clean and also Warm in winter.',
      '- Next item.',
    ]);
  });

  it('make lists of every kind of marker, nested by indentation or by sign', () => {
    expect(
      seen(
        '* one\n    + two\n        1) three\n* four\n\n(a) five\n(b) six\n\ni. seven\nii. eight\n\n• nine\n◦ ten\n• eleven',
      ),
    ).toEqual([
      '* one',
      '  + two',
      '    1) three',
      '* four',
      '(a) five',
      '(b) six',
      'i. seven',
      'ii. eight',
      '• nine',
      '  ◦ ten',
      '• eleven',
    ]);
  });

  it('are no items where a name begins with a letter', () => {
    expect(seen('A. Smith wrote it.\n\nHe was right.')).toEqual(['A. Smith wrote it.', 'He was right.']);
  });

  it('make callouts', () => {
    expect(
      seen(
        'Some Guide\nText.\nNote\nNote\n\nMind the step.\n[!TIP] Use the rail.\n> **Warning**\n> Hot.\n!!! info\n    Inside.\n<details><summary>Why?</summary>\nBecause.\n</details>',
      ),
    ).toEqual([
      '# Some Guide',
      'Text.',
      '[note: Note]',
      '  Mind the step.',
      '[tip]',
      '  Use the rail.',
      '[warning: Warning]',
      '  Hot.',
      '[info]',
      '  Inside.',
      '[details: Why?]',
      '  Because.',
    ]);
  });

  it('make tables of pipes and of aligned columns', () => {
    expect(
      seen(
        'The parts are:\n| | Owner | Tenant |\n|---|---|---|\n| Roof | x | |\n| | also gutters | |\nDone now.',
      ),
    ).toEqual([
      'The parts are:',
      '| | Owner | Tenant (empty-header-cell)'.replace('| |', '|  |'),
      '| Roof | x | ',
      '|  | also gutters | ',
      'Done now.',
    ]);
    expect(seen('Part     Owner\n-------  ------\nroof     landlord\ntap      tenant')).toEqual([
      '| Part | Owner',
      '| roof | landlord',
      '| tap | tenant',
    ]);
    expect(seen('Two  spaces after.  Every sentence.\nAnd  here too.  It is no table.')[0]).not.toContain(
      '|',
    );
  });

  it('make tables of bars that do not close the lines', () => {
    expect(
      seen(
        'Tides\n\nPlace | Range | Season\nBristol | 14 m | spring\nTrieste | 1 m | winter\n\nWord | Use\n--- | ---\nebb | fall\nflood | rise\n\nTerms | Privacy',
      ),
    ).toEqual([
      '# Tides',
      '| no header (no-delimiter)',
      '| Place | Range | Season',
      '| Bristol | 14 m | spring',
      '| Trieste | 1 m | winter',
      '| Word | Use',
      '| ebb | fall',
      '| flood | rise',
      '(navigation)',
    ]);
  });

  it('are a row of terms where each has a dash', () => {
    expect(
      seen('Symbols\n\nFe – iron\nPb – lead\nAu – a metal that never rusts\n\nUses – Today\n\nGold is worn.'),
    ).toEqual([
      '# Symbols',
      'Fe – iron',
      'Pb – lead',
      'Au – a metal that never rusts',
      '## Uses – Today',
      'Gold is worn.',
    ]);
  });

  it('keep a caption with its table', () => {
    expect(seen('Table 2: Who pays\n| A | B |\n|---|---|\n| 1 | 2 |')).toEqual([
      '| “Table 2: Who pays” A | B',
      '| 1 | 2',
    ]);
  });

  it('name what belongs to the site', () => {
    expect(
      seen(
        'Home > Law > Leases\n\nLeases in Short\n\nBy Ann Lee\n\n5 min read\n\nA lease is a right.\n\nAdvertisement\n\n© 2024 Law Pages',
      ),
    ).toEqual([
      '(navigation)',
      '# Leases in Short',
      '(byline)',
      '(byline)',
      'A lease is a right.',
      '(advert)',
      '(copyright)',
    ]);
  });
});

describe('formats', () => {
  it('are found by content where the name says nothing', () => {
    expect(read('# One\n\ntext\n\n## Two\n\ntext', 'text').format).toBe('markdown');
    // Underlined titles are what people type in plain text, too.
    const typed = 'Knots\n=====\n\nBends\n-----\nSheet bend\nJoins two ropes.';
    expect(read(typed, 'text').format).toBe('text');
    expect(read(typed, 'markdown').format).toBe('markdown');
    expect(read('Just text.\n| a | b |\n|---|---|\n| c | d |', 'text').format).toBe('text');
  });
});
