import { visit, type DocumentModel, type Place } from '../model/index.ts';
import { marksIn } from '../model/marks.ts';
import { gridOf, lostPlace, type Grid } from '../tables/grid.ts';
import { joinedTables, type JoinedTable } from '../tables/joined-tables.ts';
import { legendOf } from '../tables/legend.ts';
import type { Span } from '../types.ts';
import { attributeClaims } from './attribute-claims.ts';
import { unfitReason } from './attribute-fitness.ts';
import { groupsOf } from './attribute-groups.ts';
import { isProse, plain, thingsOf, type Signs } from './attribute-values.ts';
import type { LeftOut, Proposal, Recogniser } from './types.ts';

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

function readingsOf(model: DocumentModel): readonly Reading[] {
  const known = readings.get(model);
  if (known !== undefined) return known;
  const places: JoinedTable[] = [];
  visit(model.sections, {
    table: (table, place) => places.push({ table, place, grid: gridOf(table, model) }),
  });
  const found = joinedTables(places, model).map(({ grid, place }) => readingOf(grid, place, model));
  readings.set(model, found);
  return found;
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
  for (const row of [header, ...grid.rows.map(({ cells }) => cells)])
    for (const column of grid.fused) {
      const cell = row[column] ?? null;
      if (cell !== null) left.push({ span: cell.span, why: 'two columns may have run together here' });
    }
  const groups = groupsOf({ grid, header, ...found, place, signs, model });
  const corner = header[0] === undefined || plain(header[0]) === '' ? [] : [header[0].span];
  const furniture = grid.furniture.flatMap((row) => row.map((cell) => cell.span));
  const claims = groups
    .flatMap((group) => attributeClaims(group, plain(header[found.keys.at(-1) ?? 0]), place, model))
    .map((claim) => ({ ...claim, leansOn: [...claim.leansOn, ...corner, ...furniture] }));
  if (claims.length === 0) {
    const open = grid.rows.filter((row) => row.state === 'open');
    for (const cell of open.flatMap((row) => row.raw)) left.push({ span: cell.span, why: lostPlace });
    return { proposal: null, left };
  }
  const territory = groups.flatMap((group) => group.values.map((value): Span => value.cell.span));
  return { proposal: { recogniser: name, territory, claims, weight: 0 }, left };
}
