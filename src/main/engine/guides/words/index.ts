import { english } from './english.ts';
import { german } from './german.ts';
import type { Words } from './types.ts';

export type { FiniteVerb, Frame, Frames, Words } from './types.ts';

/** Every language the recognisers know. The first one is the fallback. */
export const languages: readonly Words[] = [english, german];

/**
 * The words for a document: those of its declared language, else of the language whose commonest words fill most of
 * the first 20,000 characters. `known` is false where neither says so.
 */
export function chooseWords(declared: string | null, text: string): { words: Words; known: boolean } {
  const primary = declared?.toLowerCase().split(/[-_]/u)[0];
  const byName = languages.find((words) => words.language === primary);
  if (byName !== undefined) return { words: byName, known: true };
  const sample =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best = languages[0] as Words;
  let bestShare = 0;
  for (const words of languages) {
    const frequent = new Set(words.frequent);
    let hits = 0;
    for (const word of sample) if (frequent.has(word)) hits++;
    const share = sample.length === 0 ? 0 : hits / sample.length;
    if (share > bestShare) {
      best = words;
      bestShare = share;
    }
  }
  return { words: best, known: bestShare > 0.08 };
}
