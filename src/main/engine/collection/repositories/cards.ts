import type { Database, Statement } from 'better-sqlite3';
import type { CardKind } from '../../../../shared/guide.ts';
import type { CardSchedule } from '../../scheduling/index.ts';
import type { ScheduleColumns } from '../schedule-columns.ts';
import { columnsOf, queueOf, queueOfColumns, queues, scheduleColumnNames } from '../schedule-columns.ts';

/** A card with what is needed to show it. */
export interface CardRow extends ScheduleColumns {
  id: number;
  gid: string;
  noteId: number;
  note: string;
  factId: number | null;
  template: number;
  deckId: number;
  deck: string;
  kind: CardKind | 'foreign';
  queue: number;
  position: number;
  flag: number;
  vetted: 0 | 1;
  version: number;
  language: string;
  /** JSON array of the note's fields. */
  fields: string;
}

const cardColumns = `
  card.id, card.gid, card.note_id AS noteId, note.gid AS note, note.fact_id AS factId, card.template_ord AS template,
  card.deck_id AS deckId, deck.name AS deck, notetype.kind, card.queue, card.position, card.flag, card.vetted,
  card.version, note.language, note.fields, ${scheduleColumnNames.map((name) => `card.${name}`).join(', ')}`;
const cardTables = `
  card JOIN note ON note.id = card.note_id JOIN deck ON deck.id = card.deck_id
  JOIN notetype ON notetype.id = note.notetype_id`;

export class CardRepository {
  readonly #byGid: Statement<unknown[], CardRow>;
  readonly #byId: Statement<unknown[], CardRow>;
  readonly #ofNote: Statement<unknown[], { id: number }>;
  readonly #schedule: Statement<unknown[]>;
  readonly #restore: Statement<unknown[]>;
  readonly #unbury: Statement<unknown[]>;
  readonly #count: Statement<unknown[], number>;
  readonly #highestPosition: Statement<unknown[], number | null>;
  readonly #groups: Statement<unknown[], { card: number; key: string }>;

  constructor(database: Database) {
    this.#byGid = database.prepare(`SELECT ${cardColumns} FROM ${cardTables} WHERE card.gid = ?`);
    this.#byId = database.prepare(`SELECT ${cardColumns} FROM ${cardTables} WHERE card.id = ?`);
    this.#ofNote = database.prepare('SELECT id FROM card WHERE note_id = ? ORDER BY template_ord');
    const sets = scheduleColumnNames.map((name) => `${name} = @${name}`).join(', ');
    this.#schedule = database.prepare(
      `UPDATE card SET ${sets}, queue = @queue, version = version + 1, modified = @now
       WHERE id = @id AND version = @version`,
    );
    this.#restore = database.prepare(
      `UPDATE card SET ${sets}, queue = iif(queue < 0, queue, @queue), version = version + 1, modified = @now
       WHERE id = @id`,
    );
    this.#unbury = database.prepare(
      `UPDATE card SET queue = ${queueOfColumns}, buried_until = NULL, version = version + 1
       WHERE queue = ${queues.buried} AND buried_until <= ?`,
    );
    this.#count = database.prepare<unknown[], number>('SELECT total(cards) FROM deck').pluck();
    this.#highestPosition = database
      .prepare<unknown[], number | null>('SELECT max(position) FROM card WHERE queue = 0')
      .pluck();
    this.#groups = database.prepare(
      `SELECT card_group.card_id AS card, card_group.key FROM json_each(?) AS wanted
       CROSS JOIN card_group ON card_group.card_id = wanted.value AND card_group.kind = 'confusable'`,
    );
  }

  byGid(gid: string): CardRow | null {
    return this.#byGid.get(gid) ?? null;
  }

  byId(id: number): CardRow | null {
    return this.#byId.get(id) ?? null;
  }

  /** Local ids of a note's cards. */
  ofNote(note: number): number[] {
    return this.#ofNote.all(note).map(({ id }) => id);
  }

  /** All cards of the collection. */
  count(): number {
    return this.#count.get() ?? 0;
  }

  /** A position behind all new cards, for the first of those that are added. */
  nextPosition(): number {
    return (this.#highestPosition.get() ?? -1) + 1;
  }

  /** Keys of the confusable groups of some cards, by local id; cards without a group are not in it. */
  confusables(ids: readonly number[]): Map<number, string[]> {
    const groups = new Map<number, string[]>();
    for (const { card, key } of this.#groups.all(JSON.stringify(ids))) {
      const keys = groups.get(card);
      if (keys === undefined) groups.set(card, [key]);
      else keys.push(key);
    }
    return groups;
  }

  /** Writes a card's schedule after an answer, if it still has the version that was answered. False: it has not. */
  answer(id: number, version: number, after: CardSchedule, now: number): boolean {
    const { changes } = this.#schedule.run({ ...columnsOf(after), queue: queueOf(after), id, version, now });
    return changes === 1;
  }

  /** Writes a card's schedule whatever its version (undo, redo, repair); suspended and buried cards stay so. */
  restore(id: number, schedule: CardSchedule, now: number): void {
    this.#restore.run({ ...columnsOf(schedule), queue: queueOf(schedule), id, now });
  }

  /** Cards whose burial ends on a study day, or ended before, wait again. Answers with how many there were. */
  unbury(studyDay: number): number {
    return this.#unbury.run(studyDay).changes;
  }
}
