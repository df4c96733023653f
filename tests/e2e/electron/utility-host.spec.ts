import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { findElectron, isRoot } from '../../../scripts/hosts.ts';
import { root } from '../../../scripts/project.ts';
import { lifecycle } from '../../hosts/lifecycle.ts';

test('the utility-process host passes the lifecycle suite of the engine hosts', async () => {
  const folder = test.info().outputPath('utility');
  await mkdir(folder, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        external: ['electron'],
        input: {
          'utility-main': join(root, 'tests', 'shell', 'utility-main.ts'),
          'probe-process': join(root, 'tests', 'hosts', 'probe-process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true },
  });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'utility', type: 'module', main: 'utility-main.js' }),
  );
  const child = spawn(findElectron()?.path ?? '', [...(isRoot() ? ['--no-sandbox'] : []), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const faults: [string, string | null][] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"name"')) continue;
    const { name, fault } = JSON.parse(line) as { name: string; fault: string | null };
    faults.push([name, fault]);
  }
  expect(faults).toEqual(lifecycle.map(({ name }) => [name, null]));
});
