import Database from 'better-sqlite3';

/** Tables that an import may write, with the columns that tell its rows apart in the order they are read. */
const tables = {
  deck: 'id',
  source: 'id',
  source_version: 'id',
  fact: 'id',
  fact_span: 'fact_id, source_version_id, seq',
  note: 'id',
  card: 'id',
  card_group: 'key, card_id',
} as const;

export type Tables = Record<keyof typeof tables, Record<string, unknown>[]>;

/** All rows of the tables that an import may write, read from the file beside the engine that has it open. */
export function readTables(path: string): Tables {
  const database = new Database(path, { readonly: true });
  try {
    const rows = Object.entries(tables).map(([table, order]) => [
      table,
      database.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all(),
    ]);
    return Object.fromEntries(rows) as Tables;
  } finally {
    database.close();
  }
}

/** The rows of one query. */
export function query(path: string, sql: string, ...values: unknown[]): Record<string, unknown>[] {
  const database = new Database(path, { readonly: true });
  try {
    return database.prepare(sql).all(...values) as Record<string, unknown>[];
  } finally {
    database.close();
  }
}

/** Changes the schema behind the engine's back. */
export function execute(path: string, sql: string): void {
  const database = new Database(path);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}
