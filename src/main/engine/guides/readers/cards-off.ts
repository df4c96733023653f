import type { Block, Item, List, Opaque, Span } from '../types.ts';
import { emptyText } from './mapped-text.ts';

const why = 'the author turned cards off here';

const directive = /<!--\s{0,20}cards\s{0,8}:\s{0,8}(off|on)\s{0,20}-->/giu;
const attribute = /\{[^{}\r\n]{0,200}(?<=[\s{])cards\s?=\s?["']?off["']?[^{}\r\n]{0,100}\}[\s#]*$/iu;

/**
 * The blocks without what the author took out: all of them (`everything`), what stands between `<!-- cards: off -->` and
 * `<!-- cards: on -->`, and what stands under a heading with `{cards=off}`, up to the next heading of its level. Headings
 * stay: they hold the rest of the document together.
 */
export function withoutCardsOff(
  source: string,
  blocks: readonly Block[],
  everything: boolean,
): readonly Block[] {
  const parts = everything
    ? [{ start: 0, end: source.length }]
    : [...betweenComments(source, blocks), ...underHeadings(source, blocks)];
  return parts.length === 0 ? blocks : blocks.flatMap((block) => remaining(block, parts));
}

function betweenComments(source: string, blocks: readonly Block[]): Span[] {
  if (!source.includes('<!--')) return [];
  const shown = codeIn(blocks);
  const parts: Span[] = [];
  let from: number | null = null;
  for (const found of source.matchAll(directive)) {
    const at = found.index;
    if (source.charCodeAt(at - 1) === 96 || shown.some((span) => at >= span.start && at < span.end)) continue;
    if (found[1]?.toLowerCase() === 'off') from ??= at;
    else if (from !== null) {
      parts.push({ start: from, end: at });
      from = null;
    }
  }
  if (from !== null) parts.push({ start: from, end: source.length });
  return parts;
}

/** Code shows how a comment is written; it is none. */
function codeIn(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block): Span[] => {
    if (block.type === 'opaque') return block.why === 'code' ? [block.span] : [];
    if (block.type === 'callout') return codeIn(block.blocks);
    return block.type === 'list' ? block.items.flatMap((item) => codeIn(item.children)) : [];
  });
}

function underHeadings(source: string, blocks: readonly Block[]): Span[] {
  const parts: Span[] = [];
  let open: { level: number; start: number } | null = null;
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    if (open !== null && block.level <= open.level) {
      parts.push({ start: open.start, end: block.span.start });
      open = null;
    }
    const tail = source.slice(Math.max(block.span.start, block.span.end - 300), block.span.end);
    if (open === null && attribute.test(tail)) open = { level: block.level, start: block.span.start };
  }
  if (open !== null) parts.push({ start: open.start, end: source.length });
  return parts;
}

function isWithin(span: Span, parts: readonly Span[]): boolean {
  return parts.some((part) => span.start >= part.start && span.end <= part.end);
}

function remaining(block: Block, parts: readonly Span[]): Block {
  if (block.type === 'heading' || block.type === 'opaque') return block;
  if (isWithin(block.span, parts)) return off(block.span);
  if (block.type === 'callout')
    return { ...block, blocks: block.blocks.map((child) => remaining(child, parts)) };
  return block.type === 'list' ? remainingItems(block, parts) : block;
}

function remainingItems(list: List, parts: readonly Span[]): List {
  const items = list.items.map((item): Item => {
    if (!isWithin(item.span, parts))
      return { ...item, children: item.children.map((child) => remaining(child, parts)) };
    return { ...item, text: emptyText(item.span.start), sentences: [], children: [off(item.span)] };
  });
  return { ...list, items };
}

function off(span: Span): Opaque {
  return { type: 'opaque', why, span };
}
