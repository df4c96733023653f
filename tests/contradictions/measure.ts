import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../src/main/engine/guides/compile.ts';
import { inject, injections, type Guide, type Injection } from './inject.ts';

const root = join(import.meta.dirname, '../..');
const folders = [
  'decks',
  'tests/fixtures/guides/compile',
  'tests/fixtures/damage',
  'tests/fixtures/contradictions',
];

/** The guides that contradict nothing: those that ship, and fixtures of several fields. */
export function cleanGuides(): Guide[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(?:md|txt|html)$/u.test(name))
      .toSorted()
      .map((name) => {
        const text = readFileSync(join(root, folder, name), 'utf8');
        return { name, text, compilation: compile([{ name, content: text }]).compilation };
      }),
  );
}

export interface Trial {
  guide: string;
  kind: Injection;
  subject: string;
  found: boolean;
}

/** Every `step`-th fact of each guide, from `first`, with each contradiction that fits it. */
export function trials(guides: readonly Guide[], step = 1, first = 0): Trial[] {
  return guides.flatMap((guide) =>
    guide.compilation.facts.flatMap((fact, index) => {
      if (fact.status !== 'accepted' || index % step !== first % step) return [];
      return injections.flatMap((kind): Trial[] => {
        const injected = inject(kind, fact, guide);
        if (injected === null) return [];
        const { conflicts } = compile(injected.documents).compilation;
        const found = conflicts.some(
          ({ facts, sides }) => facts.includes(fact.id) || sides.some((side) => side.fact === fact.id),
        );
        return [{ guide: guide.name, kind, subject: fact.subject, found }];
      });
    }),
  );
}

export interface Alarms {
  facts: number;
  alarms: string[];
}

/** What is found in clean guides: each alone, and each beside every other one. */
export function falseAlarms(guides: readonly Guide[]): Alarms {
  const alone = guides.flatMap(({ name, compilation }) =>
    compilation.conflicts.map(({ question }) => `${name}: ${question}`),
  );
  const together = compile(guides.map(({ name, text }) => ({ name, content: text }))).compilation;
  const more = together.conflicts
    .filter(
      ({ sides }) =>
        new Set(sides.flatMap(({ sources }) => sources.map(({ document }) => document))).size > 1,
    )
    .map(({ question }) => `together: ${question}`);
  return {
    facts: guides.reduce((sum, { compilation }) => sum + compilation.facts.length, 0),
    alarms: [...alone, ...more],
  };
}
