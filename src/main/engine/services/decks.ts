import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { CardwrightError } from '../../../shared/errors.ts';
import { levelSeparator, tidyDeckName } from '../collection/repositories/decks.ts';
import type { EngineContext } from './context.ts';
import { deckRows } from './deck-counts.ts';
import type { HandlersOf } from './handlers.ts';
import { noSuchDeck } from './refusals.ts';
import { studyNow } from './study.ts';

export function deckHandlers(context: EngineContext): HandlersOf<'deck'> {
  const { collection } = context;
  return {
    'deck.list': () => deckRows(context, studyNow(context)),
    'deck.create': (input) => {
      const name = newName(input.name);
      const { value } = collection.operations.run('deck', `Make deck ${name}`, (record) =>
        collection.decks.ensure(record, name),
      );
      return { id: value.gid };
    },
    'deck.rename': (input) => {
      const deck = collection.decks.byGid(input.id);
      if (deck === null) throw noSuchDeck();
      const name = tidied(input.name);
      if (name === deck.name) return { id: deck.gid };
      if (name.startsWith(`${deck.name}${levelSeparator}`))
        throw new CardwrightError('invalid-input', 'A deck cannot be put inside itself.');
      newName(name);
      collection.operations.run('deck', `Rename deck ${deck.name}`, (record) => {
        const above = name.lastIndexOf(levelSeparator);
        if (above > 0) collection.decks.ensure(record, name.slice(0, above));
        for (const one of collection.decks.tree(deck))
          record.update('deck', one.id, { name: name + one.name.slice(deck.name.length) });
      });
      return { id: deck.gid };
    },
    'deck.delete': async (input) => {
      const deck = collection.decks.byGid(input.id);
      if (deck === null) throw noSuchDeck();
      const { value } = await collection.operations.runInSteps(
        'deck',
        `Delete deck ${deck.name}`,
        function* (record) {
          const decks = collection.decks.tree(deck);
          const cards = decks.reduce((sum, one) => sum + one.cards, 0);
          // The deepest first.
          for (const one of decks.toReversed()) yield* collection.decks.remove(record, one);
          return { decks: decks.length, cards };
        },
        async () => {
          await turnOfOthers();
        },
      );
      return value;
    },
  };

  function newName(name: string): string {
    const tidy = tidied(name);
    if (collection.decks.byName(tidy) !== null)
      throw new CardwrightError('invalid-input', 'There is a deck of this name already. Choose another one.');
    return tidy;
  }
}

function tidied(name: string): string {
  const tidy = tidyDeckName(name);
  if (tidy === null)
    throw new CardwrightError(
      'invalid-input',
      'A deck needs a name, on each level where "::" separates levels.',
    );
  return tidy;
}
