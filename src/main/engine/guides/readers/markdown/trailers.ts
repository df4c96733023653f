import { skipSpaceBack } from '../characters.ts';
import type { SourceLine } from '../inline/source-lines.ts';
import { isClosed } from '../text/line.ts';

/** The id of a block (Obsidian), at the end of its last line or alone below it. */
const blockId = /(?:^|\s)\^[A-Za-z0-9-]{1,40}$/u;
/** Tags in a row; a tag begins with a letter and has no blank. */
const tags = /(?:^|(?<=\s))#\p{L}[\p{L}\p{N}_/-]{0,60}(?:\s{1,4}#\p{L}[\p{L}\p{N}_/-]{0,60}){0,20}$/u;

/** How much of a line's end is looked at. */
const reach = 300;

/**
 * The lines of a block without what Obsidian hangs on their end: the id of the block, and tags, which stand on a line of
 * their own, several in a row or behind the end of a sentence. No lines are left of a block that is nothing else.
 */
export function withoutTrailers(source: string, lines: readonly SourceLine[]): readonly SourceLine[] {
  const kept = [...lines];
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const end = trailerStart(source, last);
    if (end === last.end) return kept;
    kept.pop();
    if (end > last.start) return [...kept, { start: last.start, end }];
  }
  return kept;
}

/** Where the trailers of a line begin; its end where it has none. */
function trailerStart(source: string, line: SourceLine): number {
  const from = Math.max(line.start, line.end - reach);
  let end = line.end;
  const tail = source.slice(from, end);
  if (!tail.includes('^') && !tail.includes('#')) return end;
  const id = blockId.exec(tail);
  if (id !== null) end = skipSpaceBack(source, line.start, from + id.index);
  const found = tags.exec(source.slice(from, end));
  if (found === null) return end;
  const start = skipSpaceBack(source, line.start, from + found.index);
  const before = source.slice(Math.max(line.start, start - 16), start);
  const stands = start === line.start || isClosed(before) || /\s#/u.test(found[0]);
  return stands && (start > line.start || from === line.start) ? start : end;
}

/** The same for a heading: any tag at its end is none of its words. */
export function headingEnd(source: string, line: SourceLine): number {
  const from = Math.max(line.start, line.end - reach);
  const tail = source.slice(from, line.end);
  if (!tail.includes('^') && !tail.includes('#')) return line.end;
  const id = blockId.exec(tail);
  const end = id === null ? line.end : skipSpaceBack(source, line.start, from + id.index);
  const found = tags.exec(source.slice(from, end));
  const start = found === null ? end : skipSpaceBack(source, line.start, from + found.index);
  return start > line.start ? start : end;
}

/** Lines that only tell a program what to do: contents, attributes of a block, tags of a template. */
const directives: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    'table of contents',
    /^(?:\[\[?_?TOC_?\]\]?|\{:\s?toc\b[^{}]{0,60}\}|\$\{toc\}|\{\{<?\s?toc\s?>?\}\}|\[\[\[TOC\]\]\])$/iu,
  ],
  ['template tag', /^\{(?:%[^{}]{0,300}%|\{<[^{}]{0,300}>\}|\{%[^{}]{0,300}%\})\}$/u],
  ['mark-up', /^\{:[^{}]{0,200}\}$/u],
];

/** Why a line is a directive, or null. */
export function directiveOf(source: string, line: SourceLine): string | null {
  const code = source.charCodeAt(line.start);
  if ((code !== 91 && code !== 123 && code !== 36) || line.end - line.start > 310) return null;
  const text = source.slice(line.start, line.end);
  return directives.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
