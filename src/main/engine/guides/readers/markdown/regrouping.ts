import type { Block, Heading, Paragraph, Text } from '../../types.ts';
import { isClosed } from '../text/line.ts';
import { loneCallout } from '../text/containers.ts';
import { textLabels } from '../text/text-words.ts';
import { skipSpace } from '../characters.ts';
import { sliceText } from '../mapped-text.ts';
import type { ParagraphContext } from './paragraphs.ts';

/** Joins `Term`, blank line, `: meaning`, which come as paragraphs of their own. */
export function joinDefinitions(context: ParagraphContext, blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.type === 'paragraph' && isMeaning(block))) return blocks;
  const result: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block) continue;
    const meanings = meaningsAt(context, blocks, at + 1);
    const term =
      block.type === 'paragraph' && block.sentences.length === 1 && !isMeaning(block) ? block.text : null;
    if (meanings.length > 0 && (term || block.type === 'definition')) {
      const known = block.type === 'definition' ? block.meanings : [];
      const span = { start: block.span.start, end: meanings.at(-1)?.span.end ?? block.span.end };
      const own = block.type === 'definition' ? block.term : (term ?? meanings[0]);
      if (own) result.push({ type: 'definition', term: own, meanings: [...known, ...meanings], span });
      at += meanings.length;
    } else result.push(block);
  }
  return result;
}

function meaningsAt(context: ParagraphContext, blocks: readonly Block[], from: number): Text[] {
  const before = blocks[from - 1];
  if (before?.type === 'paragraph' && isMeaning(before)) return [];
  const meanings: Text[] = [];
  for (
    let block = blocks[from];
    block?.type === 'paragraph' && isMeaning(block);
    block = blocks[from + meanings.length]
  ) {
    meanings.push(meaningOf(context, block));
  }
  return meanings;
}

function isMeaning(block: Paragraph): boolean {
  return block.text.text.startsWith(': ');
}

function meaningOf(context: ParagraphContext, block: Paragraph): Text {
  const from = skipSpace(block.text.text, 1, block.text.text.length);
  const start = skipSpace(context.source, block.span.start + 1, block.span.end);
  return sliceText(block.text, from, block.text.text.length, { start, end: block.span.end });
}

/** Longest line in bold that is taken for a heading. */
const longestTitle = 100;

/** A paragraph that is nothing but a few words in bold, above something else, is a heading below the last one. */
export function withBoldHeadings(source: string, blocks: readonly Block[]): readonly Block[] {
  let level = 1;
  return blocks.map((block, index) => {
    if (block.type === 'heading') level = block.level;
    const next = blocks[index + 1];
    if (block.type !== 'paragraph' || !isBoldTitle(block) || !next || next.type === 'heading') return block;
    if (next.type === 'paragraph' && isBoldTitle(next)) return block;
    if (/[\r\n]/.test(source.slice(block.span.start, block.span.end))) return block;
    const heading: Heading = {
      type: 'heading',
      level: Math.min(6, level + 1),
      text: block.text,
      span: block.span,
    };
    return heading;
  });
}

function isBoldTitle(block: Paragraph): boolean {
  const { text, marks } = block.text;
  if (text.length > longestTitle || isClosed(text) || loneCallout(text) || textLabels.has(text.toLowerCase()))
    return false;
  return marks.some((mark) => mark.kind === 'strong' && mark.from === 0 && mark.to === text.length);
}
