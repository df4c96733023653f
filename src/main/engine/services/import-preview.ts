import { basename, extname } from 'node:path';
import type { Preview } from '../../../shared/contract/index.ts';
import { CardwrightError } from '../../../shared/errors.ts';
import type { Fact } from '../../../shared/guide.ts';
import type { FactRepository, FactRow } from '../collection/repositories/facts.ts';
import type { SourceRepository } from '../collection/repositories/sources.ts';
import { tidyDeckName } from '../collection/repositories/decks.ts';
import type { DocumentSource } from '../guides/types.ts';
import type { CompileResult, Decisions } from '../jobs/compile-protocol.ts';
import { frontMatter } from './front-matter.ts';
import type { Match, PreviewDocument } from './import-sources.ts';
import { hashOf, matchSource } from './import-sources.ts';
import { linesOf } from './sources.ts';

/** An import between reading and commit. */
export interface OpenPreview {
  id: string;
  sources: readonly DocumentSource[];
  result: CompileResult;
  /** The user's answers, by fact id: those given now, and those that the collection remembers. */
  decisions: Decisions;
  /** Facts that the documents leave open. */
  asked: ReadonlySet<string>;
  documents: readonly PreviewDocument[];
}

export interface Known {
  sources: SourceRepository;
  facts: FactRepository;
}

export function documentsOf(result: CompileResult): PreviewDocument[] {
  return result.compilation.documents.map((document, at) => {
    const text = result.texts[at] ?? '';
    return { ...document, title: document.title.trim() || stemOf(document.name), text, hash: hashOf(text) };
  });
}

function stemOf(name: string): string {
  return basename(name, extname(name));
}

export function openFacts(result: CompileResult): Set<string> {
  return new Set(result.compilation.facts.filter(({ status }) => status !== 'accepted').map(({ id }) => id));
}

/** For each document of a preview, which document of the collection it is a version of. */
export function matchesOf(preview: OpenPreview, known: Known): Map<string, Match> {
  const factsByDocument = new Map<string, Set<string>>();
  for (const fact of preview.result.compilation.facts)
    for (const { document } of fact.sources) {
      const facts = factsByDocument.get(document) ?? new Set();
      factsByDocument.set(document, facts.add(fact.id));
    }
  return new Map(
    preview.documents.map((document) => [
      document.name,
      matchSource(document, factsByDocument.get(document.name) ?? new Set(), known.sources, known.facts),
    ]),
  );
}

/** Whether a commit adds nothing for a fact: it is in the collection, and was not an open question that is answered now. */
export function isKnown(fact: Fact, row: FactRow): boolean {
  return !isOpen(row) || fact.status !== 'accepted';
}

export function isOpen(row: FactRow): boolean {
  return row.status === 'confirm' || row.status === 'conflict';
}

/** What a page is shown of an import. */
export function showPreview(preview: OpenPreview, known: Known): Preview {
  const { compilation, notices } = preview.result;
  const matches = matchesOf(preview, known);
  const knownFacts = compilation.facts.filter((fact) => {
    const row = known.facts.byKey(fact.id);
    return row !== null && isKnown(fact, row);
  });
  return {
    preview: preview.id,
    compilation,
    texts: preview.documents.map(({ text }) => linesOf(text)),
    known: knownFacts.map(({ id }) => id),
    deck: proposedDeck(preview.documents),
    unchanged: [...matches.values()].every(({ unchanged }) => unchanged),
    notices: [...notices, ...changeNotices(preview, matches, known)],
  };
}

function proposedDeck(documents: readonly PreviewDocument[]): string {
  const [first] = documents;
  if (first === undefined) return '';
  const named = tidyDeckName(frontMatter(first.text).deck ?? '');
  // A title is one level, whatever it looks like.
  return (named ?? first.title.replaceAll(/:{2,}/g, ':').replaceAll(/\s+/g, ' ')).slice(0, 200);
}

/** What became of the facts of documents that were imported before, in words. */
function changeNotices(preview: OpenPreview, matches: ReadonlyMap<string, Match>, known: Known): string[] {
  const facts = new Map(preview.result.compilation.facts.map((fact) => [fact.id, fact]));
  return preview.documents.flatMap(({ name }) => {
    const match = matches.get(name);
    if (match === undefined || match.source === null || match.unchanged) return [];
    const rows = known.facts.ofVersion(match.source.versionId).flatMap((id) => known.facts.byId(id) ?? []);
    const gone = rows.filter(({ key, status }) => status !== 'gone' && !facts.has(key)).length;
    const changed = rows.filter(({ key, body }) => {
      const fact = facts.get(key);
      return fact !== undefined && statementOf(fact) !== statementOf(JSON.parse(body) as Fact);
    }).length;
    const before = new Set(rows.map(({ key }) => key));
    const fresh = [...facts.values()].filter(
      (fact) => !before.has(fact.id) && fact.sources.some(({ document }) => document === name),
    ).length;
    return [
      `“${name}” was imported before and has changed since: ${count(fresh, 'fact')} new, ${changed} changed, ` +
        `${gone} no longer in it. Cards that you have keep their history, and your own edits stay.`,
    ];
  });
}

/** What a fact says, without how sure the compiler is and why. */
export function statementOf(fact: Omit<Fact, 'id' | 'sources' | 'status'>): string {
  const { subject, context, relation, answer, answerMode, options, explanation } = fact;
  return JSON.stringify([subject, context, relation, answer, answerMode, options, explanation]);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const mostPreviews = 4;
const mostBytes = 64 * 1024 * 1024;

/** Imports that are open: the last few, kept in memory only. */
export class OpenPreviews {
  readonly #previews = new Map<string, OpenPreview>();

  add(preview: OpenPreview): void {
    this.#previews.set(preview.id, preview);
    const size = (): number => [...this.#previews.values()].reduce((sum, one) => sum + bytesOf(one), 0);
    for (const id of [...this.#previews.keys()]) {
      if (id === preview.id || (this.#previews.size <= mostPreviews && size() <= mostBytes)) return;
      this.#previews.delete(id);
    }
  }

  /** Puts a preview back with other contents; not where it was discarded meanwhile. */
  replace(preview: OpenPreview): void {
    if (this.#previews.has(preview.id)) this.#previews.set(preview.id, preview);
  }

  /** Throws `not-found` where it was committed, discarded or pushed out by later ones. */
  get(id: string): OpenPreview {
    const preview = this.#previews.get(id);
    if (preview === undefined)
      throw new CardwrightError(
        'not-found',
        'This import is no longer open. Nothing was changed now. Import the document again: what was added before is not added twice.',
      );
    return preview;
  }

  discard(id: string): void {
    this.#previews.delete(id);
  }
}

function bytesOf({ sources, result }: OpenPreview): number {
  const lengths = [
    ...sources.map(({ content }) => content.length),
    ...result.texts.map((text) => text.length),
  ];
  return lengths.reduce((sum, length) => sum + length, 0);
}
