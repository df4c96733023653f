import type { Span } from '../types.ts';
import type { Words } from '../words/index.ts';
import { wordsOf, type Word } from './text.ts';

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

/** The parties of a document, and where a text names them. */
export class Parties {
  readonly all: readonly Party[];
  readonly #byFirst = new Map<string, Alias[]>();
  readonly #byKey = new Map<string, Party>();

  constructor(parties: readonly Party[], words: Words) {
    this.all = parties;
    for (const party of parties) {
      this.#byKey.set(party.key, party);
      for (const alias of new Set([party.name, ...party.aliases])) this.#add(alias, party, words);
    }
    for (const aliases of this.#byFirst.values()) aliases.sort((a, b) => b.words.length - a.words.length);
  }

  #add(alias: string, party: Party, words: Words): void {
    const written = wordsOf(alias);
    const last = written.at(-1);
    if (last === undefined) return;
    const exact =
      written.length === 1 &&
      /^[\p{Lu}\p{N}&]{1,4}$/u.test(alias) &&
      !words.learner.subjects.includes(alias.toLowerCase());
    const forms = new Set([last.lower, words.grammar.singular(last.text).toLowerCase(), plural(last.lower)]);
    for (const form of exact ? [last.lower] : forms) {
      const sequence = [...written.slice(0, -1).map((word) => word.lower), form];
      this.#put({ words: sequence, exact: exact ? alias : null, party, possessive: false });
    }
    if (party.learner) {
      for (const possessive of words.learner.possessives) {
        this.#put({ words: [possessive], exact: null, party, possessive: true });
      }
    }
    this.#byKey.set(partyKey(alias, words), party);
  }

  #put(alias: Alias): void {
    const first = alias.words[0] as string;
    const list = this.#byFirst.get(first) ?? [];
    if (list.some((known) => known.words.join(' ') === alias.words.join(' '))) return;
    list.push(alias);
    this.#byFirst.set(first, list);
  }

  /** Every mention, in order, the longest name at each place. */
  mentions(text: string): Mention[] {
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
    const candidates = this.#byFirst.get((tokens[at] as Word).lower);
    if (candidates === undefined) return null;
    for (const alias of candidates) {
      const last = tokens[at + alias.words.length - 1];
      if (last === undefined) continue;
      if (!alias.words.every((word, index) => (tokens[at + index] as Word).lower === word)) continue;
      if (alias.exact !== null && text.slice((tokens[at] as Word).start, last.end) !== alias.exact) continue;
      const after = /^(?:['’ʼ]s?(?![\p{L}]))/u.exec(text.slice(last.end, last.end + 3))?.[0] ?? '';
      const start = (tokens[at] as Word).start;
      return {
        mention: {
          party: alias.party,
          start,
          end: last.end + after.length,
          possessive: alias.possessive || after !== '',
        },
        length: alias.words.length + (after.length > 1 ? 1 : 0),
      };
    }
    return null;
  }

  /** The party that a short text names and nothing else: a cell, a label, an answer; articles and closing dots aside. */
  named(text: string, words: Words): Party | null {
    return this.#byKey.get(partyKey(text, words)) ?? null;
  }
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/u.test(word)) return `${word}es`;
  return /[^aeiou]y$/u.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** "The Customers" → "customer". */
export function partyKey(text: string, words: Words): string {
  const tokens = wordsOf(text.replace(/(?:['’ʼ]s|['’ʼ])(?![\p{L}])/gu, ''));
  while (tokens.length > 1 && words.determiners.includes((tokens[0] as Word).lower)) tokens.shift();
  const only = tokens[0];
  if (tokens.length === 1 && only !== undefined && words.learner.possessives.includes(only.lower)) {
    return words.learner.subjects[0] as string;
  }
  return tokens
    .map((word, index) =>
      index === tokens.length - 1 ? words.grammar.singular(word.text).toLowerCase() : word.lower,
    )
    .join(' ');
}
