import { join } from 'node:path';
import { build } from 'vite';
import { cacheFolder } from './synthetic.ts';

/** Bundles the engine as the app does, and answers with the path of the module: what starts must be what ships. */
export async function bundledEngine(): Promise<string> {
  const outDir = join(cacheFolder, 'engine');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, '..', '..', 'src', 'main', 'engine', 'index.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'engine.mjs' } },
    },
  });
  return join(outDir, 'engine.mjs');
}
