#!/usr/bin/env node
// Runs the command line on Node 22 or later, whatever Node it was started with, and builds it first where that is due.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packaged = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

if (Number.parseInt(process.versions.node, 10) >= 22) {
  const { buildIfStale } = await import('../scripts/built.ts');
  if (await buildIfStale()) await import('../out/main/cli.js');
  else process.exitCode = 1;
} else if (existsSync(packaged)) {
  const again = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const { status } = spawnSync(packaged, again, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  console.error(
    `Cardwright needs Node 22 or later and this is ${process.versions.node}: run "npm ci" in ${root} first.`,
  );
  process.exitCode = 1;
}
