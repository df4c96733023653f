import type { LedgerEntry, Verdict } from '../../../shared/guide.ts';
import type { MadeFact } from './facts.ts';
import { reasonLeftOut, reasonsKnown } from './left-out.ts';
import { leavesIn, visit, type DocumentModel } from './model/index.ts';
import { objectiveLeaves } from './objectives.ts';
import type { Cell, Span } from './types.ts';

interface Note {
  verdict: Verdict;
  why: string;
  /** Ids, each once: those of one fact come one behind the other. */
  facts: string[];
}

/** By the index of their leaf. */
type Notes = (Note | undefined)[];

const weight: Readonly<Record<Verdict, number>> = { fact: 3, confirm: 2, context: 1, 'left-out': 0 };

/** What became of every character of a document: entries in order, without gaps and overlaps. */
export function ledgerOf(model: DocumentModel, facts: readonly MadeFact[]): LedgerEntry[] {
  const { document, leaves } = model;
  const { text } = document;
  if (text.length === 0) return [];
  const notes = notesOf(model, facts);
  const reasons = reasonsKnown(model);
  const entries: LedgerEntry[] = [];
  // Entries are in order: lines are counted on rather than looked up.
  let line = 1;
  const lineOf = (offset: number): number => {
    for (let next = document.lineStarts[line]; next !== undefined && next <= offset;)
      next = document.lineStarts[++line];
    return line;
  };
  const add = (start: number, end: number, verdict: Verdict, why: string, ids: string[]): void => {
    if (end <= start) return;
    const from = lineOf(start);
    const to = lineOf(end - 1);
    entries.push({ document: document.name, from, to, start, end, verdict, why, facts: ids });
  };
  let start = 0;
  for (const [index, leaf] of leaves.entries()) {
    const next = leaves[index + 1];
    const end = next === undefined ? text.length : boundary(text, leaf.span.end, next.span.start);
    const note = notes[index];
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
  for (let at = start - 1; at >= end; at--) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at + 1;
  }
  return start;
}

function notesOf(model: DocumentModel, facts: readonly MadeFact[]): Notes {
  const notes: Notes = [];
  const put = (leaf: number, verdict: Verdict, why: string, id: string): void => {
    const note = notes[leaf];
    if (note === undefined) {
      notes[leaf] = { verdict, why, facts: [id] };
      return;
    }
    if (note.facts.at(-1) !== id) note.facts.push(id);
    if (weight[verdict] > weight[note.verdict]) {
      note.verdict = verdict;
      note.why = why;
    }
  };
  for (const { index } of model.leaves) notes[index] = undefined;
  for (const { fact, places } of facts) {
    for (const place of places) {
      if (place.document !== model.document.name) continue;
      const accepted = fact.status === 'accepted';
      const why = accepted ? madeInto(fact.construct) : waiting(fact);
      for (const span of place.spans)
        each(model, span, (leaf) => put(leaf, accepted ? 'fact' : 'confirm', why, fact.id));
      for (const span of place.leansOn)
        each(model, span, (leaf) => put(leaf, 'context', 'gives facts their scope or party', fact.id));
    }
  }
  for (const leaf of objectiveLeaves(model))
    notes[leaf.index] ??= { verdict: 'context', why: 'learning objective', facts: [] };
  tables(model, notes);
  headings(model, notes);
  return notes;
}

const made = new Map<string, string>();

/** All entries of a construct share the one text. */
function madeInto(construct: string): string {
  let text = made.get(construct);
  if (text === undefined) made.set(construct, (text = `made into a fact: ${construct}`));
  return text;
}

function waiting({ status, why }: MadeFact['fact']): string {
  return status === 'conflict'
    ? 'contradicted by another place: to be decided'
    : `waits for a decision: ${why[0] ?? ''}`;
}

function each(model: DocumentModel, span: { start: number; end: number }, act: (leaf: number) => void): void {
  const range = leavesIn(model.leaves, span);
  if (range === null) return;
  for (let leaf = range.first; leaf <= range.last; leaf++) act(leaf);
}

/** In a table with facts: the head of the key column, the heads of columns and the keys of rows that hold facts. */
function tables(model: DocumentModel, notes: Notes): void {
  const used = (span: Span): boolean => {
    const range = leavesIn(model.leaves, span);
    const note = range === null ? undefined : notes[range.first];
    return note !== undefined && note.verdict !== 'left-out';
  };
  const context = (cell: Cell | undefined): void => {
    const leaf = cell === undefined ? null : leavesIn(model.leaves, cell.span);
    if (leaf !== null)
      notes[leaf.first] ??= { verdict: 'context', why: 'head or key of cells with facts', facts: [] };
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
function headings(model: DocumentModel, notes: Notes): void {
  const useful = new Set<number>();
  for (const [index, note] of notes.entries()) {
    if (note === undefined || note.verdict === 'left-out') continue;
    for (
      let section = model.leaves[index]?.section ?? null;
      section !== null && !useful.has(section.index);
      section = section.parent
    ) {
      useful.add(section.index);
    }
  }
  for (const leaf of model.leaves) {
    if (leaf.kind !== 'heading' || !useful.has(leaf.section.index)) continue;
    notes[leaf.index] ??= { verdict: 'context', why: 'heading above facts', facts: [] };
  }
}
