import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Collection } from '../../../src/main/engine/collection/collection.ts';
import { CardSourceRepository } from '../../../src/main/engine/collection/repositories/card-sources.ts';
import { FactRepository } from '../../../src/main/engine/collection/repositories/facts.ts';
import { SourceRepository } from '../../../src/main/engine/collection/repositories/sources.ts';

let folder: string;
let collection: Collection;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cardwright-plans-'));
  collection = Collection.open(join(folder, 'collection.db'), { clock: { now: () => 0, zone: () => 'UTC' } });
});
afterAll(() => {
  collection.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The queries that a repository prepares. */
function queriesOf(open: (database: Database) => unknown): string[] {
  const queries: string[] = [];
  const listening = new Proxy(collection.database, {
    get(database, name) {
      if (name !== 'prepare') return Reflect.get(database, name) as unknown;
      return (sql: string) => {
        queries.push(sql);
        return database.prepare(sql);
      };
    },
  });
  open(listening);
  return queries;
}

it.each([
  ['facts', (database: Database) => new FactRepository(database)],
  ['documents', (database: Database) => new SourceRepository(database)],
  ['sources of cards', (database: Database) => new CardSourceRepository(database)],
] as const)('no query of %s scans facts, places, notes, cards or texts', (_what, open) => {
  const queries = queriesOf(open);
  expect(queries.length).toBeGreaterThan(0);
  // The newest versions and what stands in them are subqueries, each found through an index.
  const scans = queries.flatMap((sql) => {
    const places = [...sql.matchAll(/\?/g)].map(() => null);
    const named = [...sql.matchAll(/[@:$](\w+)/g)].map(([, name]) => [name, null]);
    return collection.database
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...(named.length > 0 ? [Object.fromEntries(named)] : places))
      .filter(({ detail }) =>
        /^SCAN (?!source$|newest$|stands$|fact USING (?:COVERING )?INDEX fact_open)/.test(detail),
      )
      .map(({ detail }) => `${detail}: ${sql}`);
  });
  expect(scans).toEqual([]);
});
