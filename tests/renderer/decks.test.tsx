import { waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { leafOf, nameUnder, parentOf, placesFor } from '../../src/renderer/screens/today/deck-names.ts';
import type { DeckRow } from '../../src/shared/contract/index.ts';
import type { Handlers } from './fake-api.ts';
import { Refusal } from './fake-api.ts';
import { emptyToday, fakeEngine } from './fake-engine.ts';
import { screen, show } from './show.tsx';

const deck = (name: string, total = 4): DeckRow => ({
  id: `id of ${name}`,
  name,
  counts: { new: 0, learning: 0, review: 0 },
  total,
});
const decks = [deck('Law', 9), deck('Law::Contracts'), deck('Medicine')];

function engine(more: Handlers = {}) {
  return fakeEngine({
    today: { ...emptyToday, cards: 13, decks },
    more: {
      'deck.create': () => ({ id: 'new' }),
      'deck.rename': ({ id }) => ({ id }),
      'deck.delete': () => ({ decks: 2, cards: 9 }),
      ...more,
    },
  });
}

async function choose(user: UserEvent, name: string, item: string): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: `What to do with ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
  return screen.findByRole('dialog');
}

describe('a deck on Today', () => {
  test('is made with N, and the message takes it back', async () => {
    const api = engine();
    const user = await show(api);
    await screen.findByRole('table', { name: 'Decks' });
    await user.keyboard('n');
    await user.type(await screen.findByLabelText('Name'), 'Nursing{Enter}');
    await waitFor(() => expect(api.asked('deck.create')).toEqual([{ name: 'Nursing' }]));
    await screen.findByText('Deck “Nursing” made');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(api.asked('history.undo')).toHaveLength(1));
  });

  test('keeps its place when it is renamed', async () => {
    const api = engine();
    const user = await show(api);
    const dialog = await choose(user, 'Law::Contracts', 'Rename …');
    const field = within(dialog).getByLabelText('Name');
    expect(field).toHaveProperty('value', 'Contracts');
    await user.clear(field);
    await user.type(field, 'Torts{Enter}');
    await waitFor(() =>
      expect(api.asked('deck.rename')).toEqual([{ id: 'id of Law::Contracts', name: 'Law::Torts' }]),
    );
  });

  test('moves inside another one, and to the top', async () => {
    const api = engine();
    const user = await show(api);
    const dialog = await choose(user, 'Law::Contracts', 'Move …');
    const options = within(dialog)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(options).toEqual(['No deck: at the top', 'Medicine']);
    await user.selectOptions(within(dialog).getByLabelText('Put it inside'), 'Medicine');
    await user.click(within(dialog).getByRole('button', { name: 'Move' }));
    await waitFor(() =>
      expect(api.asked('deck.rename')).toEqual([{ id: 'id of Law::Contracts', name: 'Medicine::Contracts' }]),
    );
  });

  test('is deleted only after a question that says what goes with it', async () => {
    const api = engine();
    const user = await show(api);
    const dialog = await choose(user, 'Law', 'Delete …');
    expect(dialog.textContent).toContain('All of its 9 cards go with it. So does the deck inside it.');
    expect(api.asked('deck.delete')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Delete deck' }));
    await waitFor(() => expect(api.asked('deck.delete')).toEqual([{ id: 'id of Law' }]));
    await screen.findByText('Deck “Law” and 9 cards deleted');
  });

  test('says why a name is refused, and keeps what was typed', async () => {
    const words = 'There is a deck of this name already. Choose another one.';
    const refuse = (): never => {
      throw new Refusal('invalid-input', words);
    };
    const user = await show(engine({ 'deck.create': refuse }));
    await screen.findByRole('table', { name: 'Decks' });
    await user.keyboard('n');
    await user.type(await screen.findByLabelText('Name'), 'Law{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe(words);
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Law');
  });
});

describe('names of decks', () => {
  test('are cut at their last level', () => {
    expect([leafOf('Law'), leafOf('Law::Data::EU')]).toEqual(['Law', 'EU']);
    expect([parentOf('Law'), parentOf('Law::Data::EU')]).toEqual(['', 'Law::Data']);
    expect([nameUnder('', 'Law'), nameUnder('A::B', 'Law')]).toEqual(['Law', 'A::B::Law']);
  });

  test('that a deck can go under leave out itself, those below it and where it is', () => {
    const all = [deck('A'), deck('A::B'), deck('A::B::C'), deck('D')];
    const names = (at: number): string[] => placesFor(all[at] ?? deck(''), all).map(({ name }) => name);
    expect(names(0)).toEqual(['D']);
    expect(names(1)).toEqual(['D']);
    expect(names(2)).toEqual(['A', 'D']);
  });
});
