import MarkdownIt, { type Env, type StateBlock, type Token } from 'markdown-it';
import { pipeRun } from '../pipe-rows.ts';

/** Containers (quotations, lists, their items) nested deeper than this are kept unread. */
const deepestMarkdown = 160;

/** What a block of this parser's own kinds says about itself, in `token.meta`. */
interface ContainerMeta extends Record<string, unknown> {
  kind: string;
}

const parser = new MarkdownIt('default', { html: true, maxNesting: deepestMarkdown * 4 });
// Inline text is scanned with positions by our own scanner; markdown-it finds the blocks.
parser.core.ruler.enableOnly(['normalize', 'block']);
parser.block.ruler.at('table', pipeTable, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
parser.block.ruler.before('table', 'too_deep', tooDeep);
parser.block.ruler.before('fence', 'maths', maths, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
parser.block.ruler.before('fence', 'admonition', admonition, {
  alt: ['paragraph', 'reference', 'blockquote', 'list'],
});

/** Block tokens of a Markdown text, and whether a link label is defined in it. */
export function parseBlocks(source: string): { tokens: Token[]; isReference: (label: string) => boolean } {
  const env: Env = {};
  const tokens = parser.parse(source, env);
  const references = env.references ?? {};
  return {
    tokens,
    isReference: (label) => Object.hasOwn(references, parser.utils.normalizeReference(label)),
  };
}

function pushUnread(state: StateBlock, type: string, start: number, end: number): void {
  const token = state.push(type, '', 0);
  token.map = [start, end];
  token.content = state.getLines(start, end, state.blkIndent, false);
  state.line = end;
}

function tooDeep(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (silent || state.level < deepestMarkdown) return false;
  let next = start + 1;
  while (next < end && !state.isEmpty(next) && (state.sCount[next] ?? 0) >= state.blkIndent) next += 1;
  pushUnread(state, 'too_deep', start, next);
  return true;
}

function firstOffset(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

function belongs(state: StateBlock, line: number): boolean {
  const indent = state.sCount[line] ?? 0;
  return indent >= state.blkIndent && indent - state.blkIndent < 4 && !state.isEmpty(line);
}

/** Tables: lines with pipes, with a delimiter row or without, whole or damaged, also right below a line of text. */
function pipeTable(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const count = pipeRun(state.src, (index) => {
    const line = start + index;
    return line < end && belongs(state, line)
      ? { start: firstOffset(state, line), end: state.eMarks[line] ?? 0 }
      : null;
  });
  if (count === 0) return false;
  if (!silent) pushUnread(state, 'pipe_table', start, start + count);
  return true;
}

/** `$$` to `$$`. */
function maths(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (!belongs(state, start) || !state.src.startsWith('$$', firstOffset(state, start))) return false;
  for (let line = start; line < Math.min(end, start + 100); line += 1) {
    if (line > start && (state.sCount[line] ?? 0) < state.blkIndent) return false;
    const from = firstOffset(state, line) + (line === start ? 2 : 0);
    const text = state.src.slice(from, state.eMarks[line]).trimEnd();
    if (!text.endsWith('$$')) continue;
    if (!silent) pushUnread(state, 'maths', start, line + 1);
    return true;
  }
  return false;
}

const indented = /^(?:!!!|\?\?\?\+?)\s{1,8}([A-Za-z]{1,20})(?:\s.*)?$/;
const fenced = /^:{3,8}\s?\{?\.?([A-Za-z]{1,20})\b/;

/** `!!! tip "Title"` over indented lines, or `:::tip Title` to `:::`. */
function admonition(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (!belongs(state, start)) return false;
  const text = state.src.slice(
    firstOffset(state, start),
    Math.min(state.eMarks[start] ?? 0, firstOffset(state, start) + 300),
  );
  const isFence = text.startsWith(':::');
  const kind = (isFence ? fenced : indented).exec(text)?.[1];
  if (!kind) return false;
  if (silent) return true;
  const close = isFence ? fenceClose(state, start, end) : indentedEnd(state, start, end);
  const meta: ContainerMeta = { kind: kind.toLowerCase() };
  const open = state.push('admonition_open', 'div', 1);
  open.map = [start, close];
  open.meta = meta;
  open.content = text;
  nested(state, start + 1, close, isFence ? 0 : 4, parser.block.tokenize.bind(parser.block));
  state.push('admonition_close', 'div', -1);
  state.line = isFence ? Math.min(end, close + 1) : close;
  return true;
}

function nested(
  state: StateBlock,
  from: number,
  to: number,
  indent: number,
  tokenize: (s: StateBlock, a: number, b: number) => void,
): void {
  const { lineMax, blkIndent } = state;
  state.lineMax = to;
  state.blkIndent += indent;
  tokenize(state, from, to);
  state.lineMax = lineMax;
  state.blkIndent = blkIndent;
}

function fenceClose(state: StateBlock, start: number, end: number): number {
  for (let line = start + 1; line < end; line += 1) {
    const from = firstOffset(state, line);
    if (
      state.src.startsWith(':::', from) &&
      /^:{3,8}\s*$/.test(state.src.slice(from, Math.min(state.eMarks[line] ?? 0, from + 20)))
    )
      return line;
  }
  return end;
}

function indentedEnd(state: StateBlock, start: number, end: number): number {
  let last = start + 1;
  for (let line = start + 1; line < end; line += 1) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) < state.blkIndent + 4) break;
    last = line + 1;
  }
  return last;
}
