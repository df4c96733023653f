import type { Caption, Paragraph, Span, Text } from '../types.ts';
import type { Block } from '../types.ts';
import { sentencesOf } from './sentences.ts';

export function paragraphOf(source: string, text: Text): Paragraph {
  return { type: 'paragraph', text, sentences: sentencesOf(text, source), span: text.span };
}

export function captionOf(source: string, text: Text): Caption {
  return { type: 'caption', text, sentences: sentencesOf(text, source), span: text.span };
}

/** From the first block's start to the last one's end, at least `least`. */
export function spanOver(blocks: readonly Block[], least: Span): Span {
  const last = blocks.at(-1);
  return {
    start: Math.min(least.start, blocks[0]?.span.start ?? least.start),
    end: Math.max(least.end, last?.span.end ?? 0),
  };
}
