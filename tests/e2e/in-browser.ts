import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserType } from '@playwright/test';
import { findBrowser, isRoot } from '../../scripts/hosts.ts';
import { root } from '../../scripts/project.ts';
import type { Running, Start } from './app.ts';
import { electronEnvironment } from './in-electron.ts';

export function launchBrowser(chromium: BrowserType): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser()?.path ?? '',
    args: isRoot() ? ['--no-sandbox'] : [],
  });
}

/** Starts the browser host; its first line is the address of the page. */
export function spawnHost(start: Start): ChildProcess {
  return spawn(process.execPath, [join(root, 'out', 'main', 'browser-host.js'), '--no-open'], {
    env: electronEnvironment(start),
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The address that a browser host prints; rejects with its words where it ends instead. */
export async function addressOf(host: ChildProcess): Promise<string> {
  const { stdout, stderr } = host;
  if (stdout === null || stderr === null) throw new Error('the browser host has no output');
  let words = '';
  stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error(`the browser host ended: ${words}`);
}

export async function openInBrowser(browser: Browser, start: Start): Promise<Running> {
  const host = spawnHost(start);
  const address = await addressOf(host);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    electron: null,
    address,
    async close() {
      await context.close();
      if (host.exitCode !== null || host.signalCode !== null) return;
      const ended = once(host, 'exit');
      host.kill('SIGTERM');
      await ended;
    },
  };
}
