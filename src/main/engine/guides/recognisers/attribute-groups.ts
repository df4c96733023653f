import type { DocumentModel, Place } from '../model/index.ts';
import type { Mark } from '../model/marks.ts';
import { isPartyHeader } from '../model/party-evidence.ts';
import { oneLine } from '../model/text.ts';
import { kindOf } from '../tables/cell-kinds.ts';
import type { Grid } from '../tables/grid.ts';
import type { Cell } from '../types.ts';
import { plain, textsOf, type Group, type Signs, type Thing, type Value } from './attribute-values.ts';

const mostTicked = 7;

/** A table of attributes with what has been found out about it. */
export interface AttributeTable {
  grid: Grid;
  header: readonly Cell[];
  things: readonly Thing[];
  /** The columns that name the things. */
  keys: readonly number[];
  /** Columns that another construct reads, or leaves out with reason. */
  others: ReadonlySet<number>;
  place: Place;
  signs: Signs;
  model: DocumentModel;
}

/** The values of each attribute, whether it is a column or a row. */
export function groupsOf(table: AttributeTable): Group[] {
  if (isTicked(table)) return ticked(table);
  const turn = turnOf(table);
  if (turn === 'one-thing') return table.place.section.heading === null ? [] : ofOneThing(table);
  return turn === 'across' ? across(table) : down(table);
}

function ofOneThing(table: AttributeTable): Group[] {
  return table.things.map((thing) => {
    const rest = {
      ...baseOf(thing),
      thing: table.place.section.title,
      thingSpans: [],
      attribute: thing.name,
      attributeCell: thing.row.cells[0] as Cell,
    };
    const values = valuesOf(thing.row.cells[1] ?? null, [], rest, table);
    return { attribute: thing.name, values, complete: false, turned: true };
  });
}

function across(table: AttributeTable): Group[] {
  return table.things.map((thing) => {
    const { row } = thing;
    const values = table.header.slice(1).flatMap((head, index) => {
      const rest = {
        ...baseOf(thing),
        thing: oneLine(head.text.text),
        thingSpans: [head.span],
        attribute: thing.name,
        attributeCell: row.cells[0] as Cell,
      };
      return table.grid.fused.has(index + 1)
        ? []
        : valuesOf(row.cells[index + 1] ?? null, row.open[index + 1] ?? [], rest, table);
    });
    const complete = row.state === 'whole' && !row.cells.some(isEmpty);
    return { attribute: thing.name, values, complete, turned: true };
  });
}

function down(table: AttributeTable): Group[] {
  const { grid, keys, others, things, model } = table;
  const bases = things.map(baseOf);
  return table.header.flatMap((head, column): Group[] => {
    if (keys.includes(column) || others.has(column) || grid.fused.has(column)) return [];
    if (model.words.columns.records.includes(plain(head)) || isDoubtful(column, table)) return [];
    const attribute = oneLine(head.text.text);
    const values = things.flatMap((thing, index) => {
      const rest = { ...(bases[index] ?? baseOf(thing)), attribute, attributeCell: head };
      return valuesOf(thing.row.cells[column] ?? null, thing.row.open[column] ?? [], rest, table);
    });
    const known = !things.some(({ row }) => isEmpty(row.cells[column]));
    return [{ attribute, values, complete: known && grid.left.length === 0, turned: false }];
  });
}

/**
 * In a damaged table: a column of those who act whose cells name none that is known, or of letters that stand for a part beside
 * columns that ran together. Either may hold what belongs elsewhere.
 */
function isDoubtful(column: number, { grid, header, model }: AttributeTable): boolean {
  const cells = grid.rows.map(({ cells: row }) => row[column] ?? null);
  if (grid.fused.size > 0 && cells.every((cell) => kindOf(cell, model) === 'letters')) return true;
  const head = header[column];
  if (head === undefined || !isPartyHeader(head, model.words)) return false;
  return grid.left.length > 0 || grid.rows.some((row) => row.state !== 'whole' || row.cells.some(isEmpty));
}

/** Ticks and empty cells alone, under two heads at least. */
function isTicked({ grid, keys, others, signs }: AttributeTable): boolean {
  if (others.size > 0 || grid.width - keys.length <= 1 || signs.legend.size > 0) return false;
  // The first cell of most tables says that there are other things than ticks.
  let ticks = 0;
  for (const row of grid.rows) {
    const cells = row.open.length === 0 ? row.cells : [...row.cells, ...row.open.flat()];
    for (const [index, cell] of cells.entries()) {
      if (cell === null || keys.includes(index)) continue;
      const mark = signs.markOf(cell);
      if (mark !== 'yes' && mark !== 'empty') return false;
      if (mark === 'yes') ticks++;
    }
  }
  return ticks > 0 && grid.rows.some((row) => row.cells.some(isEmpty));
}

function isEmpty(cell: Cell | null | undefined): boolean {
  return cell === null || cell === undefined || cell.text.text.trim() === '';
}

/** What is ticked in a row, as one value of all heads together; rows whose ticks may have moved are left out. */
function ticked({ grid, header, keys, things, signs, model }: AttributeTable): Group[] {
  const columns = header.flatMap((_, column) => (keys.includes(column) ? [] : [column]));
  const heads = columns.map((column) => oneLine(header[column]?.text.text ?? ''));
  if (heads.length > mostTicked || grid.rows.some((row) => row.state === 'open')) return [];
  const attribute = model.words.prompts.whichOf.replace('{list}', () => heads.join(', '));
  return things.map((thing): Group => {
    const marked = columns.filter((column) => signs.markOf(thing.row.cells[column]) === 'yes');
    const cell = thing.row.cells[marked[0] ?? -1] ?? null;
    const texts = marked.map((column) => oneLine(header[column]?.text.text ?? ''));
    const attributeCell = header[marked[0] ?? 0] as Cell;
    const base = baseOf(thing);
    const others = marked.flatMap((column) => thing.row.cells[column]?.span ?? []);
    const thingSpans = [
      ...base.thingSpans,
      ...others,
      ...columns.map((column) => (header[column] as Cell).span),
    ];
    const value = { ...base, thingSpans, attribute, attributeCell, texts, choices: heads, candidates: null };
    const values = cell === null || marked.length === heads.length ? [] : [{ ...value, cell }];
    return { attribute, values, complete: false, turned: false };
  });
}

function baseOf(thing: Thing): Pick<Value, 'thing' | 'thingSpans' | 'group' | 'mended' | 'choices'> {
  const { group } = thing.row;
  return {
    thing: thing.name,
    thingSpans: [...thing.spans, ...(group === null ? [] : [group.span])],
    group: group === null ? null : oneLine(group.text.text),
    mended: thing.row.state !== 'whole',
    choices: null,
  };
}

function valuesOf(
  cell: Cell | null,
  open: readonly Cell[],
  rest: Omit<Value, 'texts' | 'cell' | 'candidates'>,
  { signs, model }: AttributeTable,
): Value[] {
  if (cell !== null) {
    const texts = textsOf(cell, signs, model);
    return texts.length === 0 ? [] : [{ ...rest, texts, cell, candidates: null }];
  }
  const [first] = open;
  if (first === undefined) return [];
  const candidates = open.map((one) => textsOf(one, signs, model).join('; ')).filter((text) => text !== '');
  return candidates.length === 0
    ? []
    : [{ ...rest, texts: [], cell: first, candidates: [...new Set(candidates)] }];
}

/** `across`: the first column holds attributes and the others are things; `one-thing`: the section's title is the thing. */
function turnOf(table: AttributeTable): 'down' | 'across' | 'one-thing' {
  const { header, things, place, model } = table;
  const { columns, fieldLabels, grammar } = model.words;
  const heads = header.map((cell) => plain(cell));
  const [keyHead = ''] = heads;
  const turned = columns.attributes.includes(keyHead);
  if (turned && header.length === 2 && columns.values.includes(heads[1] ?? '')) return 'one-thing';
  const known = [...columns.definition, ...columns.example, ...columns.attributes, ...columns.values];
  if (heads.slice(1).some((head) => known.includes(head) || fieldLabels.includes(head))) return 'down';
  if (header.length < 3) return 'down';
  if (turned) return 'across';
  const marks = table.grid.rows.flatMap((row) => row.cells.slice(1).map((cell) => table.signs.markOf(cell)));
  // An empty corner stands over features, unless the columns are features themselves.
  if (keyHead === '') return isDown(table, marks) ? 'down' : 'across';
  // "Topic | Contract Act | Sales Act", and "Easements and licences" over the columns Easement and Licence.
  const stems = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
      .map((word) => grammar.stem(grammar.singular(word)));
  if (!columns.topics.includes(keyHead) && !fieldLabels.includes(keyHead)) return 'down';
  const title = new Set(stems(place.section.title));
  const named = heads.slice(1).every((head) => stems(head).every((stem) => title.has(stem)));
  const [first = [], ...rest] = heads
    .slice(1)
    .map((head) => stems(head).filter((stem) => /\p{L}{3}/u.test(stem)));
  const alike = first.some((stem) => rest.every((other) => other.includes(stem)));
  return (named || alike) && !things.every((thing) => stems(thing.name).every((stem) => title.has(stem)))
    ? 'across'
    : 'down';
}

/** Marks are asked of the rows; and columns that each hold cells of a kind of their own are features of the rows. */
function isDown({ grid, model }: AttributeTable, marks: readonly (Mark | null)[]): boolean {
  if (marks.every((mark) => mark !== null)) return true;
  const kindsIn = (cells: readonly (Cell | null)[]): Set<string> =>
    new Set(
      cells.map((cell) => kindOf(cell, model)).filter((kind) => kind !== 'empty' && kind !== 'nothing'),
    );
  const columns = grid.rows[0]?.cells
    .slice(1)
    .map((_, at) => kindsIn(grid.rows.map(({ cells }) => cells[at + 1] ?? null)));
  const rows = grid.rows.map(({ cells }) => kindsIn(cells.slice(1)));
  const strong = (kinds: ReadonlySet<string>): boolean => kinds.size === 1 && !kinds.has('text');
  const down = (columns ?? []).filter(strong).length;
  return down > 0 && rows.filter(strong).length === 0;
}
