import { isSpaceCode, isUnspacedScript } from '../characters.ts';
import type { MarkKind } from '../mapped-text.ts';

/** A run of `*`, `_`, `~` or `=`; `left` counts its units that are not (yet) part of a pair. */
export interface DelimiterRun {
  char: number;
  /** Index of its node among the nodes of the scan. */
  node: number;
  length: number;
  left: number;
  canOpen: boolean;
  canClose: boolean;
}

/** A pair of runs that marks what stands between the two nodes. */
export interface EmphasisPair {
  kind: MarkKind;
  open: number;
  close: number;
}

const punctuation = /[\p{P}\p{S}]/u;

/** Whether a run at `[from, to)` can open or close emphasis: the flanking rules of CommonMark 0.31, section 6.2. */
export function flanking(content: string, from: number, to: number): { canOpen: boolean; canClose: boolean } {
  const before = from === 0 ? 32 : content.charCodeAt(from - 1);
  const after = to >= content.length ? 32 : content.charCodeAt(to);
  const spaceBefore = isSpaceCode(before);
  const spaceAfter = isSpaceCode(after);
  const markBefore = punctuation.test(String.fromCharCode(before));
  const markAfter = punctuation.test(String.fromCharCode(after));
  // Scripts without blanks write no space after a bold label that ends with a colon; CommonMark would leave the stars.
  const left = !spaceAfter && (!markAfter || spaceBefore || markBefore || isUnspacedScript(before));
  const right = !spaceBefore && (!markBefore || spaceAfter || markAfter || isUnspacedScript(after));
  if (content.charCodeAt(from) !== 95) return { canOpen: left, canClose: right };
  return { canOpen: left && (!right || markBefore), canClose: right && (!left || markAfter) };
}

/**
 * Pairs delimiter runs by the algorithm of CommonMark 0.31, appendix "process emphasis". Linear: where no opener was
 * found for a kind of closer, the search never goes below that point again.
 */
export function pairDelimiters(runs: readonly DelimiterRun[]): EmphasisPair[] {
  const pairs: EmphasisPair[] = [];
  const openers: DelimiterRun[] = [];
  const bottoms = new Map<number, number>();
  for (const run of runs) {
    if (run.canClose) closeWith(run, openers, bottoms, pairs);
    if (run.canOpen && run.left > 0) openers.push(run);
  }
  return pairs;
}

function closeWith(
  run: DelimiterRun,
  openers: DelimiterRun[],
  bottoms: Map<number, number>,
  pairs: EmphasisPair[],
): void {
  const double = run.char === 126 || run.char === 61;
  const key = run.char * 8 + (run.canOpen ? 4 : 0) + (run.length % 3);
  while (run.left > 0) {
    const bottom = Math.min(bottoms.get(key) ?? 0, openers.length);
    let at = openers.length - 1;
    while (at >= bottom && !matches(openers[at], run)) at -= 1;
    const opener = at >= bottom ? openers[at] : undefined;
    if (!opener) {
      bottoms.set(key, openers.length);
      return;
    }
    const units = double || (opener.left >= 2 && run.left >= 2) ? 2 : 1;
    openers.length = at + 1;
    opener.left -= units;
    run.left -= units;
    if (run.char !== 126)
      pairs.push({ kind: units === 2 ? 'strong' : 'em', open: opener.node, close: run.node });
    if (opener.left === 0) openers.length = at;
    // The stack is shorter now: what was known to lie below its top still does.
    for (const [other, value] of bottoms) if (value > openers.length) bottoms.set(other, openers.length);
  }
}

function matches(opener: DelimiterRun | undefined, closer: DelimiterRun): boolean {
  if (opener === undefined || opener.char !== closer.char) return false;
  if (opener.char === 126 || opener.char === 61) return opener.left >= 2 && closer.left >= 2;
  if (!opener.canClose && !closer.canOpen) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}
