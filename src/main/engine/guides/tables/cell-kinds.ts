import { markOf, raciOf } from '../model/marks.ts';
import type { DocumentModel } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { Cell } from '../types.ts';

/**
 * What sort of thing a cell holds. All but `text` are strong: in a column of one strong kind another kind is out of place.
 * A quantity has its unit in the kind ("14 m" and "1 m" are alike, "14 m" and "443" are not).
 */
export type CellKind = 'empty' | 'nothing' | 'mark' | 'letters' | 'party' | 'text' | `quantity:${string}`;

/** Blanks part groups of three digits only: "16 777 214" is one number, "1434 11" are two. */
const number = String.raw`[~<>≤≥≈±+−-]?\s?[\p{Sc}]?\d[\d.,]*(?:[   ]\d{3}(?!\d)[\d.,]*)*`;
const quantity = new RegExp(
  String.raw`^${number}(?:\s?(?:-|–|—|to|bis|a|à|/|x|×|:)\s?${number})*\s?([\p{L}°%µ‰"'′″][\p{L}\d/%·²³ ]{0,18})?$`,
  'u',
);

/** Longer cells are text, whatever stands in them. */
const longestKind = 40;

/** The kind of a cell. `cell` null stands for a place without a cell. */
export function kindOf(cell: Cell | null | undefined, model: DocumentModel): CellKind {
  if (cell === null || cell === undefined) return 'empty';
  const written = cell.text.text;
  if (written.length > longestKind) return readKind(cell, model);
  let known = kinds.get(model);
  if (known === undefined) kinds.set(model, (known = new Map()));
  let kind = known.get(written);
  if (kind === undefined) known.set(written, (kind = readKind(cell, model)));
  return kind;
}

/** By text as written: nothing else of a cell counts, and what stands in one often stands in many. */
const kinds = new WeakMap<DocumentModel, Map<string, CellKind>>();

function readKind(cell: Cell, model: DocumentModel): CellKind {
  const { words } = model;
  const text = oneLine(cell.text.text);
  if (text === '') return 'empty';
  if (text.length > longestKind) return 'text';
  const mark = markOf(cell, words);
  const isWord = /^[\p{L}\p{N}]/u.test(text);
  if (!isWord && mark === null && words.nothing.includes(text)) return 'nothing';
  if (raciOf(cell, words).length > 0) return 'letters';
  if (mark === 'no' && words.nothing.includes(text)) return 'nothing';
  if (mark !== null && !/^\d$/u.test(text)) return 'mark';
  if (words.nothing.includes(text.toLowerCase())) return 'nothing';
  // A quantity has a digit.
  const unit = /\d/u.test(text) ? quantity.exec(text) : null;
  if (unit !== null) {
    const name = (unit[1] ?? '').trim().toLowerCase();
    if (name.split(' ').length <= 2) return `quantity:${singular(name)}`;
  }
  return model.parties.named(text, words) === null ? 'text' : 'party';
}

/** The kind of a word that was cut out of a cell; numerals and codes in capitals count as one kind. */
export function kindOfWord(
  word: string,
  model: DocumentModel,
): 'empty' | 'text' | 'quantity' | 'mark' | 'code' {
  if (word === '') return 'empty';
  if (quantity.test(word)) return 'quantity';
  const lower = word.toLowerCase();
  if (model.words.yes.includes(lower) || model.words.no.includes(lower)) return 'mark';
  return /^[\p{Lu}\d]{1,5}$/u.test(word) ? 'code' : 'text';
}

/** "years" and "year", "GB" and "TB" count alike: sizes of one sort. */
function singular(unit: string): string {
  const bare = unit.replace(/\s/gu, '');
  if (/^[kmgtp]?i?(?:b|byte|bytes|bit|bits)$/u.test(bare)) return 'bytes';
  if (/^[kmgt]?(?:bit|b)(?:\/s|ps)$/u.test(bare)) return 'rate';
  if (
    /^(?:s|sec|second|seconds|min|minute|minutes|h|hr|hrs|hour|hours|d|day|days|week|weeks|month|months|year|years|ms)$/u.test(
      bare,
    )
  )
    return 'time';
  if (/^(?:mm|cm|m|km|metres|meters)$/u.test(bare)) return 'length';
  if (/^(?:mg|g|kg|µg|mcg)$/u.test(bare)) return 'weight';
  return bare;
}

/** A number or a code of up to three signs, none of them a letter in lower case: it names nothing by itself. */
export function isLetterless(text: string): boolean {
  return /^[^\p{Ll}\p{Lo}\s]{1,3}$/u.test(text) || /^[\d.,:/-]+$/u.test(text);
}
