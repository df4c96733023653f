import type { Span, Text } from '../../types.ts';
import { entityAt } from '../entities.ts';
import { type MarkKind, TextBuilder, verbatim } from '../mapped-text.ts';
import { type DelimiterRun, type EmphasisPair, flanking, pairDelimiters } from './delimiters.ts';
import { angledAt, labelEnd, targetEnd } from './links.ts';
import { unshownEnd } from './unshown.ts';
import { JoinedLines, type SourceLine } from './source-lines.ts';

export interface InlineOptions {
  /** Tags are mark-up and backslashes escape (Markdown); else only `<br>` is a tag (text of a saved page). */
  markup: boolean;
  /** Whether a reference label is defined in the document. */
  isReference: (label: string) => boolean;
}

/** For text of saved pages: what is left of mark-up counts, but a lone bracket, tag or backslash is text. */
export const plainInline: InlineOptions = { markup: false, isReference: () => false };

/** For HTML beside text: tags are mark-up. */
export const markupInline: InlineOptions = { markup: true, isReference: () => false };

interface InlineResult {
  text: Text;
  /** Offsets in `text` of the `<br>` tags. */
  breaks: readonly number[];
  /** Whether there is nothing but pictures; `text` is then their alternative text. */
  pictureOnly: boolean;
}

type Node =
  | { kind: 'run'; from: number; to: number }
  | { kind: 'derived'; text: string; at: number }
  | { kind: 'code'; from: number; to: number }
  | { kind: 'delimiters'; from: number; run: DelimiterRun }
  | { kind: 'open'; mark: MarkKind | 'image' | null; from: number; to: number }
  | { kind: 'close'; open: number; hidden: boolean }
  | { kind: 'break'; at: number };

const special = /[*_`[\]<&\\~=!%^]/;
const punctuation = /[!-/:-@[-`{-~]/;
/** Tags whose content is emphasised. */
const tagMarks: Readonly<Record<string, MarkKind>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  mark: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  a: 'link',
};

/**
 * Inline text of the lines given, mapped back to the source unit by unit. Markdown's inline grammar by CommonMark 0.31
 * (code spans, emphasis, links, pictures, entities, escapes, tags) with strike-through, highlights and wiki links.
 * markdown-it gives no positions for inline text, so this scan does; a test holds it against markdown-it's own texts.
 */
export function inlineText(
  source: string,
  lines: readonly SourceLine[],
  span: Span,
  options: InlineOptions,
): InlineResult {
  const first = lines[0];
  if (first && lines.length === 1 && !special.test(source.slice(first.start, first.end))) {
    const text = verbatim(source, first.start, first.end, span);
    if (text !== null) return { text, breaks: [], pictureOnly: false };
    const builder = new TextBuilder();
    builder.run(source, first.start, first.end);
    return { text: builder.finish(span), breaks: [], pictureOnly: false };
  }
  const joined = new JoinedLines(source, lines);
  return compose(new Scan(joined.content, options).run(), joined, span);
}

class Scan {
  readonly #content: string;
  readonly #options: InlineOptions;
  readonly #nodes: Node[] = [];
  /** Runs that are not paired yet. */
  readonly #runs: DelimiterRun[] = [];
  readonly #pairs: EmphasisPair[] = [];
  /** Brackets that are open: their node, and how many runs stood before them. */
  readonly #brackets: { node: number; runs: number }[] = [];
  /** How many of the open brackets hold a link already: there are no links in links. */
  #inactive = 0;
  /** Open tags by name: their nodes. */
  readonly #tags = new Map<string, number[]>();
  #codeRuns: Map<number, number[]> | null = null;
  /** Where the last `-->` stands; nothing after it closes a comment. */
  readonly #lastCommentEnd: number;
  /** Where the last `%%` stands. */
  readonly #lastComment: number;
  #at = 0;
  #textFrom = 0;

  constructor(content: string, options: InlineOptions) {
    this.#content = content;
    this.#options = options;
    this.#lastCommentEnd = content.lastIndexOf('-->');
    this.#lastComment = content.lastIndexOf('%%');
  }

  run(): Scanned {
    const content = this.#content;
    while (this.#at < content.length) {
      const code = content.charCodeAt(this.#at);
      const end = this.#step(code);
      if (end > this.#at) {
        this.#at = end;
        this.#textFrom = end;
      } else this.#at += 1;
    }
    this.#flush(content.length);
    for (const pair of pairDelimiters(this.#runs)) this.#pairs.push(pair);
    return { nodes: this.#nodes, pairs: this.#pairs };
  }

  /** Handles what starts here; gives its end, or the same place where it is text. */
  #step(code: number): number {
    const at = this.#at;
    if (this.#options.markup && (code === 37 || code === 91 || code === 94 || code === 33)) {
      const end = unshownEnd(this.#content, at, this.#lastComment);
      if (end > at) {
        this.#flush(at);
        return end;
      }
    }
    if (code === 96) return this.#codeSpan();
    if (code === 42 || code === 95 || code === 126 || code === 61) return this.#delimiters(code);
    if (code === 38) return this.#entity();
    if (code === 92) return this.#escape();
    if (code === 60) return this.#angled();
    if (code === 33 && this.#content.charCodeAt(at + 1) === 91) return this.#bracket(at + 2, 'image');
    if (code === 91) return this.#wikiLink() || this.#bracket(at + 1, null);
    return code === 93 ? this.#closeBracket() : at;
  }

  #flush(to: number): void {
    if (to > this.#textFrom) this.#nodes.push({ kind: 'run', from: this.#textFrom, to });
  }

  #codeSpan(): number {
    const at = this.#at;
    this.#codeRuns ??= backtickRuns(this.#content);
    let to = at;
    while (this.#content.charCodeAt(to) === 96) to += 1;
    const starts = this.#codeRuns.get(to - at) ?? [];
    while (starts.length > 0 && (starts.at(-1) ?? 0) <= at) starts.pop();
    const close = starts.at(-1);
    if (close === undefined) {
      this.#at = to - 1;
      return this.#at;
    }
    this.#flush(at);
    // A blank beside each fence is there to keep backticks apart.
    const padded = /^[ \n](?:.*[^ \n].*)[ \n]$/s.test(this.#content.slice(to, close)) ? 1 : 0;
    this.#nodes.push({ kind: 'code', from: to + padded, to: close - padded });
    return close + (to - at);
  }

  #delimiters(char: number): number {
    const from = this.#at;
    let to = from + 1;
    while (this.#content.charCodeAt(to) === char) to += 1;
    const { canOpen, canClose } = flanking(this.#content, from, to);
    const single = (char === 126 || char === 61) && to - from !== 2;
    if (single || (!canOpen && !canClose)) {
      this.#at = to - 1;
      return this.#at;
    }
    this.#flush(from);
    const run = { char, node: this.#nodes.length, length: to - from, left: to - from, canOpen, canClose };
    this.#runs.push(run);
    this.#nodes.push({ kind: 'delimiters', from, run });
    return to;
  }

  #entity(): number {
    const found = entityAt(this.#content, this.#at, this.#content.length);
    if (!found) return this.#at;
    this.#flush(this.#at);
    this.#nodes.push({ kind: 'derived', text: found.text, at: this.#at });
    return this.#at + found.length;
  }

  #escape(): number {
    const next = this.#content.charAt(this.#at + 1);
    if (!this.#options.markup && next !== '|') return this.#at;
    if (next === '\n') {
      this.#flush(this.#at);
      return this.#at + 1;
    }
    if (next === '' || !punctuation.test(next)) return this.#at;
    this.#flush(this.#at);
    this.#nodes.push({ kind: 'run', from: this.#at + 1, to: this.#at + 2 });
    return this.#at + 2;
  }

  #angled(): number {
    const at = this.#at;
    if (at > this.#lastCommentEnd && this.#content.startsWith('<!--', at)) return at;
    const angled = angledAt(this.#content, at);
    if (!angled || (!this.#options.markup && angled.name !== 'br')) return at;
    this.#flush(at);
    if (angled.kind === 'link') {
      this.#nodes.push({ kind: 'open', mark: 'link', from: at, to: at });
      this.#nodes.push({ kind: 'run', from: at + 1, to: angled.end - 1 });
      this.#nodes.push({ kind: 'close', open: this.#nodes.length - 2, hidden: false });
    } else if (angled.name === 'br') this.#nodes.push({ kind: 'break', at });
    else if (angled.kind === 'tag') this.#tag(angled.name, angled.closing);
    return angled.end;
  }

  #tag(name: string, closing: boolean): void {
    const mark = tagMarks[name];
    if (!mark) return;
    const open = this.#tags.get(name) ?? [];
    this.#tags.set(name, open);
    if (!closing) {
      open.push(this.#nodes.length);
      this.#nodes.push({ kind: 'open', mark, from: this.#at, to: this.#at });
      return;
    }
    const opener = open.pop();
    if (opener !== undefined) this.#nodes.push({ kind: 'close', open: opener, hidden: false });
  }

  /** `[[page]]` and `[[page|words]]`. */
  #wikiLink(): number {
    const content = this.#content;
    if (content.charCodeAt(this.#at + 1) !== 91) return 0;
    const label = labelEnd(content, this.#at + 1);
    if (label < 0 || content.charCodeAt(label) !== 93) return 0;
    const bar = content.slice(this.#at + 2, label - 1).lastIndexOf('|');
    this.#flush(this.#at);
    this.#nodes.push({ kind: 'open', mark: 'link', from: this.#at, to: this.#at });
    this.#nodes.push({ kind: 'run', from: this.#at + 2 + bar + 1, to: label - 1 });
    this.#nodes.push({ kind: 'close', open: this.#nodes.length - 2, hidden: false });
    return label + 1;
  }

  #bracket(to: number, mark: 'image' | null): number {
    this.#flush(this.#at);
    this.#brackets.push({ node: this.#nodes.length, runs: this.#runs.length });
    this.#nodes.push({ kind: 'open', mark, from: this.#at, to });
    return to;
  }

  #closeBracket(): number {
    const at = this.#at;
    const bracket = this.#brackets.pop();
    const node = bracket && this.#nodes[bracket.node];
    const active = this.#brackets.length >= this.#inactive;
    this.#inactive = Math.min(this.#inactive, this.#brackets.length);
    if (!bracket || node?.kind !== 'open') return at;
    const image = node.mark === 'image';
    const end = active || image ? this.#linkEnd(at, node.to) : -1;
    if (end < 0) return at;
    this.#flush(at);
    this.#nodes[bracket.node] = { ...node, mark: image ? 'image' : 'link', to: node.from };
    this.#nodes.push({ kind: 'close', open: bracket.node, hidden: image });
    if (!image) this.#inactive = this.#brackets.length;
    // Emphasis begins and ends on the same side of a link's edge.
    for (const pair of pairDelimiters(this.#runs.splice(bracket.runs))) this.#pairs.push(pair);
    return end;
  }

  #linkEnd(at: number, textFrom: number): number {
    const target = targetEnd(this.#content, at + 1);
    if (target >= 0) return target;
    const label = labelEnd(this.#content, at + 1);
    const full = label > at + 3 ? this.#content.slice(at + 2, label - 1) : null;
    if (full !== null && this.#options.isReference(full)) return label;
    if (at - textFrom > 999 || full !== null) return -1;
    if (!this.#options.isReference(this.#content.slice(textFrom, at))) return -1;
    return label === at + 3 ? label : at + 1;
  }
}

/** Starts of the runs of backticks by their length, the first run last. */
function backtickRuns(content: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (let at = content.length - 1; at >= 0; at -= 1) {
    if (content.charCodeAt(at) !== 96) continue;
    const to = at;
    while (content.charCodeAt(at - 1) === 96) at -= 1;
    const known = runs.get(to - at + 1);
    if (known) known.push(at);
    else runs.set(to - at + 1, [at]);
  }
  return runs;
}

interface Scanned {
  nodes: readonly Node[];
  pairs: readonly EmphasisPair[];
}

function compose(scanned: Scanned, lines: JoinedLines, span: Span): InlineResult {
  const builder = new TextBuilder();
  /** The alternative text of pictures, wanted only where there is nothing else. */
  const unseen: TextBuilder[] = [];
  const { nodes, pairs } = scanned;
  const starts = new Map<number, { kind: MarkKind; open: number }[]>();
  for (const { kind, open, close } of pairs) {
    const known = starts.get(close);
    if (known) known.push({ kind, open });
    else starts.set(close, [{ kind, open }]);
  }
  const lengths = new Uint32Array(nodes.length);
  const breaks: number[] = [];
  let hidden = 0;
  let pictures = 0;
  const shown = (): TextBuilder => {
    if (hidden === 0) return builder;
    if (!unseen[0]) unseen.push(new TextBuilder());
    return unseen[0] ?? builder;
  };
  const write = (from: number, to: number): void => {
    const target = shown();
    let at = from;
    while (at < to) {
      const stop = Math.min(to, lines.lineEndAt(at));
      target.run(lines.content, at, stop, lines.shiftAt(at));
      at = stop;
    }
  };
  for (const [index, node] of nodes.entries()) {
    lengths[index] = builder.length;
    if (node.kind === 'run') write(node.from, node.to);
    else if (node.kind === 'derived') shown().derived(node.text, lines.sourceOf(node.at));
    else if (node.kind === 'code') {
      write(node.from, node.to);
      builder.mark('code', lengths[index]);
    } else if (node.kind === 'break') {
      builder.space(lines.sourceOf(node.at));
      breaks.push(builder.length);
    } else if (node.kind === 'delimiters') {
      for (const { kind, open } of starts.get(index) ?? []) builder.mark(kind, lengths[open] ?? 0);
      const left = node.run.left;
      if (left > 0) write(node.from, node.from + left);
    } else if (node.kind === 'open') {
      if (node.mark === 'image') {
        hidden += node.to === node.from ? 1 : 0;
        pictures += 1;
      }
      write(node.from, node.to);
    } else {
      const opener = nodes[node.open];
      if (node.hidden) hidden -= 1;
      else if (opener?.kind === 'open' && opener.mark && opener.mark !== 'image') {
        builder.mark(opener.mark, lengths[node.open] ?? 0);
      }
    }
  }
  const text = builder.finish(span);
  const picture = unseen[0]?.finish(span);
  if (text.text === '' && pictures > 0) return { text: picture ?? text, breaks: [], pictureOnly: true };
  return { text, breaks, pictureOnly: false };
}
