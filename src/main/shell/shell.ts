import { app, BrowserWindow, ipcMain, Menu, nativeTheme, session } from 'electron';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { settingsSchema, type AppEvent } from '../../shared/contract/index.ts';
import type { Envelope } from '../../shared/errors.ts';
import type { Choices } from '../hosts/choices.ts';
import type { Places } from '../hosts/places.ts';
import { Supervisor } from '../hosts/supervisor.ts';
import { eventChannel, originOf } from './addresses.ts';
import { chooseHost } from './host-choice.ts';
import { guardContents, guardSession } from './guards.ts';
import { menuTemplate } from './menu.ts';
import { takeMessages } from './messages.ts';
import { serveSchemes } from './protocols.ts';
import { readWindowState, writeWindowState, type WindowState } from './window-state.ts';
import { openWindow, stateOf } from './window.ts';

export interface Shell {
  focus(): void;
  /** Hands files of the operating system to the engine, which tells the page. */
  offer(paths: readonly string[]): void;
}

interface ShellNeeds {
  places: Places;
  choices: Choices;
  /** Of the app's own page. */
  pageOrigin: string;
}

const infoSchema = z.object({ collectionPath: z.string() });
const themeSchema = settingsSchema.pick({ theme: true }).loose();

/** Everything between the start of Electron and its end. Call it once, before Electron is ready. */
export function runShell({ places, choices, pageOrigin }: ShellNeeds): Shell {
  // electron-vite serves the page itself while one works on it.
  const devAddress = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  const origin = originOf(devAddress ?? '') ?? pageOrigin;
  const origins = new Set([pageOrigin, origin]);
  const statePath = join(app.getPath('userData'), 'window.json');
  /** Shown instead of the page where the engine refuses to start. */
  const noticeAddress = `${pageOrigin}/notice`;
  let state: WindowState = readWindowState(statePath);
  let window: BrowserWindow | null = null;
  let notice = '';
  let media: string | null = null;
  let pageIsThere: () => void = () => undefined;
  const pageThere = new Promise<void>((resolve) => {
    pageIsThere = resolve;
  });

  const engine = new Supervisor({
    host: chooseHost(places.engineEntry, places.root, {
      collection: choices.collection,
      guidesFolder: places.guidesFolder,
      version: places.version,
      clockShiftMs: choices.clockShiftMs,
      compileWorker: places.compileWorker,
    }),
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const tell = (event: AppEvent): void => window?.webContents.send(eventChannel, event);
  const keep = (change: Partial<WindowState>): void => {
    state = { ...state, ...change };
    writeWindowState(statePath, state);
  };
  const answered = (method: unknown, envelope: Envelope<unknown>): void => {
    if (!envelope.ok || (method !== 'settings.get' && method !== 'settings.set')) return;
    const { data } = themeSchema.safeParse(envelope.value);
    if (data === undefined || data.theme === state.theme) return;
    nativeTheme.themeSource = data.theme;
    keep({ theme: data.theme });
  };

  const open = (): void => {
    const opened = openWindow(places.preload, state);
    window = opened;
    opened.on('close', () => keep(stateOf(opened)));
    opened.on('closed', () => {
      window = null;
    });
    opened.webContents.on('did-finish-load', pageIsThere);
    void opened.loadURL(notice === '' ? (devAddress ?? `${pageOrigin}/index.html`) : noticeAddress);
  };

  const startEngine = async (): Promise<void> => {
    const failure = await engine.start();
    if (failure !== null) {
      notice = failure.message;
      process.stderr.write(`${failure.message}\n`);
      await window?.loadURL(noticeAddress);
      return;
    }
    const info = await engine.request('app.info', {});
    const { data } = infoSchema.safeParse(info.ok ? info.value : null);
    if (data !== undefined) media = join(dirname(data.collectionPath), 'media');
  };

  nativeTheme.themeSource = state.theme;
  engine.onEvent(tell);
  takeMessages(ipcMain, { engine, origin, answered });
  guardContents(app, origins);
  app.setAboutPanelOptions({ applicationName: 'Cardwright', applicationVersion: places.version });
  app.on('window-all-closed', () => app.quit());
  endInOrder(engine);

  void app.whenReady().then(() => {
    guardSession(session.defaultSession, origins);
    serveSchemes(session.defaultSession, {
      origin: pageOrigin,
      renderer: places.renderer,
      media: () => media,
      notice: () => notice,
    });
    const send = (command: Extract<AppEvent, { type: 'command' }>['command']): void =>
      tell({ type: 'command', command });
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate({ platform: process.platform, packaged: app.isPackaged, send })),
    );
    void startEngine();
    open();
  });

  return {
    focus() {
      if (window === null) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    offer(paths) {
      for (const path of paths) void pageThere.then(() => engine.request('shell.offer-file', { path }));
    },
  };
}

/** The app ends once the engine has closed its collection. */
function endInOrder(engine: Supervisor): void {
  app.on('will-quit', (event) => {
    event.preventDefault();
    // Not from within this event: a quit that is asked for while one is under way is passed over.
    void engine.close().then(() => setImmediate(() => app.exit()));
  });
}
