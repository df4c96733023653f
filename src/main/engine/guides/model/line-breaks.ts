import type { Text } from '../types.ts';
import { blank, classAt } from './letters.ts';

/** Where lines of the source begin within a text, the first apart: readers put a blank for the break. */
export function lineBreaks(text: Text, source: string): number[] {
  const first = text.map[0];
  const last = text.map[text.text.length - 1];
  // Most texts stand on one line.
  if (first !== undefined && last !== undefined && first <= last && !breaksWithin(source, first, last))
    return [];
  const starts: number[] = [];
  for (let at = 0; at + 1 < text.text.length; at++) {
    if ((classAt(text.text, at) & blank) === 0) continue;
    const from = text.map[at];
    const to = text.map[at + 1];
    if (from !== undefined && to !== undefined && breaksWithin(source, from, to)) starts.push(at + 1);
  }
  return starts;
}

function breaksWithin(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || code === 13) return true;
  }
  return false;
}
