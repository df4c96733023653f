import { visit, type DocumentModel } from '../model/index.ts';
import { marksIn } from '../model/marks.ts';
import { gridOf, lostPlace } from '../tables/grid.ts';
import { joinedTables, type JoinedTable } from '../tables/joined-tables.ts';
import { legendOf } from '../tables/legend.ts';
import { oneLine, plainQuotes } from '../model/text.ts';
import type { Cell } from '../types.ts';
import { attributeClaims } from './attribute-claims.ts';
import { columnsOfParties, unfitReason } from './attribute-fitness.ts';
import { groupsOf } from './attribute-groups.ts';
import { isProse, plain, thingsOf, type Signs } from './attribute-values.ts';
import type { Draft, LeftOut, Proposal, Recogniser } from './types.ts';

const name = 'attribute-table';

/**
 * Things and their attributes: a key column and one column for each attribute, or the other way round where the key column
 * says that it holds features. One card per cell, and one back where the values tell the things apart.
 */
export const attributeTable: Recogniser = {
  name,
  *propose(model) {
    for (const { proposals } of readingsOf(model)) yield* proposals;
  },
  *leftOut(model) {
    for (const { left } of readingsOf(model)) yield* left;
  },
};

interface Reading {
  /** One for each cell: what another construct reads of a table takes nothing from the rest of it. */
  proposals: readonly Proposal[];
  left: readonly LeftOut[];
}

const readings = new WeakMap<DocumentModel, readonly Reading[]>();

/** The head of the keys as it stands in a question: small, but for abbreviations and names with a capital within. */
function headOf(cell: Cell | null | undefined): string {
  const words = oneLine(cell?.text.text ?? '').split(' ');
  return plainQuotes(
    words.map((word) => (/\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase())).join(' '),
  );
}

function readingsOf(model: DocumentModel): readonly Reading[] {
  const known = readings.get(model);
  if (known !== undefined) return known;
  const places: JoinedTable[] = [];
  visit(model.sections, {
    table: (table, place) => places.push({ table, place, grid: gridOf(table, model) }),
  });
  const found = joinedTables(places, model).map((joined) => ({
    section: joined.place.section.index,
    ...readingOf(joined, model),
  }));
  const apart = withoutDoubles(found);
  readings.set(model, apart);
  return apart;
}

/**
 * Two tables in one section may have the same rows and columns and yet be about different things, which only the text between
 * them names. What they say differently is left out.
 */
function withoutDoubles(found: readonly (Reading & { section: number })[]): readonly Reading[] {
  const read = found.filter(({ proposals }) => proposals.length > 0).map(({ section }) => section);
  if (new Set(read).size === read.length) return found;
  const keyOf = (section: number, claim: Draft): string =>
    [section, claim.relation, claim.subject, ...claim.scope].join('|').toLowerCase();
  const answers = new Map<string, Set<string>>();
  const met = new Map<string, Set<Reading>>();
  for (const reading of found) {
    for (const claim of claimsOf(reading)) {
      const key = keyOf(reading.section, claim);
      answers.set(key, (answers.get(key) ?? new Set()).add(claim.answer.join('|').toLowerCase()));
      met.set(key, (met.get(key) ?? new Set()).add(reading));
    }
  }
  const isDouble = (key: string): boolean =>
    (met.get(key)?.size ?? 0) > 1 && (answers.get(key)?.size ?? 0) > 1;
  return found.map((reading) => {
    const { section } = reading;
    const doubles = new Set(claimsOf(reading).filter((claim) => isDouble(keyOf(section, claim))));
    if (doubles.size === 0) return reading;
    const proposals = reading.proposals.flatMap((proposal) => {
      const claims = proposal.claims.filter((claim) => !doubles.has(claim));
      return claims.length === 0 ? [] : [{ ...proposal, claims }];
    });
    const why = 'another table of the section has the same row and column, about something else';
    const left = [...doubles].flatMap((claim) => claim.spans.map((span) => ({ span, why })));
    return { proposals, left: [...reading.left, ...left] };
  });
}

function claimsOf(reading: Reading): Draft[] {
  return reading.proposals.flatMap((proposal) => proposal.claims);
}

function readingOf({ grid, table, place }: JoinedTable, model: DocumentModel): Reading {
  const { header } = grid;
  const left: LeftOut[] = grid.left.flatMap(({ cells, why }) =>
    cells.map((cell) => ({ span: cell.span, why })),
  );
  const unfit = unfitReason(grid, table, place, model);
  if (unfit !== null || header === null) {
    const why = unfit ?? '';
    const cells = why === '' ? [] : [...(header ?? []), ...grid.rows.flatMap((row) => row.cells)];
    for (const cell of cells) if (cell !== null) left.push({ span: cell.span, why });
    return { proposals: [], left };
  }
  const found = thingsOf(grid, model);
  if (found === null) {
    const why = 'the rows of the table cannot be told apart by their first cells';
    return {
      proposals: [],
      left: [
        ...left,
        ...grid.rows.flatMap((row) =>
          row.cells.flatMap((cell) => (cell === null ? [] : [{ span: cell.span, why }])),
        ),
      ],
    };
  }
  const cells = grid.rows.flatMap((row) => [...row.cells, ...row.open.flat()]);
  const signs: Signs = { markOf: marksIn(cells, model.words), legend: legendOf(place) };
  for (const row of grid.rows)
    for (const cell of row.cells)
      if (cell !== null && isProse(cell, signs, model))
        left.push({ span: cell.span, why: 'a cell of prose, too long to be learned by heart' });
  for (const [column, head] of header.entries()) {
    if (column === 0 || !model.words.columns.records.includes(plain(head))) continue;
    const why = 'a column of notes, numbers, dates or places';
    for (const cell of [head, ...grid.rows.map(({ cells: own }) => own[column] ?? null)])
      if (cell !== null) left.push({ span: cell.span, why });
  }
  for (const row of [header, ...grid.rows.map(({ cells }) => cells)])
    for (const column of grid.fused) {
      const cell = row[column] ?? null;
      if (cell !== null) left.push({ span: cell.span, why: 'two columns may have run together here' });
    }
  const groups = groupsOf({
    grid,
    header,
    ...found,
    others: columnsOfParties(table, place, model),
    place,
    signs,
    model,
  });
  const corner = header[0] === undefined || plain(header[0]) === '' ? [] : [header[0].span];
  const furniture = grid.furniture.flatMap((row) => row.map((cell) => cell.span));
  const keyHead = headOf(header[found.keys.at(-1) ?? 0]);
  const beside = [...corner, ...furniture];
  const proposals = groups.flatMap((group) =>
    attributeClaims(group, keyHead, beside, place, model).map(({ value, claims }): Proposal => ({
      recogniser: name,
      territory: [value.cell.span],
      claims,
      weight: 0,
    })),
  );
  if (proposals.length === 0) {
    const open = grid.rows.filter((row) => row.state === 'open');
    for (const cell of open.flatMap((row) => row.raw)) left.push({ span: cell.span, why: lostPlace });
    return { proposals: [], left };
  }
  return { proposals, left };
}
