import type { Span } from '../types.ts';
import type { Words } from '../words/index.ts';
import { classAt, letter } from './letters.ts';
import { keptPerText } from './readings.ts';
import { wordsOf, type Word } from './text.ts';
import { WordFilter } from './word-filter.ts';

/** Somebody (or something) that the document gives duties to. */
export interface Party {
  /** As an answer: "Customer", "AWS", "You". */
  name: string;
  /** In the middle of a sentence: "the customer", "AWS", "you". */
  inSentence: string;
  plural: boolean;
  /** Normalised name: the same for "the customers" and "Customer". */
  key: string;
  aliases: readonly string[];
  evidence: readonly Span[];
  /** The side that the document addresses. */
  learner: boolean;
  /** False where the only evidence is a sentence that could speak of a thing: "the kernel is responsible for". */
  person: boolean;
}

/** A place in a text that names a party. */
export interface Mention {
  party: Party;
  start: number;
  end: number;
  /** "the customer's", "your". */
  possessive: boolean;
}

interface Alias {
  words: readonly string[];
  /** Written form that must match exactly: abbreviations such as IT or US are words as well. */
  exact: string | null;
  party: Party;
  possessive: boolean;
}

/** The aliases that begin with one word, by all of their words; `lengths` has how many words they have, most first. */
interface Beginning {
  byWords: Map<string, Alias>;
  lengths: number[];
}

/** The parties of a document, and where a text names them. */
export class Parties {
  readonly all: readonly Party[];
  readonly #byFirst = new Map<string, Beginning>();
  readonly #byKey = new Map<string, Party>();
  /** First words of names: most texts name nobody, and are passed over without being cut into words. */
  readonly #firsts = new WordFilter();
  readonly #mentions = new Map<string, readonly Mention[]>();
  readonly #named = new Map<string, Party | null>();

  constructor(parties: readonly Party[], words: Words) {
    this.all = parties;
    for (const party of parties) {
      this.#byKey.set(party.key, party);
      for (const alias of new Set([party.name, ...party.aliases])) this.#add(alias, party, words);
    }
    for (const { lengths } of this.#byFirst.values()) lengths.sort((a, b) => b - a);
  }

  #add(alias: string, party: Party, words: Words): void {
    const written = wordsOf(alias);
    const last = written.at(-1);
    if (last === undefined) return;
    const exact =
      written.length === 1 &&
      /^[\p{Lu}\p{N}&]{1,4}$/u.test(alias) &&
      !words.learner.subjects.includes(alias.toLowerCase());
    const forms = new Set(
      words.frames === null
        ? [last.lower, words.grammar.singular(last.text).toLowerCase(), plural(last.lower)]
        : words.frames.inflections(last.lower),
    );
    for (const form of exact ? [last.lower] : forms) {
      const sequence = [...written.slice(0, -1).map((word) => word.lower), form];
      this.#put({
        words: sequence,
        exact: exact ? alias : sequence.length === 1 ? writtenAs(form, words) : null,
        party,
        possessive: false,
      });
    }
    if (party.learner) {
      for (const possessive of words.learner.possessives) {
        this.#put({ words: [possessive], exact: writtenAs(possessive, words), party, possessive: true });
      }
    }
    this.#byKey.set(partyKey(alias, words), party);
  }

  #put(alias: Alias): void {
    const first = alias.words[0] as string;
    let beginning = this.#byFirst.get(first);
    if (beginning === undefined) {
      this.#byFirst.set(first, (beginning = { byWords: new Map(), lengths: [] }));
      this.#firsts.add(first);
    }
    const key = alias.words.join(' ');
    if (beginning.byWords.has(key)) return;
    beginning.byWords.set(key, alias);
    if (!beginning.lengths.includes(alias.words.length)) beginning.lengths.push(alias.words.length);
  }

  /** Every mention, in order, the longest name at each place. */
  mentions(text: string): readonly Mention[] {
    let found = this.#mentions.get(text);
    if (found === undefined) {
      found = this.#firsts.mayHold(text) ? this.#mentionsIn(text) : none;
      this.#mentions.set(text, found);
    }
    return found;
  }

  /** False where neither a text nor any sentence cut out of it can name a party: cheaper than `mentions`, and not exact. */
  mayMention(text: string): boolean {
    return this.#firsts.mayHold(text);
  }

  #mentionsIn(text: string): Mention[] {
    const tokens = wordsOf(text);
    const found: Mention[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const hit = this.#at(tokens, at, text);
      if (hit === null) continue;
      found.push(hit.mention);
      at += hit.length - 1;
    }
    return found;
  }

  #at(tokens: readonly Word[], at: number, text: string): { mention: Mention; length: number } | null {
    const first = tokens[at] as Word;
    const beginning = this.#byFirst.get(first.lower);
    if (beginning === undefined) return null;
    // "Non-merchant sellers" are somebody else.
    if (
      text.charCodeAt(first.start - 1) === hyphen &&
      /\p{L}-$/u.test(text.slice(Math.max(0, first.start - 2), first.start))
    )
      return null;
    for (const length of beginning.lengths) {
      const last = tokens[at + length - 1];
      if (last === undefined) continue;
      let key = first.lower;
      for (let next = at + 1; next < at + length; next++) key += ` ${(tokens[next] as Word).lower}`;
      const alias = beginning.byWords.get(key);
      if (alias === undefined) continue;
      if (alias.exact !== null && text.slice(first.start, last.end) !== alias.exact) continue;
      const after = possessiveAt(text, last.end);
      return {
        mention: {
          party: alias.party,
          start: first.start,
          end: last.end + after,
          possessive: alias.possessive || after > 0,
        },
        length: length + (after > 1 ? 1 : 0),
      };
    }
    return null;
  }

  /** The party that a short text names and nothing else: a cell, a label, an answer; articles and closing dots aside. */
  named(text: string, words: Words): Party | null {
    let party = this.#named.get(text);
    if (party === undefined) {
      party = this.#byKey.get(partyKey(text, words)) ?? null;
      this.#named.set(text, party);
    }
    return party;
  }
}

const none: readonly Mention[] = [];
const hyphen = 0x2d;

/** Units of "'s" or "'" at a place, where a name ends. */
function possessiveAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code !== 0x27 && code !== 0x2019 && code !== 0x2bc) return 0;
  const s = text.charCodeAt(at + 1) === 0x73;
  if (s) return (classAt(text, at + 2) & letter) === 0 ? 2 : 0;
  return (classAt(text, at + 1) & letter) === 0 ? 1 : 0;
}

/** How a pronoun has to be written that only its capital tells from another word. */
function writtenAs(word: string, { learner }: Words): string | null {
  return learner.polite.find((form) => form.toLowerCase() === word) ?? null;
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return `${word}es`;
  return /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** Abbreviations have no plural; a longer word in capitals is one all the same: "CUSTOMERS". */
function singularKey(word: Word, words: Words): string {
  const written = word.text.length > 5 ? word.lower : word.text;
  return words.grammar.singular(written).toLowerCase();
}

/** "The Customers" → "customer". */
export const partyKey = keptPerText(keyOf);

function keyOf(text: string, words: Words): string {
  const bare = /['’ʼ]/u.test(text) ? text.replace(/(?:['’ʼ]s|['’ʼ])(?![\p{L}])/gu, '') : text;
  const tokens = wordsOf(bare);
  while (tokens.length > 1 && words.determiners.includes((tokens[0] as Word).lower)) tokens.shift();
  const only = tokens[0];
  if (tokens.length === 1 && only !== undefined && words.learner.possessives.includes(only.lower)) {
    return words.learner.subjects[0] as string;
  }
  return tokens
    .map((word, index) => (index === tokens.length - 1 ? singularKey(word, words) : word.lower))
    .join(' ');
}
