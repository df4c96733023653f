import { CardwrightError } from '../../../shared/errors.ts';
import { OpenFactRepository } from '../collection/repositories/open-facts.ts';
import { SourceRepository } from '../collection/repositories/sources.ts';
import type { EngineContext } from './context.ts';
import type { HandlersOf } from './handlers.ts';
import { questionsOf } from './source-questions.ts';

/** Documents as they were imported, for the source pane of a review; what they leave open or contradict. */
export function sourceHandlers({ collection }: EngineContext): HandlersOf<'source'> {
  const sources = new SourceRepository(collection.database);
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
    'source.answer': () => {
      throw new CardwrightError(
        'not-found',
        'This question cannot be answered here yet. Import its document again.',
      );
    },
  };
}

/** The lines of a text, as locators count them: a line ends at LF, CRLF or CR. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
