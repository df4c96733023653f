import type { MenuItemConstructorOptions } from 'electron';
import type { AppEvent } from '../../shared/contract/index.ts';

export type Command = Extract<AppEvent, { type: 'command' }>['command'];

export interface MenuNeeds {
  platform: string;
  /** Developer tools are offered while the app is not packaged. */
  packaged: boolean;
  send: (command: Command) => void;
}

/**
 * The application's menu. Commands go to the page as events. Keys that the page answers itself are shown beside their
 * entries and not registered, so that one press never counts twice and text fields keep their own undo.
 */
export function menuTemplate({ platform, packaged, send }: MenuNeeds): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const entry = (label: string, command: Command): MenuItemConstructorOptions => ({
    id: command,
    label,
    click: () => send(command),
  });
  const settings = { ...entry('Settings…', 'settings'), accelerator: 'CmdOrCtrl+,' };
  const about: MenuItemConstructorOptions = entry('About Cardwright', 'about');
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const appMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      about,
      line,
      settings,
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      { ...entry('Import a study guide…', 'import'), accelerator: 'CmdOrCtrl+O' },
      ...(mac ? [] : [line, settings]),
      line,
      mac ? { role: 'close' } : { role: 'quit' },
    ],
  };
  const study: MenuItemConstructorOptions = {
    label: '&Study',
    submenu: [
      entry('Today', 'today'),
      line,
      entry('Take back the last change', 'undo'),
      entry('Do it again', 'redo'),
      line,
      { ...entry('Find a command…', 'palette'), accelerator: 'CmdOrCtrl+K', registerAccelerator: false },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      line,
      { role: 'togglefullscreen' },
      ...(packaged ? [] : ([line, { role: 'reload' }, { role: 'toggleDevTools' }] as const)),
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    submenu: [entry('Keyboard shortcuts', 'keys'), ...(mac ? [] : [about])],
  };
  return [...(mac ? [appMenu] : []), file, { role: 'editMenu' }, study, view, { role: 'windowMenu' }, help];
}
