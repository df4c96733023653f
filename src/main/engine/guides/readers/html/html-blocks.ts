import type { Block, Callout, Definition, Item, List, Text } from '../../types.ts';
import { captionOf } from '../blocks.ts';
import { emptyText } from '../mapped-text.ts';
import { inOrder } from '../order.ts';
import { loneCallout } from '../text/containers.ts';
import { furnitureOf } from '../text/furniture.ts';
import { Furniture } from './furniture.ts';
import { elementSpan, inlineOf } from './inline.ts';
import { lineBlocks } from './line-blocks.ts';
import { htmlTable, layoutCells } from './tables.ts';
import { wordList, wordListLength } from './word-lists.ts';
import {
  attribute,
  BlockLevels,
  calloutKindOf,
  type Element,
  type HtmlNode,
  type HtmlTree,
  isElement,
  isText,
  opaqueReason,
} from './tree.ts';

/** Turns nodes into blocks. The tree's depth is bounded by the guard, so plain recursion is safe. */
export class HtmlBlocks {
  readonly #tree: HtmlTree;
  readonly #levels = new BlockLevels();
  readonly #furniture: Furniture | null;
  /** Items that are open: what one says of itself ("Search", "Home") is the author's. */
  #inItem = 0;

  /** `article` is the element whose text is read: without it nothing in the piece is a site's furniture. */
  constructor(tree: HtmlTree, article: Element | null) {
    this.#tree = tree;
    this.#furniture = article === null ? null : new Furniture(article);
  }

  of(nodes: readonly HtmlNode[]): readonly Block[] {
    const blocks: Block[] = [];
    let run: HtmlNode[] = [];
    const flush = (): void => {
      if (run.length > 0) blocks.push(...this.#paragraphs(run));
      run = [];
    };
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at] as HtmlNode;
      const listed = isElement(node) ? wordListLength(nodes, at) : 0;
      if (listed > 0) {
        flush();
        const list = wordList(this.#tree, nodes.slice(at, at + listed));
        if (list !== null) blocks.push(list);
        at += listed - 1;
      } else if (isElement(node) && (this.#levels.has(node) || this.#standsAlone(node))) {
        flush();
        blocks.push(...this.#element(node));
      } else if (isElement(node) || isText(node)) run.push(node);
    }
    flush();
    return blocks;
  }

  /** Elements without text of their own that end a paragraph: scripts, pictures of some size, forms. */
  #standsAlone(element: Element): boolean {
    return /^(?:script|style|template|noscript|video|audio|iframe|object|form|fieldset|textarea)$/.test(
      element.tagName,
    );
  }

  #element(element: Element): readonly Block[] {
    const why = opaqueReason(element) ?? this.#furniture?.reason(element) ?? null;
    if (why !== null) return this.#opaque(element, why);
    switch (element.tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.#heading(element, Number(element.tagName.slice(1)));
      case 'ul':
      case 'ol':
      case 'dir':
        return this.#list(element);
      case 'dl':
        return this.#definitions(element);
      case 'table':
        return this.#table(element);
      case 'details':
        return this.#details(element);
      case 'blockquote':
        return this.#callout(element, 'quote');
      case 'figure':
        return this.#figure(element);
      case 'pre':
        return this.#opaque(element, 'code');
      case 'hr':
        return this.#opaque(element, 'rule');
      case 'figcaption':
        return this.#caption(element);
      case 'p':
        return isWordTitle(element) ? this.#heading(element, 1) : this.of(element.childNodes);
      default: {
        const kind = calloutKindOf(element);
        return kind ? this.#callout(element, kind) : this.of(element.childNodes);
      }
    }
  }

  #opaque(element: Element, why: string): readonly Block[] {
    const span = elementSpan(this.#tree, element);
    return span ? [{ type: 'opaque', why, span }] : [];
  }

  #paragraphs(nodes: readonly HtmlNode[]): readonly Block[] {
    const inline = inlineOf(this.#tree, nodes);
    if (inline === null) return [];
    const blocks = lineBlocks(this.#tree.source, inline);
    return this.#furniture === null || this.#inItem > 0
      ? blocks
      : blocks.map((block) => withoutFurniture(block));
  }

  #heading(element: Element, level: number): readonly Block[] {
    const text = inlineOf(this.#tree, element.childNodes)?.text;
    const span = elementSpan(this.#tree, element);
    if (!text || !span) return [];
    return [{ type: 'heading', level, text, span }];
  }

  #caption(element: Element): readonly Block[] {
    const text = inlineOf(this.#tree, element.childNodes)?.text;
    return text ? [captionOf(this.#tree.source, text)] : [];
  }

  #list(element: Element): readonly Block[] {
    const ordered = element.tagName === 'ol';
    const style = attribute(element, 'type') ?? '1';
    const items: Item[] = [];
    let number = Number.parseInt(attribute(element, 'start') ?? '1', 10) || 1;
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'li') {
        if (opaqueReason(child) === null)
          items.push(...this.#item(child, ordered ? markerAt(number, style) : '•'));
        number += 1;
        continue;
      }
      // A list right inside a list, as many editors write nesting, belongs to the item before it.
      const nested = this.of([child]);
      const last = items.at(-1);
      if (!last || nested.length === 0) continue;
      const children = [...last.children, ...nested];
      const end = Math.max(last.span.end, children.at(-1)?.span.end ?? 0);
      items[items.length - 1] = { ...last, children, span: { start: last.span.start, end } };
    }
    const span = elementSpan(this.#tree, element);
    if (items.length === 0 || !span) return [];
    const list: List = { type: 'list', ordered, items, span };
    return [list];
  }

  #item(element: Element, marker: string): Item[] {
    const span = elementSpan(this.#tree, element);
    if (!span) return [];
    this.#inItem += 1;
    const blocks = inOrder(this.of(element.childNodes), span);
    this.#inItem -= 1;
    const [first, ...rest] = blocks;
    const own = first?.type === 'paragraph' ? first : null;
    if (!first) return [];
    const start = element.sourceCodeLocation?.startTag?.endOffset ?? span.start;
    const text = own?.text ?? emptyText(start + this.#tree.shift);
    return [{ marker, text, sentences: own?.sentences ?? [], children: own ? rest : blocks, span }];
  }

  #definitions(element: Element): readonly Block[] {
    const entries = element.childNodes.flatMap((node) =>
      isElement(node) && node.tagName === 'div' ? node.childNodes : [node],
    );
    const blocks: Block[] = [];
    let term: Text | null = null;
    let meanings: Text[] = [];
    const close = (): void => {
      if (term && meanings.length > 0) blocks.push(definition(term, meanings));
      else if (term) blocks.push(...lineBlocks(this.#tree.source, { text: term, breaks: [] }));
      term = null;
      meanings = [];
    };
    for (const node of entries) {
      if (!isElement(node) || opaqueReason(node) !== null) continue;
      const text = inlineOf(this.#tree, node.childNodes)?.text ?? null;
      if (node.tagName === 'dt') {
        close();
        term = text;
      } else if (node.tagName === 'dd' && text && term) meanings.push(text);
      else if (text) {
        close();
        blocks.push(...this.of(node.childNodes));
      }
    }
    close();
    return blocks;
  }

  #table(element: Element): readonly Block[] {
    const cells = layoutCells(element);
    if (cells) return cells.flatMap((cell) => this.of(cell.childNodes));
    const table = htmlTable(this.#tree, element);
    return table.type === 'table' && table.rows.length === 0 && table.header === null ? [] : [table];
  }

  #details(element: Element): readonly Block[] {
    const span = elementSpan(this.#tree, element);
    if (!span) return [];
    const first = element.childNodes.find((node) => !isText(node) || node.value.trim() !== '');
    const summary = first && isElement(first) && first.tagName === 'summary' ? first : null;
    const title = summary ? (inlineOf(this.#tree, summary.childNodes)?.text ?? null) : null;
    const blocks = inOrder(this.of(element.childNodes.filter((node) => node !== summary)), span);
    const callout: Callout = { type: 'callout', kind: 'details', title, blocks, span };
    return [callout];
  }

  #callout(element: Element, kind: string): readonly Block[] {
    const span = elementSpan(this.#tree, element);
    const blocks = span ? inOrder(this.of(element.childNodes), span) : [];
    if (!span || blocks.length === 0) return [];
    const [first, ...rest] = blocks;
    const short =
      first?.type === 'paragraph' && first.text.text.length <= 60 && rest.length > 0 && kind !== 'quote';
    const named = first?.type === 'paragraph' ? loneCallout(first.text.text) : null;
    const title =
      first && (first.type === 'heading' || (first.type === 'paragraph' && (short || named)))
        ? first.text
        : null;
    if (kind === 'quote' && !named) return [{ type: 'callout', kind, title: null, blocks, span }];
    return [
      {
        type: 'callout',
        kind: kind === 'quote' && named ? named : kind,
        title,
        blocks: title ? rest : blocks,
        span,
      },
    ];
  }

  #figure(element: Element): readonly Block[] {
    const blocks = this.of(element.childNodes);
    return blocks.length > 0 ? blocks : this.#opaque(element, 'picture');
  }
}

/** A line that is the site's, as on pages saved as text. */
function withoutFurniture(block: Block): Block {
  const why = block.type === 'paragraph' ? furnitureOf(block.text.text) : null;
  return why === null ? block : { type: 'opaque', why, span: block.span };
}

/** The title of a document of Word. */
function isWordTitle(element: Element): boolean {
  return attribute(element, 'class') === 'MsoTitle';
}

function definition(term: Text, meanings: readonly Text[]): Definition {
  const end = Math.max(term.span.end, ...meanings.map((meaning) => meaning.span.end));
  return { type: 'definition', term, meanings, span: { start: term.span.start, end } };
}

/** As a browser counts: `type="a"` gives a letter, for the first 26 items. */
function markerAt(number: number, style: string): string {
  if (!/^[aA]$/u.test(style) || number < 1 || number > 26) return `${number}.`;
  return `${String.fromCodePoint((style.codePointAt(0) as number) + number - 1)}.`;
}
