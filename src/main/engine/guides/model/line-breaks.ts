import type { Text } from '../types.ts';

/** Where lines of the source begin within a text, the first apart: readers put a blank for the break. */
export function lineBreaks(text: Text, source: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at + 1 < text.text.length; at++) {
    if (!/\s/u.test(text.text[at] as string)) continue;
    const from = text.map[at];
    const to = text.map[at + 1];
    if (from !== undefined && to !== undefined && /[\n\r]/u.test(source.slice(from, to))) starts.push(at + 1);
  }
  return starts;
}
