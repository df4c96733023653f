import { patternsOf } from '../grammar/patterns.ts';
import type { DocumentModel } from '../model/index.ts';
import { digit, nextOf } from '../model/letters.ts';
import { plainQuotes } from '../model/text.ts';
import { phraseOf, rootsOf, stemsOf } from '../phrases.ts';

/** What a statement is about, as far as it can be held against others. */
export interface Topic {
  /** Stems of its words in order, without fillers. */
  stems: readonly string[];
  /** The same for the same words in whatever order. */
  key: string;
  /** The whole subject, a member of the list that it is, or the label that it stands behind. */
  kind: 'whole' | 'member' | 'label';
  /** What brackets behind it add: "firewall (security groups)". Empty where they add nothing. */
  bracket: string;
  /** True where the last word is a noun for what is done: "firewall configuration". */
  activity: boolean;
  /** True where it holds a preposition: "security of facilities" is not about a kind of facilities. */
  phrase: boolean;
  /** True where it is the safety of what the other stems name: "network security", "securing networks". */
  guarded: boolean;
}

/** Longer ones are sentences rather than names of things. */
const longestName = 5;
const mostMembers = 12;

/** The topics of a subject: the whole; each member, where it is a plain list; both readings of "detection/prevention". */
export function topicsOf(subject: string, model: DocumentModel, kind: Topic['kind'] = 'whole'): Topic[] {
  const known = cacheOf(model, kind);
  const found = known.get(subject);
  if (found !== undefined) return found;
  const { name, bracket } = withoutBrackets(subject, model);
  const topics: Topic[] = [];
  const add = (text: string, as: Topic['kind']): void => {
    const topic = topicOf(text, as, bracket, model);
    if (topic !== null && !topics.some((other) => other.key === topic.key)) topics.push(topic);
  };
  for (const reading of readings(name)) add(reading, kind);
  const guarded = guardedOf(name, kind, bracket, model);
  if (guarded !== null && !topics.some((other) => other.key === guarded.key)) topics.push(guarded);
  if (kind !== 'label') for (const member of membersOf(name, model)) add(member, 'member');
  known.set(subject, topics);
  return topics;
}

/** Of each kind by the subject: a document's subjects are asked for when statements are made, denied and asked. */
type Known = Record<Topic['kind'], Map<string, Topic[]>>;

const caches = new WeakMap<DocumentModel, Known>();

function cacheOf(model: DocumentModel, kind: Topic['kind']): Map<string, Topic[]> {
  let known = caches.get(model);
  if (known === undefined)
    caches.set(model, (known = { whole: new Map(), member: new Map(), label: new Map() }));
  return known[kind];
}

function topicOf(text: string, kind: Topic['kind'], bracket: string, model: DocumentModel): Topic | null {
  const words = phraseOf(text, model.words);
  const stems = model.abbreviations.size === 0 ? rootsOf(words, text, model) : stemsOf(text, model);
  if (stems.length === 0) return null;
  const last = words.at(-1)?.lower ?? '';
  return {
    stems,
    key: keyOf(stems),
    kind,
    bracket: kind === 'member' ? '' : bracket,
    activity: stems.length > 1 && model.words.comparing?.activities.test(last) === true,
    phrase: words.some((word, index) => index > 0 && word.empty),
    guarded: false,
  };
}

/** Names of what is kept safe are short. */
const mostGuarded = 3;

/**
 * "Securing networks", "ensuring network security" and "network protection" as one topic, the thing and its safety; null for
 * what speaks of no safety, of several things, or of safety somewhere ("security in the cloud").
 */
function guardedOf(name: string, kind: Topic['kind'], bracket: string, model: DocumentModel): Topic | null {
  const { comparing } = model.words;
  const [guard] = comparing?.guards ?? [];
  if (comparing === undefined || guard === undefined || /[,;/&]/u.test(name)) return null;
  const { stem, singular } = model.words.grammar;
  const read = phraseOf(name, model.words).filter((word) => !word.filler);
  const isGuard = (word: string): boolean =>
    comparing.guards.includes(word) || comparing.guards.includes(singular(word));
  const start = comparing.assures.includes(read[0]?.lower ?? '') ? 1 : 0;
  const first = isGuard(read[start]?.lower ?? '');
  if (!first && !isGuard(read.at(-1)?.lower ?? '')) return null;
  const thing = first ? read.slice(start + 1) : read.slice(start, -1);
  if (
    thing.length === 0 ||
    thing.length > mostGuarded ||
    thing.some((word) => word.empty || isGuard(word.lower))
  )
    return null;
  const stems = [...thing.map(({ root }) => root), stem(guard)];
  return { stems, key: keyOf(stems), kind, bracket, activity: false, phrase: false, guarded: true };
}

/** One key for the same words in whatever order; where numbers are among them the order tells things apart. */
export function keyOf(stems: readonly string[]): string {
  if (stems.length === 1) return stems[0] as string;
  return (stems.some((stem) => nextOf(stem, 0, digit) < stem.length) ? stems : stems.toSorted()).join(' ');
}

/**
 * A subject without its brackets, and what they add to it. Abbreviations, examples and long lists in brackets add nothing
 * that tells one thing from another.
 */
function withoutBrackets(subject: string, model: DocumentModel): { name: string; bracket: string } {
  if (!subject.includes('(')) return { name: plainQuotes(subject), bracket: '' };
  const inside: string[] = [];
  const name = plainQuotes(subject).replace(/\s*\(([^()]*)\)/gu, (_, content: string) => {
    inside.push(content.trim());
    return '';
  });
  const telling = inside.filter((content) => {
    const abbreviation = /^[\p{Lu}\p{N}&-]{2,8}s?$/u.test(content);
    const example = /^(?:e\.?\s?g\.?|i\.?\s?e\.?)/iu.test(content);
    const lead = model.words.partsLeads.some((words) => content.toLowerCase().startsWith(words));
    return !abbreviation && !example && !lead && content.split(',').length < 3;
  });
  return { name, bracket: telling.map((content) => stemsOf(content, model).join(' ')).join('; ') };
}

/** "intrusion detection/prevention systems": once with each of the two words. */
function readings(name: string): string[] {
  if (!name.includes('/')) return [name];
  const match = /^([^/]*?)([\p{L}\p{N}-]+)\/([\p{L}\p{N}-]+)([^/]*)$/u.exec(name);
  if (match === null) return [name];
  const [, before = '', one = '', two = '', after = ''] = match;
  return [`${before}${one}${after}`, `${before}${two}${after}`];
}

interface Separators {
  /** "and" with the blanks around it, or at the start behind a comma. */
  and: RegExp;
  /** Whatever may stand between members: a text without any is no list. */
  any: RegExp;
}

const separators = new WeakMap<DocumentModel['words'], Separators>();

function separatorsOf({ words }: DocumentModel): Separators {
  let known = separators.get(words);
  if (known === undefined) {
    const and = words.and.filter((word) => /\p{L}/u.test(word)).join('|');
    known = {
      and: new RegExp(`(?:^|\\s+)(?:${and})\\s+`, 'iu'),
      any: new RegExp(`[,;&/]|(?:^|\\s)(?:${and})\\s`, 'iu'),
    };
    separators.set(words, known);
  }
  return known;
}

/** Members of a subject that is a plain list of things: "routers, switches and firewalls". */
function membersOf(name: string, model: DocumentModel): string[] {
  const { and, any } = separatorsOf(model);
  if (!any.test(name)) return [];
  const parts = name.split(/\s*[,;]\s*|\s+&\s+|\s*\/\s*/u);
  const members = parts.flatMap((part) => part.split(and));
  const named = members.map((member) => member.trim()).filter((member) => member !== '');
  if (named.length < 2 || named.length > mostMembers) return [];
  const patterns = patternsOf(model.words);
  const read = named.map((member) => phraseOf(member, model.words));
  const first = read[0]?.[0]?.lower ?? '';
  const acts =
    model.words.grammar.isGerund(first) ||
    patterns.toBase.has(first) ||
    (patterns.toThird.has(first) && !patterns.nounLike.has(first));
  const plain = read.every(
    (words, index) =>
      words.length > 0 &&
      words.length <= longestName &&
      !words.some((word) => word.preposition) &&
      !patterns.clauseWord.test(named[index] as string),
  );
  return plain && !acts ? named : [];
}
