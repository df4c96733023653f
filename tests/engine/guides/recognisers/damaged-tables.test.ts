import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

const attributes = (lines: readonly string[]): string[] => asked(cardsOf(compiled(lines), 'attribute-table'));

describe('columns that ran together in the head and in every row', () => {
  it('are left out where forms of two words stand side by side', () => {
    const cards = attributes([
      '# Latin',
      '',
      '| Person | amare monere | regere |',
      '|---|---|---|',
      '| I | amo moneo | rego |',
      '| you | amas mones | regis |',
      '| they | amant monent | regunt |',
    ]);
    expect(cards.some((card) => card.includes('amo moneo'))).toBe(false);
    expect(cards.some((card) => card.endsWith('=> rego'))).toBe(true);
  });

  it('keep tenses of two words', () => {
    const cards = attributes([
      '# Verbs',
      '',
      '| Infinitive | past simple | present perfect |',
      '|---|---|---|',
      '| go | went | has gone |',
      '| see | saw | has seen |',
      '| take | took | has taken |',
    ]);
    expect(cards.some((card) => card.endsWith('=> has seen'))).toBe(true);
  });

  it('are left out where two numbers stand in every cell, and kept where a blank parts thousands', () => {
    const merged = attributes([
      '# Lakes',
      '',
      '| Lake | Area Depth | Outflow |',
      '|---|---|---|',
      '| Como | 146 425 | Adda |',
      '| Garda | 370 34 | Mincio |',
      '| Iseo | 65 251 | Oglio |',
    ]);
    expect(merged.some((card) => card.includes('370 34'))).toBe(false);
    expect(merged.some((card) => card.endsWith('=> Mincio'))).toBe(true);
    const whole = attributes([
      '# Towns',
      '',
      '| Town | People |',
      '|---|---|',
      '| Aarau | 21 726 |',
      '| Chur | 38 293 |',
      '| Zug | 31 345 |',
    ]);
    expect(whole.some((card) => card.endsWith('=> 38 293'))).toBe(true);
  });
});

describe('rows of a damaged table', () => {
  it('say nothing by their letters where one is lost and no row has an empty cell', () => {
    const { facts } = compiled([
      '# Release',
      '',
      '| Task | Tester | Builder | Owner |',
      '|---|---|---|---|',
      '| Tagging the build | C | R | A |',
      '| Writing the notes | C | R | A |',
      '| Signing off | R | A |',
    ]);
    expect(facts.some(({ subject, status }) => status === 'accepted' && /signing/iu.test(subject))).toBe(
      false,
    );
    expect(facts.some(({ subject, status }) => status === 'accepted' && /tagging/iu.test(subject))).toBe(
      true,
    );
  });

  it('are not placed by the kinds of their columns under a head of aspects', () => {
    const cards = attributes([
      '# Bonds and shares',
      '',
      '| Aspect | Bond | Share |',
      '|---|---|---|',
      '| Income | interest | dividend |',
      '| Claim | debt | ownership |',
      '| Votes | yes |',
      '| Ends | maturity | sale |',
    ]);
    expect(cards.some((card) => /votes/iu.test(card) && card.endsWith('=> yes'))).toBe(false);
    expect(cards.some((card) => card.endsWith('=> debt'))).toBe(true);
  });

  it('are no header where the delimiter row stands above one that has moved', () => {
    expect(
      attributes([
        '# Tools',
        '',
        '|---|---|---|',
        '| | Rasp | shapes wood |',
        '| Plane | smooths wood | blade |',
        '| Chisel | cuts joints | edge |',
      ]),
    ).toEqual([]);
  });

  it('do not turn who acts into a thing where the columns of duties cannot be read', () => {
    const cards = attributes([
      '# Club',
      '',
      '| Area | Treasurer handles | Secretary handles |',
      '| Money | paying bills | sending invoices |',
      '| Meetings | | booking the room | writing minutes |',
      '| | Members | collecting fees | keeping the list |',
    ]);
    expect(cards.filter((card) => card.includes('handles'))).toEqual([]);
  });

  it('leave the marks of a table out whose header lost a name', () => {
    expect(
      attributes([
        '# Shifts',
        '',
        '| Duty | Cook |',
        '|---|---|---|',
        '| Cleaning | x |',
        '| Ordering | x |',
        '| Tasting | x | x |',
      ]),
    ).toEqual([]);
  });
});
