import { isOnlySentence, type Group } from './merge-candidates.ts';

/** What the other candidates are like, so that each is judged beside them without going through them all again. */
export class GroupIndex {
  readonly #keys = new Set<string>();
  /** Beginnings of keys, up to a blank. */
  readonly #beginnings = new Set<string>();
  readonly #kinds = new Map<string, number>();
  #named = 0;

  constructor(groups: readonly Group[]) {
    for (const group of groups) {
      this.#keys.add(group.key);
      for (const beginning of beginningsOf(group.key)) this.#beginnings.add(beginning);
      for (const kind of kindsOf(group)) this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
      if (!isOnlySentence(group)) this.#named++;
    }
  }

  /** True where another key is the beginning of this one: "nurse" of "nurse manager". */
  hasShorter(group: Group): boolean {
    return beginningsOf(group.key).some((beginning) => this.#keys.has(beginning));
  }

  hasLonger(group: Group): boolean {
    return this.#beginnings.has(group.key);
  }

  /** True where something other than a sentence speaks for another one. */
  hasNamedOther(group: Group): boolean {
    return this.#named - (isOnlySentence(group) ? 0 : 1) > 0;
  }

  /** True where another one has evidence of one of the kinds; a noun before "duties" counts as a heading. */
  hasCounterpart(group: Group, kinds: Iterable<string>): boolean {
    const own = kindsOf(group);
    for (const kind of kinds) if ((this.#kinds.get(kind) ?? 0) - (own.has(kind) ? 1 : 0) > 0) return true;
    return false;
  }
}

function beginningsOf(key: string): string[] {
  const found: string[] = [];
  for (let at = key.indexOf(' '); at !== -1; at = key.indexOf(' ', at + 1)) found.push(key.slice(0, at));
  return found;
}

function kindsOf(group: Group): Set<string> {
  const kinds = new Set<string>();
  for (const candidate of group.candidates)
    for (const kind of candidate.kinds) if (kind !== 'weak') kinds.add(kind === 'noun' ? 'heading' : kind);
  return kinds;
}
