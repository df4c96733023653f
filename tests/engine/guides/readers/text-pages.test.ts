import { describe, expect, it } from 'vitest';
import { furnitureOf } from '../../../../src/main/engine/guides/readers/text/furniture.ts';
import { outline, problemsIn, read } from './support.ts';

function seen(source: string): string[] {
  const document = read(source);
  expect(document.format).toBe('text');
  expect(problemsIn(document)).toEqual([]);
  return outline(document);
}

describe('what a site sets around a text', () => {
  it('is left out above the title: its name, its menu, its trail of pages', () => {
    expect(
      seen(
        'SailSchool\nHome\nTeachers\nShop\nLog in\n\nHome > Knots > Bends\n\nBends that hold\n\nBy Ann Lee | Updated 3 May 2021 | 4 min read\n\nA bend joins two ropes.',
      ),
    ).toEqual([
      '(breadcrumb)',
      '(navigation)',
      '(navigation)',
      '(navigation)',
      '(navigation)',
      '(navigation)',
      '# Bends that hold',
      '(byline)',
      'A bend joins two ropes.',
    ]);
  });

  it('is left out where the title is said first with the name of the site', () => {
    expect(
      seen(
        'Bends that hold | SailSchool\nMenu  Courses  About us  Contact\nStudy / Rope work / Bends\nBends that hold\n\nA bend joins two ropes.',
      ),
    ).toEqual([
      '(breadcrumb)',
      '(navigation)',
      '(navigation)',
      '# Bends that hold',
      'A bend joins two ropes.',
    ]);
  });

  it('never heads a section: sign-up boxes, adverts and cookies in the middle', () => {
    expect(
      seen(
        'Bends\n\nA bend joins two ropes.\n\nGet our free rope course! Join 900 sailors who read our newsletter.\n[ Your email ]  [ Sign me up ]\n\nADVERTISEMENT\nNew winches, 20% off all week!\n\n>>> Subscribe to our newsletter <<<\n\nWho ties it?\n\nThe mate ties it.',
      ),
    ).toEqual([
      '# Bends',
      'A bend joins two ropes.',
      '(advert)',
      '(sign-up box)',
      '(advert)',
      '(advert)',
      '(advert)',
      '## Who ties it?',
      'The mate ties it.',
    ]);
  });

  it('is left out below the text: links, neighbours, comments, footers', () => {
    expect(
      seen(
        'Bends\n\nA bend joins two ropes. It is tied daily.\n\nUses\n\nSailors use it. Climbers do, too.\n\nCare\n\nKeep it dry. Wash off the salt.\n\nRelated articles\n• Ten knots\n• Splices\n\nNext: Hitches  >\nPrevious: Ropes\n\n2 comments\nann: thank you\n\nAbout us | Contact | Privacy policy',
      ),
    ).toEqual([
      '# Bends',
      'A bend joins two ropes. / It is tied daily.',
      '## Uses',
      'Sailors use it. / Climbers do, too.',
      '## Care',
      'Keep it dry. / Wash off the salt.',
      '(link to another page)',
      '(link to another page)',
      '(link to another page)',
      '(link to another page)',
      '(link to another page)',
      '(comments)',
      '(comments)',
      '(navigation)',
    ]);
  });

  it('is left out where it lists the headings of the page', () => {
    expect(
      seen('Bends\n\nOn this page\n• Uses\n• Care\n\nUses\n\nSailors use it.\n\nCare\n\nKeep it dry.'),
    ).toEqual([
      '# Bends',
      '(navigation)',
      '(contents)',
      '(contents)',
      '## Uses',
      'Sailors use it.',
      '## Care',
      'Keep it dry.',
    ]);
  });

  it('asks a question only to win readers', () => {
    expect(furnitureOf('Liked this? Subscribe for a knot a day.')).toBe('advert');
    expect(furnitureOf('Liked by whom? By sailors.')).toBeNull();
  });

  it('is told from lines of the author that share a word with it', () => {
    for (const line of [
      'Version 4 uses addresses of 32 bits',
      'Set the Secure flag so that your cookies stay on HTTPS',
      'Next: check the oil',
      'Comments begin with a number sign',
      'Home | Away | Draw',
      'Terms  Factors',
      'Try to sign the lease before you move in',
      'Join the two ends of the rope',
      'Contact tracing: finding those who met a patient',
      'Search | O(n) | O(log n)',
      'Image: a copy of a disk',
    ])
      expect(furnitureOf(line)).toBeNull();
  });
});

describe('headings of typed notes', () => {
  it('tell what their noun does, or stand right above the first of their kind', () => {
    expect(
      seen(
        'Sailing notes\n\nTerms you need to know\nLuff – the front edge of a sail\nLeech – the back edge of a sail\n\nKey words\nHalyard\nA rope that hoists a sail\nSheet\nA rope that trims a sail\n\nThe crew must know the terms',
      ),
    ).toEqual([
      '# Sailing notes',
      '## Terms you need to know',
      'Luff – the front edge of a sail',
      'Leech – the back edge of a sail',
      '## Key words',
      '### Halyard',
      'A rope that hoists a sail',
      '### Sheet',
      'A rope that trims a sail',
      'The crew must know the terms',
    ]);
  });

  it('stand beside the underlined ones that are numbered or written alike', () => {
    expect(
      seen(
        'SAILING\n=======\n\nPART 1. SAILS\n-------------\n\nMain sail\nIt is large.\n\nPART 2. ROPES\n-------------\n\nSheets\nThey trim.\n\nPART 3. KNOTS\n\nReef knot\nIt is flat.\n\nPRACTICE\n\nTie it now.',
      ),
    ).toEqual([
      '# SAILING',
      '## PART 1. SAILS',
      '### Main sail',
      'It is large.',
      '## PART 2. ROPES',
      '### Sheets',
      'They trim.',
      '## PART 3. KNOTS',
      '### Reef knot',
      'It is flat.',
      '## PRACTICE',
      'Tie it now.',
    ]);
  });

  it('are no line of a label with several things, no key of answers and no row of cells', () => {
    expect(
      seen(
        'Crew\n\nDeck hand: ropes, sails, cleaning of the deck\n\nThe mate steers.\n\nAnswers: 1 b, 2 a\n\nDone is done.\n\nStay dry | always\n\nRain falls.',
      ).filter((line) => line.startsWith('#')),
    ).toEqual(['# Crew']);
  });
});

describe('tables of typed notes', () => {
  it('may have empty cells and rows that lost their last ones', () => {
    expect(seen('Work | Mate | Cook\nSteering | x | |\nSoup | | x\nRopes | x |\n\nThen all sleep.')).toEqual([
      '| Work | Mate | Cook (no-delimiter)',
      '| Steering | x | ',
      '| Soup |  | x',
      '| Ropes | x | ',
      'Then all sleep.',
    ]);
    expect(seen('Sail\tArea\tUse\nMain\t20 m²\tall winds\nJib\t9 m²\tstrong wind\nSpinnaker\t40 m²')).toEqual(
      [
        '| Sail | Area | Use (no-delimiter)',
        '| Main | 20 m² | all winds',
        '| Jib | 9 m² | strong wind',
        '| Spinnaker | 40 m² | ',
      ],
    );
  });

  it('may leave the corner empty, use several tabs and go on in the next line', () => {
    expect(seen('\tMain\tJib\nArea\t20 m²\t9 m²\nUse\tall winds\tstrong wind')[0]).toBe(
      '|  | Main | Jib (no-delimiter, empty-header-cell)',
    );
    expect(seen('Knot\t\tUse\nReef knot\tsails, slings\nSheet bend\ttwo ropes')).toEqual([
      '| Knot | Use (no-delimiter)',
      '| Reef knot | sails, slings',
      '| Sheet bend | two ropes',
    ]);
    expect(
      seen(
        'Knot    Use        Risk\nReef    sails,     slips under load\n        slings\nBend               none\nHitch   posts',
      ),
    ).toEqual([
      '| Knot | Use | Risk (no-delimiter)',
      '| Reef | sails, slings | slips under load',
      '| Bend |  | none',
      '| Hitch | posts | ',
    ]);
  });

  it('have dots between their halves, unless they are the contents or sentences with gaps', () => {
    expect(seen('Breaking loads\n  Hemp ....... 900 kg\n  Nylon ...... 1600 kg')).toEqual([
      '# Breaking loads',
      '| no header (no-delimiter)',
      '| Hemp | 900 kg',
      '| Nylon | 1600 kg',
    ]);
    expect(seen('Ropes ....... 4\nKnots ....... 11\n\nText.')[0]).toBe('(contents)');
    expect(seen('A rope is made of ...... and jute.\nA knot is made with a ...... of it.')).toEqual([
      'A rope is made of ...... and jute.',
      'A knot is made with a ...... of it.',
    ]);
  });
});

describe('lines of typed notes', () => {
  it('go on behind an equals sign and with the last words of a sentence', () => {
    expect(
      seen(
        'Halyard\n= a rope that hoists\n\nThe mate says that the ropes have to be dry, coiled and hung up before anybody of the crew goes to\nSleep.',
      ),
    ).toEqual([
      'Halyard = a rope that hoists',
      'The mate says that the ropes have to be dry, coiled and hung up before anybody of the crew goes to Sleep.',
    ]);
  });

  it('are items behind ticks and crosses', () => {
    expect(seen('✘ Wet ropes\n✘ Loose ends\n\n✅ Dry ropes\n✅ Whipped ends')).toEqual([
      '✘ Wet ropes',
      '✘ Loose ends',
      '✅ Dry ropes',
      '✅ Whipped ends',
    ]);
  });
});

describe('properties that come again from thing to thing', () => {
  const things = [
    'Reef knot\nUse: joins two ends\nRisk: slips under load',
    'Clove hitch\n  Use: ties to a post\n  Risk: rolls off\n  Note: quick to tie',
    'Bowline\nUse: makes a loop\nRisk: shakes loose',
  ];

  it('are a list without bullets', () => {
    expect(seen(`Knots\n\n${things.join('\n\n')}`)).toEqual([
      '# Knots',
      '## Reef knot',
      ' Use: joins two ends',
      ' Risk: slips under load',
      '## Clove hitch',
      ' Use: ties to a post',
      ' Risk: rolls off',
      ' Note: quick to tie',
      '## Bowline',
      ' Use: makes a loop',
      ' Risk: shakes loose',
    ]);
  });

  it('stay lines where they stand once or twice, or are questions and answers', () => {
    expect(seen(`Knots\n\n${things.slice(1).join('\n\n')}`)).toContain('Use: makes a loop');
    const asked = [1, 2, 3].map((n) => `Q: What is knot ${n}?\nA: A bend of kind ${n}.`).join('\n\n');
    expect(seen(`Knots\n\n${asked}`)).toContain('A: A bend of kind 2.');
  });
});

describe('structure of notes without blank lines', () => {
  it('has numbered chapters in capitals above lists, and answers below their questions', () => {
    expect(
      seen(
        'SAILING FOR CREWS\n(second year)\n1. DUTIES\nThe mate:\n- steers\n2. STEPS\n1) Hoist\n2) Trim\n3. TERMS:\nLuff: the front edge\nQUESTIONS\n1. Who steers?\n   The mate\n2. What is hoisted?\nThe sail\n3. Where is the luff?\n   In front',
      ),
    ).toEqual([
      '# SAILING FOR CREWS',
      '(second year)',
      '## DUTIES',
      'The mate:',
      '- steers',
      '## STEPS',
      '1) Hoist',
      '2) Trim',
      '## TERMS:',
      'Luff: the front edge',
      '## QUESTIONS',
      '1. Who steers?',
      '  The mate',
      '2. What is hoisted?',
      '  The sail',
      '3. Where is the luff?',
      '  In front',
    ]);
  });

  it('keeps a term in an item apart from the sentence below it', () => {
    expect(seen('- Luff\n  The front edge of a sail.\n- Leech of a\n  Sail that is set.')).toEqual([
      '- Luff',
      '  The front edge of a sail.',
      '- Leech of a Sail that is set.',
    ]);
  });

  it('has rows of short meanings, signs between columns, pictures and addresses', () => {
    expect(
      seen(
        'Loads\n\nRopes\n=====\nHemp - 900 kg\nNylon - 1600 kg\n\nWord     : Meaning\nBight    : a loop\nBitter   : an end\n\n[Image: a rope]\n\nCorrect answer: a\nThat is all.\n\nwww.knots.example',
      ),
    ).toEqual([
      '# Loads',
      '## Ropes',
      'Hemp - 900 kg',
      'Nylon - 1600 kg',
      '| no header (no-delimiter)',
      '| Word | Meaning',
      '| Bight | a loop',
      '| Bitter | an end',
      '[Image: a rope]',
      'Correct answer: a',
      'That is all.',
      '(link to another page)',
    ]);
  });
});
