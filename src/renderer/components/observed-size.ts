import type { Virtualizer } from '@tanstack/react-virtual';

/**
 * As a list's `measureElement`: the height of a row (px) is what the browser's observer reports, which it does before the row
 * is painted. Until then it is the estimate: to ask a row for its height as it appears would lay out the page once for each.
 */
export function observedSize(
  element: HTMLDivElement,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<HTMLDivElement, HTMLDivElement>,
): number {
  const seen = entry?.borderBoxSize[0];
  if (seen !== undefined) return Math.round(seen.blockSize);
  const index = list.indexFromElement(element);
  return list.measurementsCache[index]?.size ?? list.options.estimateSize(index);
}
