import type { Token } from 'markdown-it';
import type { Block, Callout, Heading, Item, List, Opaque, Text } from '../../types.ts';
import { withTableCaptions } from '../blocks.ts';
import type { InlineOptions } from '../inline/inline.ts';
import { inlineText } from '../inline/inline.ts';
import type { SourceLine } from '../inline/source-lines.ts';
import { lineIndexOf } from '../lines.ts';
import { emptyText, sliceText } from '../mapped-text.ts';
import { pipeTables } from '../pipe-table.ts';
import { sentencesOf } from '../sentences.ts';
import { loneCallout } from '../text/containers.ts';
import { wrapColumn } from '../text/joining.ts';
import { lineBetween, linesOfText } from '../text/line.ts';
import { markerOf } from '../text/markers.ts';
import { readLines } from '../text/text.ts';
import { htmlPieces, type OpenDetails, withDetails } from './html-pieces.ts';
import { admonitionTitle, quoteCallout } from './callouts.ts';
import { paragraphBlocks, type ParagraphContext } from './paragraphs.ts';
import { parseBlocks } from './parser.ts';
import { Positions } from './positions.ts';
import { headingEnd, withoutTrailers } from './trailers.ts';
import { joinDefinitions, withBoldHeadings } from './regrouping.ts';

/** Blocks of the Markdown lines from `first` (counted from 0) on: the block structure is markdown-it's, with the additions of `parser.ts`. */
export function readMarkdown(source: string, lineStarts: readonly number[], first: number): readonly Block[] {
  const { tokens, isReference } = parseBlocks(source.slice(lineStarts[first] ?? source.length));
  const positions = new Positions(source, lineStarts, first);
  const reader = new MarkdownReader(tokens, positions, { markup: true, isReference });
  return withBoldHeadings(source, reader.blocks());
}

class MarkdownReader {
  readonly #tokens: readonly Token[];
  readonly #positions: Positions;
  readonly #options: InlineOptions;
  #at = 0;
  /** Column of the text of the item that is being read. */
  #column = 0;
  #wrapColumn: number | null = null;

  constructor(tokens: readonly Token[], positions: Positions, options: InlineOptions) {
    this.#tokens = tokens;
    this.#positions = positions;
    this.#options = options;
  }

  /** Blocks up to the token that closes the container that is open, which is passed over. */
  blocks(): readonly Block[] {
    const pieces: (Block | OpenDetails)[] = [];
    while (this.#at < this.#tokens.length) {
      const token = this.#tokens[this.#at];
      this.#at += 1;
      if (!token || token.nesting === -1) break;
      pieces.push(...this.#block(token));
    }
    return withTableCaptions(joinDefinitions(this.#context(), withDetails(pieces)));
  }

  #block(token: Token): readonly (Block | OpenDetails)[] {
    switch (token.type) {
      case 'heading_open':
        return this.#heading(token);
      case 'paragraph_open':
        return this.#paragraph();
      case 'bullet_list_open':
      case 'ordered_list_open':
        return [this.#list(token)];
      case 'blockquote_open':
        return [this.#quote(token)];
      case 'admonition_open':
        return [this.#admonition(token)];
      case 'pipe_table': {
        const { from } = this.#positions.linesOf(token);
        return pipeTables(
          this.#positions.source,
          this.#positions.contentLines(token.content, from),
          this.#options,
        );
      }
      case 'html_block': {
        const opaque = this.#opaque(token, 'tag');
        return htmlPieces(this.#positions.source, opaque.span);
      }
      case 'code_block':
        return this.#indented(token);
      default:
        return [this.#opaque(token, reasons[token.type] ?? 'code')];
    }
  }

  #paragraph(): readonly Block[] {
    const lines = this.#inlineLines();
    const kept = withoutTrailers(this.#positions.source, lines);
    if (kept.length > 0) return paragraphBlocks(this.#context(), kept);
    const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
    return span.start < span.end ? [{ type: 'opaque', why: 'tags or the id of a block', span }] : [];
  }

  #context(): ParagraphContext {
    const { source, lineStarts } = this.#positions;
    const options = this.#options;
    const columnOf = (offset: number): number => offset - lineStartBefore(source, lineStarts, offset);
    return { source, options, column: this.#column, columnOf, wrap: () => this.#wrap() };
  }

  /** Found when it is first asked for: few documents have the lines that it decides about. */
  #wrap(): number {
    const { source, lineStarts } = this.#positions;
    this.#wrapColumn ??= wrapColumn(source, linesOfText(source, lineStarts));
    return this.#wrapColumn;
  }

  /** Lines of the inline token that comes next; it and the token that closes its block are passed over. */
  #inlineLines(): SourceLine[] {
    const token = this.#tokens[this.#at];
    this.#at += 2;
    if (!token) return [];
    return this.#positions.contentLines(token.content, this.#positions.linesOf(token).from);
  }

  #heading(token: Token): readonly Block[] {
    const { from, to } = this.#positions.linesOf(token);
    const { source } = this.#positions;
    const level = Number(token.tag.slice(1));
    if (!token.markup.startsWith('#')) {
      const lines = this.#inlineLines();
      const span = {
        start: lines[0]?.start ?? 0,
        end: this.#positions.lastEnd(from, to, lines.at(-1)?.end ?? 0),
      };
      return [this.#headingOf(level, lines, span)];
    }
    this.#at += 2;
    const start = this.#positions.open(from);
    const end = this.#positions.endOf(from);
    const text = source.slice(start, end);
    const opening = /^#{1,6}[ \t]*/.exec(text)?.[0].length ?? 0;
    const closing = /(?:^|[ \t])#+$/.exec(text.slice(Math.max(opening, text.length - 200)))?.[0].length ?? 0;
    const line = { start: start + opening, end: Math.max(start + opening, end - closing) };
    return [this.#headingOf(level, [line], { start, end })];
  }

  #headingOf(level: number, lines: readonly SourceLine[], span: { start: number; end: number }): Block {
    const { source } = this.#positions;
    const last = lines.at(-1);
    const tail = last ? source.slice(Math.max(last.start, last.end - 120), last.end) : '';
    const attributes = !tail.includes('}')
      ? 0
      : (/\s{0,8}\{(?:[#.:-]|[A-Za-z][\w-]{0,30}=)[^{}]{0,100}\}\s{0,8}$/.exec(tail)?.[0].length ?? 0);
    const own = last ? { start: last.start, end: last.end - attributes } : null;
    const shown = own ? [...lines.slice(0, -1), { start: own.start, end: headingEnd(source, own) }] : [];
    const { text } = inlineText(
      source,
      shown,
      { start: shown[0]?.start ?? span.start, end: shown.at(-1)?.end ?? span.end },
      this.#options,
    );
    if (text.text === '') return { type: 'opaque', why: 'empty heading', span };
    const heading: Heading = { type: 'heading', level, text, span };
    return heading;
  }

  #list(token: Token): List {
    const items: Item[] = [];
    while (this.#tokens[this.#at]?.type === 'list_item_open') {
      const item = this.#tokens[this.#at];
      this.#at += 1;
      if (item) items.push(this.#item(item));
    }
    this.#at += 1;
    const span = { start: items[0]?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0 };
    return { type: 'list', ordered: token.type === 'ordered_list_open', items, span };
  }

  #item(token: Token): Item {
    const { source } = this.#positions;
    const start = this.#positions.open(this.#positions.linesOf(token).from);
    const sign = token.info + token.markup;
    this.#positions.take(start + sign.length);
    const outer = this.#column;
    const next = this.#tokens[this.#at];
    const first =
      next?.type === 'paragraph_open'
        ? this.#positions.open(this.#positions.linesOf(next).from)
        : start + sign.length;
    this.#column = this.#context().columnOf(first);
    const [own, ...more] = this.blocks();
    this.#column = outer;
    const head = own?.type === 'paragraph' ? own : null;
    const children = head ? more : own ? [own, ...more] : [];
    const end = Math.max(start + sign.length, (children.at(-1) ?? own)?.span.end ?? 0);
    const box = head && /^\[[ xX]\] /.exec(head.text.text)?.[0];
    const text: Text = head
      ? box
        ? withoutBox(source, head.text, box.length)
        : head.text
      : emptyText(start + sign.length);
    const marker = box ? `${sign} ${box.trim()}` : sign;
    return {
      marker,
      text,
      sentences: box || !head ? sentencesOf(text, source) : head.sentences,
      children,
      span: { start, end },
    };
  }

  #quote(token: Token): Callout {
    const { from, to } = this.#positions.linesOf(token);
    const start = this.#positions.openQuote(from);
    const outer = this.#column;
    this.#column = 0;
    const blocks = this.blocks();
    this.#column = outer;
    const end = blocks.at(-1)?.span.end ?? this.#positions.lastEnd(from, to, start + 1);
    return quoteCallout(this.#positions.source, blocks, { start, end });
  }

  #admonition(token: Token): Callout {
    const { from, to } = this.#positions.linesOf(token);
    const { source } = this.#positions;
    const start = this.#positions.open(from);
    const kind = typeof token.meta?.['kind'] === 'string' ? token.meta['kind'] : 'note';
    const title = admonitionTitle(source, { start, end: this.#positions.endOf(from) });
    const blocks = this.blocks();
    const least = Math.max(this.#positions.endOf(from), blocks.at(-1)?.span.end ?? 0);
    return {
      type: 'callout',
      kind,
      title,
      blocks,
      span: { start, end: this.#positions.lastEnd(from, to, least) },
    };
  }

  #opaque(token: Token, why: string): Opaque {
    const { from, to } = this.#positions.linesOf(token);
    const start = this.#positions.open(from);
    return { type: 'opaque', why, span: { start, end: this.#positions.lastEnd(from, to, start) } };
  }

  /** Indented lines are code, unless they are a list or sentences that slipped to the right. */
  #indented(token: Token): readonly Block[] {
    const { source } = this.#positions;
    const { from } = this.#positions.linesOf(token);
    const lines = this.#positions.contentLines(token.content.replace(/\n$/, ''), from);
    const full = lines.filter((line) => line.start < line.end);
    const items = full.filter((line) =>
      markerOf(source.slice(line.start, Math.min(line.end, line.start + 40))),
    );
    if (items.length * 2 < full.length || loneCallout(token.content)) return [this.#opaque(token, 'code')];
    const physical = lines.map((line, index) => {
      const begin = this.#positions.startOf(from + index);
      return { ...lineBetween(source, line.start, line.end), indent: line.start - begin };
    });
    return readLines(source, physical, 0, 1);
  }
}

const reasons: Readonly<Record<string, string>> = {
  hr: 'rule',
  reference_definition: 'target of a link',
  footnote: 'footnote',
  comment: 'comment',
  maths: 'maths',
  too_deep: 'nested too deeply',
};

function lineStartBefore(source: string, lineStarts: readonly number[], offset: number): number {
  return lineStarts[lineIndexOf(lineStarts, Math.min(offset, source.length))] ?? 0;
}

function withoutBox(source: string, text: Text, length: number): Text {
  const start = text.map[length] ?? text.span.end;
  return sliceText(text, length, text.text.length, {
    start: Math.min(start, source.length),
    end: text.span.end,
  });
}
