import type { Block } from '../../types.ts';
import type { SourceLine } from '../inline/source-lines.ts';
import type { Line } from './line.ts';
import type { Marker } from './markers.ts';

/** What the first pass over the lines makes of them; lists, paragraphs and headings come out of the second. */
export type Unit = PlainUnit | ItemUnit | HeadingUnit | BlockUnit;

interface Placed {
  /** Whether a blank line, or the beginning, stands before it. */
  apart: boolean;
}

/** A line of running text, with those that were severed from it. */
export interface PlainUnit extends Placed {
  kind: 'plain';
  lines: SourceLine[];
  /** The text of the lines, joined with blanks. */
  text: string;
  indent: number;
}

export interface ItemUnit extends Placed {
  kind: 'item';
  marker: Marker;
  /** Where the marker stands. */
  start: number;
  lines: SourceLine[];
  text: string;
  indent: number;
  /** Column at which the item's text begins. */
  textIndent: number;
}

/** A heading that its mark-up or its wording shows. */
export interface HeadingUnit extends Placed {
  kind: 'heading';
  line: SourceLine;
  text: string;
  /** The whole of its lines, with mark-up. */
  start: number;
  end: number;
  /** As the mark-up says; null where the level is to be inferred. */
  level: number | null;
}

/** Something that is complete: a table, a callout, code. */
interface BlockUnit extends Placed {
  kind: 'block';
  block: Block;
}

export function plainUnit(source: string, line: Line, apart: boolean): PlainUnit {
  const { start, end, indent } = line;
  return { kind: 'plain', lines: [{ start, end }], text: source.slice(start, end), indent, apart };
}

export function itemUnit(source: string, line: Line, marker: Marker, apart: boolean): ItemUnit {
  const from = line.start + marker.length;
  return {
    kind: 'item',
    marker,
    start: line.start,
    lines: [{ start: from, end: line.end }],
    text: source.slice(from, line.end),
    indent: line.indent,
    textIndent: line.indent + marker.length,
    apart,
  };
}

export function headingUnit(
  source: string,
  line: SourceLine,
  whole: SourceLine,
  level: number | null,
  apart: boolean,
): HeadingUnit {
  const text = source.slice(line.start, line.end);
  return { kind: 'heading', line, text, start: whole.start, end: whole.end, level, apart };
}
