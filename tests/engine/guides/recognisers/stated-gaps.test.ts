import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

const gaps = (...lines: string[]): string[] =>
  asked(cardsOf(compiled(['# Crane yard', '', ...lines]), 'cloze'));

describe('the quantity of a rule', () => {
  it.each([
    ['Slings must be inspected every 14 days.', 'Slings must be inspected every ____. => 14 days'],
    [
      'The oil lies between 5 °C and 63 °C in summer.',
      'The oil lies between ____ in summer. => 5 °C and 63 °C',
    ],
    ['The speed limit in the yard is 6 km/h.', 'The speed limit in the yard is ____. => 6 km/h'],
    [
      'A visitor who stays more than one hour must sign the book.',
      'A visitor who stays more than ____ must sign the book. => one hour',
    ],
    ['The tank holds up to 16 million litres.', 'The tank holds up to ____. => 16 million litres'],
    [
      'The yard needs one rigger for every 30 loads (one for 20 at night).',
      'The yard needs one rigger for every ____ loads. => 30',
    ],
  ])('is asked for: %s', (sentence, card) => {
    expect(gaps(sentence)).toEqual([card]);
  });

  it.each([
    ['what was', 'The crane was checked every 7 days in spring.'],
    ['a sentence that needs another', 'It must be checked every 7 days by the rigger.'],
    ['two quantities', 'The crane weighs 20 tons and is checked every 7 days.'],
    ['a price', 'The hire of the crane is $500 for every 8 hours.'],
    ['advice to the reader', 'You must check the rope every 7 days at least.'],
    ['an order to the reader', 'Keep the rope that is new for 7 days.'],
    ['an example', 'A large rope, for example, is changed every 7 days.'],
    ['no subject', 'Can be stored for up to 7 days in the yard.'],
    ['a name', 'The yard is covered by a 5G network at night.'],
    ['a question', 'Is the rope checked every 7 days or never?'],
  ])('is not asked for in %s', (_, sentence) => {
    expect(gaps(sentence)).toEqual([]);
  });

  it('is not asked for below examples or about an exam', () => {
    expect(gaps('## Examples', '', 'The rope must be checked every 7 days.')).toEqual([]);
    expect(gaps('## The exam', '', 'The rope must be checked every 7 days.')).toEqual([]);
  });
});

describe('an emphasised phrase', () => {
  it('is asked for where the rest of the sentence tells it', () => {
    expect(gaps('Every load in the yard is secured by the **rigger** before the hook moves.')).toEqual([
      'Every load in the yard is secured by the ____ before the hook moves. => rigger',
    ]);
    expect(gaps('The load on the hook must never exceed the **rated capacity**.')).toEqual([
      'The load on the hook must never exceed the ____. => rated capacity',
    ]);
  });

  it.each([
    ['a word that stays in the sentence', 'The hook of a crane is always a **safety hook**.'],
    ['a label', '**Loads**: the rope is never left under load.'],
    ['a negation', 'The load on the hook may fall, and a latch does **not**.'],
    ['a word of the heading', 'The load on the hook must never leave the **yard**.'],
    ['more than two', 'The **load** on the **hook** is held by the **latch**.'],
  ])('is not asked for: %s', (_, sentence) => {
    expect(gaps(sentence)).toEqual([]);
  });
});
