import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/main/engine/guides/compile.ts';
import { examSections } from '../../../../src/main/engine/guides/exam-sections.ts';
import { buildModel } from '../../../../src/main/engine/guides/model/index.ts';
import { frontMatterIn } from '../../../../src/main/engine/guides/readers/front-matter/front-matter.ts';
import { readDocument } from '../../../../src/main/engine/guides/readers/index.ts';

function read(lines: readonly string[], name = 'guide.md'): ReturnType<typeof readDocument> {
  return readDocument({ name, content: lines.join('\n') });
}

describe('front matter', () => {
  it('names the document, its language, deck and tags', () => {
    const document = read([
      '---',
      'title: "Ports: an overview"',
      'lang: en-GB',
      'deck: Sailing::Ports',
      'tags:',
      '  - "#harbour"',
      '  - night sailing',
      'layout: post',
      '---',
      '# Ports',
      'Text.',
    ]);
    expect(document.title).toBe('Ports: an overview');
    expect(document.language).toBe('en-GB');
    expect(document.front).toMatchObject({
      deck: 'Sailing::Ports',
      tags: ['harbour', 'night-sailing'],
      cards: true,
    });
    expect(document.notices).toEqual([]);
    expect(document.blocks[0]).toMatchObject({ type: 'opaque', why: 'front matter', span: { start: 0 } });
  });

  it('is read in a text without mark-up, too, and with CRLF', () => {
    const document = read(
      ['---\r', 'title: Ports\r', '---\r', 'Lee\r', 'The side away from the wind.'],
      'a.txt',
    );
    expect(document.title).toBe('Ports');
    expect(document.blocks[0]).toMatchObject({ type: 'opaque', why: 'front matter' });
  });

  it('with an error is taken line by line, and a notice says so', () => {
    const document = read(['---', 'title: Ports: an overview', 'deck: Sailing', '---', 'Text.']);
    expect(document.front).toMatchObject({ title: 'Ports: an overview', deck: 'Sailing' });
    expect(document.notices[0]).toContain('not valid YAML');
  });

  it('is not what stands between two rules', () => {
    for (const inner of ['Some words of a paragraph.', '', '- a\n- b', '# Heading']) {
      expect(frontMatterIn(`---\n${inner}\n---\ntext`).title).toBeNull();
      expect(read(['---', inner, '---', 'Text.']).blocks[0]).not.toMatchObject({ why: 'front matter' });
    }
  });

  it('stands bombs of aliases and brackets', () => {
    const aliases = [
      'a: &a [x, x]',
      ...'bcdefghijklmn'
        .split('')
        .map((key, at) => `${key}: &${key} [*${'abcdefghijklmn'[at]}, *${'abcdefghijklmn'[at]}]`),
    ];
    expect(read(['---', ...aliases, 'title: T', '---', 'Text.']).front.title).toBe('T');
    expect(read(['---', 'title: T', `deep: ${'['.repeat(15_000)}`, '---', 'Text.']).front.title).toBe('T');
  });
});

describe('declared parties', () => {
  const lines = [
    '| Task | Owner of the house | Lodger |',
    '| --- | --- | --- |',
    '| Roof | repairs | nothing |',
    '',
    'The landlady repairs the boiler. The lodger cleans the stairs.',
  ];
  it('join what was learned under their other names', () => {
    const { compilation } = compile([
      {
        name: 'a.md',
        content: [
          '---',
          'parties:',
          '  Landlord: [landlady, owner]',
          '  Tenant: lodger',
          '---',
          ...lines,
        ].join('\n'),
      },
    ]);
    expect(compilation.parties.map(({ name }) => name)).toEqual(['Landlord', 'Tenant']);
    const facts = compilation.facts.filter(({ construct }) => construct === 'party-sentence');
    expect(facts.map(({ subject, answer }) => [subject, answer])).toEqual([
      ['repairs the boiler', ['Landlord']],
      ['cleans the stairs', ['Tenant']],
    ]);
  });

  it('are written as a list as well', () => {
    expect(
      frontMatterIn('---\nparties:\n  - AWS\n  - name: Customer\n    aliases: you, tenant\n---\n').parties,
    ).toEqual([
      { name: 'AWS', aliases: [] },
      { name: 'Customer', aliases: ['you', 'tenant'] },
    ]);
  });
});

describe('exam sections', () => {
  const body = [
    '# Guide',
    '## 1. Weather',
    'Text.',
    '### Wind',
    'Text.',
    '## Lights',
    'Text.',
    '## Rules',
    'Text.',
  ];
  const sectionsOf = (front: readonly string[]): { sections: unknown; notices: readonly string[] } => {
    const model = buildModel(read(['---', ...front, '---', ...body]));
    const found = examSections(model);
    const text = model.document.text;
    return {
      sections: found.sections.map(({ name, weight, parts }) => ({
        name,
        weight,
        parts: parts.map(({ start, end }) => text.slice(start, end).replaceAll('\n', '/')),
      })),
      notices: [...model.document.notices, ...found.notices],
    };
  };

  it('belong to the headings that they name, or to their own', () => {
    expect(
      sectionsOf([
        'exam:',
        '  name: Coastal skipper',
        '  sections:',
        '    - {name: Weather, weight: 60}',
        '    - name: Law',
        '      weight: 40%',
        '      headings: [Lights, Rules]',
      ]),
    ).toEqual({
      sections: [
        { name: 'Weather', weight: 60, parts: ['## 1. Weather/Text./### Wind/Text./'] },
        { name: 'Law', weight: 40, parts: ['## Lights/Text./', '## Rules/Text.'] },
      ],
      notices: [],
    });
  });

  it('say what is amiss with them', () => {
    const { notices } = sectionsOf([
      'exam:',
      '  sections:',
      '    - {name: Weather, weight: 60}',
      '    - {name: Law, weight: 20, headings: [Flags]}',
      '    - {name: Lights, wieght: 3}',
      '    - {name: Rules, weight: heavy}',
      '    - {weight: 4}',
    ]);
    expect(notices).toEqual([
      '“wieght” in the front matter means nothing for the exam section “Lights”.',
      'The exam section “Lights” has no weight.',
      'The weight of the exam section “Rules” is no number above 0.',
      'A section of the exam in the front matter has no name; it was passed over.',
      'The exam section “Law” names the heading “Flags”, which the document does not have.',
    ]);
    expect(
      sectionsOf([
        'exam:',
        '  sections:',
        '    - {name: Weather, weight: 60}',
        '    - {name: Lights, weight: 30}',
      ]).notices,
    ).toEqual(['The weights of the exam’s sections add up to 90, not to 100.']);
  });
});

describe('cards: off', () => {
  const terms = (name: string): string[] => [
    `**${name}**`,
    `: The meaning of ${name.toLowerCase()} in this text.`,
    '',
  ];
  const made = (lines: readonly string[], name = 'guide.md'): string[] =>
    compile([{ name, content: lines.join('\n') }])
      .compilation.facts.filter(({ relation }) => relation === 'means')
      .map(({ subject }) => subject);

  it('in front matter leaves the whole document out', () => {
    const lines = ['cards: off', '---', '# Words', ...terms('Lee')];
    expect(made(['---', 'title: T', ...lines])).toEqual([]);
    expect(made(['---', 'title: T', ...lines.slice(1)])).toEqual(['Lee']);
  });

  it('in comments leaves a part out, with the reason', () => {
    const lines = [
      '# Words',
      ...terms('Lee'),
      '<!-- cards: off -->',
      '',
      ...terms('Luff'),
      '- Luff: a thing',
      '',
      '<!-- cards: on -->',
      '',
      ...terms('Keel'),
    ];
    expect(made(lines)).toEqual(['Lee', 'Keel']);
    const { ledger } = compile([{ name: 'a.md', content: lines.join('\n') }]).compilation;
    expect(
      ledger.filter(({ why }) => why === 'the author turned cards off here').map(({ from }) => from),
    ).toEqual([7, 10]);
  });

  it('in a comment that is shown as code does nothing', () => {
    expect(
      made([
        '# Words',
        'Write `<!-- cards: off -->`.',
        '',
        '```',
        '<!-- cards: off -->',
        '```',
        '',
        ...terms('Lee'),
      ]),
    ).toEqual(['Lee']);
  });

  it('at a heading leaves out what stands under it', () => {
    expect(
      made([
        '# Words',
        '## First {#a cards=off}',
        ...terms('Lee'),
        '### Below',
        ...terms('Luff'),
        '## Second',
        ...terms('Keel'),
      ]),
    ).toEqual(['Keel']);
  });
});
