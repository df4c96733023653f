import type { Database, Statement } from 'better-sqlite3';
import type { Entity, Row, Value } from './entities.ts';
import { entitiesWithGraves, keyColumns } from './entities.ts';

/** Reads and writes rows of any entity by their key, with statements prepared once for each set of columns. */
export class Rows {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement<unknown[]>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The whole row, or null. */
  get(entity: Entity, key: readonly Value[]): Row | null {
    return this.#rowOf(this.#prepare(`SELECT * FROM ${entity} WHERE ${whereKey(entity)}`).get(...key));
  }

  /** Keys of the rows whose `column` holds `value`. */
  keysBy(entity: Entity, column: string, value: Value): readonly (readonly Value[])[] {
    const columns = keyColumns(entity).join(', ');
    const statement = this.#prepare(`SELECT ${columns} FROM ${entity} WHERE ${column} = ?`);
    return statement.raw(true).all(value) as readonly (readonly Value[])[];
  }

  /** Adds a row and takes back its grave, where it had one. Answers with the row's key. */
  insert(entity: Entity, row: Row): readonly Value[] {
    const columns = Object.keys(row);
    const marks = columns.map(() => '?').join(', ');
    const statement = this.#prepare(`INSERT INTO ${entity} (${columns.join(', ')}) VALUES (${marks})`);
    const { lastInsertRowid } = statement.run(...Object.values(row));
    if (entitiesWithGraves.has(entity) && typeof row['gid'] === 'string')
      this.#prepare('DELETE FROM grave WHERE gid = ? AND kind = ?').run(row['gid'], entity);
    const key = keyColumns(entity);
    return key.length === 1 && row['id'] === undefined
      ? [Number(lastInsertRowid)]
      : key.map((column) => row[column] ?? null);
  }

  /** Changes some columns of a row. `raise` names a column that counts up by one instead. */
  update(entity: Entity, key: readonly Value[], changes: Row, raise: string | null = null): void {
    const columns = Object.keys(changes).map((column) => `${column} = ?`);
    if (raise !== null) columns.push(`${raise} = ${raise} + 1`);
    const statement = this.#prepare(`UPDATE ${entity} SET ${columns.join(', ')} WHERE ${whereKey(entity)}`);
    statement.run(...Object.values(changes), ...key);
  }

  /**
   * Removes a row and leaves a grave for it, where it has a global id.
   * @param operation null: without a grave.
   */
  delete(
    entity: Entity,
    key: readonly Value[],
    gid: Value | undefined,
    at: number,
    operation: number | null,
  ): void {
    this.#prepare(`DELETE FROM ${entity} WHERE ${whereKey(entity)}`).run(...key);
    if (operation !== null && entitiesWithGraves.has(entity) && typeof gid === 'string')
      this.#prepare('INSERT OR REPLACE INTO grave (gid, kind, at, operation_id) VALUES (?, ?, ?, ?)').run(
        gid,
        entity,
        at,
        operation,
      );
  }

  #rowOf(found: unknown): Row | null {
    return found === undefined ? null : (found as Row);
  }

  #prepare(sql: string): Statement<unknown[]> {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

function whereKey(entity: Entity): string {
  return keyColumns(entity)
    .map((column) => `${column} = ?`)
    .join(' AND ');
}
