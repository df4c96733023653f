import { describe, expect, it } from 'vitest';
import { asked, compiled } from './compiled.ts';

const cardsOf = (lines: readonly string[]): string[] => asked(compiled(lines).cards);

describe('what looks like a fact and is none', () => {
  it('a list of further pages', () => {
    const lines = [
      '# Knots',
      '',
      'Other parts of this course:',
      '',
      '1. [Bends](bends.md)',
      '2. [Hitches](hitches.md)',
      '3. Loops (this page)',
    ];
    expect(cardsOf(lines)).toEqual([]);
  });

  it('what the author will write about', () => {
    const lines = [
      '# Knots',
      '',
      'In later parts we will cover:',
      '',
      '- Splices',
      '- Whippings',
      '- Lashings',
    ];
    expect(cardsOf(lines)).toEqual([]);
  });

  it('a case told with arrows', () => {
    const lines = [
      '# Sale of goods',
      '',
      '1. The seller ships the wrong goods; the buyer rejects → the seller bears the loss.',
      '2. The buyer inspects late; the seller refuses → the buyer keeps the goods.',
    ];
    expect(cardsOf(lines).filter((card) => card.startsWith('Who'))).toEqual([]);
  });

  it('somebody who is only part of a compound', () => {
    const lines = [
      '# Sale of goods',
      '',
      'The merchant is responsible for packing. The buyer is responsible for payment.',
      '',
      'A non-merchant delivers at the door.',
    ];
    expect(cardsOf(lines).filter((card) => card.includes('door'))).toEqual([]);
  });
});
