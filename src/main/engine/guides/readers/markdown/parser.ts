import MarkdownIt, { type Env, type StateBlock, type Token } from 'markdown-it';
import { pipeRun } from '../pipe-rows.ts';
import { admonition } from './divs.ts';

/** Containers (quotations, lists, their items) nested deeper than this are kept unread. */
const deepestMarkdown = 160;

const parser = new MarkdownIt('default', { html: true, maxNesting: deepestMarkdown * 4 });
// Inline text is scanned with positions by our own scanner; markdown-it finds the blocks.
parser.core.ruler.enableOnly(['normalize', 'block']);
parser.block.ruler.at('table', pipeTable, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
parser.block.ruler.before('table', 'too_deep', tooDeep);
parser.block.ruler.before('fence', 'maths', maths, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
parser.block.ruler.before('fence', 'admonition', admonition(parser.block), {
  alt: ['paragraph', 'reference', 'blockquote', 'list'],
});
parser.block.ruler.before('fence', 'comment', comment, { alt: ['paragraph', 'blockquote', 'list'] });
parser.block.ruler.before('reference', 'footnote', footnote, { alt: ['paragraph', 'reference'] });

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

/** `%%` on a line of its own to the next such line (Obsidian). */
function comment(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (!belongs(state, start) || lineText(state, start) !== '%%') return false;
  for (let line = start + 1; line < end; line += 1) {
    if ((state.sCount[line] ?? 0) < state.blkIndent && !state.isEmpty(line)) return false;
    if (lineText(state, line) !== '%%') continue;
    if (!silent) pushUnread(state, 'comment', start, line + 1);
    return true;
  }
  return false;
}

/** A footnote `[^1]: …` with the indented or unbroken lines that go on with it. */
function footnote(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (!belongs(state, start)) return false;
  const from = firstOffset(state, start);
  if (!state.src.startsWith('[^', from)) return false;
  if (!/^\[\^[^\]\s]{1,60}\]:/u.test(state.src.slice(from, Math.min(state.eMarks[start] ?? 0, from + 70))))
    return false;
  if (silent) return true;
  let next = start + 1;
  let last = next;
  for (let parted = false; next < end; next += 1) {
    const indented = (state.sCount[next] ?? 0) >= state.blkIndent + 2;
    if (state.isEmpty(next)) parted = true;
    else if (indented || (!parted && /^[^[#>|*+:~`-]/u.test(lineText(state, next)))) last = next + 1;
    else break;
  }
  pushUnread(state, 'footnote', start, last);
  return true;
}

/** The beginning of a line, without white space around it. */
function lineText(state: StateBlock, line: number): string {
  const from = firstOffset(state, line);
  return state.src.slice(from, Math.min(state.eMarks[line] ?? from, from + 80)).trimEnd();
}
