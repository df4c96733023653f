import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../../../src/main/engine/guides/types.ts';
import { outline, problemsIn, read } from './support.ts';

function page(body: string, head = '<title>T</title>'): ReadDocument {
  const document = read(
    `<!doctype html><html lang="de-CH"><head>${head}</head><body>${body}</body></html>`,
    'html',
  );
  expect(problemsIn(document)).toEqual([]);
  return document;
}

function seen(body: string): string[] {
  return outline(page(`<main>${body}</main>`)).slice(1);
}

describe('HTML', () => {
  it('takes title and language from the page', () => {
    const document = page('<p>x</p>', '<title>Keys &amp; Locks</title>');
    expect([document.title, document.language, document.format]).toEqual(['Keys & Locks', 'de-CH', 'html']);
  });

  it('reads headings, paragraphs and emphasis, each character in its place', () => {
    const source =
      '<!doctype html><main><h2>Keys<a class="headerlink" href="#k">¶</a></h2><p>The <b>tenant</b> pays &euro;5.<br>Q: Why?<p>Done</main>';
    const document = read(source, 'html');
    expect(outline(document)).toEqual(['## Keys', 'The tenant pays €5.', 'Q: Why?', 'Done']);
    const [, paragraph] = document.blocks;
    if (paragraph?.type !== 'paragraph') throw new Error('no paragraph');
    expect(source[paragraph.text.map[4] ?? 0]).toBe('t');
    expect(source.slice(paragraph.text.map[16], (paragraph.text.map[16] ?? 0) + 6)).toBe('&euro;');
    expect(paragraph.text.marks).toEqual([{ kind: 'strong', from: 4, to: 10 }]);
  });

  it.each([
    ['<main>', '<div><main><h1>A</h1><p>Long text of the page itself.</p></main></div>'],
    ['role=main', '<div role="main"><h1>A</h1><p>Long text of the page itself.</p></div>'],
    ['<article>', '<div><article><h1>A</h1><p>Long text of the page itself.</p></article></div>'],
    ['weight', '<div><div><h1>A</h1><p>Long text of the page itself.</p></div></div>'],
  ])('finds the article by %s and names what is around it', (_, article) => {
    const around =
      '<header><h1>Site</h1></header><nav><a href="/">Home</a></nav>' +
      article +
      '<aside>Related things</aside><form><input><button>Go</button></form><footer>© A</footer>';
    expect(outline(page(around)).slice(1)).toEqual([
      '(page header)',
      '(navigation)',
      '# A',
      'Long text of the page itself.',
      '(sidebar)',
      '(form)',
      '(footer)',
    ]);
  });

  it('leaves out what does not show and what would run', () => {
    expect(
      seen(
        '<p hidden>a</p><p style="display: none">b</p><div aria-hidden="true">c</div><script>alert(1)</script><style>x</style><p onclick="y()">shown</p><template>t</template>',
      ),
    ).toEqual(['(hidden)', '(hidden)', '(hidden)', '(script)', '(style)', 'shown', '(template)']);
  });

  it('reads nested lists, also where one stands right inside another', () => {
    expect(
      seen(
        '<ol start=3><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol><ul><li>e</li><ul><li>f</li></ul></ul>',
      ),
    ).toEqual(['3. a', '  • b', '4. c', '  d', '• e', '  • f']);
  });

  it('spreads cells over the columns and rows they span', () => {
    expect(
      seen(
        '<table><caption>Duties</caption><thead><tr><th rowspan=2>Part<th colspan=2>Who<tr><th>Owner<th>Guest</thead>' +
          '<tr><td rowspan=2>Door<td>key<br>lock<td>—<tr><td colspan=2>both</table>',
      ),
    ).toEqual(['| “Duties” Part | Owner | Guest', '| Door | key + lock | —', '| Door | both | both']);
  });

  it('reads lists in cells as parts, and a head of th cells', () => {
    expect(
      seen(
        '<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td><ul><li>one</li><li>two</li></ul></td></tr></table>',
      ),
    ).toEqual(['| A | B', '| x | one + two']);
  });

  it('reads a table that only lays out the page as its content', () => {
    expect(seen('<table><tr><td><h2>H</h2><p>Text.</p></td><td><p>More.</p></td></tr></table>')).toEqual([
      '## H',
      'Text.',
      'More.',
    ]);
  });

  it('reads definitions, answers, quotations, callouts, figures and code', () => {
    expect(
      seen(
        '<dl><div><dt>Key</dt><dd>Opens.</dd><dd>Closes.</dd></div></dl><details><summary>Who?</summary>You.</details>' +
          '<blockquote><p><strong>Note</strong></p><p>Said.</p></blockquote><div class="admonition warning"><p class="admonition-title">Careful</p><p>Hot.</p></div>' +
          '<figure><img src=x alt=y><figcaption>Figure 1: A door</figcaption></figure><pre>x &lt; y</pre>',
      ),
    ).toEqual([
      'Key := Opens. | Closes.',
      '[details: Who?]',
      '  You.',
      '[note: Note]',
      '  Said.',
      '[warning: Careful]',
      '  Hot.',
      '(caption) Figure 1: A door',
      '(code)',
    ]);
  });

  it('reads bullets that were typed', () => {
    expect(seen('<p>Bring:<br>• keys<br>• papers<br>that are valid</p>')).toEqual([
      'Bring:',
      '• keys',
      '• papers that are valid',
    ]);
  });

  it('keeps the order of the source where the page shows text elsewhere', () => {
    expect(seen('<p>a</p><table><tr><td>x</td><td>y</td></tr>stray</table><p>b</p>')[0]).toBe('a');
  });

  it('is found under any name', () => {
    expect(read('<!DOCTYPE html><p>x', 'text').format).toBe('html');
    expect(read('<html><p>x', 'markdown').format).toBe('html');
  });
});
