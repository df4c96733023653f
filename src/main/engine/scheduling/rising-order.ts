import { seededHash } from './seeded-hash.ts';

const SMALLEST_BATCH = 256;

/**
 * Items by rising key, items of equal key shuffled by the seed. Sorts no more than is asked for, in growing batches: a
 * session takes a few hundred cards out of what may be a hundred thousand.
 * @param expected how many items will likely be taken.
 */
export function* inRisingOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => number,
  seed: string,
  expected: number,
): Generator<Item> {
  let rest: Keyed<Item>[] = [];
  for (const item of items) rest.push({ item, key: keyOf(item), tie: 0 });
  for (let size = Math.max(SMALLEST_BATCH, expected * 2); rest.length > 0; size *= 4) {
    const limit = keyAt(rest, size);
    const batch: Keyed<Item>[] = [];
    const later: Keyed<Item>[] = [];
    for (const entry of rest) {
      if (entry.key > limit) later.push(entry);
      else {
        entry.tie = seededHash(seed, entry.item.id);
        batch.push(entry);
      }
    }
    for (const { item } of batch.sort(byKeyThenTie)) yield item;
    rest = later;
  }
}

interface Keyed<Item> {
  readonly item: Item;
  readonly key: number;
  /** Worked out only for what is sorted. */
  tie: number;
}

function byKeyThenTie(a: Keyed<{ readonly id: string }>, b: Keyed<{ readonly id: string }>): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  if (a.tie !== b.tie) return a.tie - b.tie;
  return a.item.id < b.item.id ? -1 : 1;
}

/** The key below or at which there are at least `count` entries. */
function keyAt(entries: readonly { readonly key: number }[], count: number): number {
  if (entries.length <= count) return Number.POSITIVE_INFINITY;
  const keys = new Float64Array(entries.length);
  let index = 0;
  for (const { key } of entries) {
    keys[index] = key;
    index += 1;
  }
  return keys.sort()[count - 1] ?? Number.POSITIVE_INFINITY;
}
