import type { DeclaredParty, Span } from '../types.ts';
import type { Words } from '../words/index.ts';
import { Parties, partyKey, type Party } from './party.ts';
import { upperFirst } from './text.ts';

/**
 * The parties with those that the author declares in front matter: what was learned under one of their names joins them, and
 * one that nothing was learned of is added. `evidence` is where they are declared.
 */
export function withDeclared(
  learned: Parties,
  declared: readonly DeclaredParty[],
  evidence: Span,
  words: Words,
): Parties {
  if (declared.length === 0) return learned;
  const joined = new Set<Party>();
  const parties = declared.map(({ name, aliases }): Party => {
    const names = [name, ...aliases];
    const own = new Set(names.flatMap((one) => learned.named(one, words) ?? []));
    // "Owner of the house" is the declared "owner".
    const keys = new Set(names.map((one) => partyKey(one, words)));
    for (const party of learned.all) if (keys.has(partyKey(headOf(party.name, words), words))) own.add(party);
    for (const party of own) joined.add(party);
    const [first] = own;
    const addressed = names.some((one) => words.learner.subjects.includes(one.toLowerCase()));
    const all = new Set([...aliases, ...[...own].flatMap((party) => [party.name, ...party.aliases])]);
    all.delete(name);
    return {
      name: upperFirst(name),
      inSentence: first !== undefined && first.name === name ? first.inSentence : inSentence(name, words),
      plural: first?.plural ?? false,
      key: partyKey(name, words),
      aliases: [...all].toSorted(),
      evidence: [evidence, ...[...own].flatMap((party) => party.evidence)].toSorted(
        (a, b) => a.start - b.start,
      ),
      learner: addressed || [...own].some((party) => party.learner),
      person: true,
    };
  });
  const others = learned.all.filter((party) => !joined.has(party));
  return new Parties([...parties, ...others], words);
}

/** A name in lower case is a common noun and takes its article: "the tenant". */
function inSentence(name: string, words: Words): string {
  return /^\p{Ll}/u.test(name) ? `${words.articles[0] ?? ''} ${name}`.trim() : name;
}

/** What stands before "of the house". */
function headOf(name: string, words: Words): string {
  const parts = name.split(' ');
  const of = parts.findIndex((part, index) => index > 0 && words.functionWords.includes(part));
  return of === -1 ? name : parts.slice(0, of).join(' ');
}
