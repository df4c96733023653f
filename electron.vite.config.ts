import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const here = import.meta.dirname;
const at = (path: string): string => resolve(here, path);

/** Native modules cannot be bundled; everything else is, so that a start reads few files. */
const external = ['better-sqlite3', 'electron'];

export default defineConfig({
  main: {
    build: {
      // Node 20.18 is what the Electron of the test runtime has in its main process.
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: {
          shell: at('src/main/shell/index.ts'),
          'engine-process': at('src/main/hosts/engine-process.ts'),
          'compile-worker': at('src/main/engine/jobs/compile-worker.ts'),
          'browser-host': at('src/main/browser-host/index.ts'),
          cli: at('src/main/cli/index.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { preload: at('src/preload/index.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      rolldownOptions: { input: at('src/renderer/index.html') },
    },
  },
});
