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
  format: string;
  language: string;
  text: string;
}

/** A document in a list of all. */
export interface ListedSource extends Omit<SourceRow, 'hash'> {
  cards: number;
  questions: number;
  contradictions: number;
}

/** A card that stands in a version of a document. */
export interface StandingCard {
  gid: string;
  /** The compiler's fact id. */
  fact: string;
  deck: string;
  template: number;
  flag: number;
  /** JSON array of the note's fields. */
  fields: string;
  /** JSON of the fact's first locator in the version. */
  locator: string;
}

/** Imported documents and their versions. */
export class SourceRepository {
  readonly #byHash: Statement<unknown[], SourceRow>;
  readonly #byName: Statement<unknown[], SourceRow>;
  readonly #byTitle: Statement<unknown[], SourceRow>;
  readonly #text: Statement<unknown[], SourceText>;
  readonly #list: Statement<unknown[], ListedSource>;
  readonly #versions: Statement<unknown[], { id: number; gid: string; at: number }>;
  readonly #version: Statement<unknown[], { id: number; gid: string }>;
  readonly #cardsIn: Statement<unknown[], StandingCard>;
  readonly #factsIn: Statement<unknown[], { key: string; status: string; cards: number }>;

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
      `SELECT source.name, source.title, source.format, source.language, source_version.text
       FROM source_version JOIN source ON source.id = source_version.source_id
       WHERE source_version.gid = ? AND source.gid = ?`,
    );
    const facts = `FROM (SELECT DISTINCT fact_id FROM fact_span WHERE source_version_id = newest.id) AS stands
      JOIN fact ON fact.id = stands.fact_id`;
    this.#list = database.prepare(
      `SELECT source.id, source.gid, source.name, source.title, source.format, source.language,
         newest.id AS versionId,
         (SELECT count(*) ${facts} JOIN note ON note.fact_id = fact.id JOIN card ON card.note_id = note.id) AS cards,
         (SELECT count(*) ${facts} WHERE fact.status = 'confirm') AS questions,
         (SELECT count(*) ${facts} WHERE fact.status = 'conflict') AS contradictions
       FROM source JOIN source_version AS newest ON newest.source_id = source.id
       WHERE ${newest} ORDER BY newest.id DESC`,
    );
    this.#versions = database.prepare(
      'SELECT id, gid, at FROM source_version WHERE source_id = ? ORDER BY id DESC',
    );
    this.#version = database.prepare(
      `SELECT version.id, version.gid FROM source_version AS version JOIN source ON source.id = version.source_id
       WHERE source.gid = @source AND (@version IS NULL OR version.gid = @version) ORDER BY version.id DESC LIMIT 1`,
    );
    this.#cardsIn = database.prepare(
      `SELECT card.gid, fact.key AS fact, deck.name AS deck, card.template_ord AS template, card.flag, note.fields,
         (SELECT locator FROM fact_span WHERE fact_id = fact.id AND source_version_id = @version
          ORDER BY seq LIMIT 1) AS locator
       FROM (SELECT DISTINCT fact_id FROM fact_span WHERE source_version_id = @version) AS stands
       JOIN fact ON fact.id = stands.fact_id JOIN note ON note.fact_id = fact.id
       JOIN card ON card.note_id = note.id JOIN deck ON deck.id = card.deck_id
       ORDER BY fact.id, note.id, card.template_ord`,
    );
    this.#factsIn = database.prepare(
      `SELECT fact.key, fact.status, (
         SELECT count(*) FROM note JOIN card ON card.note_id = note.id WHERE note.fact_id = fact.id) AS cards
       FROM (SELECT DISTINCT fact_id FROM fact_span WHERE source_version_id = ?) AS stands
       JOIN fact ON fact.id = stands.fact_id`,
    );
  }

  /** Every document, the latest import first. */
  list(): ListedSource[] {
    return this.#list.all();
  }

  /** Versions of a document, the newest first. */
  versions(source: number): { id: number; gid: string; at: number }[] {
    return this.#versions.all(source);
  }

  /** A version of a document, by global ids; null for the newest. Null where there is none. */
  version(source: string, version: string | null): { id: number; gid: string } | null {
    return this.#version.get({ source, version }) ?? null;
  }

  /** Cards of the facts that stand in a version, in the order of the facts. */
  cardsIn(version: number): StandingCard[] {
    return this.#cardsIn.all({ version });
  }

  /** Facts that stand in a version, with how many cards each has. */
  factsIn(version: number): { key: string; status: string; cards: number }[] {
    return this.#factsIn.all(version);
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
