import { CardwrightError } from '../../../shared/errors.ts';
import { documentFormatSchema } from '../../../shared/guide.ts';
import { FactRepository } from '../collection/repositories/facts.ts';
import { OpenFactRepository } from '../collection/repositories/open-facts.ts';
import { SourceRepository } from '../collection/repositories/sources.ts';
import type { Compiler } from '../jobs/compile-documents.ts';
import type { EngineContext } from './context.ts';
import type { HandlersOf } from './handlers.ts';
import { answerQuestion } from './source-answers.ts';
import { CoverageReader } from './source-coverage.ts';
import { linesOf } from './source-lines.ts';
import { questionsOf } from './source-questions.ts';

/** Documents as they were imported, for the source pane of a review; what they leave open or contradict. */
export function sourceHandlers(context: EngineContext, compile: Compiler['compile']): HandlersOf<'source'> {
  const { collection } = context;
  const sources = new SourceRepository(collection.database);
  const facts = new FactRepository(collection.database);
  const coverage = new CoverageReader(sources, compile);
  const open = new OpenFactRepository(collection.database);
  return {
    'source.list': () =>
      sources.list().map(({ id, gid, name, title, format, language, cards, questions, contradictions }) => ({
        id: gid,
        name,
        title,
        language,
        cards,
        questions,
        contradictions,
        format: documentFormatSchema.catch('text').parse(format),
        versions: sources.versions(id).map((version) => ({ id: version.gid, at: version.at })),
      })),
    'source.coverage': async (input) => {
      const version = sources.version(input.source, input.version);
      const found = version === null ? null : sources.text(input.source, version.gid);
      if (version === null || found === null) throw noSuchSource();
      return coverage.read(input.source, version, found);
    },
    'source.view': (input) => {
      const found = sources.text(input.source, input.version);
      if (found === null) throw noSuchSource();
      const { name, title, language, text } = found;
      return { name, title, language, lines: linesOf(text) };
    },
    'source.places': ({ fact }) => {
      const row = facts.byKey(fact);
      return row === null ? [] : collection.cardSources.ofFact(row.id);
    },
    'source.questions': (input) => questionsOf(collection, open, input),
    'source.answer': (input) => answerQuestion(context, { open, facts }, input),
  };
}

function noSuchSource(): CardwrightError {
  return new CardwrightError(
    'not-found',
    'This document is no longer in the collection. Its cards are kept.',
  );
}
