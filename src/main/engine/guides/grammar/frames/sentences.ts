import type { Mention, Parties, Party } from '../../model/party.ts';
import { oneLine, withoutClosing } from '../../model/text.ts';
import type { Frames, Words } from '../../words/index.ts';
import type { Clause } from '../clauses.ts';
import { patternsOf } from '../patterns.ts';
import { fill, formsOf, placeStart, type Form } from './forms.ts';

/** A text with its parties hidden behind one private character each. */
export interface Hidden {
  text: string;
  mentions: readonly Mention[];
  /** The same with the names put back. */
  shown(part: string): string;
}

const mostMentions = 64;

/**
 * Hides the parties of a text; null where it names none, or more than a sentence does. `alone`: no sentence stands before it that a
 * pronoun could point to.
 */
export function hide(text: string, parties: Parties, words: Words, alone = false): Hidden | null {
  const mentions = parties
    .mentions(text)
    .filter(
      (mention) => !mention.possessive && (alone || !isDoubtful(text, mention.start, mention.end, words)),
    );
  if (mentions.length === 0 || mentions.length > mostMentions) return null;
  let hidden = '';
  let from = 0;
  for (const [index, mention] of mentions.entries()) {
    hidden += text.slice(from, mention.start) + String.fromCodePoint(placeStart + index);
    from = mention.end;
  }
  hidden += text.slice(from);
  const shown = (part: string): string =>
    part.replace(/[\uE000-\uE0FF]/gu, (char) => {
      const mention = mentions[char.charCodeAt(0) - placeStart];
      return mention === undefined ? char : text.slice(mention.start, mention.end);
    });
  return { text: hidden, mentions, shown };
}

/**
 * A polite pronoun that only its capital tells from "they": at the start of a sentence it is the learner only where the
 * sentence has another one.
 */
export function isDoubtful(text: string, start: number, end: number, { learner }: Words): boolean {
  if (learner.polite.length === 0 || !learner.polite.includes(text.slice(start, end))) return false;
  if (/[\p{L}\p{N},]\s*$/u.test(text.slice(0, start))) return false;
  const rest = text.slice(end);
  return !new RegExp(`(?<=[\\p{L},]\\s)(?:${learner.polite.join('|')})(?!\\p{L})`, 'u').test(rest);
}

/** The statements of a sentence in a language that is described by frames. */
export function clausesByFrames(source: string, parties: Parties, words: Words, frames: Frames): Clause[] {
  const text = oneLine(source);
  if (text.length > 600) return [];
  const hidden = hide(text, parties, words);
  if (hidden === null) return [];
  const forms = formsOf(frames, words);
  const clauses: Clause[] = [];
  for (const piece of piecesOf(hidden.text, forms, frames)) {
    const clause = readPiece(piece, hidden, words, frames);
    if (clause !== null) clauses.push(clause);
  }
  return clauses;
}

interface Piece {
  text: string;
  from: number;
  final: boolean;
}

function piecesOf(text: string, forms: ReturnType<typeof formsOf>, frames: Frames): Piece[] {
  const lowered = smallStart(text, forms.small);
  const opening = forms.opening.exec(lowered);
  // Only some languages put the verb last behind such a conjunction.
  const verbLast = frames.finals.size > 0;
  if (opening !== null) {
    const first = opening[1] as string;
    const at = lowered.indexOf(first);
    const rest = opening[2] as string;
    return [
      { text: first, from: at, final: verbLast },
      { text: rest, from: lowered.length - rest.length, final: false },
    ];
  }
  const pieces: Piece[] = [];
  let from = 0;
  let final = false;
  for (const match of lowered.matchAll(forms.breaks)) {
    pieces.push({ text: lowered.slice(from, match.index), from, final });
    from = match.index + match[0].length;
    final = verbLast && frames.clauseBreaks.final.includes(match.groups?.['conjunction'] ?? '');
  }
  pieces.push({ text: lowered.slice(from), from, final });
  return pieces;
}

/** The first letter made small where its word is one that is small within a sentence. */
export function smallStart(text: string, small: ReadonlySet<string>): string {
  const word = /^\p{L}+/u.exec(text)?.[0] ?? '';
  return small.has(word.toLowerCase()) ? word.toLowerCase() + text.slice(word.length) : text;
}

function readPiece(piece: Piece, hidden: Hidden, words: Words, frames: Frames): Clause | null {
  const forms = formsOf(frames, words);
  const text = smallStart(withoutClosing(piece.text.trim()).replace(forms.emptyLead, ''), forms.small);
  for (const form of forms.sentences) {
    if ((form.frame.final === true) !== piece.final) continue;
    const match = form.pattern.exec(text);
    const groups = match?.groups;
    if (groups === undefined) continue;
    const clause = clauseOf(form, groups, text, hidden, words, frames);
    if (clause === null) continue;
    const from = hidden.shown(hidden.text.slice(0, piece.from)).length;
    return { ...clause, from, to: from + hidden.shown(piece.text).length };
  }
  return null;
}

function clauseOf(
  form: Form,
  groups: Readonly<Record<string, string | undefined>>,
  text: string,
  hidden: Hidden,
  words: Words,
  frames: Frames,
): Clause | null {
  const forms = formsOf(frames, words);
  const patterns = patternsOf(words);
  const rawObject = groups['object'] ?? '';
  if (forms.secondSubject.test(rawObject) || /^[\uE000-\uE0FF]/u.test(rawObject)) return null;
  const object = hidden.shown(withoutClosing(rawObject));
  // A second subject right behind the verb may be the real one: in "den Kunden informiert AWS" the order is turned.
  if (form.frame.kind === 'verb' && /^(?:\p{L}+\s)?[\uE000-\uE0FF]/u.test(rawObject)) return null;
  const last = object.split(' ').at(-1)?.toLowerCase() ?? '';
  const first = object.split(' ')[0]?.toLowerCase() ?? '';
  if (form.frame.kind === 'modal' && [first, last].some((word) => patterns.studyVerbs.has(word))) return null;
  const predicate = fill(form, groups, frames, object);
  if (predicate === null) return null;
  const lead = groups['lead'] === undefined ? null : hidden.shown(groups['lead']);
  const verb = predicate.split(' ')[0] as string;
  const whole = predicate.endsWith('?');
  return {
    kind: form.frame.kind,
    text: predicate,
    verb: form.frame.kind === 'verb' ? verb : predicate.replace(object, '').trim(),
    object,
    part: form.frame.kind === 'verb' && !whole ? predicate : object,
    negated: patterns.negated.test(` ${text} `),
    exclusive: patterns.exclusive.test(text),
    parties: partiesOf(groups['party'] ?? '', hidden),
    verbLast: form.frame.final === true,
    lead,
    from: 0,
    to: text.length,
  };
}

/** The parties behind the places of a subject. */
export function partiesOf(places: string, hidden: Hidden): Party[] {
  const found = [...places.matchAll(/[\uE000-\uE0FF]/gu)].map(
    (match) => hidden.mentions[match[0].charCodeAt(0) - placeStart]?.party,
  );
  return [...new Set(found.filter((party) => party !== undefined))];
}
