import { waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ReviewCard } from '../../src/shared/contract/index.ts';
import { mergeSources } from '../../src/renderer/screens/review/merge-sources.ts';
import { Refusal } from './fake-api.ts';
import type { FakeApi } from './fake-api.ts';
import { fakeEngine, reviewHandlers, someCard, someSettings } from './fake-engine.ts';
import { screen, show } from './show.tsx';

const whoCard = (id: string, part: Partial<ReviewCard> = {}): ReviewCard =>
  someCard(id, {
    kind: 'responsibility',
    prompt: `Who dredges basin ${id}?`,
    answer: ['Port authority'],
    options: ['Port authority', 'Terminal operator', 'Shipping line'],
    ...part,
  });

const question = (text: string): Promise<HTMLElement> => screen.findByRole('heading', { name: text });

async function answersOf(
  api: FakeApi,
  count: number,
): Promise<ReturnType<typeof api.asked<'review.answer'>>> {
  await waitFor(() => expect(api.asked('review.answer')).toHaveLength(count));
  return api.asked('review.answer');
}

describe('a card', () => {
  test('hides its answer until Space, then takes a grade from its number', async () => {
    const api = fakeEngine({ cards: [someCard('1'), someCard('2')] });
    const user = await show(api, '/review');
    await question('Question 1?');
    expect(screen.queryByText('Answer 1')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Forgot/ })).toBeNull();
    await user.keyboard(' ');
    expect(screen.getByText('Answer 1')).toBeDefined();
    await user.keyboard('2');
    await question('Question 2?');
    const [answer] = await answersOf(api, 1);
    expect(answer).toMatchObject({
      session: 'session',
      card: '1',
      version: 0,
      grade: 'hard',
      evidence: 'recall',
      options: null,
      picked: null,
    });
    expect(answer?.requestId).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
  });

  test('ignores grades before the answer is shown', async () => {
    const api = fakeEngine({ cards: [someCard('1')] });
    const user = await show(api, '/review');
    await question('Question 1?');
    await user.keyboard('1234g5');
    expect(api.asked('review.answer')).toHaveLength(0);
    expect(screen.queryByText('Answer 1')).toBeNull();
  });

  test('is answered Good by Enter, once per press however long it is held', async () => {
    const api = fakeEngine({ cards: [someCard('1'), someCard('2')] });
    const user = await show(api, '/review');
    await question('Question 1?');
    await user.keyboard('{Enter>3/}');
    expect(screen.getByText('Answer 1')).toBeDefined();
    expect(api.asked('review.answer')).toHaveLength(0);
    await user.keyboard('{Enter>3/}');
    await question('Question 2?');
    expect(screen.queryByText('Answer 2')).toBeNull();
    expect((await answersOf(api, 1))[0]?.grade).toBe('good');
  });

  test('shows when each grade brings it back', async () => {
    const user = await show(fakeEngine({ cards: [someCard('1')] }), '/review');
    await question('Question 1?');
    await user.keyboard(' ');
    expect(screen.getByRole('button', { name: 'Forgot comes back in 1 min' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Good comes back in 3 days' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Easy comes back in 1.5 months' })).toBeDefined();
  });

  test('speaks its answer to screen readers when it is shown', async () => {
    const user = await show(fakeEngine({ cards: [someCard('1')] }), '/review');
    await question('Question 1?');
    await user.keyboard(' ');
    expect(document.getElementById('spoken')?.textContent).toBe('Answer: Answer 1');
  });
});

describe('a card that asks who', () => {
  test('keeps its parties hidden until they are asked for', async () => {
    const user = await show(fakeEngine({ cards: [whoCard('1')] }), '/review');
    await question('Who dredges basin 1?');
    expect(screen.queryByRole('button', { name: /Terminal operator/ })).toBeNull();
    await user.keyboard('o');
    expect(screen.getByRole('button', { name: /Terminal operator/ })).toBeDefined();
  });

  test('takes a right pick, then the grade: Enter is Good, logged as recognition', async () => {
    const api = fakeEngine({ cards: [whoCard('1'), whoCard('2')] });
    const user = await show(api, '/review');
    await question('Who dredges basin 1?');
    await user.keyboard('o1');
    expect(screen.getByText('Right. How well did you know it?')).toBeDefined();
    expect(api.asked('review.answer')).toHaveLength(0);
    await user.keyboard('{Enter}');
    await question('Who dredges basin 2?');
    expect((await answersOf(api, 1))[0]).toMatchObject({
      grade: 'good',
      evidence: 'recognition',
      options: ['Port authority', 'Terminal operator', 'Shipping line'],
      picked: 'Port authority',
    });
  });

  test.each(['5', 'g'])('takes %s after a right pick as Guessed', async (key) => {
    const api = fakeEngine({ cards: [whoCard('1'), whoCard('2')] });
    const user = await show(api, '/review');
    await question('Who dredges basin 1?');
    await user.keyboard(`oa${key}`);
    expect((await answersOf(api, 1))[0]).toMatchObject({ grade: 'guessed', picked: 'Port authority' });
  });

  test('counts a wrong pick as Forgot, shows the right answer and waits for Enter', async () => {
    const api = fakeEngine({ cards: [whoCard('1'), whoCard('2')] });
    const user = await show(api, '/review');
    await question('Who dredges basin 1?');
    await user.keyboard('o2');
    expect((await answersOf(api, 1))[0]).toMatchObject({
      grade: 'forgot',
      evidence: 'recognition',
      picked: 'Terminal operator',
    });
    expect(screen.getByText('Not right. Counted as Forgot.')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Good/ })).toBeNull();
    await question('Who dredges basin 1?');
    await user.keyboard('3');
    expect(api.asked('review.answer')).toHaveLength(1);
    await user.keyboard('{Enter}');
    await question('Who dredges basin 2?');
    expect(api.asked('review.answer')).toHaveLength(1);
  });

  test('is recall where it was revealed without looking at the parties, recognition where they were open', async () => {
    const api = fakeEngine({ cards: [whoCard('1'), whoCard('2'), whoCard('3')] });
    const user = await show(api, '/review');
    await question('Who dredges basin 1?');
    await user.keyboard(' 3');
    await question('Who dredges basin 2?');
    await user.keyboard('o 3');
    await question('Who dredges basin 3?');
    const answers = await answersOf(api, 2);
    expect(answers.map((answer) => [answer.evidence, answer.picked])).toEqual([
      ['recall', null],
      ['recognition', null],
    ]);
  });

  test('offers no pick where several parties are the answer together', async () => {
    const card = whoCard('1', { answer: ['Port authority', 'Shipping line'], answerMode: 'all' });
    const user = await show(fakeEngine({ cards: [card] }), '/review');
    await question('Who dredges basin 1?');
    await user.keyboard('o');
    expect(screen.queryByRole('button', { name: /Terminal operator/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Pick an answer/ })).toBeNull();
  });
});

describe('a session', () => {
  test('takes an answer back with U and shows its card again', async () => {
    const api = fakeEngine({ cards: [someCard('1'), someCard('2')] });
    const user = await show(api, '/review');
    await question('Question 1?');
    await user.keyboard(' 3');
    await question('Question 2?');
    await user.keyboard('u');
    await question('Question 1?');
    expect(screen.queryByText('Answer 1')).toBeNull();
    expect(api.asked('review.undo')).toEqual([{ session: 'session' }]);
  });

  test('takes a wrong pick back with U', async () => {
    const api = fakeEngine({ cards: [whoCard('1'), whoCard('2')] });
    const user = await show(api, '/review');
    await question('Who dredges basin 1?');
    await user.keyboard('o2');
    await answersOf(api, 1);
    await user.keyboard('u');
    await waitFor(() => expect(screen.queryByText('Not right. Counted as Forgot.')).toBeNull());
    await question('Who dredges basin 1?');
    expect(api.asked('review.undo')).toHaveLength(1);
  });

  test('asks before it takes back what was done before this session', async () => {
    const review = reviewHandlers([someCard('1')]);
    const api = fakeEngine({
      more: {
        ...review,
        'review.start': () => ({ ...review['review.start'](), undo: 'Import of Harbour' }),
        'review.undo': () => review['review.start'](),
      },
    });
    const user = await show(api, '/review');
    await question('Question 1?');
    await user.keyboard('u');
    const message = await screen.findByText(/Before it came: Import of Harbour/);
    expect(api.asked('review.undo')).toHaveLength(0);
    const toast = message.closest('li');
    if (toast === null) throw new Error('the message is no toast');
    await user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(api.asked('review.undo')).toHaveLength(1));
  });

  test('flags, keeps and edits a card in place without hiding its answer', async () => {
    const api = fakeEngine({ cards: [someCard('1', { vetted: false })] });
    const user = await show(api, '/review');
    await question('Question 1?');
    await user.keyboard(' f3');
    await screen.findByRole('button', { name: 'Green' });
    expect(screen.queryByRole('group', { name: 'Choose a flag' })).toBeNull();
    expect(api.asked('review.flag')[0]).toMatchObject({ flag: 3 });
    expect(api.asked('review.answer')).toHaveLength(0);
    await user.keyboard('k');
    await waitFor(() => expect(screen.queryByText('You have not checked this card yet.')).toBeNull());
    await user.keyboard('e');
    const field = await screen.findByLabelText('Question');
    await user.clear(field);
    await user.type(field, 'Better?');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await question('Better?');
    expect(screen.getByText('Answer 1')).toBeDefined();
    expect(api.asked('review.edit')[0]).toMatchObject({ card: '1', version: 2, prompt: 'Better?' });
  });

  test('shows the flags by the names that they were given, and takes one off again', async () => {
    const flagNames = ['', 'Ask the tutor', '', '', '', '', ''];
    const api = fakeEngine({
      cards: [someCard('1', { flag: 2 })],
      settings: { ...someSettings, flagNames },
    });
    const user = await show(api, '/review');
    await user.click(await screen.findByRole('button', { name: 'Ask the tutor' }));
    const bar = screen.getByRole('group', { name: 'Choose a flag' });
    const names = within(bar)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toEqual([
      '1Red',
      '2Ask the tutor',
      '3Green',
      '4Blue',
      '5Pink',
      '6Turquoise',
      '7Purple',
      '0No flag',
    ]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: 'Choose a flag' })).toBeNull();
    await user.keyboard('f0');
    await waitFor(() => expect(api.asked('review.flag')[0]).toMatchObject({ flag: 0 }));
    await screen.findByRole('button', { name: 'Flag' });
  });

  test('does not run its keys while the form is open', async () => {
    const api = fakeEngine({ cards: [someCard('1')] });
    const user = await show(api, '/review');
    await question('Question 1?');
    await user.keyboard('e');
    await screen.findByLabelText('Question');
    await user.keyboard('bx{Escape}');
    await waitFor(() => expect(screen.queryByLabelText('Question')).toBeNull());
    expect(api.asked('review.bury')).toHaveLength(0);
    expect(api.asked('review.suspend')).toHaveLength(0);
  });

  test('buries with B and suspends with X', async () => {
    const api = fakeEngine({ cards: [someCard('1'), someCard('2'), someCard('3')] });
    const user = await show(api, '/review');
    await question('Question 1?');
    await user.keyboard('b');
    await question('Question 2?');
    await user.keyboard('x');
    await question('Question 3?');
    expect(api.asked('review.bury')[0]?.card).toBe('1');
    expect(api.asked('review.suspend')[0]?.card).toBe('2');
  });

  test('fetches the state again where the card had changed', async () => {
    const api = fakeEngine({
      cards: [someCard('1')],
      more: {
        'review.answer': () => {
          throw new Refusal('stale', 'This card has changed since it was shown. Nothing was recorded.');
        },
      },
    });
    const user = await show(api, '/review');
    await question('Question 1?');
    await user.keyboard(' 3');
    await screen.findByText('This card has changed since it was shown. Nothing was recorded.');
    await waitFor(() => expect(api.asked('review.state')).toHaveLength(1));
    await question('Question 1?');
  });

  test('gives an answer to a new session under the same request id where the engine has lost the old one', async () => {
    let lost = true;
    const review = reviewHandlers([someCard('1'), someCard('2')]);
    const api = fakeEngine({
      more: {
        ...review,
        'review.answer': (input) => {
          if (!lost) return review['review.answer'](input);
          lost = false;
          throw new Refusal('not-found', 'No such session.');
        },
      },
    });
    const user = await show(api, '/review');
    await question('Question 1?');
    await user.keyboard(' 3');
    await question('Question 2?');
    const [first, second] = await answersOf(api, 2);
    expect(second?.requestId).toBe(first?.requestId);
    expect(api.asked('review.start')).toHaveLength(2);
  });

  test('ends with what was done and the way back', async () => {
    const user = await show(fakeEngine({ cards: [someCard('1')] }), '/review');
    await question('Question 1?');
    await user.keyboard(' 3');
    await question('1 card answered');
    expect(screen.getByText('4 cards come back tomorrow.')).toBeDefined();
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Learn what your study guide says' });
  });

  test('says when the next card comes while all are being learned', async () => {
    const start = {
      session: 'session',
      card: null,
      counts: { new: 0, learning: 1, review: 0 },
      done: 2,
      minutesLeft: 1,
      waitingUntil: Date.now() + 170_000,
      undo: null,
      redo: null,
      summary: { answers: 2, seconds: 12, forgot: 1, remembered: 1, newCards: 2, tomorrow: 1 },
    };
    await show(fakeEngine({ more: { 'review.start': () => start } }), '/review');
    await question('A short break');
    expect(screen.getByRole('timer').textContent).toContain('The next card comes in 3 minutes');
  });
});

describe('sources', () => {
  const source = (version: string, from: number, to: number) => ({
    source: version,
    version,
    name: version,
    from,
    to,
  });

  test('that touch or overlap are one stretch; those of another document stay apart', () => {
    expect(
      mergeSources([
        source('b', 4, 4),
        source('a', 7, 9),
        source('a', 4, 5),
        source('a', 6, 6),
        source('a', 12, 12),
      ]),
    ).toEqual([source('a', 4, 9), source('a', 12, 12), source('b', 4, 4)]);
  });
});
