import { join } from 'node:path';
import { describe, it } from 'vitest';
import { inProcessHost } from '../../src/main/hosts/in-process.ts';
import { nodeChildHost } from '../../src/main/hosts/node-child.ts';
import { lifecycle, runCase, type HostKind } from './lifecycle.ts';
import { openProbe } from './probe-engine.ts';

const kinds: [string, HostKind][] = [
  [
    'in-process',
    { ownProcess: false, make: (launch) => inProcessHost(() => openProbe(launch), launch.version) },
  ],
  [
    'node child',
    {
      ownProcess: true,
      make: (launch) =>
        nodeChildHost({
          node: process.execPath,
          entry: join(import.meta.dirname, 'probe-process.ts'),
          launch,
        }),
    },
  ],
];

describe.each(kinds)('the %s host', (_name, kind) => {
  const cases = lifecycle.filter(({ ownProcessOnly }) => kind.ownProcess || !ownProcessOnly);
  // The cases assert with node:assert, because they also run within Electron.
  it.each(cases)('$name', (one) => runCase(kind, one));
});
