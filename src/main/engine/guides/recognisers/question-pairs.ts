import { fieldOf } from '../grammar/labels.ts';
import type { DocumentModel, Section } from '../model/index.ts';
import { anyOf, oneLine } from '../model/text.ts';
import type { Block, Callout, Span } from '../types.ts';

/** A question with its answer, wherever the two stand. */
export interface Pair {
  question: string;
  answer: string;
  /** Reason or explanation behind the answer. */
  explanation: string;
  /** Choices of a multiple-choice question; null for an open one. */
  options: string[] | null;
  /** The right choices. */
  right: string[];
  /** True where "Answer:" or the like introduces the answer. */
  labelled: boolean;
  trueFalse: boolean;
  territory: Span[];
  section: Section;
}

interface Unit {
  kind: 'heading' | 'paragraph' | 'item' | 'details';
  text: string;
  span: Span;
  marker: string;
  /** Title of a callout. */
  title: string;
  depth: number;
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
  pairs.push(...answerKeys(model));
  made.set(model, pairs);
  return pairs;
}

const made = new WeakMap<DocumentModel, Pair[]>();

function sectionPairs(section: Section, model: DocumentModel): Pair[] {
  const units: Unit[] = [];
  if (section.heading !== null) units.push(unit('heading', section.title, section.heading.span, '', '', 0));
  flatten(section.blocks, units, 0);
  const pairs: Pair[] = [];
  for (let at = 0; at < units.length; at++) {
    const current = units[at] as Unit;
    const inline = inlinePair(current, section, model);
    if (inline !== null) {
      pairs.push(inline);
      continue;
    }
    const question = questionOf(current, model);
    if (question === null) continue;
    const found = answerAfter(units, at, question, section, model);
    if (found === null) continue;
    pairs.push(found.pair);
    at = found.last;
  }
  return pairs;
}

function unit(
  kind: Unit['kind'],
  text: string,
  span: Span,
  marker: string,
  title: string,
  depth: number,
): Unit {
  return { kind, text: oneLine(text), span, marker, title: oneLine(title), depth };
}

function flatten(blocks: readonly Block[], units: Unit[], depth: number): void {
  for (const block of blocks) {
    if (block.type === 'paragraph')
      units.push(unit('paragraph', block.text.text, block.text.span, '', '', depth));
    if (block.type === 'callout') units.push(calloutUnit(block, depth));
    if (block.type !== 'list') continue;
    for (const item of block.items) {
      units.push(unit('item', item.text.text, item.text.span, item.marker, '', depth));
      flatten(item.children, units, depth + 1);
    }
  }
}

function calloutUnit(block: Callout, depth: number): Unit {
  const texts = block.blocks.flatMap((child) => {
    if (child.type === 'paragraph') return [child.text.text];
    return child.type === 'list' ? child.items.map((item) => item.text.text) : [];
  });
  return unit('details', texts.join(' '), block.span, '', block.title?.text ?? '', depth);
}

function trueFalseLead(model: DocumentModel): RegExp {
  return new RegExp(`^(?:${anyOf(model.words.labels.trueFalse)})\\s*[:.–—?-]\\s*`, 'iu');
}

/** The question in a unit, its count and label taken off; null where it is none. */
function questionOf(current: Unit, model: DocumentModel): string | null {
  const source = current.kind === 'details' ? current.title : current.text;
  const labelled = fieldOf(source, model.words.labels.question);
  const text = (labelled ?? source).replace(/^(?:Q\s*)?\d+\s*[.):]\s+/iu, '').replace(/\s*#+$/u, '');
  if (text.length > 500 || text === '') return null;
  if (/\?["”’)]*$/u.test(text)) return text;
  if (trueFalseLead(model).test(text) || /\((?:true\/false|true or false|t\/f)\)\s*\.?$/iu.test(text))
    return text;
  return labelled !== null && labelled.split(' ').length > 2 ? text : null;
}

const choice = /^\(?([A-Ha-h])[.):]\s+(.+)$/u;

function choiceOf(current: Unit): { letter: string; text: string } | null {
  const marker = /^\(?([A-Ha-h])[.)]$/u.exec(current.marker)?.[1];
  if (marker !== undefined) return { letter: marker.toUpperCase(), text: current.text };
  const match = choice.exec(current.text);
  return match === null ? null : { letter: (match[1] as string).toUpperCase(), text: match[2] as string };
}

/** "A) …" is a choice and no answer where it continues the row of letters, or "B) …" follows. */
function isChoice(letter: string, known: number, next: Unit | undefined): boolean {
  const expected = String.fromCodePoint(65 + known);
  if (letter !== expected) return false;
  return known > 0 || (next !== undefined && choiceOf(next)?.letter === 'B');
}

function answerAfter(
  units: readonly Unit[],
  at: number,
  question: string,
  section: Section,
  model: DocumentModel,
): { pair: Pair; last: number } | null {
  const { labels } = model.words;
  const current = units[at] as Unit;
  const choices: { letter: string; text: string }[] = [];
  const territory = [current.span];
  for (let next = current.kind === 'details' ? at : at + 1; next < units.length && next <= at + 10; next++) {
    const candidate = units[next] as Unit;
    const option = choiceOf(candidate);
    const continues = option !== null && isChoice(option.letter, choices.length, units[next + 1]);
    const answer = continues ? null : answerOf(candidate, labels.answer);
    if (answer !== null) {
      if (next !== at) territory.push(candidate.span);
      const reason = units[next + 1];
      const explanation = reason === undefined ? null : fieldOf(reason.text, labels.explanation);
      if (explanation !== null && reason !== undefined) territory.push(reason.span);
      const pair = pairOf(question, answer, explanation ?? '', choices, true, territory, section, model);
      return pair === null ? null : { pair, last: explanation === null ? next : next + 1 };
    }
    if (next === at) return null;
    if (option !== null) {
      choices.push(option);
      territory.push(candidate.span);
      continue;
    }
    if (choices.length > 0 || next > at + 1) return null;
    return unlabelledAnswer(units, at, question, section, model);
  }
  return null;
}

function answerOf(current: Unit, labels: readonly string[]): string | null {
  const field = fieldOf(current.text, labels);
  if (field !== null && field !== '') return field;
  if (current.kind !== 'details' || current.text === '') return null;
  return /answer|solution|show|reveal|click|details|\?$/iu.test(current.title) || current.title === ''
    ? current.text
    : null;
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
  if (next === undefined || next.text.length > 300 || /\?\s*$/u.test(next.text) || /:\s*$/u.test(next.text))
    return null;
  const asked = model.about[section.index]?.subject === 'questions' || isFaq(section, model);
  const nested = current.kind === 'item' && next.depth > current.depth && next.kind !== 'heading';
  const follows = nested || (asked && next.kind === 'paragraph') || definesSubject(current, next, question);
  const last = units[at + 2];
  if (!follows || (nested && last !== undefined && last.depth > current.depth)) return null;
  if (asked && !nested && last !== undefined && questionOf(last, model) === null) return null;
  const pair = pairOf(question, next.text, '', [], false, [current.span, next.span], section, model);
  return pair === null ? null : { pair, last: at + 1 };
}

/** Three or more sibling headings that are questions. */
function isFaq(section: Section, model: DocumentModel): boolean {
  if (section.heading === null || !section.title.endsWith('?')) return false;
  const siblings = model.sections.filter(
    (other) => other.parent === section.parent && other.level === section.level,
  );
  return siblings.filter((other) => other.title.endsWith('?')).length >= 3;
}

/** "What is X?" above a paragraph that begins "X is …". */
function definesSubject(current: Unit, next: Unit, question: string): boolean {
  if (current.kind !== 'heading' || next.kind !== 'paragraph') return false;
  const subject = /^what\s+(?:is|are)\s+(?:the\s+|an?\s+)?(.+?)\?$/iu.exec(question)?.[1]?.toLowerCase();
  if (subject === undefined) return false;
  const text = next.text.toLowerCase().replace(/^(?:the|an?)\s+/u, '');
  return (
    text.startsWith(`${subject} is `) ||
    text.startsWith(`${subject} are `) ||
    text.startsWith(`${subject} means `)
  );
}

/** "Q: … A: …" or "Question? Answer: …" within one text. */
function inlinePair(current: Unit, section: Section, model: DocumentModel): Pair | null {
  if (current.kind === 'heading' || current.kind === 'details') return null;
  const names = model.words.labels.answer.join('|');
  const match = new RegExp(`^(.{8,400}?[?.])\\s+(?:${names})\\s*[:–-]\\s*(.+)$`, 'iu').exec(current.text);
  if (match === null) return null;
  const question = questionOf({ ...current, text: match[1] as string }, model);
  return question === null
    ? null
    : pairOf(question, match[2] as string, '', [], true, [current.span], section, model);
}

function pairOf(
  question: string,
  answer: string,
  explanation: string,
  choices: readonly { letter: string; text: string }[],
  labelled: boolean,
  territory: Span[],
  section: Section,
  model: DocumentModel,
): Pair | null {
  const trueFalse =
    trueFalseLead(model).test(question) || /\((?:true\/false|true or false|t\/f)\)\s*\.?$/iu.test(question);
  const base = { question, answer, explanation, labelled, trueFalse, territory, section };
  if (choices.length === 0) {
    if (/^\(?[A-H]\)?[.)]?$/u.test(answer.trim())) return null;
    return { ...base, options: null, right: [] };
  }
  const options = choices.map((option) => option.text);
  const letters = /^\(?([A-H](?:\s*(?:,|and|&|\/)\s*[A-H])*)\)?(?:[.):]|\s[–—-]|$)\s*(.*)$/iu.exec(answer);
  const named =
    letters === null
      ? []
      : [...(letters[1] as string).toUpperCase().matchAll(/[A-H]/gu)].map((letter) => letter[0]);
  const right = choices.filter((option) => named.includes(option.letter)).map((option) => option.text);
  const byText = options.filter((option) =>
    answer.toLowerCase().startsWith(option.toLowerCase().replace(/[.]$/u, '')),
  );
  if (right.length === 0 && byText.length === 0) return null;
  return { ...base, options, right: right.length > 0 ? right : byText };
}

/** Numbered questions in one section, and as many numbered answers in a section of answers. */
function answerKeys(model: DocumentModel): Pair[] {
  const pairs: Pair[] = [];
  let open: { items: { text: string; span: Span }[]; section: Section } | null = null;
  for (const section of model.sections) {
    const subject = model.about[section.index]?.subject;
    const list = section.blocks.find((block) => block.type === 'list');
    if (list === undefined || list.type !== 'list' || !list.ordered) continue;
    const items = list.items.map((item) => ({ text: oneLine(item.text.text), span: item.text.span }));
    if (
      subject === 'questions' &&
      items.every((item) => item.text.endsWith('?')) &&
      list.items.every((item) => item.children.length === 0)
    ) {
      open = { items, section };
    } else if (subject === 'answers' && open !== null) {
      if (items.length === open.items.length) {
        for (const [index, question] of open.items.entries()) {
          const answer = items[index] as { text: string; span: Span };
          const pair = pairOf(
            question.text,
            answer.text,
            '',
            [],
            true,
            [question.span, answer.span],
            open.section,
            model,
          );
          if (pair !== null) pairs.push(pair);
        }
      }
      open = null;
    }
  }
  return pairs;
}
