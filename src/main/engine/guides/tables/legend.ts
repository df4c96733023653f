import type { Block, Text } from '../types.ts';
import type { Place } from '../model/index.ts';
import { oneLine } from '../model/text.ts';

const longestLegend = 400;
const entry =
  /(?:^|[\s,;(|])([\p{Lu}\p{S}\p{Po}]{1,3}|[xXyYnN])\s*(?:=|:|–|—|-|means|stands for)\s+([^,;()|]{2,60})/gu;

/** What the signs of a table mean by a line beside it ("✓ = required, ○ = optional"); by sign, in the words of the line. */
export function legendOf(place: Place): ReadonlyMap<string, string> {
  const legend = new Map<string, string>();
  for (const block of [place.siblings[place.at - 1], place.siblings[place.at + 1]]) {
    for (const text of block === undefined ? [] : textsOf(block)) {
      const line = oneLine(text.text);
      if (line.length > longestLegend) continue;
      const found = [...line.matchAll(entry)];
      for (const [, sign = '', meaning = ''] of found)
        if (!legend.has(sign)) legend.set(sign, meaning.trim().replace(/[.:]$/u, ''));
    }
  }
  return legend;
}

function textsOf(block: Block): readonly Text[] {
  if (block.type === 'paragraph' || block.type === 'caption') return [block.text];
  return block.type === 'list' ? block.items.map((item) => item.text) : [];
}
