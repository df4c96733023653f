import { actionForm, type ActionForm } from '../grammar/actions.ts';
import { readItem } from '../grammar/items.ts';
import { visit, type DocumentModel, type Party, type Place } from '../model/index.ts';
import { marksIn, raciOf, type Mark } from '../model/marks.ts';
import { oneLine } from '../model/text.ts';
import { legendOf } from '../tables/legend.ts';
import type { Cell, Span } from '../types.ts';
import { matrixOf, type Matrix, type Task } from './matrix.ts';
import { bindingOf } from './party-columns.ts';
import { raciProposals } from './raci.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf, whoClaim } from './who.ts';

const name = 'mark-matrix';
/** Rows with their marks at the left that look like a damaged table where nothing else does. */
const suspicious = 3;

/**
 * Marks, or RACI letters, under party columns or beside rows of parties. Where empty cells may have been lost, the column of a
 * single mark cannot be known: such rows are asked.
 */
export const markMatrix: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      table: (table, place) => {
        const matrix = matrixOf(table, place, model);
        if (matrix !== null) proposals.push(...proposalsFor(matrix, place, model));
      },
    });
    yield* proposals;
  },
};

/** A task with what its marks say, by party. */
interface Marked {
  task: Task;
  marks: readonly (Mark | null)[];
  parties: readonly Party[];
  /** Marks for yes, wherever they stand. */
  count: number;
}

/** What the claims of all rows share. */
interface Shared {
  doubt: boolean;
  actions: ActionForm;
  context: readonly string[];
  titles: string;
  heads: readonly Span[];
}

function proposalsFor(matrix: Matrix, place: Place, model: DocumentModel): Proposal[] {
  const context = headingsOf(place.section, model);
  const cells = matrix.tasks.flatMap((task) => [...task.cells, ...task.loose]);
  if (cells.some((cell) => raciOf(cell, model.words).length > 0))
    return raciProposals(matrix, place, context, model);
  if (legendSaysMore(place, cells, model)) return [];
  const markOf = marksIn(cells, model.words);
  const marked = matrix.tasks.flatMap((task): Marked[] => {
    const marks = task.cells.map((cell) => (cell === null ? null : markOf(cell)));
    const parties = matrix.parties.filter((_, index) => marks[index] === 'yes').map(({ party }) => party);
    const loose = task.loose.filter((cell) => markOf(cell) === 'yes').length;
    const count = parties.length + loose;
    return count === 0 ? [] : [{ task, marks, parties, count }];
  });
  const doubt = marksAreLost(marked, matrix);
  const actions = actionForm(
    marked.map(({ task }) => oneLine(task.subject.text.text)),
    model.words,
  );
  const table: Shared = {
    doubt,
    actions,
    context,
    titles: matrix.parties.map(({ title }) => title).join(', '),
    heads: matrix.parties.map(({ head }) => head),
  };
  return marked.map((row) => rowProposal(row, matrix, table, model));
}

/** A legend that gives the marks other meanings than yes and no: who does what is then more than the marks say. */
function legendSaysMore(place: Place, cells: readonly (Cell | null)[], model: DocumentModel): boolean {
  const legend = legendOf(place);
  if (legend.size < 2) return false;
  const used = new Set(
    cells.map((cell) => oneLine(cell?.text.text ?? '')).filter((sign) => legend.has(sign)),
  );
  const plain = [...model.words.yes, ...model.words.no, ...model.words.negations, ...model.words.responsible];
  const known = (sign: string): boolean =>
    plain.some((word) => (legend.get(sign) ?? '').toLowerCase().startsWith(word.split(' ')[0] ?? word));
  return used.size > 1 && ![...used].every(known);
}

/**
 * Empty cells may have been lost where no mark has an empty cell before it: in a table with other damage at once, in one that
 * looks whole where several rows are so. A mark for no keeps its place.
 */
function marksAreLost(rows: readonly Marked[], matrix: Matrix): boolean {
  const partial = rows.filter((row) => row.count < matrix.parties.length);
  const packed = partial.every((row) => {
    const filled = row.marks.filter((mark) => mark === 'yes' || mark === 'no').length;
    return row.task.loose.length > 0 || row.marks.slice(0, filled).every((mark) => mark === 'yes');
  });
  return packed && partial.length >= (matrix.damaged ? 1 : suspicious);
}

function rowProposal(
  row: Marked,
  matrix: Matrix,
  { doubt, actions, context, titles, heads }: Shared,
  model: DocumentModel,
): Proposal {
  const { task } = row;
  const subject = oneLine(task.subject.text.text);
  const reading = readItem(subject, bindingOf(null, model), model.words, model.casing, actions);
  const all = row.count === matrix.parties.length;
  const open = !all && (doubt || task.loose.length > 0);
  const parties = all ? matrix.parties.map(({ party }) => party) : row.parties;
  const marked = [...task.cells, ...task.loose].filter(
    (cell): cell is Cell => cell !== null && oneLine(cell.text.text) !== '',
  );
  const claim = whoClaim(model, {
    recogniser: name,
    construct: 'mark-matrix',
    parties,
    predicate:
      typeof reading === 'string'
        ? model.words.prompts.responsibleFor.replace('{item}', () => subject)
        : reading.predicate,
    subject: typeof reading === 'string' ? subject : reading.subject,
    lead: null,
    context,
    scope: [],
    explanation: `${subject}: ${open ? 'marks whose column is not certain' : parties.map((party) => party.name).join(', ')} (columns: ${titles})`,
    spans: [task.subject.span, ...marked.map((cell) => cell.span)],
    leansOn: heads,
    certainty: open ? 0.5 : doubt ? 0.95 : 0.97,
    why: open
      ? ['the table has lost its empty cells: the column of a single mark is not known']
      : [all ? 'every column is marked' : 'the mark stands in the party’s column'],
    open,
  });
  const claims: Draft[] = [
    open ? { ...claim, options: matrix.parties.map(({ party }) => party.name) } : claim,
  ];
  return { recogniser: name, territory: claim.spans, claims, weight: 0 };
}
