import { parseFragment } from 'parse5';

/** The longest name in the HTML standard, `&CounterClockwiseContourIntegral;`, has 33 units. */
const longestEntity = 34;
const decoded = new Map<string, string | null>();
/** Numeric references are many; the table of those seen is emptied rather than let grow. */
const largestTable = 4096;

/**
 * The character reference that starts at `at` (an ampersand) and ends with a semicolon: what it stands for and its
 * length in the source; null where there is none. By the table of the HTML standard, through parse5.
 */
export function entityAt(source: string, at: number, end: number): { text: string; length: number } | null {
  const limit = Math.min(end, at + longestEntity);
  let to = at + 1;
  while (to < limit) {
    const code = source.charCodeAt(to);
    const named = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (!named && !(code === 35 && to === at + 1)) break;
    to += 1;
  }
  if (to >= limit || source.charCodeAt(to) !== 59 || to === at + 1) return null;
  const name = source.slice(at, to + 1);
  const text = decode(name);
  return text === null ? null : { text, length: name.length };
}

function decode(name: string): string | null {
  const known = decoded.get(name);
  if (known !== undefined) return known;
  const node = parseFragment(name).childNodes[0];
  const text = node && 'value' in node && node.value !== name ? node.value : null;
  if (decoded.size >= largestTable) decoded.clear();
  decoded.set(name, text);
  return text;
}
