import { formsOf } from '../grammar/frames/forms.ts';
import { smallStart } from '../grammar/frames/sentences.ts';
import type { Frames, Words } from '../words/index.ts';
import { hasAgentEnding } from './somebody.ts';
import { keptPerText } from './readings.ts';
import { anyOf, oneLine, plainQuotes } from './text.ts';
import { WordFilter } from './word-filter.ts';

/** A heading, column header or lead-in that speaks of somebody's part, before it is known who the parties are. */
export interface DutyPhrase {
  /** The words that name the somebody: "customer", "incident commander", "your". */
  who: string;
  /** The verb, where the phrase has one: "manages", "must"; null for "X responsibilities". */
  verb: string | null;
  form: 'noun' | 'verb' | 'of' | 'managed';
  /** True where the phrase alone does not show that `who` can have duties: "database tasks". */
  weak: boolean;
}

interface DutyPatterns {
  /** Words of which a duty phrase has at least one. */
  signs: WordFilter;
  noun: RegExp;
  verb: RegExp;
  of: RegExp;
  /** "What is the buyer responsible for?" */
  asked: RegExp;
  managed: RegExp;
}

const made = new WeakMap<Words, DutyPatterns>();

function patternsFor(words: Words): DutyPatterns {
  const known = made.get(words);
  if (known !== undefined) return known;
  const noun = `(?:${words.dutyNouns.join('|')})`;
  const modifier = `(?:(?:${words.dutyModifiers.join('|')})\\s+)`;
  const name = "([\\p{L}\\p{N}&.'/-]+(?:\\s+[\\p{L}\\p{N}&.'/-]+){0,4}?)";
  const managed = ['managed', 'owned', 'controlled', 'operated', 'provided', 'side'];
  const patterns = {
    signs: new WordFilter([...words.dutyNouns, ...words.columnVerbs, ...words.dutyLeads, ...managed]),
    noun: new RegExp(
      `^${name}\\s+${modifier}{0,2}(${noun})(?:\\s+(?:and|&)\\s+${noun})?(?:\\s*[:–—(-].*)?$`,
      'iu',
    ),
    verb: new RegExp(`^${name}\\s+(?:\\p{L}+ly\\s+|also\\s+)?(${anyOf(words.columnVerbs)})\\s*:?$`, 'iu'),
    of: new RegExp(
      `^${anyOf(words.dutyLeads)}\\s+(?:the\\s+|an?\\s+)?${name}(?:\\s+(?:does|do|must do|should do|manages|manage|handles|handle|has to do|owns|pays for|pays))?\\s*(?:[:–—(-].*|\\?)?$`,
      'iu',
    ),
    asked: new RegExp(
      `^${anyOf(words.dutyLeads.filter((lead) => !lead.includes(' ')))}\\s+${anyOf([...words.be, ...words.modals, 'do', 'does'])}\\s+(?:the\\s+|an?\\s+)?${name}\\s+(?:(${anyOf(words.columnVerbs)})|${anyOf(words.responsible)})\\s*\\?$`,
      'iu',
    ),
    managed: new RegExp(`^${name}-(?:${managed.join('|')})\\b.*$`, 'iu'),
  };
  made.set(words, patterns);
  return patterns;
}

/** Reads a short line as a duty phrase; null where it is none. */
export const dutyPhrase = keptPerText(readPhrase);

function readPhrase(line: string, words: Words): DutyPhrase | null {
  if (words.frames !== null) return phraseByFrames(line, words, words.frames);
  const patterns = patternsFor(words);
  if (!patterns.signs.mayHold(line)) return null;
  const text = plainQuotes(oneLine(line))
    .replace(/^[\d.]+\s+/u, '')
    .replace(/[#*_]+$/u, '')
    .trim();
  if (text.length > 120 || text.length < 3) return null;
  const asked = patterns.asked.exec(text);
  if (asked !== null) return checked(asked[1] as string, null, 'of', false, words);
  const verb = patterns.verb.exec(text);
  // "What the buyer must do": the verb belongs to another phrase.
  const first = (/^\p{L}+/u.exec(text)?.[0] ?? '').toLowerCase();
  if (verb !== null && !words.dutyLeads.includes(first))
    return checked(
      verb[1] as string,
      (verb[2] as string).toLowerCase(),
      'verb',
      words.weakColumnVerbs.includes((verb[2] as string).toLowerCase()),
      words,
    );
  const of = patterns.of.exec(text);
  if (of !== null) {
    // "The role of caching" is a topic, "the role of the scribe" is not.
    const weak =
      first === 'what' || (words.weakDutyNouns.includes(first) && !hasAgentEnding(of[1] as string, words));
    return checked(of[1] as string, null, 'of', weak, words);
  }
  const noun = patterns.noun.exec(text);
  if (noun !== null) {
    const weak =
      !/'s?$/u.test(noun[1] as string) && words.weakDutyNouns.includes((noun[2] as string).toLowerCase());
    return checked(noun[1] as string, null, 'noun', weak, words);
  }
  const managed = patterns.managed.exec(text);
  if (managed !== null) return checked(managed[1] as string, null, 'managed', true, words);
  return null;
}

/** The same in a language that is described by frames. */
function phraseByFrames(line: string, words: Words, frames: Frames): DutyPhrase | null {
  if (line.length > 130) return null;
  const bare = oneLine(line)
    .replace(/^[\d.]+\s+/u, '')
    .replace(/\s*:$/u, '')
    .replace(/\s*\([^()]*\)$/u, '');
  const forms = formsOf(frames, words);
  for (const text of new Set([bare, smallStart(bare, forms.small)])) {
    for (const pattern of forms.headings) {
      const groups = pattern.exec(text)?.groups;
      if (groups === undefined) continue;
      const verb = groups['columnVerb'] ?? groups['modal'] ?? null;
      const who = groups['your'] ?? groups['party'] ?? '';
      const found = checked(who, verb, verb === null ? 'of' : 'verb', false, words);
      if (found !== null) return found;
    }
  }
  return null;
}

function checked(
  name: string,
  verb: string | null,
  form: DutyPhrase['form'],
  weak: boolean,
  words: Words,
): DutyPhrase | null {
  let who = name.replace(/(?:'s|')(?=\s|$)/gu, '').trim();
  const parts = who.split(/\s+/u);
  while (parts.length > 1 && words.determiners.includes((parts[0] as string).toLowerCase())) parts.shift();
  while (parts.length > 1 && words.dutyModifiers.includes((parts.at(-1) as string).toLowerCase()))
    parts.pop();
  // "Life tenant rights & duties": the rights are not who has the duties.
  while (parts.length > 1 && isExtra(parts.at(-1) as string, words)) parts.pop();
  who = parts.join(' ');
  const first = (parts[0] as string).toLowerCase();
  const last = (parts.at(-1) as string).toLowerCase();
  const learner = [...words.learner.subjects, ...words.learner.possessives].includes(who.toLowerCase());
  if (!learner && (words.notParties.includes(first) || words.notParties.includes(last))) return null;
  if (words.functionWords.includes(last) && !learner) return null;
  // "Tools for managing responsibilities", "What is a duty": a topic or a question.
  const inner = parts.map((part) => part.toLowerCase());
  if (words.be.includes(first) || inner.some((part) => words.prepositions.includes(part))) return null;
  // "Chief of staff" is somebody, "tools for managing" are not.
  const joined = inner
    .slice(1, -1)
    .some((part) => words.functionWords.includes(part) && !words.articles.includes(part));
  if (joined && !hasAgentEnding(who, words)) return null;
  // "Rotate teaching responsibilities": an order.
  const order = words.dutyVerbs.includes(first) && !words.nounLikeVerbs.includes(first);
  if (order && parts.length > 1) return null;
  if (/^[\d.]+$/u.test(who) || who.length < 2) return null;
  return { who, verb, form, weak };
}

function isExtra(word: string, words: Words): boolean {
  const lower = word.toLowerCase();
  return words.headings.outcomes.includes(lower) || words.and.includes(lower);
}
