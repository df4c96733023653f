import { fieldOf } from '../grammar/labels.ts';
import { hostReason } from '../model/host.ts';
import type { DocumentModel, Section } from '../model/index.ts';
import { blank, classAt } from '../model/letters.ts';
import { lineBreaks } from '../model/line-breaks.ts';
import { anyOf, oneLine, spanOf } from '../model/text.ts';
import type { Block, Callout, Span, Text } from '../types.ts';
import { oncePerLanguage } from '../words/once.ts';
import { opensWith } from './openings.ts';
import { headingsOf } from './who.ts';

/** A line, item, heading or folded box: what questions, choices and answers are put together from. */
export interface Unit {
  kind: 'heading' | 'paragraph' | 'item' | 'details';
  text: string;
  span: Span;
  marker: string;
  /** Title of a callout. */
  title: string;
  depth: number;
  section: Section;
  /** True where the whole text, or all of it behind "b) ", is set in bold. */
  strong: boolean;
  /** What is set in bold or italics at the beginning and at the end of the text; empty where that is nothing, or all of it. */
  markedStart: string;
  markedEnd: string;
  /** True where part of the text is a link. */
  linked: boolean;
  /** What stands behind an answer in the same text: a line labelled as explanation, or the lines behind a bare key. */
  reason: string;
}

const made = new WeakMap<DocumentModel, Unit[]>();
const grouped = new WeakMap<DocumentModel, Map<Section, Unit[]>>();

/** The units of one section. */
export function unitsIn(section: Section, model: DocumentModel): readonly Unit[] {
  let groups = grouped.get(model);
  if (groups === undefined) {
    groups = new Map();
    for (const unit of unitsOf(model)) {
      const group = groups.get(unit.section);
      if (group === undefined) groups.set(unit.section, [unit]);
      else group.push(unit);
    }
    grouped.set(model, groups);
  }
  return groups.get(section) ?? [];
}

/** All units of a document in source order; lines that begin a choice or an answer are units of their own. */
export function unitsOf(model: DocumentModel): Unit[] {
  const known = made.get(model);
  if (known !== undefined) return known;
  const units: Unit[] = [];
  for (const section of model.sections) {
    const { heading } = section;
    if (heading !== null) units.push(plainUnit('heading', heading.text, '', 0, section));
    flatten(section.blocks, units, 0, section, model);
  }
  made.set(model, units);
  return units;
}

function flatten(
  blocks: readonly Block[],
  units: Unit[],
  depth: number,
  section: Section,
  model: DocumentModel,
): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') units.push(...lines('paragraph', block.text, '', depth, section, model));
    if (block.type === 'callout') units.push(calloutUnit(block, depth, section, model));
    if (block.type !== 'list') continue;
    for (const item of block.items) {
      units.push(...lines('item', item.text, item.marker, depth, section, model));
      flatten(item.children, units, depth + 1, section, model);
    }
  }
}

/** Longer texts are no questions: they are not looked at. */
const longestRead = 2000;

const choiceStart = /^\s*[([]?(?:[A-Ha-h]|[ivIV]{1,4})[.):\]]\s+\S/u;

/** "Rule:", "Conclusion:" in the lines of a case. */
const caseLine = /^\s*\p{Lu}\p{L}+(?: \p{L}+)?:\s/u;

/** One unit, or one for each line where a later line begins a choice, an answer or an explanation. */
function lines(
  kind: 'paragraph' | 'item',
  text: Text,
  marker: string,
  depth: number,
  section: Section,
  model: DocumentModel,
): Unit[] {
  const breaks = lineBreaks(text, model.document.text);
  const row = [...choicesInRow(text.text, marker, model), ...questionsInRow(text.text, model)];
  if (breaks.length === 0 && row.length === 0) return [plainUnit(kind, text, marker, depth, section)];
  const { labels } = model.words;
  const cased = opensWith(text.text, labels.issues) || opensWith(text.text, labels.cases);
  const own = (line: string): boolean =>
    choiceStart.test(line) ||
    fieldOf(line, labels.answer) !== null ||
    (cased && caseLine.test(line)) ||
    (/^\s*[([]/u.test(line) && bracketedAnswer(oneLine(line), model) !== null) ||
    fieldOf(line, labels.explanation) !== null;
  const asks = text.text.includes('?') && text.text.slice(0, breaks[0]).includes('?');
  const lined = breaks.filter((at, index) => {
    const line = text.text.slice(at, breaks[index + 1]);
    // Where the first line asks, each that asks begins another question; else they are the case that one is about.
    return own(line) || (asks && line.includes('?')) || beginsQuestion(line, model);
  });
  const starts = [...new Set([0, ...lined, ...row])].toSorted((a, b) => a - b);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.text.length;
    const unit = plainUnit(kind, text, index === 0 ? marker : '', depth, section, start, end);
    const cuts = breaks.filter((at) => at > start && at < end);
    const parts = [start, ...cuts].map((at, part) => oneLine(text.text.slice(at, cuts[part] ?? end)));
    const keyed = fieldOf(parts[0] as string, labels.answer) === null ? null : keyAndReason(parts, model);
    return { ...unit, ...keyed, span: starts.length === 1 ? unit.span : spanOf(text, start, end) };
  });
}

/** "Q2 …", "Question: …", "T/F: …" at the beginning of a line. */
function beginsQuestion(line: string, model: DocumentModel): boolean {
  const { labels } = model.words;
  if (opensWith(line, labels.trueFalse) && trueFalseLead(model).test(line.trim())) return true;
  if (!opensWith(line, labels.question)) return false;
  return fieldOf(line, labels.question) !== null || patternsFor(model.words).numbered.test(line.trim());
}

/** Where further questions begin in one line: "Q: … A: … Q: … A: …". */
function questionsInRow(text: string, model: DocumentModel): number[] {
  const { labels } = model.words;
  if (text.length > longestRead || !text.includes(':') || !opensWith(text, labels.question)) return [];
  if (fieldOf(text, labels.question) === null) return [];
  return [...text.matchAll(patternsFor(model.words).nextQuestion)].map((match) => match.index + 1);
}

/**
 * Where choices begin that stand in one line with their question, and the answer behind them: "Which one? A) this B) that Answer: B",
 * "Beans are cooled with a) water b) air c) oil".
 */
function choicesInRow(text: string, marker: string, model: DocumentModel): number[] {
  if (text.length > longestRead || !text.includes(')')) return [];
  const starts: number[] = /^\(?[Aa]\)\s/u.test(`${marker} ${text}`.trim()) ? [0] : [];
  for (const match of text.matchAll(/\s(?=\(?([A-Ha-h])\)\s+\S)/gu)) {
    if ((match[1] as string).toUpperCase() === String.fromCodePoint(65 + starts.length))
      starts.push(match.index + 1);
  }
  const question = text.slice(0, starts[0] ?? 0).trim();
  if (
    starts.length < 2 ||
    (question === '' && starts[0] !== 0) ||
    !(starts.length > 2 || /[?:]$/u.test(question))
  )
    return [];
  const last = starts.at(-1) as number;
  const key = patternsFor(model.words).keyBehind.exec(text.slice(last));
  return key === null ? starts : [...starts, last + key.index + 1];
}

function plainUnit(
  kind: Unit['kind'],
  text: Text,
  marker: string,
  depth: number,
  section: Section,
  from = 0,
  to = text.text.length,
): Unit {
  const source = text.text.slice(from, to);
  const strong = text.marks.length > 0 && isStrong(text, source, from, to);
  return {
    kind,
    text: oneLine(source),
    span: text.span,
    marker,
    title: '',
    depth,
    section,
    strong,
    ...(text.marks.length > 0 ? markedParts(text, from, to) : noMarks),
    linked: text.marks.some((mark) => mark.kind === 'link' && mark.from < to && mark.to > from),
    reason: '',
  };
}

const noMarks = { markedStart: '', markedEnd: '' };

function markedParts(text: Text, from: number, to: number): { markedStart: string; markedEnd: string } {
  const parts = { ...noMarks };
  for (const mark of text.marks) {
    if ((mark.kind !== 'strong' && mark.kind !== 'em') || mark.from < from || mark.to > to) continue;
    const first = oneLine(text.text.slice(from, mark.from)) === '';
    const last = /^[\s.!]*$/u.test(text.text.slice(mark.to, to));
    if (first && last) continue;
    if (first) parts.markedStart = oneLine(text.text.slice(mark.from, mark.to));
    if (last) parts.markedEnd = oneLine(text.text.slice(mark.from, mark.to));
  }
  return parts;
}

function isStrong(text: Text, source: string, from: number, to: number): boolean {
  const letter = choiceStart.test(source)
    ? (/^\s*[([]?[A-Ha-h][.):\]]\s+/u.exec(source)?.[0].length ?? 0)
    : 0;
  return text.marks.some(
    (mark) => mark.kind === 'strong' && mark.from <= from + letter && mark.to >= to - trailing(source),
  );
}

/** Blanks and closing punctuation at the end of a text. */
function trailing(text: string): number {
  let at = text.length;
  while (at > 0 && (text[at - 1] === '.' || text[at - 1] === ';' || (classAt(text, at - 1) & blank) !== 0))
    at--;
  return text.length - at;
}

/** A key that is nothing but letters, or a letter with the text of its choice. */
const bareKey = /^\(?[A-Ha-h](?:\)|[.)]\s.{1,200}|(?:\s*(?:[,&+/]|and)\s*[A-Ha-h])*|[A-H]{1,7})\.?$/u;

/** Lines of an answer: what is labelled as explanation, and what follows a bare key, is the reason. */
function keyAndReason(parts: readonly string[], model: DocumentModel): { text: string; reason: string } {
  const { labels } = model.words;
  const first = fieldOf(parts[0] ?? '', labels.answer) ?? parts[0] ?? '';
  const labelled = parts.findIndex((part, index) => index > 0 && fieldOf(part, labels.explanation) !== null);
  const cut = labelled !== -1 ? labelled : bareKey.test(first) ? 1 : parts.length;
  const reason = parts.slice(cut).map((part) => fieldOf(part, labels.explanation) ?? part);
  return { text: oneLine(parts.slice(0, cut).join(' ')), reason: oneLine(reason.join(' ')) };
}

function linesOf(text: Text, model: DocumentModel): string[] {
  const breaks = lineBreaks(text, model.document.text);
  return [0, ...breaks].map((at, index) => oneLine(text.text.slice(at, breaks[index])));
}

function calloutUnit(block: Callout, depth: number, section: Section, model: DocumentModel): Unit {
  const parts = block.blocks.flatMap((child) => {
    if (child.type === 'paragraph') return linesOf(child.text, model);
    return child.type === 'list' ? child.items.map((item) => item.text.text) : [];
  });
  return {
    kind: 'details',
    ...keyAndReason(parts, model),
    span: block.span,
    marker: '',
    title: oneLine(block.title?.text ?? ''),
    depth,
    section,
    strong: false,
    ...noMarks,
    linked: false,
  };
}

export function trueFalseLead(model: DocumentModel): RegExp {
  return patternsFor(model.words).trueFalseLead;
}

/** "(true/false)" behind a statement. */
export function trueFalseEnd(model: DocumentModel): RegExp {
  return patternsFor(model.words).trueFalseEnd;
}

const patternsFor = oncePerLanguage(({ labels }) => ({
  // "T/F" needs no sign behind it: nothing else begins so.
  trueFalseLead: new RegExp(
    `^¿?(?:${anyOf(labels.trueFalse)}\\s*[:.–—?-]+|[([]${anyOf(labels.trueFalse)}[)\\]]|${anyOf(labels.trueFalse.filter((label) => label.includes('/')))}(?=\\s))\\s*`,
    'iu',
  ),
  trueFalseEnd: new RegExp(
    `(?:\\s*[([]${anyOf(labels.trueFalse)}\\??[)\\]]|(?<=[.!?"”])\\s*¿?${anyOf(labels.trueFalse)})\\s*[.?:]?$`,
    'iu',
  ),
  numbered: new RegExp(`^(?:${anyOf(labels.question)})\\s*#?\\d{1,3}\\s+(?=\\S)`, 'iu'),
  nextQuestion: new RegExp(`\\s(?=${anyOf(labels.question)}\\s*\\d*:\\s)`, 'giu'),
  keyBehind: new RegExp(`\\s[([]?${anyOf(labels.answer)}\\s*[:–-]\\s*\\(?[A-H](?![\\p{L}])`, 'iu'),
  stated: new RegExp(`^${anyOf(labels.answerIs)}\\s*:?\\s+(.+)$`, 'iu'),
  counted: new RegExp(`^${anyOf(labels.question)}\\s*#?\\d+\\s*[.:]?$`, 'iu'),
}));

/** A question without its count and label: "Question 3: Why …?", "12) Why …?". */
export function bareQuestion(text: string, model: DocumentModel): { text: string; labelled: boolean } {
  if (text.length > longestRead) return { text, labelled: false };
  const field = fieldOf(text, model.words.labels.question);
  const counted = field ?? text;
  const number =
    field === null && opensWith(counted, model.words.labels.question)
      ? patternsFor(model.words).numbered.exec(counted)
      : null;
  const unnumbered = number === null ? counted : counted.slice(number[0].length);
  const uncounted = countStart.test(unnumbered)
    ? unnumbered.replace(/^(?:Q\s*)?\d+\s*[.):]\s+/iu, '')
    : unnumbered;
  const bare = uncounted.endsWith('#') ? uncounted.replace(/\s*#+$/u, '') : uncounted;
  return { text: bare, labelled: field !== null || number !== null };
}

const countStart = /^[Qq\d]/u;

function bracketedAnswer(text: string, model: DocumentModel): string | null {
  const inner = /^[([](.+)[)\]]\.?$/su.exec(text)?.[1];
  return inner === undefined ? null : fieldOf(inner, model.words.labels.answer);
}

/** What a unit gives as the answer: behind "Answer:", or folded away; null where it is no answer. */
export function answerOf(unit: Unit, model: DocumentModel): string | null {
  const { labels } = model.words;
  const labelled = fieldOf(unit.text, labels.answer);
  // "(Answer: B)" in brackets is one, too.
  const field = labelled ?? bracketedAnswer(unit.text, model);
  if (field !== null && field !== '') return field;
  const stated = opensWith(unit.text, labels.answerIs)
    ? patternsFor(model.words).stated.exec(unit.text)?.[1]
    : undefined;
  if (stated !== undefined) return stated;
  if (unit.kind !== 'details' || unit.text === '') return null;
  return /answer|solution|show|reveal|click|details|\?$/iu.test(unit.title) || unit.title === ''
    ? unit.text
    : null;
}

/** The headings above a question, without what belongs to the site, "Question 3", and answers that were read as headings. */
export function contextOf(section: Section, model: DocumentModel): string[] {
  const { labels } = model.words;
  const { counted } = patternsFor(model.words);
  return headingsOf(section, model).filter(
    (title) =>
      hostReason(title, model.words) === null &&
      !counted.test(title) &&
      fieldOf(title, labels.answer) === null &&
      fieldOf(title, labels.explanation) === null,
  );
}
