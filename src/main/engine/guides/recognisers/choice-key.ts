import { oneLine, plainQuotes, withoutClosing } from '../model/text.ts';

/** One of the texts that a multiple-choice question offers. */
export interface Choice {
  /** As numbered in the document: "B", "2"; the position where it has no number. */
  letter: string;
  text: string;
}

/** What a key such as "b) Kidney. It filters blood." names. */
export interface Key {
  right: readonly Choice[];
  /** What stands behind the names: usually the reason. */
  rest: string;
  /** Why the key cannot be followed, in words; null where it can. */
  problem: string | null;
}

const joint = String.raw`(?:\s*[,/;+&]\s*(?:and\s+)?|\s+and\s+)`;
const name = String.raw`(?:options?\s+|choices?\s+|answers?\s+)?[("'[]?(?:[A-Ha-h]|[ivIV]{1,4}|\d{1,2})[)"'\]]?`;
const letterKey = new RegExp(
  `^(${name}(?:${joint}${name})*)(?:\\s*[.):]|\\s+[–—-]|$|(?=\\s*\\())\\s*(.*)$`,
  'isu',
);

/** Reads a key against the choices: by letter or number first, then by the text of a choice. */
export function readKey(source: string, choices: readonly Choice[], lettered: boolean): Key {
  const key = oneLine(source);
  const byLetter = lettered ? lettersOf(key, choices) : null;
  if (byLetter !== null) return byLetter;
  const byText = textsOf(key, choices);
  if (byText !== null) return byText;
  return { right: [], rest: '', problem: `the key “${key.slice(0, 60)}” names none of the choices` };
}

function lettersOf(key: string, choices: readonly Choice[]): Key | null {
  const together = /^[A-H]{2,8}$/u.test(withoutClosing(key)) ? [...withoutClosing(key)] : null;
  const match = letterKey.exec(key);
  const named =
    together ??
    (match === null
      ? null
      : [...(match[1] as string).matchAll(/(?<!\p{L})(?:[A-H]|[IV]{1,4}|\d{1,2})(?!\p{L})/giu)].map((one) =>
          one[0].toUpperCase(),
        ));
  if (named === null) return null;
  const right = choices.filter((choice) => named.includes(choice.letter));
  if (right.length < new Set(named).size) {
    return {
      right: [],
      rest: '',
      problem: `the key names “${named.join(', ')}”, which is not among the choices`,
    };
  }
  const rest = together === null ? (match?.[2] ?? '') : '';
  const inner = /^\((.*)\)[.\s]*$/su.exec(rest)?.[1] ?? rest;
  const other = choices.find((choice) => !right.includes(choice) && same(choice.text, inner));
  if (other !== undefined) {
    return {
      right: [],
      rest: '',
      problem: `the key says “${named.join(', ')}” but gives the text of another choice`,
    };
  }
  const texts = right.map((choice) => choice.text).join(', ');
  const said = right.find((choice) => startsWith(inner, choice.text));
  if (same(inner, texts)) return { right, rest: '', problem: null };
  return { right, rest: said === undefined ? inner : behind(inner, said.text), problem: null };
}

function textsOf(key: string, choices: readonly Choice[]): Key | null {
  const whole = choices.filter((choice) => same(choice.text, key));
  if (whole.length === 1) return { right: whole, rest: '', problem: null };
  const parts = key.split(/\s*[;,]\s*(?:and\s+)?|\s+and\s+/iu).filter((part) => part !== '');
  const found = parts.map((part) => choices.find((choice) => same(choice.text, part)));
  if (parts.length > 1 && found.every((choice) => choice !== undefined))
    return { right: choices.filter((choice) => found.includes(choice)), rest: '', problem: null };
  const begun = choices
    .filter((choice) => startsWith(key, choice.text))
    .toSorted((a, b) => b.text.length - a.text.length)[0];
  return begun === undefined ? null : { right: [begun], rest: behind(key, begun.text), problem: null };
}

function plain(text: string): string {
  return withoutClosing(plainQuotes(oneLine(text)))
    .replace(/^["'(]+|["')]+$/gu, '')
    .toLowerCase();
}

function same(one: string, other: string): boolean {
  return plain(one) === plain(other) && plain(one) !== '';
}

/** The choice's text, and behind it an end: closing punctuation or nothing. */
function startsWith(text: string, choice: string): boolean {
  const start = plain(choice);
  const whole = plainQuotes(oneLine(text)).toLowerCase();
  return (
    start !== '' && whole.startsWith(start) && /^(?:\s*$|\s*[.;:,–—(-])/u.test(whole.slice(start.length))
  );
}

function behind(text: string, choice: string): string {
  return oneLine(text)
    .slice(plain(choice).length)
    .replace(/^[\s.;:,–—-]+/u, '');
}
