import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import {
  inlineText,
  plainInline,
  type InlineOptions,
} from '../../../../src/main/engine/guides/readers/inline/inline.ts';
import type { Text } from '../../../../src/main/engine/guides/types.ts';

const markup: InlineOptions = { markup: true, isReference: (label) => label === 'ref' };

function inline(source: string, options = markup): Text {
  const whole = { start: 0, end: source.length };
  return inlineText(source, [whole], whole, options).text;
}

function marked(text: Text): string[] {
  return text.marks.map(({ kind, from, to }) => `${kind} ${text.text.slice(from, to)}`);
}

describe('inline text', () => {
  it.each([
    ['**bold** and *lean* and `code`', 'bold and lean and code', ['strong bold', 'em lean', 'code code']],
    ['***both***', 'both', ['strong both', 'em both']],
    ['a [link *x*](http://h.example/a_(b) "t") z', 'a link x z', ['link link x', 'em x']],
    ['[ref] [words][ref] [none] [x][none]', 'ref words [none] [x][none]', ['link ref', 'link words']],
    ['![picture](p.png) beside', 'beside', []],
    ['[[Page]] and [[Page|shown]]', 'Page and shown', ['link Page', 'link shown']],
    ['2 * 3 * 4, snake_case_name', '2 * 3 * 4, snake_case_name', []],
    ['A &amp; B &lt;C&gt; &#169; &nosuch; &', 'A & B <C> © &nosuch; &', []],
    ['\\*not\\* \\a', '*not* \\a', []],
    ['<b>x</b> <em>y</em> <span class="q">z</span><!-- gone -->', 'x y z', ['strong x', 'em y']],
    ['<https://a.example/b>', 'https://a.example/b', ['link https://a.example/b']],
    ['~~old~~ ==new==', 'old new', ['strong new']],
    ['``a ` b`` `open', 'a ` b `open', ['code a ` b']],
    ['**用語：**説明', '用語：説明', ['strong 用語：']],
    ['a  \t b\u00a0c\u200bd\u00ade', 'a b cde', []],
  ])('reads %j', (source, text, marks) => {
    const result = inline(source);
    expect(result.text).toBe(text);
    expect(marked(result)).toEqual(marks);
  });

  it('maps every unit to where it stands', () => {
    const source = 'x **bo** &amp; \\*y';
    const text = inline(source);
    expect(text.text).toBe('x bo & *y');
    expect([...text.map]).toEqual([0, 1, 4, 5, 8, 9, 14, 16, 17]);
  });

  it('leaves what is no mark-up in saved text alone', () => {
    expect(inline('Run <host> in C:\\new_dir & wait', plainInline).text).toBe(
      'Run <host> in C:\\new_dir & wait',
    );
    expect(inline('one<br>two **three**', plainInline).text).toBe('one two three');
  });

  it('gives the places of line breaks and the words of a lone picture', () => {
    const cell = 'a<br>b<br/>c';
    expect(
      inlineText(cell, [{ start: 0, end: cell.length }], { start: 0, end: cell.length }, markup).breaks,
    ).toEqual([1, 3]);
    const picture = '![two *boxes*](p.png)';
    const lone = inlineText(
      picture,
      [{ start: 0, end: picture.length }],
      { start: 0, end: picture.length },
      markup,
    );
    expect([lone.pictureOnly, lone.text.text]).toEqual([true, 'two boxes']);
  });

  const oracle = new MarkdownIt('commonmark', { html: true });

  /** The text that markdown-it shows for one line, without pictures and tags. */
  function shownBy(tokens: readonly Token[]): string {
    return tokens
      .map((token) =>
        token.type === 'softbreak' || token.type === 'hardbreak'
          ? ' '
          : /image|html_inline/.test(token.type)
            ? ''
            : token.content,
      )
      .join('');
  }

  it('shows the words that markdown-it shows', () => {
    const pieces = [
      '*',
      '**',
      '_',
      '__',
      '`',
      '``',
      '[',
      ']',
      '(u)',
      'a',
      'b c',
      ' ',
      '\\',
      '&amp;',
      '<b>',
      '.',
      '!',
      '[x](y)',
      '***',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }), (parts) => {
        const source = `w${parts.join('')}`;
        // Wiki links are ours alone.
        fc.pre(!source.includes('[[') && source.trimEnd() === source);
        const expected = shownBy(oracle.parseInline(source, {})[0]?.children ?? []);
        const result = inline(source, { markup: true, isReference: () => false });
        expect(result.text).toBe(expected.replaceAll(/\s+/g, ' ').trim());
      }),
      { numRuns: 3000 },
    );
  });
});
