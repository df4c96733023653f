import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './project.ts';

/** A program that can show the app. */
export interface Found {
  name: string;
  path: string;
}

const inElectron: Readonly<Record<string, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Electron's binary: the one that ELECTRON_OVERRIDE_DIST_PATH names, or the one that was fetched for the package. */
export function findElectron(): Found | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules', 'electron', 'dist');
  const path = join(folder, inElectron[process.platform] ?? 'electron');
  if (!existsSync(path)) return null;
  const version = join(folder, 'version');
  const number = existsSync(version) ? readFileSync(version, 'utf8').trim().replace(/^v/u, '') : '';
  return { name: `Electron ${number}`.trim(), path };
}

/** Whether a window can be shown without a virtual display. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The path of a program on the PATH, or null. */
export function onPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Chromium refuses to run its sandbox as root. */
export function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chromium, Chrome or Edge: the one that CARDWRIGHT_BROWSER names, Playwright's own, or one of the system's. */
export function findBrowser(): Found | null {
  const candidates = [process.env['CARDWRIGHT_BROWSER'], chromium.executablePath(), ...systemBrowsers()];
  const path = candidates.find((candidate) => candidate !== undefined && existsSync(candidate));
  return path === undefined ? null : { name: nameOf(path), path };
}

function systemBrowsers(): string[] {
  if (process.platform === 'darwin') return macPaths;
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPaths.map((path) => join(folder, path)));
  }
  return linuxNames.map(onPath).filter((path) => path !== null);
}

function nameOf(path: string): string {
  if (/edge/iu.test(path)) return 'Edge';
  return /google/iu.test(path) ? 'Chrome' : 'Chromium';
}
