import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Envelope } from '../../shared/errors.ts';
import type { ToEngine } from '../../shared/wire.ts';
import { passPageRequest } from '../hosts/page-request.ts';
import { isTrustedSender, requestChannel, type Sender } from './addresses.ts';

export interface MessageNeeds {
  engine: { request(method: ToEngine['method'], input: unknown): Promise<Envelope<unknown>> };
  /** Origin of the app's page. */
  origin: string;
  /** Told of every answer, for what the shell itself remembers. */
  answered: (method: unknown, envelope: Envelope<unknown>) => void;
}

/** Takes the page's requests. Anything but the app's own main frame is refused. */
export function takeMessages(ipc: IpcMain, { engine, origin, answered }: MessageNeeds): void {
  ipc.handle(requestChannel, async (event, method: unknown, input: unknown) => {
    if (!isTrustedSender(senderOf(event), origin)) {
      const message = 'Only the page of Cardwright itself may ask this.';
      return { ok: false, error: { code: 'forbidden', message, details: {} } };
    }
    const envelope = await passPageRequest(engine, method, input);
    answered(method, envelope);
    return envelope;
  });
}

function senderOf({ senderFrame, sender }: IpcMainInvokeEvent): Sender {
  if (senderFrame === null) return { frame: null };
  const isMain = senderFrame.parent === null && senderFrame.routingId === sender.mainFrame.routingId;
  return { frame: { url: senderFrame.url, isMain } };
}
