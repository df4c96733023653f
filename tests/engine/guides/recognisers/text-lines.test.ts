import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

const orders = (lines: readonly string[]): string[] =>
  cardsOf(compiled(lines), 'ordering').map((card) => card.answer.join(' > '));

const whole = (lines: readonly string[]): string | undefined => asked(cardsOf(compiled(lines), 'steps'))[0];

describe('chains on lines of their own', () => {
  it('reads one on each line of a paragraph', () => {
    expect(orders(['# Trees', '', 'Water: roots -> stem -> leaf', 'Sugar: leaf -> phloem -> roots'])).toEqual(
      ['roots > stem > leaf', 'leaf > phloem > roots'],
    );
  });

  it('keeps a chain that goes on below in one', () => {
    expect(orders(['# Trees', '', 'Water: roots ->', 'stem -> leaf -> air'])).toEqual([
      'roots > stem > leaf > air',
    ]);
  });

  it('does not stop at a shortened word, and takes no example for a part', () => {
    expect(orders(['# Pumps', '', '- Stroke: piston rises -> cyl. vol. down -> valve opens'])).toEqual([
      'piston rises > cyl. vol. down > valve opens',
    ]);
    expect(orders(['# Pumps', '', '- Growth: e.g. demand rises -> pay more -> falls -> pay less'])).toEqual(
      [],
    );
  });

  it('takes a line of its own that states an order for the title of the list below it', () => {
    expect(
      orders(['# Soil', '', 'Soil layers, from top to bottom', '', '- Litter', '- Topsoil', '- Subsoil']),
    ).toEqual(['Litter > Topsoil > Subsoil']);
  });
});

describe('counted parts of running text', () => {
  it('reads bracketed numbers on lines below each other', () => {
    const lines = ['## Course of an appeal', '', '(1) Notice', '(2) Grounds', '(3) Hearing'];
    expect(whole(lines)).toBe(
      'Course of an appeal: what are the 3 steps, in order? => Notice | Grounds | Hearing',
    );
  });

  it('reads labelled steps on lines and within one line, whatever the title', () => {
    const lines = ['## Oven', '', 'Step 1: Switch it off', 'Step 2: Let it cool', 'Step 3: Scrub the racks'];
    expect(whole(lines)).toBe(
      'Oven: what are the 3 steps, in order? => Switch it off | Let it cool | Scrub the racks',
    );
    expect(
      whole(['## Mixer', '', 'Step 1: Lower the hook. Step 2: Lock the bowl. Step 3: Press start.']),
    ).toBe('Mixer: what are the 3 steps, in order? => Lower the hook | Lock the bowl | Press start');
  });

  it('leaves numbers that do not count on, and plain statements, alone', () => {
    expect(whole(['## Course of an appeal', '', '(1) Notice', '(3) Hearing', '(4) Ruling'])).toBeUndefined();
    expect(whole(['## Prices', '', '(1) Bread is cheap.', '(2) Cake is dear.', '(3) Rolls are both.'])).toBe(
      undefined,
    );
  });
});
