import type { Mention, Party } from '../model/party.ts';
import { anyOf } from '../model/text.ts';
import { oncePerLanguage } from '../words/once.ts';
import type { Words } from '../words/index.ts';
import { patternsOf } from './patterns.ts';
import { modalThird } from './predicate.ts';

/** "Searches are carried out by the surveyor after the survey": what is done, by whom, and how it is asked for. */
export interface ByParty {
  /** Third person with what belongs to it: "carries out", "must pay for". */
  verb: string;
  /** "searches after the survey". */
  object: string;
  parties: readonly Party[];
  /** The sentence up to there, without what it says of others behind. */
  said: string;
}

const patternsFor = oncePerLanguage((words) => ({
  before: new RegExp(
    `^([^;:]+?)\\s+(?:${anyOf(words.be)}|(${anyOf(words.modals)})\\s+be)\\s+(?:(?:${words.adverbs.join('|')})\\s+){0,2}(\\p{Ll}[\\p{Ll}-]+)((?:\\s+[\\p{L}\\p{N}-]+){0,7})\\s+(?:(?:${words.adverbs.join('|')})\\s+)?${anyOf(words.by)}\\s*(?:(?:${anyOf(words.determiners)})\\s*)?$`,
    'iu',
  ),
  joint: new RegExp(
    `^\\s*(?:,?\\s*(?:${anyOf([...words.and, ...words.or])}|[&,])\\s*(?:${anyOf(words.by)}\\s+)?(?:(?:${anyOf(words.determiners)})\\s+)?)$`,
    'iu',
  ),
  /** What may follow and stays part of the question: a time, a place, a condition. */
  tail: new RegExp(`^\\s+(?:${anyOf([...words.prepositions, ...words.timeWords])})\\s[^,;:]{2,60}$`, 'iu'),
  /** What may follow and is another matter. */
  aside: new RegExp(
    `^\\s*(?:\\([^()]*\\)\\s*$|,\\s+(?:${anyOf([...words.relatives, ...words.negations, ...words.and])})\\s.*$|$)`,
    'iu',
  ),
}));

/** Reads a sentence in which something is done by a party; null where it is none, or where what follows is not understood. */
export function byParty(sentence: string, mentions: readonly Mention[], words: Words): ByParty | null {
  // Most sentences have no such word.
  if (!words.by.some((by) => sentence.includes(` ${by} `))) return null;
  const patterns = patternsFor(words);
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.possessive) continue;
    const match = patterns.before.exec(sentence.slice(0, mention.start));
    const verb = patternsOf(words).fromParticiple.get((match?.[3] ?? '').toLowerCase());
    if (match === null || verb === undefined) continue;
    const parties = [mention.party];
    let { end } = mention;
    for (const next of mentions.slice(at + 1)) {
      if (next.possessive || !patterns.joint.test(sentence.slice(end, next.start))) break;
      parties.push(next.party);
      ({ end } = next);
    }
    const rest = sentence.slice(end);
    const tail = patterns.tail.test(rest) ? rest.trim() : '';
    if (tail === '' && !patterns.aside.test(rest)) return null;
    const [phrase, complement] = phraseOf(verb, (match[4] ?? '').trim(), words);
    const third =
      match[2] === undefined
        ? [words.grammar.thirdPerson(verb), ...phrase].join(' ')
        : [modalThird(match[2]), verb, ...phrase].join(' ');
    const object = [match[1] as string, complement, tail].filter((part) => part !== '').join(' ');
    return { verb: third, object, parties: [...new Set(parties)], said: sentence.slice(0, end) };
  }
  return null;
}

/** "out" of "carried out" belongs to the verb; "to the agent" of "handed to the agent" stands behind the object. */
function phraseOf(verb: string, between: string, words: Words): [string[], string] {
  const parts = between === '' ? [] : between.split(/\s+/u);
  const [first = ''] = parts;
  const particle = words.particles.includes(first) || parts.length === 1;
  return particle && verb !== '' ? [parts.slice(0, 1), parts.slice(1).join(' ')] : [[], parts.join(' ')];
}
