/**
 * Offsets at which the lines of a text start, the first at 0. A line ends at LF, CRLF or CR, as in CommonMark; a text
 * that ends with a line end has an empty last line.
 */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** Index (from 0) of the line in which `offset` stands; an offset past the end belongs to the last line. */
export function lineIndexOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the content of line `index` ends: before its LF, CRLF or CR, or at the end of the text. */
export function lineEndOf(text: string, lineStarts: readonly number[], index: number): number {
  const next = lineStarts[index + 1];
  if (next === undefined) return text.length;
  return text.charCodeAt(next - 1) === 10 &&
    text.charCodeAt(next - 2) === 13 &&
    next - 2 >= (lineStarts[index] ?? 0)
    ? next - 2
    : next - 1;
}

/** Lines, counted from 1 and inclusive, that a half-open range of characters touches. */
export function linesOf(
  lineStarts: readonly number[],
  span: { start: number; end: number },
): { from: number; to: number } {
  const from = lineIndexOf(lineStarts, span.start) + 1;
  return { from, to: span.end > span.start ? lineIndexOf(lineStarts, span.end - 1) + 1 : from };
}
