import type { Block, Caption, Paragraph, Table, Text } from '../types.ts';
import { sentencesOf } from './sentences.ts';
import { numberedTable } from './text/text-words.ts';

export function paragraphOf(source: string, text: Text): Paragraph {
  return { type: 'paragraph', text, sentences: sentencesOf(text, source), span: text.span };
}

export function captionOf(source: string, text: Text): Caption {
  return { type: 'caption', text, sentences: sentencesOf(text, source), span: text.span };
}

/** `Table 2: …` right above or below a table becomes its caption. */
export function withTableCaptions(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    if (block.type === 'table' && before?.type === 'paragraph' && numberedTable.test(before.text.text)) {
      result[result.length - 1] = captioned(block, before);
    } else if (
      block.type === 'paragraph' &&
      before?.type === 'table' &&
      !before.caption &&
      numberedTable.test(block.text.text)
    ) {
      result[result.length - 1] = captioned(before, block);
    } else result.push(block);
  }
  return result;
}

function captioned(
  table: Table,
  caption: { text: Table['caption']; span: { start: number; end: number } },
): Table {
  const start = Math.min(table.span.start, caption.span.start);
  return {
    ...table,
    caption: caption.text,
    span: { start, end: Math.max(table.span.end, caption.span.end) },
  };
}
