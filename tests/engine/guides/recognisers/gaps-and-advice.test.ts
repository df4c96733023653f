import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

describe('gaps that the author marked', () => {
  it('makes one card for each number, with its hint, and fills the other gaps', () => {
    const cards = cardsOf(
      compiled(['The {{c1::heart::organ}} moves {{c2::blood}} through the {{c1::body}}.']),
      'cloze',
    );
    expect(asked(cards)).toEqual([
      'The ____ (organ) moves blood through the ____. => heart | body',
      'The heart moves ____ through the body. => blood',
    ]);
    expect(cards.map((card) => card.kind)).toEqual(['cloze', 'cloze']);
  });

  it('counts gaps without a number', () => {
    expect(asked(cardsOf(compiled(['- {{Lisbon}} is the capital of {{Portugal}}']), 'cloze'))).toEqual([
      '____ is the capital of Portugal => Lisbon',
      'Lisbon is the capital of ____ => Portugal',
    ]);
  });

  it.each([
    'Set {{ .Values.port }} here',
    'Use {{page_title}} in the header',
    'Write `{{name}}` to greet',
    'Open {{ url | safe }}',
  ])('leaves the templates of programs alone: %s', (line) => {
    expect(cardsOf(compiled([line]), 'cloze')).toEqual([]);
  });
});

describe('mistakes and good practice', () => {
  const both = [
    '## Common mistakes',
    '',
    '- Leaving the ladder unattended. Instead: lay it flat',
    '- Forgetting the helmet',
    '- Never work alone',
    '- Scaffolds need a permit',
    '',
    '## Best practices',
    '',
    '- Check the rungs before each climb',
    '- Avoid climbing in the rain',
  ];

  it('asks which of the two it is, and what to do instead where that is said', () => {
    const cards = cardsOf(compiled(both), 'practice');
    expect(asked(cards)).toEqual([
      'Mistake or good practice? Leaving the ladder unattended => Mistake',
      'What should be done instead? Leaving the ladder unattended => Lay it flat',
      'Mistake or good practice? Forgetting the helmet => Mistake',
      'Mistake or good practice? Work alone => Mistake',
      'Mistake or good practice? Check the rungs before each climb => Good practice',
      'Mistake or good practice? Climbing in the rain => Mistake',
    ]);
    expect(cards[0]?.options).toEqual(['Mistake', 'Good practice']);
  });

  it('takes no sign for advice that marks what is included or in favour', () => {
    const lists = [
      ['# Berths', '', '## Included', '', '- ✅ Fresh water', '- ✅ Waste bins', '- ❌ Electricity'],
      ['# Berths', '', '## For and against', '', '- ✅ Calm water all year', '- ❌ No crane nearby'],
    ];
    for (const lines of lists) expect(cardsOf(compiled(lines), 'practice')).toEqual([]);
  });

  it('takes the “never” off what a sign calls wrong', () => {
    const lines = ['# Keys', '', '- ✅ Rotate every key', '- ❌ Never share a key'];
    expect(asked(cardsOf(compiled(lines), 'practice'))).toContain(
      'Mistake or good practice? Share a key => Mistake',
    );
  });

  it('takes the reason off what it takes the “don’t” off', () => {
    const lines = [
      '## Best practices',
      '',
      '- Do not pay the caller as there is no proof of the debt',
      '- Keep every letter of the court',
    ];
    expect(asked(cardsOf(compiled(lines), 'practice'))).toEqual([
      'Mistake or good practice? Pay the caller => Mistake',
      'Mistake or good practice? Keep every letter of the court => Good practice',
    ]);
  });

  it('takes no verdict on the answers to a question for advice', () => {
    const lines = [
      'Q: A tyre is flat on the motorway',
      '',
      'WRONG: Change the wheel',
      '',
      'CORRECT: Call for help',
    ];
    expect(cardsOf(compiled(lines), 'practice')).toEqual([]);
  });

  it('takes no reason below the name of a mistake for the mistake', () => {
    const lines = [
      '# Learning',
      '',
      '## Common mistakes',
      '',
      '### Theory alone',
      '',
      '- Reading is not enough',
      '- Teaching others helps memory',
      '',
      '## Best practices',
      '',
      '- Repeat every chapter',
    ];
    expect(asked(cardsOf(compiled(lines), 'practice')).filter((card) => card.endsWith('Mistake'))).toEqual(
      [],
    );
  });

  it('reads labels, signs and tables', () => {
    const labels = ['- Do: greet the witness', '- Don’t: promise an outcome'];
    expect(asked(cardsOf(compiled(labels), 'practice'))).toEqual([
      'Mistake or good practice? Greet the witness => Good practice',
      'Mistake or good practice? Promise an outcome => Mistake',
    ]);
    const signs = ['- ✅ Name each variable', '- ❌ Reuse one name twice'];
    expect(asked(cardsOf(compiled(signs), 'practice'))).toHaveLength(2);
    const table = ['| Mistake | Correction |', '| --- | --- |', '| Guessing the dose | Look the dose up |'];
    expect(asked(cardsOf(compiled(table), 'practice'))).toContain(
      'What should be done instead? Guessing the dose => Look the dose up',
    );
  });

  it('asks nothing where all is good practice, or where choices are ticked', () => {
    expect(
      cardsOf(compiled(both.slice(7)), 'practice').filter((card) => card.prompt.includes('Check')),
    ).toHaveLength(1);
    expect(
      cardsOf(compiled(['## Best practices', '', '- Check the rungs', '- Wear a helmet']), 'practice'),
    ).toEqual([]);
    expect(cardsOf(compiled(['Which is a bird?', '', '- ✅ An owl', '- ❌ A bat']), 'practice')).toEqual([]);
  });

  it('asks for mistakes alone, in callouts and under plain lead-ins', () => {
    const lines = [
      '# Riding',
      '',
      '> [!warning] Common mistakes',
      '> - Using a worn girth',
      '> - Not checking the hooves',
    ];
    expect(asked(cardsOf(compiled(lines), 'practice'))).toEqual([
      'Mistake or good practice? Using a worn girth => Mistake',
      'Mistake or good practice? Not checking the hooves => Mistake',
    ]);
  });

  it('reads lists under do and don’t, whatever their verbs', () => {
    const lines = [
      '# What to do in the sauna and what not',
      '',
      'Do:',
      '- Hydrate before you go in',
      '- Check the clock',
      '',
      '**Never** ❌',
      '',
      '- Pour oil on the stones',
    ];
    expect(asked(cardsOf(compiled(lines), 'practice'))).toEqual([
      'Mistake or good practice? Hydrate before you go in => Good practice',
      'Mistake or good practice? Check the clock => Good practice',
      'Mistake or good practice? Pour oil on the stones => Mistake',
    ]);
  });

  it('reads sentences that begin with never, always or a tip where there are both, and no advice on exams', () => {
    const both = [
      'Do not squeeze a bruised plum in the crate.',
      '',
      'Tip: Keep the crates in the shade of the barn.',
    ];
    expect(asked(cardsOf(compiled(['# Orchard', '', ...both]), 'practice'))).toEqual([
      'Mistake or good practice? Squeeze a bruised plum in the crate => Mistake',
      'Mistake or good practice? Keep the crates in the shade of the barn => Good practice',
    ]);
    expect(cardsOf(compiled(['# Orchard', '', both[2] ?? '']), 'practice')).toEqual([]);
    const exam = ['# Orchard', '', '## Exam day', '', '### Common mistakes', '', '- Skipping breakfast'];
    expect(cardsOf(compiled(exam), 'practice')).toEqual([]);
  });

  it('reads lines of one paragraph, each with its sign', () => {
    const lines = [
      '# How to lift a box in the store',
      '',
      '❌ DON’T lift with a bent back',
      '✅ DO bend the knees first',
    ];
    expect(asked(cardsOf(compiled(lines), 'practice'))).toEqual([
      'Mistake or good practice? Lift with a bent back => Mistake',
      'Mistake or good practice? Bend the knees first => Good practice',
    ]);
  });

  it('never shows a mistake as advice', () => {
    const answers = cardsOf(compiled(both), 'practice').filter((card) => card.answer[0] === 'Good practice');
    expect(answers.map((card) => card.prompt).join(' ')).not.toMatch(/alone|helmet|rain/u);
  });
});

describe('memory aids', () => {
  it('asks for the aid, and for what it stands for', () => {
    const lines = ['## Lines of the staff', '', '**Mnemonic:** “Every Good Boy Does Fine” – E, G, B, D, F'];
    expect(asked(cardsOf(compiled(lines), 'mnemonic'))).toEqual([
      'What is the mnemonic for lines of the staff? => Every Good Boy Does Fine',
      'What does the mnemonic “Every Good Boy Does Fine” stand for? => E, G, B, D, F',
    ]);
  });
});

describe('abbreviations', () => {
  it('asks both ways for what the document spells out, once', () => {
    const lines = [
      'A stroke shows on magnetic resonance imaging (MRI).',
      '',
      'The MRI (magnetic resonance imaging) takes long.',
    ];
    expect(asked(cardsOf(compiled(lines), 'abbreviation'))).toEqual([
      'What does MRI stand for? => magnetic resonance imaging',
      'What is the abbreviation of “magnetic resonance imaging”? => MRI',
    ]);
  });

  it('does not repeat what a glossary says', () => {
    const lines = [
      '## Glossary',
      '',
      '- MRI: magnetic resonance imaging',
      '',
      '## Tests',
      '',
      'Order magnetic resonance imaging (MRI) first.',
    ];
    expect(cardsOf(compiled(lines), 'abbreviation')).toEqual([]);
  });
});
