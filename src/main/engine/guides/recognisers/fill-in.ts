import type { DocumentModel } from '../model/index.ts';
import { oneLine, withoutClosing } from '../model/text.ts';
import type { Span } from '../types.ts';
import { answerKeys } from './answer-keys.ts';
import { answerOf, bareQuestion, contextOf, unitsOf, type Unit } from './question-units.ts';
import type { Proposal, Recogniser } from './types.ts';

const name = 'fill-in';
const blank = /_{3,}|\.{5,}|…{2,}/u;
const longestText = 500;
const longestAnswer = 120;

/** "The ____ filters the blood." with its answer behind it, or in a list of answers at the end. */
export const fillIn: Recogniser = {
  name,
  *propose(model) {
    const units = unitsOf(model);
    for (const [at, unit] of units.entries()) {
      if (!mayHoldBlank(unit.text) || unit.kind === 'details' || unit.text.length > longestText) continue;
      if (!blank.test(unit.text)) continue;
      const found = answerFor(unit, units[at + 1], model) ?? answerKeys(model).of.get(unit) ?? null;
      const { text } = bareQuestion(unit.text, model);
      if (found === null || !isSentence(text)) continue;
      const answers = split(found.text, text);
      if (answers === null) continue;
      yield proposalOf(text, answers, [unit.span, ...found.spans], unit, model);
    }
  },
};

function mayHoldBlank(text: string): boolean {
  return text.includes('___') || text.includes('.....') || text.includes('……');
}

interface Answer {
  text: string;
  spans: readonly Span[];
}

function answerFor(unit: Unit, next: Unit | undefined, model: DocumentModel): Answer | null {
  const keyed = next !== undefined && answerKeys(model).held.has(next);
  const text = next === undefined || keyed ? null : answerOf(next, model);
  return text === null || next === undefined || blank.test(unit.text) === blank.test(next.text)
    ? null
    : { text, spans: [next.span] };
}

/** More than a blank with a label: "Name: ____" is a form. */
function isSentence(text: string): boolean {
  return (text.replace(new RegExp(blank, 'gu'), ' ').match(/\p{L}{2,}/gu) ?? []).length >= 3;
}

/** As many answers as blanks; null where they do not match, or where one is as long as a text. */
function split(answer: string, text: string): string[] | null {
  const blanks = text.match(new RegExp(blank, 'gu'))?.length ?? 0;
  const whole = withoutClosing(oneLine(answer));
  const parts = blanks === 1 ? [whole] : whole.split(/\s*[;,/]\s*/u);
  return parts.length === blanks && parts.every((part) => part !== '' && part.length <= longestAnswer)
    ? parts
    : null;
}

function proposalOf(
  text: string,
  answer: readonly string[],
  spans: readonly Span[],
  unit: Unit,
  model: DocumentModel,
): Proposal {
  const prompt = model.words.prompts.cloze.replace('{text}', () =>
    oneLine(text.replace(new RegExp(blank, 'gu'), '____')),
  );
  let at = 0;
  const full = text.replace(new RegExp(blank, 'gu'), () => answer[at++] ?? '');
  return {
    recogniser: name,
    territory: spans,
    weight: 0,
    claims: [
      {
        recogniser: name,
        construct: 'fill-in',
        family: 'question',
        subject: text,
        context: contextOf(unit.section, model),
        scope: [],
        relation: 'answer',
        answer,
        answerMode: answer.length > 1 ? 'ordered' : 'any',
        options: null,
        explanation: oneLine(full),
        spans,
        leansOn: [],
        certainty: 0.95,
        why: ['the document gives the answer to the blank'],
        ask: [{ kind: 'question', card: 'cloze', template: 'fill-in', prompt }],
        open: false,
        parties: [],
      },
    ],
  };
}
