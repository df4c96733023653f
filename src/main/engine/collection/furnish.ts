import type { Database } from 'better-sqlite3';
import type { CardKind } from '../../../shared/guide.ts';
import { cardKinds } from '../../../shared/guide.ts';
import { newId } from '../ids.ts';
import { ALGORITHM, DEFAULT_WEIGHTS } from '../scheduling/index.ts';
import { ownFieldNames, ownNotetypeNames, ownTemplates } from './notetypes.ts';

/** What every collection has from the start: its id, FSRS's default weights, and the notetypes of Cardwright's own kinds. */
export function furnish(database: Database, now: number): void {
  const meta = database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  meta.run('collection', newId());
  meta.run('created', String(now));
  database
    .prepare('INSERT INTO parameter_set (gid, algorithm, weights, created) VALUES (?, ?, ?, ?)')
    .run(newId(), ALGORITHM, JSON.stringify(DEFAULT_WEIGHTS), now);
  for (const kind of cardKinds) addNotetype(database, kind, now);
}

function addNotetype(database: Database, kind: CardKind, now: number): void {
  const { lastInsertRowid: id } = database
    .prepare('INSERT INTO notetype (gid, name, kind, css, modified) VALUES (?, ?, ?, ?, ?)')
    .run(newId(), ownNotetypeNames[kind], kind, '', now);
  const field = database.prepare('INSERT INTO notetype_field (notetype_id, ord, name) VALUES (?, ?, ?)');
  ownFieldNames.forEach((name, ord) => field.run(id, ord, name));
  const template = database.prepare(
    'INSERT INTO notetype_template (notetype_id, ord, name, question, answer) VALUES (?, ?, ?, ?, ?)',
  );
  ownTemplates().forEach(({ name, question, answer }, ord) => template.run(id, ord, name, question, answer));
}
