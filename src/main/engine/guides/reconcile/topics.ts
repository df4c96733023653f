import { patternsOf } from '../grammar/patterns.ts';
import type { DocumentModel } from '../model/index.ts';
import { plainQuotes, wordsOf } from '../model/text.ts';
import { normalise } from '../normalise.ts';

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
}

/** Longer ones are sentences rather than names of things. */
const longestName = 5;
const mostMembers = 12;

/** The topics of a subject: the whole; each member, where it is a plain list; both readings of "detection/prevention". */
export function topicsOf(subject: string, model: DocumentModel, kind: Topic['kind'] = 'whole'): Topic[] {
  const known = cacheOf(model);
  const id = `${kind}|${subject}`;
  const found = known.get(id);
  if (found !== undefined) return found;
  const { name, bracket } = withoutBrackets(subject, model);
  const topics: Topic[] = [];
  const add = (text: string, as: Topic['kind']): void => {
    const topic = topicOf(text, as, bracket, model);
    if (topic !== null && !topics.some((other) => other.key === topic.key)) topics.push(topic);
  };
  for (const reading of readings(name)) add(reading, kind);
  if (kind !== 'label') for (const member of membersOf(name, model)) add(member, 'member');
  known.set(id, topics);
  return topics;
}

const caches = new WeakMap<DocumentModel, Map<string, Topic[]>>();

function cacheOf(model: DocumentModel): Map<string, Topic[]> {
  let known = caches.get(model);
  if (known === undefined) caches.set(model, (known = new Map()));
  return known;
}

function topicOf(text: string, kind: Topic['kind'], bracket: string, model: DocumentModel): Topic | null {
  const stems = stemsOf(text, model);
  if (stems.length === 0) return null;
  const words = wordsOf(text);
  const last = words.at(-1)?.lower ?? '';
  return {
    stems,
    key: keyOf(stems),
    kind,
    bracket: kind === 'member' ? '' : bracket,
    activity: stems.length > 1 && model.words.comparing?.activities.test(last) === true,
    phrase: words.slice(1).some((word) => patternsOf(model.words).functionWords.has(word.lower)),
  };
}

/** One key for the same words in whatever order; where numbers are among them the order tells things apart. */
export function keyOf(stems: readonly string[]): string {
  return (stems.some((stem) => /\p{N}/u.test(stem)) ? stems : stems.toSorted()).join(' ');
}

/** Stems of a text in order: abbreviations and clippings written out, fillers left out, prepositions kept. */
export function stemsOf(text: string, model: DocumentModel): string[] {
  const clippings = clippingsOf(model);
  return normalise(text, model, true)
    .split(' ')
    .filter((stem) => stem !== '')
    .map((stem) => clippings.get(stem) ?? stem);
}

/** Stems of the words that carry meaning, prepositions left out too. */
export function contentOf(text: string, model: DocumentModel): Set<string> {
  const { functionWords } = patternsOf(model.words);
  return new Set(stemsOf(text, model).filter((stem) => !functionWords.has(stem)));
}

const stemmed = new WeakMap<DocumentModel['words'], ReadonlyMap<string, string>>();

function clippingsOf({ words }: DocumentModel): ReadonlyMap<string, string> {
  let known = stemmed.get(words);
  if (known === undefined) {
    const { stem } = words.grammar;
    const pairs = [...(words.comparing?.clippings ?? [])];
    known = new Map(pairs.map(([short, long]) => [stem(short), stem(long)]));
    stemmed.set(words, known);
  }
  return known;
}

/**
 * A subject without its brackets, and what they add to it. Abbreviations, examples and long lists in brackets add nothing
 * that tells one thing from another.
 */
function withoutBrackets(subject: string, model: DocumentModel): { name: string; bracket: string } {
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

const separators = new WeakMap<DocumentModel['words'], RegExp>();

/** "and" with the blanks around it, or at the start behind a comma. */
function betweenMembers({ words }: DocumentModel): RegExp {
  let known = separators.get(words);
  if (known === undefined) {
    const and = words.and.filter((word) => /\p{L}/u.test(word));
    separators.set(words, (known = new RegExp(`(?:^|\\s+)(?:${and.join('|')})\\s+`, 'iu')));
  }
  return known;
}

/** Members of a subject that is a plain list of things: "routers, switches and firewalls". */
function membersOf(name: string, model: DocumentModel): string[] {
  const parts = name.split(/\s*[,;]\s*|\s+&\s+|\s*\/\s*/u);
  const members = parts.flatMap((part) => part.split(betweenMembers(model)));
  const named = members.map((member) => member.trim()).filter((member) => member !== '');
  if (named.length < 2 || named.length > mostMembers) return [];
  const patterns = patternsOf(model.words);
  const first = wordsOf(named[0] ?? '')[0]?.lower ?? '';
  const acts =
    model.words.grammar.isGerund(first) ||
    patterns.toBase.has(first) ||
    (patterns.toThird.has(first) && !patterns.nounLike.has(first));
  const plain = named.every((member) => {
    const words = wordsOf(member);
    return (
      words.length > 0 &&
      words.length <= longestName &&
      !words.some((word) => model.words.prepositions.includes(word.lower)) &&
      !patterns.clauseWord.test(member)
    );
  });
  return plain && !acts ? named : [];
}
