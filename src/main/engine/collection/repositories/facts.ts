import type { Database, Statement } from 'better-sqlite3';
import type { CardKind, Locator } from '../../../../shared/guide.ts';

export type FactRowStatus = 'accepted' | 'confirm' | 'conflict' | 'gone';

export interface FactRow {
  id: number;
  key: string;
  /** JSON. */
  body: string;
  status: FactRowStatus;
  /** JSON of the user's answer; null where the document answers. */
  decided: string | null;
}

/** A note as the merge with a new version of its document needs it. The lists are JSON arrays. */
export interface FactNote {
  id: number;
  kind: CardKind | 'foreign';
  fields: string;
  base: string | null;
  edited: string;
}

/** The question that a fact answers: its id is `QUESTION.ANSWER`. Null where the id has no such parts. */
export function questionOf(id: string): string | null {
  const dot = id.lastIndexOf('.');
  return dot < 1 ? null : id.slice(0, dot);
}

/** What documents say, and where they say it. */
export class FactRepository {
  readonly #byKey: Statement<unknown[], FactRow>;
  readonly #byId: Statement<unknown[], FactRow>;
  readonly #ofQuestion: Statement<unknown[], FactRow>;
  readonly #notes: Statement<unknown[], FactNote>;
  readonly #documentsOf: Statement<unknown[], string>;
  readonly #locatorsOf: Statement<unknown[], { document: string; locator: string }>;
  readonly #deckOf: Statement<unknown[], number>;
  readonly #cardOf: Statement<unknown[], number>;
  readonly #ofVersion: Statement<unknown[], number>;
  readonly #hasSpan: Statement<unknown[], number>;
  readonly #standsOn: Statement<unknown[], number>;
  readonly #standsElsewhere: Statement<unknown[], number>;
  readonly #groupSizes: Statement<unknown[], { key: string; cards: number }>;

  constructor(database: Database) {
    const fact = 'SELECT id, key, body, status, decided FROM fact';
    this.#byKey = database.prepare(`${fact} WHERE key = ?`);
    this.#byId = database.prepare(`${fact} WHERE id = ?`);
    // '/' follows '.' in the order of characters.
    this.#ofQuestion = database.prepare(`${fact} WHERE key > ? || '.' AND key < ? || '/' ORDER BY id`);
    this.#notes = database.prepare(
      `SELECT note.id, notetype.kind, note.fields, note.base_fields AS base, note.edited
       FROM note JOIN notetype ON notetype.id = note.notetype_id WHERE note.fact_id = ? ORDER BY note.id`,
    );
    this.#deckOf = database
      .prepare<unknown[], number>('SELECT deck_id FROM card WHERE note_id = ? ORDER BY template_ord LIMIT 1')
      .pluck();
    this.#cardOf = database
      .prepare<unknown[], number>('SELECT id FROM card WHERE note_id = ? AND template_ord = ?')
      .pluck();
    this.#ofVersion = database
      .prepare<unknown[], number>('SELECT DISTINCT fact_id FROM fact_span WHERE source_version_id = ?')
      .pluck();
    this.#hasSpan = database
      .prepare<unknown[], number>(
        'SELECT 1 FROM fact_span WHERE fact_id = ? AND source_version_id = ? LIMIT 1',
      )
      .pluck();
    this.#documentsOf = database
      .prepare<unknown[], string>(
        `SELECT DISTINCT source.name FROM fact_span
         JOIN source_version AS version ON version.id = fact_span.source_version_id
         JOIN source ON source.id = version.source_id WHERE fact_span.fact_id = ? ORDER BY source.id`,
      )
      .pluck();
    this.#locatorsOf = database.prepare(
      `SELECT source.name AS document, fact_span.locator FROM fact_span
       JOIN source_version AS version ON version.id = fact_span.source_version_id
       JOIN source ON source.id = version.source_id
       WHERE fact_span.fact_id = ? AND NOT EXISTS (
         SELECT 1 FROM source_version AS later WHERE later.source_id = version.source_id AND later.id > version.id)
       ORDER BY source.id, fact_span.seq`,
    );
    const spans = `SELECT 1 FROM fact_span
      JOIN source_version AS version ON version.id = fact_span.source_version_id
      WHERE fact_span.fact_id = ?`;
    this.#standsOn = database
      .prepare<unknown[], number>(`${spans} AND version.source_id = ? LIMIT 1`)
      .pluck();
    this.#standsElsewhere = database
      .prepare<unknown[], number>(
        `${spans} AND version.source_id <> ? AND NOT EXISTS (
           SELECT 1 FROM source_version AS later
           WHERE later.source_id = version.source_id AND later.id > version.id) LIMIT 1`,
      )
      .pluck();
    this.#groupSizes = database.prepare(
      `SELECT key, count(*) AS cards FROM card_group WHERE key >= ? || '/' AND key < ? || '0' GROUP BY key`,
    );
  }

  /** @param key the compiler's fact id. */
  byKey(key: string): FactRow | null {
    return this.#byKey.get(key) ?? null;
  }

  byId(id: number): FactRow | null {
    return this.#byId.get(id) ?? null;
  }

  /** Facts whose id begins with `QUESTION.`: the same question with whatever answer. */
  ofQuestion(question: string): FactRow[] {
    return this.#ofQuestion.all(question, question);
  }

  /** Notes made from a fact, in the order in which they were made. */
  notesOf(fact: number): FactNote[] {
    return this.#notes.all(fact);
  }

  /** Names of the documents in which a fact stands, or stood. */
  documentsOf(fact: number): string[] {
    return this.#documentsOf.all(fact);
  }

  /** Where a fact stands in the newest versions of its documents. */
  locatorsOf(fact: number): Locator[] {
    return this.#locatorsOf
      .all(fact)
      .map(({ document, locator }) => ({ document, ...(JSON.parse(locator) as Omit<Locator, 'document'>) }));
  }

  /** Local id of the deck that a note's first card is in; null where it has no card. */
  deckOf(note: number): number | null {
    return this.#deckOf.get(note) ?? null;
  }

  /** Local id of the card of a template; null where there is none. */
  cardOf(note: number, template: number): number | null {
    return this.#cardOf.get(note, template) ?? null;
  }

  /** Facts that stand in a version of a document. */
  ofVersion(version: number): number[] {
    return this.#ofVersion.all(version);
  }

  hasSpan(fact: number, version: number): boolean {
    return this.#hasSpan.get(fact, version) !== undefined;
  }

  /** Whether a fact stands, or stood, in a document. */
  standsOn(fact: number, source: number): boolean {
    return this.#standsOn.get(fact, source) !== undefined;
  }

  /** Whether the newest version of another document says it. */
  standsElsewhere(fact: number, source: number): boolean {
    return this.#standsElsewhere.get(fact, source) !== undefined;
  }

  /** Sizes of the confusable groups of a key (`KEY/0`, `KEY/1` …), by their whole key. */
  groupSizes(key: string): Map<string, number> {
    // '0' follows '/' in the order of characters.
    return new Map(this.#groupSizes.all(key, key).map((group) => [group.key, group.cards]));
  }
}
