import type { Database, Statement } from 'better-sqlite3';
import { newId } from '../../ids.ts';
import type { Recorder } from '../operations.ts';

export interface Deck {
  id: number;
  gid: string;
  name: string;
  /** Cards of its own, whatever their state. */
  cards: number;
}

const cardsPerStep = 100;

/** Levels of a deck's name. */
export const levelSeparator = '::';

/** A deck's name with its levels trimmed; null where a level is empty. */
export function tidyDeckName(name: string): string | null {
  const levels = name.split(levelSeparator).map((level) => level.trim());
  return levels.includes('') ? null : levels.join(levelSeparator);
}

export class DeckRepository {
  readonly #byGid: Statement<unknown[], Deck>;
  readonly #byId: Statement<unknown[], Deck>;
  readonly #byName: Statement<unknown[], Deck>;
  readonly #all: Statement<unknown[], Deck>;
  readonly #below: Statement<unknown[], Deck>;
  readonly #cardsOf: Statement<unknown[], { card: number; note: number; fact: number | null }>;
  readonly #noteHasCards: Statement<unknown[], number>;
  readonly #factHasNotes: Statement<unknown[], number>;

  constructor(database: Database) {
    const columns = 'SELECT id, gid, name, cards FROM deck';
    this.#byGid = database.prepare(`${columns} WHERE gid = ?`);
    this.#byId = database.prepare(`${columns} WHERE id = ?`);
    this.#byName = database.prepare(`${columns} WHERE name = ?`);
    this.#all = database.prepare(`${columns} ORDER BY name`);
    // ';' follows ':' in the order of characters, so this is every name that begins with `NAME::`.
    this.#below = database.prepare(
      `${columns} WHERE name = @name OR (name > @name || '::' AND name < @name || ':;')`,
    );
    this.#cardsOf = database.prepare(
      `SELECT card.id AS card, card.note_id AS note, note.fact_id AS fact
       FROM card JOIN note ON note.id = card.note_id WHERE card.deck_id = ? LIMIT ?`,
    );
    this.#noteHasCards = database
      .prepare<unknown[], number>('SELECT 1 FROM card WHERE note_id = ? LIMIT 1')
      .pluck();
    this.#factHasNotes = database
      .prepare<unknown[], number>('SELECT 1 FROM note WHERE fact_id = ? LIMIT 1')
      .pluck();
  }

  byGid(gid: string): Deck | null {
    return this.#byGid.get(gid) ?? null;
  }

  byId(id: number): Deck | null {
    return this.#byId.get(id) ?? null;
  }

  byName(name: string): Deck | null {
    return this.#byName.get(name) ?? null;
  }

  /** In the order of their names. */
  all(): Deck[] {
    return this.#all.all();
  }

  /** A deck and those below it. */
  tree(deck: Deck): Deck[] {
    return this.#below.all({ name: deck.name });
  }

  /**
   * Removes a deck with its cards, their notes where nothing else is left of them, and the facts whose last note goes, so
   * that a document that is imported again proposes them anew. Decks below it stay. Yields after some cards: how many went.
   */
  *remove(record: Recorder, deck: Deck): Generator<number> {
    for (;;) {
      const cards = this.#cardsOf.all(deck.id, cardsPerStep);
      for (const { card, note, fact } of cards) {
        record.delete('card', card);
        if (this.#noteHasCards.get(note) !== undefined) continue;
        record.delete('note', note);
        if (fact !== null && this.#factHasNotes.get(fact) === undefined) record.delete('fact', fact);
      }
      if (cards.length < cardsPerStep) break;
      yield cards.length;
    }
    record.delete('deck', deck.id);
  }

  /** The deck of a name, made where there is none, with those above it. Answers with its local and its global id. */
  ensure(record: Recorder, name: string): { id: number; gid: string } {
    const found = this.byName(name);
    if (found !== null) return found;
    const above = name.lastIndexOf(levelSeparator);
    if (above > 0) this.ensure(record, name.slice(0, above));
    const gid = newId();
    const id = record.insert('deck', { gid, name, created: record.at, modified: record.at });
    return { id, gid };
  }
}
