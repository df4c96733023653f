import { defineConfig } from '@playwright/test';
import { findBrowser, findElectron, hasDisplay } from './scripts/hosts.ts';

/** One project for each host that can run here. Tests in `electron/` and `browser/` belong to that host alone. */
const projects = [
  ...(findElectron() !== null && hasDisplay() ? [{ name: 'electron', testIgnore: '**/browser/**' }] : []),
  ...(findBrowser() === null ? [] : [{ name: 'browser', testIgnore: '**/electron/**' }]),
];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/build.ts',
  projects,
  workers: 2,
  timeout: 90_000,
  // A busy machine is slow, not wrong.
  expect: { timeout: 20_000 },
  // A window that is lost to a busy machine is tried once more; `npm test` says how many were.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  outputDir: 'test-results',
});
