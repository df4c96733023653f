import { contextBridge, ipcRenderer } from 'electron';
import type { CardwrightApi } from '../shared/api.ts';
import type { AppEvent } from '../shared/contract/index.ts';

const listeners = new Set<(event: AppEvent) => void>();
/** What came before the page had a listener, such as a file that the app was opened with. */
let early: AppEvent[] | null = [];

ipcRenderer.on('cardwright:event', (_event, told: AppEvent) => {
  if (early !== null) early.push(told);
  for (const listener of listeners) listener(told);
});

const api: CardwrightApi = {
  host: 'electron',
  platform: process.platform,
  request: (method, input) => ipcRenderer.invoke('cardwright:request', method, input),
  onEvent(listener) {
    listeners.add(listener);
    const missed = early ?? [];
    early = null;
    missed.forEach(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

contextBridge.exposeInMainWorld('api', Object.freeze(api));
