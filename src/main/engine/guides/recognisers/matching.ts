import { fieldOf } from '../grammar/labels.ts';
import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { anyOf, oneLine, plainQuotes, withoutClosing } from '../model/text.ts';
import type { Block, Cell, Span, Table } from '../types.ts';
import { bareTitle, titlesOf } from './list-titles.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { contextOf } from './question-units.ts';

const name = 'matching';

/** "Match …": a table of numbered and lettered things, and behind it a key that says which letter belongs to which number. */
export const matching: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      table: (table, place) => {
        const found = inTable(table, place, model);
        if (found !== null) proposals.push(found);
      },
    });
    yield* proposals;
  },
};

interface Side {
  sign: string;
  text: string;
  span: Span;
}

function inTable(table: Table, place: Place, model: DocumentModel): Proposal | null {
  const words = new RegExp(`^${anyOf(model.words.constructs.matching)}(?!\\p{L})`, 'iu');
  const titles = [
    ...titlesOf(place).map((title) => title.text),
    bareTitle(place.section.title),
    textOf(place.siblings[place.at - 1]),
  ];
  if (!titles.some((title) => words.test(plainQuotes(title)))) return null;
  const left: Side[] = [];
  const right: Side[] = [];
  for (const cell of [...(table.header ?? []), ...table.rows.flat()]) {
    const side = sideOf(cell);
    if (side !== null) (/\d/u.test(side.sign) ? left : right).push(side);
  }
  const key = keyBehind(place, model);
  if (key === null || left.length < 2 || right.length < 2) return null;
  const pairs = left.map((item) => ({
    item,
    match: right.find((one) => one.sign === key.pairs.get(item.sign)),
  }));
  const claims = pairs.flatMap(({ item, match }): Draft[] =>
    match === undefined ? [] : [claimOf(item, match, right, key.span, place, model)],
  );
  // A key that leaves a number out, or names a letter that is not there, is not to be trusted with the others.
  if (claims.length < left.length) return null;
  return { recogniser: name, territory: [table.span, key.span], claims, weight: 0 };
}

function textOf(block: Block | undefined): string {
  return block?.type === 'paragraph' ? oneLine(block.text.text) : '';
}

/** "3. Femur", "C) Lower limb". */
function sideOf(cell: Cell): Side | null {
  const match = /^\(?(\d{1,2}|[A-Za-z])[.):]\s+(.+)$/su.exec(oneLine(cell.text.text));
  if (match === null) return null;
  return {
    sign: (match[1] as string).toUpperCase(),
    text: withoutClosing(match[2] as string),
    span: cell.span,
  };
}

/** The first text behind the table that is labelled as answer: "Answers: 1-C, 2-A". */
function keyBehind(place: Place, model: DocumentModel): { pairs: Map<string, string>; span: Span } | null {
  const { labels, headings } = model.words;
  for (const block of place.siblings.slice(place.at + 1, place.at + 4)) {
    const text = textOf(block);
    const key = fieldOf(text, labels.answer) ?? fieldOf(text, headings.answers);
    if (key === null) continue;
    const pairs = [...key.matchAll(/(?<!\d)(\d{1,2})\s*[-–:.=→)]+\s*([A-Z])(?!\p{L})/giu)];
    return {
      pairs: new Map(pairs.map((pair) => [pair[1] as string, (pair[2] as string).toUpperCase()])),
      span: block.span,
    };
  }
  return null;
}

function claimOf(
  item: Side,
  match: Side,
  right: readonly Side[],
  key: Span,
  place: Place,
  model: DocumentModel,
): Draft {
  return {
    recogniser: name,
    construct: 'matching',
    family: 'question',
    subject: item.text,
    context: contextOf(place.section, model),
    scope: [],
    relation: 'matches',
    answer: [match.text],
    answerMode: 'any',
    options: right.map((side) => side.text).toSorted(),
    explanation: `${item.text}: ${match.text}`,
    spans: [item.span, match.span],
    leansOn: [key],
    certainty: 0.96,
    why: ['the key says what belongs to it'],
    ask: [
      {
        kind: 'question',
        card: 'question',
        template: 'match',
        prompt: model.words.constructs.prompts.match.replace('{item}', () => item.text),
      },
    ],
    open: false,
    parties: [],
  };
}
