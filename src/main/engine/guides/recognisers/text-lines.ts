import { lineBreaks } from '../model/line-breaks.ts';
import { spanOf, trimmed } from '../model/text.ts';
import { sliceText } from '../readers/mapped-text.ts';
import type { Item, List, Paragraph, Text } from '../types.ts';

/** A text cut where `starts` say, each part with its own map and span. */
function partsAt(text: Text, starts: readonly number[]): Text[] {
  return [0, ...starts].map((start, index) => {
    const { from, to } = trimmed(text.text, start, starts[index] ?? text.text.length);
    return sliceText(text, from, to, spanOf(text, from, to));
  });
}

/** The lines of the source that a text was joined from. */
export function textLines(text: Text, source: string): Text[] {
  return partsAt(text, lineBreaks(text, source));
}

const bracketed = /^(?:\((\d{1,2})\)|(\d{1,2})\))\s+(?=\S)/u;
const labelled = /^(\p{L}{4,9}) (\d{1,2})\s?[:.)–—-]\s/u;
const longest = 2000;

/**
 * A paragraph as a list where its parts count on: "(1) …" on lines below each other, which Markdown takes for running text, or
 * "Step 1: … Step 2: …", in one line as well. Null where it does not.
 */
export function countedParts(block: Paragraph, source: string): List | null {
  const { text } = block.text;
  if (text.length > longest || text.length < 10) return null;
  const label = labelled.exec(text);
  if (label === null && !bracketed.test(text)) return null;
  const cuts =
    label === null
      ? lineBreaks(block.text, source)
      : [...text.matchAll(new RegExp(`(?<=\\s)${label[1] ?? ''} \\d{1,2}\\s?[:.)–—-]\\s`, 'gu'))].map(
          (match) => match.index,
        );
  if (cuts.length === 0) return null;
  const items: Item[] = [];
  for (const part of partsAt(block.text, cuts)) {
    const match = (label === null ? bracketed : labelled).exec(part.text);
    if (match === null || Number(label === null ? (match[1] ?? match[2]) : match[2]) !== items.length + 1)
      return null;
    // "Step 1" stays with its text: who reads it knows that it counts.
    const at = label === null ? match[0].length : 0;
    const own = sliceText(part, at, part.text.length, spanOf(part, at));
    items.push({
      marker: part.text.slice(0, at).trim(),
      text: own,
      sentences: [own],
      children: [],
      span: part.span,
    });
  }
  return { type: 'list', ordered: label === null, items, span: block.span };
}
