import { hostReason } from '../model/host.ts';
import type { DocumentModel } from '../model/index.ts';
import { anyOf } from '../model/text.ts';
import { oncePerLanguage } from '../words/once.ts';
import { answerOf, bareQuestion, unitsOf, type Unit } from './question-units.ts';

export interface FlashCard {
  question: string;
  answer: string;
  units: readonly [Unit, Unit];
}

const longestQuestion = 250;
const longestAnswer = 300;
/** Questions that take turns with answers, before the pattern is believed in; fewer where the page has buttons for it. */
const fewest = 3;
const fewestRevealed = 2;

/**
 * Flash cards of a saved page: question, answer, question, answer, without labels, and between them what was written on
 * the buttons ("Click to reveal answer").
 */
export function flashCards(model: DocumentModel): FlashCard[] {
  const found: FlashCard[] = [];
  const shown: { unit: Unit; button: boolean }[] = unitsOf(model).map((unit) => ({
    unit,
    button: isButton(unit, model),
  }));
  let run: FlashCard[] = [];
  let buttons = 0;
  const close = (): void => {
    if (run.length >= (buttons > 0 ? fewestRevealed : fewest)) found.push(...run);
    run = [];
    buttons = 0;
  };
  for (let at = 0; at < shown.length; at++) {
    const here = shown[at] as { unit: Unit; button: boolean };
    if (here.button) {
      if (run.length > 0) buttons++;
      continue;
    }
    let next = at + 1;
    while (shown[next]?.button === true) next++;
    const answer = shown[next]?.unit;
    const question = questionOf(here.unit, model);
    if (question === null || answer === undefined || !isAnswer(answer, model)) {
      close();
      continue;
    }
    if (next > at + 1) buttons++;
    run.push({ question, answer: answer.text, units: [here.unit, answer] });
    at = next;
  }
  close();
  return found;
}

function questionOf(unit: Unit, model: DocumentModel): string | null {
  if (unit.kind !== 'paragraph' && unit.kind !== 'heading') return null;
  const { text } = bareQuestion(unit.text, model);
  return /\?["”’)]*$/u.test(text) && text.length <= longestQuestion ? text : null;
}

function isAnswer(unit: Unit, model: DocumentModel): boolean {
  return (
    unit.kind === 'paragraph' &&
    unit.text.length <= longestAnswer &&
    !/[?:]["”’)]*$/u.test(unit.text) &&
    answerOf(unit, model) === null &&
    hostReason(unit.text, model.words) === null
  );
}

/** "Click to reveal answer", "beginner", or both. */
function isButton(unit: Unit, model: DocumentModel): boolean {
  return unit.text.length <= 60 && button(model.words).test(unit.text);
}

const button = oncePerLanguage(({ host }) => {
  const levels = anyOf(host.difficulties);
  return new RegExp(`^(?:${anyOf(host.reveal)}\\s*${levels}?|${levels})[.!]?$`, 'iu');
});
