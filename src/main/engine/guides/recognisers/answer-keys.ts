import { fieldOf } from '../grammar/labels.ts';
import type { DocumentModel, Section } from '../model/index.ts';
import { anyOf, escapeRegExp, oneLine, plainQuotes, withoutClosing } from '../model/text.ts';
import type { Span } from '../types.ts';
import { oncePerLanguage } from '../words/once.ts';
import { asksVerdicts } from './question-in-line.ts';
import { trueFalseEnd, trueFalseLead, unitsOf, type Unit } from './question-units.ts';

/** A key that stands apart from its question. */
export interface FarKey {
  text: string;
  spans: readonly Span[];
  /** True where its line holds the keys of other questions, too. */
  shared: boolean;
}

export interface AnswerKeys {
  /** The key of each numbered question that has one. */
  of: ReadonlyMap<Unit, FarKey>;
  /** Lines and items that hold keys: they answer no single question above them. */
  held: ReadonlySet<Unit>;
}

/** One list of answers: a section, or a line of numbers with their answers. A number with two answers has null. */
type KeyGroup = Map<number, { unit: Unit; key: FarKey } | null>;

/** Numbered questions that count up; the next quiz begins again at a lower number. */
type Run = Map<number, Unit>;

/** Behind so many characters of an answer the numbers of a key cannot be told from those of a text. */
const longestAnswer = 200;
const longestLine = 2000;
/** Share of a key's numbers that the questions above it must have. */
const leastFit = 0.6;

const made = new WeakMap<DocumentModel, AnswerKeys>();

/**
 * Keys at the end of a quiz or of a part of it: "1. B", "2) A – because …", "3. The tenant" in a section of answers, "Answer key: 1. B
 * 2. A, C", "1-F 2-T" in one line. A key belongs to the questions before it; where several quizzes stand before as many keys, each
 * has its own.
 */
export function answerKeys(model: DocumentModel): AnswerKeys {
  const known = made.get(model);
  if (known !== undefined) return known;
  const of = new Map<Unit, FarKey>();
  const held = new Set<Unit>();
  const keys = { of, held };
  made.set(model, keys);
  const units = unitsOf(model);
  let runs: Run[] = [];
  let groups: KeyGroup[] = [];
  // Numbered statements: a key that judges them says that they are asked.
  let plain: Run = new Map();
  const settle = (): void => {
    for (const [run, group] of paired(runs, groups, plain, model)) assign(run, group, keys);
    runs = [];
    groups = [];
    plain = new Map();
  };
  const answers = new AnswerPlaces(model);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    const place = answers.at(unit);
    if (place === 'title') continue;
    const listed = keysIn(unit, place !== null, runs.length > 0 || plain.size > 0, model);
    if (listed !== null) {
      if (place === 'new' || !goesOn(groups.at(-1), listed)) groups.push(new Map());
      for (const [number, key] of listed) put(groups.at(-1) as KeyGroup, number, { unit, key });
      continue;
    }
    if (place !== null) continue;
    const number = numberOf(unit, units[at - 1], model);
    if (number === null) continue;
    if (!isAsked(units, at, model)) {
      if (number === 1) plain = new Map();
      if (groups.length === 0) plain.set(number, unit);
      continue;
    }
    if (groups.length > 0) settle();
    if (number === 1) plain = new Map();
    const run = runs.at(-1);
    const last = run === undefined ? 0 : ([...run.keys()].at(-1) as number);
    if (run === undefined || number <= last) runs.push(new Map([[number, unit]]));
    else run.set(number, unit);
    at += numberedChoices(units, at + 1);
  }
  settle();
  return keys;
}

interface Settled extends AnswerKeys {
  of: Map<Unit, FarKey>;
  held: Set<Unit>;
}

/** Follows the units through sections of answers and lines that say "Answers:" above a list. */
class AnswerPlaces {
  private readonly model: DocumentModel;
  private section: Section | null = null;
  private labelled: Section | null = null;
  private begun = false;

  constructor(model: DocumentModel) {
    this.model = model;
  }

  /** Null outside; `new` where a list of answers begins, `on` within one, `title` at the line or heading above it. */
  at(unit: Unit): 'title' | 'new' | 'on' | null {
    if ((unit.kind === 'paragraph' || unit.kind === 'heading') && isTitle(unit.text, this.model)) {
      this.labelled = unit.section;
      this.begun = false;
      return 'title';
    }
    const inSection = this.model.about[unit.section.index]?.subject === 'answers';
    if (!inSection && this.labelled !== unit.section) return null;
    if (unit.kind === 'heading') return 'title';
    if (unit.section !== this.section) {
      this.section = unit.section;
      this.begun = true;
      return 'new';
    }
    const first = !this.begun;
    this.begun = true;
    return first ? 'new' : 'on';
  }
}

const titles = oncePerLanguage(({ headings }) => ({
  words: headings.answers,
  label: new RegExp(
    `^\\P{L}*(${anyOf(headings.answers)})(?:\\s+\\p{L}+){0,4}\\s*(?:\\([^()]{1,60}\\)|\\[[^\\]]{1,60}\\])?\\s*[:.–—-]*\\s*(?=\\(?\\d)`,
    'iu',
  ),
}));

/** "Answer key:", "Answers (no peeking)" as a line of its own. */
function isTitle(text: string, model: DocumentModel): boolean {
  if (text.length > 60) return false;
  const bare = withoutClosing(plainQuotes(text).replace(/\s*\([^()]*\)/gu, '')).toLowerCase();
  return model.words.headings.answers.includes(bare);
}

const anyKey = /\d/u;

/** The keys in a unit: several in one line, or, in a list of answers, the one of a numbered item. */
function keysIn(
  unit: Unit,
  inAnswers: boolean,
  asked: boolean,
  model: DocumentModel,
): [number, FarKey][] | null {
  const whole = `${unit.marker} ${unit.text}`.trim();
  if (!asked || whole.length > longestLine || !anyKey.test(whole)) return null;
  const label = titles(model.words).label.exec(whole)?.[0];
  const field = label === undefined ? fieldOf(whole, model.words.labels.answer) : null;
  const text = label === undefined ? (field ?? whole) : whole.slice(label.length);
  const free = inAnswers || label !== undefined;
  if (unit.kind === 'heading' && label === undefined) return null;
  const line = entriesOf(inAnswers ? text.replace(partLabel, '') : text);
  const short = line?.every(([, value]) => isShortKey(value, model)) === true;
  if (line !== null && (line.length > 1 || label !== undefined) && (free || short)) {
    return line.map(([number, value]) => [
      number,
      { text: value, spans: [unit.span], shared: line.length > 1 },
    ]);
  }
  if (!inAnswers) return null;
  const match = /^\(?(\d{1,3})\s*[.):–-]\s*(.+)$/su.exec(whole);
  const value = match?.[2] ?? '';
  if (match === null || value.endsWith('?')) return null;
  return [[Number(match[1]), { text: value, spans: [unit.span], shared: false }]];
}

/** "Part A:", "Quiz two –" in front of the keys of a part. */
const partLabel = /^(?:\p{L}[\p{L}'’-]*\s+){0,4}(?:\p{L}+|\d{1,2})\s*[:–—]\s*(?=\(?\d)/u;

/** "1. B 2. A, C", "1-F 2-T", "1b 2c", "1) False 2) 30": numbers that count up by one, each in the way of the first, with what stands behind. */
function entriesOf(text: string): [number, string][] | null {
  const first = /^\(?(\d{1,3})(?:\s*([.):=–—→-])|(?=\s+\S|[A-Za-z](?!\p{L})))/u.exec(text);
  if (first === null) return null;
  const sign = first[2];
  const tail =
    sign === undefined ? String.raw`(?:\s+|(?=[A-Za-z](?!\p{L})))` : `\\s*${escapeRegExp(sign)}\\s*`;
  const starts: { number: number; from: number; to: number }[] = [];
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}.,-])\\(?(\\d{1,3})${tail}`, 'gu'))) {
    const last = starts.at(-1);
    const number = Number(match[1]);
    if (last !== undefined && number !== last.number + 1) continue;
    starts.push({ number, from: match.index, to: match.index + match[0].length });
  }
  const entries = starts.map(({ number, to }, index): [number, string] => [
    number,
    oneLine(text.slice(to, starts[index + 1]?.from))
      .replace(/^[([]?(\p{L})[)\]]?[\s,;|/·•.]*$/u, '$1')
      .replace(/[\s,;|/·•]+$/u, ''),
  ]);
  return entries.every(([, value]) => value !== '' && value.length <= longestAnswer) ? entries : null;
}

/** Letters of choices or a verdict: what hardly anything but a key holds several of. */
function isShortKey(value: string, model: DocumentModel): boolean {
  const { truth } = model.words;
  const bare = withoutClosing(value).toLowerCase();
  return (
    /^[A-H](?:\s*(?:[,&/+]|and)?\s*[A-H])*$/u.test(value) ||
    /^(?:[a-h]|[ivx]{1,4})$/u.test(bare) ||
    truth.true.includes(bare) ||
    truth.false.includes(bare)
  );
}

/** True where the numbers of a line go on behind those of the list before it. */
function goesOn(group: KeyGroup | undefined, listed: readonly [number, FarKey][]): boolean {
  if (group === undefined) return false;
  const last = Math.max(0, ...group.keys());
  return listed.length === 1 || listed.every(([number]) => number > last);
}

function put(group: KeyGroup, number: number, entry: { unit: Unit; key: FarKey }): void {
  group.set(number, group.has(number) ? null : entry);
}

const counts = oncePerLanguage(
  ({ labels }) =>
    new RegExp(`^(?:${anyOf(labels.question)}\\s*#?\\s*)?(\\d{1,3})\\s*(?:[.):]|\\s[–—-]\\s|$)`, 'iu'),
);

/** The number of a question, in front of it or in a line of its own before it ("Question 3"). */
function numberOf(unit: Unit, before: Unit | undefined, model: DocumentModel): number | null {
  if (unit.kind === 'details') return null;
  const whole = `${unit.marker} ${unit.text}`.trim();
  const own = anyKey.test(whole.slice(0, 16)) ? counts(model.words).exec(whole) : null;
  if (own !== null && own[0].length < whole.length) return Number(own[1]);
  if (own !== null || before === undefined || before.text.length > 16 || !anyKey.test(before.text))
    return null;
  const above = counts(model.words).exec(before.text);
  return above === null || above[0].length < before.text.length ? null : Number(above[1]);
}

/** True for a unit that asks: by its words, by the choices below it, or by the section that it stands in. */
function isAsked(units: readonly Unit[], at: number, model: DocumentModel): boolean {
  const unit = units[at] as Unit;
  const next = units[at + 1];
  const { text } = unit;
  if (/\?["”’)]*(?:\s*\([^()]{2,40}\)\.?)?$/u.test(text) || text.includes('___')) return true;
  if (next !== undefined && /^[([]?(?:[Aa]|i)[.):\]](?:\s|$)/u.test(`${next.marker} ${next.text}`.trim()))
    return true;
  if (trueFalseEnd(model).test(text) || trueFalseLead(model).test(text.replace(/^\d{1,3}\s*[.):]\s*/u, '')))
    return true;
  if (unit.depth > 0 || unit.kind === 'heading') return false;
  return model.about[unit.section.index]?.subject === 'questions' || asksVerdicts(unit.section.title, model);
}

/** How many units from here on are numbered choices of the question before: they are no questions. */
function numberedChoices(units: readonly Unit[], from: number): number {
  let length = 0;
  for (; from + length < units.length; length++) {
    const unit = units[from + length] as Unit;
    const number = /^\(?(\d{1,2})[.)]/u.exec(`${unit.marker} ${unit.text}`.trim())?.[1];
    if (number === undefined || Number(number) !== length + 1 || unit.text.endsWith('?')) break;
  }
  return length > 1 ? length : 0;
}

/** Which key goes with which questions. */
function paired(
  runs: readonly Run[],
  groups: readonly KeyGroup[],
  plain: Run,
  model: DocumentModel,
): [Run, KeyGroup][] {
  const used = groups.filter((group) => group.size > 0);
  if (used.length === 0) return [];
  if (runs.length === used.length && runs.every((run, at) => fits(run, used[at] as KeyGroup)))
    return runs.map((run, at) => [run, used[at] as KeyGroup]);
  const [only] = used;
  const last = runs.at(-1);
  if (used.length === 1 && only !== undefined) {
    if (last !== undefined && fits(last, only)) return [[last, only]];
    const both = new Map([...plain, ...(last ?? [])]);
    if (last !== undefined && both.size === plain.size + last.size && sameNumbers(both, only))
      return [[both, only]];
    const judged = [...only.values()].every((entry) => entry !== null && isVerdict(entry.key.text, model));
    return judged && fits(plain, only) ? [[plain, only]] : [];
  }
  return used.flatMap((group): [Run, KeyGroup][] => {
    const alike = runs.filter((run) => sameNumbers(run, group));
    return alike.length === 1 && used.filter((other) => sameNumbers(group, other)).length === 1
      ? [[alike[0] as Run, group]]
      : [];
  });
}

function fits(run: ReadonlyMap<number, unknown>, group: KeyGroup): boolean {
  const inRun = [...group.keys()].filter((number) => run.has(number)).length;
  return inRun > 0 && inRun >= group.size * leastFit;
}

function sameNumbers(one: ReadonlyMap<number, unknown>, other: ReadonlyMap<number, unknown>): boolean {
  return one.size === other.size && [...one.keys()].every((number) => other.has(number));
}

function assign(run: Run, group: KeyGroup, keys: Settled): void {
  for (const [number, entry] of group) {
    const question = run.get(number);
    if (entry !== null) keys.held.add(entry.unit);
    if (entry !== null && question !== undefined) keys.of.set(question, entry.key);
  }
}

/** "T", "False – because …": a verdict with at most its reason. */
export function isVerdict(text: string, model: DocumentModel): boolean {
  const word = /^["“]?(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
  return model.words.truth.true.includes(word) || model.words.truth.false.includes(word);
}
