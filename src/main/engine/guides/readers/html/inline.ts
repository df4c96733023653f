import type { Span, Text } from '../../types.ts';
import { entityAt } from '../entities.ts';
import { type MarkKind, TextBuilder } from '../mapped-text.ts';
import {
  attribute,
  childrenOf,
  type Element,
  type HtmlNode,
  type HtmlTree,
  isElement,
  isText,
  opaqueReason,
  type TextNode,
} from './tree.ts';
import { isWordMarker } from './word-lists.ts';

const marks: Readonly<Record<string, MarkKind>> = {
  strong: 'strong',
  b: 'strong',
  mark: 'strong',
  em: 'em',
  i: 'em',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  a: 'link',
};
/** What an element does to its text. Editors write bold as a style, and undo a `<b>` by one (Google Docs wraps all in it). */
function markOf(element: Element): MarkKind | undefined {
  const { tagName } = element;
  if (tagName !== 'span' && tagName !== 'b' && tagName !== 'strong') return marks[tagName];
  const style = (attribute(element, 'style') ?? '').slice(0, 2000);
  const weight = /(?:^|;)\s{0,8}font-weight\s{0,4}:\s{0,4}([\w.]{1,10})/iu.exec(style)?.[1]?.toLowerCase();
  if (weight === undefined)
    return tagName === 'span'
      ? /(?:^|;)\s{0,8}font-style\s{0,4}:\s{0,4}italic/iu.test(style)
        ? 'em'
        : undefined
      : marks[tagName];
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600 ? 'strong' : undefined;
}

/** Elements whose edges are the edge of a line. */
const lineTags = new Set(
  'p div li dt dd h1 h2 h3 h4 h5 h6 tr table ul ol dl blockquote section pre figcaption'.split(' '),
);

/** Inline text with the offsets at which a new line begins (`<br>`, or the edge of a block within a cell). */
export interface InlineHtml {
  text: Text;
  breaks: readonly number[];
}

/** The text of nodes in a row, white space collapsed. Null where there is none. */
export function inlineOf(tree: HtmlTree, nodes: readonly HtmlNode[]): InlineHtml | null {
  const collector = new Collector(tree);
  for (const node of nodes) collector.add(node);
  return collector.finish();
}

class Collector {
  readonly #tree: HtmlTree;
  readonly #builder = new TextBuilder();
  readonly #breaks: number[] = [];
  #start = -1;
  #end = -1;

  constructor(tree: HtmlTree) {
    this.#tree = tree;
  }

  add(node: HtmlNode): void {
    if (isText(node)) this.#text(node);
    else if (isElement(node)) this.#element(node);
  }

  finish(): InlineHtml | null {
    const text = this.#builder.finish({ start: Math.max(0, this.#start), end: Math.max(0, this.#end) });
    return text.text === '' ? null : { text, breaks: this.#breaks };
  }

  #element(element: Element): void {
    const { tagName } = element;
    if (tagName === 'br') this.#break(element);
    if (opaqueReason(element) !== null || isAnchorSign(element) || isWordMarker(element)) return;
    const edge = lineTags.has(tagName);
    if (edge) this.#break(element);
    const from = this.#builder.length;
    const before = this.#end;
    for (const child of childrenOf(element)) this.add(child);
    const mark = markOf(element);
    if (this.#end > before && mark) {
      this.#builder.mark(mark, from);
      this.#widen(element);
    }
    if (edge) this.#break(element);
  }

  /** The span of a text holds the tags around its first and last words. */
  #widen(element: Element): void {
    const location = element.sourceCodeLocation;
    const closed = location && 'endTag' in location && location.endTag ? location.endTag.endOffset : null;
    if (closed !== null) this.#end = Math.max(this.#end, closed + this.#tree.shift);
  }

  #break(element: Element): void {
    const length = this.#builder.length;
    if (length === 0) return;
    const start = (element.sourceCodeLocation?.startOffset ?? 0) + this.#tree.shift;
    this.#builder.space(Math.max(start, this.#end));
    if (this.#breaks.at(-1) !== length) this.#breaks.push(length);
  }

  #text(node: TextNode): void {
    const location = node.sourceCodeLocation;
    if (!location) return;
    const { source, shift } = this.#tree;
    const start = location.startOffset + shift;
    const end = location.endOffset + shift;
    // Text that the parser moved out of a table stands before what was read already: it would run backwards.
    if (start < this.#end) return;
    const length = this.#builder.length;
    let from = start;
    for (let at = start; at < end; at += 1) {
      const code = source.charCodeAt(at);
      if (code !== 38 && code !== 60) continue;
      const entity = code === 38 ? entityAt(source, at, end) : null;
      const tag = code === 60 && /[a-zA-Z/!?]/.test(source.charAt(at + 1)) ? source.indexOf('>', at) : -1;
      if (!entity && (tag < 0 || tag >= end)) continue;
      this.#builder.run(source, from, at);
      if (entity) this.#builder.derived(entity.text, at);
      from = entity ? at + entity.length : tag + 1;
      at = from - 1;
    }
    this.#builder.run(source, from, end);
    if (this.#builder.length === length) return;
    if (this.#start < 0) this.#start = firstInk(source, start, end);
    this.#end = lastInk(source, start, end);
  }
}

function firstInk(source: string, start: number, end: number): number {
  const at = source.slice(start, end).search(/\S/);
  return at < 0 ? start : start + at;
}

function lastInk(source: string, start: number, end: number): number {
  return start + source.slice(start, end).trimEnd().length;
}

/** A link that only marks a heading (`#`, `¶`), a footnote's number, Wikipedia's [edit]. */
function isAnchorSign(element: Element): boolean {
  const name = attribute(element, 'class') ?? '';
  if (/mw-editsection/.test(name)) return true;
  if (element.tagName !== 'a' && element.tagName !== 'sup') return false;
  const text = shortText(element, 0).trim();
  if (element.tagName === 'sup') return /^\[(?:\d{1,4}|[a-z])\]$/.test(text);
  return /^(?:#|¶|🔗|§|\u200b)?$/u.test(text) &&
    /anchor|headerlink|permalink|hash/i.test(name + (attribute(element, 'aria-label') ?? ''))
    ? true
    : /^(?:#|¶|🔗)$/u.test(text);
}

/** The text of an element as far as it is short. */
export function shortText(element: Element, depth: number): string {
  let text = '';
  for (const child of element.childNodes) {
    if (text.length > 16) return text;
    if (isText(child)) text += child.value.slice(0, 32);
    else if (isElement(child) && depth < 4) text += shortText(child, depth + 1);
  }
  return text;
}

/** The range of an element in the document, without white space that the parser counts in. */
export function elementSpan(tree: HtmlTree, element: Element): Span | null {
  const location = element.sourceCodeLocation;
  if (!location) return null;
  const start = location.startOffset + tree.shift;
  const end = location.endOffset + tree.shift;
  return { start, end: Math.max(start, lastInk(tree.source, start, end)) };
}
