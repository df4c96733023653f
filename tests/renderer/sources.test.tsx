import { waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { coveredLines } from '../../src/renderer/screens/sources/coverage-lines.ts';
import type { Contradiction, Coverage, OpenQuestion, SourceRow } from '../../src/shared/contract/index.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import { emptyToday, fakeEngine } from './fake-engine.ts';
import { screen, show } from './show.tsx';

const row: SourceRow = {
  id: 's',
  name: 'harbour.md',
  title: 'Harbour',
  format: 'markdown',
  language: 'en',
  versions: [
    { id: 'v2', at: Date.UTC(2026, 2, 4) },
    { id: 'v1', at: Date.UTC(2026, 1, 1) },
  ],
  cards: 2,
  questions: 2,
  contradictions: 1,
};

const span = (line: number, state: Coverage['spans'][number]['state'], why = '', facts: string[] = []) => ({
  from: line,
  to: line,
  state,
  why,
  facts,
});

const coverage: Coverage = {
  source: 's',
  version: 'v2',
  name: 'harbour.md',
  title: 'Harbour',
  language: 'en',
  lines: [
    '# Harbour',
    'Cranes are kept by the operator.',
    'Pilots guide ships.',
    'See the picture.',
    'Who dredges?',
    '',
  ],
  spans: [
    span(1, 'context'),
    span(2, 'cards', '', ['cranes']),
    span(3, 'cards', '', ['pilots']),
    span(4, 'left-out', 'refers to a picture'),
    span(5, 'waits', 'which side?', ['dredging']),
  ],
  cards: [
    {
      id: 'c1',
      fact: 'cranes',
      deck: 'Harbour',
      scope: '',
      prompt: 'Who keeps cranes?',
      answer: ['Operator'],
      flag: 0,
      from: 2,
      to: 2,
    },
    {
      id: 'c2',
      fact: 'pilots',
      deck: 'Harbour',
      scope: '',
      prompt: 'Who guides ships?',
      answer: ['Pilots'],
      flag: 0,
      from: 3,
      to: 3,
    },
  ],
  objectives: [],
};

const place = (line: number) => ({ source: 's', version: 'v2', name: 'harbour.md', from: line, to: line });

const question = (fact: string, part: Partial<OpenQuestion> = {}): OpenQuestion => ({
  fact,
  kind: 'whose',
  group: 'g',
  subject: `Task ${fact}`,
  scope: '',
  text: '',
  options: ['Port authority', 'Operator'],
  proposed: [],
  answer: null,
  why: [],
  evidence: [],
  sources: [place(5)],
  ...part,
});

const side = (fact: string, answer: string, line: number): Contradiction['sides'][number] => ({
  fact,
  subject: 'Who keeps the cranes?',
  scope: '',
  answer: [answer],
  text: `${answer} keeps them.`,
  sources: [place(line)],
  cards: 0,
  own: false,
  qualifier: null,
});

const contradiction: Contradiction = {
  id: 'k',
  kind: 'party',
  question: 'Who keeps the cranes?',
  sides: [side('x', 'Operator', 2), side('y', 'Port authority', 3)],
  settled: null,
};

/** An engine whose questions are answered as they would be. */
function engine(
  questions: OpenQuestion[],
  contradictions: Contradiction[] = [],
  more: Handlers = {},
): FakeApi {
  let asked = questions;
  return fakeEngine({
    today: { ...emptyToday, cards: 2, openQuestions: questions.length },
    more: {
      'source.list': () => [row],
      'source.coverage': () => coverage,
      'source.questions': () => ({ questions: asked, contradictions }),
      'source.answer': ({ fact, answer }) => {
        asked = asked.map((each) => (each.fact === fact ? { ...each, answer } : each));
        return { cards: answer === null ? 0 : 1, removed: answer === null ? 1 : 0, operation: 'o' };
      },
      ...more,
    },
  });
}

describe('Sources', () => {
  test('says what it is for where there is no document yet', async () => {
    await show(engine([], [], { 'source.list': () => [] }), '/sources');
    expect(await screen.findByText(/No document has been imported yet/)).toBeDefined();
  });

  test('lists documents with their figures, and opens one from its name', async () => {
    const api = engine([question('a'), question('b')], [contradiction]);
    const user = await show(api);
    await user.click(await screen.findByRole('link', { name: 'Sources' }));
    const item = (await screen.findByRole('link', { name: 'Harbour' })).closest('li');
    for (const words of ['harbour.md', '2 versions', '2 cards', '3 to decide'])
      expect(item?.textContent).toContain(words);
    await user.click(screen.getByRole('link', { name: 'Harbour' }));
    await screen.findByRole('listbox', { name: 'Lines of the document' });
    expect(api.asked('source.coverage')).toEqual([{ source: 's', version: null }]);
    const legend = screen.getByRole('list', { name: 'Lines by what became of them' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['made into cards 2', 'to decide 1', 'context 1', 'left out 1']);
  });

  test('shows the lines of a card, the cards of a line, and why lines were left out', async () => {
    const user = await show(engine([]), '/sources');
    await user.click(await screen.findByRole('link', { name: 'Harbour' }));
    const lines = await screen.findByRole('listbox', { name: 'Lines of the document' });
    const line = (text: string): HTMLElement | null => within(lines).getByText(text).closest('[role=option]');
    await user.click(screen.getByRole('tab', { name: /^Cards/ }));
    const cards = await screen.findByRole('listbox', { name: 'Cards of this document' });
    await user.click(within(cards).getByText('Who guides ships?'));
    await waitFor(() => expect(line('Pilots guide ships.')?.getAttribute('aria-selected')).toBe('true'));
    await user.click(within(lines).getByText('Cranes are kept by the operator.'));
    await waitFor(() =>
      expect(
        within(cards).getByText('Who keeps cranes?').closest('[role=option]')?.getAttribute('aria-selected'),
      ).toBe('true'),
    );
    await user.click(screen.getByRole('tab', { name: /^Left out/ }));
    await user.click(await screen.findByRole('button', { name: /See the picture/ }));
    await waitFor(() => expect(line('See the picture.')?.getAttribute('aria-selected')).toBe('true'));
  });

  test('names the objectives without cards, and opens each at its line', async () => {
    const objective = (text: string, line: number, facts: string[], cards: number, waits = 0) => ({
      text,
      from: line,
      to: line,
      facts,
      cards,
      waits,
    });
    const objectives = [
      objective('Describe the cranes', 2, ['cranes'], 1),
      objective('Explain dredging', 5, ['dredging'], 0, 1),
      objective('Explain tides', 4, [], 0),
      objective('Explain pilots', 3, ['gone'], 0),
    ];
    const user = await show(
      engine([], [], { 'source.coverage': () => ({ ...coverage, objectives }) }),
      '/sources',
    );
    await user.click(await screen.findByRole('link', { name: 'Harbour' }));
    await user.click(await screen.findByRole('tab', { name: 'Objectives 1 of 4' }));
    const wordsOf = (title: string): (string | null)[] =>
      within(screen.getByRole('region', { name: title }))
        .getAllByRole('button')
        .map(({ textContent }) => textContent);
    expect(wordsOf('Without cards')).toEqual([
      'line 5Explain dredging1 to decide',
      'line 4Explain tidesnothing in the document was found for it',
      'line 3Explain pilotsits facts have no card in your collection',
    ]);
    expect(wordsOf('With cards')).toEqual(['line 2Describe the cranes1 card']);
    await user.click(screen.getByRole('button', { name: /Explain tides/ }));
    const lines = screen.getByRole('listbox', { name: 'Lines of the document' });
    await waitFor(() =>
      expect(
        within(lines).getByText('See the picture.').closest('[role=option]')?.getAttribute('aria-selected'),
      ).toBe('true'),
    );
    await user.click(screen.getByRole('button', { name: /Describe the cranes/ }));
    await user.click(screen.getByRole('tab', { name: /^Cards/ }));
    const cards = await screen.findByRole('listbox', { name: 'Cards of this document' });
    expect(
      within(cards).getByText('Who keeps cranes?').closest('[role=option]')?.getAttribute('aria-selected'),
    ).toBe('true');
  });

  test('a document that states no objectives has no place for them', async () => {
    const user = await show(engine([]), '/sources');
    await user.click(await screen.findByRole('link', { name: 'Harbour' }));
    await screen.findByRole('tab', { name: /^Cards/ });
    expect(screen.queryByRole('tab', { name: /^Objectives/ })).toBeNull();
  });

  test('lists the cards of one flag alone', async () => {
    const [first, ...others] = coverage.cards;
    if (first === undefined) throw new Error('no card');
    const cards = [{ ...first, flag: 4 }, ...others];
    const user = await show(
      engine([], [], { 'source.coverage': () => ({ ...coverage, cards }) }),
      '/sources',
    );
    await user.click(await screen.findByRole('link', { name: 'Harbour' }));
    await user.click(await screen.findByRole('tab', { name: /^Cards/ }));
    expect(screen.getByText('Who guides ships?')).toBeDefined();
    await user.selectOptions(screen.getByLabelText('Flag'), 'Blue');
    expect(screen.queryByText('Who guides ships?')).toBeNull();
    expect(screen.getByText('Who keeps cranes?').closest('[role=option]')?.textContent).toContain('Blue');
    await user.selectOptions(screen.getByLabelText('Flag'), 'All cards');
    expect(screen.getByText('Who guides ships?')).toBeDefined();
  });

  test('opens an earlier version', async () => {
    const api = engine([]);
    const user = await show(api, '/sources');
    await user.click(await screen.findByRole('link', { name: 'Harbour' }));
    await user.selectOptions(await screen.findByLabelText('Version'), 'v1');
    await waitFor(() => expect(api.asked('source.coverage').at(-1)).toEqual({ source: 's', version: 'v1' }));
  });

  test('is one key from everywhere', async () => {
    const user = await show(engine([]));
    await screen.findByRole('link', { name: 'Sources' });
    await user.keyboard('{Control>}2{/Control}');
    expect(await screen.findByRole('heading', { name: 'Sources' })).toBeDefined();
  });
});

describe('what documents leave open', () => {
  test('is answered with one key, stays in view, and can be opened again', async () => {
    const api = engine([question('a'), question('b')]);
    const user = await show(api, '/sources');
    const [first] = (await screen.findAllByText('Task a')).map((each) =>
      each.closest<HTMLElement>('[role=row]'),
    );
    first?.focus();
    await user.keyboard('2');
    await waitFor(() => expect(api.asked('source.answer')).toEqual([{ fact: 'a', answer: ['Operator'] }]));
    await screen.findByText('1 card made');
    expect(document.activeElement?.textContent).toContain('Task b');
    await waitFor(() =>
      expect(
        within(first ?? document.body)
          .getByRole('button', { name: 'Operator' })
          .getAttribute('aria-pressed'),
      ).toBe('true'),
    );
    await user.keyboard('{ArrowUp}0');
    await waitFor(() => expect(api.asked('source.answer')[1]).toEqual({ fact: 'a', answer: null }));
  });

  test('shows what was answered before only when it is asked for', async () => {
    const user = await show(engine([question('a', { answer: ['Operator'] })]), '/sources');
    await screen.findByText(/Nothing is open/);
    expect(screen.queryByText('Task a')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Show what is answered already' }));
    expect(await screen.findByText('Task a')).toBeDefined();
  });

  test('settles a contradiction for one side, or for all with a scope each', async () => {
    const api = engine([], [contradiction]);
    const user = await show(api, '/sources');
    const asked = (await screen.findByText('Who keeps the cranes?')).closest<HTMLElement>('[role=row]');
    asked?.focus();
    await user.keyboard('1');
    await waitFor(() => expect(api.asked('source.answer')).toEqual([{ fact: 'x', answer: ['Operator'] }]));
    asked?.focus();
    await user.keyboard('b');
    await user.type(await screen.findByLabelText('Operator holds for'), 'leased berths');
    await user.type(screen.getByLabelText('Port authority holds for'), 'owned berths{Enter}');
    await waitFor(() =>
      expect(api.asked('source.answer')[1]).toEqual({
        fact: 'x',
        answer: null,
        qualifiers: { x: 'leased berths', y: 'owned berths' },
      }),
    );
  });

  test('is offered on Today', async () => {
    const user = await show(engine([question('a')]));
    await user.click(await screen.findByRole('link', { name: 'Answer in Sources' }));
    expect(await screen.findByText('Task a')).toBeDefined();
  });
});

describe('lines of a coverage', () => {
  test('carry what matters most of their spans, and count only where there is text', () => {
    const { rows, counts, leftOut } = coveredLines({
      ...coverage,
      lines: ['one', '', 'three', 'four'],
      spans: [
        { from: 1, to: 3, state: 'context', why: '', facts: [] },
        span(1, 'cards', '', ['a']),
        span(3, 'left-out', 'advert'),
        span(4, 'left-out', 'advert'),
      ],
    });
    expect(rows.map((each) => (each.type === 'line' ? each.verdict : null))).toEqual([
      'fact',
      null,
      'left-out',
      'left-out',
    ]);
    expect(counts).toEqual({ cards: 1, waits: 0, 'no-card': 0, context: 0, 'left-out': 2 });
    expect(leftOut).toEqual([{ why: 'advert', lines: [3, 4] }]);
  });
});
