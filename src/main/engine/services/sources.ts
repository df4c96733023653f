import { CardwrightError } from '../../../shared/errors.ts';
import { FactRepository } from '../collection/repositories/facts.ts';
import { OpenFactRepository } from '../collection/repositories/open-facts.ts';
import { SourceRepository } from '../collection/repositories/sources.ts';
import type { EngineContext } from './context.ts';
import type { HandlersOf } from './handlers.ts';
import { answerQuestion } from './source-answers.ts';
import { questionsOf } from './source-questions.ts';

/** Documents as they were imported, for the source pane of a review; what they leave open or contradict. */
export function sourceHandlers(context: EngineContext): HandlersOf<'source'> {
  const { collection } = context;
  const sources = new SourceRepository(collection.database);
  const facts = new FactRepository(collection.database);
  const open = new OpenFactRepository(collection.database);
  return {
    'source.view': (input) => {
      const found = sources.text(input.source, input.version);
      if (found === null)
        throw new CardwrightError(
          'not-found',
          'This document is no longer in the collection. Its cards are kept.',
        );
      const { text, ...source } = found;
      return { ...source, lines: linesOf(text) };
    },
    'source.questions': (input) => questionsOf(collection, open, input),
    'source.answer': (input) => answerQuestion(context, { open, facts }, input),
  };
}

/** The lines of a text, as locators count them: a line ends at LF, CRLF or CR. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
