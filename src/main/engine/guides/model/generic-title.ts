import type { Words } from '../words/index.ts';

/** True for a title that says how its section is written, not what it is about: "Key terms & glossary", "2. Worked examples". */
export function isGenericTitle(title: string, words: Words): boolean {
  const generic = genericTitles(words);
  const plain = title
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/^[\d.)\s]+/u, '')
    .replace(/["“”]/gu, '')
    .replace(/[\s:#!.]+$/u, '');
  if (generic.has(plain)) return true;
  const parts = plain.split(/\s*[&/,]\s*/u);
  return parts.length > 1 && parts.every((part) => generic.has(part.replace(/^and\s+/u, '')));
}

const known = new WeakMap<Words, ReadonlySet<string>>();

function genericTitles(words: Words): ReadonlySet<string> {
  let titles = known.get(words);
  if (titles === undefined) {
    const { headings: h } = words;
    titles = new Set([
      ...[h.generic, h.glossary, h.questions, h.answers, h.examples].flat(),
      ...[h.summary, h.outline, h.objectives, h.practices, h.roles].flat(),
    ]);
    known.set(words, titles);
  }
  return titles;
}
