import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

const construct = 'multiple-choice';

describe('multiple choice', () => {
  const savedPage = [
    'Anatomy practice',
    '',
    'Which organ filters the blood?',
    '',
    '  • a) Liver',
    '  • b) Kidney',
    '  • c) Spleen',
    '',
    'Answer: b) Kidney',
    '',
    'Explanation: Its glomeruli press water and salts out of the blood.',
    '',
    'Giving oxygen to a breathless patient is a duty of:',
    '',
    '  • a) Nurse',
    '  • b) Porter',
    '  • c) Both nurse and porter',
    '',
    'Answer: a) Nurse',
    '',
    'Explanation: The nurse is responsible for giving oxygen.',
    '',
    'The porter is responsible for moving the bed.',
    '',
    'The nurse is responsible for checking the mask.',
  ];

  it('keeps the choices, the key and the explanation of a saved page', () => {
    const cards = cardsOf(compiled(savedPage, 'page.txt'), construct);
    expect(asked(cards)).toEqual([
      'Which organ filters the blood? => Kidney',
      'Giving oxygen to a breathless patient is a duty of: => Nurse',
    ]);
    expect(cards[0]?.options).toEqual(['Liver', 'Kidney', 'Spleen']);
    expect(cards[0]?.explanation).toContain('glomeruli');
    expect(cards[1]?.options).toEqual(['Nurse', 'Porter', 'Both nurse and porter']);
  });

  it('makes no fact of a choice, an answer or an explanation', () => {
    const prompts = compiled(savedPage, 'page.txt').cards.map((card) => card.prompt.toLowerCase());
    expect(prompts.filter((prompt) => /[abc]\) |is responsible for giving/u.test(prompt))).toEqual([]);
    expect(
      prompts.some((prompt) => prompt.includes('moving the bed') || prompt.includes('moves the bed')),
    ).toBe(true);
  });

  it('reads lines, numbers, several right letters and the reason behind the key', () => {
    const cards = cardsOf(
      compiled([
        '# Contract law',
        '',
        '1. Which of these end an offer?',
        'A) Revocation',
        'B) Silence',
        'C) Lapse of time',
        'Answer: A and C. Silence alone changes nothing.',
        '',
        'Which form does a deed need?',
        '- a) Speech',
        '- b) Writing',
        'Answer: b',
        'Explanation: A deed is signed in front of a witness.',
        '',
        'Who may ratify a contract made by a child?',
        '',
        '1. The parent',
        '2. The child on coming of age',
        '3. The court',
        '',
        '**Correct answer:** 2',
      ]),
      construct,
    );
    expect(asked(cards)).toEqual([
      'Which of these end an offer? => Revocation | Lapse of time',
      'Which form does a deed need? => Writing',
      'Who may ratify a contract made by a child? => The child on coming of age',
    ]);
    expect(cards[0]?.answerMode).toBe('all');
    expect(cards[0]?.explanation).toContain('Silence alone changes nothing');
  });

  it('takes the answer from a mark', () => {
    const cards = cardsOf(
      compiled([
        '# Grammar',
        '',
        'Which word is an adverb?',
        '- [ ] quick',
        '- [x] quickly',
        '- [ ] quickness',
        '',
        'Which sentence is in the passive?',
        '- a) She wrote it.',
        '- b) It was written. ✓',
        '- c) She has been writing.',
        '',
        'The plural of "ox" is ____.',
        '- a) oxes',
        '- b) **oxen**',
        '',
        'Which tense is "had gone"?',
        '- Past perfect (correct)',
        '- Present perfect',
      ]),
      construct,
    );
    expect(asked(cards)).toEqual([
      'Which word is an adverb? => quickly',
      'Which sentence is in the passive? => It was written',
      'The plural of "ox" is ____. => oxen',
      'Which tense is "had gone"? => Past perfect',
    ]);
  });

  it('finds the key in a folded box and in a list of answers', () => {
    const cards = cardsOf(
      compiled([
        '# Chemistry',
        '',
        '## Questions',
        '',
        '1. Which gas relights a glowing splint?',
        '   - A. Nitrogen',
        '   - B. Oxygen',
        '',
        '2. Which metal is liquid at room temperature?',
        '   - A. Mercury',
        '   - B. Lead',
        '',
        'Which acid is in vinegar?',
        '',
        '- A. Citric acid',
        '- B. Acetic acid',
        '',
        '<details><summary>Show answer</summary>',
        '',
        'B. It is made from ethanol.',
        '',
        '</details>',
        '',
        '## Answers',
        '',
        '1. B',
        '2. A – it melts at −39 °C',
      ]),
      construct,
    );
    expect(asked(cards).toSorted()).toEqual([
      'Which acid is in vinegar? => Acetic acid',
      'Which gas relights a glowing splint? => Oxygen',
      'Which metal is liquid at room temperature? => Mercury',
    ]);
  });

  it('reads choices in one line with their question, and takes no heading of a quiz for a scope', () => {
    const cards = cardsOf(
      compiled(
        [
          'Tides',
          '',
          'Question 1',
          'What raises a spring tide? A) wind B) sun and moon in line C) rain',
          'Correct Answer: B',
          '',
          'Question 2',
          'When is the ebb?',
          'A. While the water falls',
          'B. While it rises',
          'Correct Answer: A',
        ],
        'page.txt',
      ),
      construct,
    );
    expect(asked(cards)).toEqual([
      'What raises a spring tide? => sun and moon in line',
      'When is the ebb? => While the water falls',
    ]);
    expect(cards.map((card) => card.scope)).toEqual(['Tides', 'Tides']);
  });

  it('asks where the key names no choice or contradicts itself', () => {
    const { facts, cards } = compiled([
      '# Rivers',
      '',
      'Which river flows through Vienna?',
      '- a) Danube',
      '- b) Rhine',
      '',
      'Answer: d',
      '',
      'Which river flows through Cologne?',
      '- a) Danube',
      '- b) Rhine',
      '',
      'Answer: a) Rhine',
    ]);
    expect(facts.map((fact) => [fact.construct, fact.status, fact.options])).toEqual([
      [construct, 'confirm', ['Danube', 'Rhine']],
      [construct, 'confirm', ['Danube', 'Rhine']],
    ]);
    expect(cards).toEqual([]);
  });

  it('makes nothing of choices without a key', () => {
    const { facts } = compiled([
      '# Quiz',
      '',
      'Who is responsible for the register?',
      '- a) The clerk is responsible for the register.',
      '- b) The judge is responsible for the register.',
    ]);
    expect(facts).toEqual([]);
  });

  it('leaves lettered duties to their party', () => {
    const { facts } = compiled([
      '# Duties',
      '',
      'The landlord is responsible for:',
      'a) repairing the roof',
      'b) insuring the building',
      '',
      'The tenant is responsible for:',
      'a) airing the rooms',
      'b) reporting damage',
    ]);
    expect(facts.filter((fact) => fact.construct === 'party-list')).toHaveLength(4);
    expect(facts.filter((fact) => fact.construct === construct)).toEqual([]);
  });

  it('replaces choices that point at other choices', () => {
    const cards = cardsOf(
      compiled([
        '# Law',
        '',
        'Which are sources of law?',
        '- A) Statute',
        '- B) Case law',
        '- C) Rumour',
        '- D) Both A and B',
        '',
        'Answer: D',
      ]),
      construct,
    );
    expect(asked(cards)).toEqual(['Which are sources of law? => Statute | Case law']);
    expect(cards[0]?.options).toEqual(['Statute', 'Case law', 'Rumour']);
  });

  it('keeps the case that a question points to', () => {
    const cards = cardsOf(
      compiled([
        '# Ropes',
        '',
        '### 1. A skipper moors with one line and fears that it may chafe through.',
        '',
        '### Is this fear founded?',
        '',
        '- [x] Yes',
        '- [ ] No',
        '',
        '### 2. Which knot makes a loop?',
        '',
        '- [x] Bowline',
        '- [ ] Reef knot',
      ]),
      construct,
    );
    expect(asked(cards)).toEqual([
      'A skipper moors with one line and fears that it may chafe through. Is this fear founded? => Yes',
      'Which knot makes a loop? => Bowline',
    ]);
  });
});
