import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { appOrigin, requestChannel } from '../../src/main/shell/addresses.ts';
import { takeMessages } from '../../src/main/shell/messages.ts';
import type { Envelope } from '../../src/shared/errors.ts';

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<Envelope<unknown>>;

function frame(url: string, parent: WebFrameMain | null, routingId: number): WebFrameMain {
  return { url, parent, routingId } as WebFrameMain;
}

/** An event as Electron makes it, for a window whose main frame has the routing id 1. */
function eventFrom(senderFrame: WebFrameMain | null): IpcMainInvokeEvent {
  const mainFrame = frame('app://cardwright/index.html', null, 1);
  return { senderFrame, sender: { mainFrame } } as unknown as IpcMainInvokeEvent;
}

function bench(): { ask: Handler; asked: unknown[]; answered: unknown[] } {
  const handlers = new Map<string, Handler>();
  const asked: unknown[] = [];
  const answered: unknown[] = [];
  const ipc = {
    handle: (channel: string, handler: Handler) => handlers.set(channel, handler),
  } as unknown as IpcMain;
  takeMessages(ipc, {
    engine: {
      request: (method, input) => {
        asked.push([method, input]);
        return Promise.resolve({ ok: true, value: 'answer' });
      },
    },
    origin: appOrigin,
    answered: (method) => answered.push(method),
  });
  const ask = handlers.get(requestChannel);
  if (ask === undefined) throw new Error('no handler');
  return { ask, asked, answered };
}

describe('messages of a page', () => {
  const main = frame('app://cardwright/index.html', null, 1);

  it('are passed on from the main frame', async () => {
    const { ask, asked, answered } = bench();
    expect(await ask(eventFrom(main), 'app.info', {})).toEqual({ ok: true, value: 'answer' });
    expect(asked).toEqual([['app.info', {}]]);
    expect(answered).toEqual(['app.info']);
  });

  it.each([
    ['a frame within it', frame('app://cardwright/index.html', main, 2)],
    ['a main frame of another window', frame('app://cardwright/index.html', null, 7)],
    ['another origin', frame('app://cardwright.example/index.html', null, 1)],
    ['a frame that is gone', null],
  ])('are refused from %s', async (_what, sender) => {
    const { ask, asked } = bench();
    const envelope = await ask(eventFrom(sender), 'app.info', {});
    expect(envelope).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(asked).toEqual([]);
  });

  it.each(['shell.close', 'shell.offer-file', 'constructor', '', 7, null])(
    'are refused where the contract has no %s',
    async (method) => {
      const { ask, asked } = bench();
      expect(await ask(eventFrom(main), method, {})).toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      });
      expect(asked).toEqual([]);
    },
  );
});
