import type { Block, Span } from '../types.ts';

/**
 * The blocks in source order, none overlapping the one before or leaving `within`. HTML lets text stand in one place and
 * show in another (before a table that it was written in): what overlaps is part of the block it stands in.
 */
export function inOrder(blocks: readonly Block[], within: Span): readonly Block[] {
  const sorted = isSorted(blocks)
    ? blocks
    : blocks.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const result: Block[] = [];
  let end = within.start;
  for (const block of sorted) {
    if (block.span.start < end || block.span.end > within.end) continue;
    result.push(block);
    end = block.span.end;
  }
  return result;
}

function isSorted(blocks: readonly Block[]): boolean {
  return blocks.every((block, index) => (blocks[index - 1]?.span.start ?? 0) <= block.span.start);
}
