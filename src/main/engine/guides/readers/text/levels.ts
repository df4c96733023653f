import type { HeadingUnit, PlainUnit } from './units.ts';
import { numberingOf, withoutAnchor } from './headings.ts';
import { isCapitals } from './line.ts';

/** What the levels are inferred from. */
export interface FoundHeading {
  text: string;
  /** From mark-up, or null. */
  level: number | null;
  /** Nothing but a blank stands between the heading before and this one. */
  afterHeading: boolean;
  /** A blank line stands before. */
  apart: boolean;
  /** Nothing but furniture stands before. */
  first: boolean;
}

export function foundHeading(
  unit: PlainUnit | HeadingUnit,
  afterHeading: boolean,
  first: boolean,
): FoundHeading {
  const text = unit.text.slice(0, withoutAnchor(unit.text)).trim();
  return { text, level: unit.kind === 'heading' ? unit.level : null, afterHeading, apart: unit.apart, first };
}

/**
 * Levels of headings in a text that says little about them. In this order:
 * 1. marks (`##`, underlines) say it;
 * 2. the first heading of the document is its title, 1, unless it is numbered as others are; everything else starts at 2;
 * 3. `2.4` stands below `2`; `Part`, `Chapter` … stand above what is between them; words that first occur inside another
 *    numbered part stand below it;
 * 4. where some are in capitals and others not, the capitals stand above;
 * 5. `Example 1`, `Example 2` stand below the heading before the first of them, and so do questions, or headings of one
 *    pattern, that follow a heading without any text between;
 * 6. headings in a block without blank lines stand below the one at its top, where the second follows that directly;
 * 7. headings of one pattern ("X's duties: …", "Y's duties: …") with others between them stand above those; what follows
 *    the last of them stands below it only if it repeats the word in which that one differs from its peers;
 * 8. the same heading repeated under different ones stands below those.
 */
export function headingLevels(headings: readonly FoundHeading[]): readonly number[] {
  const unnumbered = headings.map((heading) => numberingOf(heading.text) === null);
  const titled =
    headings.length > 1 &&
    headings[0]?.first === true &&
    unnumbered[0] === true &&
    headings[0].level === null;
  const levels: number[] = headings.map(() => 2);
  const from = titled ? 1 : 0;
  if (titled) levels[0] = 1;
  if (headings.length === 1 && headings[0]?.first) levels[0] = 1;
  lowerUnderCapitals(headings, levels, from);
  lowerUnderParts(headings, levels, from);
  lowerInstances(headings, levels, from);
  lowerQuestions(headings, levels, from);
  lowerStacked(headings, levels, from, unnumbered);
  lowerUnderPeers(headings, levels, from, unnumbered);
  lowerRepeated(headings, levels, from, unnumbered);
  applyMarks(headings, levels, titled);
  return levels.map((level) => Math.min(6, Math.max(1, level)));
}

/**
 * Marks say the level. An unmarked heading among marked ones stands below the last marked one, and keeps its place among its like
 * there; but one that is numbered with the same word as marked ones (`Part 6`), or in capitals as they are, stands beside them.
 */
function applyMarks(headings: readonly FoundHeading[], levels: number[], titled: boolean): void {
  const peers = markedPeers(headings);
  // Below a title without a mark even the highest marks are chapters.
  const shift = titled && headings.some(({ level }) => level === 1) ? 1 : 0;
  const said = headings.map(({ level, text }) => {
    const own = level ?? peers(text);
    return own === null ? null : own + shift;
  });
  for (let from = 0; from < headings.length;) {
    let to = from + 1;
    while (to < headings.length && said[to] === null) to += 1;
    const marked = said[from] ?? null;
    if (marked !== null) {
      levels[from] = marked;
      const outermost = levels.slice(from + 1, to).reduce((least, level) => Math.min(least, level), 6);
      for (let at = from + 1; at < to; at += 1) levels[at] = (levels[at] ?? 2) + marked + 1 - outermost;
    }
    from = to;
  }
}

/** The level of the marked headings that are numbered with the same word, or are in capitals too; null where there are none. */
function markedPeers(headings: readonly FoundHeading[]): (text: string) => number | null {
  const byWord = new Map<string, number>();
  const capitals = new Map<number, number>();
  for (const { level, text, first } of headings) {
    if (level === null || first) continue;
    const numbering = numberingOf(text);
    if (numbering?.part && numbering.word !== '') byWord.set(numbering.word, level);
    if (isCapitals(text)) capitals.set(level, (capitals.get(level) ?? 0) + 1);
  }
  const [loudest] = capitals.size === 1 ? [...capitals] : [];
  return (text) => {
    const numbering = numberingOf(text);
    const same = numbering?.part ? byWord.get(numbering.word) : undefined;
    if (same !== undefined) return same;
    return loudest !== undefined && loudest[1] >= 2 && isCapitals(text) ? loudest[0] : null;
  };
}

function lowerUnderCapitals(headings: readonly FoundHeading[], levels: number[], from: number): void {
  const capitals = headings.map((heading, index) => index >= from && isCapitals(heading.text));
  const others = capitals.filter((is, index) => index >= from && !is).length;
  if (capitals.filter(Boolean).length < 2 || others === 0) return;
  let below = false;
  for (let index = from; index < headings.length; index += 1) {
    if (capitals[index]) below = true;
    else if (below) levels[index] = (levels[index] ?? 2) + 1;
  }
}

function lowerUnderParts(headings: readonly FoundHeading[], levels: number[], from: number): void {
  const order: string[] = [];
  let depth = 0;
  for (let index = from; index < headings.length; index += 1) {
    const numbering = numberingOf(headings[index]?.text ?? '');
    if (numbering?.part) {
      if (numbering.depth > 0) depth = Math.max(0, order.length - 1) + numbering.depth - 1;
      else {
        if (!order.includes(numbering.word)) order.push(numbering.word);
        depth = order.indexOf(numbering.word);
      }
      levels[index] = (levels[index] ?? 2) + depth;
      depth += 1;
    } else levels[index] = (levels[index] ?? 2) + depth;
  }
}

function lowerInstances(headings: readonly FoundHeading[], levels: number[], from: number): void {
  let parent = -1;
  for (let index = from; index < headings.length; index += 1) {
    const numbering = numberingOf(headings[index]?.text ?? '');
    if (!numbering || numbering.part) {
      parent = index;
      continue;
    }
    if (parent >= from) levels[index] = (levels[parent] ?? 2) + 1;
  }
}

/** Questions in a row right below a heading belong to it. */
function lowerQuestions(headings: readonly FoundHeading[], levels: number[], from: number): void {
  let parent = -1;
  for (let index = from + 1; index < headings.length; index += 1) {
    const heading = headings[index];
    const asks = heading !== undefined && isQuestion(heading.text);
    if (!asks) parent = -1;
    else if (heading.afterHeading && !isQuestion(headings[index - 1]?.text ?? '')) parent = index - 1;
    if (asks && parent >= from) levels[index] = (levels[parent] ?? 2) + 1;
  }
}

/** `Key words` behind a blank line, `Gross pay` right below it, and further ones without a blank line. */
function lowerStacked(
  headings: readonly FoundHeading[],
  levels: number[],
  from: number,
  unnumbered: readonly boolean[],
): void {
  let parent = -1;
  for (let index = from + 1; index < headings.length; index += 1) {
    const heading = headings[index];
    if (!heading || heading.apart || heading.level !== null) parent = -1;
    else if (heading.afterHeading && headings[index - 1]?.apart === true) parent = index - 1;
    if (parent < 0 || !unnumbered[index] || (levels[index] ?? 2) > (levels[parent] ?? 2)) continue;
    levels[index] = (levels[parent] ?? 2) + 1;
  }
}

function isQuestion(text: string): boolean {
  return /[?？؟]$|^true or false\b/iu.test(text);
}

/** Words of a heading that can be compared: without genitives, quotes and punctuation. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/['’]s\b/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).filter((word) => word.length > 1);
}

/** How many headings may stand between two of one pattern; also keeps the work linear. */
const peerReach = 40;
/** Longest heading, in words, that is compared with others. */
const mostWords = 16;

/** What two headings of one pattern share: they differ in at most two words and share two or more, and their punctuation. */
function sharePattern(a: readonly string[], b: readonly string[], signA: string, signB: string): boolean {
  if (a.length !== b.length || a.length < 3 || a.length > mostWords || signA !== signB) return false;
  let differing = 0;
  for (const [index, word] of a.entries())
    if (word !== b[index] && stem(word) !== stem(b[index] ?? '')) differing += 1;
  return differing > 0 && differing <= 2 && a.length - differing >= 2;
}

function stem(word: string): string {
  return word.replace(/(?:ies|y|s)$/u, '');
}

function signsOf(text: string): string {
  return text.replaceAll(/[^:–—|/-]/gu, '');
}

function lowerUnderPeers(
  headings: readonly FoundHeading[],
  levels: number[],
  from: number,
  unnumbered: readonly boolean[],
): void {
  const words = headings.map((heading) => wordsOf(heading.text));
  const signs = headings.map((heading) => signsOf(heading.text));
  const groups = groupByPattern(words, signs, from, unnumbered);
  for (const group of groups) {
    const first = group[0] ?? 0;
    const last = group.at(-1) ?? 0;
    if (group.length < 2) continue;
    if (last - first === group.length - 1) {
      const below = headings[first]?.afterHeading === true && first > from;
      if (below) for (const at of group) levels[at] = (levels[first - 1] ?? 2) + 1;
      continue;
    }
    const peers = new Set(group);
    const common = new Set(
      (words[first] ?? []).filter((word) => group.every((at) => words[at]?.includes(word))),
    );
    const own = new Set((words[last] ?? []).filter((word) => !common.has(word)).map(stem));
    for (let at = first + 1; at < Math.min(headings.length, last + peerReach); at += 1) {
      if (peers.has(at)) continue;
      if (at > last && !(words[at] ?? []).some((word) => own.has(stem(word)))) break;
      levels[at] = (levels[at] ?? 2) + 1;
    }
  }
}

/** Indices of headings that share a pattern with the first of their group; each heading is in one group at most. */
function groupByPattern(
  words: readonly (readonly string[])[],
  signs: readonly string[],
  from: number,
  unnumbered: readonly boolean[],
): number[][] {
  const byShape = new Map<string, number[][]>();
  const groups: number[][] = [];
  for (let index = from; index < words.length; index += 1) {
    const own = words[index] ?? [];
    if (!unnumbered[index] || own.length < 3 || own.length > mostWords) continue;
    const shape = `${own.length} ${signs[index]}`;
    const known = byShape.get(shape) ?? [];
    byShape.set(shape, known);
    // Only the latest groups of a shape are compared: patterns repeat near each other, and this stays linear.
    const group = known.slice(-8).find((members) => {
      const leader = members[0] ?? 0;
      if (index - (members.at(-1) ?? 0) > peerReach) return false;
      return sharePattern(words[leader] ?? [], own, signs[leader] ?? '', signs[index] ?? '');
    });
    if (group) group.push(index);
    else {
      const created = [index];
      known.push(created);
      groups.push(created);
    }
  }
  return groups;
}

function lowerRepeated(
  headings: readonly FoundHeading[],
  levels: number[],
  from: number,
  unnumbered: readonly boolean[],
): void {
  const counts = new Map<string, number>();
  for (let index = from; index < headings.length; index += 1) {
    const key = headings[index]?.text.toLowerCase() ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const unique = (index: number): boolean => (counts.get(headings[index]?.text.toLowerCase() ?? '') ?? 0) < 2;
  let parent = -1;
  for (let index = from; index < headings.length; index += 1) {
    if (unique(index)) parent = index;
    else if (parent >= from && unnumbered[index] && (levels[parent] ?? 2) >= (levels[index] ?? 2)) {
      levels[index] = (levels[parent] ?? 2) + 1;
    }
  }
}
