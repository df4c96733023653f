import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { marksIn } from '../model/marks.ts';
import { gridOf, lostPlace, type Grid } from '../tables/grid.ts';
import { joinedTables, type JoinedTable } from '../tables/joined-tables.ts';
import { legendOf } from '../tables/legend.ts';
import { oneLine, plainQuotes } from '../model/text.ts';
import type { Cell, Span } from '../types.ts';
import { attributeClaims } from './attribute-claims.ts';
import { unfitReason } from './attribute-fitness.ts';
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
    for (const { proposal } of readingsOf(model)) if (proposal !== null) yield proposal;
  },
  *leftOut(model) {
    for (const { left } of readingsOf(model)) yield* left;
  },
};

interface Reading {
  proposal: Proposal | null;
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
  const found = joinedTables(places, model).map(({ grid, place }) => ({
    section: place.section.index,
    ...readingOf(grid, place, model),
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
  const read = found.filter(({ proposal }) => proposal !== null).map(({ section }) => section);
  if (new Set(read).size === read.length) return found;
  const keyOf = (section: number, claim: Draft): string =>
    [section, claim.relation, claim.subject, ...claim.scope].join('|').toLowerCase();
  const answers = new Map<string, Set<string>>();
  const met = new Map<string, Set<Reading>>();
  for (const reading of found) {
    for (const claim of reading.proposal?.claims ?? []) {
      const key = keyOf(reading.section, claim);
      answers.set(key, (answers.get(key) ?? new Set()).add(claim.answer.join('|').toLowerCase()));
      met.set(key, (met.get(key) ?? new Set()).add(reading));
    }
  }
  const isDouble = (key: string): boolean =>
    (met.get(key)?.size ?? 0) > 1 && (answers.get(key)?.size ?? 0) > 1;
  return found.map((reading) => {
    const { proposal, section } = reading;
    const doubles = proposal?.claims.filter((claim) => isDouble(keyOf(section, claim))) ?? [];
    if (proposal === null || doubles.length === 0) return reading;
    const claims = proposal.claims.filter((claim) => !doubles.includes(claim));
    const why = 'another table of the section has the same row and column, about something else';
    const left = doubles.flatMap((claim) => claim.spans.map((span) => ({ span, why })));
    return {
      proposal: claims.length === 0 ? null : { ...proposal, claims },
      left: [...reading.left, ...left],
    };
  });
}

function readingOf(grid: Grid, place: Place, model: DocumentModel): Reading {
  const { header } = grid;
  const left: LeftOut[] = grid.left.flatMap(({ cells, why }) =>
    cells.map((cell) => ({ span: cell.span, why })),
  );
  const unfit = unfitReason(grid, place, model);
  if (unfit !== null || header === null) {
    const why = unfit ?? '';
    const cells = why === '' ? [] : [...(header ?? []), ...grid.rows.flatMap((row) => row.cells)];
    for (const cell of cells) if (cell !== null) left.push({ span: cell.span, why });
    return { proposal: null, left };
  }
  const found = thingsOf(grid, model);
  if (found === null) {
    const why = 'the rows of the table cannot be told apart by their first cells';
    return {
      proposal: null,
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
  const groups = groupsOf({ grid, header, ...found, place, signs, model });
  const corner = header[0] === undefined || plain(header[0]) === '' ? [] : [header[0].span];
  const furniture = grid.furniture.flatMap((row) => row.map((cell) => cell.span));
  const keyHead = headOf(header[found.keys.at(-1) ?? 0]);
  const beside = [...corner, ...furniture];
  const claims = groups.flatMap((group) => attributeClaims(group, keyHead, beside, place, model));
  if (claims.length === 0) {
    const open = grid.rows.filter((row) => row.state === 'open');
    for (const cell of open.flatMap((row) => row.raw)) left.push({ span: cell.span, why: lostPlace });
    return { proposal: null, left };
  }
  const territory = groups.flatMap((group) => group.values.map((value): Span => value.cell.span));
  return { proposal: { recogniser: name, territory, claims, weight: 0 }, left };
}
