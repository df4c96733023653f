import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate, type Command } from '../../src/main/shell/menu.ts';

function entries(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((entry) => [
    entry,
    ...(Array.isArray(entry.submenu) ? entries(entry.submenu) : []),
  ]);
}

function menuOf(platform: string, packaged = true): { all: MenuItemConstructorOptions[]; sent: Command[] } {
  const sent: Command[] = [];
  const all = entries(menuTemplate({ platform, packaged, send: (command) => sent.push(command) }));
  return { all, sent };
}

describe.each(['darwin', 'win32', 'linux'])('the menu on %s', (platform) => {
  it('offers every command once, and sends it', () => {
    const { all, sent } = menuOf(platform);
    for (const entry of all) {
      const click = entry.click as (() => void) | undefined;
      click?.();
    }
    const commands: Command[] = ['about', 'import', 'keys', 'palette', 'redo', 'settings', 'today', 'undo'];
    expect(sent.toSorted()).toEqual(commands);
  });

  it('takes the usual keys for settings and import, and leaves the keys of text fields to them', () => {
    const { all } = menuOf(platform);
    const taken = all
      .filter((entry) => entry.accelerator !== undefined && entry.registerAccelerator !== false)
      .map((entry) => [entry.id, entry.accelerator]);
    expect(Object.fromEntries(taken)).toEqual({ settings: 'CmdOrCtrl+,', import: 'CmdOrCtrl+O' });
  });

  it('can quit', () => {
    expect(menuOf(platform).all.some(({ role }) => role === 'quit')).toBe(true);
  });

  it('offers developer tools only while the app is not packaged', () => {
    const offers = (packaged: boolean): boolean =>
      menuOf(platform, packaged).all.some(({ role }) => role === 'toggleDevTools');
    expect([offers(true), offers(false)]).toEqual([false, true]);
  });
});
