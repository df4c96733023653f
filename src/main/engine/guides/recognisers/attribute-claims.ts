import type { DocumentModel, Place } from '../model/index.ts';
import { upperFirst, withoutClosing } from '../model/text.ts';
import { lostPlace } from '../tables/grid.ts';
import type { Group, Value } from './attribute-values.ts';
import type { Draft } from './types.ts';
import { headingsOf } from './who.ts';

const longestReverse = 90;
const mostOptions = 8;
/** What other rows hold in the column, shown beside a question. */
const mostShown = 4;

/** The claims on the values of one attribute: each from thing to value, and back where the values tell the things apart. */
export function attributeClaims(group: Group, keyHead: string, place: Place, model: DocumentModel): Draft[] {
  const values = group.values.filter((value) => value.candidates === null);
  const texts = new Set(values.map((value) => value.texts.join('; ').toLowerCase()));
  const told = group.complete && values.length > 1 && texts.size === values.length;
  const options = optionsOf(values.flatMap((value) => value.texts));
  const things = optionsOf(values.map((value) => value.thing));
  return group.values.flatMap((value) => {
    if (value.candidates !== null) return [openDraft(value, value.candidates, values, place, model)];
    const choices = value.choices === null ? (value.texts.length > 1 ? null : options) : [...value.choices];
    const forward = draft(value, false, choices, keyHead, place, model);
    const [text = ''] = value.texts;
    const { yes, no, truth } = model.words;
    const isMark = [...yes, ...no, ...truth.true, ...truth.false].includes(text.toLowerCase());
    if (values.some((other) => other !== value && isWithin(text, other.texts.join('; ')))) return [forward];
    if (!told || value.choices !== null || value.texts.length > 1 || isMark || text.length > longestReverse)
      return [forward];
    return [forward, draft(value, true, things, keyHead, place, model)];
  });
}

/** "Good" within "Good, widely used": asked by the shorter one, both would be right. */
function isWithin(text: string, other: string): boolean {
  const lower = other.toLowerCase();
  const at = lower.indexOf(text.toLowerCase());
  if (at === -1) return false;
  const edge = (sign: string): boolean => !/[\p{L}\p{N}]/u.test(sign);
  return edge(lower.charAt(at - 1)) && edge(lower.charAt(at + text.length));
}

/** What the other cells offer to choose from; null where it is one thing only or too much. */
function optionsOf(texts: readonly string[]): string[] | null {
  const unique = [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()];
  return unique.length < 2 || unique.length > mostOptions || unique.some((text) => text.length > 60)
    ? null
    : unique.toSorted();
}

function draft(
  value: Value,
  back: boolean,
  options: string[] | null,
  keyHead: string,
  place: Place,
  model: DocumentModel,
): Draft {
  const { prompts, columns } = model.words;
  const attribute = attributeName(value, model);
  const generic = keyHead === '' || columns.attributes.includes(keyHead.toLowerCase());
  const key = generic ? prompts.oneOfThem : model.words.grammar.singular(keyHead);
  const texts = value.texts.map((text) => withoutClosing(text));
  const [text = ''] = texts;
  const prompt = back
    ? prompts.attributeReverse
        .replace('{attribute}', () => upperFirst(attribute))
        .replace('{value}', () => text)
        .replace('{key}', () => key)
    : forwardPrompt(value, attribute, model);
  const list = texts.length > 1 || value.choices !== null;
  return {
    ...common(value, attribute, place, model),
    subject: back ? text : value.thing,
    relation: back ? 'has-attribute' : 'attribute',
    answer: back ? [value.thing] : texts,
    answerMode: list && !back ? 'all' : 'any',
    options,
    explanation: `${value.thing}${value.choices === null ? ` – ${value.attribute}` : ''}: ${value.texts.join('; ')}`,
    ask: [
      {
        kind: 'question',
        card: list && !back ? 'list' : 'attribute',
        template: back ? 'attribute-back' : 'attribute',
        prompt,
      },
    ],
  };
}

/** A cell that a person has to put into its place, with what the column holds in other rows. */
function openDraft(
  value: Value,
  candidates: readonly string[],
  others: readonly Value[],
  place: Place,
  model: DocumentModel,
): Draft {
  const attribute = attributeName(value, model);
  const held = [...new Set(others.map((other) => other.texts.join('; ')))].slice(0, mostShown);
  const evidence =
    held.length === 0
      ? []
      : [`in other rows “${value.attribute}” holds ${held.map((text) => `“${text}”`).join(', ')}`];
  return {
    ...common(value, attribute, place, model),
    subject: value.thing,
    relation: 'attribute',
    answer: [],
    answerMode: 'any',
    options: [...candidates],
    explanation: `${value.thing} – ${value.attribute}: ${candidates.join(' or ')}?`,
    certainty: 0.5,
    why: [lostPlace, ...evidence],
    ask: [
      {
        kind: 'question',
        card: 'attribute',
        template: 'attribute',
        prompt: forwardPrompt(value, attribute, model),
      },
    ],
    open: true,
  };
}

function attributeName(value: Value, model: DocumentModel): string {
  const name = value.attribute.replace(/\s*\?$/u, '');
  return value.choices === null ? model.casing.inSentence(name) : name;
}

function forwardPrompt(value: Value, attribute: string, model: DocumentModel): string {
  return model.words.prompts.attribute
    .replace('{subject}', () => value.thing)
    .replace('{attribute}', () => attribute);
}

function common(
  value: Value,
  attribute: string,
  place: Place,
  model: DocumentModel,
): Omit<Draft, 'subject' | 'relation' | 'answer' | 'answerMode' | 'options' | 'explanation' | 'ask'> {
  const group = value.group === null ? [] : [value.group];
  return {
    recogniser: 'attribute-table',
    construct: 'attribute-table',
    family: 'attribute',
    context: [...headingsOf(place.section, model), ...group].filter((title) => title !== value.thing),
    scope: [...group, attribute],
    spans: [value.cell.span],
    leansOn: [value.attributeCell.span, ...value.thingSpans],
    certainty: value.mended ? 0.75 : 0.85,
    why: [
      'a cell of a table of attributes',
      ...(value.mended ? ['its row is damaged: only this column takes it'] : []),
    ],
    open: false,
    parties: [],
  };
}
