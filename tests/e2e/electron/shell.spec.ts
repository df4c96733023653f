import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findElectron } from '../../../scripts/hosts.ts';
import { root } from '../../../scripts/project.ts';
import type { CardwrightApi } from '../../../src/shared/api.ts';
import { expect, test, type CardwrightApp } from '../app.ts';
import { ask, codeOf } from '../ask.ts';
import { electronArguments, electronEnvironment } from '../in-electron.ts';

/** Collects what the page is told from now on of the engine, of commands and of files. */
async function listen(app: CardwrightApp): Promise<() => Promise<string[]>> {
  await app.page.evaluate(() => {
    const told: string[] = [];
    Reflect.set(window, 'told', told);
    const api = Reflect.get(window, 'api') as CardwrightApi;
    api.onEvent((event) => {
      if (event.type === 'engine') told.push(`engine ${event.state}`);
      if (event.type === 'command') told.push(`command ${event.command}`);
      if (event.type === 'file-offered') told.push(`file ${event.name}`);
    });
  });
  return () => app.page.evaluate(() => Reflect.get(window, 'told') as string[]);
}

/** The process ids of an app's engine, wherever it runs. */
async function enginesOf(app: CardwrightApp): Promise<number[]> {
  const { electron } = app.running;
  if (electron === null) throw new Error('not in Electron');
  const utility = await electron.evaluate(({ app: main }) =>
    main.getAppMetrics().flatMap(({ name, pid }) => (name === 'Cardwright engine' ? [pid] : [])),
  );
  if (utility.length > 0) return utility;
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => line.includes('engine-process.js') && line.includes(app.collection))
    .map((line) => Number.parseInt(line, 10));
}

test('an engine that dies is started again, and the page is told', async ({ app }) => {
  const told = await listen(app);
  const [engine = 0] = await enginesOf(app);
  process.kill(engine, 'SIGKILL');
  await expect.poll(told).toEqual(['engine restarting', 'engine ready']);
  expect(await codeOf(app.page, 'app.info', {})).toBe('ok');
});

test('after the third crash the page says what happened', async ({ app }) => {
  const told = await listen(app);
  for (const states of [
    ['engine restarting', 'engine ready'],
    ['engine restarting', 'engine ready'],
    ['engine stopped'],
  ]) {
    const before = (await told()).length;
    await expect.poll(() => enginesOf(app)).toHaveLength(1);
    const [engine = 0] = await enginesOf(app);
    process.kill(engine, 'SIGKILL');
    await expect.poll(async () => (await told()).slice(before)).toEqual(states);
  }
  expect(await codeOf(app.page, 'app.info', {})).toBe('engine-stopped');
});

test('a collection that is open elsewhere is refused in words', async ({ app, newApp }) => {
  const other = await newApp();
  await other.launch({ env: { CARDWRIGHT_COLLECTION: app.collection } });
  await expect(other.page.getByRole('alert')).toContainText('open already');
  expect(await codeOf(app.page, 'app.info', {})).toBe('ok');
});

test('a second start hands its file to the first and ends', async ({ app }) => {
  const guide = join(app.folder, 'guide.md');
  await writeFile(guide, '# Roles\n\nThe provider patches the host.\n');
  const told = await listen(app);
  const start = { collection: app.collection, profile: join(app.folder, 'profile'), files: [guide] };
  const second = spawn(findElectron()?.path ?? '', electronArguments(start), {
    env: electronEnvironment(start),
    cwd: root,
    stdio: 'ignore',
  });
  expect(await once(second, 'exit')).toEqual([0, null]);
  await expect.poll(told).toEqual(['file guide.md']);
});

test('the window opens where it was closed, in the theme of the settings', async ({ app }) => {
  const place = { x: 30, y: 40, width: 900, height: 640 };
  await app.running.electron?.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, place);
  await ask(app.page, 'settings.set', { theme: 'dark' });
  await app.relaunch();
  const seen = await app.running.electron?.evaluate(({ BrowserWindow, nativeTheme }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    theme: nativeTheme.themeSource,
  }));
  expect(seen).toEqual({ bounds: place, theme: 'dark' });
});

test('entries of the menu reach the page as commands', async ({ app }) => {
  const told = await listen(app);
  await app.running.electron?.evaluate(({ Menu }) => {
    for (const id of ['settings', 'keys', 'today']) Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  });
  await expect.poll(told).toEqual(['command settings', 'command keys', 'command today']);
});

test('nothing of the app is left running when its window is closed', async ({ app }) => {
  const engines = await enginesOf(app);
  const running = app.running.electron?.process();
  await app.close();
  expect(running?.exitCode).toBe(0);
  for (const engine of engines) expect(() => process.kill(engine, 0)).toThrow('ESRCH');
});

test('a loader that starts apps late gets the same page', async ({ newApp }) => {
  const app = await newApp();
  await app.launch({ early: false });
  await expect(app.page.getByRole('heading').first()).toBeVisible();
  expect(app.page.url()).toMatch(/^(?:app:\/\/cardwright|https:\/\/cardwright\.invalid)\/index\.html/u);
  expect(await app.page.evaluate(() => fetch('https://example.org/').catch(() => 'refused'))).toBe('refused');
  expect(await codeOf(app.page, 'app.info', {})).toBe('ok');
});
