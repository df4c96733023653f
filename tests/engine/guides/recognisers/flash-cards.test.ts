import { describe, expect, it } from 'vitest';
import { asked, compiled } from './compiled.ts';

describe('flash cards of a saved page', () => {
  it('are cards, and their buttons are not', () => {
    const { cards, ledger } = compiled(
      [
        'Recall the bones',
        'beginner',
        'What is the longest bone of the body?',
        'It is the femur, which reaches from the hip to the knee.',
        'Click to reveal answer',
        'intermediate',
        'Which bone lies in front of the knee?',
        'The kneecap lies in front of the joint and guards it.',
        'Click to reveal answer',
      ],
      'page.txt',
    );
    expect(asked(cards)).toEqual([
      'What is the longest bone of the body? => It is the femur, which reaches from the hip to the knee',
      'Which bone lies in front of the knee? => The kneecap lies in front of the joint and guards it',
    ]);
    expect(cards.some((card) => /reveal/iu.test(card.scope))).toBe(false);
    expect(ledger.at(-1)?.verdict).toBe('left-out');
  });

  it('need no buttons where questions and answers take turns', () => {
    const { cards } = compiled([
      '# Wine',
      '',
      'What is must?',
      '',
      'Must is the juice of grapes before it ferments.',
      '',
      'What does yeast do?',
      '',
      'It turns sugar into alcohol.',
      '',
      'How are tannins tasted?',
      '',
      'They dry the mouth.',
    ]);
    expect(asked(cards)).toEqual([
      'What is must? => Must is the juice of grapes before it ferments',
      'What does yeast do? => It turns sugar into alcohol',
      'How are tannins tasted? => They dry the mouth',
    ]);
  });

  it('are not made of a question that the text asks itself', () => {
    const { cards } = compiled([
      '# Wine',
      '',
      'So why is the colour important?',
      '',
      'Many people judge a wine by it.',
      '',
      'The skin gives the colour. It also gives the tannins.',
      '',
      'Is that all?',
      '',
      'By no means.',
    ]);
    expect(cards).toEqual([]);
  });
});
