/** A 32-bit FNV-1a hash of a text: the same seed gives the same order, another seed another one. */
export function seededHash(seed: string, text: string): number {
  return fnv1a(text, fnv1a(seed, 0x811c9dc5));
}

function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
