import type { Block } from '../../types.ts';
import { captionOf, paragraphOf, withTableCaptions } from '../blocks.ts';
import { inlineText, plainInline } from '../inline/inline.ts';
import { FirstPass } from './first-pass.ts';
import { headingKinds, titleRange } from './headings.ts';
import { wrapColumn } from './joining.ts';
import { foundHeading, type FoundHeading, headingLevels } from './levels.ts';
import { type Line, linesOfText } from './line.ts';
import { ListPass } from './lists.ts';
import { regrouped } from './regrouping.ts';
import { numberedFigure, pictureCaption } from './text-words.ts';
import type { HeadingUnit, PlainUnit, Unit } from './units.ts';

/** Quotations and callouts nested deeper than this are read as running text. */
const deepestContainer = 16;

/**
 * Blocks of the lines from `first` (counted from 0) on of a text that has lost its mark-up, such as a web page saved as text: headings, bullets and tables are
 * recovered line by line. What is left of Markdown is understood as well.
 */
export function readText(source: string, lineStarts: readonly number[], first = 0): readonly Block[] {
  const lines = linesOfText(source, first === 0 ? lineStarts : lineStarts.slice(first));
  return readLines(source, lines, wrapColumn(source, lines), 0);
}

/** Blocks of lines that stand `depth` containers deep in a text broken at `column` (0: not broken by force). */
export function readLines(
  source: string,
  lines: readonly Line[],
  column: number,
  depth: number,
): readonly Block[] {
  const read = (inner: readonly Line[]): readonly Block[] =>
    depth < deepestContainer ? readLines(source, inner, column, depth + 1) : asRunningText(source, inner);
  const units = regrouped(source, new FirstPass(source, lines, column, read).units(), depth === 0);
  const kinds = headingKinds(units);
  const levels = levelsOf(units, kinds, depth === 0);
  const blockOf = (index: number): Block => unitBlock(source, units[index]);
  const lists = new ListPass(source, units, kinds, blockOf);
  const blocks: Block[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) continue;
    const level = levels.get(at);
    if (level !== undefined && (unit.kind === 'plain' || unit.kind === 'heading'))
      blocks.push(headingOf(source, unit, level));
    else if (unit.kind === 'item') {
      const { list, count } = lists.listAt(at);
      blocks.push(list);
      at += count - 1;
    } else blocks.push(blockOf(at));
  }
  return withTableCaptions(blocks);
}

function levelsOf(
  units: readonly Unit[],
  kinds: ReturnType<typeof headingKinds>,
  outermost: boolean,
): Map<number, number> {
  const found: FoundHeading[] = [];
  const places: number[] = [];
  let started = !outermost;
  for (const [index, unit] of units.entries()) {
    if (kinds[index] && (unit.kind === 'plain' || unit.kind === 'heading')) {
      found.push(foundHeading(unit, places.at(-1) === index - 1 && index > 0, !started));
      places.push(index);
    }
    if (!(unit.kind === 'block' && unit.block.type === 'opaque')) started = true;
  }
  const levels = headingLevels(found);
  return new Map(places.map((place, index) => [place, levels[index] ?? 2]));
}

function headingOf(source: string, unit: PlainUnit | HeadingUnit, level: number): Block {
  const line = unit.kind === 'heading' ? unit.line : (unit.lines[0] ?? { start: 0, end: 0 });
  const span =
    unit.kind === 'heading' ? { start: unit.start, end: unit.end } : { start: line.start, end: line.end };
  const range = titleRange(line, unit.text);
  const { text } = inlineText(source, [range], range, plainInline);
  return text.text === ''
    ? { type: 'opaque', why: 'empty heading', span }
    : { type: 'heading', level, text, span };
}

function unitBlock(source: string, unit: Unit | undefined): Block {
  if (unit?.kind === 'block') return unit.block;
  if (unit?.kind !== 'plain') throw new RangeError('only paragraphs and finished blocks are asked for here');
  const span = { start: unit.lines[0]?.start ?? 0, end: unit.lines.at(-1)?.end ?? 0 };
  const { text, pictureOnly } = inlineText(source, unit.lines, span, plainInline);
  if (text.text === '') return { type: 'opaque', why: 'mark-up', span };
  const caption =
    pictureOnly ||
    pictureCaption.test(text.text.slice(0, 120)) ||
    numberedFigure.test(text.text.slice(0, 40));
  return caption ? captionOf(source, text) : paragraphOf(source, text);
}

function asRunningText(source: string, lines: readonly Line[]): readonly Block[] {
  const full = lines.filter((line) => !line.blank);
  const first = full[0];
  if (!first) return [];
  const span = { start: first.start, end: full.at(-1)?.end ?? first.end };
  const { text } = inlineText(source, full, span, plainInline);
  return [text.text === '' ? { type: 'opaque', why: 'mark-up', span } : paragraphOf(source, text)];
}
