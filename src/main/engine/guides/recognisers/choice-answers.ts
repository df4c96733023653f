import { fieldOf } from '../grammar/labels.ts';
import type { DocumentModel } from '../model/index.ts';
import { withoutClosing } from '../model/text.ts';
import type { Span } from '../types.ts';
import { unitsOf, type Unit } from './question-units.ts';

/** A key that stands apart from its question. */
export interface FarKey {
  text: string;
  spans: readonly Span[];
  /** True where its line holds the keys of other questions, too. */
  shared: boolean;
}

export interface ChoiceKeys {
  /** The key of a question by its number, from the first list of answers behind `offset`; each serves once. */
  take(number: number | null, offset: number): FarKey | null;
}

/** One list of answers: a section, or a line that begins with "Answer key:". */
interface KeyGroup {
  start: number;
  /** Null where the group gives two answers for one number. */
  keys: Map<number, FarKey | null>;
}

/**
 * Keys at the end of a quiz or of a part of it: "1. B", "2) A – because …" in a section of answers, "Answer key: 1. B 2. A, C" in
 * one line. `blanks` reads words as well as letters.
 */
export function farKeys(model: DocumentModel, blanks: boolean): ChoiceKeys {
  const groups: KeyGroup[] = [];
  let section = -1;
  let labelled: Unit['section'] | null = null;
  for (const unit of unitsOf(model)) {
    if (unit.kind === 'paragraph' && isTitle(unit.text, model)) {
      labelled = unit.section;
      groups.push({ start: unit.span.start, keys: new Map() });
      continue;
    }
    const inAnswers = labelled === unit.section || model.about[unit.section.index]?.subject === 'answers';
    if (inAnswers && labelled !== unit.section && unit.section.index !== section) {
      groups.push({ start: unit.span.start, keys: new Map() });
      section = unit.section.index;
    }
    if (unit.kind === 'heading') continue;
    const listed = keyLine(unit, inAnswers, model);
    if (listed !== null) {
      if (!inAnswers) groups.push({ start: unit.span.start, keys: new Map() });
      for (const [number, text] of listed)
        put(groups.at(-1), number, { text, spans: [unit.span], shared: true });
      continue;
    }
    if (!inAnswers) continue;
    const match = /^(\d{1,3})\s*[.):–-]\s*(.+)$/su.exec(`${unit.marker} ${unit.text}`.trim());
    const text = match?.[2] ?? '';
    if (match === null || isLetters(text) === blanks) continue;
    put(groups.at(-1), Number(match[1]), { text, spans: [unit.span], shared: false });
  }
  return {
    take(number, offset) {
      if (number === null) return null;
      const group = groups.find((one) => one.start > offset && one.keys.size > 0);
      const key = group?.keys.get(number) ?? null;
      group?.keys.delete(number);
      return key;
    },
  };
}

/** "Answer key:" as a line of its own. */
function isTitle(text: string, model: DocumentModel): boolean {
  return text.length < 40 && model.words.headings.answers.includes(withoutClosing(text).toLowerCase());
}

function isLetters(text: string): boolean {
  return /^\(?[A-H]\)?(?![\p{L}\p{N}'’])/iu.test(text);
}

function put(group: KeyGroup | undefined, number: number, key: FarKey): void {
  group?.keys.set(number, group.keys.has(number) ? null : key);
}

/** "Answer key: 1. B 2. A, C 3-D": several numbers with their letters in one text. */
function keyLine(unit: Unit, inAnswers: boolean, model: DocumentModel): [number, string][] | null {
  const { headings, labels } = model.words;
  const labelled = fieldOf(unit.text, headings.answers) ?? fieldOf(unit.text, labels.answer);
  const text = labelled ?? (inAnswers ? `${unit.marker} ${unit.text}` : '');
  if (text === '' || text.length > 2000) return null;
  const pairs = [
    ...text.matchAll(
      /(?<![\p{L}\p{N}])(\d{1,3})\s*[.):=–-]?\s*\(?([A-H](?:\s*[,&/+]\s*[A-H](?![\p{L}\p{N}])|[A-H](?![a-z]))*)\)?(?![\p{L}\p{N}'’])/gu,
    ),
  ];
  const rest = text.replace(/\d{1,3}\s*[.):=–-]?\s*\(?[A-H](?:\s*[,&/+]\s*[A-H]|[A-H])*\)?/gu, '');
  if (pairs.length < 2 || /[\p{L}\p{N}]/u.test(rest)) return null;
  return pairs.map((pair) => [Number(pair[1]), pair[2] as string]);
}
