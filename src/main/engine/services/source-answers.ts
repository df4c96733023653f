import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { CardwrightError } from '../../../shared/errors.ts';
import type { CompiledCard } from '../../../shared/guide.ts';
import { readBody, writeDecided, type Decided, type FactBody } from '../collection/fact-body.ts';
import { notesOfFact, readFace, templatesInUse, writeFace } from '../collection/notetypes.ts';
import type { Recorder } from '../collection/operations.ts';
import { tidyDeckName } from '../collection/repositories/decks.ts';
import type { FactNote, FactRepository } from '../collection/repositories/facts.ts';
import type { OpenFactRepository, OpenFactRow } from '../collection/repositories/open-facts.ts';
import { withQualifier, withoutQualifier } from '../guides/cards/qualifier.ts';
import { userAnswered, userKept } from '../guides/reconcile/decisions.ts';
import type { EngineContext } from './context.ts';
import { ConfusableGroups } from './import-groups.ts';
import { sameAnswer } from './import-contradictions.ts';

type Answer = ParsedInput<'source.answer'>;

export interface FactRepositories {
  open: OpenFactRepository;
  facts: FactRepository;
}

/** Answers what a document left open or contradicts, or opens it again, as one undoable operation: see `source.answer`. */
export function answerQuestion(
  context: Pick<EngineContext, 'collection' | 'newId'>,
  repositories: FactRepositories,
  input: Answer,
): Output<'source.answer'> {
  const row = repositories.open.byGid(input.fact);
  if (row === null)
    throw new CardwrightError(
      'not-found',
      'This question is no longer in the collection. Nothing was changed.',
    );
  const body = readBody(row.body);
  const opens = input.answer === null && input.qualifiers === null;
  const name = `${opens ? 'Opening' : 'Answer to'} “${shortened(body.subject)}”`;
  const { value, operation } = context.collection.operations.run('answer-question', name, (record) => {
    const writer = new AnswerWriter(context, repositories, record);
    if ((body.conflicts ?? []).length === 0 || row.status === 'confirm')
      writer.question(row, body, input.answer);
    else writer.contradiction(row, body, input);
    return writer.finish();
  });
  return { ...value, operation };
}

const longestName = 60;

function shortened(subject: string): string {
  return subject.length <= longestName ? subject : `${subject.slice(0, longestName).trimEnd()}…`;
}

class AnswerWriter {
  readonly #context: Pick<EngineContext, 'collection' | 'newId'>;
  readonly #open: OpenFactRepository;
  readonly #facts: FactRepository;
  readonly #record: Recorder;
  readonly #groups: ConfusableGroups;
  readonly #result = { cards: 0, removed: 0 };
  #position: number;

  constructor(
    context: Pick<EngineContext, 'collection' | 'newId'>,
    { open, facts }: FactRepositories,
    record: Recorder,
  ) {
    this.#context = context;
    this.#open = open;
    this.#facts = facts;
    this.#record = record;
    this.#groups = new ConfusableGroups(record, facts);
    this.#position = context.collection.cards.nextPosition();
  }

  finish(): { cards: number; removed: number } {
    for (const step of this.#groups.write()) void step;
    return this.#result;
  }

  /** @param answer null: the question is opened again. */
  question(row: OpenFactRow, body: FactBody, answer: readonly string[] | null): void {
    if (answer === null) this.#reopen(row, body, 'confirm');
    else
      this.#accept(
        row,
        { ...body, answer: [...answer] },
        { answer: [...answer] },
        this.#cardsWith(body, answer),
      );
  }

  contradiction(row: OpenFactRow, body: FactBody, { answer, qualifiers }: Answer): void {
    const conflicts = body.conflicts ?? [];
    const rowsOf = (keys: readonly string[]): OpenFactRow[] =>
      [...new Set(keys)].map((key) => this.#open.byKey(key)).filter((found) => found !== null);
    const own = rowsOf(conflicts.flatMap(({ facts }) => facts));
    const others = rowsOf(conflicts.flatMap((conflict) => conflict.beside)).filter(
      ({ id }) => !own.some((other) => other.id === id),
    );
    // What was answered once and is asked again is in doubt too.
    const doubtful = [...own, ...others.filter(({ status }) => status === 'conflict')];
    const beside = others.filter(({ status }) => status !== 'conflict');
    if (answer !== null) this.#keepOne(row, doubtful, beside, answer);
    else if (qualifiers !== null) this.#keepAll(doubtful, beside, qualifiers);
    else {
      for (const one of doubtful) this.#reopen(one, readBody(one.body), 'conflict');
      for (const one of beside) this.#qualify(one, '', null);
    }
  }

  /** The side with the answer stays; the others of those in doubt are no longer said, and lose their cards. */
  #keepOne(
    row: OpenFactRow,
    doubtful: readonly OpenFactRow[],
    beside: readonly OpenFactRow[],
    answer: readonly string[],
  ): void {
    const says = (one: OpenFactRow): boolean => sameAnswer(readBody(one.body).answer, answer);
    const winners = doubtful.filter(says);
    const corrected = winners.length === 0 && !beside.some(says);
    const decided: Decided = { answer: [...answer] };
    for (const one of doubtful) {
      const body = readBody(one.body);
      if (winners.includes(one)) this.#accept(one, body, decided, this.#cardsWith(body, answer));
      else if (corrected && one.id === row.id)
        this.#accept(one, { ...body, answer: [...answer] }, decided, this.#cardsWith(body, answer));
      else {
        this.#removeNotes(one);
        this.#record.update('fact', one.id, { status: 'gone', decided: writeDecided(decided) });
      }
    }
  }

  #keepAll(
    doubtful: readonly OpenFactRow[],
    beside: readonly OpenFactRow[],
    qualifiers: Readonly<Record<string, string>>,
  ): void {
    for (const one of doubtful) {
      const body = readBody(one.body);
      const qualifier = qualifiers[one.gid] ?? '';
      const cards = this.#cardsWith(body, body.answer).map((card) => withQualifier(card, qualifier || null));
      this.#accept(one, { ...body, ...(qualifier === '' ? {} : { qualifier }) }, { qualifier }, cards);
    }
    for (const one of beside) {
      const qualifier = qualifiers[one.gid] ?? '';
      this.#qualify(one, qualifier, { qualifier });
    }
  }

  #accept(row: OpenFactRow, body: FactBody, decided: Decided, cards: readonly CompiledCard[]): void {
    const before = readBody(row.body);
    const kept = row.cards > 0 && sameAnswer(before.answer, body.answer);
    const label = 'answer' in decided ? userAnswered : userKept;
    this.#record.update('fact', row.id, {
      status: 'accepted',
      decided: writeDecided(decided),
      body: JSON.stringify({
        ...body,
        certainty: 1,
        why: [label, ...unlabelled(body.why)],
      } satisfies FactBody),
    });
    if (kept) {
      // Cards that are there keep their history.
      for (const note of this.#facts.notesOf(row.id))
        this.#qualifyNote(note, before.qualifier ?? '', body.qualifier ?? '');
      return;
    }
    this.#removeNotes(row);
    this.#addNotes(row, body, cards);
  }

  #reopen(row: OpenFactRow, body: FactBody, status: 'confirm' | 'conflict'): void {
    this.#removeNotes(row);
    const doubtful = status === 'conflict' || body.asked?.kind === 'doubtful';
    const { qualifier: _, ...rest } = body;
    const own = doubtful ? (body.prospects?.[0]?.answer ?? body.answer) : [];
    this.#record.update('fact', row.id, {
      status,
      decided: null,
      body: JSON.stringify({ ...rest, answer: own, why: unlabelled(body.why) } satisfies FactBody),
    });
  }

  /** A side that was never in doubt keeps its cards; their prompts get the scope, or lose the one they had. */
  #qualify(row: OpenFactRow, qualifier: string, decided: Decided | null): void {
    const { qualifier: before = '', ...body } = readBody(row.body);
    if (before !== qualifier)
      for (const note of this.#facts.notesOf(row.id)) this.#qualifyNote(note, before, qualifier);
    this.#record.update('fact', row.id, {
      decided: decided === null ? null : writeDecided(decided),
      body: JSON.stringify({ ...body, ...(qualifier === '' ? {} : { qualifier }) } satisfies FactBody),
    });
  }

  #qualifyNote(note: FactNote, before: string, after: string): void {
    const changed = (json: string): string => {
      const fields = JSON.parse(json) as string[];
      const plain = readFace(fields, 0).scope;
      for (const template of templatesInUse(fields)) {
        const face = { ...readFace(fields, template), scope: plain };
        writeFace(fields, template, withQualifier(withoutQualifier(face, before || null), after || null));
      }
      return JSON.stringify(fields);
    };
    this.#record.update('note', note.id, {
      fields: changed(note.fields),
      ...(note.base === null ? {} : { base_fields: changed(note.base) }),
    });
  }

  /** The cards that the compiler foresaw for an answer; for an answer of the learner's own words, those of another with it. */
  #cardsWith({ prospects = [] }: FactBody, answer: readonly string[]): CompiledCard[] {
    const foreseen = prospects.find((prospect) => sameAnswer(prospect.answer, answer));
    if (foreseen !== undefined) return foreseen.cards;
    const [model] = prospects;
    return (model?.cards ?? [])
      .filter((card) => sameAnswer(card.answer, model?.answer ?? []))
      .map((card) => ({
        ...card,
        answer: [...answer],
        answerMode: answer.length > 1 ? 'all' : 'any',
        options: card.options?.some((option) => answer.includes(option)) === true ? card.options : null,
      }));
  }

  #removeNotes({ id, cards }: OpenFactRow): void {
    for (const note of this.#facts.notesOf(id)) this.#record.delete('note', note.id);
    this.#result.removed += cards;
  }

  #addNotes(row: OpenFactRow, body: FactBody, cards: readonly CompiledCard[]): void {
    const { collection, newId } = this.#context;
    const home = this.#open.home(row.id);
    const near = this.#open.neighbour(row.id);
    const { at } = this.#record;
    for (const draft of notesOfFact(cards)) {
      const fields = JSON.stringify(draft.fields);
      const deck =
        near?.deck ?? collection.decks.ensure(this.#record, tidyDeckName(home?.title ?? '') ?? row.gid).id;
      const note = this.#record.insert('note', {
        gid: newId(),
        notetype_id: collection.notetypes.idOf(draft.kind),
        fact_id: row.id,
        fields,
        base_fields: fields,
        edited: '[]',
        tags: near?.tags ?? '[]',
        language: near?.language ?? home?.language ?? 'en',
        created: at,
        modified: at,
      });
      draft.cards.forEach((_, template) => {
        const card = this.#record.insert('card', {
          gid: newId(),
          note_id: note,
          template_ord: template,
          deck_id: deck,
          position: this.#position,
          vetted: 1,
          created: at,
          modified: at,
        });
        this.#position += 1;
        this.#result.cards += 1;
        this.#groups.add(body, home?.gid ?? '', card);
      });
    }
  }
}

function unlabelled(why: readonly string[]): string[] {
  return why.filter((reason) => reason !== userAnswered && reason !== userKept);
}
