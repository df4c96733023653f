/** Words separated by blanks. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/u);
}

/** Forms and what they are shown as, "sind,bleiben > ist": a phrase without a sign is shown as it is. */
export function shown(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    phrases(pairs).flatMap((pair) => {
      const [forms = '', third = ''] = pair.split('>').map((part) => part.trim());
      return forms.split(',').map((form) => [form.trim(), third === '' ? form.trim() : third] as const);
    }),
  );
}

/** Phrases separated by bars or line breaks. */
export function phrases(text: string): string[] {
  return text
    .split(/[|\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
