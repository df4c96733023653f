import { blank, classAt, letter, lowerOf, runEnd } from '../model/letters.ts';

/**
 * Tells by the first word of a text that a pattern cannot match which begins with one of some phrases, so that it need not be
 * tried. A text may be let through for nothing, but never the other way round.
 */
export class FirstWords {
  readonly #words = new Set<string>();
  /** Phrases that begin with a sign: what they match has no first word. */
  #signs = false;

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const end = runEnd(phrase, 0, letter);
      if (end === 0) this.#signs = true;
      else this.#words.add(phrase.slice(0, end).toLowerCase());
    }
  }

  /** Blanks before the first word are passed over. Letters beyond ASCII may fold in ways of their own: those are let through. */
  mayOpen(text: string): boolean {
    const from = (classAt(text, 0) & blank) === 0 ? 0 : runEnd(text, 0, blank);
    if (this.#signs) return true;
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 127) return true;
      if ((classAt(text, at) & letter) === 0) break;
    }
    return this.#words.has(lowerOf(text.slice(from, at)));
  }
}
