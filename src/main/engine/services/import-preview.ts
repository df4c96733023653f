import { basename, extname } from 'node:path';
import type { Preview } from '../../../shared/contract/index.ts';
import { CardwrightError } from '../../../shared/errors.ts';
import type { Fact } from '../../../shared/guide.ts';
import type { KeptConflict, Open } from '../collection/fact-body.ts';
import type { FactRepository, FactRow } from '../collection/repositories/facts.ts';
import type { SourceRepository } from '../collection/repositories/sources.ts';
import { tidyDeckName } from '../collection/repositories/decks.ts';
import type { DocumentSource } from '../guides/types.ts';
import type { CompileResult, Decisions, Qualifiers } from '../jobs/compile-protocol.ts';
import { frontMatterIn } from '../guides/readers/front-matter/front-matter.ts';
import { withContradictions } from './import-contradictions.ts';
import { KnownFacts } from './import-facts.ts';
import type { Match, PreviewDocument } from './import-sources.ts';
import { hashOf, matchSource } from './import-sources.ts';
import { linesOf } from './source-lines.ts';

/** An import between reading and commit. */
export interface OpenPreview {
  id: string;
  sources: readonly DocumentSource[];
  result: CompileResult;
  /** The user's answers, by fact id: those given now, and those that the collection remembers. */
  decisions: Decisions;
  /** Facts of contradictions that all stay, with the scope that tells each apart, by fact id. */
  qualifiers: Qualifiers;
  /** What the documents leave open or contradict, as it was before any decision. */
  open: ReadonlyMap<string, Open>;
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

/** What can be decided: facts that wait, and those that stand against them. */
export function openFacts({ compilation }: CompileResult): Set<string> {
  const ids = new Set(compilation.facts.map(({ id }) => id));
  return new Set([
    ...compilation.facts.filter(({ status }) => status !== 'accepted').map(({ id }) => id),
    ...compilation.conflicts
      .flatMap(({ sides }) => sides.map(({ fact }) => fact))
      .filter((id) => ids.has(id)),
  ]);
}

/**
 * What is needed to decide about facts later: how they are asked, what contradicts them, and the cards that would follow.
 * @param compiled before it was held against the collection: facts that the collection contradicts have their cards there.
 */
export function openDetails({ compilation }: CompileResult, compiled: CompileResult): Map<string, Open> {
  const details = new Map<string, Open>();
  const add = (id: string, more: Open): void => {
    details.set(id, { ...details.get(id), ...more });
  };
  for (const { kind, question, facts, sides } of compilation.conflicts) {
    const beside = sides.map(({ fact }) => fact).filter((id) => id !== '' && !facts.includes(id));
    const kept: KeptConflict = { kind, question, facts, beside };
    for (const id of [...facts, ...beside])
      add(id, { conflicts: [...(details.get(id)?.conflicts ?? []), kept] });
  }
  for (const { id, asked, status, answer } of compilation.facts) {
    if (status === 'accepted') continue;
    if (asked !== undefined) add(id, { asked });
    const prospects = compiled.prospects?.[id];
    add(id, {
      prospects: prospects ?? [
        { answer, cards: compiled.compilation.cards.filter(({ fact }) => fact === id) },
      ],
    });
  }
  return details;
}

/** What was compiled, with what contradicts the collection left open. */
export function reconciled(
  result: CompileResult,
  documents: readonly PreviewDocument[],
  decided: (fact: string) => boolean,
  known: Known,
): CompileResult {
  const { compilation } = result;
  const rows = new KnownFacts(known.facts, matchesOf({ result, documents }, known), compilation.facts);
  return { ...result, compilation: withContradictions(compilation, rows, known, decided) };
}

/** For each document of a preview, which document of the collection it is a version of. */
export function matchesOf(
  preview: Pick<OpenPreview, 'result' | 'documents'>,
  known: Known,
): Map<string, Match> {
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
  const rows = rowsOf(compilation.facts, matches, known);
  const knownFacts = compilation.facts.filter((fact) => {
    const row = rows.get(fact.id);
    return row !== undefined && isKnown(fact, row);
  });
  return {
    preview: preview.id,
    compilation,
    texts: preview.documents.map(({ text }) => linesOf(text)),
    known: knownFacts.map(({ id }) => id),
    deck: proposedDeck(preview.documents),
    unchanged: [...matches.values()].every(({ unchanged }) => unchanged),
    notices: [...notices, ...changeNotices(preview, matches, rows, known)],
  };
}

function proposedDeck([first, ...others]: readonly PreviewDocument[]): string {
  if (first === undefined) return '';
  const named = tidyDeckName(frontMatterIn(first.text).deck ?? '');
  // A title is one level, whatever it looks like.
  const name = named ?? first.title.replaceAll(/:{2,}/g, ':').replaceAll(/\s+/g, ' ');
  return others.length === 0 ? cutShort(name, 200) : `${cutShort(name, 180)} and ${others.length} more`;
}

/** What the collection knows of facts, by fact id. */
function rowsOf(
  facts: readonly Fact[],
  matches: ReadonlyMap<string, Match>,
  known: Known,
): Map<string, FactRow> {
  const finder = new KnownFacts(known.facts, matches, facts);
  return new Map(
    facts.flatMap((fact): [string, FactRow][] => {
      const row = finder.find(fact);
      return row === null ? [] : [[fact.id, row]];
    }),
  );
}

/** What became of the facts of documents that were imported before, in words. */
function changeNotices(
  preview: OpenPreview,
  matches: ReadonlyMap<string, Match>,
  rows: ReadonlyMap<string, FactRow>,
  known: Known,
): string[] {
  return preview.documents.flatMap(({ name }) => {
    const match = matches.get(name);
    if (match === undefined || match.source === null || match.unchanged) return [];
    const old = new Map(
      known.facts.ofVersion(match.source.versionId).flatMap((id) => {
        const row = known.facts.byId(id);
        return row === null || row.status === 'gone' ? [] : [[id, row] as const];
      }),
    );
    const [fresh, changed] = [new Set<string>(), new Set<number>()];
    const kept = new Set<number>();
    for (const fact of preview.result.compilation.facts) {
      const row = rows.get(fact.id);
      const before = row === undefined ? undefined : old.get(row.id);
      if (before !== undefined) {
        kept.add(before.id);
        if (statementOf(fact) !== statementOf(JSON.parse(before.body) as Fact)) changed.add(before.id);
      } else if (fact.sources.some(({ document }) => document === name)) fresh.add(fact.id);
    }
    return [
      `“${name}” was imported before and has changed since: ${count(fresh.size, 'fact')} new, ${changed.size} changed, ` +
        `${old.size - kept.size} no longer in it. Cards that you have keep their history, and your own edits stay.`,
    ];
  });
}

/** What a fact says, without how sure the compiler is and why. */
function statementOf(fact: Omit<Fact, 'id' | 'sources' | 'status'>): string {
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

/** As much of a text as fits into so many UTF-16 units, without cutting what a reader sees as one character. */
function cutShort(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
