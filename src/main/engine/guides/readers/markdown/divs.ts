import type { StateBlock } from 'markdown-it';

/** What a container of this parser says about itself, in `token.meta`. */
interface ContainerMeta extends Record<string, unknown> {
  kind: string;
}

/** Divs that set a text off from the text around it; any other (columns, tabs, sizes) only lays out what it holds. */
const kinds = new Set(
  (
    'note tip hint important warning caution danger error info information seealso remark attention admonition abstract summary tldr todo ' +
    'success check done question help faq failure fail missing bug example quote cite details definition theorem lemma proof ' +
    'exercise solution answer conjecture corollary proposition tab callout box'
  ).split(' '),
);

const indented = /^(?:(?:!!!|\?\?\?\+?)\s{1,8}([A-Za-z][A-Za-z-]{0,20})(?:\s.*)?|===[!+]?\s{1,8}".*)$/;

/** The kind of a fenced div by its name or classes, an empty text where it is no callout, null where the line opens none. */
export function divKind(line: string): string | null {
  const found = /^:{3,12}\s{0,4}(?:([A-Za-z][\w-]{0,30})|\{([^{}]{0,200})\})/.exec(line);
  if (found === null) return null;
  const names =
    found[1] !== undefined
      ? [found[1]]
      : [...(found[2] ?? '').matchAll(/\.([A-Za-z][\w-]{0,40})/g)].map((name) => name[1] ?? '');
  const bare = names.map((name) => name.toLowerCase().replace(/^(?:callout|admonition|alert)-/, ''));
  return bare.find((name) => kinds.has(name)) ?? '';
}

/** Divs nested deeper than this are read as running text: each looks for its end anew. */
const deepestDiv = 16;
const depths = new WeakMap<StateBlock, number>();

interface Opening {
  kind: string;
  fenced: boolean;
}

function openingOf(text: string): Opening | null {
  if (text.startsWith(':::')) {
    const kind = divKind(text);
    return kind === null ? null : { kind, fenced: true };
  }
  const found = indented.exec(text);
  return found === null ? null : { kind: found[1]?.toLowerCase() ?? 'tab', fenced: false };
}

type Tokenize = StateBlock['md']['block'];

/**
 * `!!! tip "Title"`, `??? note` and `=== "Tab"` over indented lines (MkDocs), and `::: {.note}` or `:::tip Title` to its `:::`
 * (Pandoc, Quarto, Docusaurus), also within each other. A div that only lays out its text leaves no mark on it.
 */
export function admonition(
  block: Tokenize,
): (state: StateBlock, start: number, end: number, silent: boolean) => boolean {
  return (state, start, end, silent) => {
    if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
    const opening = openingOf(lineText(state, start));
    const depth = depths.get(state) ?? 0;
    if (opening === null || depth >= deepestDiv) return false;
    if (silent) return true;
    depths.set(state, depth + 1);
    const { kind, fenced } = opening;
    const close = fenced ? fenceClose(state, start, end) : indentedEnd(state, start, end);
    if (kind !== '') {
      const meta: ContainerMeta = { kind };
      const open = state.push('admonition_open', 'div', 1);
      open.map = [start, close];
      open.meta = meta;
    }
    const { lineMax, blkIndent } = state;
    state.lineMax = close;
    state.blkIndent += fenced ? 0 : 4;
    block.tokenize(state, start + 1, close);
    state.lineMax = lineMax;
    state.blkIndent = blkIndent;
    depths.set(state, depth);
    if (kind !== '') state.push('admonition_close', 'div', -1);
    state.line = fenced ? Math.min(end, close + 1) : close;
    return true;
  };
}

/** The line of the `:::` that closes the div, past those of the divs in it; `end` where none does. */
function fenceClose(state: StateBlock, start: number, end: number): number {
  let depth = 1;
  for (let line = start + 1; line < end; line += 1) {
    const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    if (!state.src.startsWith(':::', from)) continue;
    const text = lineText(state, line);
    if (/^:{3,12}$/.test(text)) depth -= 1;
    else if (divKind(text) !== null) depth += 1;
    if (depth === 0) return line;
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

function lineText(state: StateBlock, line: number): string {
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return state.src.slice(from, Math.min(state.eMarks[line] ?? from, from + 300)).trimEnd();
}
