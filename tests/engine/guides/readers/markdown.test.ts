import { describe, expect, it } from 'vitest';
import { outline, problemsIn, read } from './support.ts';

function seen(source: string): string[] {
  const document = read(source, 'markdown');
  expect(document.format).toBe('markdown');
  expect(problemsIn(document)).toEqual([]);
  return outline(document).slice(1);
}

/** Each source stands below a heading, so that nobody takes it for a page that lost its own. */
function under(source: string): string[] {
  return seen(`# Top\n\n${source}`);
}

describe('Markdown', () => {
  it('reads headings of both kinds, with attributes and closing signs', () => {
    expect(under('## Two *parts* ##\n\nSetext\n------\n\n### Third {#id .x}\n\n#\n\ntext')).toEqual([
      '## Two parts',
      '## Setext',
      '### Third',
      '(empty heading)',
      'text',
    ]);
  });

  it('reads a table right below a line of text, with escapes and line breaks', () => {
    expect(
      under('Who does what:\n| Part | Owner |\n|:--|--:|\n| a \\| b | one<br>two |\n| `x` | |\nAfter.'),
    ).toEqual(['Who does what:', '| Part | Owner', '| a | b | one + two', '| x | ', 'After.']);
  });

  it('reads tables without outer pipes, without a delimiter row, with uneven rows', () => {
    expect(
      under(
        'Part | Owner\n---|---\na | b\n\n| Duty | Bearer of it |\n| locks on all doors of the hall | the caretaker |\n| keys | the tenant | spare |',
      ),
    ).toEqual([
      '| Part | Owner',
      '| a | b',
      '| Duty | Bearer of it (no-delimiter, uneven-rows)',
      '| locks on all doors of the hall | the caretaker',
      '| keys | the tenant | spare',
    ]);
  });

  it('says what became of delimiter rows', () => {
    expect(
      under(
        '|---|---|\n| x | y |\n\n| A | B |\n|-|\n| 1 | 2 |\n\n| a | b |\n| c | d |\n|---|---|\n| e | f |',
      ),
    ).toEqual([
      '| no header (lost-header)',
      '| x | y',
      '| A | B',
      '| 1 | 2',
      '| no header (misplaced-delimiter)',
      '| a | b',
      '| c | d',
      '| e | f',
    ]);
  });

  it('parts two tables that ran together', () => {
    expect(under('| A | B |\n|---|---|\n| 1 | 2 |\n| C | D |\n|---|---|\n| 3 | 4 |')).toEqual([
      '| A | B',
      '| 1 | 2',
      '| C | D',
      '| 3 | 4',
    ]);
  });

  it('reads nested lists, tasks, and blocks inside items', () => {
    const source =
      '1. First\n   goes on\n   - inner **one**\n     more\n   - [x] inner two\n\n   | A | B |\n   |---|---|\n   | 1 | 2 |\n2. Second\n\n   Its own paragraph.\n\n* star';
    expect(under(source)).toEqual([
      '1. First goes on',
      '  - inner one more',
      '  - [x] inner two',
      '  | A | B',
      '  | 1 | 2',
      '2. Second',
      '  Its own paragraph.',
      '* star',
    ]);
  });

  it('does not let a list swallow the line below it', () => {
    expect(
      under('- Keys are kept.\nOther Duties follow here.\n- A long item that\ngoes on in lower case'),
    ).toEqual([
      '- Keys are kept.',
      '  Other Duties follow here.',
      '- A long item that goes on in lower case',
    ]);
  });

  it('reads callouts however they are written', () => {
    const source = [
      '> [!WARNING] Mind this\n> The text.',
      '> [!tip]\n> - item',
      '> **Note:** Inline text.',
      '> **Hinweis**\n>\n> Darunter.',
      '[!IMPORTANT] On one line.',
      '!!! danger "Do not"\n    Indented.\n\n    - list',
      ':::info Title\nFenced *text*.\n:::',
      '> A plain quotation.\nthat goes on',
    ].join('\n\n');
    expect(under(source)).toEqual([
      '[warning: Mind this]',
      '  The text.',
      '[tip]',
      '  - item',
      '[note: Note:]',
      '  Inline text.',
      '[note: Hinweis]',
      '  Darunter.',
      '[important]',
      '  On one line.',
      '[danger: Do not]',
      '  Indented.',
      '  - list',
      '[info: Title]',
      '  Fenced text.',
      '[quote]',
      '  A plain quotation. that goes on',
    ]);
  });

  it('reads answers that are folded away', () => {
    const source =
      '<details><summary>Who <b>pays</b>?</summary>\n\nThe *tenant*.\n\n</details>\n\n<details>\n<summary>Next</summary>\nPlain answer.\n</details>\n\n<details>\n\nnever closed\n\n## After';
    expect(under(source)).toEqual([
      '[details: Who pays?]',
      '  The tenant.',
      '[details: Next]',
      '  Plain answer.',
      '[details]',
      '  never closed',
      '## After',
    ]);
  });

  it('reads definition lists', () => {
    expect(
      under(
        'Key\n: Opens a lock.\n: Decodes a text.\n\nLock\n\n:   Keeps shut\n    what it holds.\n\nOne\n: first\nTwo\n: second',
      ),
    ).toEqual([
      'Key := Opens a lock. | Decodes a text.',
      'Lock := Keeps shut what it holds.',
      'One := first',
      'Two := second',
    ]);
  });

  it('keeps labelled lines, options and foreign bullets apart', () => {
    expect(
      under(
        '**Term:** Lease\n**Definition:** A right.\n\nQ: Who pays?\nA: The tenant.\n\nPick one:\nA) rent\nB) deposit\nAnswer: B\n\n• one\n• two',
      ),
    ).toEqual([
      'Term: Lease',
      'Definition: A right.',
      'Q: Who pays?',
      'A: The tenant.',
      'Pick one:',
      'A) rent',
      'B) deposit',
      'Answer: B',
      '• one',
      '• two',
    ]);
  });

  it('keeps code, maths, rules, comments and front matter out', () => {
    const document = read(
      '---\ntitle: "A & B"\nlang: de\ntags: [x]\n---\n# Top\n\n```\n# no heading\n```\n\n$$\nx\n$$\n\n---\n\n<!-- c -->\n\n    indented = code\n\n![Two boxes](p.png)',
      'markdown',
    );
    expect([document.title, document.language]).toEqual(['A & B', 'de']);
    expect(outline(document)).toEqual([
      '(front matter)',
      '# Top',
      '(code)',
      '(maths)',
      '(rule)',
      '(comment)',
      '(code)',
      '(caption) Two boxes',
    ]);
    expect(problemsIn(document)).toEqual([]);
  });

  it('takes a line in bold above something for a heading', () => {
    expect(under('## Part\n\n**Small Part**\n\ntext\n\n**Not this one.**\n\ntext')).toEqual([
      '## Part',
      '### Small Part',
      'text',
      'Not this one.',
      'text',
    ]);
  });

  it('reads tables and lists written in HTML', () => {
    expect(
      under(
        '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>\n\n<ul><li>x</li></ul>',
      ),
    ).toEqual(['| A | B', '| 1 | 2', '• x']);
  });

  it('reads a list that slipped to the right', () => {
    expect(under('Text.\n\n    - one\n    - two')).toEqual(['Text.', '- one', '- two']);
  });

  it('reads a page that lost most of its headings line by line, and says so', () => {
    const source = 'Lost Title\nOpening text.\nFirst Part\n- one\n- two\nSecond Part\n- three';
    const document = read(source, 'markdown');
    expect(document.format).toBe('text');
    expect(document.notices).toHaveLength(1);
    expect(outline(document)).toEqual([
      '# Lost Title',
      'Opening text.',
      '## First Part',
      '- one',
      '- two',
      '## Second Part',
      '- three',
    ]);
  });
});
