import type { CardDecision } from '../../../shared/contract/index.ts';
import type { CompiledCard } from '../../../shared/guide.ts';
import type { CardFace, NoteDraft } from '../collection/notetypes.ts';
import {
  readFace,
  templateField,
  templatesInUse,
  templatesPerNote,
  writeFace,
} from '../collection/notetypes.ts';

/** A note as it is to be stored: its fields, as the document gives them and as they stand, and the cards it has. */
export interface PlannedNote {
  fields: string[];
  base: string[];
  /** Indexes of fields that the user changed. */
  edited: number[];
  cards: { template: number; vetted: boolean }[];
}

/**
 * A new note with the cards that were taken; null where none was. A card that was left out leaves an empty prompt behind,
 * as an edit of the user's, so that a later version of the document does not bring it back.
 * @param taken which cards, and whether the user has seen them.
 */
export function planNote(
  draft: NoteDraft<CompiledCard>,
  taken: (card: CompiledCard) => { vetted: boolean } | null,
  editOf: (card: CompiledCard) => CardDecision['edit'],
): PlannedNote | null {
  const fields = [...draft.fields];
  const cards: PlannedNote['cards'] = [];
  draft.cards.forEach((card, template) => {
    const take = taken(card);
    if (take === null) {
      fields[templateField(template, 'prompt')] = '';
      return;
    }
    const edit = editOf(card);
    if (edit !== null)
      writeFace(fields, template, { ...card, ...edit, options: optionsFor(card, edit.answer) });
    cards.push({ template, vetted: take.vetted || edit !== null });
  });
  if (cards.length === 0) return null;
  const edited = fields.flatMap((field, index) => (field === draft.fields[index] ? [] : [index]));
  return { fields, base: [...draft.fields], edited, cards };
}

/** Parties to pick from make no sense any more once the answer is none of them. */
function optionsFor(card: CardFace, answer: readonly string[]): readonly string[] | null {
  return card.options?.some((option) => answer.includes(option)) === true ? card.options : null;
}

export interface MergedNote {
  fields: string[];
  base: string[];
  /** Templates that have a card only now. */
  added: number[];
  /** Templates whose answer is another now. */
  answersChanged: number[];
}

/**
 * Brings what a document says now into a note: three ways, between the fields as the document last gave them, as it gives
 * them now, and as they stand. A field that the user changed stays; a card that the document no longer gives stays too.
 */
export function mergeNote(
  note: { fields: readonly string[]; base: readonly string[]; edited: readonly number[] },
  next: readonly string[],
): MergedNote {
  const before = new Set(templatesInUse(note.base));
  const now = new Set(templatesInUse(next));
  const vanished = [...before].filter((template) => !now.has(template));
  const kept = new Set(vanished.flatMap(fieldsOfTemplate));
  const mine = new Set(note.edited);
  const fields = [...note.fields];
  const base = [...note.base];
  next.forEach((value, index) => {
    if (kept.has(index) || note.base[index] === value) return;
    base[index] = value;
    if (!mine.has(index)) fields[index] = value;
  });
  const face = (list: readonly string[], template: number): string =>
    readFace(list, template).answer.join('\n');
  return {
    fields,
    base,
    added: [...now].filter((template) => !before.has(template)),
    answersChanged: [...now].filter(
      (template) => before.has(template) && face(note.fields, template) !== face(fields, template),
    ),
  };
}

function fieldsOfTemplate(template: number): number[] {
  return [
    templateField(template, 'prompt'),
    templateField(template, 'answer'),
    templateField(template, 'mode'),
    templateField(template, 'options'),
  ];
}

/**
 * Pairs the notes that a fact has with those that its document gives now: first those with a prompt in common, then those of
 * one kind in their order, where both sides have as many of it.
 */
export function pairNotes<
  Note extends { kind: string; base: readonly string[] },
  Draft extends { kind: string; fields: readonly string[] },
>(notes: readonly Note[], drafts: readonly Draft[]): { note: Note; draft: Draft }[] {
  const freeNotes = new Set(notes);
  const freeDrafts = new Set(drafts);
  const pairs: { note: Note; draft: Draft }[] = [];
  const pair = (note: Note, draft: Draft): void => {
    freeNotes.delete(note);
    freeDrafts.delete(draft);
    pairs.push({ note, draft });
  };
  for (const draft of drafts) {
    const note = [...freeNotes].find((one) => one.kind === draft.kind && sharePrompt(one.base, draft.fields));
    if (note !== undefined) pair(note, draft);
  }
  for (const kind of new Set([...freeDrafts].map((draft) => draft.kind))) {
    const left = [...freeNotes].filter((note) => note.kind === kind);
    const right = [...freeDrafts].filter((draft) => draft.kind === kind);
    if (left.length === right.length) left.forEach((note, at) => pair(note, right[at] as Draft));
  }
  return pairs;
}

function sharePrompt(a: readonly string[], b: readonly string[]): boolean {
  const prompts = new Set(promptsOf(a));
  return promptsOf(b).some((prompt) => prompts.has(prompt));
}

function promptsOf(fields: readonly string[]): string[] {
  return Array.from(
    { length: templatesPerNote },
    (_, template) => fields[templateField(template, 'prompt')] ?? '',
  ).filter((prompt) => prompt !== '');
}
