import { act, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { matchesKey } from '../../src/renderer/frame/keyboard.ts';
import { emptyToday, fakeEngine, someSettings } from './fake-engine.ts';
import { screen, show } from './show.tsx';

const oneDeck = {
  ...emptyToday,
  cards: 40,
  due: { new: 2, learning: 0, review: 5 },
  minutes: 3,
  decks: [{ id: 'd', name: 'Harbour::Cranes', counts: { new: 2, learning: 0, review: 5 }, total: 40 }],
};

describe('Today', () => {
  test('says what waits and how long it takes, and starts on Enter', async () => {
    const api = fakeEngine({ today: oneDeck });
    const user = await show(api);
    await screen.findByText('7 cards wait');
    expect(screen.getByText(/About 3 minutes/)).toBeDefined();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(api.asked('review.start')).toEqual([{ deck: null, minutes: null }]));
  });

  test('limits a session to the minutes the user has', async () => {
    const api = fakeEngine({ today: oneDeck });
    const user = await show(api);
    await user.click(await screen.findByRole('button', { name: 'I have 10 minutes' }));
    await waitFor(() => expect(api.asked('review.start')).toEqual([{ deck: null, minutes: 10 }]));
  });

  test('starts one deck alone from its name', async () => {
    const api = fakeEngine({ today: oneDeck });
    const user = await show(api);
    await user.click(await screen.findByRole('link', { name: 'Review Harbour::Cranes, 7 cards' }));
    await waitFor(() => expect(api.asked('review.start')).toEqual([{ deck: 'd', minutes: null }]));
  });

  test('offers a guide at the first start, one press from its cards', async () => {
    const guide = { id: 'harbour.md', title: 'Harbour', description: 'Who does what.', imported: false };
    const api = fakeEngine({ today: { ...emptyToday, shippedGuides: [guide] } });
    const user = await show(api);
    await user.click(await screen.findByRole('button', { name: 'See its cards Harbour' }));
    await waitFor(() =>
      expect(api.asked('import.read')).toEqual([{ documents: [{ shipped: 'harbour.md' }] }]),
    );
  });
});

describe('the palette', () => {
  test('opens with Ctrl+K, filters as one types, runs on Enter and closes', async () => {
    const user = await show(fakeEngine({ today: oneDeck }));
    await screen.findByText('7 cards wait');
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('menuitem', { name: 'Open Settings' });
    await user.keyboard('settin');
    await waitFor(() => expect(screen.getAllByRole('menuitem')).toHaveLength(1));
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Settings' });
    expect(screen.queryByRole('menuitem')).toBeNull();
  });

  test('lists each deck, and says so where nothing matches', async () => {
    const user = await show(fakeEngine({ today: oneDeck }));
    await screen.findByText('7 cards wait');
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('menuitem', { name: 'Review Harbour::Cranes' });
    await user.keyboard('no such thing');
    expect(await screen.findByText('No command of that name.')).toBeDefined();
  });

  test('gives focus back when it closes', async () => {
    const user = await show(fakeEngine({ today: oneDeck }));
    const link = await screen.findByRole('link', { name: 'Review Harbour::Cranes, 7 cards' });
    link.focus();
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('menuitem', { name: 'Open Settings' });
    await user.keyboard('{Escape}{Escape}');
    await waitFor(() => expect(screen.queryByRole('menuitem')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(link));
  });
});

describe('the frame', () => {
  test('shows the keys of the screen with ?', async () => {
    const user = await show(fakeEngine({ today: oneDeck }));
    await screen.findByText('7 cards wait');
    await user.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keys on this screen' });
    expect(sheet.textContent).toContain('I have 10 minutes');
  });

  test('fetches again when something has changed', async () => {
    const api = fakeEngine({ today: oneDeck });
    await show(api);
    await screen.findByText('7 cards wait');
    act(() => api.send({ type: 'changed' }));
    await waitFor(() => expect(api.asked('app.today')).toHaveLength(2));
  });

  test('says in words that the engine has stopped, until it is back', async () => {
    const api = fakeEngine({ today: oneDeck });
    await show(api);
    await screen.findByText('7 cards wait');
    act(() => api.send({ type: 'engine', state: 'stopped', message: 'It failed three times in a row.' }));
    await screen.findByText(/It failed three times in a row/);
    act(() => api.send({ type: 'engine', state: 'ready', message: '' }));
    await waitFor(() => expect(screen.queryByText(/It failed three times/)).toBeNull());
  });

  test('reads a file that the system handed over', async () => {
    const api = fakeEngine({ today: oneDeck });
    await show(api);
    await screen.findByText('7 cards wait');
    act(() => api.send({ type: 'file-offered', offered: 'file 7', name: 'guide.md' }));
    await waitFor(() => expect(api.asked('import.read')).toEqual([{ documents: [{ offered: 'file 7' }] }]));
  });

  test('takes the last change back with Ctrl+Z and names it', async () => {
    const api = fakeEngine({ today: oneDeck });
    const user = await show(api);
    await screen.findByText('7 cards wait');
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByText('Taken back: import of Harbour');
    expect(api.asked('history.undo')).toHaveLength(1);
  });

  test('wears the chosen theme', async () => {
    await show(fakeEngine({ today: oneDeck, settings: { ...someSettings, theme: 'dark' } }));
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
  });
});

describe('keys', () => {
  const press = (part: Partial<KeyboardEvent>): KeyboardEvent => new KeyboardEvent('keydown', part);

  test('Cmd is the modifier on a Mac, Ctrl elsewhere', () => {
    expect(matchesKey(press({ key: 'z', metaKey: true }), 'mod+z', 'darwin')).toBe(true);
    expect(matchesKey(press({ key: 'z', ctrlKey: true }), 'mod+z', 'darwin')).toBe(false);
    expect(matchesKey(press({ key: 'z', ctrlKey: true }), 'mod+z', 'linux')).toBe(true);
    expect(matchesKey(press({ key: 'Z', ctrlKey: true, shiftKey: true }), 'mod+z', 'win32')).toBe(false);
    expect(matchesKey(press({ key: 'Z', ctrlKey: true, shiftKey: true }), 'mod+shift+z', 'win32')).toBe(true);
  });

  test('a letter goes by its place where the layout has other letters, and by its name where it is a Latin one', () => {
    expect(matchesKey(press({ key: 'г', code: 'KeyU' }), 'u', 'linux')).toBe(true);
    expect(matchesKey(press({ key: 'z', code: 'KeyY' }), 'y', 'linux')).toBe(false);
    expect(matchesKey(press({ key: 'y', code: 'KeyZ' }), 'y', 'linux')).toBe(true);
  });

  test('a digit also comes from the number pad and from a row that needs Shift for digits', () => {
    expect(matchesKey(press({ key: '3', code: 'Numpad3' }), '3', 'linux')).toBe(true);
    expect(matchesKey(press({ key: '"', code: 'Digit3' }), '3', 'linux')).toBe(true);
    expect(matchesKey(press({ key: '3', code: 'Digit3', ctrlKey: true }), '3', 'linux')).toBe(false);
  });
});
