import type { Cell, Text } from '../../types.ts';
import { type InlineOptions, inlineText } from '../inline/inline.ts';
import { type SourceLine, trimmed } from '../inline/source-lines.ts';
import { unitAt } from '../mapped-text.ts';
import { partsOf } from '../table-cells.ts';
import { isClosed, startsLower } from '../text/line.ts';
import type { RawCell } from './rows.ts';

/** A cell with its text mapped to the source; line breaks within quotation marks part it. */
export function csvCell(source: string, raw: RawCell, options: InlineOptions): Cell {
  const { start, end } = trimmed(source, raw.start, raw.end);
  const lines = linesIn(source, start, end);
  const inline = inlineText(source, lines, { start, end }, options);
  const breaks = [...inline.breaks];
  for (const line of lines.slice(1)) breaks.push(unitAt(inline.text, line.start));
  breaks.sort((a, b) => a - b);
  const single = raw.quoted ? withoutDoubledQuotes(inline.text, breaks) : { text: inline.text, breaks };
  const kept = [...new Set(single.breaks)].filter((at) => partsLines(single.text.text, at));
  return {
    text: single.text,
    parts: partsOf(single.text, kept),
    span: { start, end },
    columns: 1,
    rows: 1,
  };
}

function linesIn(source: string, start: number, end: number): SourceLine[] {
  const lines: SourceLine[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const code = source.charCodeAt(at);
    if (at < end && code !== 10 && code !== 13) continue;
    const line = trimmed(source, from, at);
    if (line.start < line.end) lines.push(line);
    from = at + 1;
  }
  return lines.length > 0 ? lines : [{ start, end }];
}

/** A sentence that was broken into lines is none the less one: its next line goes on in lower case. */
function partsLines(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return isClosed(text.slice(Math.max(0, at - 16), at).trimEnd()) || !startsLower(text.slice(at).trimStart());
}

/** Within quotation marks `""` stands for one. */
function withoutDoubledQuotes(
  text: Text,
  breaks: readonly number[],
): { text: Text; breaks: readonly number[] } {
  if (!text.text.includes('""')) return { text, breaks };
  const map: number[] = [];
  /** Where each unit went. */
  const places: number[] = [];
  let words = '';
  for (let at = 0; at < text.text.length; at += 1) {
    places.push(words.length);
    words += text.text.charAt(at);
    map.push(text.map[at] ?? 0);
    if (text.text.startsWith('""', at)) {
      places.push(words.length);
      at += 1;
    }
  }
  places.push(words.length);
  const moved = (at: number): number => places[at] ?? words.length;
  const marks = text.marks
    .map((mark) => ({ kind: mark.kind, from: moved(mark.from), to: moved(mark.to) }))
    .filter((mark) => mark.from < mark.to);
  return { text: { text: words, map, span: text.span, marks }, breaks: breaks.map(moved) };
}
