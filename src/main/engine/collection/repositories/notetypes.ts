import type { Database, Statement } from 'better-sqlite3';
import type { CardKind } from '../../../../shared/guide.ts';

export class NotetypeRepository {
  readonly #byKind: Statement<unknown[], { id: number }>;
  readonly #known = new Map<CardKind, number>();

  constructor(database: Database) {
    this.#byKind = database.prepare('SELECT id FROM notetype WHERE kind = ? ORDER BY id LIMIT 1');
  }

  /** Local id of the built-in notetype of a kind. */
  idOf(kind: CardKind): number {
    const known = this.#known.get(kind);
    if (known !== undefined) return known;
    const row = this.#byKind.get(kind);
    if (row === undefined) throw new Error(`The collection has no notetype of kind ${kind}`);
    this.#known.set(kind, row.id);
    return row.id;
  }
}
