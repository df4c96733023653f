import type { Mention, Parties, Party } from '../model/party.ts';
import { blank, classAt, runEnd } from '../model/letters.ts';
import { oneLine, withoutClosing } from '../model/text.ts';
import type { Words } from '../words/index.ts';
import { oncePerLanguage } from '../words/once.ts';
import { clausesByFrames } from './frames/sentences.ts';
import { patternsOf } from './patterns.ts';
import { passiveClause } from './passive.ts';
import { readPredicate, type Predicate } from './predicate.ts';

/** One statement that a party does or must do something. */
export interface Clause extends Predicate {
  /** One party, or those of "A and B share …". */
  parties: readonly Party[];
  /** Condition or place that the statement depends on: "If you launch an instance", "On the night shift". */
  lead: string | null;
  /** True where its verb stands at its end: written alone it is no sentence. */
  verbLast?: boolean;
  /** Where the clause stands in its text. */
  from: number;
  to: number;
}

interface Subject {
  mentions: readonly Mention[];
  /** Where the subject begins, articles included. */
  from: number;
  end: number;
  predicate: Predicate;
}

/**
 * The statements of a sentence, in order: "While A does X, B must do Y" gives two. Empty where no party is the
 * subject of a duty; negated statements are among them and marked. `free`: any finite verb states one, as in worked examples.
 */
export function clausesOf(text: string, parties: Parties, words: Words, free = false): readonly Clause[] {
  let known = read.get(parties);
  if (known === undefined) read.set(parties, (known = [new Map(), new Map()]));
  const kept = known[free ? 1 : 0];
  let clauses = kept.get(text);
  if (clauses === undefined) kept.set(text, (clauses = readClauses(text, parties, words, free)));
  return clauses;
}

/** Several recognisers read the same sentences. */
const read = new WeakMap<Parties, [Map<string, readonly Clause[]>, Map<string, readonly Clause[]>]>();

function readClauses(text: string, parties: Parties, words: Words, free: boolean): readonly Clause[] {
  if (words.frames !== null) return clausesByFrames(text, parties, words, words.frames);
  const mentions = parties.mentions(text);
  if (mentions.length === 0) return [];
  const subjects = subjectsOf(text, mentions, words, free);
  if (subjects.length === 0) {
    const passive = passiveClause(text, mentions, words);
    return passive === null ? [] : [passive];
  }
  const clauses: Clause[] = [];
  for (const [index, subject] of subjects.entries()) {
    const next = subjects[index + 1];
    const end = next === undefined ? text.length : endBefore(text, subject.end, next.from, words);
    // Behind the last subject there is nothing to cut off: its predicate was read when it was found.
    const predicate =
      next === undefined
        ? subject.predicate
        : readPredicate(text.slice(subject.end, end), isPlural(text, subject, words), words, free);
    if (predicate === null) continue;
    const lead =
      index === 0 ? leadOf(text.slice(0, subject.from), words) : leadWithin(text, subjects, index, words);
    if (lead === undefined) continue;
    clauses.push({
      ...predicate,
      parties: subject.mentions.map((mention) => mention.party),
      lead: lead ?? sharedLead(text, subjects, index, clauses[0]?.lead ?? null),
      from: subject.from,
      to: end,
    });
  }
  return clauses;
}

/** "On a ship, the mate keeps the log, while the cook …": the condition at the beginning holds for both, up to a semicolon. */
function sharedLead(
  text: string,
  subjects: readonly Subject[],
  index: number,
  first: string | null,
): string | null {
  const before = subjects[index - 1];
  if (first === null || before === undefined) return null;
  return text.slice(subjects[0]?.end ?? 0, subjects[index]?.from).includes(';') ? null : first;
}

function subjectsOf(text: string, mentions: readonly Mention[], words: Words, free: boolean): Subject[] {
  const patterns = patternsOf(words);
  const found: Subject[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const first = mentions[at] as Mention;
    if (first.possessive || insideBrackets(text, first.start)) continue;
    const group = [first];
    let last = first;
    for (
      let next = mentions[at + 1];
      next !== undefined && !next.possessive;
      next = mentions[at + group.length]
    ) {
      if (!joined(text.slice(last.end, next.start), words)) break;
      group.push(next);
      last = next;
    }
    const from = startWithArticle(text, first.start, words);
    const before = text.slice(found.at(-1)?.end ?? 0, from);
    if (!startsClause(before, found.length > 0, patterns)) continue;
    const subject = { mentions: group, from, end: last.end };
    const predicate = readPredicate(text.slice(last.end), isPlural(text, subject, words), words, free);
    if (predicate === null) continue;
    found.push({ ...subject, predicate });
    at += group.length - 1;
  }
  return found;
}

function joined(between: string, words: Words): boolean {
  if (!mayJoin(between, words)) return false;
  const plain = between.trim().toLowerCase().replace(/^,\s*/u, '');
  const [first = '', ...others] = plain.split(/\s+/u);
  const rest = others.join(' ');
  return words.and.some((and) => plain === and || (first === and && words.determiners.includes(rest)));
}

/** By the first letter or sign behind blanks and a comma: most words behind a name are no "and". */
function mayJoin(between: string, words: Words): boolean {
  let at = runEnd(between, 0, blank);
  if (between.charCodeAt(at) === 44) at = runEnd(between, at + 1, blank);
  return between.charCodeAt(at) > 127 || joints(words).has(between.charAt(at).toLowerCase());
}

const joints = oncePerLanguage(({ and }) => new Set(and.map((phrase) => phrase.charAt(0).toLowerCase())));

function insideBrackets(text: string, at: number): boolean {
  const open = text.lastIndexOf('(', at);
  return open !== -1 && !text.slice(open, at).includes(')');
}

function startWithArticle(text: string, start: number, words: Words): number {
  // Only blanks stand between an article and its noun.
  if (start === 0 || (classAt(text, start - 1) & blank) === 0) return start;
  const patterns = patternsOf(words);
  const before = text.slice(Math.max(0, start - 14), start);
  const match = patterns.articleEnd.exec(before);
  if (match === null) return start;
  return start - (before.length - match.index) + (/^\s/u.test(match[0]) ? 1 : 0);
}

/** A clause begins the sentence, or after punctuation, a conjunction, or a condition with its comma. */
function startsClause(before: string, later: boolean, patterns: ReturnType<typeof patternsOf>): boolean {
  const text = before.trim();
  if (text === '' || /^["'“‘(*•-]+$/u.test(text)) return true;
  if (/[;:—–.,]$/u.test(text) || /\s-$/u.test(before.trimEnd())) return true;
  if (patterns.conjunctionEnd.test(text)) return true;
  return !later && patterns.concessiveStart.test(`${text} `) && text.split(/\s+/u).length <= 2;
}

function isPlural(
  text: string,
  subject: { mentions: readonly Mention[]; end: number },
  words: Words,
): boolean {
  const last = subject.mentions.at(-1) as Mention;
  if (subject.mentions.length > 1) return true;
  const written = text.slice(last.start, last.end);
  if (words.learner.subjects.includes(written.toLowerCase())) return true;
  // A name that ends in s is one all the same.
  if (last.party.name.toLowerCase() === written.toLowerCase() && !last.party.plural) return false;
  const word = written.split(/\s+/u).at(-1) as string;
  return words.grammar.singular(word) !== word;
}

/** Null: nothing before the subject matters. Undefined: what stands there is not understood, so nothing is claimed. */
function leadOf(before: string, words: Words): string | null | undefined {
  if (before === '') return null;
  const patterns = patternsOf(words);
  let text = oneLine(before).replace(/^["'“‘*•-]+\s*/u, '');
  const joined = /\p{L}$/u.test(text) && patterns.andEnd.test(text);
  text = text.replace(patterns.conjunctionEnd, '').trim();
  for (;;) {
    const bare = withoutClosing(text)
      .replace(/[—–-]+$/u, '')
      .trim();
    if (bare === '' || patterns.emptyLead.test(bare)) return null;
    const comma = bare.lastIndexOf(',');
    if (comma > 0 && patterns.emptyLead.test(bare.slice(comma + 1).trim())) {
      text = bare.slice(0, comma);
      continue;
    }
    const first = bare.indexOf(',');
    if (first > 0 && patterns.emptyLead.test(bare.slice(0, first))) {
      text = bare.slice(first + 1).trim();
      continue;
    }
    if (patterns.concessiveStart.test(`${bare} `)) return bare.split(/\s+/u).length <= 2 ? null : undefined;
    // "If you have a line of your own, and you …": the condition goes on.
    if (joined && !bare.includes(';')) return undefined;
    if (!patterns.leadWord.test(bare) || bare.split(/\s+/u).length > 30) return undefined;
    return bare;
  }
}

/** A later clause may bring its own condition behind a semicolon: "…; on RDS, the provider …". */
function leadWithin(
  text: string,
  subjects: readonly Subject[],
  index: number,
  words: Words,
): string | null | undefined {
  const previous = subjects[index - 1] as Subject;
  const current = subjects[index] as Subject;
  const between = text.slice(previous.end, current.from);
  const cut = lastBreak(between);
  if (cut === -1) return null;
  const tail = between.slice(cut);
  return leadOf(tail.replace(/^[;.—–:]\s*/u, '').replace(conjunctionStart(words), ''), words) ?? null;
}

function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf(';'), text.lastIndexOf('. '), text.lastIndexOf('—'));
}

function conjunctionStart(words: Words): RegExp {
  return patternsOf(words).conjunctionStart;
}

/** Where the clause before a later subject ends: at the break or the conjunction between them. */
function endBefore(text: string, from: number, next: number, words: Words): number {
  const patterns = patternsOf(words);
  const between = text.slice(from, next);
  const cut = lastBreak(between);
  if (cut !== -1) {
    const lead = leadOf(between.slice(cut + 1).replace(conjunctionStart(words), ''), words);
    if (lead !== undefined) return from + cut;
  }
  const match = patterns.conjunctionEnd.exec(between.trimEnd());
  const end = match === null ? between.trimEnd().length : match.index;
  return from + between.slice(0, end).replace(/[\s,;:–—-]+$/u, '').length;
}
