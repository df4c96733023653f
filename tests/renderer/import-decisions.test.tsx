import { act, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { secondsLeft } from '../../src/renderer/api/time-left.ts';
import { questionTables } from '../../src/renderer/screens/import/question-tables.ts';
import type { Preview } from '../../src/shared/contract/index.ts';
import { Refusal } from './fake-api.ts';
import { fakeEngine } from './fake-engine.ts';
import { screen } from './show.tsx';
import { card, fact, openPreview, rowOf, somePreview } from './some-preview.tsx';

const asked = (group: string, evidence: { answer: string[]; subject: string; line: number }[] = []) => ({
  kind: 'whose' as const,
  group,
  evidence: evidence.map(({ answer, subject, line }) => ({
    answer,
    subject,
    text: subject,
    source: { document: 'guide.md', from: line, to: line, start: 0, end: 1 },
  })),
});

/** Three questions of one kind and one of another. */
function manyQuestions(): Preview {
  const preview = somePreview();
  const question = (id: string, line: number, group: string, evidence = asked(group).evidence) =>
    fact(id, line, { status: 'confirm', answer: [], asked: { ...asked(group), evidence } });
  const questions = [
    question(
      'q1',
      1,
      'g',
      asked('g', [{ answer: ['Terminal operator'], subject: 'Cranes', line: 3 }]).evidence,
    ),
    question('q2', 2, 'g'),
    question('q3', 3, 'g'),
    question('r1', 4, 'other'),
  ];
  return {
    ...preview,
    compilation: { ...preview.compilation, facts: questions, cards: [], conflicts: [] },
  };
}

const pressed = (row: HTMLElement): string[] =>
  within(row)
    .getAllByRole('button', { pressed: true })
    .map(({ textContent }) => textContent.replace(/^\d/, ''));

describe('questions of one kind', () => {
  test('stand in one table; each is answered with one key and moves on, and open is the default', async () => {
    const api = fakeEngine({ preview: manyQuestions() });
    const user = await openPreview(api);
    expect(screen.getAllByText('Who is responsible?')).toHaveLength(2);
    expect(pressed(rowOf('Task q1'))).toEqual(['Leave open']);
    expect(rowOf('Task q1').textContent).toContain('line 3 “Cranes”');
    await user.click(screen.getByText('Task q1'));
    await user.keyboard('2');
    await waitFor(() => expect(document.activeElement).toBe(rowOf('Task q2')));
    await user.keyboard('1');
    await waitFor(() => expect(pressed(rowOf('Task q2'))).toEqual(['Port authority']));
    expect(pressed(rowOf('Task q1'))).toEqual(['Terminal operator']);
    await screen.findByText('Who: Task q2?');
    const sent = api.asked('import.decide-all').flatMap(({ decisions }) => decisions);
    expect(sent.map(({ fact: id, answer }) => [id, answer])).toEqual([
      ['q1', ['Terminal operator']],
      ['q2', ['Port authority']],
    ]);
    await user.keyboard('{ArrowUp}0');
    await waitFor(() => expect(pressed(rowOf('Task q2'))).toEqual(['Leave open']));
    await waitFor(() => expect(screen.queryByText('Who: Task q2?')).toBeNull());
  });

  test('are answered as a whole column in one request, which spares what was answered and can be undone', async () => {
    const api = fakeEngine({ preview: manyQuestions() });
    const user = await openPreview(api);
    await user.click(screen.getByText('Task q1'));
    await user.keyboard('2');
    await screen.findByText('Who: Task q1?');
    const [column] = screen.getAllByRole('button', { name: 'Answer all that are open: Port authority' });
    if (column === undefined) throw new Error('no column');
    await user.click(column);
    await screen.findByText('Who: Task q3?');
    expect(api.asked('import.decide-all').at(-1)?.decisions).toMatchObject([
      { fact: 'q2', answer: ['Port authority'] },
      { fact: 'q3', answer: ['Port authority'] },
    ]);
    expect(pressed(rowOf('Task q1'))).toEqual(['Terminal operator']);
    expect(pressed(rowOf('Task r1'))).toEqual(['Leave open']);
    await user.click(screen.getByRole('button', { name: 'Undo the column' }));
    await waitFor(() => expect(screen.queryByText('Who: Task q3?')).toBeNull());
    expect(pressed(rowOf('Task q1'))).toEqual(['Terminal operator']);
    expect(pressed(rowOf('Task q2'))).toEqual(['Leave open']);
  });

  test('are sent together where keys are faster than the engine, and none is lost', async () => {
    let release = (): void => undefined;
    const wait = new Promise<void>((resolve) => {
      release = resolve;
    });
    const plain = fakeEngine({ preview: manyQuestions() });
    const api = fakeEngine({
      preview: manyQuestions(),
      more: {
        'import.decide-all': async (input) => {
          await wait;
          const envelope = await plain.request('import.decide-all', input);
          if (!envelope.ok) throw new Refusal('internal', envelope.error.message);
          return envelope.value;
        },
      },
    });
    const user = await openPreview(api);
    await user.click(screen.getByText('Task q1'));
    await user.keyboard('1');
    await waitFor(() => expect(document.activeElement).toBe(rowOf('Task q2')));
    await user.keyboard('2');
    await waitFor(() => expect(document.activeElement).toBe(rowOf('Task q3')));
    await user.keyboard('1');
    expect(pressed(rowOf('Task q2'))).toEqual(['Terminal operator']);
    await act(async () => release());
    await screen.findByText('Who: Task q3?');
    const batches = api.asked('import.decide-all').map(({ decisions }) => decisions.map((one) => one.fact));
    expect(batches).toEqual([['q1'], ['q2', 'q3']]);
  });

  test('that the engine refuses are open again, and it says why', async () => {
    const api = fakeEngine({
      preview: manyQuestions(),
      more: {
        'import.decide-all': () => {
          throw new Refusal('internal', 'It could not be compiled again.');
        },
      },
    });
    const user = await openPreview(api);
    await user.click(screen.getByText('Task q1'));
    await user.keyboard('1');
    await screen.findByText('It could not be compiled again.');
    expect(pressed(rowOf('Task q1'))).toEqual(['Leave open']);
  });

  test('have columns only where all of a table have the same options', () => {
    const one = fact('a', 1, { status: 'confirm', asked: asked('g') });
    const other = fact('b', 2, { status: 'confirm', asked: asked('g'), options: ['Crew', 'Guest'] });
    expect(questionTables([one, fact('c', 3, { status: 'confirm', asked: asked('g') })])).toMatchObject([
      { columns: ['Port authority', 'Terminal operator'], facts: [{ id: 'a' }, { id: 'c' }] },
    ]);
    expect(questionTables([one, other])).toMatchObject([{ columns: null }]);
  });
});

describe('places that disagree', () => {
  test('stand side by side with their lines; one key keeps a side, 0 opens it again', async () => {
    const api = fakeEngine({ preview: somePreview() });
    const user = await openPreview(api);
    const row = rowOf('Who keeps the cranes?');
    for (const words of ['six', 'seven', 'line 6', 'line 7', 'Different sides are named'])
      expect(row.textContent).toContain(words);
    await user.click(screen.getByText('Who keeps the cranes?'));
    await user.keyboard('2');
    await screen.findByText('Who: Task y?');
    expect(api.asked('import.decide-all')[0]?.decisions).toMatchObject([
      { fact: 'y', answer: ['Terminal operator'] },
    ]);
    expect(screen.getByText('1 to decide')).toBeDefined();
    await user.click(screen.getByText('Who keeps the cranes?'));
    await user.keyboard('1');
    await screen.findByText('Who: Task x?');
    expect(screen.queryByText('Who: Task y?')).toBeNull();
    await user.click(screen.getByText('Who keeps the cranes?'));
    await user.keyboard('0');
    await waitFor(() => expect(screen.queryByText('Who: Task x?')).toBeNull());
    expect(screen.getByText('2 to decide')).toBeDefined();
  });

  test('are kept with a scope each, which shows in the cards while it is typed', async () => {
    const api = fakeEngine({ preview: somePreview() });
    const user = await openPreview(api);
    const row = rowOf('Who keeps the cranes?');
    await user.click(screen.getByText('Who keeps the cranes?'));
    await user.keyboard('b');
    await user.type(await screen.findByLabelText('Port authority holds for'), 'owned berths');
    await user.type(screen.getByLabelText('Terminal operator holds for'), 'leased berths');
    await within(row).findByText('Who: Task y (leased berths)?');
    await user.keyboard('{Enter}');
    await screen.findByText('Holds for: leased berths');
    expect(api.asked('import.decide-all').at(-1)?.decisions).toEqual([
      { fact: 'x', answer: null, qualifiers: { x: 'owned berths', y: 'leased berths' } },
    ]);
    expect(screen.getByText('1 to decide')).toBeDefined();
  });

  test('are as they were where the scopes are given up', async () => {
    const api = fakeEngine({ preview: somePreview() });
    const user = await openPreview(api);
    await user.click(screen.getByText('Who keeps the cranes?'));
    await user.keyboard('b');
    await user.type(await screen.findByLabelText('Port authority holds for'), 'berths');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByLabelText('Port authority holds for')).toBeNull());
    await waitFor(() =>
      expect(api.asked('import.decide-all').at(-1)?.decisions).toEqual([{ fact: 'x', answer: null }]),
    );
    expect(screen.getByText('2 to decide')).toBeDefined();
  });
});

describe('an edit', () => {
  test('is made in the row, with the card beside it as it is typed, and kept with the decision', async () => {
    const api = fakeEngine({ preview: somePreview() });
    const user = await openPreview(api);
    await user.click(screen.getByText('Who does Task a?'));
    await user.keyboard('e');
    const prompt = await screen.findByLabelText('Question');
    await user.clear(prompt);
    await user.type(prompt, 'Who?');
    const answer = screen.getByLabelText('Answer');
    await user.clear(answer);
    await user.type(answer, 'One{Enter} {Enter}Two');
    const face = screen.getByRole('group', { name: 'As you will see it' });
    expect(face.textContent).toContain('Who?');
    expect(within(face).getAllByRole('listitem')).toHaveLength(2);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByLabelText('Question')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(rowOf('Who?')));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('heading', { name: '3 cards added' });
    expect(api.asked('import.commit')[0]?.decisions).toEqual([
      {
        card: 'card a',
        take: true,
        edit: { scope: '', prompt: 'Who?', answer: ['One', 'Two'], explanation: '' },
      },
    ]);
  });

  test('without an answer is refused; Escape leaves the card as it was', async () => {
    const user = await openPreview(fakeEngine({ preview: somePreview() }));
    await user.click(screen.getByText('Who does Task a?'));
    await user.keyboard('e');
    await user.clear(await screen.findByLabelText('Answer'));
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await screen.findByText('A card needs an answer.');
    await user.click(screen.getByLabelText('Answer'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByLabelText('Question')).toBeNull());
    expect(rowOf('Who does Task a?').textContent).toContain('Port authority');
  });
});

describe('a group', () => {
  test('is taken or left out as a whole, and opened again', async () => {
    const api = fakeEngine({ preview: somePreview() });
    const user = await openPreview(api);
    await user.click(screen.getByRole('button', { name: 'Leave out all: Responsibility tables' }));
    await screen.findByRole('button', { name: 'Add 1 card' });
    expect(rowOf('Responsibility tables').textContent).toContain('2 left out');
    rowOf('Responsibility tables').focus();
    await user.keyboard('0');
    await screen.findByRole('button', { name: 'Add all 3 cards' });
  });

  test('is a document where there are several, in the order of its lines', async () => {
    const preview = somePreview();
    const second = fact('d', 2, { sources: [{ document: 'b.md', from: 2, to: 2, start: 9, end: 10 }] });
    const first = fact('e', 1, { sources: [{ document: 'b.md', from: 1, to: 1, start: 0, end: 1 }] });
    const { compilation } = preview;
    const user = await openPreview(
      fakeEngine({
        preview: {
          ...preview,
          compilation: {
            ...compilation,
            documents: [
              ...compilation.documents,
              { name: 'b.md', title: 'Second', format: 'markdown', language: 'en', lines: 2 },
            ],
            facts: [...compilation.facts, second, first],
            cards: [...compilation.cards, card('card d', second), card('card e', first)],
          },
          texts: [...preview.texts, ['one', 'two']],
        },
      }),
      '2 documents',
    );
    await user.click(screen.getByRole('button', { name: 'By document' }));
    const texts = (await screen.findAllByRole('row')).map(({ textContent }) => textContent);
    const at = (words: string): number => texts.findIndex((text) => text.includes(words));
    const order = ['guide.md', 'Who does Task c?', 'b.md', 'Who does Task e?', 'Who does Task d?'].map(at);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });
});

describe('a preview that the engine has lost', () => {
  test('is read again by itself, with what was decided', async () => {
    let lost = false;
    const preview = somePreview();
    const api = fakeEngine({
      preview,
      more: {
        'import.preview': () => {
          if (!lost) return preview;
          lost = false;
          throw new Refusal('not-found', 'This import is no longer open.');
        },
      },
    });
    const user = await openPreview(api);
    await user.click(screen.getByRole('button', { name: 'Leave out: Who does Task b?' }));
    await user.click(screen.getByText('Task q'));
    await user.keyboard('2');
    await screen.findByText('Who: Task q?');
    lost = true;
    act(() => api.send({ type: 'engine', state: 'ready', message: '' }));
    await screen.findByText(/Your document was read again, and what you decided is kept/);
    expect(api.asked('import.read')).toHaveLength(2);
    expect(api.asked('import.read')[1]).toEqual(api.asked('import.read')[0]);
    expect(api.asked('import.decide-all').at(-1)?.decisions).toMatchObject([
      { fact: 'q', answer: ['Terminal operator'] },
    ]);
    expect(screen.getByRole('button', { name: 'Add all 3 cards' })).toBeDefined();
  });
});

describe('the time left', () => {
  test('goes by the pace so far, and is not guessed from too little', () => {
    expect(secondsLeft({ done: 25, total: 100, since: 1000, at: 5000 })).toBe(12);
    expect(secondsLeft({ done: 1, total: 100, since: 0, at: 5000 })).toBeNull();
    expect(secondsLeft({ done: 50, total: 100, since: 0, at: 400 })).toBeNull();
    expect(secondsLeft({ done: 3, total: 0, since: 0, at: 5000 })).toBeNull();
  });
});
