/** Abbreviations that the document itself defines: "Identity and Access Management (IAM)" gives IAM → the long form. */
export function learnAbbreviations(texts: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const text of texts) {
    if (!text.includes('(')) continue;
    for (const match of text.matchAll(/\(([\p{Lu}][\p{L}\p{N}&-]{1,7})s?\)/gu)) {
      const short = match[1] as string;
      const long = longForm(text.slice(Math.max(0, match.index - 120), match.index), short);
      if (long !== null && !found.has(short)) found.set(short, long);
    }
    for (const match of text.matchAll(/\b(\p{Lu}[\p{Lu}\p{N}&-]{1,7})\s+\(([\p{L}][^()]{5,80})\)/gu)) {
      const short = match[1] as string;
      const long = longForm(match[2] as string, short);
      if (long !== null && long === (match[2] as string).trim() && !found.has(short)) found.set(short, long);
    }
  }
  return found;
}

/** The last words before the bracket whose initials, small linking words apart, spell the abbreviation. */
function longForm(before: string, short: string): string | null {
  const letters = [...short.replace(/[^\p{L}]/gu, '').toLowerCase()];
  const words = [...before.matchAll(/[\p{L}\p{N}]+/gu)];
  let at = words.length - 1;
  let need = letters.length - 1;
  while (at >= 0 && need >= 0) {
    const word = words[at] as RegExpExecArray;
    if (word[0].toLowerCase().startsWith(letters[need] as string)) need--;
    else if (!/^(?:of|and|the|for|in|as|a|an|to|on|or|by)$/iu.test(word[0])) return null;
    at--;
  }
  if (need >= 0) return null;
  const first = words[at + 1] as RegExpExecArray;
  return before.slice(first.index).replace(/\s+/gu, ' ').trim();
}
