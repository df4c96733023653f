import { describe, expect, it } from 'vitest';
import { findViolations } from '../../scripts/import-rules.ts';

/** What the rule says of one file with one line. */
function verdictOn(path: string, text: string): string[] {
  return findViolations([{ path, text }]);
}

describe('the import rule', () => {
  it.each([
    ['src/shared/text.ts', "import { z } from 'zod';"],
    ['src/shared/contract/app.ts', "import { guide } from '../guide.ts';"],
    ['src/main/engine/guides/model/parties.ts', "import type { Block } from '../types.ts';"],
    ['src/main/engine/scheduling/queue.ts', "import { fsrs } from 'ts-fsrs';"],
    ['src/main/engine/services/review.ts', "import { order } from '../scheduling/index.ts';"],
    ['src/main/engine/collection/open.ts', "import Database from 'better-sqlite3'; import 'node:fs';"],
    ['src/main/shell/index.ts', "import { app } from 'electron'; export * from '../engine/index.ts';"],
    ['src/main/browser-host/index.ts', "import { Supervisor } from '../hosts/supervisor.ts';"],
    ['src/preload/index.ts', "import type { CardwrightApi } from '../shared/api.ts';"],
    [
      'src/renderer/App.tsx',
      "import { useState } from 'react'; const a = <b />; import('./screens/Today.tsx');",
    ],
  ])('lets %s do what its layer may', (path, text) => {
    expect(verdictOn(path, text)).toEqual([]);
  });

  it.each([
    ['src/shared/text.ts', "import { readFileSync } from 'node:fs';"],
    ['src/shared/text.ts', "import { x } from '../main/engine/clock.ts';"],
    ['src/main/engine/guides/read.ts', "import { readFileSync } from 'node:fs';"],
    ['src/main/engine/guides/read.ts', "import type { Database } from 'better-sqlite3';"],
    ['src/main/engine/guides/read.ts', "const fs = await import('node:fs');"],
    ['src/main/engine/exam/plan.ts', "import { Collection } from '../collection/collection.ts';"],
    ['src/main/engine/packages/apkg.ts', "export { app } from 'electron';"],
    ['src/main/engine/services/review.ts', "import { app } from 'electron';"],
    ['src/main/engine/services/review.ts', "import { Supervisor } from '../../hosts/supervisor.ts';"],
    ['src/main/shell/window.ts', "import { Collection } from '../engine/collection/collection.ts';"],
    ['src/main/shell/window.ts', "import Database from 'better-sqlite3';"],
    ['src/main/cli/index.ts', "import { compile } from '../engine/guides/compile.ts';"],
    ['src/main/hosts/serve.ts', "import { app } from 'electron';"],
    ['src/preload/index.ts', "import { contract } from '../shared/contract/index.ts';"],
    ['src/preload/index.ts', "import { readFileSync } from 'node:fs';"],
    ['src/renderer/App.tsx', "import type { Engine } from '../main/engine/index.ts';"],
    ['src/renderer/App.tsx', "type Engine = import('../main/engine/index.ts').Engine;"],
    ['src/renderer/App.tsx', "import { ipcRenderer } from 'electron';"],
    ['src/renderer/App.tsx', "import { join } from 'node:path';"],
    ['src/renderer/App.tsx', "import { join } from 'path';"],
    ['src/other/thing.ts', ''],
  ])('stops %s at: %s', (path, text) => {
    expect(verdictOn(path, text)).toHaveLength(1);
  });

  it.each(['Date.now()', 'Math.random()', 'new Date()', 'Temporal.Now.instant()', 'performance.now()'])(
    'stops a pure folder at %s',
    (use) => {
      expect(verdictOn('src/main/engine/scheduling/queue.ts', `export const x = ${use};`)).toHaveLength(1);
      expect(verdictOn('src/main/engine/services/app.ts', `export const x = ${use};`)).toEqual([]);
    },
  );

  it('lets a pure folder make a date of a number', () => {
    expect(verdictOn('src/main/engine/scheduling/queue.ts', 'export const x = new Date(0);')).toEqual([]);
  });
});
