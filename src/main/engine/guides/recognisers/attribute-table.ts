import { clausesOf } from '../grammar/clauses.ts';
import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { headingParty } from '../model/about.ts';
import { oneLine, plainQuotes, upperFirst, withoutClosing, wordsOf } from '../model/text.ts';
import type { Cell, Table } from '../types.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'attribute-table';
const longestCell = 120;
const longestReverse = 90;
const longestKey = 80;
/** Words of a key on average: longer ones are statements. */
const longestKeys = 4;
const mostColumns = 8;
const mostRows = 40;
const mostOptions = 8;

/**
 * Things and their attributes: a key column and one column for each attribute, or the other way round where the key column
 * says that it holds features. One card per cell, and one back where the values tell the things apart.
 */
export const attributeTable: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      table: (table, place) => {
        const proposal = inTable(table, place, model);
        if (proposal !== null) proposals.push(proposal);
      },
    });
    yield* proposals;
  },
};

const unfit = [
  'objectives',
  'links',
  'host',
  'answers',
  'questions',
  'mistakes',
  'party',
  'shared',
  'examples',
];

/** One attribute of one thing. */
interface Value {
  thing: string;
  thingCell: Cell | null;
  attribute: string;
  attributeCell: Cell;
  text: string;
  cell: Cell;
}

function inTable(table: Table, place: Place, model: DocumentModel): Proposal | null {
  const { header } = table;
  if (header === null || unfit.includes(model.about[place.section.index]?.subject ?? 'plain')) return null;
  if (!wellFormed(table, header) || namesParties(table, header, model)) return null;
  if (contrasts(table, header, place, model)) return null;
  const heads = header.map((cell) => plain(cell));
  const { columns } = model.words;
  const [keyHead = ''] = heads;
  const others = heads.slice(1);
  if (columns.records.includes(keyHead) || others.every((head) => columns.records.includes(head)))
    return null;
  const term = columns.term.includes(keyHead) && others.some((head) => columns.definition.includes(head));
  if (term) return null;
  const groups = groupsOf(table, header, place, model);
  const corner = header[0] === undefined || keyHead === '' ? [] : [header[0].span];
  const claims = groups
    .flatMap((group) => claimsOf(group, keyHead, place, model))
    .map((claim) => ({ ...claim, leansOn: [...claim.leansOn, ...corner] }));
  if (claims.length === 0) return null;
  const cells = groups.flatMap((group) => group.values.map((value) => value.cell.span));
  return { recogniser: name, territory: cells, claims, weight: 0 };
}

function plain(cell: Cell): string {
  return plainQuotes(oneLine(cell.text.text)).toLowerCase();
}

/** As many cells in each row as in the header, keys that tell rows apart, and no cell too long to be learned. */
function wellFormed(table: Table, header: readonly Cell[]): boolean {
  const { rows } = table;
  if (header.length < 2 || header.length > mostColumns || rows.length < 2 || rows.length > mostRows)
    return false;
  if (table.damage.some((kind) => kind !== 'no-delimiter' && kind !== 'empty-header-cell')) return false;
  if (header.slice(1).some((cell) => plain(cell) === '' || plain(cell).split(' ').length > 6)) return false;
  const whole = [header, ...rows].every(
    (row) => row.length === header.length && row.every((cell) => cell.columns === 1 && cell.rows === 1),
  );
  const keys = rows.map((row) => plain(row[0] as Cell));
  const heads = header.map((cell) => plain(cell));
  return (
    whole &&
    new Set(keys).size === keys.length &&
    new Set(heads).size === heads.length &&
    keys.every((key) => key !== '' && key.length <= longestKey && !/^[\d.]+$/u.test(key)) &&
    rows.every((row) => row.every((cell) => oneLine(cell.text.text).length <= longestCell))
  );
}

/** Tables on who does what are for others, also where those make nothing of them. */
function namesParties(table: Table, header: readonly Cell[], model: DocumentModel): boolean {
  const { columns, dutyNouns, yes } = model.words;
  const { parties } = model;
  const heads = header.map((cell) => oneLine(cell.text.text));
  const marks = table.rows
    .flatMap((row) => row.slice(1))
    .filter((cell) => !/[\p{L}\p{N}]/u.test(cell.text.text));
  const ticks = marks.filter((cell) => yes.includes(plain(cell)));
  return (
    ticks.length > 0 ||
    heads.some(
      (head) =>
        parties.mentions(head).length > 0 ||
        headingParty(head, parties, model.words) !== null ||
        columns.party.includes(head.toLowerCase()) ||
        columns.party.includes(head.toLowerCase().split(' ')[0] ?? '') ||
        columns.task.includes(head.toLowerCase()) ||
        head
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .some((word) => dutyNouns.includes(word) && !model.words.weakDutyNouns.includes(word)),
    ) ||
    table.rows.some((row) =>
      row.some(
        (cell) =>
          parties.named(oneLine(cell.text.text), model.words) !== null ||
          clausesOf(oneLine(cell.text.text), parties, model.words).length > 0,
      ),
    )
  );
}

/**
 * "Lease | Licence" over statements on each: the first column holds no keys. Keys are short, and no title names the head of
 * their column beside another. Templates hold made-up values.
 */
function contrasts(table: Table, header: readonly Cell[], place: Place, model: DocumentModel): boolean {
  const keys = table.rows.map((row) => plain(row[0] as Cell));
  const counts = keys.map((key) => key.split(' ').length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total > longestKeys * keys.length) return true;
  const { columns, headings, grammar } = model.words;
  if (columns.opposites.includes(plain(header[0] as Cell))) return true;
  const title = `${place.section.title} ${model.title}`.toLowerCase();
  if (headings.templates.some((word) => wordsOf(title).some((one) => one.lower === word))) return true;
  const stems = new Set(wordsOf(title).map((word) => grammar.stem(grammar.singular(word.lower))));
  const named = header.filter((cell) => {
    const words = wordsOf(plain(cell));
    return words.length > 0 && words.every((word) => stems.has(grammar.stem(grammar.singular(word.lower))));
  });
  return named.includes(header[0] as Cell) && named.length > 1;
}

interface Group {
  attribute: string;
  values: Value[];
}

/** The values of each attribute, whether it is a column or a row. */
function groupsOf(table: Table, header: readonly Cell[], place: Place, model: DocumentModel): Group[] {
  const heads = header.map((cell) => plain(cell));
  const { columns, fieldLabels } = model.words;
  const [keyHead = ''] = heads;
  const turned = columns.attributes.includes(keyHead);
  const known = heads
    .slice(1)
    .some(
      (head) =>
        [...columns.definition, ...columns.example, ...columns.attributes, ...columns.values].includes(
          head,
        ) || fieldLabels.includes(head),
    );
  const { title } = place.section;
  if (turned && header.length === 2 && columns.values.includes(heads[1] ?? '')) {
    if (place.section.heading === null) return [];
    return table.rows.map((row) => {
      const [key, cell] = row as readonly [Cell, Cell];
      const attribute = oneLine(key.text.text);
      const value = {
        thing: title,
        thingCell: null,
        attribute,
        attributeCell: key,
        text: textOf(cell),
        cell,
      };
      return { attribute, values: usable([value], model) };
    });
  }
  if (turned && !known && header.length > 2) {
    return table.rows.map((row) => {
      const key = row[0] as Cell;
      const attribute = oneLine(key.text.text);
      const values = header.slice(1).map((head, index) => {
        const cell = row[index + 1] as Cell;
        const thing = oneLine(head.text.text);
        return { thing, thingCell: head, attribute, attributeCell: key, text: textOf(cell), cell };
      });
      return { attribute, values: usable(values, model) };
    });
  }
  return header.slice(1).map((head, index) => {
    const attribute = oneLine(head.text.text);
    if (columns.records.includes(plain(head))) return { attribute, values: [] };
    const values = table.rows.map((row) => {
      const [key] = row as readonly [Cell];
      const cell = row[index + 1] as Cell;
      const thing = oneLine(key.text.text);
      return { thing, thingCell: key, attribute, attributeCell: head, text: textOf(cell), cell };
    });
    return { attribute, values: usable(values, model) };
  });
}

function textOf(cell: Cell): string {
  return cell.parts.length > 1
    ? cell.parts.map((part) => oneLine(part.text)).join('; ')
    : oneLine(cell.text.text);
}

function usable(values: readonly Value[], model: DocumentModel): Value[] {
  return values.filter(
    ({ text }) =>
      !model.words.nothing.includes(text.toLowerCase()) &&
      /[\p{L}\p{N}]/u.test(text) &&
      !/^https?:/iu.test(text),
  );
}

function claimsOf(group: Group, keyHead: string, place: Place, model: DocumentModel): Draft[] {
  const { values } = group;
  const texts = new Set(values.map((value) => value.text.toLowerCase()));
  const told = values.length > 1 && texts.size === values.length;
  const options = optionsOf(values.map((value) => value.text));
  const things = optionsOf(values.map((value) => value.thing));
  return values.flatMap((value) => {
    const forward = draft(value, false, options, keyHead, place, model);
    const { yes, no, truth } = model.words;
    const plainYes = [...yes, ...no, ...truth.true, ...truth.false].includes(value.text.toLowerCase());
    if (!told || plainYes || value.text.length > longestReverse) return [forward];
    return [forward, draft(value, true, things, keyHead, place, model)];
  });
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
  const attribute = model.casing.inSentence(value.attribute.replace(/\s*\?$/u, ''));
  const generic = keyHead === '' || columns.attributes.includes(keyHead);
  const key = generic ? prompts.oneOfThem : model.words.grammar.singular(keyHead);
  const text = withoutClosing(value.text);
  const prompt = back
    ? prompts.attributeReverse
        .replace('{attribute}', () => upperFirst(attribute))
        .replace('{value}', () => text)
        .replace('{key}', () => key)
    : prompts.attribute.replace('{subject}', () => value.thing).replace('{attribute}', () => attribute);
  return {
    recogniser: name,
    construct: 'attribute-table',
    family: 'attribute',
    subject: back ? text : value.thing,
    context: headingsOf(place.section, model).filter((title) => title !== value.thing),
    scope: [attribute],
    relation: back ? 'has-attribute' : 'attribute',
    answer: [back ? value.thing : text],
    answerMode: 'any',
    options,
    explanation: `${value.thing} – ${value.attribute}: ${text}`,
    spans: [value.cell.span],
    leansOn: [value.attributeCell.span, ...(value.thingCell === null ? [] : [value.thingCell.span])],
    certainty: 0.85,
    why: ['a cell of a table of attributes'],
    ask: [{ kind: 'question', card: 'attribute', template: back ? 'attribute-back' : 'attribute', prompt }],
    open: false,
    parties: [],
  };
}
