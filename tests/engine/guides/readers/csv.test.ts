import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/main/engine/guides/compile.ts';
import { readDocument } from '../../../../src/main/engine/guides/readers/index.ts';
import type { ReadDocument } from '../../../../src/main/engine/guides/types.ts';
import { outline, problemsIn } from './support.ts';

function readCsv(content: string, name = 'terms.csv'): ReadDocument {
  const document = readDocument({ name, content });
  expect(problemsIn(document)).toEqual([]);
  return document;
}

function cards(content: string, name = 'terms.csv'): string[] {
  return compile([{ name, content }]).compilation.cards.map(
    (card) => `${card.prompt} → ${card.answer.join(' + ')}`,
  );
}

describe('a table of values', () => {
  it.each([
    [',', 'commas'],
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ])('is parted by %j', (sign, name) => {
    const rows = [
      ['Term', 'Definition'],
      ['Lien', 'A claim on property until a debt is paid'],
      ['Deed', 'A document that passes title'],
    ];
    const document = readCsv(rows.map((row) => row.join(sign)).join('\n'));
    expect(outline(document)).toEqual([
      '| Term | Definition',
      '| Lien | A claim on property until a debt is paid',
      '| Deed | A document that passes title',
    ]);
    expect(document.format).toBe('csv');
    expect(document.notices).toEqual([
      `Read as a table of 3 rows and 2 columns, parted by ${name}. The first row was taken for the heads of the columns.`,
    ]);
  });

  it('keeps separators, quotation marks and line breaks within quotation marks', () => {
    const text =
      '\ufeffTerm,Definition\r\n"Ebb, flow","The tide; called ""the turn"" at\r\nits end"\r\nGale , "Wind of force 8, at sea"\r\n';
    expect(outline(readCsv(text))).toEqual([
      '| Term | Definition',
      '| Ebb, flow | The tide; called "the turn" at its end',
      '| Gale | Wind of force 8, at sea',
    ]);
  });

  it('parts a cell at its lines where they are a list', () => {
    const text = 'Task,Hospital\nStores,"- orders stock\n- counts stock"\nWards,cleans';
    expect(outline(readCsv(text))).toEqual([
      '| Task | Hospital',
      '| Stores | orders stock + counts stock',
      '| Wards | cleans',
    ]);
  });

  it('knows the place of each cell', () => {
    const text = 'Term;Definition\n"Say ""aye""";Yes\n';
    const [table] = readCsv(text).blocks;
    const cell = table?.type === 'table' ? table.rows[0]?.[0] : undefined;
    expect(cell?.text.text).toBe('Say "aye"');
    expect([...(cell?.text.map ?? [])].map((at) => text.charAt(at)).join('')).toBe('Say "aye"');
    expect(text.slice(cell?.span.start, cell?.span.end)).toBe('Say ""aye""');
  });

  it('obeys the lines of Excel and Anki that say how it is written', () => {
    expect(outline(readCsv('sep=;\nterm;meaning\na;b, c\n'))).toEqual([
      '(says how the table is written)',
      '| term | meaning',
      '| a | b, c',
    ]);
    const notes = readCsv(
      '#separator:tab\n#html:true\nWhat is <b>lee</b>?\tThe side away from the wind\n',
      'notes.txt',
    );
    expect(outline(notes)).toEqual([
      '(says how the table is written)',
      '(says how the table is written)',
      '| no header',
      '| What is lee? | The side away from the wind',
    ]);
  });

  it('takes lines above the heads for titles', () => {
    expect(
      outline(
        readCsv('Words of the harbour,,\nTerm,Definition,Example\nQuay,A wall to moor at,The fish quay\n'),
      ),
    ).toEqual([
      '# Words of the harbour',
      '| Term | Definition | Example',
      '| Quay | A wall to moor at | The fish quay',
    ]);
  });

  it('leaves a row whole whose cells cannot be told apart, and says so', () => {
    const text =
      'Term,Definition\nLee,The side away from the wind, sheltered\nLuff,The front edge of a sail\n';
    expect(cards(text).filter((card) => card.includes('Lee'))).toEqual([]);
    const { compilation, notices } = compile([{ name: 'terms.csv', content: text }]);
    expect(notices.at(-1)).toContain('1 row has more cells than the table has columns');
    expect(compilation.ledger.find(({ from }) => from === 2)?.why).toBe(
      'a row whose cells cannot be told apart',
    );
  });

  it('makes nothing of what follows a quotation mark that is never closed', () => {
    const text =
      'Term,Definition\nLuff,The front edge of a sail\nLee,"The side away from the wind\nKeel,The spine of a hull\n';
    const all = cards(text).join('\n');
    expect(all).toContain('Luff');
    expect(all).not.toMatch(/Lee|Keel|hull/u);
  });

  it('is read as text where no sign parts its lines', () => {
    expect(readCsv('One thing\nAnother thing\n').format).toBe('text');
  });
});

describe('cards from a table of values', () => {
  it('are made of terms, meanings and examples', () => {
    expect(
      cards('term,definition,example\nLien,A claim on property until a debt is paid,A mortgage on a house\n'),
    ).toEqual([
      'What does “Lien” mean? → A claim on property until a debt is paid',
      'Which term is meant: A claim on property until a debt is paid → Lien',
      'Which term does this illustrate? A mortgage on a house → Lien',
    ]);
  });

  it('are made of questions and answers', () => {
    const { compilation } = compile([
      {
        name: 'quiz.csv',
        content:
          'Question;Answer;Explanation\nWhich organ filters the blood?;The kidney;Its glomeruli press water out.\n',
      },
    ]);
    expect(compilation.facts.map(({ construct, answer }) => [construct, answer])).toEqual([
      ['question-answer', ['The kidney']],
    ]);
    expect(compilation.facts[0]?.explanation).toContain('Its glomeruli press water out.');
  });

  it('are made of two columns without heads where they hold terms and meanings', () => {
    const all = cards(
      'Lee,The side away from the wind\nLuff,The front edge of a sail\nWhat is a keel?,The spine of a hull\n',
    );
    expect(all).toContain('What does “Lee” mean? → The side away from the wind');
    expect(all).toContain('What is a keel? → The spine of a hull');
  });

  it('are not made of two columns without heads that pair words', () => {
    expect(cards('France,Paris\nSpain,Madrid\nItaly,Rome\n')).toEqual([]);
  });

  it('are made of columns that name parties', () => {
    expect(cards('Task,Landlord pays,Tenant pays\nRoof,roof repairs,\nFlat,,window cleaning\n')).toContain(
      'Flat: who pays window cleaning? → Tenant',
    );
  });
});
