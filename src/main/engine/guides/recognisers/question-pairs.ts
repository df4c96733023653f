import { fieldOf, withoutCount } from '../grammar/labels.ts';
import type { DocumentModel, Section } from '../model/index.ts';
import { anyOf, oneLine } from '../model/text.ts';
import type { Span } from '../types.ts';
import { WordFilter } from '../model/word-filter.ts';
import { oncePerLanguage } from '../words/once.ts';
import { flashCards } from './flash-cards.ts';
import { hostReason } from '../model/host.ts';
import { issuePair, storyIn, within } from './question-case.ts';
import { opensWith } from './openings.ts';
import { questionRows } from './question-table.ts';
import { answerKeys, isVerdict } from './answer-keys.ts';
import {
  answerBehind,
  asksVerdicts,
  mayHoldAnswer,
  verdictBehind,
  verdictBehindChoice,
} from './question-in-line.ts';
import { answerOf, bareQuestion, trueFalseEnd, trueFalseLead, unitsIn, type Unit } from './question-units.ts';

/** A question with its answer, wherever the two stand. */
export interface Pair {
  question: string;
  answer: string;
  /** Reason or explanation behind the answer. */
  explanation: string;
  /** True where "Answer:" or the like introduces the answer. */
  labelled: boolean;
  trueFalse: boolean;
  territory: Span[];
  /** A line of keys that other questions share. */
  leansOn: readonly Span[];
  section: Section;
}

/** All questions with an answer in the document. */
export function questionPairs(model: DocumentModel): Pair[] {
  const known = made.get(model);
  if (known !== undefined) return known;
  const pairs: Pair[] = [];
  for (const section of model.sections) {
    const subject = model.about[section.index]?.subject;
    if (subject === 'objectives' || subject === 'host' || subject === 'links') continue;
    pairs.push(...sectionPairs(section, model));
  }
  pairs.push(...keyedPairs(model));
  for (const row of questionRows(model)) {
    const pair = pairOf(row.question, row.answer, row.explanation, true, row.territory, row.section, model);
    if (pair !== null) pairs.push(pair);
  }
  for (const card of flashCards(model)) {
    const [question, answer] = card.units;
    const territory = [question.span, answer.span];
    const pair = pairOf(card.question, card.answer, '', false, territory, question.section, model);
    if (pair !== null) pairs.push(pair);
  }
  made.set(model, pairs);
  return pairs;
}

const made = new WeakMap<DocumentModel, Pair[]>();

function sectionPairs(section: Section, model: DocumentModel): Pair[] {
  const units = unitsIn(section, model);
  const keys = answerKeys(model);
  const pairs: Pair[] = [];
  const series = seriesIn(units, model);
  let judged = false;
  let story = '';
  for (let at = 0; at < units.length; at++) {
    const current = units[at] as Unit;
    if (keys.held.has(current) || keys.of.has(current)) continue;
    if (current.kind !== 'item') judged = asksVerdicts(current.text, model);
    const told = storyIn(current, section, model);
    const before = units[at - 1];
    // A list is about the case right above it only.
    const aside =
      current.kind === 'item' && before?.kind === 'paragraph' && storyIn(before, section, model) === null;
    if (told !== null || aside || current.kind === 'heading') story = told ?? '';
    const inline =
      inlinePair(current, section, model) ??
      judgedPair(current, judged, section, model) ??
      behindPair(current, series.has(current.kind), story !== '', section, model);
    if (inline !== null) {
      pairs.push(within(story, inline));
      continue;
    }
    const issue = story === '' ? null : issuePair(units, at, section, model);
    if (issue !== null) pairs.push(within(story, issue));
    const question = issue === null ? questionOf(current, model) : null;
    if (question === null) continue;
    const found = answerAfter(units, at, question, section, model);
    if (found === null) continue;
    pairs.push(within(story, found.pair));
    at = found.last;
  }
  return pairs;
}

/** "True or false? Statement. **False**", "Statement (T/F) – F", and below "T/F" a statement with its verdict. */
function judgedPair(current: Unit, judged: boolean, section: Section, model: DocumentModel): Pair | null {
  if (current.kind === 'heading' || current.kind === 'details') return null;
  const { text } = bareQuestion(current.text, model);
  const asked = isTrueFalse(text, model);
  const lead = asked ? (trueFalseLead(model).exec(text)?.[0] ?? '') : '';
  const bare = text.slice(lead.length);
  const found =
    verdictBehindChoice(bare, model) ??
    (lead !== '' || (judged && current.kind === 'item') ? verdictBehind(bare, model) : null);
  if (found === null) return null;
  return pairOf(found.statement, found.verdict, '', true, [current.span], section, model, true);
}

/** Questions with their answers behind them: two or more of one kind in a section are no figure of speech. */
const fewestInSeries = 2;

function seriesIn(units: readonly Unit[], model: DocumentModel): ReadonlySet<Unit['kind']> {
  let items = 0;
  let paragraphs = 0;
  for (const unit of units) {
    if (unit.kind === 'heading' || unit.kind === 'details' || !mayHoldAnswer(unit.text)) continue;
    const { text } = bareQuestion(unit.text, model);
    const found = isTrueFalse(text, model) ? null : answerBehind(text, unit, model);
    if (found === null || found.before > 0) continue;
    if (unit.kind === 'item') items++;
    else paragraphs++;
  }
  const texts = units.filter((unit) => unit.kind === 'paragraph').length;
  const kinds = new Set<Unit['kind']>();
  if (items >= fewestInSeries) kinds.add('item');
  if (paragraphs >= fewestInSeries && paragraphs * 2 > texts) kinds.add('paragraph');
  return kinds;
}

/** "Which knot makes a loop? — Bowline." where a sign, bold, a number or its like beside it says that this is question and answer. */
function behindPair(
  current: Unit,
  series: boolean,
  cased: boolean,
  section: Section,
  model: DocumentModel,
): Pair | null {
  if (current.kind === 'heading' || !mayHoldAnswer(current.text)) return null;
  const { text, labelled } = bareQuestion(current.text, model);
  if (isTrueFalse(text, model)) return null;
  const told = withoutCount(text, model.words);
  const found = answerBehind(told, current, model);
  if (found === null || found.question.length > 500 || hostReason(current.text, model.words) !== null)
    return null;
  const subject = model.about[section.index]?.subject;
  const counted = current.kind === 'item' || text !== current.text;
  // "Case study. … Who must pay? The owner, because …"
  const labelledCase = told !== text && found.before > 0;
  const asked =
    labelled || labelledCase || (subject === 'questions' && (counted || series || found.by !== 'plain'));
  // "What is RAG? – an introduction": lists of what to read ask, too.
  if (current.linked && !asked) return null;
  const alone = found.before === 0;
  const believed =
    (found.by === 'sign' && (alone || asked)) ||
    (found.by === 'mark' && alone) ||
    asked ||
    (alone && (series || cased));
  if (!believed) return null;
  return pairOf(found.question, found.answer, '', asked, [current.span], section, model);
}

/** The question in a unit, its count and label taken off; null where it is none. */
function questionOf(current: Unit, model: DocumentModel): string | null {
  const { text, labelled } = bareQuestion(current.kind === 'details' ? current.title : current.text, model);
  if (text.length > 500 || text === '') return null;
  if (text.includes('?') && /\?["”’)]*$/u.test(text)) return text;
  if (isTrueFalse(text, model)) return text;
  return labelled && text.split(' ').length > 2 ? text : null;
}

const longestEnd = 40;

/** "True or false: …" in front of a statement, or behind it in brackets. */
export function isTrueFalse(text: string, model: DocumentModel): boolean {
  return (
    (opensWith(text, model.words.labels.trueFalse) && trueFalseLead(model).test(text)) ||
    trueFalseEnd(model).test(text.slice(-longestEnd))
  );
}

function answerAfter(
  units: readonly Unit[],
  at: number,
  question: string,
  section: Section,
  model: DocumentModel,
): { pair: Pair; last: number } | null {
  const current = units[at] as Unit;
  const place = current.kind === 'details' ? at : at + 1;
  const candidate = units[place];
  if (candidate === undefined) return null;
  if (answerKeys(model).held.has(candidate)) return null;
  const folded = place === at && candidate.text !== '' ? candidate.text : null;
  const answer = answerOf(candidate, model) ?? folded;
  if (answer === null) return place === at ? null : unlabelledAnswer(units, at, question, section, model);
  const territory = place === at ? [current.span] : [current.span, candidate.span];
  const reason = units[place + 1];
  const explanation = reason === undefined ? null : fieldOf(reason.text, model.words.labels.explanation);
  if (explanation !== null && reason !== undefined) territory.push(reason.span);
  const pair = pairOf(
    question,
    answer,
    oneLine(`${candidate.reason} ${explanation ?? ''}`),
    true,
    territory,
    section,
    model,
  );
  return pair === null ? null : { pair, last: explanation === null ? place : place + 1 };
}

/**
 * Without a label an answer has to be near: below the item of the question, or, under a heading that asks what
 * something is, a paragraph that begins with that something.
 */
function unlabelledAnswer(
  units: readonly Unit[],
  at: number,
  question: string,
  section: Section,
  model: DocumentModel,
): { pair: Pair; last: number } | null {
  const current = units[at] as Unit;
  const next = units[at + 1];
  if (next === undefined || hostReason(next.text, model.words) !== null) return null;
  if (next.text.length > 300 || /\?\s*$/u.test(next.text) || /:\s*$/u.test(next.text)) return null;
  const asked = model.about[section.index]?.subject === 'questions' || isFaq(section, model);
  const nested = current.kind === 'item' && next.depth > current.depth && next.kind !== 'heading';
  // "Q3: What must a driver do?" with its answer as the only item below.
  const only = units[at + 2];
  const single =
    bareQuestion(current.text, model).labelled &&
    current.kind === 'paragraph' &&
    next.kind === 'item' &&
    next.depth === current.depth &&
    only?.kind !== 'item';
  const follows =
    single ||
    nested ||
    (asked && next.kind === 'paragraph') ||
    definesSubject(current, next, question, model);
  const last = units[at + 2];
  if (!follows || (nested && last !== undefined && last.depth > current.depth)) return null;
  const ends = last === undefined || questionOf(last, model) !== null;
  // The whole of a section below its heading may be an answer of two paragraphs.
  const two =
    asked && !ends && current.kind === 'heading' && last.kind === 'paragraph' && units.length === at + 3;
  if (asked && !nested && !single && !ends && !two) return null;
  const answer = two ? oneLine(`${next.text} ${last.text}`) : next.text;
  if (answer.length > 300 || (two && hostReason(last.text, model.words) !== null)) return null;
  const spans = [current.span, next.span, ...(two ? [last.span] : [])];
  const pair = pairOf(question, answer, '', false, spans, section, model);
  return pair === null ? null : { pair, last: at + (two ? 2 : 1) };
}

/** Three or more sibling headings that are questions. */
function isFaq(section: Section, model: DocumentModel): boolean {
  if (section.heading === null || !section.title.endsWith('?')) return false;
  let counts = siblingQuestions.get(model);
  if (counts === undefined) {
    counts = new Map();
    for (const other of model.sections) {
      if (other.title.endsWith('?')) counts.set(siblingKey(other), (counts.get(siblingKey(other)) ?? 0) + 1);
    }
    siblingQuestions.set(model, counts);
  }
  return (counts.get(siblingKey(section)) ?? 0) >= 3;
}

/** How many headings with one parent and level are questions. */
const siblingQuestions = new WeakMap<DocumentModel, Map<string, number>>();

function siblingKey(section: Section): string {
  return `${section.parent?.index ?? -1}:${section.level}`;
}

/** "What is X?" above a paragraph that begins "X is …". */
function definesSubject(current: Unit, next: Unit, question: string, model: DocumentModel): boolean {
  if (current.kind !== 'heading' || next.kind !== 'paragraph') return false;
  const { articles, whatIs, definitions } = model.words;
  const article = `(?:(?:${articles.join('|')})\\s+)?`;
  const asked = new RegExp(`^[¿]?${anyOf(whatIs)}\\s+${article}(.+?)\\s*\\?$`, 'iu');
  const subject = asked.exec(question)?.[1]?.toLowerCase();
  if (subject === undefined) return false;
  const text = next.text.toLowerCase().replace(new RegExp(`^${article}`, 'u'), '');
  const verbs = [...definitions.copulas, ...definitions.refers.filter((phrase) => !phrase.includes(' '))];
  return verbs.some((verb) => text.startsWith(`${subject} ${verb} `));
}

const inlineAnswer = oncePerLanguage(({ labels }) => ({
  signs: new WordFilter(labels.answer),
  pattern: new RegExp(`^(.{8,400}?[?.])\\s+(?:${labels.answer.join('|')})\\s*[:–-]\\s*(.+)$`, 'iu'),
}));

/** A question mark or full stop within the text, and behind it what may part a label from an answer. */
function hasTwoParts(text: string): boolean {
  if (!text.includes(':') && !text.includes('-') && !text.includes('–')) return false;
  let at = 8;
  while (at < text.length && text.charCodeAt(at) !== 63 && text.charCodeAt(at) !== 46) at++;
  for (at += 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 58 || code === 45 || code === 0x2013) return true;
  }
  return false;
}

/** "Q: … A: …" or "Question? Answer: …" within one text. */
function inlinePair(current: Unit, section: Section, model: DocumentModel): Pair | null {
  if (current.kind === 'heading' || (current.kind === 'details' && current.title !== '')) return null;
  const { signs, pattern } = inlineAnswer(model.words);
  const mayHold = hasTwoParts(current.text) && signs.mayHold(current.text);
  const match = mayHold ? pattern.exec(current.text) : null;
  if (match === null) return null;
  const question = questionOf({ ...current, kind: 'paragraph', text: match[1] as string }, model);
  return question === null
    ? null
    : pairOf(question, match[2] as string, '', true, [current.span], section, model);
}

export function pairOf(
  question: string,
  answer: string,
  explanation: string,
  labelled: boolean,
  territory: Span[],
  section: Section,
  model: DocumentModel,
  judged = false,
): Pair | null {
  const trueFalse = judged || isTrueFalse(question, model);
  // A letter alone is the key to choices that are not there.
  if (/^\(?[A-H]\)?[.)]?$/iu.test(answer.trim()) && !(trueFalse && isVerdict(answer, model))) return null;
  const bare = answer.replace(/^(?:→|⇒|➜|➔|->|=>)\s*/u, '');
  return { question, answer: bare, explanation, labelled, trueFalse, territory, leansOn: [], section };
}

/** Numbered questions whose answers stand in a list of answers at the end. Choices have theirs read elsewhere. */
function keyedPairs(model: DocumentModel): Pair[] {
  const pairs: Pair[] = [];
  for (const [unit, key] of answerKeys(model).of) {
    const { text } = bareQuestion(unit.text, model);
    const asks = /\?["”’)]*$/u.test(text);
    const judged = isTrueFalse(text, model) || (!asks && isVerdict(key.text, model));
    const stated = model.about[unit.section.index]?.subject === 'questions' && text.split(' ').length > 2;
    if (text.includes('___') || !(asks || judged || stated)) continue;
    const spans = key.shared ? [] : key.spans;
    const pair = pairOf(text, key.text, '', true, [unit.span, ...spans], unit.section, model, judged);
    if (pair !== null) pairs.push({ ...pair, leansOn: key.shared ? key.spans : [] });
  }
  return pairs;
}
