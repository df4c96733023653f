import type { Block, Callout, Text } from '../../types.ts';
import { readHtmlFragment } from '../html/html.ts';
import { markupInline } from '../inline/inline.ts';
import { trimmed } from '../inline/source-lines.ts';
import { titleOf } from '../text/containers.ts';

/** A `<details>` or its end, found in a block of HTML: Markdown may stand between the two. */
export type OpenDetails =
  | { type: 'open'; start: number; end: number; title: Text | null }
  | { type: 'close'; start: number; end: number };

const detailsTag =
  /<details\b[^<>]{0,200}>(?:\s{0,100}<summary\b[^<>]{0,200}>([^<]{0,500}(?:<(?!\/summary)[^<]{0,200}){0,8})<\/summary\s{0,8}>)?|<\/details\s{0,8}>/gi;

/** Nested deeper than this, the tags are passed over. */
const deepestDetails = 32;

/** Blocks of a piece of HTML in Markdown, with the tags that open and close a `<details>` in their places. */
export function htmlPieces(
  source: string,
  span: { start: number; end: number },
): readonly (Block | OpenDetails)[] {
  const pieces: (Block | OpenDetails)[] = [];
  const html = source.slice(span.start, span.end);
  let from = span.start;
  for (const found of html.matchAll(detailsTag)) {
    const start = span.start + found.index;
    const end = start + found[0].length;
    pieces.push(...fragment(source, from, start));
    if (found[0].startsWith('</')) pieces.push({ type: 'close', start, end });
    else pieces.push({ type: 'open', start, end, title: summaryOf(source, start, found) });
    from = end;
  }
  pieces.push(...fragment(source, from, span.end));
  return pieces;
}

function summaryOf(source: string, start: number, found: RegExpExecArray): Text | null {
  const words = found[1];
  if (words === undefined) return null;
  const from =
    start + found[0].lastIndexOf(words + found[0].slice(found[0].toLowerCase().lastIndexOf('</summary')));
  return titleOf(source, trimmed(source, from, from + words.length), markupInline);
}

function fragment(source: string, from: number, to: number): readonly Block[] {
  const { start, end } = trimmed(source, from, to);
  if (start >= end) return [];
  const blocks = readHtmlFragment(source, start, end);
  const why = source.startsWith('<!--', start) ? 'comment' : 'mark-up';
  return blocks.length > 0 ? blocks : [{ type: 'opaque', why, span: { start, end } }];
}

/** Puts what stands between the tags of a `<details>` into a callout; one that is never closed ends with its section. */
export function withDetails(pieces: readonly (Block | OpenDetails)[]): readonly Block[] {
  const open: { blocks: Block[]; title: Text | null; start: number; end: number }[] = [
    { blocks: [], title: null, start: 0, end: 0 },
  ];
  const close = (end: number): void => {
    const details = open.pop();
    if (!details) return;
    const callout: Callout = {
      type: 'callout',
      kind: 'details',
      title: details.title,
      blocks: details.blocks,
      span: { start: details.start, end: Math.max(end, details.end, details.blocks.at(-1)?.span.end ?? 0) },
    };
    open.at(-1)?.blocks.push(callout);
  };
  for (const piece of pieces) {
    if (piece.type === 'open') {
      if (open.length <= deepestDetails)
        open.push({ blocks: [], title: piece.title, start: piece.start, end: piece.end });
    } else if (piece.type === 'close') {
      if (open.length > 1) close(piece.end);
    } else {
      if (piece.type === 'heading') while (open.length > 1) close(0);
      open.at(-1)?.blocks.push(piece);
    }
  }
  while (open.length > 1) close(0);
  return open[0]?.blocks ?? [];
}
