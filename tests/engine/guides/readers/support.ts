import { readFileSync } from 'node:fs';
import type { Block, Cell, ReadDocument, Span, Text } from '../../../../src/main/engine/guides/types.ts';
import { readDocument } from '../../../../src/main/engine/guides/readers/index.ts';
import type { DocumentFormat } from '../../../../src/shared/guide.ts';

export function read(content: string, format: DocumentFormat = 'text'): ReadDocument {
  return readDocument({ name: `guide.${format}`, content, format });
}

export function readFixture(name: string): ReadDocument {
  const path = new URL(`../../../fixtures/guides/readers/${name}`, import.meta.url);
  return readDocument({ name, content: readFileSync(path) });
}

/** One line per block, indented under what holds it: what a person would see of the structure. */
export function outline(document: ReadDocument): string[] {
  return document.blocks.flatMap((block) => outlineOf(block, ''));
}

function outlineOf(block: Block, indent: string): string[] {
  const inner = `${indent}  `;
  switch (block.type) {
    case 'heading':
      return [`${indent}${'#'.repeat(block.level)} ${block.text.text}`];
    case 'paragraph':
      return [indent + block.sentences.map((sentence) => sentence.text).join(' / ')];
    case 'caption':
      return [`${indent}(caption) ${block.text.text}`];
    case 'opaque':
      return [`${indent}(${block.why})`];
    case 'definition':
      return [`${indent}${block.term.text} := ${block.meanings.map((meaning) => meaning.text).join(' | ')}`];
    case 'callout': {
      const title = block.title ? `: ${block.title.text}` : '';
      return [
        `${indent}[${block.kind}${title}]`,
        ...block.blocks.flatMap((child) => outlineOf(child, inner)),
      ];
    }
    case 'list':
      return block.items.flatMap((item) => [
        `${indent}${item.marker} ${item.text.text}`,
        ...item.children.flatMap((child) => outlineOf(child, inner)),
      ]);
    case 'table': {
      const amiss = block.damage.length > 0 ? ` (${block.damage.join(', ')})` : '';
      const caption = block.caption ? ` “${block.caption.text}”` : '';
      const head = block.header ? row(block.header) : 'no header';
      return [
        `${indent}|${caption} ${head}${amiss}`,
        ...block.rows.map((cells) => `${indent}| ${row(cells)}`),
      ];
    }
  }
}

function row(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.parts.map((part) => part.text).join(' + ')).join(' | ');
}

/** Every text of a document, with the text of its sentences and parts, in no particular order. */
export function textsOf(document: ReadDocument): string[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null && !(value instanceof Uint32Array)) {
      if ('text' in value && typeof value.text === 'string') texts.push(value.text);
      for (const [key, one] of Object.entries(value))
        if (key !== 'map' && key !== 'marks' && key !== 'span') visit(one);
    }
  };
  visit(document.blocks);
  return texts;
}

/** What is not as the reader promises: spans inside one another and in order, maps that point at their characters. */
export function problemsIn(document: ReadDocument): string[] {
  return new Inspection(document.text).run(document);
}

class Inspection {
  readonly #source: string;
  readonly #problems: string[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  run(document: ReadDocument): string[] {
    this.#blocks(document.blocks, { start: 0, end: this.#source.length }, '');
    return this.#problems;
  }

  #expect(holds: boolean, problem: string): void {
    if (!holds && this.#problems.length < 5) this.#problems.push(problem);
  }

  #within(inner: Span, outer: Span, where: string): void {
    const holds = inner.start >= outer.start && inner.end <= outer.end && inner.start <= inner.end;
    this.#expect(holds, `${where} ${inner.start}-${inner.end} is not within ${outer.start}-${outer.end}`);
  }

  #blocks(blocks: readonly Block[], outer: Span, where: string): void {
    let end = outer.start;
    for (const block of blocks) {
      this.#within(block.span, { start: end, end: outer.end }, `${where}/${block.type}`);
      end = block.span.end;
      this.#block(block, `${where}/${block.type}`);
    }
  }

  #block(block: Block, where: string): void {
    if (block.type === 'heading') {
      this.#text(block.text, block.span, where);
      this.#expect(block.text.text !== '' && block.level >= 1 && block.level <= 6, `${where} heading`);
    } else if (block.type === 'paragraph' || block.type === 'caption') {
      this.#text(block.text, block.span, where);
      this.#expect(block.text.text !== '', `${where} is empty`);
      this.#sentences(block.text, block.sentences, where);
    } else if (block.type === 'list') {
      let end = block.span.start;
      for (const item of block.items) {
        this.#within(item.span, { start: end, end: block.span.end }, `${where} item`);
        end = item.span.end;
        this.#text(item.text, item.span, `${where} item`);
        this.#sentences(item.text, item.sentences, `${where} item`);
        this.#blocks(item.children, { start: item.text.span.end, end: item.span.end }, `${where} item`);
      }
    } else if (block.type === 'table') {
      for (const cell of [...(block.header ?? []), ...block.rows.flat()]) {
        this.#within(cell.span, block.span, `${where} cell`);
        this.#text(cell.text, cell.span, `${where} cell`);
        for (const part of cell.parts) this.#text(part, cell.span, `${where} part`);
      }
      if (block.caption) this.#text(block.caption, block.span, `${where} caption`);
    } else if (block.type === 'callout') {
      if (block.title) this.#text(block.title, block.span, `${where} title`);
      this.#blocks(
        block.blocks,
        { start: block.title?.span.end ?? block.span.start, end: block.span.end },
        where,
      );
    } else if (block.type === 'definition') {
      for (const text of [block.term, ...block.meanings]) this.#text(text, block.span, where);
    }
  }

  #sentences(text: Text, sentences: readonly Text[], where: string): void {
    const ink = (words: string): string => words.replaceAll(' ', '');
    this.#expect(
      ink(sentences.map((sentence) => sentence.text).join('')) === ink(text.text),
      `${where} lost a sentence`,
    );
    let end = text.span.start;
    for (const sentence of sentences) {
      this.#within(sentence.span, { start: end, end: text.span.end }, `${where} sentence`);
      this.#text(sentence, sentence.span, `${where} sentence`);
      end = sentence.span.end;
    }
  }

  #text(text: Text, outer: Span, where: string): void {
    const shown = JSON.stringify(text.text.slice(0, 30));
    this.#within(text.span, outer, `${where} ${shown}`);
    this.#expect(text.map.length === text.text.length, `${where} ${shown} has a map of another length`);
    this.#expect(!/^\s|\s$|\s\s/u.test(text.text), `${where} ${shown} has stray blanks`);
    let last = text.span.start;
    let ordered = true;
    let agreed = true;
    for (const [index, offset] of text.map.entries()) {
      ordered &&= offset >= last && offset < text.span.end;
      agreed &&= this.#agrees(text.text.charAt(index), offset);
      last = offset;
    }
    this.#expect(ordered, `${where} ${shown} runs backwards or out of its span`);
    this.#expect(agreed, `${where} ${shown} is not what stands there`);
    for (const { from, to } of text.marks) {
      this.#expect(
        from >= 0 && from < to && to <= text.text.length,
        `${where} ${shown} has a mark out of it`,
      );
    }
  }

  /** The same character, an entity that stands for it, or a blank for white space or mark-up between two words. */
  #agrees(unit: string, offset: number): boolean {
    const there = this.#source.charAt(offset);
    return there === unit || there === '&' || (unit === ' ' && /[\s\p{C}<\\]/u.test(there));
  }
}
