import type { Words } from '../words/index.ts';
import { trimmed, type Piece } from '../model/text.ts';
import { formsOf } from './frames/forms.ts';
import { patternsOf } from './patterns.ts';

const continuation =
  /^(?:(?:which|who|whom|where|that)\s+(?:is|are|was|were|has|have|can|must|may|will|include|includes|run|runs)\b|including\b|such as\b|e\.g|for example\b|especially\b|particularly\b|as well as\b|if\b|when\b|unless\b|except\b|but\b|not\b|so that\b|(?:in|on|at|to|for|by|with|from|of|under|over|during|within|between|through|into|via|per)\s)/iu;

/**
 * The items of a cell or of a list in running text: split at semicolons, else at commas outside brackets and quotes.
 * "x and y" stays one item; parts that continue the one before, and rows of adjectives before one noun, are not cut.
 */
export function splitItems(text: string, words: Words): Piece[] {
  const semicolons = cut(text, ';');
  if (semicolons.length > 1) return semicolons.map((piece) => withoutAnd(piece, words));
  const commas = cut(text, ',');
  if (commas.length === 1) return commas;
  const { frames } = words;
  const goesOn = frames === null ? continuation : formsOf(frames, words).continuation;
  const merged: Piece[] = [];
  for (const piece of commas) {
    const last = merged.at(-1);
    const bare = withoutAnd(piece, words);
    if (last !== undefined && goesOn.test(bare.text)) {
      merged[merged.length - 1] = trimmed(text, last.from, piece.to);
      continue;
    }
    merged.push(bare);
  }
  return isAdjectiveRow(merged, words) || isSentence(merged) ? [trimmed(text, 0, text.length)] : merged;
}

function cut(text: string, separator: ',' | ';'): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    else if (char === '"' || char === '“' || char === '”')
      quoted = char === '“' ? true : char === '”' ? false : !quoted;
    else if (char === separator && depth === 0 && !quoted && /\s/u.test(text[at + 1] ?? ' ')) {
      pieces.push(trimmed(text, from, at));
      from = at + 1;
    }
  }
  pieces.push(trimmed(text, from, text.length));
  return pieces.filter((piece) => piece.text !== '');
}

function withoutAnd(piece: Piece, words: Words): Piece {
  const match = patternsOf(words).andStart.exec(piece.text);
  return match === null
    ? piece
    : { text: piece.text.slice(match[0].length), from: piece.from + match[0].length, to: piece.to };
}

/** "physical, technical and organisational measures". */
function isAdjectiveRow(pieces: readonly Piece[], words: Words): boolean {
  if (words.frames !== null) return isRowBeforeNoun(pieces, words.frames.nounsCapital);
  const endings = words.bareAdjectives;
  const isAdjective = (text: string): boolean =>
    !/\s/u.test(text) && endings.some((ending) => text.toLowerCase().endsWith(ending));
  const last = pieces.at(-1);
  if (pieces.length < 2 || last === undefined || !/\s/u.test(last.text)) return false;
  return (
    pieces.slice(0, -1).every((piece) => isAdjective(piece.text)) &&
    isAdjective(last.text.split(/\s+/u)[0] as string)
  );
}

/**
 * "physische, technische und organisatorische Maßnahmen", "Speicher-, Netz- und Rechenhardware", "medidas físicas, técnicas y
 * organizativas": a small word alone where nouns have capitals, a word cut short, or one that agrees with the one before it.
 */
function isRowBeforeNoun(pieces: readonly Piece[], nounsCapital: boolean): boolean {
  return pieces.some((piece, index) => {
    const last = index === pieces.length - 1;
    if (/-$/u.test(piece.text) || /^-/u.test(piece.text)) return true;
    const first = piece.text.split(/\s+/u)[0] as string;
    if (nounsCapital) return /^\p{Ll}+e[nrms]?$/u.test(first) && (!/\s/u.test(piece.text) || last);
    const before = pieces[index - 1]?.text ?? '';
    return index > 0 && /\s/u.test(before) && before.slice(-2) === first.slice(-2);
  });
}

/** Long parts are clauses of one sentence rather than items. */
function isSentence(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.text.split(/\s+/u).length > 16);
}

/** True where a single word is an adjective that cannot be the object of a verb by itself. */
export function isBareAdjective(text: string, words: Words): boolean {
  if (/\s/u.test(text) || patternsOf(words).toThird.has(text.toLowerCase())) return false;
  return words.bareAdjectives.some(
    (ending) => text.length > ending.length + 3 && text.toLowerCase().endsWith(ending),
  );
}
