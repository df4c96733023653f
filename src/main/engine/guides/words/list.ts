/** Words separated by blanks. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/u);
}

/** Phrases separated by bars or line breaks. */
export function phrases(text: string): string[] {
  return text
    .split(/[|\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
