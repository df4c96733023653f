import { BrowserWindow, dialog, shell, type App, type Session, type WebContents } from 'electron';
import { externalAddress, originOf } from './addresses.ts';

/** Schemes that a page's requests may use at all; the content security policy narrows them further. */
const ownSchemes = new Set(['app:', 'media:', 'devtools:', 'data:', 'blob:']);

/** Nothing but the app's own files is ever loaded, and no permission is ever given. */
export function guardSession(session: Session, origins: ReadonlySet<string>): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((request, answer) => {
    const url = new URL(request.url);
    const socket = request.url.replace(/^ws/u, 'http');
    answer({ cancel: !ownSchemes.has(url.protocol) && !origins.has(originOf(socket) ?? '') });
  });
}

/** No page navigates anywhere else, opens a window or embeds a web view. */
export function guardContents(app: App, origins: ReadonlySet<string>): void {
  app.on('web-contents-created', (_event, contents) => {
    const leaves = (address: string): boolean => !origins.has(originOf(address) ?? '');
    contents.on('will-frame-navigate', (event) => {
      if (!leaves(event.url)) return;
      event.preventDefault();
      if (event.isMainFrame) void offerExternal(contents, event.url);
    });
    contents.on('will-redirect', (event) => {
      if (leaves(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      void offerExternal(contents, url);
      return { action: 'deny' };
    });
  });
}

/** Opens an address in the user's browser or mail program if the user says so. */
async function offerExternal(contents: WebContents, address: string): Promise<void> {
  const target = externalAddress(address);
  const window = BrowserWindow.fromWebContents(contents);
  if (target === null || window === null) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address outside of Cardwright?',
    detail: target,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openExternal(target);
}
