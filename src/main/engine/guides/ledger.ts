import type { LedgerEntry, Verdict } from '../../../shared/guide.ts';
import { lineAt, type MadeFact } from './facts.ts';
import { reasonLeftOut, reasonsKnown } from './left-out.ts';
import { leavesIn, visit, type DocumentModel } from './model/index.ts';
import { objectiveLeaves } from './objectives.ts';
import type { Cell, Span } from './types.ts';

interface Note {
  verdict: Verdict;
  why: string;
  facts: Set<string>;
}

const weight: Readonly<Record<Verdict, number>> = { fact: 3, confirm: 2, context: 1, 'left-out': 0 };

/** What became of every character of a document: entries in order, without gaps and overlaps. */
export function ledgerOf(model: DocumentModel, facts: readonly MadeFact[]): LedgerEntry[] {
  const { document, leaves } = model;
  const { text } = document;
  if (text.length === 0) return [];
  const notes = notesOf(model, facts);
  const reasons = reasonsKnown(model);
  const entries: LedgerEntry[] = [];
  const add = (start: number, end: number, verdict: Verdict, why: string, ids: Iterable<string>): void => {
    if (end <= start) return;
    entries.push({
      document: document.name,
      from: lineAt(document.lineStarts, start),
      to: lineAt(document.lineStarts, end - 1),
      start,
      end,
      verdict,
      why,
      facts: [...ids],
    });
  };
  let start = 0;
  for (const [index, leaf] of leaves.entries()) {
    const next = leaves[index + 1];
    const end = next === undefined ? text.length : boundary(text, leaf.span.end, next.span.start);
    const note = notes.get(index);
    if (note === undefined) {
      const why = leaf.note ?? reasons.get(index) ?? reasonLeftOut(leaf, model);
      add(start, end, 'left-out', why, []);
    } else add(start, end, note.verdict, note.why, note.facts);
    start = end;
  }
  if (leaves.length === 0) add(0, text.length, 'left-out', 'nothing to read', []);
  return entries;
}

/** What stands before a leaf on its own line (bullet, cell border) goes with it; the rest with the leaf before. */
function boundary(text: string, end: number, start: number): number {
  const between = text.slice(end, start);
  const newline = Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r'));
  return newline === -1 ? start : end + newline + 1;
}

function notesOf(model: DocumentModel, facts: readonly MadeFact[]): Map<number, Note> {
  const notes = new Map<number, Note>();
  const put = (leaf: number, verdict: Verdict, why: string, id: string): void => {
    const note = notes.get(leaf);
    if (note === undefined) {
      notes.set(leaf, { verdict, why, facts: new Set([id]) });
      return;
    }
    note.facts.add(id);
    if (weight[verdict] > weight[note.verdict]) {
      note.verdict = verdict;
      note.why = why;
    }
  };
  for (const made of facts) {
    for (const place of made.places) {
      if (place.document !== model.document.name) continue;
      const accepted = made.fact.status === 'accepted';
      const why = accepted ? `made into a fact: ${made.fact.construct}` : waiting(made);
      for (const span of place.spans)
        each(model, span, (leaf) => put(leaf, accepted ? 'fact' : 'confirm', why, made.fact.id));
      for (const span of place.leansOn)
        each(model, span, (leaf) => put(leaf, 'context', 'gives facts their scope or party', made.fact.id));
    }
  }
  for (const leaf of objectiveLeaves(model))
    if (!notes.has(leaf.index))
      notes.set(leaf.index, { verdict: 'context', why: 'learning objective', facts: new Set() });
  tables(model, notes);
  headings(model, notes);
  return notes;
}

function waiting(made: MadeFact): string {
  return made.fact.status === 'conflict'
    ? 'contradicted by another place: to be decided'
    : `waits for a decision: ${made.fact.why[0] ?? ''}`;
}

function each(model: DocumentModel, span: { start: number; end: number }, act: (leaf: number) => void): void {
  const range = leavesIn(model.leaves, span);
  if (range === null) return;
  for (let leaf = range.first; leaf <= range.last; leaf++) act(leaf);
}

/** In a table with facts: the head of the key column, the heads of columns and the keys of rows that hold facts. */
function tables(model: DocumentModel, notes: Map<number, Note>): void {
  const used = (span: Span): boolean => {
    const range = leavesIn(model.leaves, span);
    const note = range === null ? undefined : notes.get(range.first);
    return note !== undefined && note.verdict !== 'left-out';
  };
  const context = (cell: Cell | undefined): void => {
    const leaf = cell === undefined ? null : leavesIn(model.leaves, cell.span);
    if (leaf === null || notes.has(leaf.first)) return;
    notes.set(leaf.first, { verdict: 'context', why: 'head or key of cells with facts', facts: new Set() });
  };
  visit(model.sections, {
    table: ({ header, rows }) => {
      const held = rows.map((row) => row.map((cell) => used(cell.span)));
      if (!held.some((row) => row.includes(true))) return;
      for (const [index, row] of rows.entries()) if (held[index]?.includes(true) === true) context(row[0]);
      for (const [column, cell] of (header ?? []).entries())
        if (column === 0 || held.some((row) => row[column] === true)) context(cell);
    },
  });
}

/** Headings above facts are their context, also where no claim leans on them. */
function headings(model: DocumentModel, notes: Map<number, Note>): void {
  const useful = new Set<number>();
  for (const [index, note] of notes) {
    if (note.verdict === 'left-out') continue;
    for (
      let section = model.leaves[index]?.section ?? null;
      section !== null && !useful.has(section.index);
      section = section.parent
    ) {
      useful.add(section.index);
    }
  }
  for (const leaf of model.leaves) {
    if (leaf.kind !== 'heading' || notes.has(leaf.index) || !useful.has(leaf.section.index)) continue;
    notes.set(leaf.index, { verdict: 'context', why: 'heading above facts', facts: new Set() });
  }
}
