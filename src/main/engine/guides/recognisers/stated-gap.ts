import { patternsOf } from '../grammar/patterns.ts';
import { visit, type DocumentModel, type Section } from '../model/index.ts';
import { anyOf, balanced, oneLine, plainQuotes, wordsOf, type Word } from '../model/text.ts';
import type { Text } from '../types.ts';
import { oncePerLanguage } from '../words/once.ts';
import { speaksOfExams } from './advice.ts';
import { silentSubjects } from './list-titles.ts';
import { opensWith } from './openings.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'stated-gap';
const fewestWords = 6;
const mostWords = 35;

/**
 * A blank for the quantity of a rule ("The straps are checked every 14 days.") and for the phrase that a sentence emphasises: only
 * in sentences that are understood alone, and where nobody else makes anything of them.
 */
export const statedGap: Recogniser = {
  name,
  *propose(model) {
    if (model.words.constructs.quantities === undefined) return;
    const proposals: Proposal[] = [];
    const add = (sentences: readonly Text[], section: Section): void => {
      if (isSilent(section, model)) return;
      for (const sentence of sentences) {
        const found = inSentence(sentence, section, model);
        if (found !== null) proposals.push(found);
      }
    };
    visit(model.sections, {
      paragraph: (block, place) => add(block.sentences, place.section),
      list: (list, place) => {
        for (const item of list.items) if (item.children.length === 0) add(item.sentences, place.section);
      },
    });
    yield* proposals;
  },
};

/** For the types alone: a language without these words is not looked at. */
const none = { units: [], scales: [], joins: [], bounds: [], past: [], pointing: [] } as const;

const patternsFor = oncePerLanguage((words) => {
  const { quantities = none, advice } = words.constructs;
  const number = `(?:\\d{1,3}(?:[.,]\\d{1,3})*|${[...words.constructs.numbers.keys()].join('|')})(?:\\s${anyOf(quantities.scales)})?`;
  const unit = `(?:\\s?(?:%|‰|°\\s?[CF])|[\\s-]?(?:${quantities.units.join('|')})(?![\\p{L}\\p{N}]))`;
  const to = `\\s?(?:[-–]|${quantities.joins.join('|')})\\s?`;
  const bound = `(?<!\\p{L})${anyOf(quantities.bounds)}`;
  return {
    measured: new RegExp(
      `(?<![\\p{L}\\p{N}.,$€£#/-])(?:${number}${unit}?${to})?${number}${unit}(?!\\s?[/-]\\s?\\p{L})`,
      'giu',
    ),
    counted: new RegExp(`${bound}\\s+(${number})\\s+(?=\\p{Ll}{3})`, 'iu'),
    bound: new RegExp(`${bound}\\s*$`, 'iu'),
    example: new RegExp(`(?<!\\p{L})${anyOf(words.labels.inlineExamples)}(?!\\p{L})`, 'iu'),
    told: new RegExp(
      `(?<!\\p{L})${anyOf([...words.constructs.called, ...words.by])}\\s+(?:(?:${words.articles.join('|')})\\s+)?$`,
      'iu',
    ),
    from: new Set([
      ...words.pointers,
      ...words.bareSubjects,
      ...words.conjunctions,
      ...words.negations.filter((word) => word === 'not'),
      ...quantities.pointing,
    ]),
    unfit: new Set([
      ...words.learner.subjects,
      ...words.learner.possessives,
      ...words.writer,
      ...quantities.past,
      ...quantities.pointing,
      ...advice.study,
    ]),
    finite: new Set([
      ...words.be,
      ...words.auxiliaries,
      ...words.singularForms.one,
      ...words.singularForms.many,
      ...words.modals.filter((modal) => !modal.includes(' ')),
    ]),
    behind: new Set([
      ...words.prepositions,
      ...words.strictDeterminers,
      ...words.articles,
      ...quantities.bounds.map((bound) => bound.split(' ')[0] as string),
    ]),
    leads: [...words.emptyLeads, ...words.references, ...words.reminders, ...words.caseLabels],
    empty: new Set([...words.functionWords, ...words.negations, ...words.modals, ...words.exclusive]),
  };
});

const silent: ReadonlySet<string> = new Set([...silentSubjects, 'examples', 'mistakes', 'outcomes']);

/** Sections of questions, cases and examples, and those that speak of an exam or of learning. */
function isSilent(section: Section, model: DocumentModel): boolean {
  if (silent.has(model.about[section.index]?.subject ?? 'plain')) return true;
  const { study } = model.words.constructs.advice;
  const { examples } = model.words.headings;
  return (
    speaksOfExams(section.title, model) ||
    wordsOf(section.title).some((word) => study.includes(word.lower) || examples.includes(word.lower))
  );
}

interface Gap {
  from: number;
  to: number;
  why: string;
}

function inSentence(sentence: Text, section: Section, model: DocumentModel): Proposal | null {
  const { text } = sentence;
  if (text.length < 25 || text.length > 260 || !/[.!)]\s*$/u.test(text) || !/^\p{Lu}/u.test(text))
    return null;
  const emphasised = sentence.marks.some((mark) => mark.kind === 'strong' && mark.from > 2);
  const quantified = /[\d%°]/u.test(text) || patternsFor(model.words).measured.test(text);
  patternsFor(model.words).measured.lastIndex = 0;
  if ((!emphasised && !quantified) || !standsAlone(sentence, model)) return null;
  const quantity = quantified ? quantityIn(text, model) : null;
  const gaps = quantity === null ? emphasisIn(sentence, section, model) : [quantity];
  if (gaps.length === 0) return null;
  const claims = gaps.map((gap, index) => claimOf(sentence, gap, index, section, model));
  return { recogniser: name, territory: [sentence.span], claims, weight: 0 };
}

/** A statement in the present, of something that it names itself, to nobody in particular. */
function standsAlone(sentence: Text, model: DocumentModel): boolean {
  const { text, marks } = sentence;
  if (marks.some((mark) => mark.kind === 'link' || mark.kind === 'code')) return false;
  if (/[?|{}<>=$€£`→"“”:]|https?|\.\.\.|…|\s[-–—]\s/u.test(text) || !balanced(text)) return false;
  const words = wordsOf(text);
  if (words.length < fewestWords || words.length > mostWords) return false;
  const patterns = patternsFor(model.words);
  const [first, second] = words as [Word, Word, ...Word[]];
  if (patterns.from.has(first.lower) || opensWith(text, patterns.leads)) return false;
  if (words.some((word) => patterns.unfit.has(word.lower))) return false;
  if (patterns.example.test(plainQuotes(text))) return false;
  // "Between two machines in …", "Good for …", "Finds rooms that …" are parts of sentences.
  if (model.words.prepositions.includes(first.lower) && !text.includes(',')) return false;
  if (model.words.constructs.crossReferences.for.includes(second.lower)) return false;
  if (/s$/u.test(first.lower) && /[^s]s$/u.test(second.lower) && !patterns.finite.has(second.lower))
    return false;
  const { toThird, toBase, nounLike } = patternsOf(model.words);
  const isThird = (word: string): boolean => {
    const base = toBase.get(word);
    return base !== undefined && !nounLike.has(base);
  };
  // "Use …", "Keep …" tells the reader what to do.
  if (toThird.has(first.lower) || model.words.constructs.advice.verbs.includes(first.lower)) return false;
  // "Stores up to …", "Can hold …" leave out of what they speak.
  if (patterns.finite.has(first.lower) || toBase.has(first.lower)) return false;
  if (model.words.grammar.isGerund(first.lower) || isVerb(words, 0, model)) return false;
  return words
    .slice(1)
    .some(
      (word, index) =>
        patterns.finite.has(word.lower) || isThird(word.lower) || isVerb(words, index + 1, model),
    );
}

/** "The mark lies between …", "Holds up to …": ends like a verb of one thing, before a preposition, a limit or a determiner. */
function isVerb(words: readonly Word[], at: number, model: DocumentModel): boolean {
  const [word, next, before] = [words[at], words[at + 1], words[at - 1]];
  if (word === undefined || next === undefined || !/[^s]s$/u.test(word.lower)) return false;
  const { behind } = patternsFor(model.words);
  return behind.has(next.lower) && (before === undefined || !before.lower.endsWith('s'));
}

/** The one quantity of a sentence; what stands in brackets is not counted, and left out of the prompt. */
function quantityIn(text: string, model: DocumentModel): Gap | null {
  const patterns = patternsFor(model.words);
  const bare = text.replace(/\([^()]*\)/gu, (part) => ' '.repeat(part.length));
  const found = [...bare.matchAll(patterns.measured)];
  const counted = found.length === 0 ? patterns.counted.exec(bare) : null;
  let from: number;
  let length: number;
  if (counted !== null) {
    const [whole, number = ''] = counted;
    from = counted.index + whole.lastIndexOf(number);
    length = number.length;
  } else {
    const [only] = found;
    if (only === undefined || found.length > 1) return null;
    from = only.index;
    length = only[0].trimEnd().length;
    // "5G" is a name, "5 g" a weight.
    if (/\d\s?[GMKSDHL]$/u.test(only[0]) || /\)\s*$/u.test(text.slice(0, from))) return null;
    // "one day" and "ten minutes' walk" name no limit unless something makes them one.
    if (!/\d/u.test(only[0]) && !patterns.bound.test(bare.slice(0, from))) return null;
  }
  const rest = bare.slice(0, from) + bare.slice(from + length);
  if (/\d/u.test(rest) || /^(?:0|100)\s?%/u.test(bare.slice(from))) return null;
  return { from, to: from + length, why: 'the one quantity of a sentence that states a rule' };
}

/** One or two phrases in bold within a sentence; where there are more, no one is meant to be known by heart. */
function emphasisIn({ text, marks }: Text, section: Section, model: DocumentModel): Gap[] {
  const strong = marks.filter((mark) => mark.kind === 'strong');
  if (strong.length > 2 || /\d/u.test(text)) return [];
  const { empty } = patternsFor(model.words);
  const gaps: Gap[] = [];
  for (const { from, to } of strong) {
    const phrase = text.slice(from, to);
    const words = wordsOf(phrase).map((word) => word.lower);
    const rest = new Set(
      wordsOf(`${text.slice(0, from)} ${text.slice(to)} ${section.title}`).map((word) =>
        stem(word.lower, model),
      ),
    );
    const content = words.filter((word) => !empty.has(word));
    if (from < 3 || words.length > 4 || content.length === 0 || !/^[\p{L}][\p{L}\s’'-]*$/u.test(phrase))
      continue;
    if (content.some((word) => rest.has(stem(word, model)))) continue;
    if (!isTold(text, from, to, model)) continue;
    gaps.push({ from, to, why: 'the sentence emphasises it' });
  }
  return gaps;
}

/** Where the rest of the sentence tells what is missing: at its end, behind "called" or "by", in capitals. */
function isTold(text: string, from: number, to: number, model: DocumentModel): boolean {
  if (/^\s*[.!]?\s*$/u.test(text.slice(to))) return true;
  const { told } = patternsFor(model.words);
  return told.test(text.slice(0, from)) || /^\p{Lu}[\p{Lu}\d-]+$/u.test(text.slice(from, to));
}

function stem(word: string, model: DocumentModel): string {
  return model.words.grammar.stem(model.words.grammar.singular(word));
}

function claimOf(sentence: Text, gap: Gap, index: number, section: Section, model: DocumentModel): Draft {
  const { text } = sentence;
  const full = oneLine(text);
  const shown = (part: string): string =>
    /\d/u.test(full) ? part.replace(/\s*\([^()]*\d[^()]*\)/gu, '') : part;
  const blank = oneLine(`${shown(text.slice(0, gap.from))}____${shown(text.slice(gap.to))}`);
  return {
    recogniser: name,
    construct: 'cloze',
    family: 'question',
    subject: plainQuotes(full),
    context: headingsOf(section, model),
    scope: [],
    relation: `stated-${index + 1}`,
    answer: [oneLine(text.slice(gap.from, gap.to))],
    answerMode: 'any',
    options: null,
    explanation: full,
    spans: [sentence.span],
    leansOn: [],
    certainty: 0.8,
    why: [gap.why],
    ask: [
      {
        kind: 'question',
        card: 'cloze',
        template: 'stated-gap',
        prompt: model.words.prompts.cloze.replace('{text}', () => blank),
      },
    ],
    open: false,
    parties: [],
  };
}
