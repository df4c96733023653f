import type { AnswerMode, CardKind } from '../../../shared/guide.ts';
import { answerModeSchema } from '../../../shared/guide.ts';

/** Most cards that one note of Cardwright's own kinds can have. A fact with more becomes several notes. */
export const templatesPerNote = 6;

/** What a card shows, as the compiler proposes it and as a note's fields keep it. */
export interface CardFace {
  scope: string;
  prompt: string;
  answer: readonly string[];
  answerMode: AnswerMode;
  options: readonly string[] | null;
  explanation: string;
}

/** Index of the field in a note of Cardwright's own kinds. */
export const scopeField = 0;
export const explanationField = 1;
export const fieldsPerTemplate = 4;
const ofTemplate = { prompt: 2, answer: 3, mode: 4, options: 5 } as const;

/** Index of a template's field; templates count from 0. */
export function templateField(template: number, part: keyof typeof ofTemplate): number {
  return ofTemplate[part] + template * fieldsPerTemplate;
}

/** Field names of every notetype of Cardwright's own: Scope, Explanation, then Prompt, Answer, Mode and Options of each template. */
export const ownFieldNames: readonly string[] = [
  'Scope',
  'Explanation',
  ...Array.from({ length: templatesPerNote }, (_, template) =>
    ['Prompt', 'Answer', 'Mode', 'Options'].map((part) => `${part} ${template + 1}`),
  ).flat(),
];

/** Templates as Anki writes them: a card exists where its prompt is not empty. */
export function ownTemplates(): { name: string; question: string; answer: string }[] {
  return Array.from({ length: templatesPerNote }, (_, template) => {
    const number = template + 1;
    return {
      name: `Card ${number}`,
      question: `{{#Prompt ${number}}}<small>{{Scope}}</small><p>{{Prompt ${number}}}</p>{{/Prompt ${number}}}`,
      answer: `{{FrontSide}}<hr id="answer"><p>{{Answer ${number}}}</p><small>{{Explanation}}</small>`,
    };
  });
}

/** Names of the built-in notetypes, one for each card kind. */
export const ownNotetypeNames: Readonly<Record<CardKind, string>> = {
  responsibility: 'Responsibility',
  term: 'Term',
  question: 'Question',
  list: 'List',
  contrast: 'Contrast',
  attribute: 'Attribute',
  cloze: 'Cloze',
};

/** A note to be made: its kind, its fields, and which of the given cards each template (by index) is. */
export interface NoteDraft<Card extends CardFace> {
  kind: CardKind;
  fields: string[];
  cards: Card[];
}

/**
 * Puts the cards of one fact into notes. Cards of one kind that share scope and explanation are the templates of one
 * note, and so siblings; others become notes of their own. Cards keep their order within a note.
 */
export function notesOfFact<Card extends CardFace & { kind: CardKind }>(
  cards: readonly Card[],
): NoteDraft<Card>[] {
  const drafts: NoteDraft<Card>[] = [];
  for (const card of cards) {
    const home = drafts.find(
      (draft) =>
        draft.kind === card.kind &&
        draft.cards.length < templatesPerNote &&
        draft.fields[scopeField] === card.scope &&
        draft.fields[explanationField] === card.explanation,
    );
    const draft = home ?? { kind: card.kind, fields: emptyFields(card), cards: [] };
    if (home === undefined) drafts.push(draft);
    writeFace(draft.fields, draft.cards.length, card);
    draft.cards.push(card);
  }
  return drafts;
}

function emptyFields(face: CardFace): string[] {
  const fields = ownFieldNames.map(() => '');
  fields[scopeField] = face.scope;
  fields[explanationField] = face.explanation;
  return fields;
}

/** Writes a card's face into the fields of its note; scope and explanation belong to the whole note. */
export function writeFace(fields: string[], template: number, face: CardFace): void {
  fields[scopeField] = face.scope;
  fields[explanationField] = face.explanation;
  fields[templateField(template, 'prompt')] = face.prompt;
  fields[templateField(template, 'answer')] = JSON.stringify(face.answer);
  fields[templateField(template, 'mode')] = face.answerMode;
  fields[templateField(template, 'options')] = face.options === null ? '' : JSON.stringify(face.options);
}

/** What the card of a template shows. A field that is no longer what was written there is taken as plain text. */
export function readFace(fields: readonly string[], template: number): CardFace {
  const field = (index: number): string => fields[index] ?? '';
  const mode = answerModeSchema.safeParse(field(templateField(template, 'mode')));
  return {
    scope: field(scopeField),
    explanation: field(explanationField),
    prompt: field(templateField(template, 'prompt')),
    answer: parseList(field(templateField(template, 'answer'))) ?? [field(templateField(template, 'answer'))],
    answerMode: mode.success ? mode.data : 'any',
    options: parseList(field(templateField(template, 'options'))),
  };
}

/** Templates of a note that have a card: those whose prompt is not empty. */
export function templatesInUse(fields: readonly string[]): number[] {
  return Array.from({ length: templatesPerNote }, (_, template) => template).filter(
    (template) => (fields[templateField(template, 'prompt')] ?? '').trim() !== '',
  );
}

function parseList(text: string): string[] | null {
  if (!text.startsWith('[')) return null;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((entry) => typeof entry === 'string') ? list : null;
  } catch {
    return null;
  }
}
