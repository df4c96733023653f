import type { Block, Opaque, Span } from '../../types.ts';
import { articleOf } from './article.ts';
import { HtmlBlocks } from './html-blocks.ts';
import { elementSpan, inlineOf } from './inline.ts';
import {
  attribute,
  type Element,
  type HtmlNode,
  type HtmlTree,
  isElement,
  isText,
  opaqueReason,
  parseHtml,
  parseHtmlFragment,
} from './tree.ts';
import { inOrder } from '../order.ts';

interface HtmlDocument {
  blocks: readonly Block[];
  title: string | null;
  language: string | null;
}

/** Blocks of a web page: its article is read, what stands around it is named and kept unread. Nothing in it is run. */
export function readHtml(source: string): HtmlDocument {
  const tree = parseHtml(source);
  const html = tree.nodes.find((node): node is Element => isElement(node) && node.tagName === 'html');
  if (!html) return { blocks: [], title: null, language: null };
  const head = child(html, 'head');
  const body = child(html, 'body');
  const title = head ? child(head, 'title') : null;
  const article = body ? articleOf(body) : null;
  const blocks = [
    ...(head ? opaque(tree, head, 'head') : []),
    ...(body && article ? around(tree, body, article, new HtmlBlocks(tree, article)) : []),
  ];
  const words = title ? inlineOf(tree, title.childNodes)?.text.text : undefined;
  const language = attribute(html, 'lang') ?? attribute(html, 'xml:lang');
  return {
    blocks: inOrder(blocks, { start: 0, end: source.length }),
    title: words ?? null,
    language: language?.trim() || null,
  };
}

/** Blocks of a piece of HTML within another document. */
export function readHtmlFragment(source: string, start: number, end: number): readonly Block[] {
  const tree = parseHtmlFragment(source, start, end);
  return inOrder(new HtmlBlocks(tree, null).of(tree.nodes), { start, end });
}

function child(element: Element, name: string): Element | null {
  return element.childNodes.find((node): node is Element => isElement(node) && node.tagName === name) ?? null;
}

/** The page from the outside in: the article is read, its neighbours are named. */
function around(tree: HtmlTree, element: Element, article: Element, blocks: HtmlBlocks): Block[] {
  if (element === article) return [...blocks.of(element.childNodes)];
  const result: Block[] = [];
  const path = pathTo(element, article);
  for (const node of element.childNodes) {
    if (isElement(node) && path.has(node)) result.push(...around(tree, node, article, blocks));
    else result.push(...opaque(tree, node, isElement(node) ? outsideReason(node) : 'outside the article'));
  }
  return result;
}

function pathTo(root: Element, element: Element): ReadonlySet<HtmlNode> {
  const path = new Set<HtmlNode>();
  for (
    let node: Element['parentNode'] = element;
    node && node !== root;
    node = 'parentNode' in node ? node.parentNode : null
  ) {
    path.add(node as HtmlNode);
  }
  return path;
}

function outsideReason(element: Element): string {
  return opaqueReason(element) ?? (element.tagName === 'header' ? 'page header' : 'outside the article');
}

function opaque(tree: HtmlTree, node: HtmlNode, why: string): Opaque[] {
  let span: Span | null = null;
  if (isElement(node)) span = elementSpan(tree, node);
  else if (isText(node) && node.value.trim() !== '' && node.sourceCodeLocation) {
    const { startOffset, endOffset } = node.sourceCodeLocation;
    span = { start: startOffset + tree.shift, end: endOffset + tree.shift };
  }
  return span && span.end > span.start ? [{ type: 'opaque', why, span }] : [];
}
