import type { Words } from '../words/index.ts';
import { anyOf, plainQuotes } from './text.ts';
import { PhraseFilter, WordFilter } from './word-filter.ts';

type Kind = keyof Pick<Words['host'], 'navigation' | 'signUp' | 'advert' | 'legal' | 'quizShell'>;

interface HostPatterns {
  signs: WordFilter;
  lists: readonly { kind: Kind; signs: PhraseFilter; pattern: RegExp }[];
}

const kinds: readonly Kind[] = ['advert', 'signUp', 'legal', 'quizShell', 'navigation'];

const reasons: Readonly<Record<Kind, string>> = {
  navigation: 'navigation',
  signUp: 'sign-up line',
  advert: 'advert',
  legal: 'copyright or co-operation note',
  quizShell: 'instructions of a quiz',
};

const made = new WeakMap<Words, HostPatterns>();

function patternsFor(words: Words): HostPatterns {
  const known = made.get(words);
  if (known !== undefined) return known;
  const patterns = {
    signs: new WordFilter(kinds.flatMap((kind) => words.host[kind])),
    lists: kinds.map((kind) => ({
      kind,
      signs: new PhraseFilter(words.host[kind]),
      pattern: new RegExp(`(?<![\\p{L}])${anyOf(words.host[kind])}(?![\\p{L}])`, 'giu'),
    })),
  };
  made.set(words, patterns);
  return patterns;
}

/** Longest text that is looked at, in units. */
const longest = 400;
/** Words of a phrase that a text about anything else hardly begins or ends with; longer ones may stand within, and so may one of as many units. */
const longPhrase = 3;
const longPhraseUnits = 18;
/** Share of a text's words that one short phrase must make up. */
const leastShare = 1 / 3;
/** "Log in to the console" is a step of a guide as often as a button: of such phrases it takes more. */
const leastShareOfSignUp = 0.6;
/** Words of a text that a phrase of navigation opens. */
const mostOpened = 12;

/** Which furniture of its site a line is, in words; null for the document's own text. */
export function hostReason(text: string, words: Words): string | null {
  const kind = hostKind(text, words);
  return kind === null ? null : reasons[kind];
}

/**
 * Which furniture of its site a line is; null for the document's own text. One short phrase in a sentence is no
 * sign ("opening remote login to the internet"): it takes two different ones, a long one, or one that makes up much of the
 * line.
 */
export function hostKind(text: string, words: Words): Kind | null {
  if (text.length > longest) return null;
  const patterns = patternsFor(words);
  if (!patterns.signs.mayHold(text)) return null;
  const plain = plainQuotes(text).trim();
  const found: { kind: Kind; phrase: string; at: number }[] = [];
  for (const { kind, signs, pattern } of patterns.lists) {
    if (!signs.mayHold(text)) continue;
    for (const match of plain.matchAll(pattern))
      found.push({ kind, phrase: match[0].toLowerCase(), at: match.index });
  }
  const first = found[0];
  if (first === undefined) return null;
  if (new Set(found.map(({ phrase }) => phrase)).size > 1) return first.kind;
  const { kind, phrase, at } = first;
  const total = wordCount(plain);
  const size = wordCount(phrase);
  const share = (size * found.length) / total;
  const opens = kind === 'navigation' && at <= 2 && total <= mostOpened;
  const edge = at <= 2 || at + phrase.length >= plain.length - 2;
  const long =
    kind !== 'signUp' &&
    (size > longPhrase ||
      phrase.length >= longPhraseUnits ||
      (edge && size === longPhrase) ||
      !/\p{L}/u.test(phrase));
  const enough = share >= (kind === 'signUp' ? leastShareOfSignUp : leastShare);
  return opens || long || enough ? kind : null;
}

function wordCount(text: string): number {
  return Math.max(1, text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0);
}
