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
