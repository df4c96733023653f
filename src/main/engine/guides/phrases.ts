import { patternsOf } from './grammar/patterns.ts';
import type { DocumentModel } from './model/index.ts';
import { inWord, lowerOf, nextOf, runEnd } from './model/letters.ts';
import { plainQuotes } from './model/text.ts';
import { expand } from './normalise.ts';
import type { Words } from './words/index.ts';

/** A word with all that is asked of it where texts are held against each other. */
export interface PhraseWord {
  lower: string;
  stem: string;
  /** The stem, that of the full word where it is a clipping ("config"). */
  root: string;
  /** Whether subjects may differ in it and still be the same. */
  filler: boolean;
  /** Whether it is a function word: it tells nothing of what a text is about. */
  empty: boolean;
  preposition: boolean;
}

/** Words of one language that are kept; others are read anew each time. */
const mostWords = 20_000;

interface Vocabulary {
  words: Words;
  read: Map<string, PhraseWord>;
  /** By the stem of a clipping: that of the full word. */
  clippings: ReadonlyMap<string, string>;
  prepositions: ReadonlySet<string>;
}

/** A word is stemmed and classified once per language, however many texts hold it. */
const vocabularies = new WeakMap<Words, Vocabulary>();

function vocabularyOf(words: Words): Vocabulary {
  let known = vocabularies.get(words);
  if (known === undefined) {
    const { stem } = words.grammar;
    const pairs = [...(words.comparing?.clippings ?? [])];
    known = {
      words,
      read: new Map(),
      clippings: new Map(pairs.map(([short, long]) => [stem(short), stem(long)])),
      prepositions: new Set(words.prepositions),
    };
    vocabularies.set(words, known);
  }
  return known;
}

function wordOf(lower: string, vocabulary: Vocabulary): PhraseWord {
  const known = vocabulary.read.get(lower);
  if (known !== undefined) return known;
  const { words, read, clippings, prepositions } = vocabulary;
  const { fillers, functionWords } = patternsOf(words);
  const stem = words.grammar.stem(lower);
  const made: PhraseWord = {
    lower,
    stem,
    root: clippings.get(stem) ?? stem,
    filler: fillers.has(lower),
    empty: functionWords.has(lower),
    preposition: prepositions.has(lower),
  };
  if (read.size < mostWords) read.set(lower, made);
  return made;
}

/** The words of a text with plain quotes, cut as `wordsOf` cuts them. */
export function phraseOf(written: string, words: Words): PhraseWord[] {
  // Of all quotes only this one is a letter too; the others part words whether they are made plain or not.
  const text = written.includes('ʼ') ? plainQuotes(written) : written;
  const vocabulary = vocabularyOf(words);
  const found: PhraseWord[] = [];
  for (let at = nextOf(text, 0, inWord); at < text.length;) {
    const end = runEnd(text, at, inWord);
    found.push(wordOf(lowerOf(text.slice(at, end)), vocabulary));
    at = nextOf(text, end, inWord);
  }
  return found;
}

/** Stems of a text in order: abbreviations and clippings written out, fillers left out, prepositions kept. */
export function stemsOf(text: string, model: DocumentModel): string[] {
  const plain = plainQuotes(text);
  return rootsOf(phraseOf(expand(plain, model), model.words), plain, model);
}

/** The same of words that are read already, where their document has no abbreviations; `plain` is the text they are from. */
export function rootsOf(phrase: readonly PhraseWord[], plain: string, model: DocumentModel): string[] {
  const roots: string[] = [];
  for (const word of phrase) if (!word.filler) roots.push(word.root);
  if (roots.length > 0) return roots;
  // Nothing but fillers, or no words at all: the text stands for itself.
  const { clippings } = vocabularyOf(model.words);
  return plain
    .trim()
    .toLowerCase()
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => clippings.get(part) ?? part);
}

/** Stems of the words that carry meaning, prepositions left out too. */
export function contentOf(text: string, model: DocumentModel): Set<string> {
  const { functionWords } = patternsOf(model.words);
  const content = new Set<string>();
  for (const root of stemsOf(text, model)) if (!functionWords.has(root)) content.add(root);
  return content;
}
