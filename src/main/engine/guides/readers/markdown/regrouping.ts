import type { Block, Definition, Heading, Paragraph } from '../../types.ts';
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
  for (const block of blocks) {
    const before = result.at(-1);
    const meaning = block.type === 'paragraph' && isMeaning(block) ? meaningOf(context, block) : null;
    if (meaning && before?.type === 'definition') result[result.length - 1] = extended(before, meaning);
    else if (meaning && before?.type === 'paragraph' && before.sentences.length === 1 && !isMeaning(before)) {
      const span = { start: before.span.start, end: block.span.end };
      result[result.length - 1] = { type: 'definition', term: before.text, meanings: [meaning], span };
    } else result.push(block);
  }
  return result;
}

function isMeaning(block: Paragraph): boolean {
  return block.text.text.startsWith(': ');
}

function meaningOf(context: ParagraphContext, block: Paragraph): Definition['term'] {
  const from = skipSpace(block.text.text, 1, block.text.text.length);
  const start = skipSpace(context.source, block.span.start + 1, block.span.end);
  return sliceText(block.text, from, block.text.text.length, { start, end: block.span.end });
}

function extended(definition: Definition, meaning: Definition['term']): Definition {
  const span = { start: definition.span.start, end: meaning.span.end };
  return { ...definition, meanings: [...definition.meanings, meaning], span };
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
