import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { documentLines } from '../../src/renderer/screens/import/document-lines.ts';
import type { FakeApi } from './fake-api.ts';
import { Refusal } from './fake-api.ts';
import { fakeEngine } from './fake-engine.ts';
import { screen, show } from './show.tsx';
import { openPreview, rowOf, somePreview, source } from './some-preview.tsx';

describe('choosing', () => {
  test('sends the bytes of a file as base64 and shows what was found', async () => {
    const api = fakeEngine({ preview: somePreview() });
    await openPreview(api);
    expect(api.asked('import.read')).toEqual([
      { documents: [{ name: 'guide.md', base64: btoa('# Harbour') }] },
    ]);
    expect(screen.getByText('3 cards')).toBeDefined();
    expect(screen.getByText('2 to decide')).toBeDefined();
    expect(screen.getByText('1 line left out')).toBeDefined();
  });

  test('takes a file that is dropped anywhere', async () => {
    const api = fakeEngine({ preview: somePreview() });
    await show(api, '/settings');
    await screen.findByRole('heading', { name: 'Settings' });
    const file = new File(['text'], 'dropped.txt', { type: 'text/plain' });
    fireEvent.drop(window, { dataTransfer: { files: [file], types: ['Files'] } });
    await screen.findByRole('heading', { name: 'Harbour' });
    expect(api.asked('import.read')).toEqual([
      { documents: [{ name: 'dropped.txt', base64: btoa('text') }] },
    ]);
  });

  test('refuses a file of more than 20 MB in words, without sending it', async () => {
    const api = fakeEngine({ preview: somePreview() });
    const user = await show(api, '/import');
    const huge = new File(['x'], 'huge.txt');
    Object.defineProperty(huge, 'size', { value: 20 * 1024 * 1024 + 1 });
    await user.upload(await screen.findByTestId('file-input'), huge);
    await screen.findByText(/“huge.txt” is larger than 20 MB. Nothing was read./);
    expect(api.asked('import.read')).toHaveLength(0);
  });

  test('reads pasted text', async () => {
    const api = fakeEngine({ preview: somePreview() });
    const user = await show(api, '/import');
    await user.type(await screen.findByLabelText('Or paste text'), 'AWS: the provider');
    await user.click(screen.getByRole('button', { name: 'Find cards' }));
    await screen.findByRole('heading', { name: 'Harbour' });
    expect(api.asked('import.read')).toEqual([
      { documents: [{ name: 'Pasted text.txt', text: 'AWS: the provider' }] },
    ]);
  });

  test('says why reading failed, and lets one try again', async () => {
    const api: FakeApi = fakeEngine({
      more: {
        'import.read': () => {
          queueMicrotask(() =>
            api.send({
              type: 'job-failed',
              job: 'job',
              error: {
                code: 'unsupported-format',
                message: 'This is a picture. Nothing was added.',
                details: {},
              },
            }),
          );
          return { job: 'job' };
        },
      },
    });
    const user = await show(api, '/import');
    await user.upload(await screen.findByTestId('file-input'), new File(['x'], 'a.txt'));
    await screen.findByText('This is a picture. Nothing was added.');
    expect(screen.getByRole('button', { name: /Choose files/ })).toBeDefined();
  });

  test('shows how far long work is and cancels it', async () => {
    const api = fakeEngine({ more: { 'import.read': () => ({ job: 'job' }), 'job.cancel': () => ({}) } });
    const user = await show(api, '/import');
    await user.upload(await screen.findByTestId('file-input'), new File(['x'], 'a.txt'));
    await screen.findByRole('heading', { name: 'Reading a.txt' });
    // Progress is told over and over; what comes before the page knows its job passes by.
    await waitFor(() => {
      act(() => api.send({ type: 'job-progress', job: 'job', phase: 'compile', done: 3, total: 4 }));
      expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('75');
    });
    expect(screen.getByText(/Looking for facts/).textContent).toContain('3 of 4');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(api.asked('job.cancel')).toEqual([{ job: 'job' }]);
    const cancelled = { code: 'cancelled' as const, message: 'Cancelled.', details: {} };
    act(() => api.send({ type: 'job-failed', job: 'job', error: cancelled }));
    await screen.findByRole('button', { name: /Choose files/ });
    expect(screen.queryByText('Nothing was imported')).toBeNull();
  });
});

describe('the preview', () => {
  test('adds all certain cards at once', async () => {
    const api = fakeEngine({ preview: somePreview() });
    const user = await openPreview(api);
    await user.click(screen.getByRole('button', { name: 'Add all 3 cards' }));
    await screen.findByRole('heading', { name: '3 cards added' });
    expect(api.asked('import.commit')).toEqual([
      { preview: 'p', deck: 'Harbour', decisions: [], rest: 'take' },
    ]);
  });

  test('takes and leaves single cards, by key and by button, and can add only those that were taken', async () => {
    const api = fakeEngine({ preview: somePreview() });
    const user = await openPreview(api);
    await user.click(screen.getByText('Who does Task a?'));
    await user.keyboard('t');
    await user.click(screen.getByRole('button', { name: 'Leave out: Who does Task b?' }));
    await screen.findByRole('button', { name: 'Add all 2 cards' });
    await user.click(screen.getByRole('button', { name: 'Add only the 1 I checked' }));
    await screen.findByRole('heading', { name: '1 card added' });
    expect(api.asked('import.commit')).toEqual([
      {
        preview: 'p',
        deck: 'Harbour',
        decisions: [
          { card: 'card a', take: true, edit: null },
          { card: 'card b', take: false, edit: null },
        ],
        rest: 'leave',
      },
    ]);
  });

  test('moves on to the next row after each decision, and walks with the arrows', async () => {
    const user = await openPreview(fakeEngine({ preview: somePreview() }));
    await user.click(screen.getByText('Who does Task a?'));
    await user.keyboard('x');
    await waitFor(() => expect(document.activeElement).toBe(rowOf('Who does Task b?')));
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(document.activeElement).toBe(rowOf('Who does Task a?')));
    expect(within(rowOf('Who does Task a?')).getByText('left out')).toBeDefined();
  });

  test('shows the lines of the row one is on, and the card of the line one selects', async () => {
    const user = await openPreview(fakeEngine({ preview: somePreview() }));
    const lines = screen.getByRole('listbox', { name: 'Lines of the document' });
    const line = (text: string): HTMLElement | null => within(lines).getByText(text).closest('[role=option]');
    await user.click(screen.getByText('Who does Task b?'));
    await waitFor(() => expect(line('two')?.getAttribute('aria-selected')).toBe('true'));
    expect(line('one')?.getAttribute('aria-selected')).toBe('false');
    await user.click(within(lines).getByText('three'));
    await waitFor(() => expect(rowOf('Who does Task c?').className).toContain('finding-marked'));
    expect(rowOf('Who does Task b?').className).not.toContain('finding-marked');
  });

  test('says beside a line why it was left out', async () => {
    await openPreview(fakeEngine({ preview: somePreview() }));
    const lines = screen.getByRole('listbox', { name: 'Lines of the document' });
    expect(within(lines).getByText('five').closest('[role=option]')?.textContent).toContain(
      'speaks of a picture',
    );
  });

  test('finds cards by their words', async () => {
    const user = await openPreview(fakeEngine({ preview: somePreview() }));
    await user.keyboard('/');
    await user.keyboard('task c');
    await waitFor(() => expect(screen.queryByText('Who does Task a?')).toBeNull());
    expect(screen.getByText('Who does Task c?')).toBeDefined();
  });

  test('says that a document adds nothing where all of it is known', async () => {
    const preview = somePreview({ known: ['a', 'b', 'c'], unchanged: true });
    await openPreview(fakeEngine({ preview }));
    expect(screen.getByText('You have imported this document before')).toBeDefined();
    expect(screen.getByText('It holds nothing new, so nothing would be added.')).toBeDefined();
    const button = screen.getByRole('button', { name: 'Nothing to add' });
    expect(button.hasAttribute('disabled')).toBe(true);
  });

  test('keeps every decision where adding fails', async () => {
    const api = fakeEngine({
      preview: somePreview(),
      more: {
        'import.commit': () => {
          throw new Refusal(
            'collection-locked',
            'Another program has the collection open. Nothing was added.',
          );
        },
      },
    });
    const user = await openPreview(api);
    await user.click(screen.getByRole('button', { name: 'Leave out: Who does Task b?' }));
    await user.click(await screen.findByRole('button', { name: 'Add all 2 cards' }));
    await screen.findByText('Another program has the collection open. Nothing was added.');
    expect(screen.getByRole('button', { name: 'Add all 2 cards' })).toBeDefined();
  });

  test('outlives a look at another screen', async () => {
    const user = await openPreview(fakeEngine({ preview: somePreview() }));
    await user.click(screen.getByRole('button', { name: 'Leave out: Who does Task b?' }));
    await user.click(screen.getByRole('link', { name: 'Settings' }));
    await screen.findByRole('heading', { name: 'Settings' });
    await user.click(screen.getByRole('link', { name: 'Import' }));
    expect(await screen.findByRole('button', { name: 'Add all 2 cards' })).toBeDefined();
  });

  test('offers to review what was added, or to take it back', async () => {
    const api = fakeEngine({ preview: somePreview() });
    const user = await openPreview(api);
    await user.click(screen.getByRole('button', { name: 'Add all 3 cards' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Taken back: import of Harbour');
    expect(api.asked('history.undo')).toHaveLength(1);
  });
});

describe('lines of a document', () => {
  test('carry the weightiest verdict of their spans, and blank ones none', () => {
    const preview = somePreview();
    const { compilation } = preview;
    const lines = documentLines({
      ...preview,
      texts: [['one', '', 'three']],
      compilation: {
        ...compilation,
        ledger: [
          { ...source(1), verdict: 'context', why: '', facts: ['a'] },
          { ...source(1), verdict: 'fact', why: '', facts: ['b', 'a'] },
          { ...source(2), verdict: 'left-out', why: 'blank', facts: [] },
          { ...source(3), to: 3, verdict: 'left-out', why: 'host site', facts: [] },
        ],
      },
    });
    expect(lines.rows.map((row) => (row.type === 'line' ? row.verdict : null))).toEqual([
      'fact',
      null,
      'left-out',
    ]);
    expect(lines.rows[0]).toMatchObject({ facts: ['a', 'b'] });
    expect(lines.leftOut).toBe(1);
    expect(lines.rowsOf([{ document: 'guide.md', from: 2, to: 3, start: 0, end: 0 }])).toEqual([1, 2]);
  });
});
