import type { Words } from '../words/index.ts';
import { runEnd, small } from '../model/letters.ts';
import { oneLine, withoutClosing } from '../model/text.ts';
import { oncePerLanguage } from '../words/once.ts';
import { patternsOf } from './patterns.ts';

/** What a sentence says of its subject, as far as it is a duty. */
export interface Predicate {
  kind: 'responsible' | 'modal' | 'verb';
  /** Third person, present: fits behind "who". */
  text: string;
  /** The verb part of `text`: "is responsible for", "must", "manages". */
  verb: string;
  /** The rest: "the guest operating system", "train its employees". */
  object: string;
  /** What the party does, without "is responsible for" or "must": the answer to "what is its part?". */
  part: string;
  negated: boolean;
  exclusive: boolean;
}

/**
 * Reads the words after a subject. `plural` says whether the subject takes the base form ("customers manage", "you
 * manage"). Null where they give nobody a duty. `free`: any finite verb counts, as in a worked example.
 */
export function readPredicate(after: string, plural: boolean, words: Words, free = false): Predicate | null {
  const patterns = patternsOf(words);
  const rest = oneLine(after.includes('(') ? after.replace(/^\s*\([^()]{0,80}\)/u, '') : after);
  const shaped = (
    kind: Predicate['kind'],
    verb: string,
    object: string,
    part: string,
    negated = false,
  ): Predicate => ({
    kind,
    text: oneLine(`${verb} ${object}`),
    verb,
    object,
    part: oneLine(part),
    negated,
    exclusive: isExclusive(rest, words),
  });
  // Most words behind a name are a plain verb or none at all, and begin nothing else.
  if (!patterns.dutyStarts.mayOpen(rest)) return verbPredicate(rest, plural, words, shaped, free);
  const identity = patterns.identity.exec(rest);
  if (identity !== null) return readPredicate(rest.slice(identity[0].length), plural, words, true);
  const responsible = patterns.responsible.exec(rest);
  if (responsible !== null) {
    const object = withoutClosing(rest.slice(responsible[0].length));
    return shaped('responsible', `is ${(responsible[1] as string).toLowerCase()}`, object, object);
  }
  const bare = /^(?:is|are)\s+(?:\p{L}+ly\s+)?(responsible|accountable)\s*[.!]?\s*$/iu.exec(rest);
  if (bare !== null) return shaped('responsible', `is ${(bare[1] as string).toLowerCase()}`, '', '');
  const takesOn = patterns.takesOn.exec(rest);
  if (takesOn !== null) {
    const object = withoutClosing(rest.slice(takesOn[0].length));
    const verb = thirdOfPhrase((takesOn[1] as string).toLowerCase(), words);
    return shaped('verb', verb, object, `${verb} ${object}`);
  }
  const share = patterns.share.exec(rest);
  if (share !== null) {
    const object = withoutClosing(rest.slice(share[0].length));
    return shaped('responsible', 'is responsible for', object, object);
  }
  const modal = patterns.modal.exec(rest);
  if (modal !== null) return modalPredicate(modal, rest, words, shaped);
  const leave = patterns.permission.exec(rest);
  if (leave !== null) {
    const [lead, may = '', verb = ''] = leave;
    if (!patterns.toThird.has(verb) || patterns.studyVerbs.has(verb)) return null;
    const object = withoutClosing(rest.slice(rest.indexOf(verb, lead.indexOf(may) + may.length)));
    return shaped('modal', may, object, `${may} ${object}`);
  }
  return verbPredicate(rest, plural, words, shaped, free);
}

/** "solely", "only" among the first words. */
function isExclusive(rest: string, words: Words): boolean {
  const { exclusive, exclusiveSigns } = patternsOf(words);
  const head = rest.slice(0, 60);
  return exclusiveSigns.mayHold(head) && exclusive.test(head.split(/\s+/u).slice(0, 4).join(' '));
}

type Shaped = (
  kind: Predicate['kind'],
  verb: string,
  object: string,
  part: string,
  negated?: boolean,
) => Predicate;

function modalPredicate(
  modal: RegExpExecArray,
  rest: string,
  words: Words,
  shaped: Shaped,
): Predicate | null {
  const patterns = patternsOf(words);
  const verb = modalThird((modal[1] as string).toLowerCase());
  const behind = rest.slice(modal[0].length);
  // "must directly or indirectly watch": an adverb that is joined to another one stays.
  const joined = patterns.andStart.test(behind);
  const word = modal[1] as string;
  const object = withoutClosing(
    joined ? rest.slice(rest.toLowerCase().indexOf(word.toLowerCase()) + word.length).trim() : behind,
  );
  const first = /^\p{L}+/u.exec(object)?.[0]?.toLowerCase() ?? '';
  if (patterns.negated.test(` ${firstTwo(object)} `)) return shaped('modal', verb, object, object, true);
  const be =
    first === 'be' ? /^be\s+(?:\p{L}+ly\s+)?(responsible|accountable)\s+for\s+/iu.exec(object) : null;
  if (be !== null) {
    const real = object.slice(be[0].length);
    return shaped('responsible', `is ${(be[1] as string).toLowerCase()} for`, real, real);
  }
  if (first === 'be' || patterns.studyVerbs.has(first)) return null;
  return shaped('modal', verb, object, object);
}

/** Up to the second blank. */
function firstTwo(text: string): string {
  const first = text.indexOf(' ');
  const second = first === -1 ? -1 : text.indexOf(' ', first + 1);
  return second === -1 ? text : text.slice(0, second);
}

/** A modal phrase as it stands behind "who": "have to" → "has to", "are required to" → "is required to". */
export function modalThird(modal: string): string {
  return modal
    .toLowerCase()
    .replace(/^have to$/u, 'has to')
    .replace(/^need to$/u, 'needs to')
    .replace(/^are /u, 'is ');
}

/** The phrases come in both forms: the one whose third person is among them is the base form. */
function thirdOfPhrase(phrase: string, words: Words): string {
  const [first = '', ...others] = phrase.split(/\s+/u);
  const third = [words.grammar.thirdPerson(first), ...others].join(' ');
  return words.takesOn.includes(third) ? third : [first, ...others].join(' ');
}

function verbPredicate(
  rest: string,
  plural: boolean,
  words: Words,
  shaped: Shaped,
  free: boolean,
): Predicate | null {
  const patterns = patternsOf(words);
  if (mayDeny(rest) && denial.test(rest)) return shaped('verb', '', '', '', true);
  const text = patterns.adverbStarts.mayOpen(rest)
    ? rest.replace(patterns.adverbs, '').replace(/^\s+/u, '')
    : rest;
  const first = smallStart(text);
  if (first === '') return null;
  const isBase = patterns.toThird.has(first);
  const isThird = patterns.toBase.has(first);
  if (
    (plural ? !isBase : !isThird) &&
    !looksLikeVerb(text, first, plural, words) &&
    !(free && !plural && looksFinite(text, first, words))
  )
    return null;
  const next = /^[\p{Ll}-]+[^\p{L}]+(\p{L}+)?/u.exec(text)?.[1]?.toLowerCase() ?? '';
  if (/^(?:is|are|was|were|must|should|can|may|will|has|have|which|who)$/u.test(next)) return null;
  const known = plural && isBase;
  const spoken = plural && !isBase ? `${words.grammar.thirdPerson(first)}${text.slice(first.length)}` : text;
  const converted = known ? verbsToThird(text, words) : spoken;
  const verb =
    /^[\p{Ll}-]+(?:(?:,\s*(?:and\s+)?|\s+and\s+|\s+or\s+)[\p{Ll}-]+(?=[\s,]))*/u.exec(converted)?.[0] ??
    first;
  const head = verbHead(verb, words) || (/^[\p{Ll}-]+/u.exec(converted)?.[0] ?? first);
  const object = withoutClosing(converted.slice(head.length)).trim();
  return shaped('verb', head, object, withoutClosing(text));
}

const denial = /^(?:does|do)\s+(?:not|n't)|^(?:doesn't|don't|never|cannot|can't)\b/iu;

/** By its first letter: c, d or n. */
function mayDeny(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return code === 99 || code === 100 || code === 110;
}

/** The run of small letters and hyphens at the beginning of a text. */
function smallStart(text: string): string {
  let at = runEnd(text, 0, small);
  while (text.charCodeAt(at) === 45) at = runEnd(text, at + 1, small);
  return text.slice(0, at);
}

/** An unknown word between the party and a determiner is its verb, by its ending and its place: "compares the labels". */
export function looksLikeVerb(text: string, first: string, plural: boolean, words: Words): boolean {
  if (first.length < 3) return false;
  if (plural ? /(?:s|ed|ing|ly)$/u.test(first) : !/[^s]s$/u.test(first)) return false;
  const next = /^[\p{Ll}-]+\s+(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
  return words.strictDeterminers.includes(next) && mayBeVerb(first, words);
}

/** "promotes tested builds": third person by its ending, and what follows can stand behind a verb. */
function looksFinite(text: string, first: string, words: Words): boolean {
  if (!/[^s]s$/u.test(first)) return false;
  const next = /^[\p{Ll}-]+\s+(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
  // "Acme services run in halls": behind a noun comes the verb.
  const nounFirst = patternsOf(words).toThird.has(next) && !patternsOf(words).nounLike.has(next);
  return next !== '' && !nounFirst && mayBeVerb(first, words);
}

function mayBeVerb(first: string, words: Words): boolean {
  return !noVerbs(words).has(first);
}

const noVerbs = oncePerLanguage(
  (words) =>
    new Set([
      ...words.idleVerbs,
      ...words.functionWords,
      ...words.clauseWords,
      ...words.conjunctions,
      ...words.adverbs,
      ...words.prepositions,
      ...words.definitions.copulas,
    ]),
);

/** As much of "operates, manages, and controls" as are verbs. */
function verbHead(run: string, words: Words): string {
  const patterns = patternsOf(words);
  let end = 0;
  for (const match of run.matchAll(/[\p{Ll}-]+/gu)) {
    const word = match[0];
    if (word === 'and' || word === 'or') continue;
    if (end > 0 && !patterns.toBase.has(word)) break;
    end = match.index + word.length;
  }
  return run.slice(0, end);
}

/** Turns base forms at the start, and later ones that have an object of their own, into the third person. */
export function verbsToThird(text: string, words: Words): string {
  const patterns = patternsOf(words);
  const step =
    /(\s*(?:,\s*(?:(?:and|or|&)\s+)?|\s(?:and|or|&)\s+)?)([\p{L}-]+)((?:\s+(?:up|out|off|down|over|back|for|with|on))?(?=\s+(?:and|or|&)\s|,))?/uy;
  let result = '';
  let at = 0;
  for (;;) {
    step.lastIndex = at;
    const match = step.exec(text);
    const word = (match?.[2] ?? '').toLowerCase();
    const third = patterns.toThird.get(word);
    if (match === null || third === undefined) break;
    const following = text.slice(step.lastIndex, step.lastIndex + 6);
    if (at > 0) {
      if ((match[1] ?? '').trim() === '') break;
      if (
        patterns.nounLike.has(word) &&
        !/^(?:,|\s+(?:and|or|the|an?|all|any|its|what|how)\s)/u.test(following)
      )
        break;
    }
    result += `${match[1] ?? ''}${third}${match[3] ?? ''}`;
    at = step.lastIndex;
  }
  const later = /(,\s+(?:(?:and|&)\s+)?|\s+(?:and|&)\s+(?:then\s+)?)(\p{Ll}+)(?=\s+(\p{L}+))/gu;
  return (
    result +
    text.slice(at).replace(later, (whole, before: string, word: string, next: string) => {
      const third = patterns.toThird.get(word);
      const certain = words.strictDeterminers.includes(next) || !patterns.nounLike.has(word);
      return third === undefined || !certain ? whole : `${before}${third}`;
    })
  );
}
