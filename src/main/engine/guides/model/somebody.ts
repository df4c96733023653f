import { patternsOf } from '../grammar/patterns.ts';
import type { Words } from '../words/index.ts';

/** True where a name ends as names of people and offices do: "incident commander", "legal team". */
export function hasAgentEnding(name: string, words: Words): boolean {
  const last = name.toLowerCase().split(' ').at(-1) as string;
  if (patternsOf(words).roleNouns.has(last)) return true;
  return (
    !words.notAgents.includes(last) &&
    words.agentEndings.some(
      (ending) => last === ending || (last.endsWith(ending) && last.length > ending.length + 1),
    )
  );
}

/** True for abbreviations in capitals: "AWS", "RN", "R&D". */
export function isAbbreviation(name: string): boolean {
  return /^[\p{Lu}\p{N}&]{2,6}$/u.test(name);
}

/** True where the last word is a noun for a person or an office, and none that machines bear as well. */
export function isRoleName(name: string, words: Words): boolean {
  const parts = name.toLowerCase().split(' ');
  const of = parts.findIndex((part, index) => index > 0 && words.functionWords.includes(part));
  // "Head of centre", "Manager on duty": what stands before "of" names the office.
  const last = (of === -1 ? parts.at(-1) : parts[of - 1]) as string;
  if (of !== -1 && words.agentEndings.includes(last)) return true;
  const one = words.grammar.singular(last);
  const { roleNouns } = patternsOf(words);
  if (words.machineRoles.includes(one) || words.notAgents.includes(one)) return false;
  return roleNouns.has(last) || roleNouns.has(one) || endsAsRole(one, words);
}

/** The least letters of a noun that another one is told by: "Lagerleiter". */
const shortestEnd = 4;

/** In a language that writes compounds as one word, the end of one says whose name it is. */
function endsAsRole(name: string, words: Words): boolean {
  if (words.frames?.nounsCapital !== true) return false;
  return words.roleNouns.some(
    (noun) => noun.length >= shortestEnd && name.length > noun.length + 2 && name.endsWith(noun),
  );
}
