import type { Block, Callout, Paragraph, Text } from '../../types.ts';
import { skipSpace } from '../characters.ts';
import { lineBetween } from '../text/line.ts';
import { sliceText, unitAt } from '../mapped-text.ts';
import { sentencesOf } from '../sentences.ts';
import { loneCallout, titleOf } from '../text/containers.ts';
import { calloutKinds } from '../text/text-words.ts';

interface Range {
  start: number;
  end: number;
}

/**
 * A quotation, or the callout that it is: `> [!TIP] Title`, `> **Note**` over its text, `> **Note:** text`. An alert
 * that has text on its own line and lines after it takes that text as its title, as Obsidian does.
 */
export function quoteCallout(source: string, blocks: readonly Block[], span: Range): Callout {
  const [first, ...more] = blocks;
  if (first?.type === 'callout' && /^\[!/.test(source.slice(first.span.start, first.span.start + 2))) {
    const { title, blocks: own } = titled(source, first, more.length > 0);
    return { ...first, title, blocks: [...own, ...more], span };
  }
  if (first?.type === 'paragraph') {
    const named = namedParagraph(source, first);
    if (named)
      return {
        type: 'callout',
        kind: named.kind,
        title: named.title,
        blocks: [...named.rest, ...more],
        span,
      };
  }
  return { type: 'callout', kind: 'quote', title: null, blocks, span };
}

/** The words beside `[!KIND]` are a title if other lines follow them. */
function titled(
  source: string,
  callout: Callout,
  followed: boolean,
): { title: Text | null; blocks: readonly Block[] } {
  const [paragraph, ...others] = callout.blocks;
  if (paragraph?.type !== 'paragraph') return { title: null, blocks: callout.blocks };
  const line = lineBetween(source, callout.span.start, lineEnd(source, callout.span.start, callout.span.end));
  const beside = paragraph.span.start < line.end;
  const cut = beside ? unitAt(paragraph.text, line.end) : 0;
  if (!beside || (!followed && others.length === 0 && cut >= paragraph.text.text.length)) {
    return { title: null, blocks: callout.blocks };
  }
  const { head, rest } = splitAt(source, paragraph, cut);
  return { title: head, blocks: [...rest, ...others] };
}

function lineEnd(source: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return to;
}

function splitAt(source: string, paragraph: Paragraph, cut: number): { head: Text; rest: Block[] } {
  const { text } = paragraph;
  const end = text.map[cut] ?? text.span.end;
  const head = sliceText(text, 0, cut, { start: text.span.start, end });
  const from = skipSpace(text.text, cut, text.text.length);
  if (from >= text.text.length) return { head, rest: [] };
  const span = { start: text.map[from] ?? end, end: text.span.end };
  const tail = sliceText(text, from, text.text.length, span);
  return { head, rest: [{ type: 'paragraph', text: tail, sentences: sentencesOf(tail, source), span }] };
}

/** `**Note**` on a line of its own, or in bold before the text with or without a colon. */
function namedParagraph(
  source: string,
  paragraph: Paragraph,
): { kind: string; title: Text; rest: Block[] } | null {
  const { text } = paragraph;
  const kind = loneCallout(text.text);
  if (kind) return { kind, title: text, rest: [] };
  const mark = text.marks.find((range) => range.kind === 'strong' && range.from <= 2);
  if (!mark) return null;
  const word = /(\p{L}{3,14})[:!]?$/u.exec(text.text.slice(0, mark.to))?.[1]?.toLowerCase() ?? '';
  const named = calloutKinds.get(word);
  if (!named) return null;
  const colon = /^\s?[:.–—-]?\s?/u.exec(text.text.slice(mark.to, mark.to + 3))?.[0].length ?? 0;
  const { head, rest } = splitAt(source, paragraph, mark.to + colon);
  return { kind: named, title: sliceText(head, mark.from, mark.to, head.span), rest };
}

/** The title of `!!! tip "Title"`, `=== "Title"`, `:::tip Title`, `:::tip[Title]` or `::: {.tip title="Title"}`. */
export function admonitionTitle(source: string, line: Range): Text | null {
  const text = source.slice(line.start, Math.min(line.end, line.start + 300));
  const found =
    /^(?:!!!|\?\?\?\+?)\s{1,8}[\w-]{1,20}(?:\s[\w-]{1,20}){0,3}\s{1,8}"([^"]{1,200})"/.exec(text) ??
    /^===[!+]?\s{1,8}"([^"]{1,200})"/.exec(text) ??
    /^:{3,12}\s?\{[^{}]{0,200}\btitle="([^"{}]{1,200})"/.exec(text) ??
    /^:{3,12}\s?\{?\.?[A-Za-z][\w-]{0,30}\}?(?:\[([^\]]{1,200})\]|\s{1,8}([^{\s].{0,200}))$/.exec(text);
  const words = found?.[1] ?? found?.[2];
  if (!found || words === undefined) return null;
  const start = line.start + found[0].lastIndexOf(words);
  return titleOf(source, { start, end: start + words.length });
}
