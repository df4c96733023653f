import { clausesOf } from '../grammar/clauses.ts';
import { isFormOf, type ActionForm } from '../grammar/actions.ts';
import { readItem, thirdOf } from '../grammar/items.ts';
import { labelOf, plainLabel } from '../grammar/labels.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { splitItems } from '../grammar/split.ts';
import type { DocumentModel, Place } from '../model/index.ts';
import { anyOf, oneLine, spanOf, trimmed, withoutClosing, wordsOf, type Piece } from '../model/text.ts';
import type { Item, Paragraph, Span, Text } from '../types.ts';
import { isRoleName } from '../model/somebody.ts';
import { WordFilter } from '../model/word-filter.ts';
import { oncePerLanguage } from '../words/once.ts';
import { leadBefore, type ListBinding } from './list-binding.ts';
import type { Draft, Proposal } from './types.ts';
import { headingsOf, whoClaim } from './who.ts';

const name = 'party-list';

/** True where most labels of a list name no party: "Session manager" among the functions of a program is one of these. */
export function labelsThings(items: readonly Item[], model: DocumentModel): boolean {
  let labels = 0;
  let parties = 0;
  for (const item of items) {
    const label = labelOf(item.text);
    if (label === null) continue;
    labels++;
    const name = label.label.replace(/\s*\([^()]*\)$/u, '');
    if (model.parties.named(name, model.words) !== null || isRoleName(name, model.words)) parties++;
  }
  return labels > 2 && parties * 2 < labels;
}

/** "- Landlord: structural repairs, buildings insurance" among items of which at least two begin with a party. */
export function labelledParty(item: Pick<Item, 'text'>, place: Place, model: DocumentModel): Proposal[] {
  const label = labelOf(item.text);
  const start = label?.rest.split(/\s+/u)[0]?.toLowerCase() ?? '';
  if (label === null || model.words.beingStarts.includes(start)) return [];
  if (model.words.frames !== null && saysWhoSomebodyIs(label.rest, model)) return [];
  const about = model.about[place.section.index];
  if (
    about !== undefined &&
    ['glossary', 'objectives', 'links', 'host', 'questions', 'answers', 'mistakes'].includes(about.subject)
  )
    return [];
  const party = model.parties.named(label.label.replace(/\s*\([^()]*\)$/u, ''), model.words);
  if (party === null || clausesOf(label.rest, model.parties, model.words).length > 0) return [];
  const binding: ListBinding = {
    parties: [party],
    shared: false,
    soft: false,
    binding: { verb: null, modal: null, prefix: null },
    lead: null,
    scope: [],
    title: label.label,
    leansOn: [],
    certainty: 0.9,
    why: 'the item is labelled with the party',
  };
  return splitClaims(item.text, label.at, binding, place, model, 'role');
}

/** "owner who speaks for all": a kind of person, or a noun with its relative clause, rather than things to do. */
function saysWhoSomebodyIs(rest: string, { words }: DocumentModel): boolean {
  const starts = rest.toLowerCase().split(/\s+/u, 5);
  return (
    isRoleName(starts[0] ?? '', words) ||
    starts.some((word, index) => {
      const before = starts[index - 1] ?? '';
      const opens = words.articles.includes(word) ? before.endsWith(',') : before !== '';
      return opens && words.definitions.clauses.includes(word);
    })
  );
}

/** "Stage manager – calls the cues, keeps the book and locks the doors." as a paragraph of its own: all of it is what the party does. */
export function labelledRole(block: Paragraph, place: Place, model: DocumentModel): Proposal[] {
  if (block.sentences.length !== 1 || model.words.frames !== null) return [];
  const label = labelOf(block.text);
  if (label === null || formOfStart(label.rest, model.words) === null) return [];
  return labelledParty(block, place, model);
}

/** "X's responsibilities: a, b, c" in a sentence or a caption. */
export function inlineProposals(sentence: Text, place: Place, model: DocumentModel): Proposal[] {
  const { text } = sentence;
  const at = text.includes(':') ? text.search(/:\s/u) : -1;
  if (at === -1) return includedProposals(sentence, place, model);
  if (at < 3 || at > 160) return [];
  const before = text.slice(0, at);
  if (plainLabel(text) !== null && !/\s/u.test(before.trim())) return [];
  const lead = leadBefore(before, null, model);
  const binding = spokenBinding(lead, before, 'the words before the colon name the party');
  if (binding === null) return inlinePhrase(before, at, sentence, place, model);
  return splitClaims(sentence, at + 1, binding, place, model);
}

/** What binds the rest of a sentence to the one party that its first words name; null where they do not. */
function spokenBinding(lead: ReturnType<typeof leadBefore>, title: string, why: string): ListBinding | null {
  if (lead === null || lead.kind !== 'party' || lead.parties.length !== 1) return null;
  return {
    parties: lead.parties,
    shared: false,
    soft: false,
    binding: lead.binding,
    lead: lead.lead,
    scope: [],
    title,
    leansOn: [],
    certainty: 0.9,
    why,
  };
}

interface DutyOpenings {
  /** Words of which both have one. */
  signs: WordFilter;
  /** "The tenant's duties include", "The duties of the tenant cover". */
  include: RegExp;
  /** The same with "are". */
  be: RegExp;
}

const dutyOpenings = new WeakMap<DocumentModel['words'], DutyOpenings>();

/** The openings of such sentences: made once for a language, as they are asked of every sentence. */
function openingsOf(words: DocumentModel['words']): DutyOpenings {
  const known = dutyOpenings.get(words);
  if (known !== undefined) return known;
  const duty = `(?:${words.dutyNouns.join('|')})`;
  const opening = (verbs: readonly string[]): RegExp =>
    new RegExp(
      `^(?:[^,;?]{2,60}['’]s?\\s+(?:\\p{L}+\\s+)?${duty}|(?:\\p{L}+\\s+){0,2}${duty}\\s+${anyOf(words.ownerPrepositions)}\\s+[^,;?]{2,60}?)\\s+${anyOf(verbs)}\\s+(?=\\p{L})`,
      'iu',
    );
  const patterns = {
    signs: new WordFilter(words.dutyNouns),
    include: opening([...words.containing.one, ...words.containing.many]),
    be: opening(words.definitions.copulas),
  };
  dutyOpenings.set(words, patterns);
  return patterns;
}

/** "The tenant's duties include rent, repairs, and heating.", "The duties of the rigger are splicing and whipping." */
function includedProposals(sentence: Text, place: Place, model: DocumentModel): Proposal[] {
  const { text } = sentence;
  // Without its full stop it may lead into a list: "…include securing its".
  if (!/[.!]\s*$/u.test(text) || /[?:;]/u.test(text)) return [];
  const patterns = openingsOf(model.words);
  if (!patterns.signs.mayHold(text)) return [];
  const include = patterns.include.exec(text);
  const match = include ?? patterns.be.exec(text);
  if (match === null) return [];
  const { contrasts, negations } = model.words;
  if (wordsOf(text).some((word) => contrasts.includes(word.lower) || negations.includes(word.lower)))
    return [];
  const before = match[0].trim();
  const lead = leadBefore(before, null, model);
  const binding = spokenBinding(lead, before, 'the sentence lists what the party has to do');
  if (binding === null) return [];
  if (include === null && !namesDuties(text.slice(match[0].length), model)) return [];
  return splitClaims(sentence, match[0].length, binding, place, model, 'sentence');
}

/** What stands behind "are": things to look after or to do, not what the duties are like ("clear and few"). */
function namesDuties(rest: string, { words }: DocumentModel): boolean {
  const pieces = splitSentence(rest, words);
  const determined = (text: string): boolean => {
    const first = text.toLowerCase().split(' ')[0] as string;
    return words.strictDeterminers.includes(first)
      ? !words.singleDeterminers.includes(first)
      : words.grammar.isGerund(first);
  };
  return pieces.every(({ text }) => {
    const parts = text.toLowerCase().split(/[^\p{L}]+/u);
    if (parts.slice(0, 3).some((part) => words.definitions.praise.includes(part))) return false;
    if (words.adverbs.includes(parts[0] as string) || /ed$/u.test(parts[0] as string)) return false;
    if (determined(text)) return true;
    return pieces.length > 1 && (parts.length > 1 || words.grammar.singular(text) !== text);
  });
}

/** The items of a list within a sentence: there the last "and" separates two of them, unless a comma does already. */
export function splitSentence(text: string, words: DocumentModel['words']): Piece[] {
  const pieces = splitItems(text, words);
  const last = pieces.at(-1);
  if (last === undefined) return pieces;
  const { and, andEnd } = patternsOf(words);
  const joined = and.exec(last.text);
  const before = text.slice(0, last.from).trimEnd();
  const closed = andEnd.test(before);
  if (joined === null || closed || pieces.slice(0, -1).some((piece) => and.test(piece.text))) return pieces;
  const rest = last.text.slice(joined.index + joined[0].length);
  if (and.test(rest) || (pieces.length === 1 && !sameKind(last.text, rest, words))) return pieces;
  const cut = last.from + joined.index;
  return [
    ...pieces.slice(0, -1),
    { text: last.text.slice(0, joined.index), from: last.from, to: cut },
    { text: rest, from: cut + joined[0].length, to: last.to },
  ];
}

/** "the ropes and the pulleys", "splicing and whipping": both begin alike. */
function sameKind(one: string, other: string, words: DocumentModel['words']): boolean {
  const [first, second] = [one, other].map((text) => wordsOf(text)[0]?.lower ?? '') as [string, string];
  const { isGerund } = words.grammar;
  return (
    (words.strictDeterminers.includes(first) && words.strictDeterminers.includes(second)) ||
    (isGerund(first) && isGerund(second))
  );
}

/** "A figure that lists the tenant's duties: rent, repairs …": the noun stands just before the colon. */
function inlinePhrase(
  before: string,
  at: number,
  sentence: Text,
  place: Place,
  model: DocumentModel,
): Proposal[] {
  const { words } = model;
  const mention = model.parties.mentions(before).at(-1);
  if (mention === undefined || !mention.possessive) return [];
  if (!dutyAtEnd(words).test(before.slice(mention.end))) return [];
  const binding: ListBinding = {
    parties: [mention.party],
    shared: false,
    soft: false,
    binding: { verb: null, modal: null, prefix: null },
    lead: null,
    scope: [],
    title: before,
    leansOn: [],
    certainty: 0.9,
    why: 'the words before the colon name the party',
  };
  return splitClaims(sentence, at + 1, binding, place, model);
}

/** "drafts and sends updates", "draft the updates": begins with a verb in that form and goes on; null for other words. */
function formOfStart(text: string, words: DocumentModel['words']): ActionForm {
  const [first, second] = wordsOf(text);
  if (first === undefined || second === undefined) return null;
  const { toBase, toThird, nounLike, objectStarts, functionWords } = patternsOf(words);
  const known = toBase.get(first.lower);
  if (functionWords.has(first.lower)) return null;
  if (text.charCodeAt(first.end) === 44) {
    // "logs, classifies and closes calls", but not "logs, reports and alerts".
    const other = toBase.get(second.lower);
    return known !== undefined && other !== undefined && !(nounLike.has(known) && nounLike.has(other))
      ? 'third'
      : null;
  }
  if (known !== undefined) return 'third';
  const certain = !nounLike.has(first.lower) || objectStarts.has(second.lower);
  return toThird.has(first.lower) && certain ? 'base' : null;
}

/** True where a part of such a row begins with a verb; an unknown one is `sure` only before a determiner or "it". */
function isActionLike(text: string, form: ActionForm, words: DocumentModel['words'], sure: boolean): boolean {
  if (formOfStart(text, words) === form) return true;
  const [first, second] = wordsOf(text);
  if (first === undefined || second === undefined || words.prepositions.includes(second.lower)) return false;
  const { toBase, toThird } = patternsOf(words);
  if (toBase.has(first.lower) || toThird.has(first.lower)) return false;
  const objects = words.strictDeterminers.includes(second.lower) || words.pointers.includes(second.lower);
  return isFormOf(first.lower, second.lower, form, words) && (objects || !sure);
}

/**
 * The things that somebody does in a row of verb phrases: "calls the cues, keeps the book and locks the doors" are three. What its
 * first verb has is not cut off from it ("documents the timeline, actions and decisions"), nor what "it" stands for.
 */
function splitActions(text: string, form: ActionForm, words: DocumentModel['words']): Piece[] {
  const whole = [trimmed(text, 0, text.length)];
  const split = splitItems(text, words);
  const sure = split.filter((piece) => isActionLike(piece.text, form, words, true)).length;
  if (sure < split.length && (sure < 2 || sure * 3 < split.length * 2)) return whole;
  if (!split.every((piece) => isActionLike(piece.text, form, words, false))) return whole;
  const last = split.at(-1) as Piece;
  const { and } = patternsOf(words);
  const joined = split.length > 1 ? and.exec(last.text) : null;
  const rest = joined === null ? '' : last.text.slice(joined.index + joined[0].length);
  if (
    joined !== null &&
    isActionLike(rest, form, words, true) &&
    wordsOf(last.text.slice(0, joined.index)).length > 1
  ) {
    const from = last.from + joined.index;
    split[split.length - 1] = { text: last.text.slice(0, joined.index), from: last.from, to: from };
    split.push({ text: rest, from: from + joined[0].length, to: last.to });
  }
  const pieces: Piece[] = [];
  for (const piece of split) {
    const before = pieces.at(-1);
    if (before !== undefined && wordsOf(piece.text).some(({ lower }) => words.pointers.includes(lower)))
      pieces[pieces.length - 1] = {
        text: `${before.text} ${words.and[0] ?? ''} ${form === 'base' ? thirdOf(piece.text, words) : piece.text}`,
        from: before.from,
        to: piece.to,
      };
    else pieces.push(piece);
  }
  return pieces;
}

function splitClaims(
  text: Text,
  from: number,
  binding: ListBinding,
  place: Place,
  model: DocumentModel,
  form: 'list' | 'sentence' | 'role' = 'list',
): Proposal[] {
  const whole = text.text.slice(from);
  const acts = form === 'role' ? formOfStart(whole, model.words) : null;
  const pieces =
    acts === null
      ? (form === 'sentence' ? splitSentence : splitItems)(whole, model.words)
      : splitActions(whole, acts, model.words);
  if (pieces.length === 1 && pieces[0]?.text.split(' ').length === 0) return [];
  const length = (piece: Piece): number =>
    piece.text
      .replace(/\([^()]*\)/gu, '')
      .trim()
      .split(/\s+/u).length;
  const lengths = pieces.map(length).toSorted((a, b) => a - b);
  const median = lengths[(lengths.length - 1) >> 1] ?? 1;
  const claims: Draft[] = [];
  for (const piece of pieces) {
    const said = withoutClosing(piece.text);
    const reading = readItem(said, binding.binding, model.words, model.casing, acts);
    if (typeof reading === 'string') continue;
    const fused = pieces.length > 3 && length(piece) > 7 && length(piece) > 3 * median;
    claims.push(
      whoClaim(model, {
        recogniser: name,
        construct: 'party-list',
        parties: binding.parties,
        predicate: reading.predicate,
        subject: reading.subject,
        lead: binding.lead,
        context: headingsOf(place.section, model),
        scope: [],
        explanation: oneLine(text.text),
        spans: [spanOf(text, from + piece.from, from + piece.to)],
        leansOn: binding.leansOn,
        certainty: fused ? 0.5 : binding.certainty,
        why: fused ? ['longer than its neighbours: two things may have run together'] : [binding.why],
        open: fused,
      }),
    );
  }
  const span: Span = text.span;
  return claims.length === 0 ? [] : [{ recogniser: name, territory: [span], claims, weight: 2 }];
}

const dutyAtEnd = oncePerLanguage(
  ({ dutyNouns }) => new RegExp(`^\\s*(?:\\p{L}+\\s+)?(?:${dutyNouns.join('|')})\\s*$`, 'iu'),
);
