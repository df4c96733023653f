import { describe, expect, it } from 'vitest';
import { deepestElement } from '../../../../src/main/engine/guides/readers/html/guard.ts';
import { mostColumns } from '../../../../src/main/engine/guides/readers/table-cells.ts';
import type { Block } from '../../../../src/main/engine/guides/types.ts';
import type { DocumentFormat } from '../../../../src/shared/guide.ts';
import { outline, problemsIn, read } from './support.ts';

const size = 200_000;

function much(piece: string): string {
  return piece.repeat(Math.ceil(size / piece.length));
}

function count(length: number, line: (index: number) => string): string {
  return Array.from({ length }, (_, index) => line(index)).join('\n');
}

/** Read as Markdown and as text: every one has stopped a parser somewhere. The runner's own limit ends a hang. */
const texts: Readonly<Record<string, string>> = {
  'quotation marks': '>'.repeat(100_000),
  'quotation marks with blanks': '> '.repeat(100_000),
  brackets: '['.repeat(100_000),
  'brackets that close': '['.repeat(50_000) + ']'.repeat(50_000),
  'links that never close': much('[a]('),
  'links with angles': much('[a](<b'),
  'links with titles': much('[a](b "c'),
  pictures: much('!['),
  'wiki links': much('[[a|b'),
  references: `${count(5000, (index) => `[a${index}]: /x`)}\n${much('[a1]')}`,
  stars: '*'.repeat(100_000),
  'stars that open': much('**a*b_c'),
  'stars that close': much('a* '),
  underscores: much('_a__b '),
  'backticks of every length': count(700, (index) => '`'.repeat(index + 1)),
  ampersands: much('&a'),
  angles: much('<'),
  'comments that never close': much('<!--'),
  'tags with open quotes': much('<a href="'),
  'one line of words': much('word '),
  'one line of stops': much('. '),
  'one word': much('a'),
  'blanks in a line': `${' '.repeat(size)}a`,
  tabs: much('\t'),
  'blank lines': much('\n'),
  'carriage returns': much('\r'),
  'nested lists': count(700, (index) => `${' '.repeat(index)}- a`),
  'list markers in a row': much('- '),
  'numbers in a row': much('1. '),
  'alternating bullets': much('- a\n* b\n'),
  'bullets of two depths': much('• a\n○ b\n'),
  'lone bullets': much('•\n'),
  'lettered lists': much('A. x\nB. y\n'),
  numerals: much('i) a\nii) b\n'),
  titles: much('Some Title\n'),
  'titles over text': much('Owner Duties: In One\nText here.\nOther Thing\nText.\n'),
  chapters: count(8000, (index) => `Chapter ${index}\nText is here.`),
  definitions: much('a\n: b\n'),
  'meanings without a term': much(': b\n\n'),
  notes: much('Note\n'),
  alerts: much('[!TIP]\n'),
  'details that never close': much('<details>\n'),
  'details apart': much('<details>\n\n'),
  fences: count(600, (index) => '`'.repeat(700 - index)),
  maths: much('$$a\n'),
  admonitions: count(400, (index) => `${' '.repeat(4 * index)}!!! note`),
  containers: much(':::note\n'),
  'delimiter rows': much('|-|-|\n|a|b|\n'),
  pipes: much('|'),
  'aligned columns': much('a  b  c\n'),
  rules: much('- - '),
  'front matter that never ends': `---\n${much('a: b\n')}`,
  'bait for captions': much('A the diagram diagram that\n'),
  'bait for trails': much('Home > '),
  'comments of percent signs': much('%% a '),
  'lines of percent signs': much('%%\n\n- %%\n'),
  'embedded notes that never close': much('![[a'),
  'footnotes in place': much('^[a'),
  footnotes: much('[^1]: a\n'),
  'references to footnotes': much('a[^'),
  tags: much('#a '),
  'ids of blocks': much('a ^b\n'),
  'divs within divs': much('::: {.column}\n'),
  'tabs of content': count(400, (index) => `${' '.repeat(4 * index)}=== "a"`),
  abbreviations: much('*[A]: b\n'),
  'switches for cards': much('<!-- cards: off -->\n\na\n\n<!-- cards: on -->\n\n'),
};

const pages: Readonly<Record<string, string>> = {
  'open divs': much('<div>'),
  'open bold': much('<b><p>'),
  'open fonts': count(8000, (index) => `<font size=${index}><p>`),
  'open links': much('<a href=x>'),
  'open tables': much('<table><tr><td>'),
  'text in tables': `<table>${much('a<tr>')}`,
  'open lists': much('<ul><li>'),
  'open options': much('<optgroup>'),
  attributes: `<p ${count(30_000, (index) => `a${index}=b`)}>x`,
  'end tags': much('</p>'),
  'crossed tags': much('<b><i></b></i>'),
  'wide cells': `<table><tr>${'<td colspan=1000>a'.repeat(100)}</table>`,
  'tall cells': `<table><tr>${'<td rowspan=65000>a'.repeat(190)}</tr>${'<tr><td>b</td></tr>'.repeat(10_000)}</table>`,
  entities: `<p>${much('&amp;')}`,
  'line breaks': `<p>${much('a<br>')}`,
  'nested definitions': much('<dl><dt>a<dd>b'),
  templates: much('<template>'),
  'paragraphs of Word': much("<p style='mso-list:l0 level2 lfo1'>a"),
  'levels of Word': count(5000, (index) => `<p style='mso-list:l0 level${(index % 9) + 1} lfo1'>a`),
  'named parts': much('<div class="related-posts"><div class=comments>a'),
  'lists of links': much('<ul><li><a href=x>a</a>'),
  'vector pictures': much('<svg>'),
};

/** Read as tables of values. */
const tables: Readonly<Record<string, string>> = {
  separators: ','.repeat(200_000),
  'rows of separators': much(',\n'),
  'quotation marks': '"'.repeat(200_000),
  'quotation marks that never close': `a,b\n${much('"a,')}`,
  'doubled quotation marks': `a,b\n"${much('""')}",c\n`,
  'quoted blanks': `a,b\n${much('"a"     ')}`,
  'padded quotation marks': `a,b\n${much('x,    "y"\n')}`,
  'lines that say how it is written': much('#a b:c\n'),
  'one column': much('abc\n'),
  'rows of other widths': count(600, (index) => 'a,'.repeat(index)),
  'breaks in a cell': `a,b\nc,"${much('x\n')}"\n`,
};

describe('hostile documents', () => {
  it.each(Object.entries(tables))('end in blocks: %s as CSV', (_, table) => {
    expect(problemsIn(read(table, 'csv'))).toEqual([]);
  });

  const cases = Object.entries(texts).flatMap(([name, text]) => [
    [name, 'text', text] as const,
    [name, 'markdown', text] as const,
  ]);

  it.each(cases)('end in blocks: %s as %s', (_, format: DocumentFormat, text) => {
    expect(problemsIn(read(`x\n\n${text}`, format))).toEqual([]);
  });

  it.each(Object.entries(pages))('end in blocks: %s in HTML', (_, body) => {
    expect(problemsIn(read(`<!doctype html><html><body>${body}`, 'html'))).toEqual([]);
    expect(problemsIn(read(`# A\n\n${body}`, 'markdown'))).toEqual([]);
  });

  it('are not run', () => {
    const page =
      '<!doctype html><script>globalThis.ran = 1</script><p onclick="globalThis.ran = 2">a<img src=x onerror="globalThis.ran = 3">';
    expect(outline(read(page, 'html'))).toContain('a');
    expect('ran' in globalThis).toBe(false);
  });

  const wide = (cells: number): string => `|${'a|'.repeat(cells)}`;

  it.each<DocumentFormat>(['text', 'markdown'])(
    'keep tables of ten thousand columns unread (%s)',
    (format) => {
      const table = [wide(10_000), `|${'-|'.repeat(10_000)}`, wide(10_000)].join('\n');
      expect(outline(read(`# Top\n\n${table}`, format)).at(-1)).toBe(
        `(table with more than ${mostColumns} columns)`,
      );
      const fits = read(
        `# Top\n\n${[wide(mostColumns), `|${'-|'.repeat(mostColumns)}`, wide(mostColumns)].join('\n')}`,
        format,
      );
      expect(fits.blocks.at(-1)?.type).toBe('table');
    },
  );

  it.each<DocumentFormat>(['text', 'markdown'])(
    'have lists of a depth that others can walk (%s)',
    (format) => {
      const list = read(
        count(300, (index) => `${' '.repeat(index * 2)}- a`),
        format,
      );
      const depth = (blocks: readonly Block[]): number =>
        Math.max(
          0,
          ...blocks.map((block) =>
            block.type === 'list' ? 1 + Math.max(...block.items.map((item) => depth(item.children))) : 0,
          ),
        );
      expect(depth(list.blocks)).toBeGreaterThan(20);
      expect(depth(list.blocks)).toBeLessThanOrEqual(100);
    },
  );

  it('lose no words to the limit on open elements', () => {
    const deep = '<div>'.repeat(deepestElement * 2);
    const page = read(
      `<!doctype html><body>${deep}<p>inside</p>${'</div>'.repeat(deepestElement * 2)}<p>after</p>`,
      'html',
    );
    expect(outline(page).slice(-2)).toEqual(['inside', 'after']);
  });
});
