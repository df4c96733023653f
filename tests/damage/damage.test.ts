import { describe, expect, it } from 'vitest';
import { damaged, weights, whole, type Damage } from './corruptor.ts';
import { tally, trials } from './measure.ts';
import { samples } from './tables.ts';

describe('damaged tables', () => {
  it('give at most 0.5 % wrong cards, with at most 25 % asked', () => {
    const sum = tally(trials(20, 6));
    expect(sum.made).toBeGreaterThan(1000);
    expect(sum.wrong / sum.made).toBeLessThanOrEqual(0.005);
    expect(sum.asked / (sum.made + sum.asked)).toBeLessThanOrEqual(0.25);
    expect(sum.found / sum.true).toBeGreaterThan(0.4);
  });
});

describe('the corruptor', () => {
  it('breaks the same table in the same way for a seed, and otherwise in another', () => {
    const [sample] = samples();
    const table = sample?.table ?? { header: [], rows: [] };
    expect(damaged(table, 7)).toEqual(damaged(table, 7));
    const different = new Set(Array.from({ length: 20 }, (_, seed) => damaged(table, seed).lines.join('\n')));
    expect(different.size).toBeGreaterThan(10);
    expect(different.has(whole(table).join('\n'))).toBe(false);
  });

  it('knows every kind', () => {
    const met = new Set<Damage>();
    for (const [index, { table }] of samples().entries())
      for (let time = 0; time < 40; time++)
        for (const kind of damaged(table, index * 100 + time).kinds) met.add(kind);
    expect([...met].toSorted()).toEqual(Object.keys(weights).toSorted());
  });
});
