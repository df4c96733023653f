import { describe, expect, it } from 'vitest';
import { judgedGuides } from '../../recall/facts.ts';
import { judgeGuide } from '../../recall/measure.ts';

const judged = judgedGuides().map((guide) => judgeGuide(guide));

describe('guides written without knowledge of the compiler, with the facts that they hold', () => {
  it('give most of the facts', () => {
    const facts = judged.reduce((sum, one) => sum + one.facts.length, 0);
    const missed = judged.reduce((sum, one) => sum + one.missed.length, 0);
    expect(facts).toBeGreaterThan(2000);
    expect((facts - missed) / facts).toBeGreaterThan(0.75);
  });

  it('hardly ever give another answer than the expected one', () => {
    const facts = judged.reduce((sum, one) => sum + one.facts.length, 0);
    const wrong = judged.flatMap((one) => one.wrong);
    expect(wrong.length / facts).toBeLessThan(0.01);
  });

  it('give no card of navigation, adverts, slogans and names of authors', () => {
    expect(judged.flatMap((one) => one.banned)).toEqual([]);
  });

  it('ask for few of the facts', () => {
    const facts = judged.reduce((sum, one) => sum + one.facts.length, 0);
    expect(judged.reduce((sum, one) => sum + one.asked, 0) / facts).toBeLessThan(0.05);
  });
});
