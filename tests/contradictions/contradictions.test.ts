import { describe, expect, it } from 'vitest';
import { cleanGuides, falseAlarms, trials } from './measure.ts';

const guides = cleanGuides();

describe('contradictions', () => {
  it('that are put into clean guides are found in nine of ten', () => {
    const all = trials(guides, 9, 4);
    expect(all.length).toBeGreaterThan(60);
    const found = all.filter((trial) => trial.found).length;
    expect(found / all.length).toBeGreaterThanOrEqual(0.9);
  });

  it('are not seen in clean guides, alone or together, more than once in a hundred facts', () => {
    const { facts, alarms } = falseAlarms(guides);
    expect(facts).toBeGreaterThan(800);
    expect(alarms.length / facts).toBeLessThanOrEqual(0.01);
  });
});
