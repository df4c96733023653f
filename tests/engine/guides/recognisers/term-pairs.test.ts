import { describe, expect, it } from 'vitest';
import { asked, cardsOf, compiled } from './compiled.ts';

function cards(lines: readonly string[], name?: string): string[] {
  const compilation = compiled(lines, name);
  return ['glossary', 'abbreviation'].flatMap((construct) => asked(cardsOf(compilation, construct)));
}

const meanings = (lines: readonly string[], name?: string): string[] =>
  cards(lines, name).filter((card) => /^What does|= \?/u.test(card));

describe('lines of a term and its meaning', () => {
  it('are read in a terse sheet by their signs', () => {
    expect(
      meanings([
        '# Electricity, last-minute sheet',
        '',
        '## Circuits',
        '- series: same current everywhere',
        '- parallel: same voltage everywhere',
        '- R = U / I',
        '- mains voltage ~ 230 V',
        '- diode -> one direction only',
        '- transformer → needs alternating current',
        '- fuse: melts at high current',
        '- earth wire = green and yellow',
      ]),
    ).toEqual([
      'What does “series” mean? => same current everywhere',
      'What does “parallel” mean? => same voltage everywhere',
      'R = ? => U / I',
      'mains voltage = ? => 230 V',
      'What does “diode” mean? => one direction only',
      'What does “transformer” mean? => needs alternating current',
      'What does “fuse” mean? => melts at high current',
      'What does “earth wire” mean? => green and yellow',
    ]);
  });

  it('are read under a plain line that says so, with their examples, whoever the heading names', () => {
    const found = cards([
      '# Lending',
      '',
      'The librarian must:',
      '- lend the books',
      '- collect the fines',
      '',
      '## Duties of the librarian',
      '',
      '**Key terms**',
      '',
      '- Loan: the handing over of a book for a time. Example: a novel for three weeks',
      '- Recall (early return) – a request to bring a book back, e.g. for a reader who waits',
    ]);
    expect(found).toContain('What does “Loan” mean? => the handing over of a book for a time');
    expect(found).toContain('Which term does this illustrate? a novel for three weeks => Loan');
    expect(found).toContain(
      'Which term does this illustrate? for a reader who waits => Recall (early return)',
    );
  });

  it('take examples on lines of their own, below an item and in a paragraph', () => {
    expect(
      new Set(
        cards([
          '# Rhetoric',
          '',
          '- Anaphora: several clauses begin alike',
          '  - Example: we shall row, we shall sail, we shall land',
          '- Litotes: somebody denies the opposite',
          '  - e.g. not a bad cake',
          '',
          '## Sounds',
          '',
          '**Alliteration** – words in a row begin with the same sound',
          '*Example: a merry miller*',
          '**Onomatopoeia** – a word that sounds like what it names',
          '*Example: buzz*',
        ]).filter((card) => card.includes('illustrate')),
      ),
    ).toEqual(
      new Set([
        'Which term does this illustrate? we shall row, we shall sail, we shall land => Anaphora',
        'Which term does this illustrate? not a bad cake => Litotes',
        'Which term does this illustrate? a merry miller => Alliteration',
        'Which term does this illustrate? buzz => Onomatopoeia',
      ]),
    );
  });

  it('spell out abbreviations side by side', () => {
    expect(
      cards(['# Sailing', '', 'Short forms: MOB = man over board, COG = course over ground.']),
    ).toContain('What does MOB stand for? => man over board');
  });

  it('are no terms where labels are properties, parties, verdicts, notes or sums', () => {
    expect(
      cards([
        '# Kayak course',
        '',
        '- Duration: three hours on the water',
        '- Location: the boathouse by the bridge',
        '- Price: the fee of the club',
        '',
        '## Cost',
        '',
        '- $12 x 4 weeks = $48',
        '- TODO: ask for the price of a helmet',
        '',
        'Low tide -> mud -> no landing',
      ]),
    ).toEqual([]);
  });

  it('are read in German and Spanish', () => {
    expect(
      cards([
        '# Fotografie: wie eine Kamera arbeitet und was die Begriffe in der Schule sind',
        '',
        '**Grundbegriffe**',
        '',
        '- Blende: die Öffnung, durch die das Licht in die Kamera fällt, z. B. f/8',
        '- Brennweite: der Abstand zwischen der Linse und dem Sensor',
      ]),
    ).toContain('Für welchen Begriff ist das ein Beispiel? f/8 => Blende');
  });

  it('take a list of examples for what it is, not for second meanings', () => {
    const lines = [
      '# Soil',
      '',
      '| Term | Meaning |',
      '|---|---|',
      '| Erosion | the wearing away of soil by wind or water |',
      '| Leaching | the washing out of nutrients by rain |',
      '',
      'Examples:',
      '- Erosion: a gully in a bare field',
      '- Leaching: nitrate in the well',
    ];
    expect(cards(lines)).toContain('What does “Erosion” mean? => the wearing away of soil by wind or water');
    expect(asked(cardsOf(compiled(lines), 'term-example'))).toEqual([
      'Which term does this illustrate? a gully in a bare field => Erosion',
      'Which term does this illustrate? nitrate in the well => Leaching',
    ]);
  });

  it('ask for an example that shows its term, where it is code', () => {
    expect(
      cards(
        [
          'term,definition,example',
          'SELECT,a statement that reads rows,SELECT * FROM fruit',
          'view,a stored query,a view',
        ],
        'sql.csv',
      ),
    ).toEqual(expect.arrayContaining(['Which example is given of “SELECT”? => SELECT * FROM fruit']));
  });

  it('stand as short lines above their meanings, behind a line that announces them', () => {
    expect(
      meanings(
        [
          'Weaving for beginners',
          '',
          'Before you start, read the list below and keep it beside the loom while you work on your first cloth.',
          '',
          'Key words',
          'Warp',
          'The threads that run along the length of the cloth',
          'Weft',
          'The thread that is carried across from side to side',
          'Shed',
          'The gap between raised and lowered threads',
        ],
        'page.txt',
      ),
    ).toEqual([
      'What does “Warp” mean? => The threads that run along the length of the cloth',
      'What does “Weft” mean? => The thread that is carried across from side to side',
      'What does “Shed” mean? => The gap between raised and lowered threads',
    ]);
  });

  it('are defined by sentences on letters and by anybody who does something', () => {
    const found = asked(
      cardsOf(
        compiled([
          '# Theatre',
          '',
          'FOH stands for Front of House. A **prompter** is somebody who whispers forgotten lines to the actors.',
        ]),
        'definition',
      ),
    );
    expect(found).toContain('What does “FOH” mean? => Front of House');
    expect(found).toContain(
      'What does “Prompter” mean? => somebody who whispers forgotten lines to the actors',
    );
  });
});
