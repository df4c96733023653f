import { blank } from './blank.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import { strangers } from './strangers.ts';
import type { Words } from './types.ts';

export type { FiniteVerb, Frame, Frames, Words } from './types.ts';

/** Every language the recognisers know. The first one is the fallback. */
export const languages: readonly Words[] = [english, german, spanish, portuguese, french];

const sampled = 20_000;
/** Share of a text that the commonest words of its language fill at the least. */
const leastShare = 0.08;
/** Different words of another language that a text has to hold. */
const fewestWords = 3;
/** Another language has to be met this much more often than the fallback before a text is taken from it. */
const leastLead = 1.3;

export interface ChosenWords {
  words: Words;
  /** BCP 47; `und` where nothing tells. */
  language: string;
}

/**
 * The words for a document: those of its declared language, else of the language whose commonest words fill most of
 * the first 20,000 characters. A text in an unknown language, or in a script that no known language is written in, gets `blank`.
 */
export function chooseWords(declared: string | null, text: string): ChosenWords {
  const sample = text.slice(0, sampled);
  const primary = declared?.toLowerCase().split(/[-_]/u)[0] ?? '';
  const foreignScript = isForeignScript(sample);
  if (declared !== null && primary !== '' && primary !== 'und') {
    const byName = languages.find((words) => words.language === primary);
    return { words: byName === undefined || foreignScript ? blank : byName, language: declared };
  }
  if (foreignScript) return { words: blank, language: scriptLanguage(sample) };
  return byFrequency(sample);
}

function byFrequency(sample: string): ChosenWords {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [written] of sample.matchAll(/\p{L}+/gu)) {
    total++;
    const word = written.toLowerCase();
    // "DES", "IST" and "EN" among small letters are abbreviations.
    if (written.length > 1 && written === written.toUpperCase() && written !== word) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const fallback = languages[0] as Words;
  const shareOf = (frequent: readonly string[]): number => {
    let hits = 0;
    let different = 0;
    for (const word of ownWords(frequent)) {
      const count = counts.get(word) ?? 0;
      hits += count;
      if (count > 0) different++;
    }
    return total === 0 || different < fewestWords ? 0 : hits / total;
  };
  const own = fallback.frequent.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) / Math.max(1, total);
  let best: ChosenWords = { words: fallback, language: own > leastShare ? fallback.language : 'und' };
  let most = Math.max(own * leastLead, leastShare);
  for (const words of languages.slice(1)) {
    const share = shareOf(words.frequent);
    if (share <= most) continue;
    best = { words, language: words.language };
    most = share;
  }
  for (const [language, frequent] of strangers) {
    const share = shareOf(frequent);
    if (share <= most) continue;
    best = { words: blank, language };
    most = share;
  }
  return best;
}

/** Of a language's commonest words those that the fallback has not: "a", "no" and "do" are words of several languages. */
function ownWords(frequent: readonly string[]): readonly string[] {
  let own = ownOf.get(frequent);
  if (own === undefined) {
    const fallback = languages[0] as Words;
    const { functionWords, determiners } = fallback;
    const common = new Set([...fallback.frequent, ...functionWords, ...determiners, ...alsoEnglish]);
    own = [...new Set(frequent)].filter((word) => !common.has(word));
    ownOf.set(frequent, own);
  }
  return own;
}

const ownOf = new WeakMap<readonly string[], readonly string[]>();

/** English words, or parts of English names, that are common words elsewhere. */
const alsoEnglish = [
  ...'abcdefghijklmnopqrstuvwxyz',
  'no',
  'do',
  'me',
  'so',
  'die',
  'am',
  'was',
  'per',
  'can',
  'he',
  'his',
  'if',
  'pro',
  'also',
  'men',
  'via',
];

/** True where most letters are of a script in which no known language is written. */
function isForeignScript(sample: string): boolean {
  const beyond = sample.replace(/[\0-\x7f]+/gu, ' ');
  let latin = beyond.match(/\p{Script=Latin}/gu)?.length ?? 0;
  for (let at = 0; at < sample.length; at++) {
    const lower = sample.charCodeAt(at) | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) latin++;
  }
  const letters = latin + (beyond.match(/[^\P{L}\p{Script=Latin}]/gu)?.length ?? 0);
  return letters > 0 && latin * 2 < letters;
}

/** The language that a script tells by itself; `und` where several are written in it. */
function scriptLanguage(sample: string): string {
  const scripts: readonly (readonly [RegExp, string])[] = [
    [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
    [/\p{Script=Hangul}/gu, 'ko'],
    [/\p{Script=Hebrew}/gu, 'he'],
    [/\p{Script=Greek}/gu, 'el'],
    [/\p{Script=Thai}/gu, 'th'],
  ];
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const found = scripts.find(([script]) => (sample.match(script)?.length ?? 0) * 10 > letters);
  if (found !== undefined) return found[1];
  if (/\p{Script=Han}/u.test(sample)) return 'zh';
  return /\p{Script=Arabic}/u.test(sample) ? arabicOrPersian(sample) : 'und';
}

/** Persian and Urdu have letters of their own. */
function arabicOrPersian(sample: string): string {
  if (/[ٹڈڑںے]/u.test(sample)) return 'ur';
  return /[پچژگ]/u.test(sample) ? 'fa' : 'ar';
}
