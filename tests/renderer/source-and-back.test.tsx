import { waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { CardSource, Coverage, ReviewCard, SourceRow } from '../../src/shared/contract/index.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import { emptyToday, fakeEngine, someCard } from './fake-engine.ts';
import { screen, show } from './show.tsx';
import { openPreview, rowOf, sideOf, somePreview } from './some-preview.tsx';

const row: SourceRow = {
  id: 's',
  name: 'harbour.md',
  title: 'Harbour guide',
  format: 'markdown',
  language: 'en',
  versions: [{ id: 'v', at: Date.UTC(2026, 2, 4) }],
  cards: 1,
  questions: 0,
  contradictions: 0,
};

const coverage: Coverage = {
  source: 's',
  version: 'v',
  name: 'harbour.md',
  title: 'Harbour guide',
  language: 'en',
  lines: ['# Harbour', 'Pilots guide ships.', 'Tugs tow them.'],
  spans: [{ from: 3, to: 3, state: 'cards', why: '', facts: ['tugs'] }],
  cards: [
    {
      id: 'c',
      fact: 'tugs',
      deck: 'Harbour',
      scope: '',
      prompt: 'Who tows ships?',
      answer: ['Tugs'],
      flag: 0,
      from: 3,
      to: 3,
    },
  ],
  objectives: [],
};

const place: CardSource = { source: 's', version: 'v', name: 'harbour.md', from: 3, to: 3 };
const sources: Handlers = {
  'source.list': () => [row],
  'source.coverage': () => coverage,
  'source.questions': () => ({ questions: [], contradictions: [] }),
  'source.places': () => [place],
};

const onScreen = (text: string): Promise<HTMLElement> => screen.findByRole('heading', { name: text });

/** The line of the document that is open and marked in Sources. */
async function markedLine(): Promise<string | null> {
  await onScreen('Harbour guide');
  const option = (await screen.findByText('Tugs tow them.')).closest('[role=option]');
  return option?.getAttribute('aria-selected') ?? null;
}

describe('from a card of a review to its document', () => {
  const review = (part: Partial<ReviewCard> = {}): FakeApi =>
    fakeEngine({
      today: { ...emptyToday, cards: 2 },
      cards: [someCard('1', { sources: [place], ...part }), someCard('2', { sources: [place] })],
      more: sources,
    });

  test('one key opens its lines, and one key goes back to the same card, its answer still shown', async () => {
    const api = review();
    const user = await show(api, '/review');
    await onScreen('Question 1?');
    await user.keyboard(' {Shift>}S{/Shift}');
    expect(await markedLine()).toBe('true');
    expect(screen.getByText('Who tows ships?').closest('[role=option]')?.getAttribute('aria-selected')).toBe(
      'true',
    );
    expect(api.asked('review.end')).toHaveLength(0);
    await user.keyboard('{Escape}');
    await onScreen('Question 1?');
    expect(screen.getByText('Answer 1')).toBeDefined();
    await user.keyboard('3');
    await onScreen('Question 2?');
    expect(api.asked('review.start')).toHaveLength(1);
    expect(api.asked('review.answer')).toMatchObject([{ session: 'session', card: '1', grade: 'good' }]);
  });

  test('the control beside the source does the same, and a wrong pick is gone on from', async () => {
    const options = ['Answer 1', 'Something else'];
    const api = review({ kind: 'responsibility', options });
    const user = await show(api, '/review');
    await onScreen('Question 1?');
    await user.keyboard('o2s');
    await user.click(await screen.findByRole('button', { name: /^Open in Sources/ }));
    await markedLine();
    await user.click(screen.getByRole('button', { name: /^Back to the review/ }));
    await screen.findByText('Not right. Counted as Forgot.');
    expect(api.asked('review.answer')).toHaveLength(1);
    await user.keyboard('{Enter}');
    await onScreen('Question 2?');
    expect(api.asked('review.answer')).toHaveLength(1);
  });

  test('whoever goes elsewhere from there has ended the review', async () => {
    const api = review();
    const user = await show(api, '/review');
    await onScreen('Question 1?');
    await user.keyboard('{Shift>}S{/Shift}');
    await markedLine();
    await user.click(screen.getByRole('link', { name: 'Settings' }));
    await waitFor(() => expect(api.asked('review.end')).toEqual([{ session: 'session' }]));
    await user.click(screen.getByRole('link', { name: 'Sources' }));
    await user.click(await screen.findByRole('link', { name: 'Harbour guide' }));
    expect(await screen.findByRole('button', { name: 'All sources' })).toBeDefined();
  });
});

describe('from the preview of an import to a document that is there already', () => {
  test('a known card opens its place, and is the current row on the way back', async () => {
    const api = fakeEngine({ preview: somePreview({ known: ['b'] }), more: sources });
    const user = await openPreview(api);
    rowOf('Who does Task b?').focus();
    await user.keyboard('s');
    expect(await markedLine()).toBe('true');
    expect(api.asked('source.places')).toEqual([{ fact: 'b' }]);
    await user.keyboard('{Escape}');
    await onScreen('Harbour');
    await waitFor(() => expect(document.activeElement).toBe(rowOf('Who does Task b?')));
  });

  test('a side that was imported earlier opens its place; a new card has none yet', async () => {
    const preview = somePreview();
    const [conflict] = preview.compilation.conflicts;
    const [first, second] = conflict?.sides ?? [];
    const { facts } = preview.compilation;
    if (conflict === undefined || first === undefined || second === undefined || facts[0] === undefined)
      throw new Error('the preview holds no conflict');
    conflict.sides = [first, { ...sideOf(facts[0], 'then'), ...second, fact: 'tugs', earlier: true }];
    const api = fakeEngine({ preview, more: sources });
    const user = await openPreview(api);
    rowOf('Who does Task a?').focus();
    await user.keyboard('s');
    expect(api.asked('source.places')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'imported earlier' }));
    expect(await markedLine()).toBe('true');
    expect(api.asked('source.places')).toEqual([{ fact: 'tugs' }]);
    await user.click(screen.getByRole('button', { name: /^Back to the import/ }));
    await onScreen('Harbour');
  });
});
