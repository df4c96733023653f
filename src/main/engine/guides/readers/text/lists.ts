import type { Block, Item, List } from '../../types.ts';
import { inlineText, plainInline } from '../inline/inline.ts';
import { sentencesOf } from '../sentences.ts';
import type { HeadingKind } from './headings.ts';
import { labelOf } from './line.ts';
import { comesNext, follows } from './markers.ts';
import { textLabels } from './text-words.ts';
import type { ItemUnit, Unit } from './units.ts';

/** Lists nested deeper than this go on at this depth. */
const deepestList = 64;
/** How many units further the rest of an interrupted list is looked for. */
const reach = 12;

interface OpenItem {
  unit: ItemUnit;
  /** Blocks and lists under the item, in order. */
  children: (Block | OpenList)[];
}

interface OpenList {
  type: 'open';
  indent: number;
  items: OpenItem[];
  /** Kinds of markers that its items have had under them at its own indentation. */
  inner: Set<string>;
  /** Whether a line that is no item stood under one of its items. */
  answered: boolean;
}

/** Bullets by the depth at which word processors use them. */
const bulletRanks: readonly (readonly string[])[] = [
  ['•', '●'],
  ['○', '◦', 'o'],
  ['▪', '■', '‣'],
];

/** Collects a list from the units at `from`; `blockOf` makes a block of a unit that is no item. */
export class ListPass {
  readonly #source: string;
  readonly #units: readonly Unit[];
  readonly #kinds: readonly HeadingKind[];
  readonly #blockOf: (index: number) => Block;
  #stack: OpenList[] = [];

  constructor(
    source: string,
    units: readonly Unit[],
    kinds: readonly HeadingKind[],
    blockOf: (index: number) => Block,
  ) {
    this.#source = source;
    this.#units = units;
    this.#kinds = kinds;
    this.#blockOf = blockOf;
  }

  /** The list that begins at unit `from`, which is an item, and how many units it takes. */
  listAt(from: number): { list: List; count: number } {
    const first = this.#units[from];
    this.#stack = [];
    let at = from;
    if (first?.kind === 'item') {
      this.#stack.push({
        type: 'open',
        indent: first.indent,
        items: [{ unit: first, children: [] }],
        inner: new Set(),
        answered: false,
      });
      at += 1;
    }
    const root = this.#stack[0];
    for (; at < this.#units.length; at += 1) {
      const unit = this.#units[at];
      if (!unit || this.#kinds[at]) break;
      const taken = unit.kind === 'item' ? this.#place(unit, at) : this.#attach(unit, at);
      if (!taken) break;
    }
    if (!root) throw new RangeError('a list begins with an item');
    return { list: this.#close(root), count: at - from };
  }

  #top(): OpenList | undefined {
    return this.#stack.at(-1);
  }

  /** Puts an item into the open lists; false where it begins a list of its own. */
  #place(unit: ItemUnit, at: number): boolean {
    while (this.#stack.length > 1 && unit.indent + 1 < (this.#top()?.indent ?? 0)) this.#stack.pop();
    const top = this.#top();
    const last = top?.items.at(-1);
    if (!top || !last) return false;
    if (unit.indent >= top.indent + 2 && this.#stack.length < deepestList) return this.#nest(last, unit);
    if (follows(last.unit.marker, unit.marker)) {
      top.items.push({ unit, children: [] });
      return true;
    }
    for (let level = this.#stack.length - 2; level >= 0; level -= 1) {
      const list = this.#stack[level];
      const before = list?.items.at(-1);
      if (
        list &&
        before &&
        Math.abs(list.indent - unit.indent) <= 1 &&
        follows(before.unit.marker, unit.marker)
      ) {
        this.#stack.length = level + 1;
        list.items.push({ unit, children: [] });
        return true;
      }
    }
    const family = unit.marker.family !== last.unit.marker.family;
    const inner =
      family && (this.#recurs(last.unit, at) || (rankOf(last.unit) >= 0 && rankOf(unit) > rankOf(last.unit)));
    if (family && top.inner.has(unit.marker.family) && this.#stack.length < deepestList)
      return this.#nest(last, unit);
    if (inner && rankOf(unit) >= rankOf(last.unit) && this.#stack.length < deepestList)
      return this.#nest(last, unit);
    if (this.#stack.length === 1) return false;
    top.items.push({ unit, children: [] });
    return true;
  }

  #nest(parent: OpenItem, unit: ItemUnit): boolean {
    const items: OpenItem[] = [{ unit, children: [] }];
    const list: OpenList = { type: 'open', indent: unit.indent, items, inner: new Set(), answered: false };
    this.#top()?.inner.add(unit.marker.family);
    parent.children.push(list);
    this.#stack.push(list);
    return true;
  }

  /** Whether the list of `item` goes on after the unit at `at`. */
  #recurs(item: ItemUnit, at: number): boolean {
    for (let ahead = at + 1; ahead < Math.min(this.#units.length, at + reach); ahead += 1) {
      const unit = this.#units[ahead];
      if (this.#kinds[ahead]) return false;
      if (
        unit?.kind === 'item' &&
        Math.abs(unit.indent - item.indent) <= 1 &&
        comesNext(item.marker, unit.marker)
      )
        return true;
    }
    return false;
  }

  /** Puts a unit that is no item under the last one: where it is indented, or where the numbering goes on after it. */
  #attach(unit: Unit, at: number): boolean {
    const last = this.#top()?.items.at(-1);
    if (!last) return false;
    if (unit.kind === 'plain' && unit.indent >= 2) {
      let level = this.#stack.length - 1;
      while (level > 0 && unit.indent < (this.#stack[level]?.items.at(-1)?.unit.indent ?? 0) + 2) level -= 1;
      const owner = this.#stack[level]?.items.at(-1);
      if (owner && unit.indent >= owner.unit.indent + 2) {
        this.#stack.length = level + 1;
        owner.children.push(this.#blockOf(at));
        return true;
      }
    }
    for (let level = this.#stack.length - 1; level >= 0; level -= 1) {
      const list = this.#stack[level];
      const owner = list?.items.at(-1);
      if (!list || !owner || owner.unit.marker.number === 0) continue;
      if (!this.#recurs(owner.unit, at) && !(list.answered && isAnswer(unit))) continue;
      this.#stack.length = level + 1;
      list.answered = true;
      owner.children.push(this.#blockOf(at));
      return true;
    }
    return false;
  }

  #close(open: OpenList): List {
    const items: Item[] = [];
    for (const { unit, children } of open.items) {
      const blocks = children.map((child) => (child.type === 'open' ? this.#close(child) : child));
      const ownEnd = unit.lines.at(-1)?.end ?? unit.start;
      const span = { start: unit.lines[0]?.start ?? unit.start, end: ownEnd };
      const { text } = inlineText(this.#source, unit.lines, span, plainInline);
      const end = Math.max(ownEnd, blocks.at(-1)?.span.end ?? 0);
      items.push({
        marker: unit.marker.marker,
        text,
        sentences: sentencesOf(text, this.#source),
        children: blocks,
        span: { start: unit.start, end },
      });
    }
    const span = { start: items[0]?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0 };
    return { type: 'list', ordered: (open.items[0]?.unit.marker.number ?? 0) > 0, items, span };
  }
}

/** A line right below, such as `Answer: b`: where the items before had one, the last item has one too. */
function isAnswer(unit: Unit): boolean {
  if (unit.kind !== 'plain' || unit.apart) return false;
  return textLabels.has(labelOf(unit.text)?.toLowerCase() ?? '');
}

function rankOf(unit: ItemUnit): number {
  return bulletRanks.findIndex((rank) => rank.includes(unit.marker.family));
}
