import { describe, expect, it } from 'vitest';
import {
  lineEndOf,
  lineIndexOf,
  linesOf,
  lineStartsOf,
} from '../../../../src/main/engine/guides/readers/lines.ts';

describe('lines', () => {
  const text = 'a\nbc\r\nd\re';

  it('start after LF, CRLF and CR', () => {
    expect(lineStartsOf(text)).toEqual([0, 2, 6, 8]);
    expect(lineStartsOf('')).toEqual([0]);
    expect(lineStartsOf('a\n')).toEqual([0, 2]);
    expect(lineStartsOf('\r\n\n\r')).toEqual([0, 2, 3, 4]);
  });

  it('end before their line end', () => {
    const starts = lineStartsOf(text);
    expect(starts.map((start, index) => text.slice(start, lineEndOf(text, starts, index)))).toEqual([
      'a',
      'bc',
      'd',
      'e',
    ]);
  });

  it('are found for every offset', () => {
    const starts = lineStartsOf(text);
    expect([0, 1, 2, 5, 6, 7, 8, 9].map((offset) => lineIndexOf(starts, offset))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ]);
  });

  it('are counted from 1 and inclusive for a range', () => {
    const starts = lineStartsOf(text);
    expect(linesOf(starts, { start: 0, end: 3 })).toEqual({ from: 1, to: 2 });
    expect(linesOf(starts, { start: 2, end: 6 })).toEqual({ from: 2, to: 2 });
    expect(linesOf(starts, { start: 8, end: 8 })).toEqual({ from: 4, to: 4 });
  });
});
