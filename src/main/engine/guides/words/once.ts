import type { Words } from './types.ts';

/** Something that is made from a language once, on first use: a pattern takes longer to make than to try. */
export function oncePerLanguage<Made>(make: (words: Words) => Made): (words: Words) => Made {
  const made = new WeakMap<Words, Made>();
  return (words) => {
    let known = made.get(words);
    if (known === undefined) {
      known = make(words);
      made.set(words, known);
    }
    return known;
  };
}
