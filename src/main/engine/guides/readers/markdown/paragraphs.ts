import type { Block, Callout, Definition, Text } from '../../types.ts';
import { captionOf, paragraphOf } from '../blocks.ts';
import { skipSpace } from '../characters.ts';
import { type InlineOptions, inlineText } from '../inline/inline.ts';
import { type SourceLine, trimmed } from '../inline/source-lines.ts';
import { alertOf } from '../text/containers.ts';
import { breaksOff } from '../text/joining.ts';
import { isClosed, labelOf, lineBetween } from '../text/line.ts';
import { markerOf } from '../text/markers.ts';
import { numberedFigure, pictureCaption, textLabels } from '../text/text-words.ts';
import { alignedTable } from '../text/space-tables.ts';
import { readLines } from '../text/text.ts';
import { directiveOf } from './trailers.ts';

/** What the lines of a paragraph are read with. */
export interface ParagraphContext {
  source: string;
  options: InlineOptions;
  /** Column of the text of the list item that holds the paragraph; 0 outside lists. */
  column: number;
  columnOf: (offset: number) => number;
  /** The column at which the document was broken by force, or 0. */
  wrap: () => number;
}

/**
 * Blocks from the lines that CommonMark takes for one paragraph. In documents as people have them such lines may be a
 * callout (`[!TIP] …`), a definition (`Term` / `: meaning`), lines that each begin with a label (`Q:`, `A:`), options or
 * bullets that Markdown does not know, or a line below a list that was never part of it.
 */
export function paragraphBlocks(context: ParagraphContext, lines: readonly SourceLine[]): readonly Block[] {
  const { source } = context;
  const first = lines[0];
  if (!first) return [];
  const alerts = lines.map((line) => alertAt(source, line));
  if (alerts.some((alert) => alert !== null)) return alertBlocks(context, lines, alerts);
  return lineBlocks(context, lines);
}

function lineBlocks(context: ParagraphContext, lines: readonly SourceLine[]): readonly Block[] {
  const { source } = context;
  if (lines.some((line) => directiveOf(source, line) !== null)) return directiveBlocks(context, lines);
  if (lines.every((line) => abbreviationAt(source, line) > 0))
    return lines.map((line) => abbreviationOf(context, line));
  if (lines.slice(1).some((line) => isMeaning(source, line))) return definitions(context, lines);
  const aligned = alignedBlocks(context, lines);
  if (aligned !== null) return aligned;
  if (lines.some((line, index) => isForeignItem(source, lines, line, index))) {
    const blocks = readLines(
      source,
      lines.map((line) => lineBetween(source, line.start, line.end)),
      0,
      1,
    );
    // The text of an item is no heading, however short it is.
    if (context.column === 0) return blocks;
    return blocks.map((block) => (block.type === 'heading' ? paragraphOf(source, block.text) : block));
  }
  return chunksOf(context, lines).map((chunk) => plainBlock(context, chunk));
}

/** Columns that are aligned with blanks, which Markdown does not know. */
function alignedBlocks(context: ParagraphContext, lines: readonly SourceLine[]): readonly Block[] | null {
  const { source, options } = context;
  if (lines.length < 3 || !source.slice(lines[1]?.start, lines[1]?.end).includes('  ')) return null;
  const own = lines.map((line) => lineBetween(source, line.start, line.end));
  const found = alignedTable(source, own, 0, options);
  return found?.count === lines.length ? [found.table] : null;
}

/** Lines that only tell a program what to do part what stands above from what stands below. */
function directiveBlocks(context: ParagraphContext, lines: readonly SourceLine[]): readonly Block[] {
  const blocks: Block[] = [];
  let open: SourceLine[] = [];
  for (const line of lines) {
    const why = directiveOf(context.source, line);
    if (why === null) {
      open.push(line);
      continue;
    }
    if (open.length > 0) blocks.push(...lineBlocks(context, open));
    open = [];
    blocks.push({ type: 'opaque', why, span: { start: line.start, end: line.end } });
  }
  return open.length > 0 ? [...blocks, ...lineBlocks(context, open)] : blocks;
}

const abbreviation = /^\*\[([^\]\r\n]{1,60})\]:[ \t]{0,8}(?=\S)/u;

/** Length of `*[HTML]: ` (PHP Markdown Extra) at the beginning of a line; 0 where there is none. */
function abbreviationAt(source: string, line: SourceLine): number {
  if (source.charCodeAt(line.start) !== 42) return 0;
  return abbreviation.exec(source.slice(line.start, Math.min(line.end, line.start + 80)))?.[0].length ?? 0;
}

function abbreviationOf(context: ParagraphContext, line: SourceLine): Definition {
  const close = context.source.indexOf(']', line.start);
  const meaning = { start: line.start + abbreviationAt(context.source, line), end: line.end };
  return {
    type: 'definition',
    term: textOf(context, [{ start: line.start + 2, end: close }]),
    meanings: [textOf(context, [meaning])],
    span: { start: line.start, end: line.end },
  };
}

function textOf(context: ParagraphContext, lines: readonly SourceLine[]): Text {
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  return inlineText(context.source, lines, span, context.options).text;
}

function plainBlock(context: ParagraphContext, lines: readonly SourceLine[]): Block {
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const { text, pictureOnly } = inlineText(context.source, lines, span, context.options);
  if (text.text === '') return { type: 'opaque', why: pictureOnly ? 'picture' : 'mark-up', span };
  const head = text.text.slice(0, 120);
  const caption = pictureOnly || pictureCaption.test(head) || numberedFigure.test(head);
  return caption ? captionOf(context.source, text) : paragraphOf(context.source, text);
}

type Alert = ReturnType<typeof alertOf>;

function alertAt(source: string, line: SourceLine): Alert {
  if (source.charCodeAt(line.start) !== 91 || source.charCodeAt(line.start + 1) !== 33) return null;
  return alertOf(source.slice(line.start, Math.min(line.end, line.start + 40)));
}

/** `[!TIP] …` begins a callout that takes the lines up to the next one. */
function alertBlocks(
  context: ParagraphContext,
  lines: readonly SourceLine[],
  alerts: readonly Alert[],
): readonly Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && !alerts[to]) to += 1;
    const part = lines.slice(from, to);
    const alert = alerts[from];
    if (alert) blocks.push(alertCallout(context, part, alert));
    else blocks.push(...lineBlocks(context, part));
    from = to;
  }
  return blocks;
}

function alertCallout(
  context: ParagraphContext,
  lines: readonly SourceLine[],
  alert: { kind: string; length: number },
): Callout {
  const [first, ...more] = lines;
  const start = first?.start ?? 0;
  const span = { start, end: lines.at(-1)?.end ?? start };
  const rest = trimmed(context.source, start + alert.length, first?.end ?? start);
  const own = rest.start < rest.end ? [rest, ...more] : more;
  const blocks = own.length > 0 ? lineBlocks(context, own) : [];
  return { type: 'callout', kind: alert.kind, title: null, blocks, span };
}

function isMeaning(source: string, line: SourceLine): boolean {
  return (
    source.charCodeAt(line.start) === 58 && /^:[ \t\u00a0]/.test(source.slice(line.start, line.start + 2))
  );
}

/** `Term` / `: meaning`, several in a row; a line without a colon before one with it is the next term. */
function definitions(context: ParagraphContext, lines: readonly SourceLine[]): readonly Block[] {
  const result: Block[] = [];
  let term: SourceLine | null = null;
  let meanings: SourceLine[][] = [];
  const close = (): void => {
    if (term) result.push(definitionOf(context, [term], meanings));
    term = null;
    meanings = [];
  };
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (term && isMeaning(context.source, line)) meanings.push([line]);
    else if (next && isMeaning(context.source, next)) {
      close();
      term = line;
    } else if (term) meanings.at(-1)?.push(line);
    else result.push(plainBlock(context, [line]));
  }
  close();
  return result;
}

export function definitionOf(
  context: ParagraphContext,
  term: readonly SourceLine[],
  meanings: readonly (readonly SourceLine[])[],
): Definition {
  const texts = meanings.map((lines) => textOf(context, withoutColon(context.source, lines)));
  const start = term[0]?.start ?? 0;
  const end = meanings.at(-1)?.at(-1)?.end ?? start;
  return { type: 'definition', term: textOf(context, term), meanings: texts, span: { start, end } };
}

function withoutColon(source: string, lines: readonly SourceLine[]): SourceLine[] {
  const [first, ...more] = lines;
  return first ? [{ start: skipSpace(source, first.start + 1, first.end), end: first.end }, ...more] : [];
}

/** `•` and the like begin an item wherever they stand; letters do where the next line has the next one. */
function isForeignItem(
  source: string,
  lines: readonly SourceLine[],
  line: SourceLine,
  index: number,
): boolean {
  const marker = markerOf(source.slice(line.start, Math.min(line.end, line.start + 40)));
  if (!marker) return false;
  if (marker.number === 0) return /[•●○◦▪■‣⁃➢➤❖]/u.test(marker.family);
  if (marker.family.includes('number')) return false;
  const next = lines[index + 1];
  const other = next && markerOf(source.slice(next.start, Math.min(next.end, next.start + 40)));
  return marker.number === 1 && other?.family === marker.family && other.number === 2;
}

/** Parts a paragraph before lines that begin with a label, and before lines that CommonMark only drew into a list item. */
function chunksOf(context: ParagraphContext, lines: readonly SourceLine[]): SourceLine[][] {
  const labelled = lines.map((line) => isLabelLine(context.source, line));
  const chunks: SourceLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const last = chunks.at(-1);
    const before = lines[index - 1];
    const parts =
      before &&
      ((labelled[index] && (labelled[0] || closed(context.source, before))) ||
        isAstray(context, before, line));
    if (!last || parts) chunks.push([line]);
    else last.push(line);
  }
  return chunks;
}

function closed(source: string, line: SourceLine): boolean {
  return isClosed(source.slice(Math.max(line.start, line.end - 16), line.end));
}

function isLabelLine(source: string, line: SourceLine): boolean {
  const text = source.slice(line.start, Math.min(line.end, line.start + 60));
  const label = labelOf(text);
  return label !== null && (/^[*_]{2}/.test(text) || textLabels.has(label.toLowerCase()));
}

/**
 * Left of the item's text, with a capital: a line of its own that lost its blank line. It may follow a finished sentence, or a
 * line that had room for its first word and does not stop in mid-phrase.
 */
function isAstray(context: ParagraphContext, before: SourceLine, line: SourceLine): boolean {
  const { source } = context;
  if (context.column === 0 || context.columnOf(line.start) >= context.column) return false;
  if (!closed(source, before)) {
    const first = source.slice(line.start, Math.min(line.end, line.start + 40));
    const tail = source.slice(Math.max(before.start, before.end - 48), before.end);
    if (!/^[*_]{0,2}\p{Lu}/u.test(first) || breaksOff(tail)) return false;
    const word = /^\S{1,40}/u.exec(first)?.[0].length ?? 0;
    const wrap = context.wrap();
    return wrap === 0 || context.columnOf(before.end) + 1 + word < wrap - 2;
  }
  return !/^\p{Ll}/u.test(source.charAt(line.start));
}
