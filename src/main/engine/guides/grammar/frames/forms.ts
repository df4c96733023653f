import { anyOf, escapeRegExp } from '../../model/text.ts';
import type { FiniteVerb, Frame, Frames, Words } from '../../words/index.ts';

/** Names in a hidden text: one private character for each place where a party stands. */
export const placeStart = 0xe000;
const place = '[\\uE000-\\uE0FF]';

/** A frame with its pattern. */
export interface Form {
  frame: Frame;
  pattern: RegExp;
}

/** What a language's frames become, once per language. */
export interface Forms {
  /** Over texts in which the parties are hidden. */
  sentences: readonly Form[];
  leadIns: readonly Form[];
  /** Over plain texts, before the parties are known. */
  telling: readonly Form[];
  /** Sentences that show somebody at work, before the parties are known: their names have to say that they are people. */
  acting: readonly Form[];
  headings: readonly RegExp[];
  /** Where a clause with a subject of its own begins. */
  breaks: RegExp;
  /** The same before it is known who the subjects are. */
  conjunctions: RegExp;
  /** "While A …, B …": the first clause behind its conjunction, and the rest. */
  opening: RegExp;
  /** A second subject within an object: two statements that were not told apart. */
  secondSubject: RegExp;
  /** Words that are small unless they begin a sentence. */
  small: ReadonlySet<string>;
  continuation: RegExp;
  /** "Außerdem", "además,": nothing is lost without it. */
  emptyLead: RegExp;
}

const made = new WeakMap<Frames, Forms>();

export function formsOf(frames: Frames, words: Words): Forms {
  const known = made.get(frames);
  if (known !== undefined) return known;
  const nominative = anyOf([...(frames.slots['nom'] ?? new Map<string, string>()).keys()]);
  const joint = words.and.filter((and) => /\p{L}/u.test(and));
  const elided = words.elided === '' ? '' : `(?:[${words.elided}]['’])?`;
  const parties = `(?<party>${elided}${place}(?:\\s+${anyOf(joint)}\\s+(?:${nominative}\\s+)?${elided}${place})*)`;
  const name = frames.nounsCapital
    ? '(?:[\\p{L}\\p{N}&/.-]+\\s+){0,3}?[\\p{Lu}][\\p{L}\\p{N}&/.-]*'
    : "[\\p{L}\\p{N}&/.'’-]+(?:\\s+[\\p{L}\\p{N}&/.'’-]+){0,4}?";
  const compile = (form: string, party: string, object: RegExp | undefined): RegExp =>
    new RegExp(`^${patternOf(form, { words, frames, party, object: object?.source ?? '.+?' })}$`, 'u');
  const subject = `(?:${nominative}\\s+)?${elided}${place}`;
  const forms: Forms = {
    sentences: frames.sentences.map((frame) => ({
      frame,
      pattern: compile(frame.form, parties, frame.object),
    })),
    leadIns: frames.leadIns.map((frame) => ({ frame, pattern: compile(frame.form, parties, frame.object) })),
    telling: [...frames.sentences, ...frames.leadIns]
      .filter((frame) => frame.tells === true)
      .map((frame) => ({ frame, pattern: compile(frame.form, `(?<party>${name})`, frame.object) })),
    acting: frames.sentences
      .filter((frame) => frame.tells !== true)
      .map((frame) => ({ frame, pattern: compile(frame.form, `(?<party>${name})`, frame.object) })),
    headings: frames.headings.map((form) => compile(form, `(?<party>${name})`, undefined)),
    breaks: new RegExp(
      `(?:\\s*[,–—]\\s*|\\s+)(?<conjunction>${anyOf([...frames.clauseBreaks.main, ...frames.clauseBreaks.final])})\\s+(?=${subject}|\\p{Ll}+\\s+${subject}|${anyOf(frames.leads)}\\s[^,;]{1,60}?\\s${subject})|\\s*;\\s+(?=.*${place})|,\\s+(?=\\p{Ll}+\\s+${subject})`,
      'gu',
    ),
    conjunctions: new RegExp(
      `\\s*[,–—]\\s*${anyOf([...frames.clauseBreaks.main, ...frames.clauseBreaks.final])}\\s+|\\s*;\\s+|,\\s+`,
      'u',
    ),
    opening: new RegExp(`^${anyOf(frames.clauseBreaks.final)}\\s+([^;]+?),\\s+(.+)$`, 'u'),
    secondSubject: new RegExp(
      `(?:[,;–—]\\s*|\\s)(?:${anyOf([...joint, ...frames.clauseBreaks.main, ...frames.clauseBreaks.final])}\\s+)(?:\\p{L}+\\s+){0,2}${place}|[,;–—]\\s+(?:\\p{L}+\\s+){0,2}${place}`,
      'u',
    ),
    small: new Set([
      ...words.functionWords,
      ...words.articles,
      ...words.determiners,
      ...frames.leads,
      ...frames.clauseBreaks.main,
      ...frames.clauseBreaks.final,
      ...Object.entries(frames.slots).flatMap(([slot, phrases]) =>
        slot === 'duty' ? [] : [...phrases.keys()].map((phrase) => phrase.split(' ')[0] as string),
      ),
    ]),
    emptyLead: new RegExp(`^${anyOf(words.emptyLeads)},?\\s+`, 'iu'),
    continuation: new RegExp(`^${anyOf(frames.continuations)}(?!\\p{L})`, 'iu'),
  };
  made.set(frames, forms);
  return forms;
}

interface Making {
  words: Words;
  frames: Frames;
  party: string;
  object: string;
}

function patternOf(form: string, making: Making): string {
  let source = '';
  for (const token of form.split(' ')) {
    const optional = /^\{(\w+)\?\}$/u.exec(token)?.[1];
    const adverbs = token === '{adverbs}';
    if (optional === undefined && !adverbs) {
      const parts = token.split(/(\{\w+\})/u).filter((part) => part !== '');
      const piece = parts.map((part) => slotOf(part, making)).join('');
      source += `${source === '' || source.endsWith('\\s+)?') ? '' : '\\s+'}${piece}`;
      continue;
    }
    const piece = adverbs ? anyOf(making.words.adverbs) : slotOf(`{${optional ?? ''}}`, making);
    const times = adverbs ? '{0,3}' : '?';
    source += source === '' || source.endsWith('\\s+)?') ? `(?:${piece}\\s+)?` : `(?:\\s+${piece})${times}`;
  }
  return source;
}

function slotOf(part: string, { words, frames, party, object }: Making): string {
  const slot = /^\{(\w+)\}$/u.exec(part)?.[1];
  switch (slot) {
    case undefined:
      return escapeRegExp(part);
    case 'party':
    case 'name':
      return party;
    case 'object':
      return `(?<object>${object})`;
    case 'lead':
      return `(?<lead>${anyOf(frames.leads)}(?!\\p{L})[^;]{1,140}?),?`;
    case 'verb':
    case 'final':
      return `(?<${slot}>\\p{Ll}+)`;
    case 'participle':
      return `(?<participle>${frames.participle.source})`;
    case 'columnVerb':
      return `(?<columnVerb>${anyOf(words.columnVerbs)})`;
    default:
      return `(?<${slot}>${anyOf([...(frames.slots[slot] ?? new Map<string, string>()).keys()])})`;
  }
}

/** The match with its words as they are shown behind "who"; null where its verb is not known. */
export function fill(
  { frame }: Form,
  groups: Readonly<Record<string, string | undefined>>,
  frames: Frames,
  object: string,
): string | null {
  let text = frame.predicate;
  let verb: FiniteVerb | undefined;
  for (const [group, value] of Object.entries(groups)) {
    if (value === undefined) continue;
    if (group === 'verb' || group === 'final') {
      verb = (group === 'verb' ? frames.verbs : frames.finals).get(value);
      if (verb === undefined) return null;
      text = text.replace(`{${group}}`, verb.third);
    } else if (group !== 'object' && group !== 'party') {
      text = text.replace(`{${group}}`, frames.slots[group]?.get(value) ?? value);
    }
  }
  const particle = verb?.particle ?? null;
  const filled = text.replace('{object}', () => object).replace(/\s*\{\w+\}/gu, '');
  return particle === null ? filled : `${filled} ${particle}`;
}
