import type { Span } from '../types.ts';
import type { Words } from '../words/index.ts';
import { oncePerLanguage } from '../words/once.ts';
import type { Evidence } from './party-evidence.ts';
import { anyOf, oneLine, plainQuotes } from './text.ts';
import { toldParties } from './told-parties.ts';
import { WordFilter } from './word-filter.ts';

export type ReadSentence = (text: string, span: Span, section: number) => void;

/** Reads "X is responsible for", "responsibility of X" and "X's responsibilities include" out of running text. */
export function sentenceReader(words: Words, evidence: Evidence): ReadSentence {
  const { frames } = words;
  if (frames !== null) {
    return (text, span, section) => {
      for (const name of toldParties(text, words, frames)) evidence.add(name, 'sentence', span, section);
    };
  }
  const { signs, quick, active, possessive, of } = patternsFor(words);
  return (text, span, section) => {
    if (!signs.mayHold(text) || !quick.test(text)) return;
    const plain = plainQuotes(oneLine(text));
    for (const match of plain.matchAll(active)) {
      const subject = nounPhrase(match[1] as string, words, 'end');
      if (subject !== null) evidence.add(subject, 'sentence', span, section);
    }
    for (const match of plain.matchAll(possessive)) {
      const subject = nounPhrase(match[1] as string, words, 'end');
      if (subject !== null) evidence.add(subject, 'sentence', span, section);
    }
    for (const match of plain.matchAll(of)) {
      const subject = nounPhrase((match[1] as string).trim(), words, 'start');
      if (subject !== null) evidence.add(subject, 'of', span, section);
    }
  };
}

interface Patterns {
  signs: WordFilter;
  quick: RegExp;
  active: RegExp;
  possessive: RegExp;
  of: RegExp;
}

const patternsFor = oncePerLanguage((words): Patterns => {
  const be = anyOf(words.be);
  const adverb = `(?:(?:${words.adverbs.join('|')})\\s+){0,2}`;
  const duties = words.dutyNouns.filter((noun) => /^(?:respons|obligat|dut)/u.test(noun));
  const duty = `(?:${duties.join('|')})`;
  const name = '((?:[\\p{L}\\p{N}&/-]+\\s+){0,4}?[\\p{L}\\p{N}&/-]+)';
  const quick = new RegExp(
    `responsib|accountab|in charge|${words.dutyNouns[2] ?? 'duty'}|duties|obligat|assum|tasked`,
    'iu',
  );
  // "The pilot is the person who is responsible for".
  const identity = words.identity.length === 0 ? '' : `(?:${anyOf(words.identity)}\\s+${be}\\s+)?`;
  const active = new RegExp(
    `(?:^|[,;:.(–—]\\s*|\\b(?:${[...words.conjunctions, 'and', 'which', 'that', 'when', 'if', 'where'].join('|')})\\s+)${name}\\s+${adverb}(?:${be}\\s+${identity}${adverb}(?:responsible|accountable|in charge|tasked with|entrusted)(?:\\s+(?:for|of))?(?![\\p{L}])|(?:assumes?|takes?|bears?|has|have|holds?|retains?)\\s+(?:full\\s+|the\\s+|sole\\s+|primary\\s+)?responsibility)`,
    'giu',
  );
  const possessive = new RegExp(
    `(?:^|[\\s(“"])((?:[\\p{L}\\p{N}&/-]+\\s+){0,3}?[\\p{L}\\p{N}&/-]+)'s?\\s+(?:\\p{L}+\\s+)?${duty}(?![\\p{L}])`,
    'giu',
  );
  const of = new RegExp(
    `\\b(?:responsibility|duty|obligation)\\s+of\\s+(?:the\\s+|an?\\s+|each\\s+)?((?:[\\p{L}\\p{N}&/-]+\\s?){1,4})`,
    'giu',
  );
  const signs = new WordFilter(['responsible', 'accountable', 'charge', 'tasked', 'entrusted', ...duties]);
  return { signs, quick, active, possessive, of };
});

/** The name in a run of words: cut at function words, from the end or from the start of the run. */
function nounPhrase(run: string, words: Words, keep: 'start' | 'end'): string | null {
  const parts = run.split(/\s+/u);
  const stops = (word: string): boolean => {
    const lower = word.toLowerCase();
    return (
      words.functionWords.includes(lower) ||
      words.determiners.includes(lower) ||
      words.conjunctions.includes(lower) ||
      words.clauseWords.includes(lower) ||
      lower.endsWith('ing') ||
      words.be.includes(lower) ||
      words.pointers.includes(lower) ||
      words.adverbs.includes(lower)
    );
  };
  const learner = (word: string): boolean => words.learner.subjects.includes(word.toLowerCase());
  let kept: string[] = [];
  for (const part of keep === 'end' ? parts.toReversed() : parts) {
    if (stops(part) && !learner(part)) break;
    if (keep === 'end') kept = [part, ...kept];
    else kept.push(part);
  }
  if (kept.length === 0 || kept.length > 4) return null;
  if (
    words.notParties.includes((kept[0] as string).toLowerCase()) ||
    words.notParties.includes((kept.at(-1) as string).toLowerCase())
  )
    return null;
  const capital = kept.findIndex((word) => /^\p{Lu}/u.test(word));
  return kept.slice(keep === 'start' || capital <= 0 ? 0 : capital).join(' ');
}
