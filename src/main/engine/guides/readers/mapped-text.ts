import type { Span, Text } from '../types.ts';
import { isInvisibleCode, isSpaceCode } from './characters.ts';

export type MarkKind = Text['marks'][number]['kind'];
type Mark = Text['marks'][number];

/** Buffers that finished builders give back: most texts are short, and typed arrays are dear to make. */
const scratch: Uint32Array<ArrayBuffer>[] = [];
const smallestScratch = 1024;
const largestScratch = 1 << 16;
const longestPlainMap = 256;
const emptyMap = new Uint32Array(0);

/**
 * Builds a `Text` from pieces of the source, in order. White space is collapsed to single blanks (each mapped to the
 * first unit it stands for) and trimmed at both ends; invisible units are left out.
 */
export class TextBuilder {
  #text = '';
  #map = scratch.pop() ?? new Uint32Array(smallestScratch);
  #length = 0;
  #pendingSpace = -1;
  #marks: Mark[] = [];

  /** Length so far, counting a blank that will be written if more text follows. */
  get length(): number {
    return this.#length;
  }

  /** Appends `source[start, end)`; its offsets are moved by `shift` to give those of the document. */
  run(source: string, start: number, end: number, shift = 0): void {
    let from = start;
    for (let at = start; at < end; at += 1) {
      const code = source.charCodeAt(at);
      if (code > 32 && code < 0x7f) continue;
      const space = isSpaceCode(code);
      if (!space && !isInvisibleCode(code)) continue;
      if (at > from) this.#append(source, from, at, shift);
      if (space) this.space(at + shift);
      from = at + 1;
    }
    if (end > from) this.#append(source, from, end, shift);
  }

  /** Appends text that the source writes otherwise (an entity, an escape): every unit is mapped to `offset`. */
  derived(text: string, offset: number): void {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isSpaceCode(code)) this.space(offset);
      else if (!isInvisibleCode(code)) {
        this.#open(1);
        this.#text += text.charAt(at);
        this.#map[this.#length] = offset;
        this.#length += 1;
      }
    }
  }

  /** A blank, written only between two other characters. */
  space(offset: number): void {
    if (this.#pendingSpace < 0 && this.#length > 0) this.#pendingSpace = offset;
  }

  /** Marks what was appended since the length was `from`; a blank at its beginning is left out when all is written. */
  mark(kind: MarkKind, from: number): void {
    if (this.#length > from) this.#marks.push({ kind, from, to: this.#length });
  }

  /** The text; nothing can be appended after. */
  finish(span: Span): Text {
    const text = this.#text;
    const map =
      this.#length > longestPlainMap ? this.#map.slice(0, this.#length) : partOf(this.#map, 0, this.#length);
    if (this.#map.length <= largestScratch) scratch.push(this.#map);
    this.#map = emptyMap;
    const marks = this.#marks
      .map((mark) => (text.charCodeAt(mark.from) === 32 ? { ...mark, from: mark.from + 1 } : mark))
      .filter((mark) => mark.to > mark.from);
    if (marks.length > 1) marks.sort((a, b) => a.from - b.from || b.to - a.to);
    return { text, map, span, marks };
  }

  #open(units: number): void {
    const needed = this.#length + units + 1;
    if (needed > this.#map.length) {
      const larger = new Uint32Array(Math.max(needed, this.#map.length * 2));
      larger.set(this.#map);
      this.#map = larger;
    }
    if (this.#pendingSpace >= 0) {
      this.#text += ' ';
      this.#map[this.#length] = this.#pendingSpace;
      this.#length += 1;
      this.#pendingSpace = -1;
    }
  }

  #append(source: string, start: number, end: number, shift: number): void {
    this.#open(end - start);
    this.#text += source.slice(start, end);
    const map = this.#map;
    let length = this.#length;
    for (let at = start + shift; at < end + shift; at += 1) {
      map[length] = at;
      length += 1;
    }
    this.#length = length;
  }
}

/** Short maps are plain arrays: a typed array takes longer to make than it saves. */
function partOf(map: Uint32Array, from: number, to: number): Uint32Array | number[] {
  if (to - from > longestPlainMap) return map.subarray(from, to);
  const part: number[] = [];
  for (let at = from; at < to; at += 1) part.push(map[at] ?? 0);
  return part;
}

/** White space that has to be collapsed, and units that are left out. */
const uneven = /[^\S ]| {2}|[\p{Cc}\u00ad\u200b]/u;

/**
 * A text that stands in the source as it is, unit by unit: most do. Where its units stand is counted when it is asked for, since
 * most are never asked and a place for each of them takes eight times the memory of the text.
 */
class Verbatim implements Text {
  readonly text: string;
  readonly span: Span;
  readonly marks: readonly Mark[];
  readonly start: number;
  #map: readonly number[] | null = null;

  constructor(text: string, start: number, span: Span, marks: readonly Mark[]) {
    this.text = text;
    this.start = start;
    this.span = span;
    this.marks = marks;
  }

  get map(): readonly number[] {
    if (this.#map === null) {
      const map: number[] = [];
      for (let at = 0; at < this.text.length; at += 1) map.push(this.start + at);
      this.#map = map;
    }
    return this.#map;
  }
}

const unmarked: readonly Mark[] = [];

/** `source[start, end)` where it is a text as it stands; null where white space or unseen units are among it. */
export function verbatim(source: string, start: number, end: number, span: Span): Text | null {
  const text = source.slice(start, end);
  if (text === '' || text.startsWith(' ') || text.endsWith(' ') || uneven.test(text)) return null;
  return new Verbatim(text, start, span, unmarked);
}

/** `source[start, end)` as text without any mark-up. */
export function plainText(source: string, start: number, end: number): Text {
  const text = verbatim(source, start, end, { start, end });
  if (text !== null) return text;
  const builder = new TextBuilder();
  builder.run(source, start, end);
  return builder.finish({ start, end });
}

/** An empty text that stands at `offset`. */
export function emptyText(offset: number): Text {
  return { text: '', map: [], span: { start: offset, end: offset }, marks: [] };
}

/** `text[from, to)` with its own map, marks and the span given. */
export function sliceText(text: Text, from: number, to: number, span: Span): Text {
  const marks: Mark[] = [];
  for (const mark of text.marks) {
    if (mark.from >= to) break;
    if (mark.to > from) {
      marks.push({
        kind: mark.kind,
        from: Math.max(mark.from, from) - from,
        to: Math.min(mark.to, to) - from,
      });
    }
  }
  if (text instanceof Verbatim)
    return new Verbatim(text.text.slice(from, to), text.start + from, span, marks);
  const map = text.map instanceof Uint32Array ? partOf(text.map, from, to) : text.map.slice(from, to);
  return { text: text.text.slice(from, to), map, span, marks };
}

/** Index of the first unit of `text` that stands at or after a source offset; its length where none does. */
export function unitAt(text: Text, offset: number): number {
  let low = 0;
  let high = text.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((text.map[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
