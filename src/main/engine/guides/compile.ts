import type { Compilation, CompiledParty } from '../../../shared/guide.ts';
import { CardwrightError } from '../../../shared/errors.ts';
import { arbitrate } from './arbiter.ts';
import { composeCards } from './cards/compose.ts';
import { prospectsOf, type Prospect } from './cards/prospects.ts';
import { examSections } from './exam-sections.ts';
import { addQuestions } from './questions.ts';
import { locate, makeFact, type MadeFact } from './facts.ts';
import { ledgerOf } from './ledger.ts';
import { buildModel, type DocumentModel } from './model/index.ts';
import { forgetReadings } from './model/readings.ts';
import { hash } from './normalise.ts';
import { objectivesOf } from './objectives.ts';
import { readDocument } from './readers/index.ts';
import { reconcile } from './reconcile/index.ts';
import { withoutRepeated } from './recognisers/abbreviation.ts';
import { recognisers } from './recognisers/index.ts';
import type { Draft } from './recognisers/types.ts';
import type { DocumentSource } from './types.ts';

export type CompilePhase = 'read' | 'recognise' | 'reconcile' | 'compose';

export interface CompileOptions {
  /** Answers of the user to facts that were asked or contradicted, by fact id. */
  decisions?: Readonly<Record<string, readonly string[]>>;
  /** Facts of contradictions that all stay, with the scope that tells each apart (empty: as it is), by fact id. */
  qualifiers?: Readonly<Record<string, string>>;
  progress?: (phase: CompilePhase, done: number, total: number) => void;
  /** Looked at between documents and phases. */
  signal?: { readonly aborted: boolean };
}

export interface CompileResult {
  compilation: Compilation;
  /** The decoded text of each document, in the order of `compilation.documents`. */
  texts: string[];
  /** Things worth telling the user ("Read as Windows-1252."). */
  notices: string[];
  /** Of facts that wait for a decision, by id: the cards that follow from each answer. */
  prospects: Record<string, Prospect[]>;
}

/**
 * Compiles documents into facts and cards. Pure: the same sources and decisions give the same result.
 * @throws CardwrightError `cancelled` when the signal is set; what the readers throw for a document that cannot be read.
 */
export function compile(sources: readonly DocumentSource[], options: CompileOptions = {}): CompileResult {
  const models: DocumentModel[] = [];
  const made: MadeFact[] = [];
  const names = uniqueNames(sources);
  for (const [index, source] of sources.entries()) {
    check(options);
    options.progress?.('read', index, sources.length);
    const model = buildModel(readDocument({ ...source, name: names[index] as string }));
    models.push(model);
    check(options);
    options.progress?.('recognise', index, sources.length);
    for (const claim of recognise(model)) made.push(makeFact(claim, model));
  }
  check(options);
  options.progress?.('reconcile', 0, 1);
  const { facts, conflicts } = reconcile(made, models, {
    answers: options.decisions ?? {},
    qualifiers: options.qualifiers ?? {},
  });
  addQuestions(facts);
  check(options);
  options.progress?.('compose', 0, 1);
  const cards = composeCards(facts);
  const compilation: Compilation = {
    schema: 1,
    documents: models.map((model) => ({
      name: model.document.name,
      title: model.title,
      format: model.document.format,
      language: model.language,
      lines: model.document.text === '' ? 0 : model.document.lineStarts.length,
    })),
    parties: partiesOf(models),
    facts: facts.map((fact) => fact.fact),
    cards,
    conflicts,
    ledger: models.flatMap((model) => ledgerOf(model, facts)),
  };
  const objectives = models.flatMap((model) => objectivesOf(model, facts));
  if (objectives.length > 0) compilation.objectives = objectives;
  const prospects = prospectsOf(facts);
  const notices = models.flatMap((model) =>
    [...model.document.notices, ...examSections(model).notices].map(
      (notice) => `${model.document.name}: ${notice}`,
    ),
  );
  forgetReadings();
  options.progress?.('compose', 1, 1);
  return { compilation, prospects, texts: models.map((model) => model.document.text), notices };
}

/** All winning claims of a document, in the order in which they were proposed. */
export function recognise(model: DocumentModel): Draft[] {
  const { recognisers: spoken } = model.words;
  const proposals = recognisers
    .filter((recogniser) => spoken === null || spoken.includes(recogniser.name))
    .flatMap((recogniser) => [...recogniser.propose(model)]);
  return withoutRepeated(arbitrate(proposals, model).won.flatMap((proposal) => [...proposal.claims]));
}

function check(options: CompileOptions): void {
  if (options.signal?.aborted === true) {
    throw new CardwrightError('cancelled', 'The import was cancelled. Nothing was changed.');
  }
}

/** Locators name documents: two files of one name become "guide.md" and "guide.md (2)". */
function uniqueNames(sources: readonly DocumentSource[]): string[] {
  const seen = new Map<string, number>();
  return sources.map((source) => {
    const count = (seen.get(source.name) ?? 0) + 1;
    seen.set(source.name, count);
    return count === 1 ? source.name : `${source.name} (${count})`;
  });
}

function partiesOf(models: readonly DocumentModel[]): CompiledParty[] {
  const parties = new Map<string, CompiledParty>();
  for (const model of models) {
    for (const party of model.parties.all) {
      const evidence = party.evidence.map((span) => locate(model.document, span));
      const known = parties.get(party.key);
      if (known === undefined) {
        parties.set(party.key, {
          id: `p-${hash(party.key)}`,
          name: party.name,
          aliases: [...party.aliases],
          evidence,
        });
        continue;
      }
      known.aliases = [...new Set([...known.aliases, ...party.aliases])]
        .filter((alias) => alias !== known.name)
        .toSorted();
      known.evidence.push(...evidence);
    }
  }
  return [...parties.values()];
}
