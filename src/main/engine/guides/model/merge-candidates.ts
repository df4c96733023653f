import type { Words } from '../words/index.ts';
import type { Casing } from './casing.ts';
import type { Leaf } from './outline.ts';
import { partyKey } from './party.ts';
import type { Candidate } from './party-evidence.ts';

/** What the parties of a document are learned with. */
export interface Learning {
  words: Words;
  casing: Casing;
  leaves: readonly Leaf[];
  abbreviations: ReadonlyMap<string, string>;
}

/** Candidates that are one and the same. */
export interface Group {
  key: string;
  candidates: Candidate[];
  aliases: Set<string>;
}

/** Joins what names the same party: abbreviations, short names, initials. */
export function mergeCandidates(candidates: readonly Candidate[], learning: Learning): Group[] {
  const groups = new Map<string, Group>();
  for (const candidate of candidates) {
    groups.set(candidate.key, { key: candidate.key, candidates: [candidate], aliases: new Set() });
  }
  const join = (from: string, into: string): void => {
    const source = groups.get(from);
    const target = groups.get(into);
    if (source === undefined || target === undefined || source === target) return;
    target.candidates.push(...source.candidates);
    for (const alias of source.aliases) target.aliases.add(alias);
    groups.delete(from);
  };
  for (const [short, long] of learning.abbreviations) {
    const shortKey = partyKey(short, learning.words);
    const longKey = partyKey(long, learning.words);
    if (!groups.has(shortKey) && !groups.has(longKey)) continue;
    const into = groups.has(shortKey) ? shortKey : longKey;
    groups.get(into)?.aliases.add(short);
    groups.get(into)?.aliases.add(long);
    join(longKey, into);
    const first = long.split(' ')[0] as string;
    const firstGroup = groups.get(partyKey(first, learning.words));
    if (long.includes(' ') && firstGroup !== undefined && !isWeak(firstGroup)) join(firstGroup.key, into);
  }
  shortNames(groups, join);
  initialNames(groups, join, learning);
  return [...groups.values()];
}

/** Kinds of evidence that name somebody rather than speak of something. */
export const strong = new Set(['column', 'heading', 'noun', 'cell', 'role', 'lead', 'paired']);

/** Nothing but a title or a loose phrase speaks for it. */
function isWeak(group: Group): boolean {
  return group.candidates.every((candidate) => [...candidate.kinds].every((kind) => kind === 'weak'));
}

export function isOnlySentence(group: Group): boolean {
  return !group.candidates.some((candidate) => [...candidate.kinds].some((kind) => strong.has(kind)));
}

/** "controller" beside "data controller": one party, where only one name ends so and one of the two is only met in text. */
function shortNames(groups: Map<string, Group>, join: (from: string, into: string) => void): void {
  const all = [...groups.values()];
  const byEnd = new Map<string, Group[]>();
  for (const group of all) {
    const { key } = group;
    for (let at = key.indexOf(' '); at !== -1; at = key.indexOf(' ', at + 1)) {
      const end = key.slice(at + 1);
      const list = byEnd.get(end);
      if (list === undefined) byEnd.set(end, [group]);
      else list.push(group);
    }
  }
  for (const group of all) {
    const longer = (byEnd.get(group.key) ?? []).filter((other) => groups.has(other.key));
    const only = longer[0];
    if (longer.length !== 1 || only === undefined) continue;
    if (isOnlySentence(group) || isOnlySentence(only))
      join(isOnlySentence(group) ? group.key : only.key, isOnlySentence(group) ? only.key : group.key);
  }
}

/** Its name as it is first written. */
function formOf(group: Group): string {
  return [...(group.candidates[0] as Candidate).forms.keys()][0] ?? '';
}

/**
 * A name that only occurs in the sections about an abbreviation with the same initial, and is never set against it, is
 * the long name's short form: in a section on "NWS responsibilities", "Northwind's responsibilities".
 */
function initialNames(
  groups: Map<string, Group>,
  join: (from: string, into: string) => void,
  learning: Learning,
): void {
  // Who is joined below is none of these, and joining does not change them.
  const shorts = new Map<string, Group[]>();
  let titles: Map<number, string> | null = null;
  for (const group of groups.values()) {
    const short = formOf(group);
    if (!/^\p{Lu}{2,5}$/u.test(short) || isOnlySentence(group)) continue;
    const known = shorts.get(short.charAt(0));
    if (known === undefined) shorts.set(short.charAt(0), [group]);
    else known.push(group);
  }
  for (const group of [...groups.values()]) {
    const form = formOf(group);
    if (!isOnlySentence(group) || !/^\p{Lu}\p{Ll}+$/u.test(form) || !learning.casing.isProper(form)) continue;
    const matches = shorts.get(form.charAt(0)) ?? [];
    const only = matches[0];
    if (matches.length !== 1 || only === undefined) continue;
    const own = new RegExp(`\\b${(only.candidates[0] as Candidate).key}\\b`, 'iu');
    titles ??= new Map(learning.leaves.map(({ section }) => [section.index, section.title]));
    const within = new Set(group.candidates.flatMap((candidate) => [...candidate.sections]));
    let section = false;
    for (const index of within) section ||= own.test(titles.get(index) ?? '');
    if (section) join(group.key, only.key);
  }
}
