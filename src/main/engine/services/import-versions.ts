import type { Locator } from '../../../shared/guide.ts';
import type { Recorder } from '../collection/operations.ts';
import { compilerVersion, readVersion } from '../guides/versions.ts';
import { newId } from '../ids.ts';
import type { Known } from './import-preview.ts';
import type { Match, PreviewDocument } from './import-sources.ts';

interface WrittenSource {
  id: number;
  gid: string;
  version: number;
  /** Local id of the version that was the newest before; null where the document is new. */
  before: number | null;
}

/** Earlier facts that are looked at before others are let in. */
const factsPerStep = 500;

/** Writes the documents of an import with their versions, and where facts stand in them. */
export class SourceWriter {
  readonly #record: Recorder;
  readonly #known: Known;
  readonly #sources: ReadonlyMap<string, WrittenSource>;

  constructor(
    record: Recorder,
    known: Known,
    documents: readonly PreviewDocument[],
    matches: ReadonlyMap<string, Match>,
  ) {
    this.#record = record;
    this.#known = known;
    const written = new Map<string, WrittenSource>();
    const byHash = new Map<string, WrittenSource>();
    for (const document of documents) {
      const match = matches.get(document.name);
      // The same text twice in one import is one document.
      const source =
        byHash.get(document.hash) ?? this.#write(document, match ?? { source: null, unchanged: false });
      written.set(document.name, source);
      byHash.set(document.hash, source);
    }
    this.#sources = written;
  }

  gidOf(document: string): string {
    return this.#sources.get(document)?.gid ?? '';
  }

  /** Whether a fact that is known stood in one of the documents that say it now. A fact without any place belongs to all. */
  isOwn(fact: number, places: readonly Locator[]): boolean {
    const ids = new Set(places.map(({ document }) => this.#sources.get(document)?.id));
    return [...ids].some((id) => id !== undefined && this.#known.facts.standsOn(fact, id));
  }

  /** Ties a fact to its places in each document, once for each version. */
  addSpans(fact: number, places: readonly Locator[]): void {
    const byVersion = new Map<number, Set<string>>();
    for (const { document, from, to, start, end } of places) {
      const version = this.#sources.get(document)?.version;
      if (version === undefined) continue;
      const locators = byVersion.get(version) ?? new Set();
      byVersion.set(version, locators.add(JSON.stringify({ from, to, start, end })));
    }
    for (const [version, locators] of byVersion) {
      if (this.#known.facts.hasSpan(fact, version)) continue;
      [...locators].forEach((locator, seq) => {
        this.#record.insert('fact_span', { fact_id: fact, source_version_id: version, seq, locator });
      });
    }
  }

  /**
   * Facts that a document said and says no longer, and that no other document says, are gone; their notes and cards stay.
   * Yields after some hundred of them.
   * @param touched facts that the import gives.
   */
  *markGone(touched: ReadonlySet<number>): Generator<null> {
    for (const { id, before } of new Set(this.#sources.values())) {
      if (before === null) continue;
      let looked = 0;
      for (const fact of this.#known.facts.ofVersion(before)) {
        looked += 1;
        if (looked % factsPerStep === 0) yield null;
        if (!touched.has(fact) && !this.#known.facts.standsElsewhere(fact, id))
          this.#record.update('fact', fact, { status: 'gone' });
      }
    }
  }

  #write(document: PreviewDocument, { source, unchanged }: Match): WrittenSource {
    const { name, title, format, language, hash, text } = document;
    const { at } = this.#record;
    if (source !== null && unchanged)
      return { id: source.id, gid: source.gid, version: source.versionId, before: source.versionId };
    const gid = source?.gid ?? newId();
    const id =
      source?.id ??
      this.#record.insert('source', { gid, name, title, format, language, created: at, modified: at });
    if (source !== null) this.#record.update('source', id, { name, title, format, language });
    const version = this.#record.insert('source_version', {
      gid: newId(),
      source_id: id,
      hash,
      text,
      reader_version: readVersion,
      compiler_version: compilerVersion,
      at,
    });
    return { id, gid, version, before: source?.versionId ?? null };
  }
}
