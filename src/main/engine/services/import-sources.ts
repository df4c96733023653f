import { createHash } from 'node:crypto';
import type { FactRepository } from '../collection/repositories/facts.ts';
import type { SourceRepository, SourceRow } from '../collection/repositories/sources.ts';

/** A document of a preview, with what tells whether it was imported before. */
export interface PreviewDocument {
  name: string;
  title: string;
  format: string;
  language: string;
  text: string;
  hash: string;
}

export interface Match {
  /** The document of the collection that this is a version of; null: it is new. */
  source: SourceRow | null;
  /** True where its newest version is this very text. */
  unchanged: boolean;
}

/** Share of the old facts that a document of the same name, or of the same title, must still hold to be a new version of it. */
const sharedUnderName = 0.2;
const sharedUnderTitle = 0.5;

export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * Finds the document of the collection that one is a version of: by its text first, then by name and title or name and
 * content, then (a download under another name) by title and content.
 * @param facts ids of the facts that the document gives now.
 */
export function matchSource(
  document: PreviewDocument,
  facts: ReadonlySet<string>,
  sources: SourceRepository,
  known: FactRepository,
): Match {
  const sameText = sources.byHash(document.hash);
  const current = sameText.find(({ hash }) => hash === document.hash);
  if (current !== undefined) return { source: current, unchanged: true };
  const source =
    sameText[0] ??
    sources
      .byName(document.name)
      .find((one) => one.title === document.title || shared(one, facts, known) >= sharedUnderName) ??
    sources.byTitle(document.title).find((one) => shared(one, facts, known) >= sharedUnderTitle);
  return { source: source ?? null, unchanged: false };
}

/** Share of the facts of a document's newest version that are among some facts; 1 where it has none. */
function shared(source: SourceRow, facts: ReadonlySet<string>, known: FactRepository): number {
  const old = known.ofVersion(source.versionId);
  if (old.length === 0) return 1;
  return old.filter((id) => facts.has(known.byId(id)?.key ?? '')).length / old.length;
}
