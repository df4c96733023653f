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
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  outputDir: 'test-results',
});
