import { describe, expect, it } from 'vitest';
import { compiled } from './compiled.ts';

/** The cards that ask from the meaning to the term, for a glossary of one more line than given. */
function backward(line: string): string[] {
  const { cards } = compiled(['# Glossary', '', line, '- Ledger: a book of all accounts of a business']);
  return cards.map((card) => card.prompt).filter((prompt) => prompt.startsWith('Which term is meant'));
}

const ledger = 'Which term is meant: a book of all accounts of a business';

describe('blanks in a meaning', () => {
  it('leaves one word out where the rest still says what is meant', () => {
    expect(
      backward(
        '- Trade discount: a reduction of the list price that one trader gives another in the same trade',
      ),
    ).toEqual([
      'Which term is meant: a reduction of the list price that one trader gives another in the same ____',
      ledger,
    ]);
  });

  it('asks nothing where a third of the words would be blank', () => {
    expect(backward('- Heart valve: a valve in the heart that opens and closes')).toEqual([ledger]);
  });

  it('asks nothing where more than two words would be blank, however long the text', () => {
    expect(
      backward(
        '- Sinus rhythm: the rhythm that the sinus node sets in a healthy person, with a rhythm strip that shows one upright wave before every beat at a regular distance',
      ),
    ).toEqual([ledger]);
  });

  it('judges the first sentence by itself, whatever examples follow', () => {
    expect(
      backward(
        '- Tenant duties: duties that fully fall on the tenant. For example, airing rooms, clearing snow, cleaning stairs and telling of damage.',
      ),
    ).toEqual([ledger]);
  });
});

describe('answers as they are shown', () => {
  it('leaves out what marks them, and makes none of what breaks off', () => {
    const { cards } = compiled([
      '## Glossary',
      '',
      '| Term | Meaning |',
      '| --- | --- |',
      '| Ballast | - weight low in the hull |',
      '| Bilge | the lowest part inside a hull |',
      '| Keel | the spine of the |',
    ]);
    const means = cards.filter((card) => card.prompt.startsWith('What')).map((card) => card.answer.join());
    expect(means).toEqual(['weight low in the hull', 'the lowest part inside a hull']);
  });

  it('asks nothing of a row that adds the others up', () => {
    const { cards } = compiled([
      '## Crew of the ferry',
      '',
      '| Deck | Sailors | Boats |',
      '| --- | --- | --- |',
      '| Upper deck | 4 | 2 |',
      '| Lower deck | 9 | 3 |',
      '| Total | 13 | 5 |',
    ]);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.filter((card) => /total/iu.test(card.prompt) || card.answer.includes('13'))).toEqual([]);
  });
});
