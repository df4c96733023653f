import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildIfStale } from './built.ts';
import { answersInTime, obtainElectron } from './fetch-electron.ts';
import { findBrowser, findElectron, hasDisplay, onPath } from './hosts.ts';
import { packaged, root, run, runNode, say } from './project.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const results = join(root, 'node_modules', '.cache', 'cardwright-tests');
const vitestFile = join(results, 'vitest.json');
const playwrightFile = join(results, 'playwright.json');

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});
const playwrightSchema = z.object({
  config: z.object({ projects: z.array(z.object({ name: z.string() })) }),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const built = await buildIfStale();
const vitest = await runVitest();
const { tally: playwright, projects } = built
  ? await runPlaywright()
  : { tally: { passed: 0, failed: 1, skipped: 0 }, projects: [] };

const browser = findBrowser();
const electron = findElectron();
const hosts = [
  ...(projects.includes('electron') ? [electron?.name ?? 'Electron'] : []),
  ...(projects.includes('browser') ? [`browser host in ${browser?.name ?? 'Chromium'}`] : []),
];
say(hosts.length === 0 ? 'No host of the app could run.' : `Hosts that ran: ${hosts.join(', ')}.`);
if (!projects.includes('electron')) say('Electron did not run: its program or a display is not here.');
if (!projects.includes('browser')) say('The browser host did not run: no Chromium, Chrome or Edge is here.');

let failed = vitest.failed + playwright.failed;
if (process.env['CI'] !== undefined && !projects.includes('browser')) {
  say('With CI set, at least the browser host must run.');
  failed += 1;
}
say(
  `${vitest.passed + playwright.passed} passed, ${failed} failed, ${vitest.skipped + playwright.skipped} skipped`,
);
process.exitCode = failed === 0 ? 0 : 1;

async function runVitest(): Promise<Tally> {
  const code = await runNode([
    packaged('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestFile}`,
  ]);
  const found = read(vitestFile, vitestSchema);
  if (found === null) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: found.numPassedTests,
    // A file that does not load, or an error outside of any test, fails the run without a failed test.
    failed: found.numFailedTests === 0 && code !== 0 ? 1 : found.numFailedTests,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

async function runPlaywright(): Promise<{ tally: Tally; projects: string[] }> {
  await obtainElectron();
  if (findBrowser() === null) await installBrowser();
  const virtual = findElectron() !== null && !hasDisplay() ? onPath('xvfb-run') : null;
  if (findBrowser() === null && (findElectron() === null || (!hasDisplay() && virtual === null))) {
    return { tally: { passed: 0, failed: 0, skipped: 0 }, projects: [] };
  }
  const command = [packaged('@playwright/test/cli.js'), 'test', '--reporter=list,json'];
  const options = { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightFile } };
  const code =
    virtual === null
      ? await runNode(command, options)
      : await run(virtual, ['-a', process.execPath, ...command], options);
  const found = read(playwrightFile, playwrightSchema);
  if (found === null) return { tally: { passed: 0, failed: 1, skipped: 0 }, projects: [] };
  const { expected, unexpected, flaky, skipped } = found.stats;
  if (flaky > 0) say(`End to end: ${flaky} passed only when tried again.`);
  return {
    tally: { passed: expected + flaky, failed: unexpected === 0 && code !== 0 ? 1 : unexpected, skipped },
    projects: found.config.projects.map(({ name }) => name),
  };
}

/** Playwright's own Chromium, where the system has none and the place it comes from can be reached. */
async function installBrowser(): Promise<void> {
  if (!(await answersInTime('https://cdn.playwright.dev'))) return;
  await runNode([packaged('@playwright/test/cli.js'), 'install', 'chromium']);
}

function read<Shape>(path: string, schema: z.ZodType<Shape>): Shape | null {
  if (!existsSync(path)) return null;
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
