import type { Block, Item, List, Text } from '../../types.ts';
import { captionOf, paragraphOf } from '../blocks.ts';
import { skipSpace, skipSpaceBack } from '../characters.ts';
import { sliceText } from '../mapped-text.ts';
import { sentencesOf } from '../sentences.ts';
import { isClosed, startsLower } from '../text/line.ts';
import { type Marker, markerOf } from '../text/markers.ts';
import { numberedFigure, pictureCaption } from '../text/text-words.ts';
import type { InlineHtml } from './inline.ts';

/** Paragraphs from inline text: each `<br>` begins another, unless it falls into a sentence; bullets become a list. */
export function lineBlocks(source: string, inline: InlineHtml): readonly Block[] {
  const blocks: Block[] = [];
  let items: { text: Text; marker: Marker }[] = [];
  const flush = (): void => {
    if (items.length > 1) blocks.push(listOf(source, items));
    else blocks.push(...items.map(({ text }) => paragraphOf(source, text)));
    items = [];
  };
  for (const line of linesOf(inline)) {
    const marker = markerOf(line.text);
    if (marker) items.push({ text: line, marker });
    else {
      flush();
      const head = line.text.slice(0, 120);
      const caption = pictureCaption.test(head) || numberedFigure.test(head);
      blocks.push(caption ? captionOf(source, line) : paragraphOf(source, line));
    }
  }
  flush();
  return blocks;
}

function linesOf({ text, breaks }: InlineHtml): Text[] {
  if (breaks.length === 0) return [text];
  const lines: Text[] = [];
  let from = 0;
  for (const cut of [...breaks, text.text.length]) {
    const next = text.text.slice(cut, cut + 40).trimStart();
    if (
      cut < text.text.length &&
      startsLower(next) &&
      !isClosed(text.text.slice(Math.max(from, cut - 16), cut).trimEnd())
    )
      continue;
    const start = skipSpace(text.text, from, cut);
    const end = skipSpaceBack(text.text, start, cut);
    if (start < end) lines.push(part(text, start, end));
    from = cut;
  }
  return lines;
}

function part(text: Text, start: number, end: number): Text {
  const first = start === 0 ? text.span.start : (text.map[start] ?? text.span.start);
  const last = (text.map[end - 1] ?? first) + 1;
  const stop =
    end >= text.text.length ? text.span.end : Math.max(last, Math.min(text.map[end] ?? last, text.span.end));
  return sliceText(text, start, end, { start: first, end: stop });
}

function listOf(source: string, lines: readonly { text: Text; marker: Marker }[]): List {
  const items = lines.map(({ text, marker }): Item => {
    const own = part(text, Math.min(marker.length, text.text.length), text.text.length);
    return {
      marker: marker.marker,
      text: own,
      sentences: sentencesOf(own, source),
      children: [],
      span: text.span,
    };
  });
  const span = { start: items[0]?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0 };
  return { type: 'list', ordered: (lines[0]?.marker.number ?? 0) > 0, items, span };
}
