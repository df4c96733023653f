import { clausesOf } from '../grammar/clauses.ts';
import { actionForm, type ActionForm } from '../grammar/actions.ts';
import { readItem, type Binding } from '../grammar/items.ts';
import { patternsOf } from '../grammar/patterns.ts';
import { splitItems } from '../grammar/split.ts';
import { dutyPhrase } from '../model/duty-phrase.ts';
import { visit, type DocumentModel, type Party, type Place } from '../model/index.ts';
import { oneLine, spanOf, trimmed, type Piece } from '../model/text.ts';
import type { Cell, Span, Table, Text } from '../types.ts';
import { isMarkCell, markOf, raciOf } from '../model/marks.ts';
import { lostPlace } from '../tables/grid.ts';
import { bindingOf, partyColumns, type PartyColumn, type PartyLayout } from './party-columns.ts';
import { sharedProposals } from './shared-cells.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { behindLead, headingsOf, scopeLead, whoClaim } from './who.ts';

const name = 'responsibility-table';
/** Marks from which on a table is a matrix. */
const mostlyMarks = 0.8;

/** A key column and one column per party, whose cells list what the party has to do. */
export const responsibilityTable: Recogniser = {
  name,
  *propose(model) {
    const proposals: Proposal[] = [];
    visit(model.sections, {
      table: (table, place) => proposals.push(...tableProposals(table, place, model)),
    });
    yield* proposals;
  },
};

/** What all claims of a row share. */
interface Row {
  key: string;
  keySpan: Span | null;
  explanation: string;
  scope: readonly string[];
  /** The key before a question; null where there is none. */
  lead: string | null;
  context: readonly string[];
  leansOn: readonly Span[];
}

/** A column with the reason that stands under each of its claims. */
interface Column extends PartyColumn {
  title: string;
  why: readonly string[];
}

function tableProposals(table: Table, place: Place, model: DocumentModel): Proposal[] {
  const layout = partyColumns(table, place, model);
  if (layout === null) return [];
  if (!holdsItems(layout, model)) return [];
  const { rows } = layout;
  const columns = layout.columns.map((column): Column => {
    const title = oneLine(column.cell.text.text);
    return { ...column, title, why: [`stands in the column “${title}”`] };
  });
  const context = headingsOf(place.section, model).filter((title) => dutyPhrase(title, model.words) === null);
  const headerSpans = columns.map((column) => column.cell.span);
  const proposals: Proposal[] = [];
  const form = formOf(layout, model);
  for (const { cells: cellsOfRow, open, state } of rows) {
    const keyCell = layout.key === null ? null : (cellsOfRow[layout.key] ?? null);
    const key = oneLine(keyCell?.text.text ?? '');
    const keySpan = key === '' ? null : (keyCell?.span ?? null);
    const row: Row = {
      key,
      keySpan,
      explanation: explain(key, columns, cellsOfRow),
      scope: key === '' ? [] : [key],
      lead: key === '' ? null : scopeLead(key, model),
      context: key === '' ? context : [...context, key],
      leansOn: keySpan === null ? headerSpans : [keySpan, ...headerSpans],
    };
    const asked = new Set<Cell>();
    for (const column of columns) {
      const cell = cellsOfRow[column.index] ?? null;
      const candidates = cell === null ? (open[column.index] ?? []) : [cell];
      for (const one of candidates) {
        if (one.text.text.trim() === '' || asked.has(one)) continue;
        asked.add(one);
        const letters = raciOf(one, model.words);
        if (letters.length > 0) {
          const own =
            letters.includes('R') && cell !== null ? keyProposal(one, column, row, context, model) : null;
          if (own !== null) proposals.push(own);
          continue;
        }
        const proposal = cellProposal(one, column, row, cell !== null, form, model);
        if (proposal !== null) proposals.push(proposal);
      }
    }
    if (state !== 'open')
      proposals.push(...sharedProposals({ ...row, cells: cellsOfRow, context }, layout, itemsOf, model));
  }
  return mergeRows(proposals);
}

/** The form of the cells as a whole: one that holds a single thing to do is read as the others are. */
function formOf({ rows, columns }: PartyLayout, model: DocumentModel): ActionForm {
  const texts = rows.flatMap((row) => columns.map(({ index }) => row.cells[index] ?? null));
  const held = texts.filter((cell) => cell !== null && !isMarkCell(cell, model.words));
  return actionForm(
    held.map((cell) => oneLine(cell?.text.text ?? '')).filter((text) => text !== ''),
    model.words,
  );
}

/** A cell that says "responsible": the key of the row is what the party of the column has. */
function keyProposal(
  cell: Cell,
  column: Column,
  row: Row,
  context: readonly string[],
  model: DocumentModel,
): Proposal | null {
  const reading = readItem(row.key, bindingOf(null, model), model.words, model.casing);
  if (typeof reading === 'string') return null;
  const claim = whoClaim(model, {
    recogniser: name,
    construct: 'responsibility-table',
    parties: [column.party],
    predicate: reading.predicate,
    subject: reading.subject,
    lead: null,
    context,
    scope: [],
    explanation: row.explanation,
    spans: [cell.span],
    leansOn: row.leansOn,
    certainty: column.certainty,
    why: [`the cell under “${column.title}” says so`],
  });
  return { recogniser: name, territory: [cell.span], claims: [claim], weight: 0 };
}

/** False for tables whose cells are empty or most of them marks, unless the marks are words among texts and signs for nothing. */
function holdsItems({ rows, columns }: PartyLayout, model: DocumentModel): boolean {
  let filled = 0;
  let marks = 0;
  let ticks = 0;
  let told = 0;
  const count = (cell: Cell): void => {
    if (cell.text.text.trim() === '') return;
    filled++;
    if (!isMarkCell(cell, model.words)) return;
    marks++;
    if (markOf(cell, model.words) === 'yes') ticks++;
    if (raciOf(cell, model.words).length > 0) told++;
  };
  for (const row of rows) {
    for (const column of columns) {
      const cell = row.cells[column.index] ?? null;
      if (cell !== null) count(cell);
    }
    if (row.open.length > 0) for (const cell of new Set(row.open.flat())) count(cell);
  }
  return filled > 0 && (marks * 2 <= filled || (told > 0 && ticks === 0 && marks < mostlyMarks * filled));
}

function explain(key: string, columns: readonly Column[], cells: readonly (Cell | null)[]): string {
  let told = '';
  for (const column of columns) {
    const text = oneLine(cells[column.index]?.text.text ?? '');
    if (text !== '') told += `${told === '' ? '' : '; '}${column.title}: ${text}`;
  }
  return `${key === '' ? '' : `${key} – `}${told}`;
}

function cellProposal(
  cell: Cell,
  column: Column,
  row: Row,
  complete: boolean,
  form: ActionForm,
  model: DocumentModel,
): Proposal | null {
  const { words } = model;
  const claims: Draft[] = [];
  const items: string[] = [];
  const all = itemsOf(cell, model);
  const own = actionForm(
    all.map((item) => item.text),
    words,
  );
  const actions = own ?? form;
  for (const item of all) {
    const parties = partiesOf(item.text, column.party, model);
    if (parties === null) continue;
    const reading = readItem(item.text, column.binding, words, model.casing, actions);
    if (typeof reading === 'string') continue;
    items.push(item.text);
    claims.push(
      whoClaim(model, {
        recogniser: name,
        construct: 'responsibility-table',
        parties: [...parties],
        predicate: reading.predicate,
        subject: reading.subject,
        lead: row.lead,
        context: row.context,
        scope: row.scope,
        explanation: row.explanation,
        spans: [item.span],
        leansOn: row.leansOn,
        certainty: complete ? column.certainty : 0.4,
        why: complete ? column.why : [lostPlace],
        open: !complete,
      }),
    );
  }
  if (claims.length === 0) return null;
  const list = complete ? listClaim(items, cell, column, row, model) : null;
  if (list !== null) claims.push(list);
  return { recogniser: name, territory: [cell.span], claims, weight: 0 };
}

/** The items of a cell with their places: its parts where the source separates them, else split by punctuation. */
export function itemsOf(cell: Cell, model: DocumentModel): { text: string; span: Span }[] {
  const split = (text: Text): { text: string; span: Span }[] =>
    splitItems(text.text, model.words).map((piece) => ({
      text: oneLine(piece.text),
      span: spanOf(text, piece.from, piece.to),
    }));
  const parts = cell.parts.length > 1 ? [...cell.parts] : [];
  const { text } = cell.text;
  if (parts.length > 1) {
    return parts
      .map((part) => ({ text: oneLine(part.text.replace(/^\s*[-•*·]\s+/u, '')), span: part.span }))
      .filter((item) => item.text !== '');
  }
  if (clausesOf(text, model.parties, model.words).length > 0)
    return [{ text: oneLine(text), span: cell.text.span }];
  const sentences = sentencesOf(text);
  if (sentences === null) return split(cell.text);
  return sentences
    .filter((piece) => !patternsOf(model.words).partsLead.test(piece.text) && !isReference(piece.text, model))
    .map((piece) => ({
      text: piece.text.replace(/^[-•*·]\s+/u, ''),
      span: spanOf(cell.text, piece.from, piece.to),
    }));
}

/** The sentences of a cell that holds sentences, or lines that were written as "\\n"; null where it holds a plain list. */
function sentencesOf(text: string): Piece[] | null {
  const lines = text.includes('\\n');
  // Most cells hold neither of the signs that all that follows looks for.
  if (!lines && !text.includes('.') && !text.includes('!')) return null;
  if (!lines && !/[\p{L})][.!]\s*$/u.test(text) && !/\p{Ll}{2}\.\s+\p{Lu}/u.test(text)) return null;
  const pieces: Piece[] = [];
  const breaks = /\s*\\n\s*|(?<=\p{Ll}{2}[.!)])\s+(?=\p{Lu}|[-•*]\s)/gu;
  let from = 0;
  for (const match of text.matchAll(breaks)) {
    pieces.push(trimmed(text, from, match.index));
    from = match.index + match[0].length;
  }
  pieces.push(trimmed(text, from, text.length));
  const found = pieces.filter((piece) => piece.text !== '');
  return found.length === 1 && found[0] !== undefined && found[0].text.split(/\s+/u).length < 5
    ? null
    : found;
}

function isReference(text: string, model: DocumentModel): boolean {
  const lower = text.toLowerCase();
  return model.words.references.some((phrase) => lower.startsWith(phrase));
}

/** Who an item belongs to: the column's party, unless the item itself says otherwise. */
function partiesOf(item: string, party: Party, model: DocumentModel): readonly Party[] | null {
  const lower = item.toLowerCase();
  if (model.words.shared.includes(lower) || model.parties.named(item, model.words) !== null) return null;
  const others = clausesOf(item, model.parties, model.words).flatMap((clause) => clause.parties);
  if (others.some((other) => other !== party)) return null;
  if (/\((?:shared|both|joint|jointly)[^()]*\)\s*$/iu.test(item)) return null;
  return [party];
}

function listClaim(
  items: readonly string[],
  cell: Cell,
  column: Column,
  row: Row,
  model: DocumentModel,
): Draft | null {
  if (items.length < 2 || items.length > 5 || row.lead === null || items.join(' ').length > 300) return null;
  const question = listQuestion(column.party, column.binding, model);
  return {
    recogniser: name,
    construct: 'responsibility-table',
    family: 'list',
    subject: row.key,
    context: row.context,
    scope: row.scope,
    relation: `part-of:${column.party.name}`,
    answer: items,
    answerMode: 'all',
    options: null,
    explanation: row.explanation,
    spans: [cell.span],
    leansOn: row.leansOn,
    certainty: column.certainty,
    why: [`the cell under “${column.title}” lists ${items.length} items`],
    ask: [
      {
        kind: 'question',
        card: 'list',
        template: 'list',
        prompt: behindLead(row.lead, `${question}?`, model.words),
      },
    ],
    open: false,
    parties: [column.party],
  };
}

/** "what is the customer responsible for", "what does the nurse do", without a question mark. */
export function listQuestion(party: Party, binding: Binding, model: DocumentModel): string {
  const { prompts } = model.words;
  const fillIn = (template: string, verb: string): string =>
    template
      .replace('{be}', party.plural ? 'are' : 'is')
      .replace('{do}', party.plural ? 'do' : 'does')
      .replace('{party}', () => party.inSentence)
      .replace('{verb}', verb);
  if (binding.modal !== null) return fillIn(prompts.listModal, binding.modal);
  const base = binding.verb === null ? null : baseOf(binding.verb, model);
  return base === null ? fillIn(prompts.listResponsible, '') : fillIn(prompts.listVerb, base);
}

function baseOf(third: string, model: DocumentModel): string | null {
  const [first = '', ...rest] = third.split(' ');
  if (first === 'is') return null;
  const base = patternsOf(model.words).toBase.get(first);
  return base === undefined ? null : [base, ...rest].join(' ');
}

/** The same item under two parties in one row is shared by them: one claim with both. */
function mergeRows(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Map<string, Draft>();
  const result: Proposal[] = [];
  for (const proposal of proposals) {
    const claims: Draft[] = [];
    for (const claim of proposal.claims) {
      if (claim.family !== 'who') {
        claims.push(claim);
        continue;
      }
      const key = `${claim.scope.join('|')}|${claim.subject.toLowerCase()}`;
      const earlier = seen.get(key);
      if (earlier === undefined) {
        seen.set(key, claim);
        claims.push(claim);
        continue;
      }
      earlier.answer = [...new Set([...earlier.answer, ...claim.answer])];
      earlier.answerMode = earlier.answer.length > 1 ? 'all' : 'any';
      earlier.parties = [...new Set([...earlier.parties, ...claim.parties])];
      earlier.spans = [...earlier.spans, ...claim.spans];
    }
    if (claims.length > 0) result.push({ ...proposal, claims });
  }
  return result;
}
