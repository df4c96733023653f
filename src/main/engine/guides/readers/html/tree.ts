import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { guarded } from './guard.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** A parsed piece of HTML: nodes carry offsets that are `shift` less than those of the document. */
export interface HtmlTree {
  source: string;
  shift: number;
  nodes: readonly HtmlNode[];
}

export function parseHtml(source: string): HtmlTree {
  const html = guarded(withoutClipboardHeader(source));
  return { source, shift: 0, nodes: parse(html, { sourceCodeLocationInfo: true }).childNodes };
}

/** Windows writes lines such as `StartHTML:0000000105` before what it keeps on the clipboard; they become blanks. */
function withoutClipboardHeader(source: string): string {
  const header =
    /^Version:\d\.\d[ \t]{0,8}[\r\n]{1,2}(?:[A-Za-z]{3,20}:[^\r\n<]{0,2000}[\r\n]{1,2}){1,12}/u.exec(
      source.slice(0, 4000),
    )?.[0];
  return header === undefined ? source : ' '.repeat(header.length) + source.slice(header.length);
}

export function parseHtmlFragment(source: string, start: number, end: number): HtmlTree {
  const html = guarded(source.slice(start, end));
  return { source, shift: start, nodes: parseFragment(html, { sourceCodeLocationInfo: true }).childNodes };
}

export function isElement(node: HtmlNode): node is Element {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is TextNode {
  return node.nodeName === '#text';
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** Content of an element; of a `<template>` there is none that shows. */
export function childrenOf(element: Element): readonly HtmlNode[] {
  return element.childNodes;
}

const blockTags = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody td tfoot th ' +
    'thead tr ul caption'
  ).split(' '),
);

/** Whether an element is one of blocks, or holds one. Remembered, since it is asked at every level. */
export class BlockLevels {
  readonly #known = new Map<Element, boolean>();

  has(element: Element): boolean {
    if (blockTags.has(element.tagName)) return true;
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const found = element.childNodes.some((child) => isElement(child) && this.has(child));
    this.#known.set(element, found);
    return found;
  }
}

const opaqueTags: Readonly<Record<string, string>> = {
  script: 'script',
  style: 'style',
  template: 'template',
  noscript: 'script',
  head: 'head',
  nav: 'navigation',
  footer: 'footer',
  form: 'form',
  button: 'form',
  select: 'form',
  input: 'form',
  textarea: 'form',
  dialog: 'dialog',
  svg: 'picture',
  canvas: 'picture',
  video: 'video',
  audio: 'audio',
  iframe: 'embedded page',
  object: 'embedded page',
  embed: 'embedded page',
  math: 'maths',
  menu: 'navigation',
};

const opaqueRoles: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  banner: 'page header',
  contentinfo: 'footer',
  search: 'form',
  complementary: 'sidebar',
  dialog: 'dialog',
  alertdialog: 'dialog',
};

/** Why an element is not read for facts: it is hidden, or the site's furniture, or no text at all; else null. */
export function opaqueReason(element: Element): string | null {
  if (isHidden(element)) return 'hidden';
  const role = attribute(element, 'role');
  const byRole = role === null ? undefined : opaqueRoles[role];
  if (byRole) return byRole;
  if (element.tagName === 'aside' && calloutKindOf(element) === null) return 'sidebar';
  if (element.tagName === 'a' && /^skip\b/i.test(attribute(element, 'class') ?? '')) return 'navigation';
  return opaqueTags[element.tagName] ?? null;
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return (
    style !== null &&
    /(?:^|;)\s{0,8}(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/i.test(style.slice(0, 2000))
  );
}

const calloutClass =
  /(?:^|[\s_-])(note|tip|hint|important|warning|caution|danger|info|admonition|callout)(?=$|[\s_-])/i;

/** The kind of callout that an element's class names (`admonition tip`, `alert-warning`), or null. */
export function calloutKindOf(element: Element): string | null {
  const name = (attribute(element, 'class') ?? '').slice(0, 300);
  const role = attribute(element, 'role');
  if (/(?:title|heading|icon|content|body|label|text)\b/i.test(name)) return null;
  if (!/admonition|callout|alert|markdown-alert|note|tip|warning|important/i.test(name) && role !== 'note')
    return null;
  const kinds = [...name.matchAll(new RegExp(calloutClass, 'gi'))].map((found) =>
    (found[1] ?? '').toLowerCase(),
  );
  const kind = kinds.find((word) => word !== 'admonition' && word !== 'callout');
  return kind ?? (kinds.length > 0 || role === 'note' ? 'note' : null);
}
