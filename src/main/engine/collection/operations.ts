import type { Database, Statement } from 'better-sqlite3';
import { CardwrightError } from '../../../shared/errors.ts';
import { newId } from '../ids.ts';
import type { Entity, Key, Row, Value } from './entities.ts';
import { dependents, entitiesWithModified, keyValues } from './entities.ts';
import { Rows } from './rows.ts';

/** What an operation was about, beside the rows that it changes. */
export interface About {
  /** Global id of the review session in which it was asked for. */
  session?: string | null;
  /** The client's id of the request: the same id is not carried out twice. */
  requestId?: string | null;
  /** Global id of the card that an undo should show again. */
  card?: string | null;
}

/** An operation as it is stored. `inverse`: 'rows' by images, 'answer' by a void, null where it cannot be taken back. */
export interface Operation {
  id: number;
  gid: string;
  kind: string;
  name: string;
  inverse: 'rows' | 'answer' | null;
  /** Global ids. */
  card: string | null;
  session: string | null;
}

/** Takes back, and carries out again, operations that are not undone by row images. */
export interface Inversion {
  undo(operation: Operation): void;
  redo(operation: Operation): void;
}

const pageOfChanges = 2000;

/** Where `meta` keeps the id of an operation that is being carried out in steps. */
const unfinishedKey = 'unfinished-operation';

const columns = 'id, gid, kind, name, inverse, card_gid AS card, session';

/** The queries that every answer makes; their plans are asserted in a test. */
export const operationQueries = {
  lastDone: `SELECT ${columns} FROM operation WHERE state = 'done' AND inverse IS NOT NULL ORDER BY id DESC LIMIT 1`,
  firstUndone: `SELECT ${columns} FROM operation WHERE state = 'undone' AND inverse IS NOT NULL ORDER BY id LIMIT 1`,
  dropUndone: `UPDATE operation SET state = 'dropped' WHERE state = 'undone' AND inverse IS NOT NULL`,
  byRequest: 'SELECT id FROM operation WHERE request_id = ?',
} as const;

/**
 * Every change of the collection that a user may take back is one operation. Undo and redo go by the stored operations,
 * so they outlive a restart; a new operation ends what could be redone.
 */
export class Operations {
  /** Counts up with every operation, undo and redo: whoever keeps something in memory compares it. */
  changes = 0;
  readonly #database: Database;
  readonly #now: () => number;
  readonly #rows: Rows;
  readonly #insert: Statement<unknown[]>;
  readonly #close: Statement<unknown[]>;
  readonly #insertChange: Statement<unknown[]>;
  readonly #dropUndone: Statement<unknown[]>;
  readonly #setState: Statement<unknown[]>;
  readonly #lastDone: Statement<unknown[], Operation>;
  readonly #firstUndone: Statement<unknown[], Operation>;
  readonly #byRequest: Statement<unknown[], { id: number }>;
  readonly #changesDown: Statement<unknown[], Change>;
  readonly #changesUp: Statement<unknown[], Change>;
  readonly #remove: Statement<unknown[]>;
  readonly #setUnfinished: Statement<unknown[]>;
  readonly #clearUnfinished: Statement<unknown[]>;
  readonly #inversions = new Map<string, Inversion>();

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
    this.#rows = new Rows(database);
    this.#insert = database.prepare(
      'INSERT INTO operation (gid, kind, name, at, session, request_id, inverse, card_gid) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#close = database.prepare('UPDATE operation SET inverse = ?, name = ? WHERE id = ?');
    this.#insertChange = database.prepare(
      'INSERT INTO operation_change (operation_id, seq, entity, row_key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#dropUndone = database.prepare(operationQueries.dropUndone);
    this.#setState = database.prepare('UPDATE operation SET state = ? WHERE id = ?');
    this.#lastDone = database.prepare(operationQueries.lastDone);
    this.#firstUndone = database.prepare(operationQueries.firstUndone);
    this.#byRequest = database.prepare(operationQueries.byRequest);
    const change =
      'SELECT seq, entity, row_key AS key, before, after FROM operation_change WHERE operation_id = ?';
    this.#changesDown = database.prepare(`${change} AND seq < ? ORDER BY seq DESC LIMIT ${pageOfChanges}`);
    this.#changesUp = database.prepare(`${change} AND seq > ? ORDER BY seq LIMIT ${pageOfChanges}`);
    this.#remove = database.prepare('DELETE FROM operation WHERE id = ?');
    this.#setUnfinished = database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
    this.#clearUnfinished = database.prepare('DELETE FROM meta WHERE key = ?');
  }

  /** Says how operations with another inverse than row images are taken back. */
  register(inverse: 'answer', inversion: Inversion): void {
    this.#inversions.set(inverse, inversion);
  }

  /**
   * Carries out one undoable change in one transaction: what `body` writes through the recorder is taken back as a whole.
   * If `body` throws, nothing has happened. `name` is shown to the user ("Import of Incident response").
   */
  run<Result>(
    kind: string,
    name: string,
    body: (record: Recorder) => Result,
    about: About = {},
  ): { value: Result; operation: string } {
    const transaction = this.#database.transaction(() => {
      const record = this.#record(kind, name, about);
      const value = body(record);
      this.#finish(record, name);
      return { value, operation: record.gid };
    });
    return transaction.immediate();
  }

  /**
   * Carries out one large undoable change in several transactions: `body` yields where others may be let in, and `between`
   * is awaited there. It is one operation all the same: it cannot be taken back before it is finished; where `body` or
   * `between` throws, or the engine ends before it is finished, what was written is taken out again. Whoever changes what
   * `body` relies on must wait until this is over (see the front door).
   */
  async runInSteps<Result, Step>(
    kind: string,
    name: string,
    body: (record: Recorder) => Generator<Step, Result>,
    between: (step: Step) => Promise<void>,
  ): Promise<{ value: Result; operation: string }> {
    let record: Recorder | null = null;
    let steps: Generator<Step, Result> | null = null;
    const transaction = this.#database.transaction(() => {
      record ??= this.#record(kind, name, {});
      const begun = steps !== null;
      steps ??= body(record);
      const step = steps.next();
      if (step.done === true) this.#finish(record, name);
      else if (!begun) this.#setUnfinished.run(unfinishedKey, String(record.operation));
      return { step, operation: record.gid };
    });
    let unfinished = false;
    try {
      for (;;) {
        const { step, operation } = transaction.immediate();
        if (step.done === true) return { value: step.value, operation };
        unfinished = true;
        await between(step.value);
      }
    } catch (error) {
      if (unfinished) this.takeOutUnfinished();
      throw error;
    }
  }

  /** Takes out what an operation in steps had written when it broke off. Nothing where none did. */
  takeOutUnfinished(): void {
    const find = this.#database.prepare<unknown[], string>('SELECT value FROM meta WHERE key = ?').pluck();
    const operation = find.get(unfinishedKey);
    if (operation === undefined) return;
    const transaction = this.#database.transaction(() => {
      this.#turnRows(Number(operation), true, false);
      this.#remove.run(Number(operation));
      this.#clearUnfinished.run(unfinishedKey);
      this.changes += 1;
    });
    transaction.immediate();
  }

  #record(kind: string, name: string, about: About): Recorder {
    const { id, gid } = this.#begin(kind, name, null, about);
    return new Recorder(this.#rows, id, gid, this.#now(), (seq, entity, key, before, after) => {
      this.#insertChange.run(id, seq, entity, key, before, after);
    });
  }

  #finish(record: Recorder, name: string): void {
    this.changes += 1;
    this.#dropUndone.run();
    this.#clearUnfinished.run(unfinishedKey);
    this.#close.run(record.size > 0 ? 'rows' : null, record.name ?? name, record.operation);
  }

  /** Adds an operation within the caller's transaction. */
  begin(
    kind: string,
    name: string,
    inverse: 'answer' | null,
    about: About = {},
  ): { id: number; gid: string } {
    this.changes += 1;
    this.#dropUndone.run();
    return this.#begin(kind, name, inverse, about);
  }

  #begin(kind: string, name: string, inverse: 'answer' | null, about: About): { id: number; gid: string } {
    const gid = newId();
    const { lastInsertRowid } = this.#insert.run(
      gid,
      kind,
      name,
      this.#now(),
      about.session ?? null,
      about.requestId ?? null,
      inverse,
      about.card ?? null,
    );
    return { id: Number(lastInsertRowid), gid };
  }

  /** Whether a request that is not an answer was carried out already. */
  knows(requestId: string): boolean {
    return this.#byRequest.get(requestId) !== undefined;
  }

  /** Names of what undo and redo would do next. */
  peek(): { undo: string | null; redo: string | null } {
    return { undo: this.#lastDone.get()?.name ?? null, redo: this.#firstUndone.get()?.name ?? null };
  }

  /** Takes back the last operation. Throws `nothing-to-undo` where there is none. */
  undo(): Operation {
    return this.#turn(this.#lastDone, 'undone', 'There is nothing to undo.');
  }

  /** Carries out again what was undone last. Throws `nothing-to-undo` where there is none. */
  redo(): Operation {
    return this.#turn(this.#firstUndone, 'done', 'There is nothing to redo.');
  }

  #turn(find: Statement<unknown[], Operation>, state: 'done' | 'undone', nothing: string): Operation {
    const transaction = this.#database.transaction(() => {
      const operation = find.get();
      if (operation === undefined) throw new CardwrightError('nothing-to-undo', nothing);
      const undo = state === 'undone';
      if (operation.inverse === 'rows') this.#turnRows(operation.id, undo);
      else {
        const inversion = this.#inversions.get(operation.inverse ?? '');
        if (inversion === undefined) throw new Error(`No inversion for ${operation.kind}`);
        if (undo) inversion.undo(operation);
        else inversion.redo(operation);
      }
      this.#setState.run(state, operation.id);
      this.changes += 1;
      return operation;
    });
    return transaction.immediate();
  }

  /** @param graves false: what is taken out was never there for anybody, and leaves no grave. */
  #turnRows(operation: number, undo: boolean, graves = true): void {
    const at = this.#now();
    const pages = undo ? this.#changesDown : this.#changesUp;
    let seq = undo ? Number.MAX_SAFE_INTEGER : -1;
    for (;;) {
      const changes = pages.all(operation, seq);
      for (const change of changes) this.#turnRow(graves ? operation : null, change, undo, at);
      const last = changes.at(-1);
      if (last === undefined || changes.length < pageOfChanges) return;
      seq = last.seq;
    }
  }

  #turnRow(operation: number | null, change: Change, undo: boolean, at: number): void {
    const key = JSON.parse(change.key) as Value[];
    const from = parseRow(undo ? change.after : change.before);
    const to = parseRow(undo ? change.before : change.after);
    if (from === null && to !== null) this.#rows.insert(change.entity, to);
    else if (to === null) {
      const gid = this.#rows.get(change.entity, key)?.['gid'];
      this.#rows.delete(change.entity, key, gid, at, operation);
    } else
      this.#rows.update(change.entity, key, withModified(change.entity, to, at), versionOf(change.entity));
  }
}

interface Change {
  seq: number;
  entity: Entity;
  key: string;
  before: string | null;
  after: string | null;
}

type Keep = (seq: number, entity: Entity, key: string, before: string | null, after: string | null) => void;

/** Writes rows and keeps how they were, within `Operations.run`. */
export class Recorder {
  /** Local and global id of the operation. */
  readonly operation: number;
  readonly gid: string;
  /** Instant of the operation (ms). */
  readonly at: number;
  /** Changes so far. */
  size = 0;
  /** Set it where the name is only known at the end. */
  name: string | null = null;
  readonly #rows: Rows;
  readonly #keep: Keep;

  constructor(rows: Rows, operation: number, gid: string, at: number, keep: Keep) {
    this.#rows = rows;
    this.operation = operation;
    this.gid = gid;
    this.at = at;
    this.#keep = keep;
  }

  /** Adds a row; columns that are not given take the schema's defaults. Answers with its local id (0 where it has none). */
  insert(entity: Entity, row: Row): number {
    const key = this.#rows.insert(entity, row);
    const id = key.length === 1 ? Number(key[0]) : 0;
    const after = key.length === 1 ? { ...row, id } : row;
    this.#note(entity, key, null, after);
    return id;
  }

  /** Changes columns of a row. `modified`, and the version of a card, are kept by themselves. Nothing where nothing differs. */
  update(entity: Entity, key: Key, changes: Row): void {
    const values = keyValues(key);
    const row = this.#rows.get(entity, values);
    if (row === null) throw new Error(`No such ${entity}`);
    const names = Object.keys(changes).filter((name) => row[name] !== changes[name]);
    if (names.length === 0) return;
    const before = Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
    const after = Object.fromEntries(names.map((name) => [name, changes[name] ?? null]));
    this.#rows.update(entity, values, withModified(entity, after, this.at), versionOf(entity));
    this.#note(entity, values, before, after);
  }

  /** Removes a row with all that the schema removes along with it. */
  delete(entity: Entity, key: Key): void {
    const values = keyValues(key);
    const row = this.#rows.get(entity, values);
    if (row === null) throw new Error(`No such ${entity}`);
    for (const { entity: child, column } of dependents[entity] ?? [])
      for (const childKey of this.#rows.keysBy(child, column, values[0] ?? null))
        this.delete(child, childKey);
    this.#rows.delete(entity, values, row['gid'], this.at, this.operation);
    this.#note(entity, values, row, null);
  }

  #note(entity: Entity, key: readonly Value[], before: Row | null, after: Row | null): void {
    this.#keep(this.size, entity, JSON.stringify(key), imageOf(before), imageOf(after));
    this.size += 1;
  }
}

function imageOf(row: Row | null): string | null {
  return row === null ? null : JSON.stringify(row);
}

function parseRow(image: string | null): Row | null {
  return image === null ? null : (JSON.parse(image) as Row);
}

function withModified(entity: Entity, changes: Row, at: number): Row {
  return entitiesWithModified.has(entity) ? { ...changes, modified: at } : changes;
}

/** A card's version only ever counts up, so that an answer to an older state of it is told apart. */
function versionOf(entity: Entity): string | null {
  return entity === 'card' ? 'version' : null;
}
