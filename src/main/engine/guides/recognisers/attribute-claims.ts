import type { DocumentModel, Place } from '../model/index.ts';
import { upperFirst, withoutClosing } from '../model/text.ts';
import { lostPlace } from '../tables/grid.ts';
import type { Span } from '../types.ts';
import { oncePerLanguage } from '../words/once.ts';
import type { Group, Value } from './attribute-values.ts';
import type { Draft } from './types.ts';
import { headingsOf } from './who.ts';

const longestReverse = 90;
const mostOptions = 8;
/** What other rows hold in the column, shown beside a question. */
const mostShown = 4;

/** What the claims of a group share. */
interface Shared {
  /** The attribute as it stands in a question. */
  attribute: string;
  /** What the things are called. */
  key: string;
  headings: readonly string[];
  /** What they lean on beside their own cells. */
  leansOn: readonly Span[];
  model: DocumentModel;
}

/**
 * The claims on the values of one attribute: each from thing to value, and back where the values tell the things apart. `beside`
 * is what all of them lean on.
 */
export function attributeClaims(
  group: Group,
  keyHead: string,
  beside: readonly Span[],
  place: Place,
  model: DocumentModel,
): { value: Value; claims: Draft[] }[] {
  const { prompts, columns, grammar } = model.words;
  const rows = group.values.filter((value) => !isTotal(value.thing, model));
  const [first] = rows;
  if (first === undefined) return [];
  const generic = group.turned || keyHead === '' || columns.attributes.includes(keyHead.toLowerCase());
  const shared: Shared = {
    attribute: attributeName(first, model),
    key: generic ? prompts.oneOfThem : grammar.singular(keyHead),
    headings: headingsOf(place.section, model),
    leansOn: beside,
    model,
  };
  const values = rows.filter((value) => value.candidates === null);
  const texts = values.map((value) => value.texts.join('; ').toLowerCase());
  const told = group.complete && values.length > 1 && new Set(texts).size === values.length;
  const within = told ? withinOthers(texts) : null;
  const options = optionsOf(values.flatMap((value) => value.texts));
  const things = optionsOf(values.map((value) => value.thing));
  const signs = signsOf(model.words);
  const found: { value: Value; claims: Draft[] }[] = [];
  let at = -1;
  for (const value of rows) {
    const common = commonOf(value, shared);
    if (value.candidates !== null) {
      found.push({ value, claims: [openDraft(value, value.candidates, values, common, shared)] });
      continue;
    }
    at++;
    const choices = value.choices === null ? (value.texts.length > 1 ? null : options) : [...value.choices];
    const claims = [draft(value, false, choices, common, shared)];
    found.push({ value, claims });
    const [text = ''] = value.texts;
    if (within === null || value.choices !== null || value.texts.length > 1 || text.length > longestReverse)
      continue;
    const lower = text.toLowerCase();
    // "Yes (if the tenant leaves)" tells as little of a thing as "yes".
    const [, first = ''] = /^(\p{L}+)\s*[,;:(.–—-]/u.exec(lower) ?? [];
    if (!signs.has(lower) && !signs.has(first) && !within(lower, at))
      claims.push(draft(value, true, things, common, shared));
  }
  return found;
}

/** "Total", "3-year total": a row that adds the others up is no thing of its own. */
function isTotal(thing: string, { words }: DocumentModel): boolean {
  const lower = thing.toLowerCase().replace(/\s*\([^()]*\)$/u, '');
  return words.constructs.totals.some((total) => lower === total || lower.endsWith(` ${total}`));
}

/** Words that are marks: they tell no thing apart. */
const signsOf = oncePerLanguage(
  ({ yes, no, truth }) => new Set([...yes, ...no, ...truth.true, ...truth.false]),
);

/**
 * Tells of a text at a place in a column, all in lower case, whether another one holds it as whole words. "Good" within "Good, widely
 * used": asked by the shorter one, both would be right. The others are looked through as one string.
 */
function withinOthers(texts: readonly string[]): (text: string, at: number) => boolean {
  const all = texts.join('\n');
  const starts: number[] = [];
  let next = 0;
  for (const text of texts) {
    starts.push(next);
    next += text.length + 1;
  }
  const edge = (sign: string): boolean => !/[\p{L}\p{N}]/u.test(sign);
  return (text, own) => {
    for (let at = all.indexOf(text); at !== -1;) {
      const end = all.indexOf('\n', at);
      const isOwn = at >= (starts[own] ?? 0) && at < (starts[own + 1] ?? all.length);
      if (!isOwn && edge(all.charAt(at - 1)) && edge(all.charAt(at + text.length))) return true;
      at = end === -1 ? -1 : all.indexOf(text, end + 1);
    }
    return false;
  };
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
  common: Common,
  { attribute, key, model }: Shared,
): Draft {
  const { prompts } = model.words;
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
    ...common,
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
  common: Common,
  { attribute, model }: Shared,
): Draft {
  const held = [...new Set(others.map((other) => other.texts.join('; ')))].slice(0, mostShown);
  const evidence =
    held.length === 0
      ? []
      : [`in other rows “${value.attribute}” holds ${held.map((text) => `“${text}”`).join(', ')}`];
  return {
    ...common,
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

type Common = Omit<
  Draft,
  'subject' | 'relation' | 'answer' | 'answerMode' | 'options' | 'explanation' | 'ask'
>;

/** What the claims on one value share. */
function commonOf(value: Value, { attribute, headings, leansOn }: Shared): Common {
  const context = value.group === null ? headings : [...headings, value.group];
  return {
    recogniser: 'attribute-table',
    construct: 'attribute-table',
    family: 'attribute',
    context: context.includes(value.thing) ? context.filter((title) => title !== value.thing) : context,
    scope: value.group === null ? [attribute] : [value.group, attribute],
    spans: [value.cell.span],
    leansOn: [value.attributeCell.span, ...value.thingSpans, ...leansOn],
    certainty: value.mended ? 0.75 : 0.85,
    why: value.mended ? mendedCell : plainCell,
    open: false,
    parties: [],
  };
}

const plainCell = ['a cell of a table of attributes'];
const mendedCell = [...plainCell, 'its row is damaged: only this column takes it'];
