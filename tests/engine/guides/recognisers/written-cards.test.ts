import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

describe('keys that stand apart from their questions', () => {
  const quiz = [
    '# Quiz',
    '',
    '1. Which organ filters blood?',
    '   - A. Liver',
    '   - B. Kidney',
    '2. Which are bones? (Choose two)',
    '   - A. Femur',
    '   - B. Liver',
    '   - C. Tibia',
    '3. Which are muscles? (Choose two)',
    '   - A. Biceps',
    '   - B. Liver',
    '   - C. Triceps',
    '4. Which are colours?',
    '   - A. Red',
    '   - B. Blue',
    '   - C. All of the above',
    '',
    'Answer key: 1. B 2. A, C 3. A 4. C',
  ];

  it('reads the key of a whole quiz in one line', () => {
    expect(asked(cardsOf(compiled(quiz), 'multiple-choice'))).toEqual([
      'Which organ filters blood? => Kidney',
      'Which are bones? (Choose two) => Femur | Tibia',
      'Which are colours? => Red | Blue',
    ]);
  });

  it('asks where the key names another number of choices than the question', () => {
    const open = compiled(quiz).facts.filter((fact) => fact.status === 'confirm');
    expect(open.map((fact) => [fact.subject, fact.why[0]])).toEqual([
      ['Which are muscles? (Choose two)', 'the question asks for 2 choices, the key names 1'],
    ]);
  });

  it('takes the first key behind each part of a quiz', () => {
    const part = (name: string, key: string): string[] => [
      `1. Which is a ${name}?`,
      '   - A. Owl',
      '   - B. Wren',
      '',
      '## Answers',
      '',
      `1. ${key}`,
    ];
    const cards = cardsOf(
      compiled(['## Part one', '', ...part('hunter', 'A'), '', '## Part two', '', ...part('singer', 'B')]),
      'multiple-choice',
    );
    expect(cards.map((card) => card.answer)).toEqual([['Owl'], ['Wren']]);
  });

  it('keeps the reason that stands behind a key in the same box or paragraph', () => {
    const boxed = [
      '1. Which is a bird?',
      '   - A. Owl',
      '   - B. Bat',
      '',
      '   <details><summary>Answer</summary>',
      '',
      '   Correct answer: A',
      '',
      '   Explanation: It lays eggs.',
      '',
      '   </details>',
    ];
    const [card] = cardsOf(compiled(boxed), 'multiple-choice');
    expect(card?.answer).toEqual(['Owl']);
    expect(card?.explanation).toContain('It lays eggs.');
    const below = [
      '**Q1.** Which is a bird?',
      '',
      '- A) Owl',
      '- B) Bat',
      '',
      '**Answer: A**',
      'Bats are mammals.',
    ];
    const [other] = cardsOf(compiled(below), 'multiple-choice');
    expect([other?.answer, other?.explanation.includes('Bats are mammals')]).toEqual([['Owl'], true]);
  });
});

describe('blanks with an answer', () => {
  it('reads a list of answers at the end, and an answer behind the sentence', () => {
    const lines = [
      '1. The ____ filters the blood.',
      '2. The largest bone is the ____.',
      '',
      '## Answers',
      '',
      '1. kidney',
      '2. femur',
    ];
    expect(asked(cardsOf(compiled(lines), 'fill-in'))).toEqual([
      'The ____ filters the blood. => kidney',
      'The largest bone is the ____. => femur',
    ]);
    const near = ['A writ of ______ corpus frees the _____.', '', 'Answer: habeas; prisoner'];
    expect(asked(cardsOf(compiled(near), 'fill-in'))).toEqual([
      'A writ of ____ corpus frees the ____. => habeas | prisoner',
    ]);
  });

  it.each([
    ['a form', ['Name: ________', '', 'Answer: write it here']],
    ['another number of answers', ['The ____ moves the ____ of the body.', '', 'Answer: heart']],
    ['no answer', ['The ____ filters the blood.']],
  ])('makes nothing of %s', (_name, lines) => {
    expect(cardsOf(compiled(lines), 'fill-in')).toEqual([]);
  });
});

describe('things to be matched', () => {
  const table = [
    'Match each bone with its place.',
    '',
    '| Bone | Place |',
    '| --- | --- |',
    '| 1. Femur | A. Head |',
    '| 2. Mandible | B. Thigh |',
    '',
  ];

  it('joins numbers and letters by the key', () => {
    const cards = cardsOf(compiled([...table, 'Answers: 1-B, 2-A']), 'matching');
    expect(asked(cards)).toEqual([
      'What belongs to “Femur”? => Thigh',
      'What belongs to “Mandible”? => Head',
    ]);
    expect(cards[0]?.options).toEqual(['Head', 'Thigh']);
  });

  it.each(['Answers: 1-B', 'Answers: 1-B, 2-D', 'Good luck'])(
    'makes no card of a key that does not fit: %s',
    (key) => {
      expect(cardsOf(compiled([...table, key]), 'matching')).toEqual([]);
    },
  );
});

describe('cards and terms that the author wrote', () => {
  it('reads lines with two colons, a front that asks as a question', () => {
    const cards = compiled([
      '# Notes',
      '',
      'Capital of Peru :: Lima',
      'What is the largest organ? :: The skin',
    ]).cards;
    expect(asked(cards)).toEqual([
      'What does “Capital of Peru” mean? => Lima',
      'Which term is meant: Lima => Capital of Peru',
      'What is the largest organ? => The skin',
    ]);
  });

  it.each(['The std::vector is a container', 'Use `a :: b` here', 'Foo::bar(x) is called'])(
    'leaves names of programs alone: %s',
    (line) => {
      expect(compiled([line]).cards).toEqual([]);
    },
  );

  it('reads what something is called, and what "the term" means', () => {
    const lines = [
      'The right to keep goods until a debt is paid is called a lien. This is called magic.',
      '',
      'The term “estoppel” refers to a rule that keeps people to their word.',
    ];
    expect(asked(cardsOf(compiled(lines), 'definition')).filter((card) => card.startsWith('What'))).toEqual([
      'What does “Lien” mean? => The right to keep goods until a debt is paid',
      'What does “Estoppel” mean? => a rule that keeps people to their word',
    ]);
  });

  it('reads a glossary whose terms are headings, three or more alike', () => {
    const term = (name: string, meaning: string): string[] => [`### ${name}`, '', meaning, ''];
    const three = [
      '# Law',
      '',
      '## Glossary',
      '',
      ...term('Lien', 'A right to keep goods.'),
      ...term('Deed', 'A document by which land passes.'),
      ...term('Tort', 'A civil wrong against another.'),
    ];
    expect(cardsOf(compiled(three), 'glossary')).toHaveLength(6);
    expect(cardsOf(compiled(three.slice(0, 12)), 'glossary')).toEqual([]);
  });

  it('asks where to find what', () => {
    const lines = ['See the Blue Book for maximum doses. See the section below for details.'];
    expect(asked(cardsOf(compiled(lines), 'cross-reference'))).toEqual([
      'Where do you find maximum doses? => the Blue Book',
    ]);
  });

  it('cuts a long answer to its first sentences and keeps the whole as explanation', () => {
    const first = `It is a writ ${'by which a court orders something '.repeat(5)}at once.`;
    const rest = `It is old ${'and found in many countries of the world '.repeat(5)}today.`;
    const [card] = compiled([`Q: What is habeas corpus?`, '', `A: ${first} ${rest}`]).cards;
    expect(card?.answer).toEqual([first]);
    expect(card?.explanation).toContain('today');
  });
});

describe('questions that are written out', () => {
  it('makes no card where nothing says what is meant, or where a checklist asks its reader', () => {
    const lines = [
      '# What is this?',
      '',
      'Notes from two years on a fire crew.',
      '',
      '## Hydrants',
      '',
      '- Do you check the hoses?',
      '  - A visual check before each shift',
      '- Why do you flush a hydrant?',
      '  - To clear sand from its valve',
    ];
    expect(asked(cardsOf(compiled(lines), 'question-answer'))).toEqual([
      'Why do you flush a hydrant? => To clear sand from its valve',
    ]);
  });

  it('keeps a question that says yes or no', () => {
    const lines = ['## Hydrants', '', '- Do you paint them yellow?', '  - No, only the caps'];
    expect(asked(cardsOf(compiled(lines), 'question-answer'))).toEqual([
      'Hydrants: do you paint them yellow? => No, only the caps',
    ]);
  });
});
