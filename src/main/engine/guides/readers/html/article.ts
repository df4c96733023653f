import { attribute, type Element, type HtmlNode, isElement, opaqueReason } from './tree.ts';
import { Weights } from './weights.ts';

/** Share of a page's text that one element must hold to be entered in search of the article. */
const holdsMost = 0.85;
/** Share of the text that a `<main>` or `<article>` must hold to be believed. */
const believable = 0.3;

function elementsUnder(root: Element, accept: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    if (node !== root && accept(node)) found.push(node);
    stack.push(...node.childNodes.toReversed());
  }
  return found;
}

/**
 * The element that holds the text a reader came for: `<main>`, `role=main` or `<article>` where one holds enough of the
 * page's text; otherwise the innermost element that holds most of it and the page's first `<h1>`.
 */
export function articleOf(body: Element): Element {
  const weights = new Weights();
  const total = weights.of(body);
  const marked = elementsUnder(
    body,
    (element) =>
      opaqueReason(element) === null &&
      (element.tagName === 'main' ||
        element.tagName === 'article' ||
        attribute(element, 'role') === 'main' ||
        attribute(element, 'itemprop') === 'articleBody'),
  ).filter((element) => weights.of(element) >= total * believable);
  const mains = marked.filter(
    (element) => element.tagName === 'main' || attribute(element, 'role') === 'main',
  );
  if (mains.length > 0) return innermost(weights, mains[0] ?? body, marked);
  const heaviest = marked.toSorted((a, b) => weights.of(b) - weights.of(a))[0];
  if (heaviest && weights.of(heaviest) >= total * 0.5) return heaviest;
  return densest(weights, body);
}

/** An `<article>` in the main part, if nearly all of its text, and no heading less, is there. */
function innermost(weights: Weights, main: Element, marked: readonly Element[]): Element {
  const inner = marked.find(
    (element) => element.tagName === 'article' && element !== main && isUnder(element, main),
  );
  if (!inner || weights.of(inner) < weights.of(main) * holdsMost) return main;
  const titles = elementsUnder(main, (element) => element.tagName === 'h1').length;
  return titles === elementsUnder(inner, (element) => element.tagName === 'h1').length ? inner : main;
}

function isUnder(element: Element, root: Element): boolean {
  for (let parent = element.parentNode; parent; parent = 'parentNode' in parent ? parent.parentNode : null) {
    if (parent === root) return true;
  }
  return false;
}

function densest(weights: Weights, body: Element): Element {
  let at = body;
  const title = elementsUnder(body, (element) => element.tagName === 'h1' && !isFurniture(element, body))[0];
  for (;;) {
    const weight = weights.of(at);
    const next = at.childNodes.find(
      (child): child is Element =>
        isElement(child) &&
        !/^(?:p|ul|ol|dl|table|pre|h[1-6]|a|span|b|i|em|strong)$/.test(child.tagName) &&
        weight > 0 &&
        weights.of(child) >= weight * holdsMost,
    );
    if (!next || (title && !isUnder(title, next) && title !== next)) return at;
    at = next;
  }
}

/** Whether a heading stands in the page's furniture: the site's name often is an `<h1>` in its header. */
function isFurniture(element: Element, body: Element): boolean {
  for (
    let parent = element.parentNode;
    parent && parent !== body;
    parent = 'parentNode' in parent ? parent.parentNode : null
  ) {
    if (
      isElement(parent as HtmlNode) &&
      (opaqueReason(parent as Element) !== null || (parent as Element).tagName === 'header')
    )
      return true;
  }
  return false;
}
