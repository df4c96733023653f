import { BrowserWindow, nativeTheme, screen } from 'electron';
import { clampToDisplays, smallestSize, usualSize, type WindowState } from './window-state.ts';

/** The page's own background (--canvas in tokens.css), so that nothing flashes while it loads. */
const background = { light: '#f8f8f6', dark: '#151618' } as const;

/** A window that shows itself once its page has something to show. */
export function openWindow(preload: string, state: WindowState): BrowserWindow {
  const window = new BrowserWindow({
    ...(state.bounds === null ? usualSize : clampToDisplays(state.bounds, workAreas())),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Cardwright',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize();
    window.show();
  });
  return window;
}

/** How the window stands now; a maximised one is remembered with the place it goes back to. */
export function stateOf(window: BrowserWindow): Pick<WindowState, 'bounds' | 'maximized'> {
  const { x, y, width, height } = window.getNormalBounds();
  return { bounds: { x, y, width, height }, maximized: window.isMaximized() };
}

function workAreas(): { x: number; y: number; width: number; height: number }[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}
