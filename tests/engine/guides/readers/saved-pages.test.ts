import { describe, expect, it } from 'vitest';
import { outline, problemsIn, read } from './support.ts';

/** What is read of a page, without what is kept unread; and why the rest is not. */
function page(body: string): { read: string[]; unread: string[] } {
  const document = read(
    `<!doctype html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`,
    'html',
  );
  expect(problemsIn(document)).toEqual([]);
  const lines = outline(document).map((line) => line.trim());
  const isUnread = (line: string): boolean => /^\(.*\)$/u.test(line) && !line.startsWith('(caption)');
  return { read: lines.filter((line) => !isUnread(line)), unread: lines.filter((line) => isUnread(line)) };
}

const text =
  '<h1>Reef knots</h1><p>A reef knot joins two ends of one rope. It is flat and holds a bandage well, but it slips under load.</p>' +
  '<h2>Use</h2><p>Sailors tie down a reefed sail with it, and nurses tie a sling. Never join two ropes that carry a person with it.</p>';
const kept = [
  '# Reef knots',
  'A reef knot joins two ends of one rope. / It is flat and holds a bandage well, but it slips under load.',
  '## Use',
  'Sailors tie down a reefed sail with it, and nurses tie a sling. / Never join two ropes that carry a person with it.',
];

describe('the article of a saved page', () => {
  it('of a documentation site stands between its menus', () => {
    const body =
      '<div class="navbar"><a href="/">Docs</a><a href="/a">Guides</a></div><div class="layout has-sidebar">' +
      '<div class="sidebar"><ul><li><a href="1">Bends</a><li><a href="2">Hitches</a><li><a href="3">Loops</a></ul></div>' +
      `<div class="content" id="content"><div class="breadcrumbs"><a href="/">Home</a> / <a href="/k">Knots</a></div>${text}` +
      '<div class="prev-next"><a href="p">Previous: Bends</a><a href="n">Next: Hitches</a></div>' +
      '<p>Was this page helpful?</p><p>Last updated on 3 May 2024</p></div></div>';
    const { read: found, unread } = page(body);
    expect(found).toEqual(kept);
    expect(unread).toContain('(feedback form)');
    expect(unread).toContain('(byline)');
  });

  it('of a blog stands above its comments, teasers and share buttons', () => {
    const body =
      `<article class="post"><div class="post-meta">By Ann Lee on 3 May</div>${text}` +
      '<div class="sharedaddy"><p>Share this with your crew</p></div>' +
      '<div class="related-posts"><h3>You may also like</h3><p>Ten knots that every sailor ties, and why the bowline is king.</p></div>' +
      '<div id="comments"><h3>2 comments</h3><p>The tenant is responsible for the rope.</p><p>I tie it daily.</p></div></article>' +
      '<div class="cookie-banner"><p>We use cookies.</p></div>';
    const { read: found, unread } = page(body);
    expect(found).toEqual(kept);
    expect(unread).toEqual(
      expect.arrayContaining(['(author or date)', '(share buttons)', '(links to other pages)', '(comments)']),
    );
  });

  it('of a wiki leaves out contents, edit links and sources', () => {
    const body =
      '<div id="mw-content-text" class="mw-parser-output"><div id="toc" class="toc"><ul><li><a href="#u">Use</a></ul></div>' +
      text
        .replace('Use</h2>', 'Use<span class="mw-editsection">[<a>edit</a>]</span></h2>')
        .replace('load.', 'load.<sup>[1]</sup>') +
      '<div class="reflist"><ol><li>Ashley, C. W. (1944). The Book of Knots.</ol></div>' +
      '<div class="navbox"><a>Bends</a> <a>Hitches</a></div></div>';
    const { read: found, unread } = page(body);
    expect(found).toEqual(kept);
    expect(unread).toEqual(['(head)', '(table of contents)', '(list of sources)', '(navigation)']);
  });

  it('keeps sections whose ids are made of their titles', () => {
    const body = `<main>${text}<section id="consent"><h2>Consent</h2><p>Consent is an agreement that is free and informed.</p></section></main>`;
    expect(page(body).read.slice(-2)).toEqual([
      '## Consent',
      'Consent is an agreement that is free and informed.',
    ]);
  });

  it('keeps a list of links with words of its own, and leaves out one of bare links', () => {
    const list = (items: readonly string[]): string =>
      `<ul>${items.map((item) => `<li>${item}`).join('')}</ul>`;
    const bare = ['Bends', 'Hitches', 'Loops'].map(
      (name) => `<a href="${name}">${name} and how to tie them</a>`,
    );
    const told = ['Bends', 'Hitches', 'Loops'].map(
      (name) => `<a href="${name}">${name}</a>: knots that join a rope to a thing`,
    );
    expect(page(`<main>${text}${list(bare)}</main>`).unread).toContain('(list of links)');
    expect(page(`<main>${text}${list(told)}</main>`).read).toContain(
      '• Hitches: knots that join a rope to a thing',
    );
  });
});

describe('the clipboard', () => {
  it('of Word has lists that are paragraphs', () => {
    const item = (level: number, sign: string, words: string): string =>
      `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
      `<span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>\n`;
    const html =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">' +
      '</head><body lang=EN-GB><!--StartFragment--><p class=MsoTitle>Duties</p><p class=MsoNormal>The <b>tenant</b> must:</p>' +
      item(1, '·', 'clean the <b>stairs</b>') +
      item(2, 'o', 'on Fridays') +
      item(1, '·', 'air the rooms') +
      '<p class=MsoNormal>Then:</p>' +
      item(1, '1.', 'Lock the door') +
      item(1, '2.', 'Give back the key') +
      '<!--EndFragment--></body></html>';
    const document = read(html, 'html');
    expect(outline(document).filter((line) => line !== '(head)')).toEqual([
      '# Duties',
      'The tenant must:',
      '• clean the stairs',
      '  • on Fridays',
      '• air the rooms',
      'Then:',
      '1. Lock the door',
      '2. Give back the key',
    ]);
    expect(problemsIn(document)).toEqual([]);
  });

  it('of Google Docs has bold as a style, within a bold that is none', () => {
    const html =
      '<meta charset=\'utf-8\'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">Terms</span></h2>' +
      '<p dir="ltr"><span style="font-size:11pt;font-weight:700;">Lee</span><span style="font-weight:400">: the side away from the wind</span></p></b>';
    const document = read(html, 'html');
    expect(outline(document)).toEqual(['## Terms', 'Lee: the side away from the wind']);
    const block = document.blocks[1];
    expect(block?.type === 'paragraph' ? block.text.marks : []).toEqual([{ kind: 'strong', from: 0, to: 3 }]);
  });

  it('of a browser has a head of lines, and marks around what was copied', () => {
    const html =
      'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000233\r\nStartFragment:0000000141\r\nEndFragment:0000000197\r\n' +
      '<html>\r\n<body>\r\n<!--StartFragment--><table><tr><th>Term<th>Meaning<tr><td>Lee<td>The side away</table><!--EndFragment-->\r\n</body>\r\n</html>';
    const document = read(html, 'html');
    expect(outline(document)).toEqual(['| Term | Meaning', '| Lee | The side away']);
    expect(problemsIn(document)).toEqual([]);
  });
});
