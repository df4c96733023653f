import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/main/engine/guides/readers/index.ts';
import { CardwrightError } from '../../../../src/shared/errors.ts';
import type { DocumentFormat } from '../../../../src/shared/guide.ts';
import { outline, problemsIn, textsOf } from './support.ts';

const fixtures = new URL('../../../fixtures/guides/readers/', import.meta.url);
const pages = readdirSync(fixtures).map((name) => readFileSync(new URL(name, fixtures), 'utf8'));

const markdown = `---
title: Doors
---
# Doors and *keys*

The owner keeps the door. The **tenant** keeps the key, e.g. in a bag.
| Part | Owner | Tenant |
|---|---|---|
| Door | wood<br>lock | \`paint\` |

1. First
   - inner &amp; more
     goes on

   Own paragraph.
2. Second

> [!TIP] Title
> Text of the tip.

<details><summary>Who?</summary>

The owner.

</details>

Term
: Meaning one. Meaning two.

**Q:** Who?
**A:** You [see](http://a.example).
`;

const html =
  '<!doctype html><html lang="en"><body><nav><a>Home</a></nav><main><h1>Doors</h1><p>The <b>owner</b> pays &euro;5.<br>A: Yes.' +
  '<ul><li>one<ol><li>two</ol><li>three</ul><table><tr><th>A<th colspan=2>B<tr><td rowspan=2>x<td>y<br>z<td>w<tr><td>v<td>u</table>' +
  '<dl><dt>Key<dd>Opens.</dl><details><summary>Who?</summary>You.</details><blockquote><p>Said.</blockquote></main></body></html>';

const csv =
  'Term,Definition\n"Lee, the","The side ""away""\nfrom the wind."\nLuff , "The front, of a sail"\nKeel,The spine of a hull\n';

const documents: readonly (readonly [string, DocumentFormat])[] = [
  ...pages.map((page) => [page, 'text'] as const),
  [markdown, 'markdown'],
  [html, 'html'],
  [csv, 'csv'],
];
const formats = fc.constantFrom<DocumentFormat>('text', 'markdown', 'html', 'csv');

/** What is wrong with the document; nothing where it was refused in words. Anything else thrown fails the test. */
function problemsOf(content: string | Uint8Array, format: DocumentFormat): string[] {
  try {
    return problemsIn(readDocument({ name: 'guide', content, format }));
  } catch (error) {
    if (error instanceof CardwrightError) return [];
    throw error;
  }
}

const scraps = [
  '# ',
  '## T',
  '\n',
  '\n\n',
  '- ',
  '* ',
  '1. ',
  'a) ',
  '• ',
  '> ',
  '    ',
  '\t',
  '|',
  '|---|',
  '| a | b |',
  '**',
  '*',
  '_',
  '`',
  '```',
  '[',
  '](u)',
  '[!TIP] ',
  '<details>',
  '</details>',
  '<summary>',
  '</summary>',
  '<br>',
  '<p>',
  '</p>',
  '<table><tr><td>',
  '<li>',
  '<ul>',
  '</ul>',
  '<b>',
  '<!--',
  '-->',
  '&amp;',
  '&',
  ': ',
  'Term\n: m',
  'Note\n',
  'Title Case Line\n',
  'lower line',
  '. ',
  '? ',
  'Q: ',
  'A: ',
  '---',
  '===',
  '$$',
  ':::tip\n',
  '!!! note\n',
  '\r\n',
  '\r',
  '\u00a0',
  '\u200b',
  '責任。',
  'אב',
  '😀',
  '\ud800',
  '\0',
  '\\',
  ',',
  ';',
  '"',
  '""',
  ', "',
  'sep=;\n',
  '%%',
  '![[',
  ']]',
  '{{c1::a}}',
  '[^1]',
  '[^1]: ',
  ' ^id',
  ' #tag',
  '::: {.note}\n',
  ':::\n',
  '<!-- cards: off -->\n',
  '<!-- cards: on -->\n',
];

describe('every reader', () => {
  it('keeps spans inside one another and maps true on mutated documents', () => {
    const edit = fc.record({
      at: fc.nat(4000),
      remove: fc.nat(30),
      insert: fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 6 })),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        formats,
        ([text], edits, format) => {
          let mutated = text;
          for (const { at, remove, insert } of edits) {
            const from = at % (mutated.length + 1);
            mutated = mutated.slice(0, from) + insert + mutated.slice(from + remove);
          }
          expect(problemsOf(mutated, format)).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('takes any heap of scraps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...scraps, 'word', 'Two words'), { maxLength: 40 }),
        formats,
        (parts, format) => {
          expect(problemsOf(parts.join(''), format)).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('takes any string and any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), formats, (text, format) => {
        expect(problemsOf(text, format)).toEqual([]);
      }),
      { numRuns: 600 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), formats, (bytes, format) => {
        expect(problemsOf(bytes, format)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('gives the same document each time', () => {
    for (const [content, format] of documents) {
      expect(readDocument({ name: 'a', content, format })).toEqual(
        readDocument({ name: 'a', content, format }),
      );
    }
  });
});

describe('what changes nothing', () => {
  const changes: readonly (readonly [string, (text: string) => string])[] = [
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['CR alone', (text) => text.replaceAll('\n', '\r')],
    ['trailing blanks', (text) => text.replaceAll('\n', ' \t\n')],
    ['more blank lines', (text) => text.replaceAll('\n\n', '\n\n\n\n')],
    ['blank lines around', (text) => (text.startsWith('---') ? `${text}\n\n\n` : `\n\n${text}\n\n\n`)],
    ['a byte order mark', (text) => `\ufeff${text}`],
  ];

  it.each(changes)('is %s', (_, change) => {
    for (const [content, format] of documents) {
      const before = readDocument({ name: 'a', content, format });
      const after = readDocument({ name: 'a', content: change(content), format });
      expect(outline(after)).toEqual(outline(before));
      expect(textsOf(after)).toEqual(textsOf(before));
      expect(problemsIn(after)).toEqual([]);
    }
  });
});
