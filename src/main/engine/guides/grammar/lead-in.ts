import { dutyPhrase } from '../model/duty-phrase.ts';
import { headingParty } from '../model/about.ts';
import type { Parties, Party } from '../model/party.ts';
import { anyOf, oneLine, withoutClosing } from '../model/text.ts';
import type { Words } from '../words/index.ts';
import { oncePerLanguage } from '../words/once.ts';
import { clausesOf } from './clauses.ts';
import type { Binding } from './items.ts';
import { leadInByFrames } from './frames/lead-ins.ts';
import { patternsOf } from './patterns.ts';
import { modalThird } from './predicate.ts';

/** What the text before a list says about its items. */
export type LeadIn =
  | { kind: 'party'; parties: readonly Party[]; binding: Binding; lead: string | null; soft?: boolean }
  /** "If you launch …:", what follows holds in that case. */
  | { kind: 'scenario'; text: string }
  /** "X includes:" */
  | { kind: 'parts'; subject: string; plural: boolean }
  | { kind: 'unknown' };

const none: Binding = { verb: null, modal: null, prefix: null };

/** Reads the sentence before a list. `previous` is the sentence before that one, for "This includes:". */
export function readLeadIn(
  sentence: string,
  previous: string | null,
  parties: Parties,
  words: Words,
): LeadIn {
  const patterns = patternsOf(words);
  const whole = oneLine(sentence);
  const text = whole.replace(/\s*:\s*$/u, '').replace(/[*_]+$/u, '');
  if (
    /[.!?]["”’)]*$/u.test(whole) &&
    !patterns.listObject.test(withoutClosing(whole.split(/\s+/u).slice(-2).join(' ')))
  ) {
    return { kind: 'unknown' };
  }
  if (words.frames !== null) {
    const lead = leadInByFrames(whole, previous === null, parties, words, words.frames);
    const heading = lead.kind === 'unknown' ? headingParty(text, parties, words) : null;
    return heading === null ? lead : { kind: 'party', parties: [heading.party], binding: none, lead: null };
  }
  const include = includesOf(text, parties, words);
  if (include !== null) return include;
  const named = headingParty(text, parties, words);
  const duty = dutyPhrase(text, words);
  if (named !== null && (duty === null || duty.verb === null))
    return { kind: 'party', parties: [named.party], binding: none, lead: null, soft: named.soft };
  const clauses = clausesOf(text, parties, words);
  const clause = clauses.at(-1);
  if (clause !== undefined && !clause.negated) {
    const binding: Binding =
      clause.kind === 'modal'
        ? { verb: null, modal: clause.verb, prefix: null }
        : { verb: clause.kind === 'responsible' ? null : clause.verb, modal: null, prefix: null };
    const object = clause.object.replace(/^do\s+/u, '');
    if (binding.verb !== null && words.prepositions.concat('for').includes(object.toLowerCase())) {
      return {
        kind: 'party',
        parties: clause.parties,
        binding: { ...binding, verb: `${binding.verb} ${object}` },
        lead: clause.lead,
      };
    }
    if (patterns.listObject.test(object) || object === '' || object === 'do') {
      return { kind: 'party', parties: clause.parties, binding, lead: clause.lead };
    }
    if (patterns.partsAtEnd.test(text) || isPlaceholder(object, words))
      return { kind: 'party', parties: clause.parties, binding: none, lead: clause.lead };
    if (clauses.length === 1 && /^\p{L}+ing$/u.test(object)) {
      return {
        kind: 'party',
        parties: clause.parties,
        binding: { ...none, prefix: object },
        lead: clause.lead,
      };
    }
  }
  const verbOnly = duty === null ? null : parties.named(duty.who, words);
  if (duty !== null && verbOnly !== null) {
    return { kind: 'party', parties: [verbOnly], binding: verbBinding(duty.verb, words), lead: null };
  }
  if (patterns.partsLead.test(`${text} `) && previous !== null) {
    const before = clausesOf(previous, parties, words).at(-1);
    if (before !== undefined && !before.negated)
      return { kind: 'party', parties: before.parties, binding: none, lead: before.lead };
  }
  if (dutyList(words).test(text)) return { kind: 'unknown' };
  const parts = patterns.contains.exec(text);
  if (parts !== null && !patterns.pointerStart.test(text)) {
    const plural = words.containing.many.includes(oneLine(parts[2] as string).toLowerCase());
    return { kind: 'parts', subject: parts[1] as string, plural };
  }
  if (
    patterns.leadWord.test(text) &&
    /^(?:if|when|whenever|once|after|before|suppose|in|on|at|with|during|as)\b/iu.test(text) &&
    clauses.length === 0
  ) {
    return { kind: 'scenario', text };
  }
  return { kind: 'unknown' };
}

/** "Core responsibilities include", "Main tasks": goes on about whoever the heading names. */
export function dutyList(words: Words): RegExp {
  let known = dutyLists.get(words);
  if (known === undefined) {
    const noun = `(?:${words.dutyNouns.join('|')})`;
    const contains = anyOf([...words.containing.one, ...words.containing.many]);
    known = new RegExp(
      `^(?:\\p{L}+\\s+){0,3}${noun}(?:\\s+(?:and|&)\\s+\\p{L}+)?(?:\\s+(?:${words.definitions.copulas.join('|')}|${contains}))?\\s*:?$`,
      'iu',
    );
    dutyLists.set(words, known);
  }
  return known;
}

const dutyLists = new WeakMap<Words, RegExp>();

function verbBinding(verb: string | null, words: Words): Binding {
  if (verb === null) return none;
  const modal = verb.replace(/ do$/u, '');
  if (words.modals.includes(modal)) return { verb: null, modal: modalThird(modal), prefix: null };
  const [first = '', ...rest] = verb.split(' ');
  if (first === 'is' || first === 'are' || first === 'do' || first === 'does') return none;
  const third =
    words.dutyVerbs.includes(first) || first === 'look' ? words.grammar.thirdPerson(first) : first;
  return { verb: [third, ...rest].join(' '), modal: null, prefix: null };
}

/** "these checks before surgery", "the following three tasks". */
function isPlaceholder(object: string, words: Words): boolean {
  const lower = object.toLowerCase();
  return (
    words.listPlaceholders.some((phrase) => lower.startsWith(`${phrase} `)) && lower.split(' ').length <= 9
  );
}

const dutiesAre = oncePerLanguage(({ dutyNouns, definitions, containing }) => {
  const contains = anyOf([...definitions.copulas, ...containing.one, ...containing.many]);
  return new RegExp(`\\b(?:${dutyNouns.join('|')})\\b.{0,40}?\\b${contains}\\b\\s*(.*)$`, 'iu');
});

/** "X's responsibilities (also) include securing its", "The duties of the X are". */
function includesOf(text: string, parties: Parties, words: Words): LeadIn | null {
  if (parties.mentions(text).length === 0) return null;
  const match = dutiesAre(words).exec(text);
  if (match === null) return null;
  const mentions = parties.mentions(
    text.slice(0, match.index + match[0].length - (match[1] as string).length),
  );
  const named = new Set(mentions.map((mention) => mention.party));
  if (named.size !== 1) return null;
  const tail = withoutClosing(oneLine(match[1] as string));
  const patterns = patternsOf(words);
  if (
    tail !== '' &&
    !patterns.listObject.test(tail) &&
    !/^\p{L}+ing(?:\s+(?:its|their|the|all|his|her))?$/iu.test(tail)
  )
    return null;
  const prefix = tail === '' || patterns.listObject.test(tail) ? null : tail;
  return { kind: 'party', parties: [...named], binding: { verb: null, modal: null, prefix }, lead: null };
}
