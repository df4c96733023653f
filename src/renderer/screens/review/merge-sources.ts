import type { CardSource } from '../../../shared/contract/index.ts';

/** Sources in the order of the text, with stretches of one document that touch or overlap made into one. */
export function mergeSources(sources: readonly CardSource[]): readonly CardSource[] {
  const merged: CardSource[] = [];
  const inOrder = sources.toSorted(
    (one, other) => one.name.localeCompare(other.name) || one.from - other.from || one.to - other.to,
  );
  for (const source of inOrder) {
    const last = merged.at(-1);
    if (last !== undefined && last.version === source.version && source.from <= last.to + 1) {
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, source.to) };
    } else merged.push(source);
  }
  return merged;
}
