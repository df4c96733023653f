import type { Database, Statement } from 'better-sqlite3';

/** A document, with its newest version. */
export interface SourceRow {
  id: number;
  gid: string;
  name: string;
  title: string;
  format: string;
  language: string;
  /** Local id of the newest version, and the hash of its text. */
  versionId: number;
  hash: string;
}

/** One version of a document, to show. */
export interface SourceText {
  name: string;
  title: string;
  language: string;
  text: string;
}

/** Imported documents and their versions. */
export class SourceRepository {
  readonly #byHash: Statement<unknown[], SourceRow>;
  readonly #byName: Statement<unknown[], SourceRow>;
  readonly #byTitle: Statement<unknown[], SourceRow>;
  readonly #text: Statement<unknown[], SourceText>;

  constructor(database: Database) {
    const columns = `
      SELECT source.id, source.gid, source.name, source.title, source.format, source.language,
        newest.id AS versionId, newest.hash
      FROM source JOIN source_version AS newest ON newest.source_id = source.id`;
    const newest =
      'newest.id = (SELECT max(id) FROM source_version AS other WHERE other.source_id = source.id)';
    this.#byHash = database.prepare(
      `${columns} WHERE source.id IN (SELECT source_id FROM source_version WHERE hash = ?) AND ${newest}
       ORDER BY source.id`,
    );
    this.#byName = database.prepare(`${columns} WHERE source.name = ? AND ${newest} ORDER BY source.id DESC`);
    this.#byTitle = database.prepare(
      `${columns} WHERE source.title = ? AND ${newest} ORDER BY source.id DESC`,
    );
    this.#text = database.prepare(
      `SELECT source.name, source.title, source.language, source_version.text
       FROM source_version JOIN source ON source.id = source_version.source_id
       WHERE source_version.gid = ? AND source.gid = ?`,
    );
  }

  /** Documents of which some version has this text. */
  byHash(hash: string): SourceRow[] {
    return this.#byHash.all(hash);
  }

  /** Documents of a name, the latest first. */
  byName(name: string): SourceRow[] {
    return this.#byName.all(name);
  }

  /** Documents of a title, the latest first. */
  byTitle(title: string): SourceRow[] {
    return this.#byTitle.all(title);
  }

  /** The text of a version, by global ids; null where there is none. */
  text(source: string, version: string): SourceText | null {
    return this.#text.get(version, source) ?? null;
  }
}
