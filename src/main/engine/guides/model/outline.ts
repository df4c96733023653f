import type {
  Block,
  Callout,
  Caption,
  Definition,
  Heading,
  Item,
  List,
  Paragraph,
  ReadDocument,
  Span,
  Table,
  Text,
} from '../types.ts';

/** A heading with what stands under it, up to the next heading of whatever level. */
export interface Section {
  index: number;
  heading: Heading | null;
  title: string;
  level: number;
  parent: Section | null;
  blocks: readonly Block[];
  span: Span;
}

export type LeafKind = 'heading' | 'sentence' | 'item' | 'cell' | 'caption' | 'term' | 'meaning' | 'opaque';

/** A smallest unit of the ledger and of the arbiter. Leaves are in source order and do not overlap. */
export interface Leaf {
  index: number;
  kind: LeafKind;
  span: Span;
  text: string;
  section: Section;
  /** Why an opaque block is not read. */
  note: string | null;
}

export interface Outline {
  sections: readonly Section[];
  leaves: readonly Leaf[];
}

/** Splits a document at its headings and lists its leaves. */
export function outline(document: ReadDocument): Outline {
  const sections: Section[] = [];
  const stack: Section[] = [];
  let blocks: Block[] = [];
  const open = (heading: Heading | null, start: number): void => {
    const level = heading?.level ?? 0;
    while (stack.length > 0 && (stack.at(-1) as Section).level >= level) stack.pop();
    blocks = [];
    const section: Section = {
      index: sections.length,
      heading,
      title: heading?.text.text.replace(/\s+/gu, ' ').trim() ?? '',
      level,
      parent: stack.at(-1) ?? null,
      blocks,
      span: { start, end: heading?.span.end ?? start },
    };
    sections.push(section);
    stack.push(section);
  };
  /** What follows a callout goes on about the section that the callout interrupts. */
  const resume = (outer: Section, start: number): void => {
    blocks = [];
    sections.push({
      index: sections.length,
      heading: null,
      title: '',
      level: outer.level,
      parent: outer,
      blocks,
      span: { start, end: start },
    });
  };
  /** Headings within a callout open sections of their own, below the section that holds it and up to its end. */
  const openCallout = (callout: Callout, outer: Section): void => {
    const inner = callout.blocks.filter((block) => block.type === 'heading');
    const first = callout.blocks.findIndex((block) => block.type === 'heading');
    const top = Math.min(...inner.map((heading) => heading.level));
    const shift = Math.max(0, outer.level + 1 - top);
    const before = callout.blocks.slice(0, first);
    const start = callout.blocks[first]?.span.start ?? callout.span.end;
    if (before.length > 0 || callout.title !== null) {
      blocks.push({ ...callout, blocks: before, span: { start: callout.span.start, end: start } });
      (sections.at(-1) as Section).span.end = start;
    }
    for (const block of callout.blocks.slice(first)) {
      if (block.type === 'heading') open({ ...block, level: block.level + shift }, block.span.start);
      else blocks.push(block);
      (sections.at(-1) as Section).span.end = block.span.end;
    }
  };
  open(null, 0);
  let interrupted: Section | null = null;
  for (const block of document.blocks) {
    if (block.type === 'callout' && block.blocks.some((child) => child.type === 'heading')) {
      const outer: Section = interrupted ?? (stack.at(-1) as Section);
      const depth = stack.indexOf(outer) + 1;
      openCallout(block, outer);
      stack.length = depth;
      interrupted = outer;
      continue;
    }
    if (block.type === 'heading') open(block, block.span.start);
    else {
      if (interrupted !== null) resume(interrupted, block.span.start);
      blocks.push(block);
    }
    interrupted = null;
    (sections.at(-1) as Section).span.end = block.span.end;
  }
  return { sections, leaves: listLeaves(sections) };
}

function listLeaves(sections: readonly Section[]): Leaf[] {
  const leaves: Leaf[] = [];
  for (const section of sections) {
    const add = (kind: LeafKind, span: Span, text: string, note: string | null = null): void => {
      const previous = leaves.at(-1);
      if (span.end <= span.start || (previous !== undefined && span.start < previous.span.end)) return;
      leaves.push({ index: leaves.length, kind, span, text, section, note });
    };
    if (section.heading !== null) add('heading', section.heading.span, section.title);
    for (const block of section.blocks) blockLeaves(block, add);
  }
  return leaves;
}

type Add = (kind: LeafKind, span: Span, text: string, note?: string | null) => void;

function blockLeaves(block: Block, add: Add): void {
  switch (block.type) {
    case 'heading':
      add('heading', block.span, block.text.text);
      return;
    case 'paragraph':
      sentenceLeaves('sentence', block.text, block.sentences, isLinkRow(block.text) ? asLinks(add) : add);
      return;
    case 'list': {
      const own = isLinkList(block) ? asLinks(add) : add;
      for (const item of block.items) {
        sentenceLeaves('item', item.text, item.sentences, own);
        for (const child of item.children) blockLeaves(child, add);
      }
      return;
    }
    case 'table':
      if (block.caption !== null) add('caption', block.caption.span, block.caption.text);
      for (const cell of block.header ?? []) add('cell', cell.span, cell.text.text);
      for (const row of block.rows)
        for (const cell of row) add('cell', cell.span, cell.text.text, cell.unread);
      return;
    case 'callout':
      if (block.title !== null) add('sentence', block.title.span, block.title.text);
      for (const child of block.blocks) blockLeaves(child, add);
      return;
    case 'caption':
      sentenceLeaves('caption', block.text, block.sentences, add);
      return;
    case 'definition':
      add('term', block.term.span, block.term.text);
      for (const meaning of block.meanings) add('meaning', meaning.span, meaning.text);
      return;
    case 'opaque':
      add('opaque', block.span, '', block.why);
  }
}

/** The same for what is nothing but links. */
function asLinks(add: Add): Add {
  return (kind, span, text) => add(kind, span, text, 'list of links');
}

function sentenceLeaves(kind: LeafKind, text: Text, sentences: readonly Text[], add: Add): void {
  if (sentences.length === 0) add(kind, text.span, text.text);
  for (const sentence of sentences) add(kind, sentence.span, sentence.text);
}

/** Calls back for every block of the sections, nested ones included, with the blocks it stands among. */
export interface Visitor {
  paragraph?: (block: Paragraph, place: Place) => void;
  list?: (block: List, place: Place) => void;
  table?: (block: Table, place: Place) => void;
  callout?: (block: Callout, place: Place) => void;
  caption?: (block: Caption, place: Place) => void;
  definition?: (block: Definition, place: Place) => void;
}

export interface Place {
  section: Section;
  siblings: readonly Block[];
  at: number;
  /** The items that hold the block, outermost first. */
  items: readonly Item[];
}

export function visit(sections: readonly Section[], visitor: Visitor): void {
  let known = visits.get(sections);
  if (known === undefined) visits.set(sections, (known = listedVisits(sections)));
  // Most visitors look at blocks of one kind only.
  const kinds = Object.keys(visitor);
  const found = kinds.length === 1 ? (known.byKind.get(kinds[0] as string) ?? []) : known.all;
  for (const { block, place } of found) {
    switch (block.type) {
      case 'paragraph':
        visitor.paragraph?.(block, place);
        break;
      case 'list':
        visitor.list?.(block, place);
        break;
      case 'table':
        visitor.table?.(block, place);
        break;
      case 'callout':
        visitor.callout?.(block, place);
        break;
      case 'caption':
        visitor.caption?.(block, place);
        break;
      case 'definition':
        visitor.definition?.(block, place);
        break;
      default:
    }
  }
}

interface Visit {
  block: Block;
  place: Place;
}

interface Visits {
  all: readonly Visit[];
  byKind: ReadonlyMap<string, readonly Visit[]>;
}

/** Every recogniser goes through the blocks: they are listed once. */
const visits = new WeakMap<readonly Section[], Visits>();

function listedVisits(sections: readonly Section[]): Visits {
  const all: Visit[] = [];
  for (const section of sections) listVisits(section, section.blocks, [], all);
  const byKind = new Map<string, Visit[]>();
  for (const one of all) {
    const known = byKind.get(one.block.type);
    if (known === undefined) byKind.set(one.block.type, [one]);
    else known.push(one);
  }
  return { all, byKind };
}

function listVisits(
  section: Section,
  siblings: readonly Block[],
  items: readonly Item[],
  found: Visit[],
): void {
  for (const [at, block] of siblings.entries()) {
    if (block.type === 'list' && isLinkList(block)) continue;
    found.push({ block, place: { section, siblings, at, items } });
    if (block.type === 'callout') listVisits(section, block.blocks, items, found);
    if (block.type !== 'list') continue;
    for (const item of block.items)
      if (item.children.length > 0) listVisits(section, item.children, [...items, item], found);
  }
}

/** A table of contents or a list of links: at least three items, each a link and nothing else. */
export function isLinkList(list: List): boolean {
  return list.items.length >= 3 && list.items.every((item) => isLink(item.text));
}

/** Three links or more in a row, with signs or single words between them. */
function isLinkRow(text: Text): boolean {
  const links = text.marks.filter((mark) => mark.kind === 'link');
  if (links.length < 3) return false;
  let between = '';
  let from = 0;
  for (const link of links) {
    between += text.text.slice(from, link.from);
    from = Math.max(from, link.to);
  }
  const letters = (between + text.text.slice(from)).match(/\p{L}/gu)?.length ?? 0;
  return letters * 5 <= text.text.length;
}

/** A text that is a link and hardly anything else. */
export function isLink(text: Text): boolean {
  if (text.marks.length === 0) return false;
  const linked = text.marks
    .filter((mark) => mark.kind === 'link')
    .reduce((sum, mark) => sum + mark.to - mark.from, 0);
  return text.text.trim() !== '' && linked >= 0.9 * text.text.trim().length;
}
