import type { Mention, Party } from '../model/party.ts';
import { anyOf, oneLine, withoutClosing } from '../model/text.ts';
import { WordFilter } from '../model/word-filter.ts';
import type { Words } from '../words/index.ts';
import { patternsOf } from './patterns.ts';
import { byParty } from './by-party.ts';
import type { Clause } from './clauses.ts';

interface PassivePatterns {
  responsibilityOf: RegExp;
  possessive: RegExp;
  shared: RegExp;
  liesWith: RegExp;
  managed: RegExp;
  isWhose: RegExp;
  isFully: RegExp;
  /** "It is the judge's duty to …", with the party in the middle. */
  itIs: RegExp;
  dutyIs: RegExp;
}

const made = new WeakMap<Words, PassivePatterns>();

function patternsFor(words: Words): PassivePatterns {
  const known = made.get(words);
  if (known !== undefined) return known;
  const be = anyOf(words.be);
  const duty = `(?:${words.dutyNouns.join('|')})`;
  const adverb = `(?:(?:${words.adverbs.join('|')})\\s+){0,2}`;
  // "is exclusively up to": adverbs may also stand behind the verb.
  const lies = words.liesWith.map((phrase) => phrase.replace(' ', ` ${adverb}`).replace(/ /gu, '\\s+'));
  const patterns = {
    responsibilityOf: new RegExp(
      `^(.+?)\\s+${be}\\s+${adverb}(?:the\\s+|a\\s+)?(?:sole\\s+|full\\s+|primary\\s+)?${duty}\\s+of\\s*(?:the\\s+)?$`,
      'iu',
    ),
    possessive: new RegExp(`^\\s*(?:sole\\s+|own\\s+|primary\\s+)?${duty}\\s*[.!]?$`, 'iu'),
    shared: new RegExp(`^(.+?)\\s+${be}\\s+(?:a\\s+|the\\s+)?(?:shared|joint)\\s+${duty}\\b`, 'iu'),
    liesWith: new RegExp(
      `^(?:(?:the\\s+)?${duty}\\s+(?:for|of)\\s+)?(.+?)\\s+${adverb}(?:${lies.join('|')})\\s*(?:the\\s+)?$`,
      'iu',
    ),
    managed: new RegExp(`^-([\\p{Ll}]+)\\s*[.!]?$`, 'iu'),
    isWhose: new RegExp(`^(.+?)\\s+(?:${be}|[–—:-])\\s+(?:\\p{L}+ly\\s+)?(?:the\\s+)?$`, 'iu'),
    isFully: new RegExp(`^(.+?)\\s+${be}\\s+(?:all\\s+|fully\\s+|entirely\\s+)?$`, 'iu'),
    itIs: new RegExp(
      `^(?:it\\s+(?:is|falls to|lies with)|up\\s+to)\\s+(?:up\\s+to\\s+|(?:the\\s+)?${duty}\\s+of\\s+)?(?:the\\s+|an?\\s+)?$`,
      'iu',
    ),
    dutyIs: new RegExp(
      `^\\s*(?:(?:main|primary|sole|first|most important)\\s+)?${duty}\\s+(?:is\\s+)?to\\s+(?=\\p{L})`,
      'iu',
    ),
  };
  made.set(words, patterns);
  return patterns;
}

/** What `shared` needs. */
const sharedSigns = new WordFilter(['shared', 'joint']);

/** Statements in which the party is not the subject: "X is the responsibility of A", "X is handled by A", "X is A's job". */
export function passiveClause(text: string, mentions: readonly Mention[], words: Words): Clause | null {
  const patterns = patternsFor(words);
  const sentence = withoutClosing(text);
  const toDo = toInfinitive(sentence, mentions, words);
  if (toDo !== null) return toDo;
  const shared = sharedSigns.mayHold(sentence) ? patterns.shared.exec(sentence) : null;
  if (shared !== null) {
    const after = mentions.filter((mention) => mention.start > shared[0].length);
    return clause(
      shared[1] as string,
      unique(after.map((mention) => mention.party)),
      words,
      sentence,
      'is responsible for',
    );
  }
  const last = mentions.at(-1) as Mention;
  const named = trailing(sentence, mentions);
  if (named !== null) {
    const before = sentence.slice(0, named.from);
    const object = patterns.responsibilityOf.exec(before)?.[1] ?? patterns.liesWith.exec(before)?.[1];
    if (object !== undefined) return clause(object, named.parties, words, sentence, 'is responsible for');
  }
  const by = byParty(sentence, mentions, words);
  if (by !== null) return clause(by.object, by.parties, words, by.said, by.verb);
  if (last.possessive && patterns.possessive.test(sentence.slice(last.end))) {
    const before = sentence.slice(0, last.start);
    const object = patterns.isWhose.exec(before)?.[1];
    if (object !== undefined) return clause(object, [last.party], words, sentence, 'is responsible for');
  }
  if (sentence.charCodeAt(last.end) !== 45) return null;
  const managed = patterns.managed.exec(sentence.slice(last.end));
  const verb = patternsOf(words).fromParticiple.get((managed?.[1] ?? '').toLowerCase());
  if (managed === null || verb === undefined) return null;
  const object = patterns.isFully.exec(sentence.slice(0, last.start))?.[1];
  if (object !== undefined) {
    return clause(object, [last.party], words, sentence, words.grammar.thirdPerson(verb));
  }
  return null;
}

/** The parties at the very end of the sentence: "… of the customer", "… by AWS and the customer". */
function trailing(sentence: string, mentions: readonly Mention[]): { from: number; parties: Party[] } | null {
  let end = sentence.length;
  let from = -1;
  const parties: Party[] = [];
  for (const mention of mentions.toReversed()) {
    if (mention.possessive) break;
    const between = sentence.slice(mention.end, end);
    if (!/^\s*(?:,?\s*(?:and|or|&|,)\s*(?:the|an?)?\s*|\s*\([^()]*\)\s*)?$/iu.test(between)) break;
    parties.unshift(mention.party);
    from = mention.start;
    end = mention.start;
  }
  return from === -1 ? null : { from, parties: unique(parties) };
}

function unique(parties: readonly Party[]): Party[] {
  return [...new Set(parties)];
}

function clause(
  object: string,
  parties: readonly Party[],
  words: Words,
  sentence: string,
  verb: string,
): Clause | null {
  const patterns = patternsOf(words);
  // "A is appointed by X; B is hired by Y": each half speaks for itself.
  let subject = oneLine(object.slice(object.lastIndexOf('; ') + 1));
  let lead: string | null = null;
  const comma = subject.indexOf(',');
  if (comma > 0) {
    const before = subject.slice(0, comma);
    if (patterns.emptyLead.test(before)) subject = subject.slice(comma + 1).trim();
    else if (patterns.leadWord.test(before)) {
      lead = before;
      subject = subject.slice(comma + 1).trim();
    }
  }
  const negated = patterns.negated.test(sentence);
  if (subject === '' || patterns.pointerStart.test(subject) || subject.split(/\s+/u).length > 25) return null;
  return {
    kind: verb.includes('responsible') ? 'responsible' : 'verb',
    text: `${verb} ${subject}`,
    verb,
    object: subject,
    part: subject,
    negated,
    exclusive: patterns.exclusive.test(sentence),
    parties,
    lead,
    from: 0,
    to: sentence.length,
  };
}

/** "It is the jury's duty to decide …", "The clerk's job is to file …", "It is up to the tenant to …". */
function toInfinitive(sentence: string, mentions: readonly Mention[], words: Words): Clause | null {
  const patterns = patternsFor(words);
  const [mention] = mentions;
  if (mention === undefined) return null;
  const before = sentence.slice(0, mention.start);
  const after = sentence.slice(mention.end);
  const itIs = patterns.itIs.test(before);
  const atStart = /^(?:the\s+|an?\s+)?$/iu.test(before);
  if (!itIs && !(mention.possessive && atStart)) return null;
  const lead = mention.possessive ? patterns.dutyIs.exec(after) : /^\s+to\s+(?=\p{L})/u.exec(after);
  if (lead === null) return null;
  const object = withoutClosing(after.slice(lead[0].length));
  if (object === '' || patternsOf(words).negated.test(` ${object.split(' ')[0] ?? ''} `)) return null;
  return {
    kind: 'modal',
    text: words.prompts.hasTo.replace('{item}', () => object),
    verb: words.prompts.hasTo.replace(' {item}', ''),
    object,
    part: object,
    negated: false,
    exclusive: false,
    parties: [mention.party],
    lead: null,
    from: 0,
    to: sentence.length,
  };
}
