import type { Item, List, Text } from '../../types.ts';
import { sentencesOf } from '../sentences.ts';
import { elementSpan, inlineOf, shortText } from './inline.ts';
import { attribute, type Element, type HtmlNode, type HtmlTree, isElement, isText } from './tree.ts';

/** A paragraph that Word means as an item: it says so in its style, and writes the bullet as text. */
interface WordItem {
  level: number;
  ordered: boolean;
  marker: string;
  text: Text;
  span: { start: number; end: number };
}

/** Levels that Word has. */
const deepest = 9;

/** The level of a paragraph in a list as Word writes it (`mso-list:l0 level2 lfo1`), from 1; 0 for any other element. */
export function wordLevel(element: Element): number {
  if (element.tagName !== 'p') return 0;
  const style = (attribute(element, 'style') ?? '').slice(0, 2000);
  const found = /mso-list\s{0,4}:\s{0,4}l\d{1,4}\s{1,4}level(\d)/iu.exec(style);
  return found === null ? 0 : Math.min(deepest, Math.max(1, Number(found[1])));
}

/** The bullet or number that Word writes as text. */
export function isWordMarker(element: Element): boolean {
  return (
    element.tagName === 'span' && /mso-list\s{0,4}:\s{0,4}ignore/iu.test(attribute(element, 'style') ?? '')
  );
}

/** How many of the nodes from `at` on are items of one list as Word writes it, with what stands between them. */
export function wordListLength(nodes: readonly HtmlNode[], at: number): number {
  let length = 0;
  for (let index = at; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node === undefined) break;
    if (isElement(node)) {
      if (wordLevel(node) === 0) break;
      length = index - at + 1;
    } else if (isText(node) && node.value.trim() !== '') break;
  }
  return length;
}

/** The list that paragraphs of Word stand for; null where none of them has text. */
export function wordList(tree: HtmlTree, nodes: readonly HtmlNode[]): List | null {
  const items = nodes.flatMap((node) => (isElement(node) ? itemOf(tree, node) : []));
  const first = items[0];
  if (first === undefined) return null;
  return listAt(tree, items, 0, first.level).list;
}

function itemOf(tree: HtmlTree, element: Element): WordItem[] {
  const level = wordLevel(element);
  const span = elementSpan(tree, element);
  const text = inlineOf(tree, element.childNodes)?.text;
  if (level === 0 || span === null || text === undefined) return [];
  const sign = markerIn(element);
  const ordered = /^\(?(?:\d{1,3}|[a-z]{1,5})[.)]$/iu.test(sign);
  return [{ level, ordered, marker: ordered ? sign : '•', text, span }];
}

function markerIn(element: Element): string {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    if (isWordMarker(child)) return shortText(child, 0).replaceAll(/[\s\u00a0]+/gu, '');
    const inner = markerIn(child);
    if (inner !== '') return inner;
  }
  return '';
}

/** The items from `at` on that are not above `level`; deeper ones become children of the item before them. */
function listAt(
  tree: HtmlTree,
  all: readonly WordItem[],
  at: number,
  level: number,
): { list: List; next: number } {
  const items: Item[] = [];
  let next = at;
  for (let item = all[next]; item !== undefined && item.level >= level; item = all[next]) {
    const last = items.at(-1);
    if (item.level > level && last !== undefined) {
      const nested = listAt(tree, all, next, item.level);
      const span = { start: last.span.start, end: nested.list.span.end };
      items[items.length - 1] = { ...last, children: [...last.children, nested.list], span };
      next = nested.next;
      continue;
    }
    const { marker, text, span } = item;
    items.push({ marker, text, sentences: sentencesOf(text, tree.source), children: [], span });
    next += 1;
  }
  const span = { start: items[0]?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0 };
  return { list: { type: 'list', ordered: all[at]?.ordered ?? false, items, span }, next };
}
