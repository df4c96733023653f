import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const shared = {
  extends: true,
  resolve: { alias: { electron: join(import.meta.dirname, 'tests', 'no-electron.ts') } },
} as const;

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // A busy machine may lose a race once; the cases of properties are fixed in CI, so what is wrong fails twice.
    retry: process.env['CI'] === undefined ? 0 : 1,
    setupFiles: [join(import.meta.dirname, 'tests', 'property-seed.ts')],
    projects: [
      { ...shared, test: { name: 'node', include: ['tests/!(renderer|e2e|bench)/**/*.test.ts'] } },
      {
        ...shared,
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
