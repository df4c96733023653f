import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

const statement = 'Does this statement hold?';

describe('answers in the line of their question', () => {
  it('reads them behind a sign, in bold, in brackets and behind a label', () => {
    const cards = compiled([
      '# Seamanship',
      '',
      '## Quick quiz',
      '',
      '1. What colour is the starboard light? **Green**',
      '2. What does channel 16 serve? → distress and calling',
      '3. Who keeps the log? (Answer: the watch leader)',
      '4. Which knot makes a fixed loop? — Bowline.',
      '5. How long is a cable? 185 metres',
      '6. How many points has a compass? (2 marks)',
      '',
      'Q: What is dead reckoning? A: Finding a position from course and speed. Q: What is a fix? A: A position from bearings.',
    ]).cards;
    expect(asked(cards)).toEqual([
      'What colour is the starboard light? => Green',
      'What does channel 16 serve? => distress and calling',
      'Who keeps the log? => the watch leader',
      'Which knot makes a fixed loop? => Bowline',
      'How long is a cable? => 185 metres',
      'What is dead reckoning? => Finding a position from course and speed',
      'What is a fix? => A position from bearings',
    ]);
  });

  it('leaves questions alone that nobody is meant to answer', () => {
    const found = compiled([
      '# Light',
      '',
      'Why does this matter? Because light is all that a camera records.',
      '',
      '## Quiz',
      '',
      'Q1. Which filter cuts reflections?',
      'Answer: A polariser',
      '',
      'Found an error? Send us a line.',
    ]);
    expect(asked(cardsOf(found, 'question-answer'))).toEqual([
      'Which filter cuts reflections? => A polariser',
    ]);
  });

  it('judges statements with the verdict behind them', () => {
    const cards = compiled([
      '# Seamanship',
      '',
      '1. True or False? A boat under sail always gives way. **False**',
      '2. A red buoy is left to port on entering. (True/False) True',
      '3. T/F: Depths are measured from high water. F',
      '',
      '## T/F',
      '',
      '- A sheet trims a sail. (T)',
      '- A fathom is a metre. (F) it is six feet long',
    ]).cards;
    expect(asked(cards)).toEqual([
      `${statement} A boat under sail always gives way. => False`,
      `${statement} A red buoy is left to port on entering. => True`,
      `${statement} Depths are measured from high water. => False`,
      `${statement} A sheet trims a sail. => True`,
      `${statement} A fathom is a metre. => False`,
      'Why is this false? A fathom is a metre. => it is six feet long',
    ]);
  });

  it('makes no fact of a statement that nobody judges, and no answer of the line below one', () => {
    const found = compiled([
      '# Seamanship',
      '',
      '## Test yourself',
      '',
      '4. True or false: The skipper is responsible for the weather.',
      '',
      'The harbour office sells charts.',
    ]);
    expect(found.cards.filter((card) => /weather/u.test(`${card.prompt} ${card.answer.join(' ')}`))).toEqual(
      [],
    );
  });

  it('reads German and Spanish', () => {
    const german = compiled([
      '# Brot backen',
      '',
      'Beim Backen von Brot kommt es auf die Zeit, die Temperatur und das Mehl an. Der Teig wird geknetet und ruht dann.',
      '',
      'Frage: Wofür steht TA? Antwort: Teigausbeute.',
      '',
      'Richtig oder falsch? Roggenmehl enthält viel Gluten.',
      '→ Falsch',
      '',
      '## Test',
      '',
      '1. Sauerteig enthält',
      '   a) Milchsäurebakterien',
      '   b) Backpulver',
      '2. Richtig oder falsch? Dinkel ist ein Weizen.',
      '',
      'Lösungen: 1a, 2 R',
    ]).cards;
    expect(asked(german).toSorted()).toEqual([
      'Richtig oder falsch? Dinkel ist ein Weizen. => Richtig',
      'Richtig oder falsch? Roggenmehl enthält viel Gluten. => Falsch',
      'Sauerteig enthält => Milchsäurebakterien',
      'Wofür steht TA? => Teigausbeute',
    ]);
    const spanish = compiled([
      '# Primeros auxilios',
      '',
      'P: ¿Qué número se marca? R: El 112.',
      '',
      '1. ¿Verdadero o falso? Se da agua a un inconsciente. **Falso**',
      '2. ¿Cuántas compresiones por minuto? — 100 a 120',
    ]).cards;
    expect(asked(spanish).toSorted()).toEqual([
      '¿Cuántas compresiones por minuto? => 100 a 120',
      '¿Qué número se marca? => El 112',
      '¿Verdadero o falso? Se da agua a un inconsciente. => Falso',
    ]);
  });
});

describe('keys at the end', () => {
  const quizzes = [
    'COFFEE ROASTING',
    '',
    'SELF CHECK',
    '1. Green beans keep for about a year if stored dry.',
    '2. Robusta has less caffeine than Arabica.',
    '',
    'Answers: 1-T 2-F',
    '',
    'QUIZ ONE',
    '1. Beans are cooled with',
    'a) air b) oil c) salt',
    '2. A drum roaster heats mainly by',
    'a) light',
    'b) hot air',
    'c) steam',
    '',
    'QUIZ TWO',
    '1. Chaff is the skin of the bean. True or false?',
    '2. Which grind suits a moka pot?',
    '',
    'Answers',
    'Quiz one: 1 a 2 b',
    'Quiz two: 1 True 2 fine',
    '',
    'Enjoy your cup!',
  ];

  it('gives each quiz its own, for choices, statements and open questions', () => {
    expect(asked(compiled(quizzes, 'coffee.txt').cards).toSorted()).toEqual([
      'A drum roaster heats mainly by => hot air',
      'Beans are cooled with => air',
      `${statement} Chaff is the skin of the bean. => True`,
      `${statement} Green beans keep for about a year if stored dry. => True`,
      `${statement} Robusta has less caffeine than Arabica. => False`,
      'Which grind suits a moka pot? => fine',
    ]);
  });

  it('reads small letters, Roman numerals, two letters and a label with a remark', () => {
    const cards = compiled([
      '# Seamanship',
      '',
      '1. A vessel at anchor shows by day',
      '   i) a black ball',
      '   ii) a cone',
      '2. Which TWO lights are shown astern?',
      '   a. white',
      '   b. yellow',
      '   c. red',
      '3. Fog signals of a sailing vessel are',
      '   a) one long b) one long two short c) three short',
      '',
      'Key (turn the page): 1 i, 2 a and b, 3 b',
    ]).cards;
    expect(asked(cards)).toEqual([
      'A vessel at anchor shows by day => a black ball',
      'Which TWO lights are shown astern? => white | yellow',
      'Fog signals of a sailing vessel are => one long two short',
    ]);
  });

  it('reads choices that a web page counts by letters', () => {
    const cards = compiled(
      [
        '<h1>Picture licences</h1><h2>Test your knowledge</h2>',
        '<p>1. An editorial picture may be used in</p>',
        '<ol type="a"><li>an advert</li><li>a newspaper</li><li>a logo</li></ol>',
        '<p>2. True or False: A face in an advert needs a release.</p>',
        '<p>Answers: 1. b, 2. True</p>',
      ],
      'page.html',
    ).cards;
    expect(asked(cards).toSorted()).toEqual([
      'An editorial picture may be used in => a newspaper',
      `${statement} A face in an advert needs a release. => True`,
    ]);
  });

  it('gives nobody a key that could belong to two quizzes', () => {
    const quiz = [
      '1. A sheet is',
      'a) a rope b) a sail c) a spar',
      '2. A boom is',
      'a) a rope b) a spar c) a knot',
      '',
    ];
    const two = compiled(['# One', '', ...quiz, '# Two', '', ...quiz, '# Three', '', 'Answers: 7 a, 8 b']);
    expect(two.cards).toEqual([]);
  });
});

describe('questions with more than a line', () => {
  const bees = [
    '# Beekeeping',
    '',
    '## Which tools does one need?',
    '',
    '- a smoker',
    '- a scraper',
    '',
    '## How is honey harvested?',
    '',
    '1. Remove the frames',
    '2. Uncap the cells',
    '3. Spin the frames',
    '',
    '## Test yourself',
    '',
    '**2.** What are the three castes?',
    '',
    'A:',
    '- queen',
    '- worker',
    '- drone',
    '',
    '### Case',
    '',
    'Mara finds three capped queen cells at the bottom of a comb in May.',
    '',
    'What is the colony about to do?',
    '',
    'Answer: It is about to swarm.',
    '',
    '- Which bee has no sting? The drone',
    '- Which bee dances? The forager',
    '',
    'Enjoyed this? Come to the next meeting.',
  ];

  it('takes a list below its question as the whole answer, but not steps', () => {
    const cards = cardsOf(compiled(bees), 'question-answer').filter((card) => card.kind === 'list');
    expect(asked(cards)).toEqual([
      'Which tools does one need? => a smoker | a scraper',
      'What are the three castes? => queen | worker | drone',
    ]);
    expect(cards.map((card) => card.answerMode)).toEqual(['all', 'all']);
  });

  it('puts the case in front of the question that is about it, and of no other', () => {
    const cards = cardsOf(compiled(bees), 'question-answer').filter((card) => card.kind === 'question');
    expect(asked(cards)).toEqual([
      'Mara finds three capped queen cells at the bottom of a comb in May. What is the colony about to do? => It is about to swarm',
      'Which bee has no sting? => The drone',
      'Which bee dances? => The forager',
    ]);
  });

  it('reads the issue of a case and its conclusion', () => {
    const cards = compiled([
      '# Evidence',
      '',
      '**Facts:** Dana tells a nurse that her brother hit her.',
      '**Issue:** Is the note of the nurse hearsay?',
      '**Rule:** Hearsay is a statement made out of court and offered for its truth.',
      '**Conclusion:** Yes, but treatment is an exception.',
    ]).cards;
    expect(asked(cards)).toContain(
      'Dana tells a nurse that her brother hit her. Is the note of the nurse hearsay? => Yes, but treatment is an exception',
    );
  });
});
