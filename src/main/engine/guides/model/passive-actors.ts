import type { Words } from '../words/index.ts';
import { oncePerLanguage } from '../words/once.ts';
import { isRoleName } from './somebody.ts';
import { anyOf } from './text.ts';

/** Words of a name at most: "speech and language therapist". */
const longest = 5;

const byOf = oncePerLanguage(
  (words) =>
    new RegExp(
      `(?<!\\p{L})${anyOf(words.be)}\\s+(?:\\p{L}+ly\\s+)?\\p{L}+(?:\\s+\\p{L}+)?\\s+(?:\\p{L}+ly\\s+)?${anyOf(words.by)}\\s+(?:(?:${anyOf(words.determiners)})\\s+)?(?=\\p{L})`,
      'giu',
    ),
);

/** Those by whom something is done: "Scans are read by the radiologist", as far as the name is one of people or offices. */
export function passiveActors(text: string, words: Words): string[] {
  // Most sentences have no such word.
  if (!words.by.some((by) => text.includes(` ${by} `))) return [];
  const found: string[] = [];
  for (const match of text.matchAll(byOf(words))) {
    const parts = text
      .slice(match.index + match[0].length)
      .split(/[.,;:()]/u, 1)[0]
      ?.split(/\s+/u)
      .slice(0, longest);
    const last = parts?.findIndex((part) => isRoleName(part, words)) ?? -1;
    if (parts === undefined || last === -1) continue;
    const name = parts.slice(0, last + 1);
    // "the agent and the tenant" are two.
    const two = name.some(
      (part, index) => words.and.includes(part) && words.determiners.includes(name[index + 1] ?? ''),
    );
    // "two nurses": the number is part of what is asked.
    const counted = words.comparing?.numbers.includes((name[0] ?? '').toLowerCase()) ?? false;
    if (!two && !counted) found.push(name.join(' '));
  }
  return found;
}
