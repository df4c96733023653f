import { packaged, runNode, say } from './project.ts';

const layers = ['shared', 'main', 'preload', 'renderer', 'tests'];

/** Everything that can be found without running the app. All of it is run, so that one round shows everything. */
const checks: { name: string; args: string[] }[] = [
  ...layers.map((layer) => ({
    name: `types of ${layer}`,
    args: [packaged('typescript/bin/tsc'), '-p', `tsconfig.${layer}.json`],
  })),
  { name: 'lint', args: [packaged('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'format', args: [packaged('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'imports', args: ['scripts/imports.ts'] },
  { name: 'dead code', args: [packaged('knip/bin/knip.js')] },
];

const failed: string[] = [];
for (const { name, args } of checks) {
  const code = await runNode(args);
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) {
  say(`Not clean: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
