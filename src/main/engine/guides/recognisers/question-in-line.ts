import { fieldOf } from '../grammar/labels.ts';
import type { DocumentModel } from '../model/index.ts';
import { anyOf, oneLine, withoutClosing } from '../model/text.ts';
import type { Words } from '../words/index.ts';
import { oncePerLanguage } from '../words/once.ts';
import { opensWith } from './openings.ts';
import type { Unit } from './question-units.ts';

/** A question and its answer that stand in one text. */
export interface InLine {
  question: string;
  answer: string;
  /** What makes the rest of the text the answer: a sign, bold or italics; `plain` where nothing but its place does. */
  by: 'sign' | 'mark' | 'plain';
  /** Sentences before the one that asks: the case that it is about. */
  before: number;
}

const longestText = 900;
const longestAnswer = 300;

/** Cheap signs that a text may hold a verdict or an answer behind a question. */
export function mayHoldAnswer(text: string): boolean {
  return text.length <= longestText && text.includes('?');
}

const arrow = String.raw`(?:→|⇒|➜|➔|->|=>|--|[=–—:|-])`;
const signed = new RegExp(`^\\s*${arrow}+\\s*(\\S.*)$`, 'su');
const bracketed = /^\s*[([]\s*([^()[\]]+?)\s*[)\]]\s*\.?$/su;
/** "(2 marks)", "(Choose two)", "(b)": brackets behind a question that hold no answer. */
const noAnswer = /^\d+\s*\p{L}{0,8}\.?$/u;

/** "Which knot makes a loop? — Bowline.", "What colour is it? **Green**": what stands behind the only question mark of a text. */
export function answerBehind(text: string, unit: Unit, model: DocumentModel): InLine | null {
  if (!mayHoldAnswer(text)) return null;
  const at = text.lastIndexOf('?');
  const cut = /^["”’»)*]*/u.exec(text.slice(at + 1))?.[0].length ?? 0;
  const question = text.slice(0, at + 1 + cut);
  const rest = text.slice(at + 1 + cut);
  if (!/^(?:\s|[→⇒➜➔([–—])/u.test(rest) || question.length < 8 || /[<>{}]|:\/\//u.test(question)) return null;
  const bySign = signed.exec(rest)?.[1];
  const byBracket = bracketed.exec(rest)?.[1];
  const behind = oneLine(bySign ?? byBracket ?? rest);
  const answer = fieldOf(behind, model.words.labels.answer) ?? behind;
  if (!isAnswer(answer, byBracket !== undefined && byBracket === answer, model)) return null;
  const several = text.indexOf('?') !== at;
  const marked =
    withoutClosing(unit.markedEnd) === withoutClosing(answer) ||
    (unit.markedStart !== '' && unit.markedStart.endsWith('?'));
  const by = bySign !== undefined || byBracket !== undefined ? 'sign' : marked ? 'mark' : 'plain';
  if (several && by === 'plain') return null;
  return { question, answer, by, before: (question.match(/[.!?…]["”’)]*\s+(?=\S)/gu) ?? []).length };
}

function isAnswer(answer: string, inBrackets: boolean, model: DocumentModel): boolean {
  const { choose, advice } = model.words.constructs;
  const { example } = model.words.labels;
  if (answer === '' || answer.length > longestAnswer || answer.endsWith('?') || answer.endsWith(':'))
    return false;
  if (!/[\p{L}\p{N}]/u.test(answer) || /^[([]?[aA][.):\]]\s/u.test(answer)) return false;
  // What is only said to be wrong, and an example of what might be said, are no answers.
  if (opensWith(answer, advice.bad) && fieldOf(answer.replace(/^\P{L}+/u, ''), advice.bad) !== null)
    return false;
  if (
    /^ex\.?\s/iu.test(answer) ||
    (opensWith(answer, example) && new RegExp(`^${anyOf(example)}(?!\\p{L})`, 'iu').test(answer))
  )
    return false;
  if (!inBrackets && !/^[([]/u.test(answer)) return true;
  const first = /\p{L}+/u.exec(answer)?.[0].toLowerCase() ?? '';
  return !noAnswer.test(answer) && !choose.includes(first) && !patternsFor(model.words).label.test(answer);
}

/** "Statement. **False**", "Statement (F)", "Statement – F, because …": a statement with the verdict behind it. */
export function verdictBehind(
  text: string,
  model: DocumentModel,
): { statement: string; verdict: string } | null {
  if (text.length > longestText) return null;
  const { behind } = patternsFor(model.words);
  const match = behind.exec(text);
  if (match === null) return null;
  const reason = oneLine(match[3] ?? '').replace(/^[\s.,;:–—-]+/u, '');
  const bare = /^\(?[^()]*\)$/u.test(reason) ? reason.replace(/^\(|\)$/gu, '') : reason;
  return {
    statement: (match[1] as string).trim(),
    verdict: bare === '' ? (match[2] as string) : `${match[2] as string} – ${bare}`,
  };
}

/** "Statement. (True/False) False – because …": the two words, and then the verdict. */
export function verdictBehindChoice(
  text: string,
  model: DocumentModel,
): { statement: string; verdict: string } | null {
  if (text.length > longestText) return null;
  const match = patternsFor(model.words).behindChoice.exec(text);
  return match === null ? null : { statement: (match[1] as string).trim(), verdict: match[2] as string };
}

/** True for "T/F", "True or false?", "True/False statements" as a heading or line of its own. */
export function asksVerdicts(text: string, model: DocumentModel): boolean {
  return text.length <= 60 && patternsFor(model.words).title.test(text);
}

const patternsFor: (words: Words) => Record<'label' | 'behind' | 'behindChoice' | 'title', RegExp> =
  oncePerLanguage(({ labels, truth }) => {
    const verdict = `(?:${anyOf([...truth.true, ...truth.false])})(?![\\p{L}\\p{N}'’])`;
    const sign = String.raw`(?:\s*_{2,}\s*|\s*(?:→|⇒|➜|➔|->|=>)\s*|\s+[=–—|-]{1,2}\s+|\s*:\s+|\s*[([]\s*|(?<=[.!?…]["”’)]*)\s+)`;
    const either = anyOf(labels.trueFalse);
    return {
      label: new RegExp(`^${either}`, 'iu'),
      behind: new RegExp(
        `^(.{6,}?)${sign}(${verdict})(?=$|[)\\]]|[.!](?:\\s|$)|\\s*[,;:(–—]|\\s+-)[)\\]]?(.*)$`,
        'isu',
      ),
      behindChoice: new RegExp(
        `^(.{6,}?)\\s*(?:[([]${either}[)\\]]|(?<=[.!])\\s${either}\\??)\\s*(?:${arrow})*\\s*(${verdict}.*)$`,
        'isu',
      ),
      title: new RegExp(`^(?:[\\p{L}\\d]+[\\s:.–—-]+){0,3}${either}(?:\\s+\\p{L}+){0,2}\\s*[?:.]*$`, 'iu'),
    };
  });
