import type { Block, Callout, Text } from '../../types.ts';
import { inlineText, markupInline, plainInline } from '../inline/inline.ts';
import { type SourceLine, trimmed } from '../inline/source-lines.ts';
import { lineBetween, type Line } from './line.ts';
import { calloutKinds } from './text-words.ts';

/** Reads lines as blocks, one level deeper. */
export type ReadLines = (lines: readonly Line[]) => readonly Block[];

export interface Container {
  block: Block;
  /** How many lines it takes. */
  count: number;
}

const alert = /^\[!([A-Za-z]{1,20})\][+-]?\s{0,8}/;

/** `[!TIP] text`: the kind in lower case and where the text begins, counted from the line's beginning; or null. */
export function alertOf(text: string): { kind: string; length: number } | null {
  const found = alert.exec(text.slice(0, 40));
  return found ? { kind: (found[1] ?? 'note').toLowerCase(), length: found[0].length } : null;
}

/** The kind of a callout whose name stands alone on a line (`Note`, `**Tip**`, `Hinweis:`), or null. */
export function loneCallout(text: string): string | null {
  if (text.length > 24) return null;
  const word = /^[*_]{0,2}(\p{Lu}\p{L}{2,14})[:!]?[*_]{0,2}[:!]?$/u.exec(text)?.[1];
  return (word && calloutKinds.get(word.toLowerCase())) ?? null;
}

/** `> …` lines from `at` on: a callout of the kind that its first line names, or a quotation. */
export function quoteAt(
  source: string,
  lines: readonly Line[],
  at: number,
  read: ReadLines,
): Container | null {
  if (source.charCodeAt(lines[at]?.start ?? -1) !== 62) return null;
  const inner: Line[] = [];
  let count = 0;
  for (
    let line = lines[at];
    line && !line.blank && source.charCodeAt(line.start) === 62;
    line = lines[at + count]
  ) {
    inner.push(lineBetween(source, line.start + 1, line.end));
    count += 1;
  }
  const span = { start: lines[at]?.start ?? 0, end: lines[at + count - 1]?.end ?? 0 };
  return { block: calloutOf(source, inner, span, 'quote', read), count };
}

/** A callout from its lines: the kind and the title may stand in the first. */
function calloutOf(
  source: string,
  lines: readonly Line[],
  span: { start: number; end: number },
  otherwise: string,
  read: ReadLines,
): Callout {
  const first = lines.findIndex((line) => !line.blank);
  const head = lines[first];
  const text = head ? source.slice(head.start, head.end) : '';
  const named = alertOf(text);
  if (head && named) {
    const rest = trimmed(source, head.start + named.length, head.end);
    const more = lines.slice(first + 1).some((line) => !line.blank);
    if (more)
      return {
        type: 'callout',
        kind: named.kind,
        title: titleOf(source, rest),
        blocks: read(lines.slice(first + 1)),
        span,
      };
    return {
      type: 'callout',
      kind: named.kind,
      title: null,
      blocks: read([lineBetween(source, rest.start, rest.end)]),
      span,
    };
  }
  const kind = loneCallout(text);
  if (kind)
    return {
      type: 'callout',
      kind,
      title: head ? titleOf(source, head) : null,
      blocks: read(lines.slice(first + 1)),
      span,
    };
  return { type: 'callout', kind: otherwise, title: null, blocks: read(lines), span };
}

export function titleOf(source: string, line: SourceLine, options = plainInline): Text | null {
  if (line.start >= line.end) return null;
  return inlineText(source, [line], { start: line.start, end: line.end }, options).text;
}

const admonition = /^(?:!!!|\?\?\?\+?)\s{1,8}([A-Za-z]{1,20})(?:\s{1,8}"([^"]{0,200})")?$/;
const fenced = /^:{3,8}\s?\{?\.?([A-Za-z]{1,20})\}?(?:\[([^\]]{0,200})\]|\s(.{0,200}))?$/;

/** `!!! tip "Title"` over indented lines, or `:::tip` up to `:::`. */
export function admonitionAt(
  source: string,
  lines: readonly Line[],
  at: number,
  read: ReadLines,
): Container | null {
  const line = lines[at];
  if (!line || line.end - line.start > 300) return null;
  const sign = source.charCodeAt(line.start);
  if (sign !== 33 && sign !== 63 && sign !== 58) return null;
  const text = source.slice(line.start, line.end);
  const found = (sign === 58 ? fenced : admonition).exec(text);
  if (!found) return null;
  const words = found[2] ?? found[3] ?? '';
  const from = words === '' ? line.end : line.start + text.lastIndexOf(words);
  const title = titleOf(source, trimmed(source, from, from + words.length));
  const count = sign === 58 ? fencedCount(source, lines, at) : indentedCount(lines, at);
  const closed = sign === 58 && isFenceEnd(source, lines[at + count - 1]);
  const inner = lines.slice(at + 1, at + count - (closed ? 1 : 0));
  const end = lastContent(lines, at, at + count);
  const kind = (found[1] ?? 'note').toLowerCase();
  return {
    block: { type: 'callout', kind, title, blocks: read(inner), span: { start: line.start, end } },
    count,
  };
}

function isFenceEnd(source: string, line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.end - line.start >= 3 &&
    /^:{3,8}$/.test(source.slice(line.start, Math.min(line.end, line.start + 9)))
  );
}

function fencedCount(source: string, lines: readonly Line[], at: number): number {
  let count = 1;
  while (at + count < lines.length && !isFenceEnd(source, lines[at + count])) count += 1;
  return at + count < lines.length ? count + 1 : count;
}

function indentedCount(lines: readonly Line[], at: number): number {
  const indent = (lines[at]?.indent ?? 0) + 2;
  let count = 1;
  let last = 1;
  for (let line = lines[at + 1]; line && (line.blank || line.indent >= indent); line = lines[at + count]) {
    count += 1;
    if (!line.blank) last = count;
  }
  return last;
}

function lastContent(lines: readonly Line[], from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    const line = lines[at];
    if (line && !line.blank) return line.end;
  }
  return lines[from]?.end ?? 0;
}

const summary = /<summary[^<>]{0,200}>([^<]{0,500})<\/summary\s{0,8}>/i;

const detailsTag = /<(\/?)details\b/gi;

function startsDetails(source: string, line: Line): boolean {
  return (
    source.charCodeAt(line.start) === 60 && /^<details\b/i.test(source.slice(line.start, line.start + 9))
  );
}

/** For each line that opens a `<details>` the line that closes it, in one pass; both counted from 0. */
export function detailsPairs(source: string, lines: readonly Line[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  if (!lines.some((line) => startsDetails(source, line))) return pairs;
  const open: number[] = [];
  for (const [index, line] of lines.entries()) {
    for (const [, slash] of source.slice(line.start, line.end).matchAll(detailsTag)) {
      if (slash === '') open.push(index);
      else {
        const opener = open.pop();
        if (opener !== undefined) pairs.set(opener, index);
      }
    }
  }
  return pairs;
}

/** `<details>` up to the line `close` that holds its `</details>`, the summary as the title. */
export function detailsAt(
  source: string,
  lines: readonly Line[],
  at: number,
  close: number,
  read: ReadLines,
): Container | null {
  const line = lines[at];
  if (
    !line ||
    !/^<details\b[^<>]{0,200}>/i.test(source.slice(line.start, Math.min(line.end, line.start + 220)))
  )
    return null;
  const end = lines[close]?.end ?? line.end;
  const head = source.slice(line.start, Math.min(end, line.start + 2000));
  const found = summary.exec(head);
  const opening = line.start + (/^<[^<>]{0,210}>/.exec(head)?.[0].length ?? 0);
  const titleFrom = found ? line.start + found.index + found[0].indexOf('>') + 1 : opening;
  const title = found
    ? titleOf(source, trimmed(source, titleFrom, titleFrom + (found[1] ?? '').length), markupInline)
    : null;
  const bodyFrom = found ? line.start + found.index + found[0].length : opening;
  const last = source.slice(lines[close]?.start ?? 0, end).search(/<\/details/i);
  const bodyTo = (lines[close]?.start ?? 0) + Math.max(0, last);
  const inner: Line[] = [];
  for (const within of lines.slice(at, close + 1)) {
    const from = Math.max(within.start, bodyFrom);
    const to = Math.min(within.end, bodyTo);
    if (from < to) inner.push({ ...lineBetween(source, from, to), indent: within.indent });
    else if (within.blank) inner.push(within);
  }
  return {
    block: { type: 'callout', kind: 'details', title, blocks: read(inner), span: { start: line.start, end } },
    count: close - at + 1,
  };
}
