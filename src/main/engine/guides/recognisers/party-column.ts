import { actionForm } from '../grammar/actions.ts';
import { readItem } from '../grammar/items.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { visit, type DocumentModel, type Party, type Place } from '../model/index.ts';
import { isPartyHeader, partyNames, roleColumns } from '../model/party-evidence.ts';
import { oneLine, plainQuotes } from '../model/text.ts';
import { gridOf, type GridRow } from '../tables/grid.ts';
import type { Cell, Table } from '../types.ts';
import { bindingOf, partyColumns } from './party-columns.ts';
import { roleRows } from './role-rows.ts';
import { isShared } from './shared-cells.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf, sharedParties, whoClaim } from './who.ts';

const name = 'party-column';

/** A column whose cells are parties, often with an analogy beside it. */
export const partyColumn: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      table: (table, place) => proposals.push(...tableProposals(table, place, model)),
    });
    yield* proposals;
  },
};

function tableProposals(table: Table, place: Place, model: DocumentModel): Proposal[] {
  const { header, rows, headless } = gridOf(table, model);
  if (header === null || headless !== null || partyColumns(table, place, model) !== null) return [];
  const roles = roleColumns(header, model.words);
  if (roles !== null) return roleRows(rows, header, roles, place, model);
  const column = partyIndex(header, rows, model);
  if (column === -1) return [];
  const analogy = header.findIndex((cell) => model.words.columns.analogy.includes(titleOf(cell)));
  const key = header.findIndex((_, index) => index !== column && index !== analogy);
  if (key === -1) return [];
  const context = headingsOf(place.section, model);
  const proposals: Proposal[] = [];
  const own = namedIn(rows, column, model);
  const keys = rows.map((row) => oneLine(row.cells[key]?.text.text ?? '')).filter((text) => text !== '');
  const actions = actionForm(keys, model.words);
  const binding = bindingOf(headerVerb(header[column], model), model);
  const titles = header.map((cell) => oneLine(cell.text.text));
  const headers = header.map((cell) => cell.span);
  const named = [`the column “${titles[column] ?? ''}” names the party`];
  for (const { cells: row } of rows) {
    const subjectCell = row[key] ?? null;
    const partyCell = row[column] ?? null;
    if (subjectCell === null || partyCell === null) continue;
    const parties = partiesIn(partyCell, model, own);
    const subject = oneLine(subjectCell.text.text);
    if (parties === null || subject === '') continue;
    const reading = readItem(subject, binding, model.words, model.casing, actions);
    if (typeof reading === 'string') continue;
    let explanation = '';
    for (const [index, title] of titles.entries()) {
      const text = oneLine(row[index]?.text.text ?? '');
      if (text === '') continue;
      explanation += `${explanation === '' ? '' : '; '}${title === '' ? text : `${title}: ${text}`}`;
    }
    const claims: Draft[] = [
      whoClaim(model, {
        recogniser: name,
        construct: 'party-column',
        parties: parties.parties,
        either: parties.either,
        predicate: reading.predicate,
        subject: reading.subject,
        lead: null,
        context,
        scope: [],
        explanation,
        spans: [subjectCell.span, partyCell.span],
        leansOn: headers,
        certainty: parties.parties.length === 0 ? 0.5 : 0.97,
        why:
          parties.parties.length === 0
            ? [`the column says “${oneLine(partyCell.text.text)}”`, 'it does not say by whom']
            : named,
        open: parties.parties.length === 0,
      }),
    ];
    const like = analogy === -1 ? undefined : row[analogy];
    const territory = [subjectCell.span, partyCell.span];
    if (like !== undefined && like !== null && like.text.text.trim() !== '') {
      claims.push(analogyClaim(reading.subject, like, subjectCell, context, explanation, model));
      territory.push(like.span);
    }
    proposals.push({ recogniser: name, territory, claims, weight: 0 });
  }
  return proposals;
}

function titleOf(cell: Cell): string {
  return plainQuotes(oneLine(cell.text.text)).toLowerCase();
}

/** The column of parties: its header says so, or nearly all of its cells name one. */
function partyIndex(header: readonly Cell[], rows: readonly GridRow[], model: DocumentModel): number {
  const byHeader = header.findIndex((cell) => isPartyHeader(cell, model.words));
  // Most columns are none of parties: their first cells say so.
  const isNamed = (index: number, share: number): boolean => {
    const cells = rows.flatMap((row) => {
      const cell = row.cells[index] ?? null;
      return cell === null || cell.text.text.trim() === '' ? [] : [cell];
    });
    let others = 0;
    for (const cell of cells) {
      if (partiesIn(cell, model) === null) others++;
      if ((cells.length - others) / cells.length < share) return false;
    }
    return cells.length > 0;
  };
  if (byHeader !== -1) return isNamed(byHeader, 0.5) ? byHeader : -1;
  if (rows.length < 2) return -1;
  const found = header.flatMap((_, index) =>
    index > 0 &&
    isNamed(index, 0.9) &&
    rows.some((row) => !model.words.shared.includes(oneLine(row.cells[index]?.text.text ?? '').toLowerCase()))
      ? [index]
      : [],
  );
  // Several such columns are cases ("self-run", "managed"): none of them holds by itself.
  return found.length === 1 ? (found[0] as number) : -1;
}

/** The parties that the cells of a column name. */
function namedIn(rows: readonly GridRow[], column: number, model: DocumentModel): Party[] {
  const found = new Set<Party>();
  for (const row of rows) {
    const cell = row.cells[column] ?? null;
    if (cell === null || isShared(cell, model)) continue;
    for (const party of partiesIn(cell, model)?.parties ?? []) found.add(party);
  }
  return [...found];
}

/** Whom a cell names; nobody where it says "both" and the column (`own`) and the document leave open who they are. */
function partiesIn(
  cell: Cell,
  model: DocumentModel,
  own: readonly Party[] = [],
): { parties: Party[]; either: boolean } | null {
  // Names on lines of their own.
  const lines = cell.parts.map((part) => oneLine(part.text)).filter((part) => part !== '');
  const text = lines.length > 1 ? lines.join(', ') : oneLine(cell.text.text);
  if (text === '') return null;
  const bare = text
    .replace(/\s*\([^()]*\)$/u, '')
    .replace(/\.$/u, '')
    .toLowerCase();
  const exact = model.parties.named(text, model.words) ?? model.parties.named(bare, model.words);
  if (exact !== null) return { parties: [exact], either: false };
  if (model.words.shared.includes(bare)) {
    // The table's own two, where it names two: of three parties of a document "both" cannot mean all.
    const all = own.length === 2 ? [...own] : sharedParties(model, text);
    return { parties: all, either: false };
  }
  const names = partyNames(text, model.words);
  const parties = names
    .map((part) => model.parties.named(part, model.words))
    .filter((party) => party !== null);
  if (names.length === 0 || parties.length !== names.length) return null;
  return { parties: [...new Set(parties)], either: /\sor\s|\//iu.test(text) };
}

/** "Managed by" → manages; "Responsible party" → nothing. */
function headerVerb(cell: Cell | undefined, model: DocumentModel): string | null {
  const match = /^(?:who\s+)?(\p{L}+)(?:\s+by)?(?:\s+it)?\??$/iu.exec(oneLine(cell?.text.text ?? ''));
  const word = (match?.[1] ?? '').toLowerCase();
  const { fromParticiple, toBase } = patternsOf(model.words);
  const verb = fromParticiple.get(word) ?? toBase.get(word);
  return verb === undefined || word === verb || /^(?:do|lead)$/u.test(verb)
    ? null
    : model.words.grammar.thirdPerson(verb);
}

function analogyClaim(
  subject: string,
  like: Cell,
  subjectCell: Cell,
  context: readonly string[],
  explanation: string,
  model: DocumentModel,
): Draft {
  return {
    recogniser: name,
    construct: 'party-column',
    family: 'analogy',
    subject,
    context,
    scope: [],
    relation: 'analogy',
    answer: [oneLine(like.text.text)],
    answerMode: 'any',
    options: null,
    explanation,
    spans: [like.span],
    leansOn: [subjectCell.span],
    certainty: 0.95,
    why: ['the column of analogies says so'],
    ask: [
      {
        kind: 'question',
        card: 'attribute',
        template: 'analogy',
        prompt: model.words.prompts.analogy.replace('{item}', () => subject),
      },
    ],
    open: false,
    parties: [],
  };
}
