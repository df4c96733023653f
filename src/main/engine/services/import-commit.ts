import type { CardDecision, CommitResult, ParsedInput } from '../../../shared/contract/index.ts';
import { CardwrightError } from '../../../shared/errors.ts';
import type { CompiledCard, Fact } from '../../../shared/guide.ts';
import type { Collection } from '../collection/collection.ts';
import { bodyOf, readBody, writeDecided } from '../collection/fact-body.ts';
import type { NoteDraft } from '../collection/notetypes.ts';
import { notesOfFact } from '../collection/notetypes.ts';
import type { Recorder } from '../collection/operations.ts';
import { tidyDeckName } from '../collection/repositories/decks.ts';
import type { FactNote, FactRow } from '../collection/repositories/facts.ts';
import { newId } from '../ids.ts';
import { frontMatterIn } from '../guides/readers/front-matter/front-matter.ts';
import { KnownFacts } from './import-facts.ts';
import { earlierAnswers, sameAnswer } from './import-contradictions.ts';
import { ConfusableGroups } from './import-groups.ts';
import { mergeNote, pairNotes, planNote } from './import-merge.ts';
import type { Known, OpenPreview } from './import-preview.ts';
import { isOpen, matchesOf } from './import-preview.ts';
import type { Match } from './import-sources.ts';
import { SourceWriter } from './import-versions.ts';

type CommitInput = ParsedInput<'import.commit'>;

/** Facts that are written before others are let in: some 20 ms of work. */
const factsPerStep = 100;

/**
 * Adds what a preview proposes, and what the user decided about it, as one operation: documents with their versions, facts
 * with their places, notes, cards and groups. Whatever is known already is added to and never replaced; if anything fails,
 * nothing has happened.
 * @param between awaited between steps, with how many facts of how many are written; a throw takes everything back.
 */
export async function commitImport(
  collection: Collection,
  known: Known,
  preview: OpenPreview,
  input: CommitInput,
  between: (done: number, total: number) => Promise<void>,
): Promise<CommitResult> {
  const deckName = tidyDeckName(input.deck);
  if (deckName === null)
    throw new CardwrightError(
      'invalid-input',
      'A deck needs a name, on each level where "::" separates levels. Nothing was added.',
    );
  const total = preview.result.compilation.facts.length;
  const { value, operation } = await collection.operations.runInSteps(
    'import',
    nameOf(preview),
    (record) => new ImportWriter(collection, known, preview, input, deckName, record).write(),
    (done) => between(done ?? total, total),
  );
  return { ...value, operation };
}

function nameOf({ documents }: OpenPreview): string {
  const [first, ...others] = documents;
  return `Import of ${first?.title ?? 'nothing'}${others.length > 0 ? ` and ${others.length} more` : ''}`;
}

class ImportWriter {
  readonly #collection: Collection;
  readonly #known: Known;
  readonly #preview: OpenPreview;
  readonly #input: CommitInput;
  readonly #deckName: string;
  readonly #record: Recorder;
  readonly #decisions: ReadonlyMap<string, CardDecision>;
  readonly #cards: ReadonlyMap<string, CompiledCard[]>;
  readonly #sources: SourceWriter;
  readonly #matches: ReadonlyMap<string, Match>;
  readonly #rows: KnownFacts;
  readonly #groups: ConfusableGroups;
  readonly #tags: ReadonlyMap<string, string>;
  readonly #languages: ReadonlyMap<string, string>;
  readonly #result = { notes: 0, cards: 0, known: 0, open: 0 };
  #deck: { id: number; gid: string } | null = null;
  #position: number;

  constructor(
    collection: Collection,
    known: Known,
    preview: OpenPreview,
    input: CommitInput,
    deckName: string,
    record: Recorder,
  ) {
    this.#collection = collection;
    this.#known = known;
    this.#preview = preview;
    this.#input = input;
    this.#deckName = deckName;
    this.#record = record;
    this.#decisions = new Map(input.decisions.map((decision) => [decision.card, decision]));
    this.#cards = cardsByFact(preview.result.compilation.cards);
    this.#matches = matchesOf(preview, known);
    this.#rows = new KnownFacts(known.facts, this.#matches, preview.result.compilation.facts);
    this.#sources = new SourceWriter(record, known, preview.documents, this.#matches);
    this.#groups = new ConfusableGroups(record, known.facts);
    this.#tags = new Map(
      preview.documents.map(({ name, text }) => [name, JSON.stringify(frontMatterIn(text).tags)]),
    );
    this.#languages = new Map(preview.documents.map(({ name, language }) => [name, language]));
    this.#position = collection.cards.nextPosition();
  }

  /** Yields between steps: how many facts are written; null once all are. */
  *write(): Generator<number | null, Omit<CommitResult, 'operation'>> {
    const facts = this.#preview.result.compilation.facts;
    const touched = new Set<number>();
    const seen = new Set<string>();
    for (const [at, fact] of facts.entries()) {
      if (at > 0 && at % factsPerStep === 0) yield at;
      if (seen.has(fact.id)) continue;
      seen.add(fact.id);
      const row = this.#rows.find(fact);
      const id = row === null ? this.#add(fact) : this.#update(fact, row);
      if (fact.status !== 'accepted') this.#result.open += 1;
      if (row !== null) this.#result.known += 1;
      if (id === null) continue;
      touched.add(id);
      this.#sources.addSpans(id, fact.sources);
    }
    yield* this.#sources.markGone(touched);
    yield* this.#groups.write();
    const deck = this.#deck ?? this.#collection.decks.byName(this.#deckName);
    return { ...this.#result, deck: deck?.gid ?? null };
  }

  /** Answers with the fact's local id; null where the user wants none of its cards and did not say so of each. */
  #add(fact: Fact): number | null {
    const accepted = fact.status === 'accepted';
    const cards = accepted ? (this.#cards.get(fact.id) ?? []) : [];
    const passedOver = cards.length > 0 && cards.every((card) => this.#takes(card) === null);
    // Left out one by one, it is remembered as declined; passed over, it is proposed again next time.
    if (passedOver && !cards.some((card) => this.#decisions.has(card.id))) return null;
    const id = this.#record.insert('fact', {
      gid: newId(),
      key: fact.id,
      body: this.#bodyOf(fact),
      status: fact.status,
      decided: this.#decidedOf(fact),
      created: this.#record.at,
      modified: this.#record.at,
    });
    if (fact.status === 'conflict') this.#reopenAnswers(fact);
    const settled =
      this.#wasOpen(fact.id) && this.#preview.qualifiers[fact.id] === undefined
        ? earlierAnswers(fact, this.#known, (id) => this.#rows.isCurrent(id))
        : [];
    if (accepted && settled.length > 0)
      for (const earlier of settled) this.#settle(fact, earlier, notesOfFact(cards));
    else this.#addNotes(fact, id, notesOfFact(cards), (card) => this.#takes(card));
    return id;
  }

  /** New evidence: what the learner answered once is asked again; its cards stay as they are until then. */
  #reopenAnswers(fact: Fact): void {
    for (const conflict of this.#preview.open.get(fact.id)?.conflicts ?? [])
      for (const key of conflict.beside) {
        const row = this.#rows.isCurrent(key) ? null : this.#known.facts.byKey(key);
        if (row === null || row.decided === null || row.status !== 'accepted') continue;
        const body = readBody(row.body);
        const conflicts = [...(body.conflicts ?? []), conflict];
        this.#record.update('fact', row.id, {
          status: 'conflict',
          body: JSON.stringify({ ...body, conflicts }),
        });
      }
  }

  /** The user's answer to a contradiction goes to the card that is there, with its history; there is no second one. */
  #settle(
    fact: Fact,
    { row, answer }: { row: FactRow; answer: readonly string[] },
    drafts: readonly NoteDraft<CompiledCard>[],
  ): void {
    const decided = this.#decidedOf(fact);
    this.#record.update('fact', row.id, { decided, status: 'accepted' });
    if (sameAnswer(answer, fact.answer)) return;
    this.#record.update('fact', row.id, { body: this.#bodyOf(fact) });
    this.#mergeNotes(fact, this.#known.facts.notesOf(row.id), drafts);
  }

  #update(fact: Fact, row: FactRow): number {
    const notes = this.#known.facts.notesOf(row.id);
    const cards = fact.status === 'accepted' ? (this.#cards.get(fact.id) ?? []) : [];
    const drafts = notesOfFact(cards);
    const answered = isOpen(row) && fact.status === 'accepted';
    const decision = this.#decidedOf(fact);
    // What the user has answered once stays their answer.
    const settled = row.decided !== null && decision === null && fact.status === 'accepted' && !answered;
    const own = !settled && this.#sources.isOwn(row.id, fact.sources);
    const decided = own || answered ? decision : row.decided;
    const status = own || answered || row.status === 'gone' ? fact.status : row.status;
    this.#record.update('fact', row.id, {
      key: fact.id,
      status,
      decided,
      // Another document that says the same does not change the wording of what is known.
      ...(own || answered ? { body: this.#bodyOf(fact) } : {}),
    });
    if (notes.length === 0) {
      // What has no card was declined or dropped: it comes back only when it is asked for by name.
      const explicit = (card: CompiledCard): Take =>
        this.#decisions.get(card.id)?.take === true ? { vetted: true } : null;
      this.#addNotes(fact, row.id, drafts, answered ? (card) => this.#takes(card) : explicit);
    } else if (own || answered) this.#mergeNotes(fact, notes, drafts);
    return row.id;
  }

  #decidedOf(fact: Fact): string | null {
    if (!this.#isAnswered(fact)) return null;
    const qualifier = this.#preview.qualifiers[fact.id];
    return writeDecided(qualifier === undefined ? { answer: fact.answer } : { qualifier });
  }

  #bodyOf(fact: Fact): string {
    return bodyOf(fact, this.#preview.open.get(fact.id), this.#preview.qualifiers[fact.id]);
  }

  /** Whether the user's answer to a fact that was open, or to one that contradicts it, settled it. */
  #isAnswered({ id, status }: Fact): boolean {
    return status === 'accepted' && (this.#wasOpen(id) || this.#preview.qualifiers[id] !== undefined);
  }

  #wasOpen(fact: string): boolean {
    return this.#preview.open.get(fact)?.prospects !== undefined;
  }

  /** Whether a card is taken, and whether the user has seen it. */
  #takes(card: CompiledCard): Take {
    const decision = this.#decisions.get(card.id);
    if (decision !== undefined) return decision.take ? { vetted: true } : null;
    // Cards are of accepted facts only.
    if (this.#wasOpen(card.fact)) return { vetted: true };
    return this.#input.rest === 'take' ? { vetted: false } : null;
  }

  #addNotes(
    fact: Fact,
    factId: number,
    drafts: readonly NoteDraft<CompiledCard>[],
    takes: (card: CompiledCard) => Take,
  ): void {
    const document = fact.sources[0]?.document ?? '';
    for (const draft of drafts) {
      const planned = planNote(draft, takes, (card) => this.#decisions.get(card.id)?.edit ?? null);
      if (planned === null) continue;
      const note = this.#record.insert('note', {
        gid: newId(),
        notetype_id: this.#collection.notetypes.idOf(draft.kind),
        fact_id: factId,
        fields: JSON.stringify(planned.fields),
        base_fields: JSON.stringify(planned.base),
        edited: JSON.stringify(planned.edited),
        tags: this.#tags.get(document) ?? '[]',
        language: this.#languages.get(document) ?? 'en',
        created: this.#record.at,
        modified: this.#record.at,
      });
      this.#result.notes += 1;
      this.#deck ??= this.#collection.decks.ensure(this.#record, this.#deckName);
      for (const { template, vetted } of planned.cards)
        this.#addCard(fact, note, template, this.#deck.id, vetted);
    }
  }

  #addCard(fact: Fact, note: number, template: number, deck: number, vetted: boolean): void {
    const card = this.#record.insert('card', {
      gid: newId(),
      note_id: note,
      template_ord: template,
      deck_id: deck,
      position: this.#position,
      vetted: vetted ? 1 : 0,
      created: this.#record.at,
      modified: this.#record.at,
    });
    this.#position += 1;
    this.#result.cards += 1;
    this.#groups.add(fact, this.#sources.gidOf(fact.sources[0]?.document ?? ''), card);
  }

  #mergeNotes(fact: Fact, notes: readonly FactNote[], drafts: readonly NoteDraft<CompiledCard>[]): void {
    const merging = notes.flatMap((note) =>
      note.base === null ? [] : [{ ...note, base: JSON.parse(note.base) as string[] }],
    );
    for (const { note, draft } of pairNotes(merging, drafts)) {
      const edited = JSON.parse(note.edited) as number[];
      const fields = JSON.parse(note.fields) as string[];
      const merged = mergeNote({ fields, base: note.base, edited }, draft.fields);
      this.#record.update('note', note.id, {
        fields: JSON.stringify(merged.fields),
        base_fields: JSON.stringify(merged.base),
      });
      for (const template of merged.answersChanged) this.#unvet(note.id, template);
      const deck = this.#known.facts.deckOf(note.id);
      if (deck === null) continue;
      for (const template of merged.added) this.#addCard(fact, note.id, template, deck, false);
    }
  }

  /** A card whose answer is another now is vetted again when it is next met. */
  #unvet(note: number, template: number): void {
    const card = this.#known.facts.cardOf(note, template);
    if (card !== null) this.#record.update('card', card, { vetted: 0 });
  }
}

function cardsByFact(cards: readonly CompiledCard[]): Map<string, CompiledCard[]> {
  const byFact = new Map<string, CompiledCard[]>();
  for (const card of cards) {
    const fellows = byFact.get(card.fact);
    if (fellows === undefined) byFact.set(card.fact, [card]);
    else fellows.push(card);
  }
  return byFact;
}

type Take = { vetted: boolean } | null;
