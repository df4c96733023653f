import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenEngine } from './open-engine.ts';
import { lineCompiler, openEngine, text } from './open-engine.ts';
import { readTables } from './tables.ts';

let app: OpenEngine;
beforeEach(async () => {
  app = await openEngine(lineCompiler);
});
afterEach(() => app.close());

const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');
const megabytes = (count: number): Buffer => Buffer.alloc(count * 1024 * 1024, 'a');

describe('reading', () => {
  it('takes bytes, text, a shipped guide and an offered file alike', async () => {
    writeFileSync(join(app.folder, 'offered.txt'), 'Offered -> Crew');
    const { offered } = (await app.askShell('shell.offer-file', {
      path: join(app.folder, 'offered.txt'),
    })) as {
      offered: string;
    };
    expect(app.events.find(({ type }) => type === 'file-offered')).toEqual({
      type: 'file-offered',
      offered,
      name: 'offered.txt',
    });
    const preview = await app.preview(
      { name: 'bytes.txt', base64: base64('Bytes -> Crew') },
      text('text.txt', 'Text -> Crew'),
      { shipped: 'cloud-shared-responsibility.md' },
      { offered },
    );
    expect(preview.compilation.documents.map(({ name }) => name)).toEqual([
      'bytes.txt',
      'text.txt',
      'cloud-shared-responsibility.md',
      'offered.txt',
    ]);
  });

  it('tells documents of one name apart', async () => {
    const preview = await app.preview(
      text('a.txt', 'One -> Crew'),
      text('a.txt', 'Two -> Crew'),
      text('a.txt', 'Three -> Crew'),
    );
    expect(preview.compilation.documents.map(({ name }) => name)).toEqual([
      'a.txt',
      'a (2).txt',
      'a (3).txt',
    ]);
  });

  it.each([
    ['a guide that does not ship', { shipped: 'other.md' }, 'not-found'],
    ['a path in place of a guide', { shipped: '../package.json' }, 'not-found'],
    ['a file that was never offered', { offered: 'nobody' }, 'not-found'],
    ['bytes that did not arrive whole', { name: 'a.txt', base64: 'AAAA*BBB' }, 'invalid-input'],
    ['an empty document', { name: 'a.txt', text: '' }, 'unreadable-document'],
  ])('fails in words for %s', async (_what, document, code) => {
    const end = await app.read([document]);
    expect(end).toMatchObject({ type: 'job-failed', error: { code } });
    expect(end.type === 'job-failed' && end.error.message).toMatch(/\.$/);
  });

  it('refuses more than 20 MB before decoding it, and more than 40 MB in one import', async () => {
    const large = base64(megabytes(21));
    expect(await app.read([{ name: 'a.txt', base64: large }])).toMatchObject({
      error: { code: 'document-too-large' },
    });
    const text20 = megabytes(19).toString();
    const three = ['a', 'b', 'c'].map((name) => ({ name, text: text20 }));
    expect(await app.read(three)).toMatchObject({ error: { code: 'document-too-large' } });
  });

  it('refuses an offered file that is a folder, is not there or is too large', async () => {
    mkdirSync(join(app.folder, 'folder'));
    writeFileSync(join(app.folder, 'large.txt'), megabytes(21));
    for (const [name, code] of [
      ['folder', 'invalid-input'],
      ['missing.txt', 'not-found'],
      ['large.txt', 'document-too-large'],
    ] as const) {
      const { offered } = (await app.askShell('shell.offer-file', { path: join(app.folder, name) })) as {
        offered: string;
      };
      expect(await app.read([{ offered }])).toMatchObject({ error: { code } });
    }
  });

  it('adds nothing when one document of several cannot be read', async () => {
    const end = await app.read([text('a.txt', 'Steering -> Crew'), { name: 'b.txt', text: '' }]);
    expect(end).toMatchObject({ type: 'job-failed', error: { code: 'unreadable-document' } });
    expect(readTables(app.path).source).toEqual([]);
  });

  it('answers other requests while it works, and leaves the collection as it was when it is cancelled', async () => {
    const before = readTables(app.path);
    const { job } = await app.ask('import.read', { documents: [text('a.txt', '<hang>')] });
    expect((await app.ask('app.today', {})).cards).toBe(0);
    await app.ask('job.cancel', { job });
    expect(await app.end(job)).toMatchObject({ type: 'job-failed', error: { code: 'cancelled' } });
    expect(readTables(app.path)).toEqual(before);
    expect((await app.preview(text('b.txt', 'Steering -> Crew'))).known).toEqual([]);
  });

  it('ends with the engine', async () => {
    const { job } = await app.ask('import.read', { documents: [text('a.txt', '<hang>')] });
    await app.restart();
    await app.ask('job.cancel', { job });
    expect(app.events.filter(({ type }) => type.startsWith('job-'))).toEqual([]);
  });
});
